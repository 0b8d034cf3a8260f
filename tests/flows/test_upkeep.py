"""Mistakes in our own YAML and wording templates are findings at their lines, not tracebacks."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import seed
from thidua.system.home import SCHEMAS, TEMPLATES
from tools.outside import ROOT


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program whose templates may be spoilt."""
    folder = tmp_path_factory.mktemp("house")
    for name in ("src", "schemas", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return seed.office(folder)


def run(house: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from thidua.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, "--root", str(house), *arguments],
        cwd=house,
        env={"PYTHONPATH": str(house / "src"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


MISTAKES = [
    # file, what stands there, what is typed instead, rule, what it says
    ("templates/papers.yaml", "public: true", "publik: true", "own-unknown-key", "“public”"),
    ("templates/papers.yaml", "scope: unit\n", "scope: unti\n", "own-not-listed", "“unit”"),
    ("templates/papers.yaml", "\nminutes:\n", "\nminuts:\n", "own-not-listed", "“minutes”"),
    ("templates/papers.yaml", "thi đua {during}", "{durign}", "own-not-listed", "“during”"),
    ("templates/papers.yaml", "  name: Kế hoạch\n", "", "own-missing-key", "“name”"),
    ("templates/words.yaml", "council: ", "council: [] #", "own-wrong-type", "[]"),
    ("templates/nd30.yaml", "like: body", "like: boddy", "own-not-listed", "“body”"),
    ("templates/nd30.yaml", "like: authority", "like: operative", "own-not-listed", "Một trong"),
    ("templates/nd30.yaml", "first_line: ", "first_lien: ", "own-unknown-key", "“first_line”"),
    ("templates/sheets.yaml", "columns:", "colums:", "own-unknown-key", "“columns”"),
    ("templates/labels.yaml", "heading:", "headng:", "own-unknown-key", "“heading”"),
    ("templates/breaks.yaml", "costs:", "csots:", "own-unknown-key", "“costs”"),
    ("templates/facts.yaml", "between:", "betwen:", "own-unknown-key", "“between”"),
    ("templates/changes.yaml", "  title:", "  tilte:", "own-unknown-key", "“title”"),
    ("templates/doctor.yaml", "things:", "thing:", "own-unknown-key", "“things”"),
    ("templates/office/words.yaml", "authority:", "autority:", "own-unknown-key", "“authority”"),
    ("templates/office/words.yaml", "{movement}", "{movment}", "own-not-listed", "“movement”"),
    ("templates/office/campaign.yaml", "{opening}", "{openning}", "own-not-listed", "“opening”"),
    ("templates/office/office.yaml", "signers:\n", "signers: }\n", "yaml-syntax", "YAML"),
    ("schemas/symbols.yaml", "degrees:", "degree:", "own-unknown-key", "“degrees”"),
    ("schemas/forms.yaml", "undeputed:", "undeputd:", "own-unknown-key", "“undeputed”"),
    ("schemas/days-off.yaml", "announced: 2026", "announced: năm", "own-wrong-type", "“năm”"),
    ("templates/status.yaml", "vi:\n", "vi: }\n", "yaml-syntax", "YAML"),
    ("templates/documents/directive.md.j2", "{.basis}", "{.bassis}", "wording-style", "“basis”"),
    (
        "templates/documents/directive.md.j2",
        "{% endfor %}",
        "{% endfro %}",
        "wording-syntax",
        "endfro",
    ),
    (
        "templates/documents/parts/report-interim.md.j2",
        "parts/title.md.j2",
        "parts/titel.md.j2",
        "wording-part",
        "“parts/title.md.j2”",
    ),
    (
        "templates/documents/parts/number.md.j2",
        "paper.symbol",
        "paper.symbl",
        "wording-value",
        "“symbol”",
    ),
    (
        "templates/documents/directive.md.j2",
        "for ground in grounds",
        "for ground in gruonds",
        "wording-value",
        "“grounds”",
    ),
    (
        "templates/documents/parts/number.md.j2",
        "| issued",
        "| isued",
        "wording-filter",
        "“issued”",
    ),
    (
        "templates/documents/directive.md.j2",
        "{.slot}\nitems",
        "{.slot}\nitmes",
        "wording-slot",
        "“items”",
    ),
    (
        "templates/documents/directive.md.j2",
        "{.abstract}\n",
        "# Tiêu đề\n\n{.abstract}\n",
        "wording-markdown",
        "Tiêu đề",
    ),
]
"""What only a build finds are values, slots and Markdown; the others are found by a check."""
BUILT = {"wording-value", "wording-slot", "wording-markdown"}


@pytest.mark.parametrize(
    ("file", "there", "typed", "rule", "says"), MISTAKES, ids=lambda one: str(one)[:40]
)
def test_a_mistake_is_told_at_its_line_with_what_is_known(  # noqa: PLR0913, PLR0917 - a table
    house: Path, file: str, there: str, typed: str, rule: str, says: str
) -> None:
    path = house / file
    text = path.read_text(encoding="utf-8")
    at = re.search(rf"^(?! *#).*?{re.escape(there)}", text, re.MULTILINE)
    assert at
    begin = at.end() - len(there)
    path.write_text(text[:begin] + typed + text[at.end() :], encoding="utf-8")
    try:
        done = run(house, "build", "2023") if rule in BUILT else run(house, "check")
    finally:
        path.write_text(text, encoding="utf-8")
    told = done.stdout + done.stderr
    assert done.returncode == 1, told
    assert "Traceback" not in told
    (first,) = [one for one in told.splitlines() if one.startswith(f"{file}:")]
    line = text.count("\n", 0, begin + len(there) - len(there.lstrip("\n"))) + 1
    off = 2 if rule in {"yaml-syntax", "own-missing-key", "wording-slot"} else 0
    assert abs(int(first.split(":")[1]) - line) <= off, told
    assert f"[{rule}]" in first
    assert says in told


WATCHED = """
from thidua.catalogue import own
read, text = set(), own._text
own._text = lambda path: (read.add(path.name), text(path))[1]
from thidua.flows.upkeep import upkeep
assert upkeep() == ()
print(*sorted(read), sep="\\n")
"""


def test_every_file_of_ours_is_looked_at() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED], capture_output=True, text=True, check=True
    )
    ours = {one.name for one in (*SCHEMAS.glob("**/*.yaml"), *TEMPLATES.glob("*.yaml"))}
    assert len(ours) > 20
    assert ours - set(done.stdout.split()) == set()
