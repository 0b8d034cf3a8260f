"""Attachments of a document that comes in: kind, title, note, text, places to sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from thidua.catalogue import patterns
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.growing import Written
from thidua.intake.outlining import outlined
from thidua.intake.passages import IntakePassage, OriginPlace
from thidua.model.frame import AttachmentKind
from thidua.model.items import Orientation
from thidua.source.imported.styles import HEAD, RECIPIENTS, SIGNERS
from thidua.texts.item_ids import free, slug

_HEADED = frozenset({AttachmentKind.PROVISIONS, AttachmentKind.REGULATION, AttachmentKind.FORM})
_NAMED = {
    "quy chế": AttachmentKind.REGULATION,
    "quy định": AttachmentKind.PROVISIONS,
    "danh sách": AttachmentKind.LIST,
}
_TITLES = frozenset({"appendix-title", "attachment-subject", "title", "abstract"})
_FRAME = frozenset().union(*HEAD)
BARE = _FRAME | _TITLES | {"appendix-label", "form-label", "appendix-note"}
"""Styles that make no attachment yet: something has to follow."""
_OPEN = re.compile(r"[\s.…_]*")
_LONGEST = 1000
_SHORT = 200


class Attached(Struct):
    """An attachment as the file has it.

    ``label`` is how it is called over its title; ``kept`` what the form has no place for.
    """

    kind: AttachmentKind
    written: Written
    label: str = ""
    kept: list[tuple[OriginPlace, str]] = field(default_factory=list)
    misnumbered: tuple[tuple[OriginPlace, str], ...] = ()


class _AttachmentParts(Struct):
    """The passages of an attachment by what they are."""

    label: list[IntakePassage] = field(default_factory=list)
    head: list[IntakePassage] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)
    body: list[IntakePassage] = field(default_factory=list)
    signing: list[tuple[object, IntakePassage]] = field(default_factory=list)


def attached(
    passages: Sequence[tuple[object, IntakePassage]], orientation: Orientation, known: set[str]
) -> Attached:
    """Return an attachment; each passage comes with the column that it stands in."""
    parts = _parts(passages)
    form = any(one.style == "form-label" or _form(one.text) for one in parts.label)
    kind, title = _kind(parts, form=form)
    if not title:
        title = _title_of(parts)
    made = Attached(kind, {}, label=" ".join(one.text for one in parts.label))
    name = free(slug(" ".join(title)) or "phu-luc", known)
    known.add(name)
    said: Written = {"id": name}
    if kind is not AttachmentKind.APPENDIX:
        said["kind"] = kind.value
    said["title"] = title[0] if len(title) == 1 else title
    if orientation is not Orientation.PORTRAIT:
        said["orientation"] = orientation.value
    if parts.note:
        said["note"] = " ".join(parts.note)[:_LONGEST]
    if kind is AttachmentKind.FORM:
        said.update(_filled(parts.head))
    elif kind not in _HEADED:
        made.kept += [(one.spot, one.text) for one in parts.head]
    _text(said, parts, made)
    if signing := list(_confirmations(parts.signing)):
        said["confirmations"] = signing
    made.written = said
    return made


def _parts(passages: Sequence[tuple[object, IntakePassage]]) -> _AttachmentParts:
    """Sort what an attachment has; behind its first words of text nothing is a title any more."""
    parts = _AttachmentParts()
    for column, one in passages:
        begun = bool(parts.body)
        if not begun and (one.style in {"appendix-label", "form-label"} or _form(one.text)):
            parts.label.append(one)
        elif not begun and one.style in _FRAME:
            parts.head.append(one)
        elif not begun and one.style in _TITLES:
            parts.title.append(one.text)
        elif one.style == "appendix-note" and not begun:
            parts.note.append(one.text)
        elif one.style in SIGNERS or one.style == "signer-note":
            parts.signing.append((column, one))
        elif parts.signing and patterns.fits(patterns.SIGN_NOTE, one.text):
            parts.signing.append((column, IntakePassage("signer-note", one.spot, one.runs)))
        else:
            style = "body" if one.style in _TITLES | _FRAME | RECIPIENTS else one.style
            parts.body.append(IntakePassage(style, one.spot, one.runs, one.table))
    return parts


def _form(text: str) -> bool:
    return patterns.fits(patterns.FORM_LABEL, text)


def _kind(parts: _AttachmentParts, *, form: bool) -> tuple[AttachmentKind, list[str]]:
    """Return the kind of an attachment, and the lines of its title that this does not print."""
    title = list(parts.title)
    if form:
        return AttachmentKind.FORM, title
    if parts.label or not title:
        return AttachmentKind.APPENDIX, title
    first = title[0].strip(" .:")
    for words, kind in _NAMED.items():
        if patterns.folded(first) == words and title[1:]:
            return kind, title[1:]
        if kind is AttachmentKind.LIST and patterns.folded(first).startswith(f"{words} "):
            return kind, [first[len(words) :].strip(), *title[1:]]
    return AttachmentKind.APPENDIX, title


def _title_of(parts: _AttachmentParts) -> list[str]:
    """Take the first line of the text for a title where there is none."""
    first = parts.body[0] if len(parts.body) > 1 else None
    if first is None or first.table is not None or len(first.text) > _SHORT:
        return [vocabulary().blank]
    parts.body.pop(0)
    return [first.text]


def _filled(head: Sequence[IntakePassage]) -> Written:
    """Return who fills in a form, as its head says."""
    said: Written = {}
    for style, key in (("superior", "superior"), ("issuer", "issuer")):
        text = " ".join(one.text for one in head if one.style == style)
        if text and not _OPEN.fullmatch(text):
            said[key] = text
    dated = next((one.text for one in head if one.style == "place-date"), "")
    place = re.split(r"(?i),?\s*ngày", dated, maxsplit=1)[0]
    if place and not _OPEN.fullmatch(place):
        said["place"] = place
    return said


def _text(said: Written, parts: _AttachmentParts, made: Attached) -> None:
    """Write opening and items, of which there has to be one."""
    text = outlined(parts.body)
    opening, items = list(text.opening), list(text.items)
    if not items:
        items = [{"label": "none", "text": opening.pop() if opening else vocabulary().blank}]
    if text.numbering is not None:
        said["numbering"] = text.numbering.value
    if opening:
        said["opening"] = opening
    said["items"] = items
    made.misnumbered = text.misnumbered


def _confirmations(lines: Sequence[tuple[object, IntakePassage]]) -> Iterator[Written]:
    """Yield the places to sign, a column after the other."""
    columns: dict[object, list[IntakePassage]] = {}
    for column, one in lines:
        columns.setdefault(column, []).append(one)
    for held in columns.values():
        position = [
            one.text for one in held if one.style in {"signer-authority", "signer-position"}
        ]
        notes = [
            one.text.strip("()") for one in held if one.style in {"signer-note", "signer-name"}
        ]
        if position or notes:
            lines_: object = position[0] if len(position) == 1 else position
            said: Written = {"position": lines_ if position else vocabulary().blank}
            if notes:
                said["note"] = "; ".join(notes)
            yield said
