"""House styles: which of ours a paragraph is set in, or what it is suits, and how ours set text."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml
from msgspec import Struct

from thidua.model.document import Run
from thidua.recognise.recipients import alone
from thidua.recognise.recognised import LEAST, Component, Part
from thidua.system.home import TEMPLATES
from thidua.system.once import once

BESIDE = frozenset({"spacer", "stroke"})
"""Styles of the frame that hold no words: gaps and drawn lines."""
HEAD = (
    frozenset({"superior", "issuer", "issuer-marked", "star"}),
    frozenset({"nation", "motto", "body-name"}),
    frozenset({"number", "subject", "mark"}),
    frozenset({"place-date"}),
)
"""Those of the four boxes of a head."""
NATION = HEAD[1]
SIGNERS = frozenset({"signer-authority", "signer-position", "signer-name"})
RECIPIENTS = frozenset({"recipients-label", "recipient"})
FRAME = frozenset().union(*HEAD, SIGNERS, RECIPIENTS)
"""Those of what has its place around the text, wherever in a file it stands."""

_SHAPES = (
    (re.compile(r"[IVXLC]+\.\s"), "section", "section"),
    (re.compile(r"\d+\.(?:\d++\.?)*\s"), "clause-heading", "clause"),
    (re.compile(r"[a-zđ]\)\s"), "point", "point"),
    (re.compile(r"[-–—•]\s"), "dash", "dash"),
    (re.compile(r"\+\s"), "plus", "plus"),
)
"""How a label looks → our style of a heading, and of a text, that has such a label."""
_HEADINGS = ("section", "clause-heading")
"""Our styles of headings without a label, by outline level."""
_NO_OUTLINE = 9
_SUITING = {
    Component.NATION: "nation",
    Component.MOTTO: "motto",
    Component.SUPERIOR: "superior",
    Component.ISSUER: "issuer",
    Component.NUMBER: "number",
    Component.SUBJECT: "subject",
    Component.PLACE_DATE: "place-date",
    **dict.fromkeys(
        (Component.SECRECY, Component.URGENCY, Component.CIRCULATION, Component.DRAFT), "mark"
    ),
    Component.TITLE: "title",
    Component.ABSTRACT: "abstract",
    Component.ADDRESSEE: "addressee",
    Component.ADDRESSEE_ITEM: "addressee-item",
    Component.AUTHORITY: "authority",
    Component.BASIS: "basis",
    Component.OPERATIVE: "operative",
    Component.DIVISION: "division",
    Component.DIVISION_TITLE: "division-title",
    Component.TABLE_CAPTION: "table-caption",
    Component.SIGNER_AUTHORITY: "signer-authority",
    Component.SIGNER_POSITION: "signer-position",
    Component.SIGNER_NAME: "signer-name",
    Component.RECIPIENTS_LABEL: "recipients-label",
    Component.RECIPIENT: "recipient",
    Component.APPENDIX_LABEL: "appendix-label",
    Component.APPENDIX_TITLE: "appendix-title",
    Component.APPENDIX_NOTE: "appendix-note",
}


class ImportedLook(Struct, frozen=True):
    """What a style of ours says of text; ``name`` is what Word shows for it."""

    name: str = ""
    bold: bool = False
    italic: bool = False
    align: str = "left"


def ours(style: str, names: Mapping[str, str]) -> str:
    """Return the key in ``templates/nd30.yaml`` of a style, or an empty text.

    Programs that save a file anew make ids of their own, so the name (``names``) counts as well.
    """
    house = looks()
    return style if style in house or style in BESIDE else _by_name().get(names.get(style, ""), "")


def suiting(part: Part, runs: tuple[Run, ...]) -> str:
    """Return our style that suits a part of somebody else's: by what it surely is, or its label."""
    component = part.component if part.sureness >= LEAST else Component.OTHER
    if component is Component.ADDRESSEE and alone(part):
        return "addressee-label"
    if component is Component.ARTICLE:
        return "article" if all(run.bold for run in runs) else "article-text"
    return _SUITING.get(component) or _labelled(runs, part.paragraph.outline)


def _labelled(runs: tuple[Run, ...], outline: int | None) -> str:
    text = "".join(run.text for run in runs)
    level = outline if outline is not None and 0 <= outline < _NO_OUTLINE else None
    heading = level is not None or all(run.bold for run in runs)
    for shape, of_heading, of_text in _SHAPES:
        if shape.match(text):
            return of_heading if heading else of_text
    return "body" if level is None else _HEADINGS[min(level, len(_HEADINGS) - 1)]


@once
def looks() -> Mapping[str, ImportedLook]:
    """Return how each of our styles sets text, by its key."""
    raw = yaml.load((TEMPLATES / "nd30.yaml").read_bytes(), Loader=yaml.CSafeLoader)["styles"]
    whole = {key: {**raw.get(said.get("like"), {}), **said} for key, said in raw.items()}
    return {
        key: ImportedLook(
            said["name"], said.get("bold", False), said.get("italic", False), said["align"]
        )
        for key, said in whole.items()
    }


@once
def _by_name() -> Mapping[str, str]:
    return {look.name: key for key, look in looks().items()}
