"""Sides that stand in the work tree: the years of the repository, and any file."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from thidua import survey
from thidua.model.document import Revision
from thidua.model.finding import Finding
from thidua.source.decoding import load
from thidua.source.merging import Common
from thidua.source.year import years


class Working(Struct, frozen=True):
    """The files as they are now; years are those of ``root``, paths are as the shell has them."""

    root: Path

    @property
    def made(self) -> Revision | None:
        """Nobody has committed them yet."""
        return None

    def name(self, path: str) -> str:
        """Return what findings call a file."""
        return Path(path).as_posix()

    def years(self) -> tuple[int, ...]:
        """Return the years that have a campaign."""
        folder = self.root / "campaigns"
        return tuple(year for year in years(self.root) if (folder / f"{year:04}.yaml").is_file())

    def year(self, year: int) -> survey.Surveyed:
        """Return a year that there is, read and checked."""
        return survey.surveyed(self.root, year)

    def beside(self, path: str) -> tuple[survey.Checked, ...]:
        """Return the files of what the office says once that a file belongs to."""
        office = survey.office_of(Path(path))
        return tuple(survey.check(survey.common_files(office), Common())) if office else ()

    def content(self, path: str, *, limit: int) -> tuple[bytes | None, tuple[Finding, ...]]:
        """Return the bytes of a file, or the finding why not."""
        return load(Path(path), name=self.name(path), limit=limit)
