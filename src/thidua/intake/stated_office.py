"""Office of a document: what its head and its first signature say once for all campaigns."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.growing import Written
from thidua.source.filling import Filler
from thidua.source.first_answers import HEAD, post_of
from thidua.texts.item_ids import slug

_FOR = re.compile(r"(?:KT|TL|TUQ|Q)\.\s*")
"""Before the post of somebody else, for whom one signs."""


class StatedOffice(Struct, frozen=True):
    """What a document says of the office that issues it; empty where it does not say it."""

    agency: str = ""
    superior: str = ""
    abbreviation: str = ""
    place: str = ""
    form: str = ""
    authority: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    leader: str = ""

    @property
    def head(self) -> str:
        """The post of who leads the office, by who signs, where its name does not say it."""
        if post_of(self.agency):
            return ""
        lines = [_FOR.sub("", one) for one in self.authority if _FOR.match(one)] or [*self.position]
        return lines[0].capitalize() if len(lines) == 1 else ""

    @property
    def signer(self) -> str:
        """The id of who signs: that of the first files where the head does."""
        if any(_FOR.match(one) for one in self.authority):
            return slug(" ".join(self.position)) or HEAD
        return HEAD

    def filling(self) -> dict[str, Filler]:
        """Return what it fills of an office's first file, but for what the user may say."""
        said: dict[str, Filler] = {"form": self.form, "leader": self.leader}
        if self.position:
            said |= {"signer": self.signer, "position": _lines(self.position)}
            said["authority"] = _lines(self.authority)
        return {key: value for key, value in said.items() if value or key == "authority"}


def stated_office(written: Written) -> StatedOffice:
    """Return what a campaign that was brought in says of its office."""
    agency, directive = written.get("agency"), written.get("directive")
    said = agency if isinstance(agency, Mapping) else {}
    one = _signer(directive) or {}
    keys = {"agency": "name", **{key: key for key in ("superior", "abbreviation", "place", "form")}}
    return StatedOffice(
        **{key: _said(said.get(name)) for key, name in keys.items()},
        authority=_told(one.get("authority")),
        position=_told(one.get("position")),
        leader=_said(one.get("name")),
    )


def leave_out(written: Written, office: StatedOffice, *, name: str = "") -> None:
    """Take out of a campaign what its office says; ``name`` is what the user calls it."""
    written.pop("agency", None)
    directive = written.get("directive")
    if isinstance(directive, dict) and _signer(directive) is not None:
        signers = directive["signers"]
        at = next(at for at, one in enumerate(signers) if "group" not in one)
        signers[at] = office.signer
    if name:
        written["name"] = name


def _signer(directive: object) -> Mapping[str, object] | None:
    """Return the first who signs under no line shared with others."""
    signers = directive.get("signers") if isinstance(directive, Mapping) else None
    stated = (
        (one for one in signers if isinstance(one, Mapping)) if isinstance(signers, list) else ()
    )
    return next((one for one in stated if "group" not in one), None)


def _said(value: object) -> str:
    return value if isinstance(value, str) and value != vocabulary().blank else ""


def _told(value: object) -> tuple[str, ...]:
    lines = value if isinstance(value, list) else [value]
    return tuple(one for line in lines if (one := _said(line)))


def _lines(lines: tuple[str, ...]) -> str | tuple[str, ...]:
    return lines[0] if len(lines) == 1 else lines
