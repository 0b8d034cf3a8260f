"""Mức lương cơ sở by day, as ``schemas/base-salary.yaml`` lists it."""

from __future__ import annotations

from msgspec import Struct, field

from thidua.catalogue.own import own
from thidua.model.regime import Sourced
from thidua.system.home import SCHEMAS


class SalaryStep(Sourced, frozen=True, forbid_unknown_fields=True):
    """A base salary in đồng, from its first day to the day before the next one."""

    first: str = field(name="from")
    amount: int


class SalarySteps(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file, by day."""

    steps: tuple[SalaryStep, ...]


def base_salary(day: str) -> SalaryStep | None:
    """Return the base salary in force on a day (ISO 8601); None before the first that is known."""
    known = [one for one in salary_steps() if one.first <= day]
    return known[-1] if known else None


def salary_steps() -> tuple[SalaryStep, ...]:
    """Return every base salary there is, the earliest first.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(SCHEMAS / "base-salary.yaml", SalarySteps).steps
