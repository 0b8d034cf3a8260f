"""Councils: which papers in a file a council, a board or a team issues (II.3.a, II.7.c)."""

from __future__ import annotations

from msgspec import Struct

from thidua.catalogue.law import forms
from thidua.catalogue.patterns import folded
from thidua.recognise.copies import headed
from thidua.recognise.recognised import Component, Recognised


class CouncilBody(Struct, frozen=True):
    """Who is printed as the issuer: the first words of the ``name``, and their ``abbreviation``."""

    name: str
    abbreviation: str


def council_bodies(found: Recognised) -> dict[int, CouncilBody]:
    """Return the council that issued each document of a file, of those that one did issue."""
    bodies: dict[int, CouncilBody] = {}
    for part in headed(found, Component.ISSUER):
        name = folded(part.text)
        if part.document in bodies or name.startswith(tuple(map(folded, forms().councils.organs))):
            continue
        for words, short in forms().councils.names.items():
            if name.startswith(f"{folded(words)} "):
                bodies[part.document] = CouncilBody(part.text, short)
    return bodies
