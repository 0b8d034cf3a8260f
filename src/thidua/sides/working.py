"""Sides that stand in the work tree: the campaigns of the repository, and any file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from thidua import survey
from thidua.model.document import Revision
from thidua.model.dossier import CampaignHead
from thidua.model.finding import Finding
from thidua.source.decoding import load
from thidua.source.merging import Common
from thidua.source.roster import campaigns, heads


class Working(Struct, frozen=True):
    """The files as they are now; campaigns are those of ``root``, paths as the shell has them."""

    root: Path

    @property
    def made(self) -> Revision | None:
        """Nobody has committed them yet."""
        return None

    def name(self, path: str) -> str:
        """Return what findings call a file."""
        return Path(path).as_posix()

    def campaigns(self) -> frozenset[str]:
        """Return the ids of the campaigns there are."""
        folder = self.root / "campaigns"
        return frozenset(one for one in campaigns(self.root) if (folder / f"{one}.yaml").is_file())

    def heads(self) -> Mapping[str, CampaignHead]:
        """Return what each campaign says of its time."""
        return heads(self.root)

    def year(self, name: str) -> survey.Surveyed:
        """Return a campaign that there is, read and checked."""
        return survey.surveyed(self.root, name, alone=True)

    def beside(self, path: str) -> tuple[survey.Checked, ...]:
        """Return the files of what the office says once that a file belongs to."""
        office = survey.office_of(Path(path))
        return tuple(survey.check(survey.common_files(office), Common())) if office else ()

    def content(self, path: str, *, limit: int) -> tuple[bytes | None, tuple[Finding, ...]]:
        """Return the bytes of a file, or the finding why not."""
        return load(Path(path), name=self.name(path), limit=limit)
