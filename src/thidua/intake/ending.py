"""Signers and recipients of a document that comes in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from thidua.catalogue import patterns
from thidua.catalogue.vocabulary import vocabulary
from thidua.intake.growing import Written
from thidua.intake.marking import clean, plainly
from thidua.model.document import Paragraph
from thidua.recognise.recognised import Component, Part
from thidua.recognise.signers import SignatureBlock

MOST_SIGNERS = 4
_LABEL = re.compile(r"(?i)nơi nhận\s*[:.]?\s*")
_DASH = re.compile(r"[-–—\u2212•]\s*")
_PLUS = re.compile(r"\+\s*")
_FILED = re.compile(r"(?i)[-–—+•]?\s*lưu\s*[:.]?\s*(?P<archive>.*)")
_COPIES = re.compile(r"(?P<archive>.*?)\s*\((?P<copies>\d{1,3})\)\s*\.?\s*(?P<drafter>\S{1,20})?")
_NOTE = re.compile(r"(?P<text>.*\S)\s*\((?P<note>[^()]{1,60})\)")
_NOTED = re.compile(
    r"(?i)(?:để )?(?:b/c|báo cáo|p/h|phối hợp|t/h|thực hiện|chỉ đạo|biết|theo dõi).*"
)
_END = re.compile(r"\s*[;.,:]\s*$")


class Received(Struct):
    """Nơi nhận as the file has it; ``left`` is what it cannot say.

    While it is read, ``heading`` says that the last item is over the lines that follow, and
    ``going_on`` that a line was not ended.
    """

    items: list[Written] = field(default_factory=list)
    archive: str = ""
    copies: int | None = None
    drafter: str = ""
    note: str = ""
    left: list[str] = field(default_factory=list)
    heading: bool = False
    going_on: bool = False

    def written(self) -> Written:
        """Return it as it stands in the file."""
        said: Written = {"note": self.note} if self.note else {}
        said["items"] = self.items or [{"text": vocabulary().blank}]
        if self.archive:
            said["archive"] = self.archive
        if self.drafter:
            said["drafter"] = self.drafter
        if self.copies:
            said["copies"] = self.copies
        return said


def received(paragraphs: Iterable[Paragraph]) -> Received:
    """Return Nơi nhận, each line with its note and the lines below it."""
    told = Received()
    for one in paragraphs:
        text = plainly(one.runs)
        if one.style == "recipients-label" and (label := _LABEL.match(text)):
            told.note = text[label.end() :].strip()
        elif filed := _FILED.fullmatch(text):
            _file(told, filed["archive"])
        else:
            _list(told, text)
    return told


def _list(told: Received, text: str) -> None:
    """Take a line that is not of what is kept: it may stand below that, or in a second column."""
    begun = _PLUS.match(text) or (_DASH.match(text) if told.heading else None)
    dash = _DASH.match(text)
    over = dash is None and text.endswith(":")
    if begun and told.items:
        lines = told.items[-1].setdefault("lines", [])
        assert isinstance(lines, list)  # noqa: S101 - made above
        lines.append(_END.sub("", text[begun.end() :]) or vocabulary().blank)
    elif not (dash or over) and told.items and _goes_on(told, text):
        return
    elif told.archive and not (dash or over):
        told.left.append(text)
    else:
        told.items.append(_recipient(text[dash.end() if dash else 0 :]))
        told.heading = over
    told.going_on = text.endswith(",")


def _file(told: Received, text: str) -> None:
    """Take the line on what is kept."""
    if told.archive:
        told.left.append(text)
        return
    copies = _COPIES.fullmatch(text)
    if copies and copies["archive"]:
        told.archive, told.copies = copies["archive"], int(copies["copies"]) or None
        told.drafter = copies["drafter"] or ""
    else:
        told.archive = text.strip().rstrip(".;").strip() or vocabulary().blank


def _recipient(text: str) -> Written:
    text = _END.sub("", text.strip())
    noted = _NOTE.fullmatch(text)
    if noted is not None and _NOTED.fullmatch(noted["note"].strip()):
        return {"text": noted["text"], "note": noted["note"].strip()}
    return {"text": text or vocabulary().blank}


def _goes_on(told: Received, text: str) -> bool:
    """Add a further line of a recipient to it, where it has nothing behind its name yet."""
    before = told.items[-1]
    if "note" in before or "lines" in before or not (told.going_on or text[:1].islower()):
        return False
    between = ", " if told.going_on else " "
    before["text"] = f"{before['text']}{between}{_END.sub('', text)}"
    told.going_on = text.endswith(",")
    return True


def signers(signatures: Iterable[Sequence[Paragraph]]) -> Iterator[Written]:
    """Yield those who sign, as the file has them; a line over several comes with the first."""
    group: list[str] = []
    for one in signatures:
        lines: dict[str, list[str]] = {
            style: [] for style in ("signer-authority", "signer-position", "signer-name")
        }
        for paragraph in one:
            lines[paragraph.style].append(plainly(paragraph.runs))
        authority, position, name = lines.values()
        if not (position or name) and authority:
            group += authority
            continue
        if not position and authority:
            position = [authority.pop()]
        said: Written = {"group": _lines(group)} if group else {}
        if authority:
            said["authority"] = authority
        said["position"] = _lines(position) if position else vocabulary().blank
        said["name"] = " ".join(name) or vocabulary().blank
        group = []
        yield said
    if group:
        yield (
            {
                "authority": group[:-1],
                "position": group[-1],
                "name": vocabulary().blank,
            }
            if group[:-1]
            else {"position": group[-1], "name": vocabulary().blank}
        )


def signing_blocks(blocks: Iterable[SignatureBlock]) -> list[Written]:
    """Return those who sign a document of somebody else; lines that several share stand once.

    Where a name stands far from its post, the two come one after the other.
    """
    blank = vocabulary().blank
    said: list[Written] = []
    for one in _signing_blocks(blocks):
        before = said[-1] if said else {}
        if one.keys() == {"position", "name"} and one["position"] == blank == before.get("name"):
            before["name"] = one["name"]
        else:
            said.append(one)
    return said


def _signing_blocks(blocks: Iterable[SignatureBlock]) -> Iterator[Written]:
    own = [one for one in blocks if _first(one).document == 0]
    for at, one in enumerate(own):
        before = own[at - 1].lines if at else ()
        after = own[at + 1].lines if at + 1 < len(own) else ()
        shared = max(_shared(one.lines, before), _shared(one.lines, after))
        rest = one.lines[shared:]
        group = (
            [] if _shared(one.lines, before) else [clean(part.text) for part in one.lines[:shared]]
        )
        authorities = _authorities(rest)
        authority = [clean(part.text) for part in rest[:authorities]]
        position = [clean(part.text) for part in rest[authorities:]]
        if not position and authority:
            position = [authority.pop()]
        said: Written = {"group": _lines(group)} if group else {}
        if authority:
            said["authority"] = authority
        said["position"] = _lines(position) if position else vocabulary().blank
        name = patterns.SIGNED.sub("", clean(one.name.text)) if one.name else ""
        said["name"] = name or vocabulary().blank
        yield said


def _authorities(lines: Sequence[Part]) -> int:
    """Return how many lines say on whose behalf, the agency's name below one of them with it."""
    last = max((at for at, one in enumerate(lines) if _behalf(one)), default=-1)
    while 0 <= last < len(lines) - 2 and _of_agency(lines[last + 1].text):
        last += 1
    return last + 1


def _behalf(part: Part) -> bool:
    return part.component is Component.SIGNER_AUTHORITY


def _of_agency(text: str) -> bool:
    known = patterns.fits(patterns.ORGANISATION, text)
    return known and not patterns.fits(patterns.POSITION, text)


def _first(one: SignatureBlock) -> Part:
    found = one.lines[0] if one.lines else one.name
    assert found is not None  # noqa: S101 - a block has a line or a name
    return found


def _shared(lines: Sequence[Part], others: Sequence[Part]) -> int:
    """Return how many lines at the beginning are the very same."""
    count = 0
    for one, other in zip(lines, others, strict=False):
        if one.order != other.order:
            break
        count += 1
    return count


def lines_of(signer: Written) -> Iterator[str]:
    """Yield the texts of a signer."""
    for value in signer.values():
        yield from value if isinstance(value, list) else [str(value)]


def _lines(lines: Sequence[str]) -> object:
    return lines[0] if len(lines) == 1 else list(lines)
