"""Merging: what a file refers to of its office is put in where it refers to it.

On the tree of nodes, before anything is judged: each node keeps the place where it was typed, so a
finding about a unit of the office points into ``office.yaml``. A text stands for what has that id;
a mapping with a known id is that thing with other values of single keys; any other mapping is a
thing of the file's own. What the file leaves out altogether is all that the office has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import nsmallest
from itertools import takewhile

from msgspec import Struct, field
from msgspec.structs import replace

from thidua.model.campaign import REFERENCE, CitedDocument
from thidua.model.finding import Finding, Level
from thidua.model.source import FileKind, Node, Source
from thidua.source.office import Day, as_of, led, led_blocks, lives, without

RULE = "office-reference"
_NEAREST = 3
_GUESSED = 100
"""For how many references to nothing the nearest ids are looked for."""
_NAMED_BY = {"documents": "kind"}
"""The key without which an entry of a list is no thing of its own; of most lists its ``name``."""

_PERSONAL = (
    *("unit", "sex", "born", "hometown", "residence"),
    *("qualification", "academic", "duties"),
)
"""What the register of persons says of somebody and no pledge does."""
_LASTING = ("id", "kind")
"""What an office says of its councils, to tell them apart."""

_COMMENDATION, _INITIATIVES = "commendation", "initiatives"
"""Kinds of councils; one that says nothing is of the first."""

_DOUBTS = frozenset({"unit-not-alive", "leader-of-no-year"})
"""Messages about what may be meant so."""

_CITED = CitedDocument.__struct_fields__
"""The keys of a document that texts refer to."""

_Known = Mapping[str, Node]


def _as_it_is(node: Node) -> Node:
    return node


class Common(Struct, frozen=True):
    """What an office says once: ``office.yaml`` and ``persons.yaml``, None where there is none.

    ``broken`` names those that have errors: what refers to one of them cannot be judged.
    """

    office: Source | None = None
    persons: Source | None = None
    broken: frozenset[FileKind] = frozenset()
    _listed: dict[tuple[FileKind, str], _Known] = field(default_factory=dict)

    def of(self, kind: FileKind) -> Source | None:
        """Return the file that one of this kind refers to."""
        return self.persons if kind is FileKind.PLEDGE else self.office

    def known(self, kind: FileKind, key: str) -> _Known:
        """Return what stands in a list of one of the files, by id; looked at once."""
        if (kind, key) not in self._listed:
            source = self.office if kind is FileKind.OFFICE else self.persons
            there = source.root.each(key) if source is not None else ()
            bare = without(*_PERSONAL) if kind is FileKind.PERSONS else _as_it_is
            self._listed[kind, key] = {one.text("id"): bare(one) for one in there if one.text("id")}
        return self._listed[kind, key]

    def judges(self, kind: FileKind) -> bool:
        """Tell whether a file of this kind can be judged beside these."""
        return REFERS.get(kind) not in self.broken


REFERS = {
    FileKind.CAMPAIGN: FileKind.OFFICE,
    FileKind.SELECTION: FileKind.OFFICE,
    FileKind.OCCASION: FileKind.OFFICE,
    FileKind.PLEDGE: FileKind.PERSONS,
    FileKind.INITIATIVES: FileKind.OFFICE,
}
"""Kinds of files that refer to what is said once, and where that is said."""


def merged(source: Source, common: Common) -> tuple[Source, tuple[Finding, ...]]:
    """Return a file with what it refers to put in, and a finding for each reference to nothing."""
    if source.kind not in REFERS or not isinstance(source.root.value, Mapping):
        return source, ()
    beside = common.of(source.kind)
    merge = _Merge(common, REFERS[source.kind], beside.root if beside is not None else None)
    parts = {
        FileKind.CAMPAIGN: merge.campaign,
        FileKind.SELECTION: merge.signed,
        FileKind.OCCASION: merge.signed,
        FileKind.PLEDGE: merge.pledge,
        FileKind.INITIATIVES: merge.initiatives,
    }
    root = parts[source.kind](source.root)
    whole = replace(source, root=root)
    if beside is not None:
        whole = replace(whole, beside=(beside,))
    return whole, tuple(merge.findings)


class _Merge:
    """The merging of one file with what its office says; ``findings`` grow meanwhile."""

    def __init__(self, said: Common, kind: FileKind, common: Node | None) -> None:
        self._said, self._kind, self._common = said, kind, common
        self.findings: list[Finding] = []

    def campaign(self, root: Node) -> Node:
        """Return a campaign with its agency, units, blocks, council, signers and documents."""
        day = Day.of(root)
        made = self.signed(root)
        parts = {
            "agency": self._agency(root.get("agency"), day),
            "units": self._list(root, "units", lambda one: as_of(one, day), lives(day)),
            "blocks": self._list(root, "blocks"),
            "council": self._council(root.get("council")),
            "regulation": self._regulation(root, day),
        }
        made = _with(without(*parts)(made), parts)
        for unit in self._listed(root, made):
            if not lives(day)(unit):
                self._told(unit.get("id") or unit, "unit-not-alive", unit.text("id"))
        made = _with(made, {"units": _each(made.get("units"), without("from", "until"))})
        made = _with(made, {"blocks": _each(made.get("blocks"), self._led(day))})
        if root.get("blocks") is None:
            made = led_blocks(made)
        made = _with(made, {"competence": self._competence(root)})
        return _with(made, {"documents": self._documents(made, made.get("regulation"))})

    def signed(self, root: Node) -> Node:
        """Return a file in which signers named by ids, of all its documents, are put in."""
        known = self._known("signers")
        parts = {"directive": self._signers(root.get("directive"), known)}
        for key in ("texts", "papers"):
            parts[key] = _each(root.get(key), lambda one: self._signers(one, known) or one)
        return _with(root, parts)

    def pledge(self, root: Node) -> Node:
        """Return a pledge with what the register of persons knows of its people."""
        known = self._known("persons")
        for person in root.each("people"):
            lasting = known.get(person.text("id"))
            typed, name = person.text("name"), lasting.text("name") if lasting else ""
            if lasting and typed and typed.casefold() != name.casefold():
                facts: dict[str, str | int] = {"name": typed, "other": name}
                facts |= {"id": person.text("id"), "line": lasting.place.line}
                place = (person.get("name") or person).place
                told = Finding(place, "person-name", Level.WARNING, "person-name", facts)
                self.findings.append(told)
        return _with(root, {"people": self._entries(root.get("people"), known, "people")})

    def initiatives(self, root: Node) -> Node:
        """Return a register of initiatives with the councils and signers of its sessions."""

        def session(one: Node) -> Node:
            made = self.signed(one)
            council = self._council(one.get("council"), kind=_INITIATIVES)
            return _with(without("council")(made), {"council": council})

        return _with(root, {"sessions": _each(root.get("sessions"), session)})

    def _agency(self, typed: Node | None, day: Day) -> Node | None:
        """Return the agency: one that has a name is another, else keys in place of the office's."""
        common = self._common.get("agency") if self._common is not None else None
        if common is None or (typed is not None and typed.text("name")):
            return typed
        own = as_of(common, day)
        return own if typed is None else _over(own, typed)

    def _council(self, typed: Node | None, *, kind: str = _COMMENDATION) -> Node | None:
        """Return the council that is named or described, or the office's first of a kind."""
        bare = without(*_LASTING)
        known = self._known("councils")
        if typed is None:
            ours = (one for one in known.values() if (one.text("kind") or _COMMENDATION) == kind)
            return next(map(bare, ours), None)
        found = self._entry(typed, known, "councils")
        return bare(found) if found is not None else None

    def _regulation(self, root: Node, day: Day) -> Node | None:
        """Return the regulation of the superior: another one, or keys over the office's.

        One of a later day than the campaign's last is none of this campaign.
        """
        typed = root.get("regulation")
        ours = self._common.get("regulation") if self._common is not None else None
        if ours is None or (typed is not None and typed.text("id") not in {"", ours.text("id")}):
            return typed
        if typed is None:
            return ours if ours.text("date") <= day.end else None
        return _over(ours, typed)

    def _list(
        self,
        root: Node,
        key: str,
        today: Callable[[Node], Node] = _as_it_is,
        wanted: Callable[[Node], bool] = lambda _: True,
    ) -> Node | None:
        """Return the list under ``key``, or all of the office's that are ``wanted``."""
        known = {name: today(one) for name, one in self._known(key).items()}
        typed = root.get(key)
        if typed is not None:
            return self._entries(typed, known, key)
        there = self._common.get(key) if self._common is not None else None
        listed = tuple(filter(wanted, known.values()))
        return replace(there, value=listed) if there is not None and listed else None

    def _listed(self, root: Node, made: Node) -> tuple[Node, ...]:
        """Return the units of a campaign that lists them itself."""
        return made.each("units") if root.get("units") is not None else ()

    def _led(self, day: Day) -> Callable[[Node], Node]:
        """Return what gives a block its leader of the year."""

        def block(node: Node) -> Node:
            made, found = led(node, day)
            if not found and day.within(day.year):
                place = node.get("rotates") or node
                self._told(place, "leader-of-no-year", node.text("id"), year=day.year)
            return made

        return block

    def _competence(self, root: Node) -> Node | None:
        """Return the grounds of competence that a campaign names, or those of the office."""
        typed = root.get("competence")
        return typed or (self._common.get("competence") if self._common is not None else None)

    def _documents(self, root: Node, regulation: Node | None) -> Node | None:
        """Return a campaign's cited documents, and those of the office that it refers to."""
        known = dict(self._known("documents"))
        if regulation is None and self._common is not None:
            regulation = self._common.get("regulation")
        if regulation is not None and regulation.text("id"):
            known[regulation.text("id")] = _only(regulation, _CITED)
        typed = root.get("documents")
        own = self._entries(typed, known, "documents") if typed is not None else None
        if own is not None and not isinstance(own.value, tuple):
            return own
        mine = own.value if own is not None and isinstance(own.value, tuple) else ()
        used = frozenset(_cited(root)) - {one.text("id") for one in mine}
        others = tuple(one for key, one in known.items() if key in used)
        if not others:
            return own
        return replace(own or others[0], value=(*mine, *others))

    def _signers(self, holder: Node | None, known: _Known) -> Node | None:
        if holder is None or not isinstance(holder.value, Mapping):
            return holder
        signers = _each(self._entries(holder.get("signers"), known, "signers"), without("id"))
        return _with(holder, {"signers": signers})

    def _known(self, key: str) -> _Known:
        """Return what stands in a list of the office, by id."""
        return self._said.known(self._kind, key)

    def _entries(self, listed: Node | None, known: _Known, key: str) -> Node | None:
        """Return a list with its references resolved, those to nothing left out."""
        if listed is None or not isinstance(listed.value, tuple):
            return listed
        entries = (self._entry(one, known, key) for one in listed.value)
        return replace(listed, value=tuple(one for one in entries if one is not None))

    def _entry(self, node: Node, known: _Known, key: str) -> Node | None:
        """Return what an entry stands for; None for a reference to nothing, which is told."""
        if isinstance(node.value, str):
            return self._referred(node, known)
        if not isinstance(node.value, Mapping):
            return node
        word = node.text("id")
        if word in known:
            return _over(known[word], node)
        named = node.get(_NAMED_BY.get(key, "name")) is not None
        alone = len(node.value) == 1 or key == "people"
        if named or not word or (self._common is None and not alone):
            return node
        message = "override-of-nothing" if self._common is not None else "reference-without-file"
        self._told(node.get("id") or node, message, word, known)
        return None

    def _referred(self, node: Node, known: _Known) -> Node | None:
        word = str(node.value)
        if word in known:
            return replace(node, value={**_keys(known[word]), "id": node})
        if not plain_id(word):  # words where keys belong are a matter of the schema
            return node
        message = "reference-to-nothing" if self._common is not None else "reference-without-file"
        self._told(node, message, word, known)
        return None

    def _told(self, node: Node, message: str, word: str, known: _Known = {}, **more: int) -> None:  # noqa: B006 - never changed
        if message == "reference-without-file" and self.findings:
            return  # all of them want one file
        facts: dict[str, str | int] = {"id": word, "file": f"{self._kind}.yaml", **more}
        near = _nearest(word, known) if len(self.findings) < _GUESSED else ()
        facts["near"] = ", ".join(near) or "-"
        level = Level.WARNING if message in _DOUBTS else Level.ERROR
        self.findings.append(Finding(node.place, RULE, level, message, facts))


def plain_id(word: str) -> bool:
    """Tell whether a text can be an id at all."""
    return bool(REFERENCE.fullmatch(f"[[{word}]]"))


def _nearest(word: str, known: Iterable[str]) -> list[str]:
    """Return the ids that begin most like a word, the likest first."""

    def begins(one: str) -> int:
        return sum(
            1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, word, strict=False))
        )

    return nsmallest(_NEAREST, known, key=lambda one: (-begins(one), one))


def _cited(root: Node) -> Iterator[str]:
    """Yield the ids of the documents that a campaign refers to."""
    yield from (basis.text("document") for basis in root.each("basis"))
    yield from (str(one.value) for one in root.each("competence"))
    for node in root.walk():
        if isinstance(node.value, str):
            yield from REFERENCE.findall(node.value)


def _keys(node: Node) -> Mapping[str, Node]:
    return node.value if isinstance(node.value, Mapping) else {}


def _over(base: Node, typed: Node) -> Node:
    """Return ``typed`` with the keys that it leaves out taken from ``base``."""
    if not isinstance(typed.value, Mapping):
        return typed
    return replace(typed, value={**_keys(base), **typed.value})


def _only(node: Node, keys: Iterable[str]) -> Node:
    """Return a mapping with some of its keys."""
    there = _keys(node)
    return replace(node, value={key: there[key] for key in keys if key in there})


def _with(node: Node, parts: Mapping[str, Node | None]) -> Node:
    """Return a mapping with other values of some keys; None leaves a key as it is."""
    there = {key: part for key, part in parts.items() if part is not None}
    return replace(node, value={**_keys(node), **there})


def _each(listed: Node | None, change: Callable[[Node], Node]) -> Node | None:
    if listed is None or not isinstance(listed.value, tuple):
        return listed
    return replace(listed, value=tuple(map(change, listed.value)))
