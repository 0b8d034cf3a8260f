"""What an editor does to a text.

Edits keep clear of each other only where the editor could not say himself what he did: nothing is
divided, moved or removed twice; what moves among its neighbours goes past two that stay, at least
(of two that change places, either has moved), one below a place; what is added, and what is left
after rewording, has less than half of its words in common with what was removed.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import pairwise

from planted.editor import Editor
from planted.trees import Node


def edit(editor: Editor, times: int) -> None:
    """Edit so many times, removing first and dividing last."""
    acts: dict[Callable[[Editor], None], int] = {
        _remove: 3,
        _add: 3,
        _reword: 4,
        _merge: 2,
        _move: 3,
        _split: 2,
    }
    chosen = editor.rng.choices(range(len(acts)), list(acts.values()), k=times)
    for act in sorted(chosen):
        tuple(acts)[act](editor)


def _remove(editor: Editor) -> None:
    for parent, node in editor.children():
        if len(tuple(node.walk())) <= 6 and all(map(editor.free, node.walk())):
            parent.children.remove(node)
            for gone in node.walk():
                editor.gone.append(gone)
                editor.tell("removed", [gone], [])
            return


def _add(editor: Editor) -> None:
    parent = editor.rng.choice(editor.places())
    node = _written(editor, heading=parent is editor.root)
    if node.heading:
        several = editor.rng.randint(2, 4)
        node.children = [_written(editor, heading=False) for _ in range(several)]
    parent.children.insert(editor.rng.randint(0, len(parent.children)), node)
    if editor.gone and editor.rng.random() < 0.1:
        node.id = editor.gone.pop().id
    for new in node.walk():
        editor.tell("added", [], [new])


def _written(editor: Editor, *, heading: bool) -> Node:
    while True:
        node = editor.writer.node(heading=heading)
        if not any(alike(node.text, gone.text) for gone in editor.gone):
            return node


def alike(one: str, other: str) -> bool:
    """Say whether two texts have half of their words in common, or more."""
    words = (one.casefold().split(), other.casefold().split())
    return SequenceMatcher(None, *words, autojunk=False).ratio() >= 0.5


def _reword(editor: Editor) -> None:
    for _, node in editor.children():
        if editor.free(node):
            editor.reword(node)
            return


def _merge(editor: Editor) -> None:
    several = editor.rng.choice((2, 2, 3))
    for parent in editor.rng.sample(editor.places(), len(editor.places())):
        for first in range(len(parent.children) - several + 1):
            parts = parent.children[first : first + several]
            if all(_is_whole(editor, part) for part in parts):
                parent.children[first : first + several] = [_joined(editor, parts)]
                return


def _joined(editor: Editor, parts: list[Node]) -> Node:
    first, *rest = (part.text.rstrip(".") for part in parts)
    whole = editor.writer.named("; ".join((first, *map(_small, rest))) + ".")
    whole.id = editor.rng.choice((*parts, whole)).id
    editor.writer.is_new(whole.text)
    editor.tell("merged", parts, [whole])
    return whole


def _split(editor: Editor) -> None:
    for parent, node in editor.children():
        clauses = node.text.rstrip(".").split("; ")
        if len(clauses) > 1 and _is_whole(editor, node):
            place = parent.children.index(node)
            parent.children[place : place + 1] = _parts(editor, node, clauses)
            return


def _parts(editor: Editor, node: Node, clauses: list[str]) -> list[Node]:
    several = min(len(clauses), editor.rng.choice((2, 2, 3)))
    cuts = sorted(editor.rng.sample(range(1, len(clauses)), several - 1))
    texts = ["; ".join(clauses[a:b]) for a, b in pairwise((0, *cuts, len(clauses)))]
    if not all(len(text.split()) > 3 and editor.writer.is_new(text) for text in texts):
        return [node]
    parts = [editor.writer.named(_capital(text) + ".") for text in texts]
    if editor.rng.random() < 0.7:
        editor.rng.choice(parts).id = node.id
    editor.tell("split", [node], parts)
    return parts


def _is_whole(editor: Editor, node: Node) -> bool:
    return editor.free(node) and not node.children and not node.heading


def _move(editor: Editor) -> None:
    for parent, node in editor.children():
        if editor.free(node):
            among = node.heading or editor.rng.random() < 0.4
            moved = _rerank(editor, parent, node) if among else _rehome(editor, parent, node)
            if moved:
                editor.tell("moved", [node], [node])
                if editor.rng.random() < 0.3:
                    editor.reword(node)
                return


def _rerank(editor: Editor, parent: Node, node: Node) -> bool:
    """Move a place past two neighbours that stay, or more."""
    others = [child for child in parent.children if child is not node]
    here = parent.children.index(node)
    places = [
        place
        for place in range(len(others) + 1)
        if sum(map(editor.stays, others[min(here, place) : max(here, place)])) > 1
    ]
    if not places or parent.name in editor.reranked:
        return False
    editor.reranked.add(parent.name)
    for other in filter(editor.stays, others):
        editor.keep(other)
    others.insert(editor.rng.choice(places), node)
    parent.children[:] = others
    return True


def _rehome(editor: Editor, parent: Node, node: Node) -> bool:
    """Move a place below another one of the same level."""
    places = [
        place
        for place in editor.places(editor.level(parent))
        if place is not parent and not editor.was_added(place)
    ]
    if not places:
        return False
    home = editor.rng.choice(places)
    parent.children.remove(node)
    home.children.insert(editor.rng.randint(0, len(home.children)), node)
    return True


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
