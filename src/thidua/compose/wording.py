"""Wording of ``templates/documents/``: Jinja2 for the values, Markdown for the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from thidua.catalogue.labels import roman
from thidua.catalogue.style import house_style
from thidua.catalogue.times import SaidTime, said_time
from thidua.compose.numbers import day, number, percent, spelled
from thidua.compose.protection import protect, reveal
from thidua.compose.runs import joined, runs
from thidua.compose.words import capital, noun, staff, within, words
from thidua.model.campaign import Campaign
from thidua.model.document import Paragraph, Run
from thidua.model.frame import broken
from thidua.texts.emphasis import unmarked

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SLOT = "slot"
_BEGINNING = re.compile(r"\n(?=\{\.)")  # a line {.style} always begins a paragraph
_TYPED = re.compile("\x02(.*?)\x03", re.DOTALL)
"""A typed text between signs that no file can bring: it may have bold and italic of its own."""
_LAST_PADDED_MONTH = 2
_TWO_DIGITS = 10


def paragraphs(
    template: str, *, slots: Collection[str] = (), **values: object
) -> tuple[Paragraph, ...]:
    """Return what a wording template says, paragraph by paragraph.

    The style of a paragraph is the class that the template gives it (``{.body}``); one of style
    ``slot`` names a place that is not wording, one of ``slots``. An item of a list keeps its dash
    as text.

    Raises:
        OwnFileError: the template is wrong, or asks for a value, style or slot that is not there.
    """
    text = _BEGINNING.sub("\n\n", _rendered(template, values))
    try:
        said = tuple(_read(_markdown().parse(text)))
    except _MisreadError as error:
        line = text.splitlines()[error.line]
        raise _mistakes().misread(template, line) from error
    for paragraph in said:
        if paragraph.style == SLOT and paragraph.text not in slots:
            raise _mistakes().misnamed(template, "wording-slot", paragraph.text, slots)
        if paragraph.style not in _styles():
            raise _mistakes().misnamed(template, "wording-style", paragraph.style, _styles())
    return said


def line(template: str, **values: object) -> str:
    """Return the one line of plain text that a wording template says.

    Raises:
        OwnFileError: the template is wrong, or asks for a value that is not there.
    """
    return reveal(_rendered(template, values)).strip()


def _rendered(template: str, values: Mapping[str, object]) -> str:
    try:
        return environment().get_template(template).render(values)
    except Exception as error:  # whatever an expression may raise
        raise _mistakes().misworded(template, error, values) from error


def _styles() -> Collection[str]:
    return (*house_style().styles, SLOT)


def _mistakes() -> ModuleType:
    from thidua.compose import misworded  # noqa: PLC0415 - loads Jinja

    return misworded


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """Return what renders the templates: sandboxed, with our filters, every value protected."""
    from jinja2 import FileSystemLoader  # noqa: PLC0415 - only when composing
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(_mistakes().DOCUMENTS),
        undefined=_mistakes().Unknown,
        finalize=protect,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["two_digits"] = _two_digits
    environment.filters["issued"] = _issued
    environment.filters["lines"] = broken
    environment.filters["month"] = _month
    environment.filters["count"] = _count
    environment.filters["number"] = number
    environment.filters["percent"] = percent
    environment.filters["day"] = day
    environment.filters["roman"] = roman
    environment.filters["spelled"] = _in_words
    environment.filters["marked"] = "\x02{}\x03".format
    environment.filters["unmarked"] = unmarked
    environment.filters["ended"] = _ended
    environment.filters["capital"] = capital
    environment.filters["noun"] = noun
    environment.filters["within"] = within
    environment.globals["gap"] = words().gaps.open
    environment.globals["time"] = _time
    environment.globals["staff"] = staff
    return environment


def _in_words(number: int) -> str:
    """Write 46.000.000 as "bốn mươi sáu triệu"."""
    return spelled(number, words().numerals)


def _ended(text: str) -> str:
    """Return an item of a list with a full stop, however whoever typed it has ended it."""
    bare = text.rstrip(" ;,")
    return bare if bare.endswith((".", "!", "?", "…")) else f"{bare}."


def _time(campaign: Campaign) -> SaidTime:
    """Return what the time of a campaign is called."""
    return said_time(campaign.time)


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only when composing
    from mdit_py_plugins.attrs import attrs_block_plugin  # noqa: PLC0415

    return MarkdownIt("commonmark", {"html": False}).use(attrs_block_plugin)


def _two_digits(number: int) -> str:
    """Write 5 as 05 (Mục II.3.c, II.4.b)."""
    return f"{number:02d}"


def _issued(number: int | str) -> str:
    """Write the number of a document: 5 as 05 (Mục II.3.c), a text as it was issued."""
    return number if isinstance(number, str) else _two_digits(number)


def _count(many: int) -> str:
    """Write how many there are in a sentence: 05 rather than 5, 1.234."""
    return f"{many:02d}" if 0 < many < _TWO_DIGITS else number(many)


def _month(number: int) -> str:
    """Write January and February as 01 and 02, the other months without a zero (Mục II.4.b)."""
    return f"{number:02d}" if number <= _LAST_PADDED_MONTH else str(number)


class _MisreadError(Exception):
    """Markdown found more than paragraphs with a style, on a ``line`` from 0 of what was said."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _read(tokens: Sequence[Token]) -> Iterator[Paragraph]:
    styles: list[str | None] = [None]
    in_list = False
    for token in tokens:
        if token.type in {"paragraph_open", "bullet_list_open"}:
            styles.append(_class(token) or styles[-1])
            in_list = in_list or token.type == "bullet_list_open"
        elif token.type in {"paragraph_close", "bullet_list_close"}:
            styles.pop()
            in_list = in_list and token.type != "bullet_list_close"
        elif token.type == "inline":
            if styles[-1] is None:
                raise _MisreadError((token.map or [0])[0])
            yield _paragraph(token, styles[-1], "- " if in_list else "")
        elif token.type not in {"list_item_open", "list_item_close"}:
            raise _MisreadError((token.map or [0])[0])


def _class(token: Token) -> str | None:
    name = token.attrs.get("class")
    return str(name) if name else None


def _paragraph(token: Token, style: str, label: str) -> Paragraph:
    runs = (
        (Run(label), *_runs(token.children or ())) if label else tuple(_runs(token.children or ()))
    )
    return Paragraph(style, joined(runs), ends=tuple(_ends(token.children or (), len(label))))


def _ends(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """Yield the places of the spaces that stand for a line's end (a backslash in the wording)."""
    for token in tokens:
        if token.type == "hardbreak":
            yield place
        place += sum(len(run.text) for run in _stretches(_text(token)))


def _text(token: Token) -> str:
    return " " if token.type in {"softbreak", "hardbreak"} else reveal(token.content)


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = italic = 0
    for token in tokens:
        bold += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        italic += {"em_open": 1, "em_close": -1}.get(token.type, 0)
        for run in _stretches(_text(token)):
            yield Run(run.text, bold > 0 or run.bold, italic > 0 or run.italic)


def _stretches(text: str) -> Iterator[Run]:
    """Yield the stretches of a text: those of what was typed by its marks."""
    for at, part in enumerate(_TYPED.split(text)):
        if at % 2:
            yield from runs(part, str)
        elif part:
            yield Run(part)
