"""What is tried with spoilt input: how cases are made by chance, and what a user does with them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

import built
from fuzz import garbled_data, garbled_docx, garbled_git, garbled_pdf, garbled_yaml
from offices import whole_campaign
from thidua import report
from thidua.conform.checking import check
from thidua.conform.marking import Note, mark
from thidua.conform.mending import mend
from thidua.flows import comparison, pipeline
from thidua.model.finding import Finding, Level
from thidua.model.source import FileKind
from thidua.opc import RefusedPackageError, open_package
from thidua.pdf.reader import read as read_pdf
from thidua.report import changes
from thidua.source.layout import placed
from thidua.survey import survey
from thidua.word.reader import read as read_docx
from tools.outside import ROOT
from whole_years import FULL

_LANGUAGE = "vi"
_ENDINGS = (".docx", ".docx", ".pdf", ".md")
_LONG = 300_000
"""Bytes of Word files of which a PDF has hundreds of pages: that is work, and no attack."""
_BOUNDS = (
    *("file-too-large", "too-many-values", "too-deep", "too-many-findings"),
    *("not-utf8", "file-is-other", "yaml-syntax", "several-documents"),
)
"""Rules that say how far a YAML file was read, the first that is told counts."""
_REVISIONS = ("HEAD",) * 15 + (
    "main",
    "main",
    "HEAD~1",
    "HEAD^2",
    "@{1}",
    ":/M",
    "HEAD^{tree}",
    "x",
)
_SIDES = (
    *(("2024",) * 6),
    "2023",
    "campaigns/2024.yaml",
    "campaigns/2024/pledges/van-phong.yaml",
    *("campaigns", "../x.yaml", "a\\b.yaml", "van-ban.docx", "van-ban.docx", ""),
)


class Case(NamedTuple):
    """The files of a case by their path, and which of them, or which sides, are looked at."""

    files: Mapping[str, bytes]
    words: tuple[str, ...]


class Trial(NamedTuple):
    """How a case is made, and what is done with it in the folder where its files lie."""

    make: Callable[[Random], Case]
    attempt: Callable[[Case, Path], str]


def _docx(chance: Random) -> Case:
    name = chance.choice(built.NAMES)
    return Case({"x.docx": garbled_docx.garbled(_sound(name, "docx"), chance)}, ("x.docx",))


def _pdf(chance: Random) -> Case:
    name = chance.choice(built.NAMES)
    return Case({"x.pdf": garbled_pdf.garbled(_sound(name, "pdf"), chance)}, ("x.pdf",))


def _yaml(chance: Random) -> Case:
    """Spoil a file of an office, each kind as often as others, the campaign more often."""
    files = dict(_office() if chance.random() < 0.7 else _office_in_full())
    by_kind: dict[FileKind, list[str]] = {}
    for file in files:
        by_kind.setdefault(placed(file) or FileKind.CAMPAIGN, []).append(file)
    kind = chance.choice([*by_kind, *[FileKind.CAMPAIGN] * len(by_kind)])
    path = chance.choice(by_kind[kind])
    own = kind is not FileKind.CAMPAIGN or chance.random() < 0.5
    text = files[path].decode() if own else chance.choice(_campaigns())
    way = garbled_yaml.garbled if chance.random() < 0.8 else garbled_data.changed
    return Case({**files, path: way(text, chance)}, (path,))


def _git(chance: Random) -> Case:
    """Compare what is in a spoilt repository with a sound file, or with itself."""
    files = {**_office(), "van-ban.docx": _sound("short", "docx")}
    sides = [f"{chance.choice(_REVISIONS)}:{chance.choice(_SIDES)}" for _ in "ab"]
    new = chance.choice((*sides, "2024", "campaigns/2024.yaml"))
    campaign = {"campaigns/2024.yaml": files["campaigns/2024.yaml"]}
    return Case({**garbled_git.made(files, chance), **campaign}, (sides[0], new, ".md"))


def _words(chance: Random) -> Case:
    """Spoil one Word file or both of a comparison."""
    old, new = (_sound(chance.choice(built.NAMES), "docx") for _ in "ab")
    if chance.random() < 0.6:
        old = new
    spoilt = garbled_docx.garbled(new, chance)
    files = {
        "old.docx": chance.choice((old, garbled_docx.garbled(old, chance))),
        "new.docx": spoilt,
    }
    ending = chance.choice(_ENDINGS)
    large = sum(map(len, files.values())) > _LONG
    return Case(files, (*files, ".docx" if large else ending))


def _campaign_pair(chance: Random) -> Case:
    """Change or spoil one campaign or both of a comparison; now and then it is with a Word file."""
    old, new = chance.choices(_campaigns(), k=2)
    if chance.random() < 0.6:
        old = new
    ways = (garbled_data.changed,) * 5 + (garbled_yaml.garbled,)
    changed = chance.choice(ways)(new, chance)
    other = chance.choice((old.encode(), chance.choice(ways)(old, chance)))
    files = {"old.yaml": other, "new.yaml": changed}
    if chance.random() < 0.1:
        files["old.docx"] = garbled_docx.garbled(_sound("short", "docx"), chance)
    return Case(
        files, ([*files][-1] if len(files) > 2 else "old.yaml", "new.yaml", chance.choice(_ENDINGS))
    )


@cache
def _sound(name: str, form: str) -> bytes:
    return built.content(name, form)


@cache
def _office() -> Mapping[str, bytes]:
    """Return the files of the later year of the example."""
    home = ROOT / "examples" / "campaigns"
    own = [home.with_name("office.yaml"), home / "2024.yaml"]
    paths = sorted(chain(own, (home / "2024").rglob("*.yaml")))
    return {path.relative_to(home.parent).as_posix(): path.read_bytes() for path in paths}


@cache
def _office_in_full() -> Mapping[str, bytes]:
    """Return an office with all that files may state: its people, reviews, texts, an occasion."""
    home = ROOT / "tests" / "cases" / "good-office"
    files = {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in sorted(home.rglob("*.yaml"))
    }
    shared = yaml.safe_load(FULL.read_text(encoding="utf-8"))
    stated = json.loads(json.dumps(shared))  # ours knows no aliases
    for one in (stated["campaign"], stated["occasion"]):
        del one["id"]  # it is the name of the file
    places = {
        "campaign": "2024.yaml",
        "pledge": "2024/pledges/van-phong.yaml",
        "result": "2024/results/year/van-phong.yaml",
        "selection": "2024/selection.yaml",
        "occasion": "2024/occasions/chuyen-de.yaml",
    }
    made = {
        f"campaigns/{place}": yaml.safe_dump(stated[kind], allow_unicode=True, sort_keys=False)
        for kind, place in places.items()
    }
    return files | {place: text.encode() for place, text in made.items()}


@cache
def _campaigns() -> tuple[str, ...]:
    """Return every campaign that there is, as text."""
    shapes = sorted((ROOT / "tests" / "shapes").glob("*.yaml"))
    texts = (path.read_text(encoding="utf-8") for path in shapes)
    return (*texts, *map(whole_campaign, (2023, 2024)))


def _conform_docx(case: Case, _: Path) -> str:
    """Read a Word file, ask the rules, mark and mend it; say "read", or why it was refused."""
    try:
        package = open_package(case.files["x.docx"])
        view = read_docx(package, file="x.docx")
        notes = [Note(one.rule, int(one.facts["paragraph"]) - 1) for one in check(view)]
        notes = [one for one in notes if one.paragraph != -1]
        mark(package, view, notes, author="thidua", date="1980-01-01T00:00:00Z")
        mend(package, file="x.docx", limits={}, wanted=lambda _: True)
    except RefusedPackageError as refused:
        return refused.message.value
    return "read"


def _conform_pdf(case: Case, _: Path) -> str:
    view, findings = read_pdf(case.files["x.pdf"], name="x.pdf")
    if view is None:
        return findings[0].wording
    check(view)
    return "read"


def _check_and_format(case: Case, root: Path) -> str:
    """Check a year and bring a file of it into canonical form, as ``check`` and ``fmt`` do."""
    findings = [finding for one in survey(root) for finding in one.findings]
    for format_ in report.FORMATS:
        report.render(findings, format=format_, language=_LANGUAGE)
    written: list[Path] = []
    paths = [root / word for word in case.words]
    of_form = list(pipeline.fmt(paths, root=root, only_check=False, wrote=written.append))
    report.render(of_form, format="text", language=_LANGUAGE)
    if written:
        again = list(pipeline.fmt(paths, root=root, only_check=True))
        assert [one for one in again if one.rule == "not-canonical"] == []
    rules = {one.rule for one in findings}
    bound = next((rule for rule in _BOUNDS if rule in rules), None)
    errors = any(one.level is Level.ERROR for one in findings)
    return bound or ("errors" if errors else "sound") + (", formatted" if written else "")


def _compare(case: Case, root: Path) -> str:
    """Compare two sides in every format; write the table and the redline if that went well."""
    old, new, ending = case.words
    sides = [side if ":" in side or side == "2024" else str(root / side) for side in (old, new)]
    compared, findings = comparison.compare(*sides, root=root)
    report.render(findings, format="text", language=_LANGUAGE)
    if compared is None:
        return _gravest(findings)
    for format_ in changes.FORMATS:
        changes.render(
            compared.comparison, format=format_, language=_LANGUAGE, width=80, everything=True
        )
    documents = [compared.table()]
    if compared.printed:
        documents.append(compared.redline(author=None, date=None))
    failures = [
        failure
        for at, document in enumerate(documents)
        for failure in comparison.write(root / f"made-{at}{ending}", document, root=root)
    ]
    report.render(failures, format="text", language=_LANGUAGE)
    errors = [one for one in failures if one.level is Level.ERROR]
    return _gravest(errors) if errors else "compared"


def _gravest(findings: Iterable[Finding]) -> str:
    """Return how the first error is told of, or of errors within a YAML file only that."""
    first = next(one for one in findings if one.level is Level.ERROR)
    return first.wording if first.place.line == 1 else "errors"


TRIALS: Mapping[str, Trial] = {
    "docx": Trial(_docx, _conform_docx),
    "pdf": Trial(_pdf, _conform_pdf),
    "yaml": Trial(_yaml, _check_and_format),
    "git": Trial(_git, _compare),
    "docx-diff": Trial(_words, _compare),
    "yaml-diff": Trial(_campaign_pair, _compare),
}
"""What is tried, by name; the cases are dealt to them in turn."""
