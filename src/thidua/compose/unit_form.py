"""Form of a unit: what it is asked, with what is known already: its pledge, or last year's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from thidua.catalogue.unit_forms import PLEDGE, ColumnWords, SheetWords, form_words
from thidua.compose.unit_form_beginning import begun
from thidua.compose.unit_form_lists import choices, form_lists
from thidua.compose.unit_form_tabs import review_tabs
from thidua.model.office import Unit
from thidua.model.reviews import CampaignReview
from thidua.model.unit_form import (
    AnswerKind,
    AskedColumn,
    AskedSheet,
    FormRow,
    FormValue,
    SheetShape,
    UnitForm,
    office_sum,
)
from thidua.model.year import Commended, Pledge, Result, Year
from thidua.review.reviews import reviews


def unit_form(year: Year, unit: Unit, *, parts: Sequence[str] = ()) -> UnitForm:
    """Return the form of a unit; of the ``parts`` alone ("pledge", reviews), where they are named.

    A unit that has pledged finds its pledge in it, any other its people and targets of the year
    before, without what has to be said anew. Reports that nobody can write yet are there, and are
    not shown.
    """
    said = form_words()
    known = _FilledBefore(year, unit)
    shown = {*parts} or known.next
    asked = tuple(
        replace(sheet, later=part not in shown)
        for part, sheet in known.sheets()
        if not parts or part in parts
    )
    agency = year.campaign.agency
    form = UnitForm(
        campaign=year.campaign.id,
        unit=unit.id,
        version=said.version,
        name=_name(year, unit, tuple(dict.fromkeys(parts))),
        title=said.name,
        about=(),
        day=year.campaign.start,
        sheets=asked,
        lists=known.lists,
        office=office_sum(agency.name, agency.superior),
    )
    blanks = {"campaign_name": year.campaign.name, "unit": unit.name, "code": form.mark.code}
    return replace(form, about=tuple(line.format(**blanks) for line in said.about))


def _name(year: Year, unit: Unit, parts: Sequence[str]) -> str:
    """Return what the file of a form is called; forms of other parts lie beside it."""
    said = form_words()
    named = "-".join(said.pledge_part if one == PLEDGE else one for one in parts)
    wording = said.file_of_parts if parts else said.file
    return wording.format(campaign=year.campaign.id, unit=unit.id, parts=named)


def known_rows(year: Year, unit: Unit) -> dict[str, dict[str, str]]:
    """Return what a unit's targets, works and people are called, by id: last year's and its own."""
    own = year.pledges.get(unit.id)
    both = [begun(year, unit), *([own] if own else [])]
    return {
        "targets": {one.id: one.text for pledge in both for one in pledge.targets},
        "works": {one.id: one.name for pledge in both for one in pledge.works},
        "people": {one.id: one.name for pledge in both for one in pledge.people},
    }


class _FilledBefore:
    """What is known of a unit before it is asked."""

    def __init__(self, year: Year, unit: Unit) -> None:
        self._year, self._unit = year, unit
        self.pledge = year.pledges.get(unit.id) or begun(year, unit)
        self.lists = form_lists(year, unit)
        self._labels = {
            key: {one.id: one.label for one in each} for key, each in self.lists.items()
        }

    @property
    def next(self) -> set[str]:
        """The parts that were filled in, and the first that was not: others come later."""
        order = [PLEDGE, *(one.id for one in reviews(self._year.campaign))]
        there = {review for whose, review in self._year.results if whose == self._unit.id}
        there |= {PLEDGE} if self._unit.id in self._year.pledges else set()
        return there | {next((one for one in order if one not in there), PLEDGE)} | {PLEDGE}

    def sheets(self) -> Iterator[tuple[str, AskedSheet]]:
        """Yield each sheet with its part."""
        for one in form_words().sheets:
            if one.part == PLEDGE:
                yield PLEDGE, self._sheet(one, one.id, self.pledge, {})
        tabs = review_tabs(self._year)
        for number, review in enumerate(reviews(self._year.campaign), start=1):
            blanks = {"n": str(number), "review": review.name, "tab": tabs[review.id]}
            for one in form_words().sheets:
                if one.part != PLEDGE and not (one.id == "scores" and not self.lists["criteria"]):
                    name = f"{review.id}/{one.id}"
                    yield review.id, self._sheet(one, name, self._result(review), blanks)

    def _result(self, review: CampaignReview) -> Result:
        """Return the result of a review; one without any answer where there is none yet."""
        found = self._year.results.get((self._unit.id, review.id))
        campaign = self._year.campaign.id
        if found is not None:
            return found
        head = self.pledge.signers[:1]  # who else signs a pledge has no part in a report
        return Result(self._unit.id, campaign, review.id, (), head)

    def _sheet(
        self,
        one: SheetWords,
        name: str,
        told: Pledge | Result,
        blanks: Mapping[str, str],
    ) -> AskedSheet:
        tab = one.name.format(review=blanks.get("tab", ""))
        title = form_words().title.format(sheet=tab, unit=self._unit.name)
        columns = tuple(_columns(one.columns))
        rows = tuple(self._rows(one, columns, told))
        return AskedSheet(
            id=name,
            part=told.review if isinstance(told, Result) else PLEDGE,
            name=tab,
            title=title,
            hint=one.hint.format(**blanks),
            shape=one.shape,
            at=one.at,
            key=one.key,
            columns=tuple(_shown(one, columns, rows)),
            rows=rows,
            spare=one.spare,
            alike=one.alike,
            needed=one.needed,
            most=one.most,
            usual=one.usual,
            formerly=one.formerly.format(**blanks),
        )

    def _rows(
        self, one: SheetWords, columns: Sequence[AskedColumn], told: Pledge | Result
    ) -> Iterator[FormRow]:
        match one.shape:
            case SheetShape.ONE:
                yield FormRow("", tuple(self._value(told, column) for column in columns))
            case SheetShape.LISTS:
                lists = [getattr(told, column.key) for column in columns]
                for at in range(max(map(len, lists))):
                    yield FormRow("", tuple(each[at] if at < len(each) else None for each in lists))
            case SheetShape.HONOURS:
                yield from self._honours(columns)
            case SheetShape.ROWS:
                known = list(getattr(told, one.at))
                listed = {getattr(entry, one.key) for entry in known} if one.key else set()
                for each in (*known, *self._asked(one, listed)):
                    row = str(getattr(each, one.key)) if one.key else ""
                    yield FormRow(row, tuple(self._value(each, column) for column in columns))

    def _asked(self, one: SheetWords, listed: set[str]) -> Iterator[Any]:
        """Yield what a result has to speak of and does not yet: targets, works, and so on."""
        of = {
            "target": [each.id for each in self.pledge.targets],
            "work": [each.id for each in self.pledge.works],
            "person": [each.id for each in self.pledge.people],
            "criterion": [each.id for each in self.lists["criteria"]],
        }
        for each in of.get(one.key, []):
            if each not in listed:
                yield _Unanswered(one.key, each)

    def _honours(self, columns: Sequence[AskedColumn]) -> Iterator[FormRow]:
        whose = form_words().lists["whose"]["collective"]
        names = self._names("people")
        both: list[tuple[str, str, tuple[Commended, ...]]] = [
            (one.id, names[one.id], one.history) for one in self.pledge.people
        ]
        collective = self.pledge.collective
        both.append(("", whose, collective.history if collective else ()))
        for identifier, name, history in both:
            for one in history:
                rest = (self._value(one, column) for column in columns[1:])
                yield FormRow(identifier, (name, *rest))

    def _value(self, entry: object, column: AskedColumn) -> FormValue:
        """Return what stands in a column of an entry, in the words of the form."""
        value: Any = entry
        if column.kind is AnswerKind.SHOWN:
            return self._shown(entry, column)
        for key in column.key.split("."):
            value = getattr(value, key, None)
        if column.number:
            value = value[column.number - 1] if value and column.number <= len(value) else None
        if value is None or value is False or value == ():
            return None
        named = {
            AnswerKind.CHOICE: self._labels.get(column.list, {}),
            AnswerKind.YES: {"True": self._labels.get(column.list, {}).get("yes", "")},
            AnswerKind.REF: self._names(column.list) if column.kind is AnswerKind.REF else {},
        }.get(column.kind)
        if named is not None:
            return named.get(str(value), str(value))
        if isinstance(value, tuple):
            return "\n".join(value)
        return value if isinstance(value, str | int | float) else str(value)

    def _shown(self, entry: Any, column: AskedColumn) -> FormValue:  # noqa: ANN401 - of any sheet
        """Return what stands beside for the reader: the promise, the most points."""
        if column.key == "planned":
            told = next((one for one in self.pledge.targets if one.id == entry.target), None)
            promised: float | None = told.value if told else None
            if told is None or promised is None:
                return None
            return f"{f'{promised:.15g}'.replace('.', ',')} {told.unit}"
        scheme = self._year.campaign.scheme(self._unit.block)
        sections = scheme.sections if scheme else ()
        each = (one for section in sections for one in section.criteria)
        return next((one.most for one in each if one.id == entry.criterion), None)

    def _names(self, sheet: str) -> Mapping[str, str]:
        """Return what the rows of a sheet of the pledge are called, each by another name."""
        entries = {
            "people": [(one.id, one.name) for one in self.pledge.people],
            "targets": [(one.id, one.text) for one in self.pledge.targets],
            "works": [(one.id, one.name) for one in self.pledge.works],
        }
        return {one.id: one.label for one in choices(entries[sheet])}


class _Unanswered:
    """An entry of a result that has nothing but what it is about."""

    def __init__(self, key: str, identifier: str) -> None:
        setattr(self, key, identifier)


def _columns(columns: Iterable[ColumnWords]) -> Iterator[AskedColumn]:
    """Yield the columns of a sheet, those that hold one of several as often as is asked."""
    for one in columns:
        for number in range(1, one.times + 1):
            yield AskedColumn(
                key=one.key,
                head=f"{one.head} {number}" if one.times > 1 else one.head,
                kind=one.kind,
                list=one.list,
                number=number if one.times > 1 else 0,
                required=one.required,
                width=one.width,
                tip=one.tip,
            )


def _shown(
    one: SheetWords, columns: Sequence[AskedColumn], rows: Sequence[FormRow]
) -> Iterator[AskedColumn]:
    """Yield the columns; of those that hold one of several not all are shown."""
    least = {column.key: column.least for column in one.columns}
    for at, column in enumerate(columns):
        used = any(row.values[at] is not None for row in rows)
        yield replace(column, more=column.number > least[column.key] and not used)
