"""What a wording template may say, and what it may not do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError

from thidua.catalogue.own import OwnFileError
from thidua.compose import misworded, wording
from thidua.model.document import Paragraph, Run


class _Templates:
    """The wording as it is where ``templates/documents`` is an empty folder to write into."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def paragraphs(self, text: str, **values: object) -> tuple[Paragraph, ...]:
        return wording.paragraphs(self._written(text), slots=(), **values)

    def line(self, text: str, **values: object) -> str:
        return wording.line(self._written(text), **values)

    def _written(self, text: str) -> str:
        name = f"{len(list(self._folder.iterdir()))}.md.j2"
        (self._folder / name).write_text(text, encoding="utf-8")
        return name


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[_Templates]:
    monkeypatch.setattr(misworded, "DOCUMENTS", tmp_path)
    wording.environment.cache_clear()
    yield _Templates(tmp_path)
    wording.environment.cache_clear()


def told(error: pytest.ExceptionInfo[OwnFileError]) -> tuple[str, int, str]:
    """Return which finding an error carries, on which line, and the word it is about."""
    finding = error.value.finding
    facts = finding.facts
    word = facts.get("key") or facts.get("words") or facts.get("problem") or ""
    return finding.rule, finding.place.line, str(word)


def test_a_paragraph_has_the_style_of_the_line_above_it(templates: _Templates) -> None:
    said = templates.paragraphs("{.title}\nKẾ HOẠCH\n{.body}\nCâu {{ x }}\ntiếp.\n", x="một")
    assert said == (
        Paragraph("title", (Run("KẾ HOẠCH"),)),
        Paragraph("body", (Run("Câu một tiếp."),)),
    )


def test_emphasis_becomes_runs(templates: _Templates) -> None:
    (said,) = templates.paragraphs("{.body}\n**Điều {{ n }}.** Nội dung *in nghiêng*\n", n=1)
    assert said.runs == (
        Run("Điều 1.", bold=True),
        Run(" Nội dung "),
        Run("in nghiêng", italic=True),
    )


def test_every_line_of_a_list_keeps_its_dash(templates: _Templates) -> None:
    said = templates.paragraphs("{.recipient}\n- Như trên;\n- Lưu: {{ x }}.\n", x="- VT")
    assert [(one.style, one.text) for one in said] == [
        ("recipient", "- Như trên;"),
        ("recipient", "- Lưu: - VT."),
    ]


@pytest.mark.parametrize("value", ["{.title}", "# a", "- a", "1. a", "**a**", "\n\n{.title}\nb"])
def test_a_value_is_never_markup(templates: _Templates, value: str) -> None:
    (said,) = templates.paragraphs("{.body}\n{{ value }}\n", value=value)
    assert (said.style, said.runs) == ("body", (Run(value),))


@pytest.mark.parametrize("value", ["{{ 7 * 7 }}", "{% raw %}", "{#", "{.slot}"])
def test_a_value_is_never_a_template(templates: _Templates, value: str) -> None:
    assert templates.line("Số {{ value }}", value=value) == f"Số {value}"


def test_a_paragraph_without_a_style_is_refused(templates: _Templates) -> None:
    with pytest.raises(OwnFileError) as error:
        templates.paragraphs("\nCâu không có kiểu\n")
    assert told(error) == ("wording-markdown", 2, "Câu không có")


@pytest.mark.parametrize(
    "text", ["{.body}\n# Đề mục\n", "{.body}\n1. Một\n", "{.body}\n> Trích\n", "{.body}\n\n---\n"]
)
def test_markdown_that_no_document_has_is_refused(templates: _Templates, text: str) -> None:
    with pytest.raises(OwnFileError) as error:
        templates.paragraphs(text)
    assert told(error)[0] == "wording-markdown"


@pytest.mark.parametrize(
    "text",
    [
        "{.body}\n{{ nothing }}\n",
        "{.body}\n{% if nothing %}a{% endif %}b\n",
        "{.body}\n{{ known.nothing }}\n",
        "{.body}\n{% for one in nothing %}a{% endfor %}\n",
    ],
)
def test_a_value_that_is_not_there_is_an_error(templates: _Templates, text: str) -> None:
    with pytest.raises(OwnFileError) as error:
        templates.paragraphs(text, known=Run("a"))
    assert told(error) == ("wording-value", 2, "nothing")


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ values.append(1) }}",
        "{{ '{0.__class__}'.format(values) }}",
    ],
)
def test_a_template_cannot_leave_its_sandbox(templates: _Templates, text: str) -> None:
    with pytest.raises(OwnFileError) as error:
        templates.line(text, values=[])
    assert isinstance(error.value.__cause__, SecurityError)
    assert told(error)[0] == "wording-failed"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Đoàn kết nội bộ tốt;", "Đoàn kết nội bộ tốt."),
        ("Hoàn thành sớm", "Hoàn thành sớm."),
        ("Đúng hạn.", "Đúng hạn."),
        ("Còn chậm ; ", "Còn chậm."),
        ("Vì sao?", "Vì sao?"),
        ("Hồ sơ, sổ sách…", "Hồ sơ, sổ sách…"),
    ],
)
@pytest.mark.parametrize(("part", "before"), [("own-words", ""), ("told", "Phòng Mẫu: ")])
def test_items_of_a_list_end_alike(part: str, before: str, typed: str, shown: str) -> None:
    told = [{"unit": "Phòng Mẫu", "text": typed}]
    (said,) = wording.paragraphs(f"parts/{part}.md.j2", own=[typed], told=told)
    assert said.runs == (Run(f"- {before}{shown}"),)
