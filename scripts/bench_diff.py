"""Measure the comparison of two directives, and the redline against python-redlines.

Prints medians, and the ratio against the peer that runs in turn with ours in the same run. The new
side of the real directive is made here: its year rolled, four places reworded, moved, added, gone.
"""

from __future__ import annotations

import sys
import tempfile
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from timing import alternately, median

from thidua.compose.directive import launch
from thidua.diff import texts
from thidua.diff.redline import redline
from thidua.model.campaign import Campaign
from thidua.model.document import Document
from thidua.model.items import Item
from thidua.render import docx
from thidua.source.campaign import campaign
from thidua.source.reader import read
from thidua.texts.rollover import rolled

ROOT = Path(__file__).parents[1]
OLD, NEW = 2023, 2024
AUTHOR, DATE = "thidua", "2024-01-01T00:00:00Z"
ITEMS = 200
PEER_RUNS = 5


def main() -> None:
    """Print the table."""
    path = ROOT / "tests" / "seed" / f"{OLD}.yaml"
    source, _ = read(path, name=path.name)
    if source is None:
        sys.exit(f"cannot read {path}")
    old = campaign(source)
    seed = launch(old), launch(_next(old))
    long = tuple(launch(one) for one in (_long(old), _next(_long(old))))
    print("comparison                              median")
    for name, (before, after) in {
        "the real directive": seed,
        f"{ITEMS} items a side": long,
    }.items():
        _line(f"{name}, changes", partial(_changes, before, after))
        _line(f"{name}, redline DOCX", partial(_redline, before, after))
    _peer(*seed)


def _line(name: str, step: Callable[[], object]) -> None:
    print(f"{name:38}{median(step):8.1f} ms")


def _changes(old: Document, new: Document) -> object:
    return texts.compare(old, new, old_year=OLD, new_year=NEW)


def _redline(old: Document, new: Document) -> bytes:
    return docx.render(redline(old, new, author=AUTHOR, date=DATE))


def _peer(old: Document, new: Document) -> None:
    """Print what python-redlines takes for the same two files, in turn with ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from python_redlines import DocxodusEngine  # noqa: PLC0415 - only the peer needs it

        engine = DocxodusEngine()
    with tempfile.TemporaryDirectory() as folder:
        files = Path(folder) / "old.docx", Path(folder) / "new.docx"
        for file, document in zip(files, (old, new), strict=True):
            file.write_bytes(docx.render(document))

        def peer() -> object:
            return engine.run_redline(AUTHOR, *(file.read_bytes() for file in files))

        ours, theirs = alternately(lambda: _both(old, new), peer, runs=PEER_RUNS)
    print(f"\npython-redlines {theirs:.0f} ms / ours {ours:.1f} ms = {theirs / ours:.0f}", end="")
    print("   (changes and redline, warm, against the same two DOCX)")


def _both(old: Document, new: Document) -> bytes:
    _changes(old, new)
    return _redline(old, new)


def _next(old: Campaign) -> Campaign:
    """Return the campaign a year later with a few real changes."""
    first, *others = (_rolled(item) for item in old.directive.items)
    moved = first.items[1:] + first.items[:1]
    added = Item("bench-added", text="Tổ chức ngày hội sáng kiến của đơn vị trong quý III.")
    first = replace(first, items=(*moved, added))
    return replace(old, year=NEW, directive=replace(old.directive, items=(first, *others[:-1])))


def _rolled(item: Item) -> Item:
    text = tuple(
        rolled(one, old=OLD, new=NEW).replace("tổ chức", "triển khai", 1) for one in item.paragraphs
    )
    return replace(item, text=text, items=tuple(_rolled(one) for one in item.items))


def _long(old: Campaign) -> Campaign:
    """Return the campaign with so many items, each a sentence of its own out of the real ones."""
    words = " ".join(" ".join(item.paragraphs) for item in _leaves(old.directive.items)).split()
    each = (words[at % len(words) :][:30] for at in range(0, 37 * ITEMS, 37))
    items = tuple(Item(f"bench-{at}", text=" ".join(said)) for at, said in enumerate(each))
    return replace(old, directive=replace(old.directive, items=(Item("all", items=items),)))


def _leaves(items: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(leaf for item in items for leaf in (item, *_leaves(item.items)))


if __name__ == "__main__":
    main()
