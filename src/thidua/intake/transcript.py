"""Transcript: a document that comes in, as the campaign's file states it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from thidua.catalogue import patterns
from thidua.catalogue.law import Layout, law
from thidua.catalogue.vocabulary import ends, vocabulary
from thidua.compose.attachment import numbers
from thidua.compose.words import words
from thidua.intake import ending, heading
from thidua.intake.attached import BARE, Attached, attached
from thidua.intake.grounds import grounds
from thidua.intake.growing import Written
from thidua.intake.marking import clean
from thidua.intake.outlining import Outlined, outlined
from thidua.intake.passages import IntakePassage, OriginPlace, passage
from thidua.intake.period import Period, name_of, period, regime_of
from thidua.intake.reshaping import reshaped
from thidua.intake.stamping import stamped
from thidua.model.document import Paragraph
from thidua.model.view import View
from thidua.recognise.recognised import Recognised
from thidua.recognise.signers import blocks as blocks_of
from thidua.source.imported.blocks import Blocks, ImportedEntry
from thidua.source.imported.frame import apart, lies, signatures
from thidua.source.imported.styles import FRAME, HEAD, NATION, RECIPIENTS

_FRONT = frozenset(
    {
        *("title", "abstract", "addressee", "addressee-label", "addressee-item"),
        *("invited", "invited-item", "authority", "basis"),
    }
)
_ASKED = re.compile(
    r"(?P<who>.*?)(?:kính (?:gửi|gởi|trình)|trân trọng kính mời|điện)\s*:?\s*", re.IGNORECASE
)
_END = re.compile(r"\s*[;.]\s*$")
_MOST_KEPT = 19_000
_SIGNED = re.compile(r"\(?\s*đã ký\s*\)?\.?", re.IGNORECASE)
_MOST_LINES = 10


class Wish(Struct, frozen=True):
    """What the user says besides the file: first and last day, whether mends are made."""

    start: str | None = None
    end: str | None = None
    mend: bool = False


class Transcript(Struct):
    """A campaign as its file states it, and what somebody has to look at.

    ``kept`` is text that nothing prints, ``misnumbered`` labels kept as typed, ``asked`` the keys
    that the original does not state, ``guessed`` those that it states only by the way, ``repeated``
    the indexes of paragraphs that only say again what others do.
    """

    written: Written
    period: Period
    kept: list[tuple[OriginPlace, str]] = field(default_factory=list)
    misnumbered: list[tuple[OriginPlace, str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)
    repeated: set[int] = field(default_factory=set)


def transcript(blocks: Blocks, found: Recognised, wish: Wish) -> Transcript:
    """Return the campaign of a document; ``blocks`` are what was ``found`` in it."""
    view = found.view
    entries, shown = stamped(blocks.entries, view)
    main, rest = apart(entries)
    passages, repeated = reshaped(
        [one for entry in main if (one := passage(entry)) is not None], view
    )
    texts = [one.text for entry in entries if (one := passage(entry)) is not None]
    styled: Mapping[str, list[IntakePassage]] = _styled(passages)
    head = heading.headed(styled)
    title = heading.titled(styled, head.subject)
    made = Transcript({}, Period(), repeated=set(repeated))
    body = _body(passages, title, made)
    decided = law().types[title.type].form is Layout.DECREE  # what follows an article belongs to it
    text = outlined(body, ends=None if decided else ends())
    abstract = " ".join(title.abstract)
    made.period = period(abstract, " ".join(text.opening), start=wish.start, end=wish.end)
    if made.period.school_year and not (wish.start or wish.end):
        made.guessed.append("start")  # where nothing else is said, the usual days of a school year
    directive = _directive(head, title, styled, text, made)
    agencies = heading.agencies(head, texts, title.type)
    _joint(directive, agencies, made)
    _signed(directive, main, found, made)
    _issued(directive, agencies[0], styled)
    known: set[str] = set()
    done = [
        attached(_columned(one, view, made), lies(one, view), known) for one in _whole_ones(rest)
    ]
    _attach(directive, done, made)
    made.misnumbered = [*text.misnumbered, *made.misnumbered]
    made.kept += [(one.spot, one.text) for one in filter(None, map(passage, shown))]
    outside = (" ".join(one.text.split()) for one in blocks.outside)
    made.kept += [(OriginPlace(0), text) for text in outside if not text.isdecimal()]
    made.written = _whole(
        made,
        title=title,
        text=text,
        agency=agencies[0],
        styled=styled,
        directive=directive,
    )
    return made


def keep(made: Transcript, texts: Sequence[str]) -> bool:
    """Write down, as explanation, what nothing prints; say whether there was room for all of it."""
    directive = made.written["directive"]
    assert isinstance(directive, dict)  # noqa: S101 - made here
    said = "; ".join(f"“{clean(text)}”" for text in texts)
    if said:
        directive["explanation"] = f"{vocabulary().kept} {said[:_MOST_KEPT]}"
    if said[_MOST_KEPT:]:
        made.written["explanation"] = f"{vocabulary().kept} {said[_MOST_KEPT : 2 * _MOST_KEPT]}"
    return len(said) <= 2 * _MOST_KEPT


def _styled(passages: Sequence[IntakePassage]) -> Mapping[str, list[IntakePassage]]:
    styled: dict[str, list[IntakePassage]] = defaultdict(list)
    for one in passages:
        styled[one.style].append(one)
    return styled


def _body(
    passages: Sequence[IntakePassage], title: heading.Titled, made: Transcript
) -> list[IntakePassage]:
    """Return the passages of the text; what stands loose in the head is kept."""
    styles = frozenset().union(*HEAD)
    last = max((at for at, one in enumerate(passages) if one.style in styles), default=-1)
    first = next((at for at, one in enumerate(passages) if one.style == "title"), last)
    operative = law().types[title.type].operative
    body: list[IntakePassage] = []
    for at, one in enumerate(passages):
        if one.style == "mark" and "dự thảo" not in one.text.lower():
            made.kept.append((one.spot, one.text))
        elif one.style in FRAME or one.style in _FRONT:
            continue
        elif at < min(last, max(first, last)) and one.table is None:
            made.kept.append((one.spot, one.text))
        elif operative and one.text.casefold().rstrip(" :") == operative.casefold().rstrip(" :"):
            body.append(IntakePassage("operative", one.spot, one.runs))
        elif one.style == "operative":
            body.append(IntakePassage("body", one.spot, one.runs))
        elif one.style == "page-number" or _SIGNED.fullmatch(one.text):
            made.kept.append((one.spot, one.text))
        else:
            body.append(one)
    return body


def _directive(
    head: heading.Headed,
    title: heading.Titled,
    styled: Mapping[str, Sequence[IntakePassage]],
    text: Outlined,
    made: Transcript,
) -> Written:
    """Return the document but for those who sign and get it."""
    whole = len(head.date) == len("2025-01-01") and (head.number or head.reference)
    issued = bool(whole) and not head.draft
    said: Written = {"type": title.type, "status": "issued" if issued else "draft"}
    if head.number is not None:
        said["number"] = head.number
    if head.reference:
        said["reference"] = head.reference
    else:
        said["symbol"] = head.symbol or vocabulary().blank
    said["date"] = head.date or made.period.start[:4]
    if title.heading:
        said["heading"] = title.heading
    if not title.sure:
        made.guessed.append("directive.type")
    lines = [line for line in title.abstract if line]
    said["abstract"] = lines[:_MOST_LINES] or [vocabulary().blank]
    asks = law().types[title.type].form in {Layout.LETTER, Layout.TELEGRAM, Layout.INVITATION}
    addressees = _addressees(styled) or ([vocabulary().blank] if asks else [])
    texts: Written = {
        "addressees": addressees,
        "opening": list(text.opening),
        "numbering": text.numbering.value if text.numbering is not None and text.items else "",
        "items": list(text.items),
        "closing": list(text.closing),
    }
    said |= {key: value for key, value in texts.items() if value}
    for key in ("symbol", "abstract", "addressees"):
        if said.get(key) in (vocabulary().blank, [vocabulary().blank]):
            made.asked.append(f"directive.{key}")
    return said


def _addressees(styled: Mapping[str, Sequence[IntakePassage]]) -> list[str]:
    """Return those behind Kính gửi."""
    lines = [
        one.text
        for style in ("addressee", "addressee-label", "invited", "addressee-item", "invited-item")
        for one in styled.get(style, ())
    ]
    asked = (line[match.end() :] if (match := _ASKED.match(line)) else line for line in lines)
    listed = (
        line[match.end() :] if (match := patterns.MARK.match(line)) else line for line in asked
    )
    return [one for line in listed if (one := _END.sub("", line))]


def _joint(directive: Written, agencies: Sequence[Written], made: Transcript) -> None:
    """Say with whom it is issued, and by which form of head."""
    for at, one in enumerate(agencies):
        made.asked += [
            f"{'directive.joint_with' if at else 'agency'}.{key}"
            for key, value in one.items()
            if value == vocabulary().blank
        ]
    if len(agencies) > 1:
        directive["joint_with"] = agencies[1]


def _signed(
    directive: Written, main: Sequence[ImportedEntry], found: Recognised, made: Transcript
) -> None:
    """Say who signs and who gets it."""
    blank = vocabulary().blank
    ours = any(entry.own and entry.style in NATION for entry in main)
    signing = list(
        ending.signers(signatures(main)) if ours else ending.signing_blocks(blocks_of(found))
    )
    told = ending.received(
        entry.block
        for entry in main
        if isinstance(entry.block, Paragraph) and entry.style in RECIPIENTS
    )
    for extra in signing[ending.MOST_SIGNERS :]:
        made.kept.append((OriginPlace(0), " ".join(ending.lines_of(extra))))
    signing = signing[: ending.MOST_SIGNERS] or [{"position": blank, "name": blank}]
    made.asked += [
        f"directive.signers.{key}" for one in signing for key in one if one[key] == blank
    ]
    if not told.items:
        made.asked.append("directive.recipients")
    made.kept += [(OriginPlace(0), text) for text in told.left]
    directive["signers"] = signing
    directive["recipients"] = told.written()


def _issued(
    directive: Written, agency: Written, styled: Mapping[str, Sequence[IntakePassage]]
) -> None:
    """Say in whose name it is issued, where a line over the grounds or an invitation says so."""
    lines = [one.text for one in styled.get("authority", ())]
    name = str(agency["name"])
    invited = " ".join(one.text for one in styled.get("invited", ())[:1]).casefold()
    if invited.startswith(f"{law().head_of(name)} {name}".casefold()):
        directive["issued_by"] = "head"
    if not lines:
        return
    whole = " ".join(lines).casefold()
    if whole == f"{law().head_of(name)} {name}".casefold():
        directive["issued_by"] = "head"
    elif whole != name.casefold() or law().types[str(directive["type"])].form is not Layout.DECREE:
        directive["authority"] = lines[0] if len(lines) == 1 else lines


def _whole_ones(
    rest: Sequence[tuple[ImportedEntry, ...]],
) -> Iterator[tuple[ImportedEntry, ...]]:
    """Yield the attachments; a label or a title that was cut off goes to what follows it."""
    waiting: tuple[ImportedEntry, ...] = ()
    for at, one in enumerate(rest):
        held = (*waiting, *one)
        waiting = ()
        found = [told for entry in held if (told := passage(entry)) is not None]
        bare = all(told.style in BARE for told in found)
        if bare and at + 1 < len(rest):
            waiting = held
        elif found:
            yield held


def _columned(
    entries: Sequence[ImportedEntry], view: View, made: Transcript
) -> list[tuple[object, IntakePassage]]:
    """Return the passages of an attachment, each with the column that it stands in."""
    columns = {
        entry.paragraph + 1: (entry.place.table, entry.place.row, entry.place.column, entry.side)
        for entry in reversed(entries)
    }
    held, repeated = reshaped([one for entry in entries if (one := passage(entry))], view)
    made.repeated |= repeated
    return [(columns[one.spot.paragraph], one) for one in held]


def _attach(directive: Written, done: Sequence[Attached], made: Transcript) -> None:
    """Write the attachments; a label that the program would not print stands over the text."""
    for one, number in zip(done, numbers([one.kind for one in done]), strict=True):
        label = f"{words().attachments[one.kind].label} {number}".strip()
        if one.label and one.label.casefold().strip(" .:") != label.casefold():
            opening = one.written.get("opening", [])
            assert isinstance(opening, list)  # noqa: S101 - made in this package
            items = one.written.pop("items")
            one.written["opening"] = [one.label, *opening]
            one.written["items"] = items
        made.kept += one.kept
        made.misnumbered += one.misnumbered
    if done:
        directive["attachments"] = [one.written for one in done]


def _whole(  # noqa: PLR0913 - the parts of a file
    made: Transcript,
    *,
    title: heading.Titled,
    text: Outlined,
    agency: Written,
    styled: Mapping[str, Sequence[IntakePassage]],
    directive: Written,
) -> Written:
    """Return the campaign's file."""
    name, plain = name_of(text.opening, title.abstract)
    if not name:
        made.asked.append("name")
    elif not plain:
        made.guessed.append("name")
    cited = grounds(styled.get("basis", ()))
    said: Written = {
        **made.period.written(),
        "name": name or vocabulary().blank,
        "start": made.period.start,
        "end": made.period.end,
        "regime": regime_of(made.period.start),
        "agency": agency,
    }
    if cited.documents:
        said["documents"] = cited.documents
    if cited.basis:
        said["basis"] = cited.basis
    said["directive"] = directive
    return said
