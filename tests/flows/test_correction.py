"""Which files are not mended, and what a mended one weighs."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

import built
from conform import foreign, nasty, wordml
from conform.matrix.page import without_number
from conform.mutations import W, Word, margin
from thidua.conform.rules import RULES
from thidua.conform.violation import Violation
from thidua.flows import correction
from thidua.flows.conformance import House
from thidua.model.finding import Level

SETTINGS = "word/settings.xml"
RELATION = (
    '<Relationship Id="rIdSign" Type="http://schemas.openxmlformats.org/package/2006/'
    'relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>'
)
FINAL = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    '<property name="_MarkAsFinal"><b>true</b></property></Properties>'
)
CUSTOM = (
    '<Relationship Id="rIdFinal" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/custom-properties" Target="docProps/custom.xml"/>'
)


def wrong() -> dict[str, bytes]:
    word = Word(built.content("decision", "docx"))
    margin("left", 40)(word)
    with zipfile.ZipFile(io.BytesIO(word.save())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def within(parts: dict[str, bytes], name: str, end: bytes, added: str) -> None:
    assert end in parts[name]
    parts[name] = parts[name].replace(end, added.encode() + end)


def signed(parts: dict[str, bytes]) -> None:
    within(parts, "_rels/.rels", b"</Relationships>", RELATION)
    parts["_xmlsignatures/origin.sigs"] = b""


def restricted(parts: dict[str, bytes]) -> None:
    stated = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    within(parts, SETTINGS, b"</w:settings>", stated)


def recommended(parts: dict[str, bytes]) -> None:
    within(parts, SETTINGS, b"</w:settings>", '<w:writeProtection w:recommended="1"/>')


def final(parts: dict[str, bytes]) -> None:
    within(parts, "_rels/.rels", b"</Relationships>", CUSTOM)
    parts["docProps/custom.xml"] = FINAL.encode()


def loose(parts: dict[str, bytes]) -> None:
    stated = '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>'
    within(parts, SETTINGS, b"</w:settings>", stated)


def written(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("guard", "message"),
    [
        (signed, "not-mended-signed"),
        (restricted, "not-mended-protected"),
        (recommended, "not-mended-protected"),
        (final, "not-mended-protected"),
        (loose, ""),
    ],
)
def test_what_is_guarded_stays_as_it_is(guard: object, message: str, tmp_path: Path) -> None:
    parts = wrong()
    guard(parts)  # type: ignore[operator]
    path, target = written(tmp_path / "a.docx", parts), tmp_path / "b.docx"
    done = correction.mended(path, target, House(), root=tmp_path)
    assert [one.wording for one in done.failures] == ([message] if message else [])
    assert target.exists() == (not message)


def test_what_is_no_document_of_the_decree_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(foreign.written(lambda _: None, lambda _: None))
    done = correction.mended(path, tmp_path / "b.docx", House(), root=tmp_path)
    assert [one.rule for one in done.failures] == ["not-judged"]
    assert not (tmp_path / "b.docx").exists()


def test_what_is_written_is_compressed(tmp_path: Path) -> None:
    path = written(tmp_path / "a.docx", wrong())
    assert correction.mended(path, tmp_path / "b.docx", House(), root=tmp_path).mends
    marked = tmp_path / "c.docx"
    assert correction.marked(path, marked, House(), root=tmp_path, language="vi", date=None) == ()
    for name in ("b.docx", "c.docx"):
        assert (tmp_path / name).stat().st_size < path.stat().st_size * 1.5


def test_files_too_long_are_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(correction, "_MOST_MENDED", 3)
    monkeypatch.setattr(correction, "_MOST_MARKED", 3)
    path, target = written(tmp_path / "a.docx", wrong()), tmp_path / "b.docx"
    (mended,) = correction.mended(path, target, House(), root=tmp_path).failures
    (marked,) = correction.marked(path, target, House(), root=tmp_path, language="vi", date=None)
    for one in (mended, marked):
        assert (one.wording, one.facts["limit"]) == ("word-too-long", 3)
    assert not target.exists()


def test_nothing_is_told_as_mended_that_could_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(correction, "put", full)
    path = written(tmp_path / "a.docx", wrong())
    done = correction.mended(path, tmp_path / "b.docx", House(), root=tmp_path)
    assert (done.mends, done.left, len(done.failures)) == ((), None, 1)


def test_what_was_added_is_told_by_what_was_missing(tmp_path: Path) -> None:
    word = Word(built.content("decision", "docx"))
    without_number(word)
    path = tmp_path / "a.docx"
    path.write_bytes(word.save())
    done = correction.mended(path, tmp_path / "b.docx", House(), root=tmp_path)
    (said,) = done.told(language="vi")
    assert said == (
        "Văn bản 3 trang không có số trang → Số trang có hiển thị từ trang 2. [I.7-missing]"
    )


def test_a_table_that_became_narrower_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    table = nasty.table(3000, nasty.BEFORE - 3000)
    body = nasty.head() + nasty.body() + table
    path.write_bytes(wordml.document(body, section=nasty.section()))
    done = correction.mended(path, tmp_path / "b.docx", House(), root=tmp_path)
    assert any("(bảng “ô 1” hẹp lại)" in one for one in done.told(language="vi"))


def test_what_a_machine_could_not_mend_is_not_promised_again(tmp_path: Path) -> None:
    word = Word(built.content("decision", "docx"))
    without_number(word)
    for one in word.find("//w:p", "word/header1.xml"):
        one.append(one.makeelement(f"{W}r"))
        one[-1].append(one.makeelement(f"{W}t"))
        one[-1][-1].text = "Công văn"
    path = tmp_path / "a.docx"
    path.write_bytes(word.save())
    done = correction.mended(path, tmp_path / "b.docx", House(), root=tmp_path)
    assert done.left is not None
    (left,) = [one for one in done.left.findings if one.rule == "I.7-missing"]
    assert "mendable" not in left.facts


def test_only_errors_are_mended() -> None:
    mended = [rule for rule in RULES if rule.fix is not None]
    assert {rule.level for rule in mended} == {Level.ERROR}
    for rule in mended:
        assert rule.mends(Violation()) is rule.fix
        assert rule.mends(Violation(level=Level.NOTICE)) is None
        assert replace(rule, graded=Level.WARNING).mends(Violation()) is None
