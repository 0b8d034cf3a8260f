"""Pages of a PDF that are pictures of paper: what the decree calls số hóa (Phần II, Mục I.2)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from thidua.model.view import View, ViewPicture

_COVERED = 0.7
"""Share of its page from which on a picture is a scan of one."""
_MM_PER_INCH = 25.4


class Scan(Struct, frozen=True):
    """One page that was scanned."""

    page: int
    picture: ViewPicture

    @property
    def dots(self) -> float | None:
        """How many dots the picture has to an inch, in the direction in which it has fewer."""
        picture = self.picture
        if picture.pixels is None or not picture.width_mm or not picture.height_mm:
            return None
        across, down = picture.pixels
        return _MM_PER_INCH * min(across / picture.width_mm, down / picture.height_mm)


def scans(view: View) -> Iterator[Scan]:
    """Yield the pages that a picture covers, in order."""
    sheets = {
        page: section.width_mm * section.height_mm
        for section in view.sections
        for page in range(section.first_page or 0, (section.first_page or 0) + (section.pages or 0))
    }
    for picture in view.pictures:
        if picture.page in sheets and picture.width_mm and picture.height_mm:
            covered = picture.width_mm * picture.height_mm / sheets[picture.page]
            if covered > _COVERED:
                yield Scan(picture.page, picture)
