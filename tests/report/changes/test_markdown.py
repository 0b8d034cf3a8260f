"""Changes as a comment: a table, the rest folded; never too long, never markup or a call."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pypandoc
import pytest
from msgspec.structs import replace

from comparisons import EVERY, NOTHING, TYPICAL, hostile, large
from thidua.model.change import Change, ChangeKind, Comparison, Subject, Version
from thidua.report.changes import render
from thidua.report.changes.markdown import LIMIT

_TAGS = {"h3", "p", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li"}
_TAGS |= {"b", "i", "br", "del", "ins"}


class _Tags(HTMLParser):
    """Collects the elements, attributes and texts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def _markdown(comparison: Comparison, **options: object) -> str:
    return render(comparison, format="markdown", **{"language": "vi", **options})  # type: ignore[arg-type]


def _page(text: str) -> _Tags:
    """Return what GitHub would make of a comment: tables, HTML as it stands, bare links."""
    return _Tags(pypandoc.convert_text(text, "html", format="gfm-gfm_auto_identifiers"))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_whole_comment(language: str, golden: Callable[[str, str], None]) -> None:
    golden(f"changes/typical-{language}.md", _markdown(TYPICAL, language=language))


def test_nothing_to_tell() -> None:
    assert _markdown(NOTHING) == "### Thay đổi từ 2023 sang 2024\n\nKhông có thay đổi nào.\n"


def test_the_table_counts_what_is_not_folded() -> None:
    rows = re.findall(r"^\| (.+) \| (\d+) \|$", _markdown(EVERY), flags=re.MULTILINE)
    assert len(rows) == len(set(ChangeKind) - {ChangeKind.RENUMBERED, ChangeKind.AWAITED})
    assert {count for _, count in rows} == {str(len(Subject))}


@pytest.mark.parametrize("everything", [False, True])
def test_hostile_text_is_only_text(*, everything: bool) -> None:
    text = _markdown(hostile(), everything=everything)
    page = _page(text)
    assert page.tags <= _TAGS
    assert page.attributes <= {"style"}  # the alignment of a column
    assert "<script>alert(1)</script>" in page.text
    assert "&lt;b&gt; &amp; " in page.text
    assert text.replace("\n", "").isprintable()
    assert text.count("<details>") == text.count("</details>") == text.count("<summary>")


def test_nobody_is_called_and_nothing_linked() -> None:
    """GitHub looks for @name and #12 in what is shown, when backslashes are gone."""
    shown = _page(_markdown(hostile(), everything=True)).text
    assert "@\u200bmoi-nguoi #\u200b12" in shown
    assert re.findall(r"[@#]\w", shown) == []


def _shown_and_left_out(text: str) -> tuple[int, int]:
    left_out = re.search(r"Đã lược bớt (\d+) mục", text)
    items = len(re.findall(r"^- ", text, flags=re.MULTILINE))
    return items, int(left_out[1]) if left_out else 0


@pytest.mark.parametrize(("count", "letters"), [(1000, 200), (1000, 20), (5000, 100), (400, 400)])
def test_a_comment_is_never_too_long(count: int, letters: int) -> None:
    text = _markdown(large(count, letters=letters))
    items, left_out = _shown_and_left_out(text)
    assert LIMIT * 0.97 < len(text) <= LIMIT
    assert items + left_out == count
    assert "--format html" in text.splitlines()[-1]


def test_what_fits_is_whole() -> None:
    text = _markdown(large(100))
    assert _shown_and_left_out(text) == (100, 0)


@pytest.mark.parametrize(
    "letter", ["đ", "<", "@a", "*", "\N{MATHEMATICAL DOUBLE-STRUCK CAPITAL X}", "\x1b"]
)
def test_one_text_as_long_as_a_book_leaves_room_for_the_others(letter: str) -> None:
    book = letter * 100_000
    long = Change(
        ChangeKind.ADDED,
        Subject.ITEM,
        new=(Version(book, label=book, file=book),),
        field=book,
        of=book,
    )
    comparison = replace(TYPICAL, old=book, changes=(long, *TYPICAL.changes) * 3)
    text = _markdown(comparison)
    assert len(text.encode("utf-16-le")) // 2 <= LIMIT
    assert text.count("hoàn thành vượt mức") == 3
    assert _page(text).tags <= _TAGS
