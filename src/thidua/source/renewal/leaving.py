"""Leaving out: what of last year's file does not go into next year's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thidua.model.finding import Level
from thidua.model.source import Node
from thidua.source.renewal.notice import Notice
from thidua.source.renewal.tree import Path, pruned

_OF_LAST_YEAR = frozenset({"explanation", "review"})
"""Why a thing differed from the year before, and that nobody had looked at it: told anew."""

_BLANKED = frozenset({"number", "date", "status"})
"""What the clerk of the new year gives to a paper."""

_OWNED = frozenset({"obligations", "milestones"})


def left(root: Node) -> tuple[Node, Mapping[Path, Node]]:
    """Return the tree without what belongs to the old year alone, and that, by its old paths.

    That is: explanations, marks of review, numbers and days, lines with these, units that have
    become inactive with the references to them that can be taken out, papers and lists of which
    nothing is left.
    """
    inactive = frozenset(unit.text("id") for unit in root.each("units") if _is_inactive(unit))

    def leave(path: Path, node: Node) -> bool:
        return _last_years(path, node) or (_reference(path) and node.value in inactive)

    tree, gone = pruned(root, leave)
    tree, _ = pruned(tree, lambda path, node: path[-1:] == ("list",) and not node.value)
    tree, _ = pruned(tree, lambda path, node: _entry(path, "papers") and _says_nothing(node))
    tree, _ = pruned(tree, lambda path, node: path in (("papers",), ("units",)) and not node.value)
    return tree, gone


def losses(tree: Node, gone: Mapping[Path, Node]) -> Iterator[Notice]:
    """Yield what has to be said about units that were left out of ``tree``."""
    units = {node.text("id"): path for path, node in gone.items() if _entry(path, "units")}
    for unit, path in units.items():
        yield Notice(path, "unit-left-out", facts={"id": unit}, old=True)
    for path, node in gone.items():
        if _reference(path) and path[-1] == "verifier":
            facts = {"id": str(node.value)}
            yield Notice(path[:-1], "verifier-left-out", facts=facts)
        elif _reference(path):
            facts = {"id": str(node.value), "of": tree.at(*path[:2]).text("id")}
            yield from _owner(path[:3], facts, alone=tree.at(*path[:3]).value == ())
    for n, block in enumerate(tree.each("blocks")):
        if block.text("leader") in units:
            facts = {"id": block.text("leader"), "of": block.text("id")}
            yield Notice(("blocks", n, "leader"), "leader-left-out", Level.WARNING, facts)


def _owner(path: Path, facts: Mapping[str, str | int], *, alone: bool) -> Iterator[Notice]:
    """Tell of an owner that was left out, and whether somebody else has to be found."""
    if alone:
        yield Notice(path, "only-owner-left-out", Level.WARNING, facts)
    else:
        yield Notice(path, "owner-left-out", facts=facts)


def _last_years(path: Path, node: Node) -> bool:
    """Tell whether a node belongs to the old year alone."""
    return (
        path == ("directive", "number")
        or path[-1:] in {(key,) for key in _OF_LAST_YEAR}
        or (_entry(path[:-1], "papers") and path[-1] in _BLANKED)
        or (_entry(path, "units") and _is_inactive(node))
        or _note(path)
    )


def _note(path: Path) -> bool:
    """Tell whether ``path`` leads to a typed "(Kèm theo …)", which has number and day in it."""
    match path:
        case (*_, "attachments", int(), "note"):
            return True
        case ("papers", int(), "list", "note"):
            return True
        case _:
            return False


def _reference(path: Path) -> bool:
    """Tell whether a unit may be taken out at ``path``: an owner, or a verifier of scores."""
    match path:
        case (str(part), int(), "owners", int()):
            return part in _OWNED
        case ("scoring", "sections", int(), "verifier"):
            return True
        case ("scoring_by_block", int(), "sections", int(), "verifier"):
            return True
        case _:
            return False


def _entry(path: Path, part: str) -> bool:
    """Tell whether ``path`` leads to an entry of the list ``part`` of the campaign."""
    match path:
        case (str(name), int()):
            return name == part
        case _:
            return False


def _is_inactive(unit: Node) -> bool:
    mark = unit.get("inactive")
    return mark is not None and mark.value is True


def _says_nothing(paper: Node) -> bool:
    """Tell whether a paper has nothing but its kind and whom it is for."""
    return isinstance(paper.value, dict) and set(paper.value) <= {"kind", "for"}
