"""Ways to spoil a Word file that leave it a zip of XML, so that the reader gets far into it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree

from fuzz.garbled_bytes import BYTES

_VALUES = (
    *("", "0", "-1", "1", "99999999999999999999", "-32769", "1e308", "NaN", "0x1F", "1.5", " "),
    *("auto", "none", "true", "off", "both", "center", "nil", "rId1", "Normal", "\u1ec7" * 300),
)
"""What attributes are set to: numbers out of range, words out of place."""
_DEEP = 300
_LARGE = 1_000_000  # bytes of paragraphs; somewhat more are a long document, which takes its time
_PARAGRAPH_END = re.compile(rb"</w:p>")

Parts = dict[str, bytes]


def unpacked(content: bytes) -> Parts:
    """Return the parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Parts) -> bytes:
    """Return parts as a package."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return made.getvalue()


def _a_part(parts: Parts, chance: Random) -> str:
    """Choose a part, the document itself as often as not."""
    return chance.choice((*parts, *(["word/document.xml"] * len(parts))))


def part_lost(parts: Parts, chance: Random) -> None:
    """Lose a part."""
    del parts[chance.choice([*parts])]


def parts_swapped(parts: Parts, chance: Random) -> None:
    """Exchange two parts."""
    one, other = chance.sample([*parts], 2)
    parts[one], parts[other] = parts[other], parts[one]


def part_renamed(parts: Parts, chance: Random) -> None:
    """Call a part something else."""
    name = chance.choice([*parts])
    parts[chance.choice((name + "x", name.upper(), "word/" + name, "customXml/item1.xml"))] = (
        parts.pop(name)
    )


def part_garbled(parts: Parts, chance: Random) -> None:
    """Spoil the bytes of a part."""
    name = _a_part(parts, chance)
    if len(parts[name]) > 1:
        parts[name] = chance.choice(BYTES)(parts[name], chance)


def paragraphs_repeated(parts: Parts, chance: Random) -> None:
    """Say some paragraphs again and again, with what stands between them: also rows and tables."""
    name = _a_part(parts, chance)
    ends = [match.end() for match in _PARAGRAPH_END.finditer(parts[name])]
    if len(ends) > 1:
        one, other = sorted(chance.sample(ends, 2))
        some = chance.choice((parts[name][one:other], parts[name][one:other], b"<w:p/>"))
        times = int(10 ** chance.uniform(0, 5))
        again = some * min(times, _LARGE // len(some))
        parts[name] = parts[name][:other] + again + parts[name][other:]


def elements_spoilt(parts: Parts, chance: Random) -> None:
    """Spoil elements of a part a few times over."""
    name = _a_part(parts, chance)
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return
    for _ in range(chance.randint(1, 12)):
        elements = [one for one in root.iter("*") if one.getparent() is not None]
        if elements:
            chance.choice(_ELEMENTS)(chance.choice(elements), elements, chance)
    parts[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _lost(one: etree._Element, _: list[etree._Element], __: Random) -> None:
    _parent(one).remove(one)


def _moved(one: etree._Element, others: list[etree._Element], chance: Random) -> None:
    """Put an element somewhere else, but not into itself."""
    target = chance.choice(others)
    if one not in (target, *target.iterancestors()):
        target.insert(chance.randint(0, len(target)), one)


def _copied(one: etree._Element, others: list[etree._Element], chance: Random) -> None:
    if sum(1 for _ in one.iter()) < _DEEP:
        chance.choice(others).append(deepcopy(one))


def _shuffled(one: etree._Element, _: list[etree._Element], chance: Random) -> None:
    one[:] = chance.sample(list(one), len(one))


def _renamed(one: etree._Element, others: list[etree._Element], chance: Random) -> None:
    one.tag = chance.choice(others).tag


def _attribute_set(one: etree._Element, _: list[etree._Element], chance: Random) -> None:
    if one.attrib:
        one.set(chance.choice([*one.attrib]), chance.choice(_VALUES))


def _attribute_lost(one: etree._Element, _: list[etree._Element], chance: Random) -> None:
    if one.attrib:
        del one.attrib[chance.choice([*one.attrib])]


def _text_set(one: etree._Element, _: list[etree._Element], chance: Random) -> None:
    one.text = chance.choice(_VALUES)


def _nested(one: etree._Element, _: list[etree._Element], chance: Random) -> None:
    """Put elements of one kind into each other."""
    inner = one
    for _step in range(chance.randint(2, _DEEP)):
        inner = etree.SubElement(inner, one.tag)


def _parent(one: etree._Element) -> etree._Element:
    parent = one.getparent()
    assert parent is not None
    return parent


_ELEMENTS: tuple[Callable[[etree._Element, list[etree._Element], Random], None], ...] = (
    *(_lost, _moved, _copied, _shuffled, _renamed, _text_set, _nested, _attribute_lost),
    *(_attribute_set, _attribute_set, _attribute_set),
)

PARTS: tuple[Callable[[Parts, Random], None], ...] = (
    *(part_lost, parts_swapped, part_renamed, part_garbled, paragraphs_repeated),
    *(elements_spoilt, elements_spoilt, elements_spoilt, elements_spoilt),
)


def garbled(content: bytes, chance: Random) -> bytes:
    """Return a spoilt copy of a Word file."""
    if chance.random() < 0.2:
        return chance.choice(BYTES)(content, chance)
    parts = unpacked(content)
    chance.choice(PARTS)(parts, chance)
    return packed(parts)
