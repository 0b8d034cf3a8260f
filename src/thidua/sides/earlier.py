"""Sides that stand in an earlier revision: read out of git, called ``REVISION:PATH``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path, PurePosixPath

from msgspec import Struct

from thidua import survey
from thidua.history import Blob, Commit, blob, blobs, contents
from thidua.model.document import Revision
from thidua.model.dossier import CampaignHead
from thidua.model.finding import Finding, Level, Place
from thidua.source.decoding import LIMIT, too_large
from thidua.source.layout import campaign_id, stray
from thidua.source.reader import read_content
from thidua.source.roster import head_of
from thidua.source.strays import astray
from thidua.survey import Checked


class Earlier(Struct, frozen=True):
    """The files of a commit that the user called ``revision``; paths are looked up from ``root``.

    Every question raises ``LostRevisionError`` when git has not got what it needs.
    """

    root: Path
    revision: str
    commit: Commit

    @property
    def made(self) -> Revision | None:
        """Who committed them, and when."""
        return self.commit.made

    def name(self, path: str) -> str:
        """Return what findings call a file."""
        return f"{self.revision}:{path}"

    def campaigns(self) -> frozenset[str]:
        """Return the ids of the campaigns there are."""
        return frozenset(campaign_id(one.name) for one in self._campaigns())

    def heads(self) -> Mapping[str, CampaignHead]:
        """Return what each campaign says of its time."""
        fit = [one for one in self._campaigns() if not any(self._unfit(one, LIMIT))]
        found: dict[str, CampaignHead] = {}
        for one, content in zip(fit, contents(self.root, fit), strict=True):
            source, _ = read_content(content, name=self.name(one.name))
            head = head_of(source.root, campaign_id(one.name)) if source is not None else None
            if head is not None:
                found[head.id] = head
        return dict(sorted(found.items(), key=lambda pair: (pair[1].time.first, pair[0])))

    def _campaigns(self) -> list[Blob]:
        there = blobs(self.root, self.commit, ["campaigns/"], deep=False)
        return [one for one in there if campaign_id(one.name)]

    def year(self, name: str) -> survey.Surveyed:
        """Return a campaign that there is, read and checked; hidden files are nobody's business."""
        told = self.heads()
        _, registration = survey.before(name, told)
        lender = survey.whole(self._files(registration)) if registration else None
        return survey.whole(
            self._files(name), registration=lender.dossier if lender else None, known=None
        )

    def _files(self, name: str) -> Iterator[Checked]:
        home = f"campaigns/{name}"
        listed = blobs(self.root, self.commit, [f"{home}.yaml", home])
        files = [one for one in listed if PurePosixPath(one.name).name[0] not in ".~"]
        refused = {one.name: finding for one in files for finding in self._unfit(one, LIMIT)}
        fit = [one for one in files if one.name not in refused]
        unread = (survey.Checked(Path(self.name(x)), None, (one,)) for x, one in refused.items())
        return chain(unread, self._checked(fit))

    def content(self, path: str, *, limit: int) -> tuple[bytes | None, tuple[Finding, ...]]:
        """Return the bytes of a file, or the finding why not."""
        found = blob(self.root, self.commit, path)
        if refused := tuple(self._unfit(found, limit)):
            return None, refused
        return contents(self.root, [found])[0], ()

    def _checked(self, files: Iterable[Blob]) -> Iterator[Checked]:
        listed = list(files)
        for one, content in zip(listed, contents(self.root, listed), strict=True):
            path = Path(self.name(one.name))
            if stray(path):
                yield survey.Checked(path, None, (astray(path),))
            else:
                yield survey.check_content(content, path)

    def _unfit(self, one: Blob, limit: int) -> Iterator[Finding]:
        """Yield why a file is not read, if there is a reason."""
        name = self.name(one.name)
        if not one.regular:
            yield Finding(Place(name), "file-unreadable", Level.ERROR, "file-not-regular")
        elif one.size > limit:
            yield too_large(name, limit)
