"""What is mended is not found again, and no words change that are not told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pypandoc
import pytest
from msgspec.structs import replace

import built
from conform import foreign
from conform.matrix import IN_WORD
from conform.mutations import Mutation, Word, size, stroke, text
from thidua.conform import checking, mending
from thidua.conform.checking import check
from thidua.conform.checks.ranges import Range
from thidua.conform.fixes.case import Case
from thidua.conform.fixes.letters import set_size
from thidua.conform.mending import Mended, mend
from thidua.conform.rules import RULES
from thidua.model.finding import Finding, Level
from thidua.opc import open_package
from thidua.render.package import package as packed
from thidua.report.wording import conformance
from thidua.word import read

BEYOND = {
    "II.1.b-text: missing",
    "II.1.b-text: too many capitals",
    "II.4.c-comma: ngày 15 tháng 4 năm 2024",
    "II.9.d-filed-form: no VT",
    "II.9.d-filed-form: no colon",
    "II.9.d-label: capitals",
    "II.9.d-label: list behind it",
    "II.6.e-line-least: exactly 12 pt",
    "II.6.e-line-most: exactly 36 pt",
}
"""What a fix may not touch: letters, what is not there, what the decree does not speak of."""


def mended(content: bytes, **limits: Range) -> Mended:
    return mend(open_package(content), file="x", limits=limits, wanted=lambda _: True)


def found_in(content: bytes) -> tuple[Finding, ...]:
    return check(read(open_package(content), file="x"))


def mutated(mutation: Mutation) -> bytes:
    word = Word(built.content(mutation.on, "docx"))
    mutation.apply(word)
    return word.save()


def words_of(findings: Iterable[Finding]) -> Counter[tuple[str, object]]:
    return Counter((one.wording, one.facts["words"]) for one in findings)


def fixable() -> list[Mutation]:
    """Return the mutations of the matrix for whose rule there is a fix."""
    rules = {rule.code for rule in RULES if rule.fix is not None}
    return [one for one in IN_WORD if one.rule in rules]


def test_every_fix_is_for_something_that_can_be_found_and_is_tried() -> None:
    messages = conformance()["messages"]
    assert {f"{rule.code}-{name}" for rule in RULES for name in rule.fixes} <= set(messages)
    tried = {one.rule for one in fixable()}
    assert {rule.code for rule in RULES if rule.fix is not None} == tried
    assert len(tried) >= 90


@pytest.mark.parametrize("mutation", fixable(), ids=str)
def test_what_a_change_broke_is_mended(mutation: Mutation) -> None:
    content = mutated(mutation)
    before = {one.rule for one in found_in(content)}
    done = mended(content)
    left = words_of(done.left.findings)
    assert not left & words_of(one.finding for one in done.mends)
    assert {one.rule for one in done.left.findings if one.level is Level.ERROR} <= before
    if str(mutation) not in BEYOND:
        assert mutation.rule in {one.finding.rule for one in done.mends}
        assert mutation.rule not in {one.rule for one in done.left.findings}


@pytest.mark.parametrize("name", built.SHAPES)
def test_what_is_right_stays_as_it_is(name: str) -> None:
    package = open_package(built.content(name, "docx"))
    done = mended(built.content(name, "docx"))
    assert done.mends == ()
    assert done.package.parts == package.parts


def strangers() -> dict[str, bytes]:
    """Return files made by others: by hand without styles, by pandoc with its own."""
    return {
        f"{head.__name__}, {end.__name__}": foreign.written(head, end)
        for head, end in zip(
            foreign.HEADS, (*foreign.ENDS, *foreign.ENDS, *foreign.ENDS), strict=False
        )
    }


@pytest.mark.parametrize("name", strangers())
def test_files_made_by_hand_lose_what_is_mended_and_keep_their_words(name: str) -> None:
    content = strangers()[name]
    before = found_in(content)
    done = mended(content)
    assert len(done.mends) >= 10
    left = words_of(done.left.findings)
    assert not left & words_of(one.finding for one in done.mends)
    assert len(done.left.findings) < len(before) / 2
    texts = Counter(mending._words(open_package(content)))  # noqa: SLF001 - counted another way below
    told = [(one.old, one.new) for one in done.mends if one.old or one.new]
    kept = Counter(mending._words(done.package))  # noqa: SLF001
    assert kept - texts == Counter(new for _, new in told if new)
    assert texts - kept == Counter(old for old, _ in told if old)


@pytest.fixture(scope="module")
def pandocs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The documents of each shape written by pandoc, in its own styles."""
    folder = tmp_path_factory.mktemp("pandoc")
    for name in built.SHAPES:
        (folder / f"{name}.docx").write_bytes(built.content(name, "docx"))
        pypandoc.convert_file(
            folder / f"{name}.docx", to="docx", outputfile=folder / f"{name}-again.docx"
        )
    return {name: (folder / f"{name}-again.docx").read_bytes() for name in built.SHAPES}


def test_files_made_by_pandoc_lose_what_is_mended(pandocs: dict[str, bytes]) -> None:
    for name, content in pandocs.items():
        done = mended(content)
        assert done.mends, name
        assert not words_of(done.left.findings) & words_of(one.finding for one in done.mends)


def test_mended_files_are_valid_and_open(
    pandocs: dict[str, bytes],
    tmp_path: Path,
    openxml_errors: Callable[[list[Path]], list[str]],
    libreoffice: Callable[[list[Path]], dict[Path, Path]],
) -> None:
    files = {}
    for name, content in (pandocs | strangers()).items():
        files[name] = tmp_path / f"{name.replace(', ', '-')}.docx"
        files[name].write_bytes(packed(mended(content).package.parts))
        before = tmp_path / f"before-{files[name].name}"
        before.write_bytes(content)
    stated = [tmp_path / f"before-{path.name}" for path in files.values()]
    known = {error.partition(": ")[2].rpartition(": ")[2] for error in openxml_errors(stated)}
    new = [e for e in openxml_errors(list(files.values())) if e.rpartition(": ")[2] not in known]
    assert new == []
    assert all(pdf.is_file() for pdf in libreoffice(list(files.values())).values())


def test_a_house_is_obeyed() -> None:
    content = built.content("decision", "docx")
    limits = {"II.1.a-size": Range(13, 13, "pt")}
    done = mend(open_package(content), file="x", limits=limits, wanted=lambda _: True)
    assert "II.1.a-size" in {one.finding.rule for one in done.mends}
    sizes = {one.rule for one in done.left.findings}
    assert "II.1.a-size" not in sizes


def test_what_is_not_wanted_is_not_mended() -> None:
    content = mutated(Mutation("II.1.a-size", "14 pt", size("nation", 14)))
    done = mend(open_package(content), file="x", limits={}, wanted=lambda _: False)
    assert done.mends == ()
    assert "II.1.a-size" in {one.rule for one in done.left.findings}


def test_changed_words_are_told_as_they_were_and_as_they_are() -> None:
    content = mutated(Mutation("", "", text("place-date", "Minh Họa, ngày 5 tháng 1 năm 2024")))
    told = {(one.finding.rule, one.old, one.new) for one in mended(content).mends}
    assert told >= {
        (
            "II.4.b-day",
            "Minh Họa, ngày 5 tháng 1 năm 2024",
            "Minh Họa, ngày 05 tháng 1 năm 2024",
        ),
        (
            "II.4.b-month",
            "Minh Họa, ngày 05 tháng 1 năm 2024",
            "Minh Họa, ngày 05 tháng 01 năm 2024",
        ),
    }


def test_a_fix_that_changes_words_in_secret_is_our_mistake(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def sly(case: Case) -> bool:
        next(case.opened.root().iter("{*}t")).text = "Chữ khác"
        return set_size(case)

    rules = [replace(one, fix=sly) if one.fix is set_size else one for one in RULES]
    monkeypatch.setattr(checking, "RULES", rules)
    with pytest.raises(AssertionError, match="does not tell of"):
        mended(mutated(Mutation("II.1.a-size", "14 pt", size("nation", 14))))


def test_mending_twice_is_mending_once() -> None:
    content = foreign.written(foreign.tabbed_head, foreign.table_end)
    once = mended(content)
    again = mend(once.package, file="x", limits={}, wanted=lambda _: True)
    assert again.mends == ()
    assert again.package.parts == once.package.parts


def test_a_line_is_as_long_as_the_house_has_it() -> None:
    content = mutated(Mutation("II.2.b-line", "no line", stroke("issuer")))
    for least, most in ((0.48, 0.5), (0.34, 0.36)):
        done = mended(content, **{"II.2.b-length": Range(least, most, "")})
        assert "II.2.b-line" in {one.finding.rule for one in done.mends}
        assert {one.rule for one in done.left.findings} & {"II.2.b-line", "II.2.b-length"} == set()
