"""Every rule there is a module of is asked, once, in its table."""

from __future__ import annotations

from pathlib import Path

from thidua.conform import rules
from thidua.conform.register import RULES


def test_every_module_is_registered_once() -> None:
    folder = Path(str(rules.__file__)).parent
    modules = sorted(file.stem for file in folder.glob("*.py") if file.stem != "__init__")
    assert modules
    registered = [str(getattr(rule, "__name__", "")).rpartition(".")[2] for rule in RULES]
    assert sorted(registered) == modules


def test_there_are_at_least_ninety() -> None:
    assert len({rule.CODE for rule in RULES}) == len(RULES) >= 90
