"""Composers of the kinds of document, found by name: of ``unit-plan`` the module ``unit_plan``.

Most make documents of one campaign; one of scope ``office`` makes those of a year of the office.

A composer is a module of this package that has a ``SCOPE``. What is imported is what lies in the
package: a name in ``templates/papers.yaml`` chooses among the composers and imports nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from thidua import compose as package
from thidua.catalogue.kinds import PAPERS, Scope, paper_kinds
from thidua.catalogue.own import AstrayError, astray_fault, fault
from thidua.model.composed import Composed
from thidua.model.year import Filed, Year
from thidua.system.once import once


class Composer(Protocol):
    """What a module that composes a kind of document has; its name is the kind, with ``_``."""

    KIND: str
    SCOPE: Scope

    def compose(self, year: Year) -> Iterator[Composed]:
        """Yield the documents of the kind that a year has the data for."""


class OfficeComposer(Protocol):
    """What a module has that composes a kind of document over several campaigns."""

    KIND: str
    SCOPE: Scope

    def compose(self, filed: Filed) -> Iterator[Composed]:
        """Yield the documents of the kind that the campaigns of a year have the data for."""


def composers() -> Mapping[str, Callable[[Year], Iterator[Composed]]]:
    """Return the composer of each kind of document of a campaign, in the order of the year.

    Raises:
        OwnFileError: ``templates/papers.yaml`` is wrong: in itself, a kind without a composer, a
            composer without a kind, another scope than the composer's.
    """
    known = {kind: one for kind, one in _listed().items() if one.SCOPE is not Scope.OFFICE}
    return {kind: cast("Composer", one).compose for kind, one in known.items()}


def office_composers() -> Mapping[str, Callable[[Filed], Iterator[Composed]]]:
    """Return the composer of each kind of document over the campaigns of a year.

    Raises:
        OwnFileError: as ``composers``.
    """
    known = {kind: one for kind, one in _listed().items() if one.SCOPE is Scope.OFFICE}
    return {kind: cast("OfficeComposer", one).compose for kind, one in known.items()}


def _listed() -> Mapping[str, Composer | OfficeComposer]:
    """Return the composer of every kind in the list; both have to fit."""
    kinds, there = paper_kinds(), modules()
    for kind, described in kinds.items():
        if kind not in there:
            raise astray_fault(PAPERS, AstrayError((kind,), kind, there))
        if described.scope is not (scope := there[kind].SCOPE):
            raise astray_fault(PAPERS, AstrayError((kind, "scope"), described.scope, [scope]))
    for kind in there.keys() - kinds.keys():
        raise fault(PAPERS, 1, "own-missing-key", {"key": kind})
    return {kind: there[kind] for kind in kinds}


@once
def modules() -> Mapping[str, Composer | OfficeComposer]:
    """Return every composer of this package by its kind."""
    names = sorted(one.name for one in iter_modules(package.__path__))
    every = (import_module(f"{package.__name__}.{name}") for name in names)
    composing = (cast("Composer | OfficeComposer", one) for one in every if hasattr(one, "SCOPE"))
    return {one.KIND: one for one in composing}
