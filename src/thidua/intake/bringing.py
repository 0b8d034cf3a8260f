"""Bringing in: from the bytes of a document to the text of a campaign's file, word by word."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy

from msgspec import Struct, ValidationError
from msgspec.structs import asdict, replace

from thidua.compose.directive import launch
from thidua.fonts import printable
from thidua.intake.bounding import bounded
from thidua.intake.growing import Written
from thidua.intake.keeping import lost, words_of
from thidua.intake.mending import mended, mends
from thidua.intake.old_fonts import unified
from thidua.intake.opening import OpenedFile, opened
from thidua.intake.telling import (
    TYPED,
    about,
    refused,
    told,
    told_of_mends,
    told_of_pictures,
)
from thidua.intake.transcript import Transcript, Wish, keep, transcript
from thidua.model.campaign import Campaign
from thidua.model.document import Document
from thidua.model.finding import Finding, Level
from thidua.recognise.components import recognise
from thidua.recognise.scans import scans
from thidua.source.campaign import campaign as stated
from thidua.source.canonical import CanonicalError
from thidua.source.identified import identified
from thidua.source.imported.blocks import Blocks
from thidua.source.reader import read_text
from thidua.validate import schema

NO_PERIOD = "import-no-period"
_LINE = "# yaml-language-server: $schema=../schemas/campaign.schema.json\n"
_SHOWN = 200
_SQUARE = "□"


class Brought(Struct, frozen=True):
    """What became of a file: the text of the campaign, None where none could be made.

    ``written`` is that text as a mapping; of a file that does not say its time, as far as it goes.
    """

    text: str | None
    findings: tuple[Finding, ...]
    written: Written = {}


def bring(
    content: bytes, *, name: str, wish: Wish, fit: Callable[[Written], object] | None = None
) -> Brought:
    """Return the campaign that a document states, and what somebody has to look at.

    ``name`` is the file as the user typed it; ``fit`` leaves out what the office says already.
    """
    file, findings = opened(content, name=name)
    if file is None or any(one.level is Level.ERROR for one in findings):
        return Brought(None, findings)
    view, changed = unified(file.view)
    file = replace(file, view=view)
    findings = (*findings, *(about(name, "import-decoded", **asdict(one)) for one in changed))
    if _scanned(file):
        return Brought(None, (*findings, about(name, "import-no-text", level=Level.ERROR)))
    misread = mends(file.view)
    findings = (*findings, *told_of_mends(misread, name, made=wish.mend))
    if wish.mend:
        file = replace(file, view=mended(file.view, misread))
    findings = (*findings, *told_of_pictures(file.view, name))
    made = _transcribed(file, wish)
    if not made.period.start or not made.period.end:
        untimed = about(name, NO_PERIOD, level=Level.ERROR)
        return Brought(None, (*findings, untimed), made.written)
    settled, more = _settled(made, file, name)
    whole = Brought("" if settled else None, (*findings, *told(made, name), *more), made.written)
    return fitted(whole, fit or id, name=name)


def fitted(brought: Brought, fit: Callable[[Written], object], *, name: str) -> Brought:
    """Return a campaign without what its office says, which ``fit`` takes out of it."""
    if brought.text is None:
        return brought
    said = deepcopy(brought.written)
    fit(said)
    try:
        return replace(brought, text=identified(_yaml(said), every=True), written=said)
    except CanonicalError as error:
        wrong = about(name, "cannot-format", level=Level.ERROR, reason=str(error))
        return replace(brought, text=None, findings=(*brought.findings, wrong))


def _scanned(file: OpenedFile) -> bool:
    """Say whether a file has no text, or is a scan with hardly more on it than stamps."""
    count = sum(len(one.words.split()) for one in file.view.paragraphs)
    pictured = len({one.page for one in scans(file.view)})
    return not count or (pictured == (file.view.pages or 0) > 0 and count < TYPED * pictured)


def _transcribed(file: OpenedFile, wish: Wish) -> Transcript:
    found = recognise(file.view)
    return transcript(Blocks(found, file.parts, parted=True), found, wish)


def _settled(made: Transcript, file: OpenedFile, name: str) -> tuple[bool, list[Finding]]:
    """Put every word of the original into the campaign; return whether it can, what was lost."""
    keep(made, [text for _, text in made.kept])
    made.written = bounded(made.written)
    odd = list(_printable(made.written, name))
    document, fault = _composed(made.written)
    if document is None:
        return False, [refused(name, one) for one in fault]
    _without_notes(made, document)
    said = [text for _, text in made.kept]
    missing = lost(file.view, words_of(document, *said), without=made.repeated)
    if not keep(made, [*said, *(one.text for one in missing)]):
        count = len(said) + len(missing)
        return False, [about(name, "import-too-much-kept", level=Level.ERROR, count=count)]
    found = odd + [
        about(name, "import-not-printed", one.spot, words=" ".join(one.words)[:_SHOWN])
        for one in missing
    ]
    list(_printable(made.written, name))  # what was kept since
    return True, found


def _printable(written: Written, name: str) -> Iterator[Finding]:
    """Put a square for each character that our fonts lack; yield which they were."""
    lacking: set[str] = set()

    def shown(value: object) -> object:
        if isinstance(value, dict):
            return {key: shown(one) for key, one in value.items()}
        if isinstance(value, list):
            return [shown(one) for one in value]
        if not isinstance(value, str):
            return value
        odd = {char for char in value if char > "\u017f" and not printable(char)}
        lacking.update(odd)
        return "".join(_plainer(char) if char in odd else char for char in value) if odd else value

    for key in written:
        written[key] = shown(written[key])
    if lacking:
        yield about(name, "import-unprintable", characters=" ".join(sorted(lacking))[:_SHOWN])


def _plainer(char: str) -> str:
    """Return the letters or figures that a character is another form of, else a square."""
    plain = unicodedata.normalize("NFKC", char)
    return plain if plain.isascii() and plain.isalnum() else _SQUARE


def _composed(written: Written) -> tuple[Document | None, list[Finding]]:
    """Return the document of a campaign, or what of it does not fit its schema."""
    source, findings = read_text(_yaml(written), name="campaigns/import.yaml")
    if source is None:
        return None, list(findings)
    wrong = [*findings, *schema.check(source)]
    if any(one.level is Level.ERROR for one in wrong):
        return None, wrong
    try:
        return launch(stated(source)), []
    except (ValidationError, KeyError) as error:
        return None, [about("", "cannot-format", level=Level.ERROR, reason=str(error))]


def _without_notes(made: Transcript, document: Document) -> None:
    """Leave out the notes of attachments that would be printed alike by themselves."""
    directive = made.written["directive"]
    assert isinstance(directive, dict)  # noqa: S101 - made in this package
    noted = [one for one in directive.get("attachments", []) if "note" in one]
    if not noted:
        return
    source, _ = read_text(_yaml(made.written), name="campaigns/import.yaml")
    assert source is not None  # noqa: S101 - it was read before
    campaign: Campaign = stated(source)
    bare = tuple(replace(one, note=None) for one in campaign.directive.attachments)
    usual = launch(replace(campaign, directive=replace(campaign.directive, attachments=bare)))
    for one, shown, plain in zip(
        directive["attachments"], document.appendices, usual.appendices, strict=True
    ):
        if "note" in one and _note(shown.body) == _note(plain.body):
            del one["note"]


def _note(body: Sequence[object]) -> list[str]:
    texts = [one.text for one in body if getattr(one, "style", "") == "appendix-note"]  # type: ignore[attr-defined]
    return " ".join(texts).casefold().split()


def _yaml(written: Written) -> str:
    """Return a mapping as YAML, its keys apart: JSON is YAML, and the canonical form opens it."""
    return _LINE + "".join(
        f"\n{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in written.items()
    )
