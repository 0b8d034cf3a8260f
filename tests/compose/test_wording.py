"""What a wording template may say, and what it may not do."""

from __future__ import annotations

import importlib.util
import re
from typing import TYPE_CHECKING, Protocol, cast

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from offices import example, said
from thidua import home
from thidua.model.document import Paragraph, Run
from thidua.pipeline import COMPOSERS

if TYPE_CHECKING:
    from pathlib import Path


class _Wording(Protocol):
    """The module under test."""

    def paragraphs(self, template: str, **values: object) -> tuple[Paragraph, ...]: ...

    def line(self, template: str, **values: object) -> str: ...


class _Templates:
    """The module as it is where ``templates/`` is an empty folder to write into."""

    def __init__(self, folder: Path, wording: _Wording) -> None:
        self._folder = folder / "documents"
        self._folder.mkdir()
        self._wording = wording

    def paragraphs(self, text: str, **values: object) -> tuple[Paragraph, ...]:
        return self._wording.paragraphs(self._written(text), **values)

    def line(self, text: str, **values: object) -> str:
        return self._wording.line(self._written(text), **values)

    def _written(self, text: str) -> str:
        name = f"{len(list(self._folder.iterdir()))}.md.j2"
        (self._folder / name).write_text(text, encoding="utf-8")
        return name


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> _Templates:
    monkeypatch.setattr(home, "TEMPLATES", tmp_path)
    spec = importlib.util.find_spec("thidua.compose.wording")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return _Templates(tmp_path, cast("_Wording", module))


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
    with pytest.raises(ValueError, match="no style: Câu không có kiểu"):
        templates.paragraphs("Câu không có kiểu\n")


@pytest.mark.parametrize(
    "text", ["{.body}\n# Đề mục\n", "{.body}\n1. Một\n", "{.body}\n> Trích\n", "{.body}\n\n---\n"]
)
def test_markdown_that_no_document_has_is_refused(templates: _Templates, text: str) -> None:
    with pytest.raises(ValueError, match="paragraphs and dashes only"):
        templates.paragraphs(text)


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
    with pytest.raises(UndefinedError, match="nothing"):
        templates.paragraphs(text, known=Run("a"))


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
    with pytest.raises(SecurityError):
        templates.line(text, values=[])


def test_our_counts_have_no_zero_before_them_as_in_the_tables() -> None:
    own = {kind: compose for kind, compose in COMPOSERS.items() if kind != "directive"}
    made = (one for compose in own.values() for one in compose(example(2024)))
    texts = [text for one in made for text in said(one)]
    assert len(texts) > 3000
    zeros = re.compile(r"(?<![\d./-])0\d+ (?!tháng|giờ|phút)[^\W\d]")
    assert [one for one in texts if zeros.search(re.sub(r"(ngày|tháng) 0\d", "", one))] == []
