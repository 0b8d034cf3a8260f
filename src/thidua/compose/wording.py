"""The wording of ``templates/documents/``: Jinja2 for the values, Markdown for the paragraphs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from thidua.compose.numbers import day, number, percent
from thidua.compose.protection import protect, reveal
from thidua.home import TEMPLATES
from thidua.model.document import Paragraph, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SLOT = "slot"
_BEGINNING = re.compile(r"\n(?=\{\.)")  # a line {.style} always begins a paragraph
_LAST_PADDED_MONTH = 2


def paragraphs(template: str, **values: object) -> tuple[Paragraph, ...]:
    """Return what a wording template says, paragraph by paragraph.

    The style of a paragraph is the class that the template gives it (``{.body}``); one of style
    ``slot`` names a place that is not wording. An item of a list keeps its dash as text.

    Raises:
        jinja2.TemplateError: when the template is wrong or asks for a value that is not there.
        ValueError: when a paragraph of the template has no class.
    """
    said = _environment().get_template(template).render(values)
    return tuple(_read(_markdown().parse(_BEGINNING.sub("\n\n", said))))


def line(template: str, **values: object) -> str:
    """Return the one line of plain text that a wording template says."""
    return reveal(_environment().get_template(template).render(values)).strip()


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415 - only when composing
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES / "documents"),
        undefined=StrictUndefined,
        finalize=protect,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["two_digits"] = _two_digits
    environment.filters["month"] = _month
    environment.filters["count"] = number  # 5, as in the tables: only days and months have a zero
    environment.filters["number"] = number
    environment.filters["percent"] = percent
    environment.filters["day"] = day
    environment.globals["blank"] = "\N{EN SPACE}"
    return environment


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only when composing
    from mdit_py_plugins.attrs import attrs_block_plugin  # noqa: PLC0415

    return MarkdownIt("commonmark", {"html": False}).use(attrs_block_plugin)


def _two_digits(number: int) -> str:
    """Write 5 as 05 (Mục II.3.c, II.4.b)."""
    return f"{number:02d}"


def _month(number: int) -> str:
    """Write January and February as 01 and 02, the other months without a zero (Mục II.4.b)."""
    return f"{number:02d}" if number <= _LAST_PADDED_MONTH else str(number)


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
            yield _paragraph(token, styles[-1], "- " if in_list else "")
        elif token.type not in {"list_item_open", "list_item_close"}:
            message = f"wording templates know paragraphs and dashes only, not {token.type}"
            raise ValueError(message)


def _class(token: Token) -> str | None:
    name = token.attrs.get("class")
    return str(name) if name else None


def _paragraph(token: Token, style: str | None, label: str) -> Paragraph:
    if style is None:
        message = f"a paragraph of the wording has no style: {reveal(token.content)}"
        raise ValueError(message)
    runs = (
        (Run(label), *_runs(token.children or ())) if label else tuple(_runs(token.children or ()))
    )
    return Paragraph(style, _joined(runs))


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = italic = 0
    for token in tokens:
        bold += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        italic += {"em_open": 1, "em_close": -1}.get(token.type, 0)
        if token.type == "softbreak":
            yield Run(" ", bold > 0, italic > 0)
        elif token.content:
            yield Run(reveal(token.content), bold > 0, italic > 0)


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Join neighbours of the same emphasis: a run is a change of look, not a token."""
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].bold, joined[-1].italic) == (run.bold, run.italic):
            joined[-1] = Run(joined[-1].text + run.text, run.bold, run.italic)
        else:
            joined.append(run)
    return tuple(joined)
