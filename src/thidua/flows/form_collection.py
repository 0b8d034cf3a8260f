"""Forms that come back: read, brought into the unit's files, checked, and written or told.

A unit's files are written together or not at all; what one unit did wrong keeps no other out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace as altered

from thidua.compose.unit_form import known_rows, unit_form
from thidua.compose.unit_form_lists import form_lists
from thidua.flows.as_stated import preceding, unchecked
from thidua.model.filled_form import CollectedForm, FileChange, FilledPart
from thidua.model.finding import Finding, Level, Place
from thidua.model.office import Unit
from thidua.model.source import Source
from thidua.model.unit_form import office_sum
from thidua.model.workbook import Workbook
from thidua.model.year import Year
from thidua.publish.together import FileStep, together
from thidua.source.decoding import load
from thidua.source.filled.answers import KnownRows, answers
from thidua.source.filled.file_change import Receipt, file_change
from thidua.source.filled.mark import RULE, mark
from thidua.source.filled.places import retold
from thidua.source.filled.sent_lists import as_sent
from thidua.source.filled.sound import whole_form
from thidua.source.filled.word_form import is_word, read_word
from thidua.source.roster import campaigns, exists
from thidua.source.year import files
from thidua.survey import Surveyed, common, said_once, surveyed
from thidua.validate.days import readable
from thidua.workbook.reader import read
from thidua.workbook.refusal import RefusedWorkbookError

FILE_LIMIT = 64_000_000
_NAMED = {"targets": "text", "works": "name", "people": "name"}
"""By which key that which has an id of its own is called in words."""


class Wishes(Struct, frozen=True):
    """What the user asks for besides the files."""

    receipt: Receipt
    replace: bool = False
    campaign: str = ""
    units: tuple[str, ...] = ()
    renamed: bool = False
    """Forms of an office that is called otherwise are taken, too."""


def collect(
    paths: Sequence[Path], root: Path, wishes: Wishes
) -> tuple[tuple[CollectedForm, ...], tuple[Finding, ...]]:
    """Take forms into the files of their units; return each, and what else is wrong because of it.

    What there is already is replaced only where the user wishes it.
    """
    made: dict[Path, CollectedForm] = {}
    taking: dict[str, _Collection] = {}
    for path in dict.fromkeys(paths):
        form, book = _opened(path, wishes)
        if form.mark is not None and book is not None and not form.refused:
            name = form.mark.campaign
            if not (exists(root, name) and name in campaigns(root)):
                known = ", ".join(sorted(campaigns(root))) or "-"
                form = form.told([_about(form, "form-campaign-unknown", id=name, ids=known)])
            else:
                if name not in taking:
                    taking[name] = _Collection(root, name, wishes)
                form = taking[name].made(form, book)
        made[path] = form
    others: list[Finding] = []
    for name, collection in taking.items():
        mine = [one for one in made.values() if one.mark and one.mark.campaign == name]
        taken, beside = collection.take(mine)
        made |= {one.path: one for one in taken}
        others += beside
    return tuple(made.values()), tuple(others)


def _opened(path: Path, wishes: Wishes) -> tuple[CollectedForm, Workbook | None]:
    """Return a form that can be read, and says of whom it is; or what keeps it from that."""
    name = path.as_posix()
    content, findings = load(path, name=name, limit=FILE_LIMIT)
    form = CollectedForm(path, content or b"", findings)
    if content is None:
        return form, None
    try:
        book = read_word(content, file=name) if is_word(content) else read(content, file=name)
    except RefusedWorkbookError as error:
        return form.told([error.finding(name)]), None
    if isinstance(book, Finding):
        return form.told([book]), None
    said, findings = mark(book)
    form = altered(form.told(findings), mark=said)
    if said is not None and wishes.campaign not in {"", said.campaign}:
        form = form.told([_about(form, "form-other-campaign", id=said.campaign)])
    elif said is not None and wishes.units and said.unit not in wishes.units:
        form = form.told([_about(form, "form-other-unit", id=said.unit)])
    return form, book


def _about(form: CollectedForm, message: str, **facts: str | int) -> Finding:
    return Finding(Place(form.path.as_posix()), RULE, Level.ERROR, message, facts)


def _days_kept(form: CollectedForm, changes: Sequence[FileChange]) -> Iterator[Finding]:
    """Tell which days of receipt stay as they are although the user told another one."""
    for one in changes:
        if one.kept_day:
            facts = {"path": one.path.as_posix(), "date": readable(one.kept_day)}
            yield Finding(Place(form.path.as_posix()), RULE, Level.NOTICE, "form-day-kept", facts)


class _Collection:
    """The forms of one campaign, and what it has already."""

    def __init__(self, root: Path, name: str, wishes: Wishes) -> None:
        self._root, self._name, self._wishes = root, name, wishes
        self._folder = root / "campaigns" / name
        self._beside = said_once(root)
        self._earlier = preceding(root, name, self._beside)
        before = self._earlier.year if self._earlier else None
        self._year = unchecked(root, name, common(self._beside), earlier=before)

    @cached_property
    def _before(self) -> Sequence[Finding]:
        """What is told of the campaign without these forms; asked for only where it matters."""
        return self._surveyed({}).findings

    def _surveyed(self, instead: Mapping[Path, Source]) -> Surveyed:
        """Return the campaign after checking, with what files are taken to hold."""
        return surveyed(
            *(self._root, self._name),
            beside=self._beside,
            earlier=self._earlier,
            instead=instead,
        )

    def take(
        self, forms: Sequence[CollectedForm]
    ) -> tuple[Sequence[CollectedForm], Sequence[Finding]]:
        """Return the forms as taken or refused, and what is wrong elsewhere because of them."""
        if self._year is None:
            return forms, [one for one in self._before if one.level is Level.ERROR]
        made = list(_once_each(forms))
        ready = {
            change.path: change.source
            for one in made
            for change in one.changes
            if not (one.refused or change.same)
        }
        after = self._surveyed(ready) if ready else None
        if after is not None:
            made = [self._judged(one, after) for one in made]
        return [self._kept(one) for one in made], self._elsewhere(after, ready)

    def made(self, form: CollectedForm, book: Workbook) -> CollectedForm:
        """Return a form with what it changes."""
        if form.mark is None or self._year is None:
            return form.told([_about(form, "form-campaign-broken")])
        if not self._wishes.renamed and form.mark.office not in self._offices(self._year):
            name = self._year.campaign.agency.name
            return form.told([_about(form, "form-other-office", name=name)])
        unit = next((one for one in self._year.participants if one.id == form.mark.unit), None)
        if unit is None:
            known = ", ".join(one.id for one in self._year.participants) or "-"
            return form.told([_about(form, "form-unit-gone", id=form.mark.unit, ids=known)])
        asked = unit_form(self._bare or self._year, unit)
        spec = altered(asked, lists=as_sent(book, form_lists(self._year, unit)))
        word = is_word(form.content)
        read_parts, findings = answers(book, spec, self._known(self._year, unit), word=word)
        form = form.told((*whole_form(book, spec, form.mark), *findings))
        if not read_parts and not form.refused:
            form = form.told([_about(form, "form-empty")])
        changes = []
        for one in read_parts if not form.refused else ():
            change = file_change(
                *(self._folder, spec, one),
                receipt=self._wishes.receipt,
                beside=common(self._beside),
                reported=unit.id in self._reported,
                insisting=self._wishes.replace and len(read_parts) == 1,
            )
            if isinstance(change, FileChange):
                changes.append(change)
            else:
                form = form.told(change)
        if all(one.same for one in changes):
            form = form.told(_days_kept(form, changes))
        return altered(form, changes=tuple(changes))

    @staticmethod
    def _offices(year: Year) -> frozenset[str]:
        """Return the sums of what the office is and was called; old forms have none."""
        agency = year.campaign.agency
        names = (agency.name, *(one.name for one in agency.formerly))
        return frozenset({"", *(office_sum(one, agency.superior) for one in names)})

    @cached_property
    def _reported(self) -> frozenset[str]:
        """The units that have reported already."""
        return frozenset(path.stem for path in files(self._root, self._name).results)

    def _known(self, year: Year, unit: Unit) -> KnownRows:
        """Return what is known of a unit's rows, and of the people of others."""
        homes, taken = self._people
        return KnownRows(known_rows(year, unit), unit.name, homes, taken)

    @cached_property
    def _people(self) -> tuple[Mapping[str, str], frozenset[str]]:
        """Whose the people of this campaign are, and all ids of people that are known."""
        year = self._year
        if year is None:
            return {}, frozenset()
        names = {one.id: one.name for one in year.participants}
        homes = {
            person.id: names.get(one.unit, one.unit)
            for one in year.pledges.values()
            for person in one.people
        }
        earlier = year.previous.pledges.values() if year.previous else ()
        before = {person.id for one in earlier for person in one.people}
        return homes, frozenset({*homes, *before, *year.persons})

    @cached_property
    def _bare(self) -> Year | None:
        """The campaign without what units have sent: what a form asks does not hang on that."""
        return self._year and altered(self._year, pledges={}, previous=None, persons={})

    def _judged(self, form: CollectedForm, after: Surveyed) -> CollectedForm:
        """Return a form with what is wrong in its files, told at the cells that it comes from.

        A warning that was there before the form came is none of it.
        """
        for change in form.changes if not form.refused else ():
            mine = [one for one in after.findings if one.place.file == change.path.as_posix()]
            known = self._known_before(change) if mine else ()
            new = [
                one
                for one in mine
                if one.level is Level.ERROR or (one.wording, one.facts) not in known
            ]
            called = self._called(change.part)
            form = form.told(retold(new, change, form.path, called=called))
        return form

    def _called(self, part: FilledPart) -> Mapping[str, str]:
        """Return what a form calls that which has an id in the data."""
        year = self._year
        units = {one.id: one.name for one in year.participants} if year else {}
        named = ((key, one) for key in _NAMED for one in part.values.get(key, ()))
        own = {one["id"]: one[_NAMED[key]] for key, one in named if "id" in one}
        return {**units, **part.called, **own}

    def _known_before(self, change: FileChange) -> Sequence[tuple[str, object]]:
        """Return what is told of a file as it is now."""
        if change.before is None:
            return ()
        name = change.path.as_posix()
        return [(one.wording, one.facts) for one in self._before if one.place.file == name]

    def _elsewhere(self, after: Surveyed | None, ready: Mapping[Path, Source]) -> Sequence[Finding]:
        """Return the errors in other files that were not there before."""
        ours = {path.as_posix() for path in ready}
        wrong = [
            one
            for one in (after.findings if after else ())
            if one.level is Level.ERROR and one.place.file not in ours
        ]
        known = {(one.place, one.wording) for one in self._before} if wrong else set()
        return [one for one in wrong if (one.place, one.wording) not in known]

    def _kept(self, form: CollectedForm) -> CollectedForm:
        """Write the files of a form that is sound, all of them or none."""
        new = [one for one in form.changes if not one.same]
        if form.refused or not form.changes:
            return form
        there = [one for one in new if one.before is not None]
        if there and not self._wishes.replace:
            facts = {"path": there[0].path.as_posix()}
            return form.told([_about(form, "form-data-there", **facts)])
        steps = [FileStep(one.path, one.before, one.after) for one in new]
        if failed := together(steps, root=self._root):
            return form.told([failed])
        return altered(form, written=True)


def _once_each(forms: Sequence[CollectedForm]) -> Iterator[CollectedForm]:
    """Yield the forms; of two that fill in the same part of a unit neither is taken."""
    by_file: defaultdict[Path, list[CollectedForm]] = defaultdict(list)
    for form in forms:
        for change in form.changes:
            by_file[change.path].append(form)
    for form in forms:
        others = (
            other.path.as_posix()
            for change in form.changes
            for other in by_file[change.path]
            if other.path != form.path
        )
        other = next(others, "")
        yield form.told([_about(form, "form-twice", other=other)]) if other else form
