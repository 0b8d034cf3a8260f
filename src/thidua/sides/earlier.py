"""Sides that stand in an earlier revision: read out of git, called ``REVISION:PATH``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path, PurePath, PurePosixPath

from msgspec import Struct

from thidua import survey
from thidua.model.document import Revision
from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Node
from thidua.model.trouble import TooManyError
from thidua.source.decoding import LIMIT, too_large
from thidua.source.layout import COMMON, REGISTERS, campaign_id, home, stray
from thidua.source.merging import Common
from thidua.source.reader import read_content
from thidua.source.roster import TOGETHER, Heads
from thidua.source.strays import astray
from thidua.survey import Checked
from thidua.system.history import Blob, Commit, LostRevisionError, blob, blobs, contents


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

    def heads(self) -> Heads:
        """Return what each campaign says of its time."""
        there = {campaign_id(one.name): one for one in self._campaigns()}
        return Heads(there, lambda names: self._roots([there[name] for name in names]))

    def _roots(self, wanted: list[Blob]) -> Iterator[tuple[str, Node | None]]:
        fit = [one for one in wanted if not any(self._unfit(one, LIMIT))]
        if len(fit) > 1 and sum(one.size for one in fit) > TOGETHER:
            raise TooManyError(len(fit), TOGETHER)
        for one, content in zip(fit, contents(self.root, fit), strict=True):
            source, _ = read_content(content, name=self.name(one.name))
            yield campaign_id(one.name), source.root if source is not None else None

    def _campaigns(self) -> list[Blob]:
        there = blobs(self.root, self.commit, ["campaigns/"], deep=False)
        return [one for one in there if campaign_id(one.name)]

    def year(self, name: str) -> survey.Surveyed:
        """Return a campaign that there is, read and checked."""
        beside = self.beside(f"campaigns/{name}.yaml")
        said = survey.common(beside)
        _, registration = survey.before(name, self.heads())
        lender = survey.whole(self._files(registration, said)) if registration else None
        return survey.whole(
            chain(self._files(name, said), beside),
            registration=lender.dossier if lender else None,
            known=None,
        )

    def beside(self, path: str) -> tuple[Checked, ...]:
        """Return the files of what the office says once that a file belongs to."""
        office = home(self.root.absolute() / path)
        if office is None:
            return ()
        there = PurePath(os.path.relpath(office, self.root.absolute()))
        said, registers = (
            [(there / f"{kind}.yaml").as_posix() for kind in kinds] for kinds in (COMMON, REGISTERS)
        )
        try:
            first = tuple(self._read(said, Common()))
            return (*first, *self._read(registers, survey.common(first)))
        except LostRevisionError:  # a folder above that is no part of the repository
            return ()

    def _files(self, name: str, beside: Common) -> Iterator[Checked]:
        own = f"campaigns/{name}"
        return self._read([f"{own}.yaml", own], beside)

    def _read(self, paths: list[str], beside: Common) -> Iterator[Checked]:
        """Yield the files at some paths after checking; hidden ones are nobody's business."""
        listed = blobs(self.root, self.commit, paths)
        files = [one for one in listed if PurePosixPath(one.name).name[0] not in ".~"]
        refused = {one.name: finding for one in files for finding in self._unfit(one, LIMIT)}
        fit = [one for one in files if one.name not in refused]
        yield from (Checked(Path(self.name(x)), None, (one,)) for x, one in refused.items())
        yield from self._checked(fit, beside)

    def content(self, path: str, *, limit: int) -> tuple[bytes | None, tuple[Finding, ...]]:
        """Return the bytes of a file, or the finding why not."""
        found = blob(self.root, self.commit, path)
        if refused := tuple(self._unfit(found, limit)):
            return None, refused
        return contents(self.root, [found])[0], ()

    def _checked(self, files: Iterable[Blob], beside: Common) -> Iterator[Checked]:
        listed = list(files)
        for one, content in zip(listed, contents(self.root, listed), strict=True):
            path = Path(self.name(one.name))
            if stray(path):
                yield survey.Checked(path, None, (astray(path),))
            else:
                yield survey.check_content(content, path, beside)

    def _unfit(self, one: Blob, limit: int) -> Iterator[Finding]:
        """Yield why a file is not read, if there is a reason."""
        name = self.name(one.name)
        if not one.regular:
            yield Finding(Place(name), "file-unreadable", Level.ERROR, "file-not-regular")
        elif one.size > limit:
            yield too_large(name, limit)
