"""The page: whole, alone, and closed to whatever a text may hold."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html
from msgspec.structs import replace

from comparisons import EVERY, NOTHING, TYPICAL, hostile, large
from thidua.model.change import Change, ChangeKind, Comparison, Subject, Version
from thidua.report.changes import render
from thidua.system.home import TEMPLATES

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "type", "checked"),
    *("hidden", "open", "tabindex", "aria-labelledby", "aria-hidden", "autocomplete"),
}
_ALL = [TYPICAL, EVERY, NOTHING, hostile()]


def _text(comparison: Comparison, **options: object) -> str:
    return render(comparison, format="html", **{"language": "vi", **options})  # type: ignore[arg-type]


def _page(comparison: Comparison, **options: object) -> HtmlElement:
    return html.document_fromstring(_text(comparison, **options))


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("comparison", _ALL, ids=["typical", "every", "nothing", "hostile"])
def test_only_our_own_style_and_script_are_allowed(comparison: Comparison) -> None:
    page = _page(comparison)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = page.xpath("//style/text()"), page.xpath("//script/text()")
    assert policy == (
        f"default-src 'none'; style-src {_hashed(style)}; script-src {_hashed(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    assert style == (TEMPLATES / "comparison.css").read_text(encoding="utf-8")
    assert script == (TEMPLATES / "comparison.js").read_text(encoding="utf-8")
    assert "</" not in style + script


@pytest.mark.parametrize("comparison", _ALL, ids=["typical", "every", "nothing", "hostile"])
def test_the_page_asks_for_nothing(comparison: Comparison) -> None:
    page = _page(comparison)
    assert {name for one in page.iter() for name in one.attrib} <= _ATTRIBUTES
    assert not page.xpath("//img | //link | //iframe | //object | //embed | //svg | //base")
    targets = page.xpath("//a/@href")
    assert all(page.get_element_by_id(target.removeprefix("#")) is not None for target in targets)
    code = (TEMPLATES / "comparison.css").read_text() + (TEMPLATES / "comparison.js").read_text()
    assert re.findall(r"url\(|@import|//[\w.]+/|fetch|innerHTML|eval", code) == []


def test_hostile_text_is_only_text() -> None:
    page = _page(hostile())
    text = "".join(page.find("body").itertext())
    assert "</style></script><img src=x onerror=alert(1)>" in text
    assert "{{ 7*7 }} {% raw %} {name} {0} %s" in text
    assert "U+202Eđảo ngược" in text
    assert page.xpath("//h1/text()")[0].startswith("Thay đổi từ <script>alert(1)</script>")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_reader_who_does_not_see_hears_what_went_and_came(language: str) -> None:
    page = _page(TYPICAL, language=language)
    assert page.get("lang") == language
    changed = page.xpath("//del | //ins")
    assert changed
    assert all(one[0].get("class") == one[1].get("class") == "aside" for one in changed)
    for landmark in ("header", "nav", "main"):
        assert len(page.xpath(f"//{landmark}")) == 1
    named = page.xpath("//*[@aria-labelledby]/@aria-labelledby")
    assert all(page.get_element_by_id(name).text_content().strip() for name in named)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    levels = [int(one.tag[1]) for one in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_both_views_say_the_same() -> None:
    for change in _page(TYPICAL).xpath("//article"):
        (inline,) = change.find_class("inline")
        old, new = change.find_class("side")
        for side, other in ((old, "ins"), (new, "del")):
            expected = [
                "".join(p.xpath(f".//text()[not(ancestor::{other})]")) for p in inline.iter("p")
            ]
            said = [p.text_content() for p in side.iter("p") if p.get("class") != "absent"]
            assert [_bare(one) for one in said] == [
                _bare(one) for one in expected if _bare(one) not in {"", "a)", "b)", "c)"}
            ]


def _bare(text: str) -> str:
    return " ".join(text.split())


def test_every_kind_can_be_hidden() -> None:
    page = _page(EVERY)
    filters = set(page.xpath("//input[starts-with(@id, 'show-')]/@id"))
    told = set(ChangeKind) - {ChangeKind.AWAITED}
    assert filters == {f"show-{kind}" for kind in told}
    style = (TEMPLATES / "comparison.css").read_text(encoding="utf-8")
    for kind in (*told, "rolled"):
        assert f"body:has(#show-{kind}:not(:checked)) .{kind}" in style
    assert len(page.xpath("//article")) == len([one for one in EVERY.changes if one.kind in told])


def test_every_unit_is_folded_with_what_it_comes_to() -> None:
    (unit,) = _page(TYPICAL).xpath("//section/details[article]")
    assert unit.get("open") is None
    assert " ".join(unit.find("summary").text_content().split()) == (
        "Thanh tra 1 thay đổi: 1 chỉ tiêu"
    )
    (shown,) = _page(TYPICAL, everything=True).xpath("//section/details[article]")
    assert shown.get("open") is not None


def test_what_is_awaited_is_a_note_at_the_end() -> None:
    awaited = Change(ChangeKind.AWAITED, Subject.FIELD, (Version("Đội"),), field="pledge")
    page = _page(replace(TYPICAL, changes=(awaited,)))
    assert page.xpath("//article") == []
    (main,) = page.xpath("//main")
    assert main[-1].text_content() == "Ở 2024 chưa có: bản giao ước thi đua."


def test_what_is_only_the_year_is_there_and_not_ticked() -> None:
    page = _page(TYPICAL)
    assert len(page.find_class("rolled")) == 2
    assert page.get_element_by_id("show-rolled").get("checked") is None
    assert page.get_element_by_id("show-added").get("checked") is not None
    everything = _page(TYPICAL, everything=True)
    assert everything.get_element_by_id("show-rolled").get("checked") is not None


def test_what_was_carried_over_is_listed() -> None:
    listed = [one.text_content() for one in _page(TYPICAL).xpath("//*[@id='carried']//li")]
    assert listed == [
        "II. NỘI DUNG THI ĐUA › 1. Đẩy mạnh phong trào thi đua chào mừng kỷ niệm 76 năm.",
        "Văn phòng › Hồ sơ đúng hạn 100%",
    ]


def test_a_thousand_changes_are_all_there() -> None:
    assert len(_page(large(1000)).xpath("//article")) == 1000


def test_two_runs_give_the_same_page() -> None:
    assert _text(TYPICAL) == _text(TYPICAL)
