"""What is left of a marked document, and that no mark is left."""

from __future__ import annotations

from msgspec.structs import replace

import built
from thidua.model.document import (
    Appendix,
    Cell,
    Mark,
    Paragraph,
    Picture,
    Revision,
    Row,
    RowKind,
    Run,
    Table,
)
from thidua.model.items import Orientation
from thidua.model.revisions import accepted, flattened, rejected

KEPT, INSERTED, DELETED = Mark.KEPT, Mark.INSERTED, Mark.DELETED
_SHORT = replace(built.document("short"), revision=Revision("Văn thư", "2024-01-05T08:00:00Z"))


def _both(*body: Paragraph | Table | Picture) -> list[tuple[str, ...]]:
    document = replace(_SHORT, body=body)
    return [
        tuple(one.text for one in settled(document).body if isinstance(one, Paragraph))
        for settled in (accepted, rejected)
    ]


def test_words_go() -> None:
    years = (Run("2023", mark=DELETED), Run("2024", mark=INSERTED))
    paragraph = Paragraph("body", (Run("năm "), *years))
    assert _both(paragraph) == [("năm 2024",), ("năm 2023",)]


def test_a_paragraph_whose_end_goes_is_taken_up_by_the_next() -> None:
    split = Paragraph("section", (Run("một "),), mark=INSERTED)
    rest = Paragraph("body", (Run("hai"),))
    assert _both(split, rest) == [("một ", "hai"), ("một hai",)]
    document = rejected(replace(_SHORT, body=(split, rest)))
    assert [one.style for one in document.body if isinstance(one, Paragraph)] == ["body"]


def test_where_none_is_behind_it_stays_with_what_it_has() -> None:
    grid = Table((1,), (Row(RowKind.BODY, (Cell("ô"),)),))
    last = Paragraph("body", (Run("một"),), mark=DELETED)
    gone = Paragraph("body", (Run("hai", mark=DELETED),), mark=DELETED)
    assert _both(last, grid, gone) == [("một",), ("một", "hai")]


def test_rows_tables_and_pictures_go() -> None:
    row = Row(RowKind.BODY, (Cell("ô"),))
    changed = Cell("cũmới", runs=(Run("cũ", mark=DELETED), Run("mới", mark=INSERTED)))
    grid = Table((1,), (replace(row, mark=INSERTED), Row(RowKind.BODY, (changed,))))
    picture = Picture(b"", 10, 10, "Hình", INSERTED)
    document = replace(_SHORT, body=(grid, Table((1,), (replace(row, mark=INSERTED),)), picture))
    new, old = accepted(document), rejected(document)
    assert [text for text in new.texts() if len(text) < 4] == ["ô", "mới", "ô"]
    assert old.body == (Table((1,), (Row(RowKind.BODY, (Cell("cũ"),)),)),)
    assert new.body[2] == Picture(b"", 10, 10, "Hình")


def test_signatures_and_appendices_go_and_sheets_are_turned_back() -> None:
    signature = (Paragraph("signer-name", (Run("Ký", mark=INSERTED),), mark=INSERTED),)
    sheet = Appendix(Orientation.LANDSCAPE, (), turned=True)
    document = replace(
        _SHORT,
        signatures=(*_SHORT.signatures, signature),
        appendices=(sheet, replace(sheet, mark=DELETED)),
        turned=True,
    )
    new, old = accepted(document), rejected(document)
    assert [len(one.signatures) for one in (new, old)] == [2, 1]
    assert [one.orientation for one in new.appendices] == [Orientation.LANDSCAPE]
    assert [one.orientation for one in old.appendices] == [Orientation.PORTRAIT] * 2
    assert (new.orientation, old.orientation) == (Orientation.PORTRAIT, Orientation.LANDSCAPE)
    assert (new.turned, old.turned, new.revision, old.revision) == (False, False, None, None)


def test_runs_of_one_look_are_joined() -> None:
    runs = (Run("a"), Run(""), Run("b"), Run("c", bold=True), Run("d", bold=True, mark=DELETED))
    assert flattened(runs) == (Run("ab"), Run("c", bold=True), Run("d", bold=True, mark=DELETED))
