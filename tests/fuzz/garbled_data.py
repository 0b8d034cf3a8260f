"""Ways to spoil what a YAML file states, or to change no more than words and entries."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from itertools import cycle, islice
from random import Random
from typing import Any

import yaml

from thidua.source.decoding import LIMIT
from thidua.source.reader import read_text
from thidua.validate.passages import LONGEST

_LEAST, MOST = 16, LIMIT + LIMIT // 50
_BLOCKS = 50_000  # characters of JSON that are worth writing as blocks, which is slow
_WORDS = (
    *("thi đua", "31/12/2023", "ngày 30/02", "1.234.567,89", "100%", "Nguyễn Thí Dụ", "34-CT/TW"),
    *(
        "truo\u031b\u0301c",
        "e\u0302\u0323",
        "\u0323" * 9,
        "§¶n vÞ",
        "ThÞ",
        "\u00ad",
        "\u200b",
        "\u202e",
    ),
    *(
        "<b>",
        "&amp;",
        "{{ x }}",
        "{% for %}",
        "[[a]]",
        "\\",
        "''",
        '"',
        "#",
        "# x",
        "a:b",
        "%",
        "-",
    ),
    *("\U0001f642", "漢", "ﬁ", "A" * 300, "….…", "0x1F", "1e999", "NaN", "~", "null", "-0.0", "  "),
)
"""What texts are filled with: what rules look for, what is markup elsewhere, what hides."""
_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 10**30, 1e300, "", " ", "x", "2023-02-30", "0000-01-01"),
    *("9999-12-31", [], {}, [[]], {"x": {}}, [None], "\u1ec7" * 3000),
)
"""What values are set to: of another kind, out of range."""


def size(chance: Random) -> int:
    """Return how large something is to become: as often tens of characters as millions."""
    return int(math.exp(chance.uniform(math.log(_LEAST), math.log(MOST))))


def changed(text: str, chance: Random) -> bytes:
    """Return a copy in which only words and entries are others: most often it is still sound."""
    data = _data(text)
    for _ in range(chance.randint(1, 20)):
        chance.choice(_MILD)(data, chance)
    if chance.random() < 0.3:
        _grown(data, chance)
    return _written(data, chance).encode()


def data_spoilt(text: str, chance: Random) -> str:
    """Spoil what the file states: its values, keys, lists; something may become very large."""
    data = _data(text)
    for _ in range(chance.randint(0, 12)):
        chance.choice((*_MILD, *_DATA))(data, chance)
    chance.choice((_grown, _text_grown, _many_long_texts, _kind_changed))(data, chance)
    return _written(data, chance)


def _data(text: str) -> Any:  # noqa: ANN401 - whatever a file states
    """Return what a text states; one that is spoilt already states little."""
    source, _ = read_text(text, name="")
    return {"title": text[:1000]} if source is None else json.loads(json.dumps(source.root.plain()))


def _written(data: Any, chance: Random) -> str:  # noqa: ANN401
    """Return data as YAML, in blocks or, as large ones always, in brackets."""
    flow = json.dumps(data, ensure_ascii=False, indent=chance.choice((None, 1)))
    if len(flow) > _BLOCKS or chance.random() < 0.3:
        return flow
    block: str = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return block


def _places(data: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401
    """Return every mapping or list with each of its keys or indices."""
    found, waiting = [], [data]
    while waiting:
        one = waiting.pop()
        inner = one.items() if isinstance(one, dict) else enumerate(one)
        for key, value in inner:
            found.append((one, key))
            if isinstance(value, dict | list):
                waiting.append(value)
    return found


def _a_place(data: Any, chance: Random, kind: type = object) -> tuple[Any, Any] | None:  # noqa: ANN401
    places = [(one, key) for one, key in _places(data) if isinstance(one[key], kind)]
    return chance.choice(places) if places else None


def _kind_changed(data: Any, chance: Random) -> None:  # noqa: ANN401
    if found := _a_place(data, chance):
        found[0][found[1]] = json.loads(json.dumps(chance.choice(_VALUES)))


def _lost(data: Any, chance: Random) -> None:  # noqa: ANN401
    if found := _a_place(data, chance):
        del found[0][found[1]]


def _moved(data: Any, chance: Random) -> None:  # noqa: ANN401
    """Put a value where another one stands; a copy, so that nothing holds itself."""
    one, other = _a_place(data, chance), _a_place(data, chance)
    if one and other:
        one[0][one[1]] = json.loads(json.dumps(other[0][other[1]]))


def _renamed(data: Any, chance: Random) -> None:  # noqa: ANN401
    """Type a key as somebody might who is in a hurry, or put it last."""
    found = _a_place(data, chance)
    if found and isinstance(found[0], dict) and isinstance(found[1], str):
        value, key = found[0].pop(found[1]), found[1]
        found[0][
            chance.choice((key, key + "s", key[:-1], key.upper(), "", chance.choice(_WORDS)))
        ] = value


def _grown(data: Any, chance: Random) -> None:  # noqa: ANN401
    """Repeat the entries of a list, each with an id of its own."""
    found = _a_place(data, chance, list)
    if found and (entries := found[0][found[1]]):
        each = len(json.dumps(entries)) // len(entries) + 1
        many = min(size(chance), LIMIT * 4 // 5) // each
        found[0][found[1]] = [
            {**one, "id": f"{one['id']}-{at}"} if isinstance(one, dict) and "id" in one else one
            for at, one in enumerate(islice(cycle(entries), len(entries) + many))
        ]


def _text_grown(data: Any, chance: Random) -> None:  # noqa: ANN401
    if found := _a_place(data, chance, str):
        found[0][found[1]] = text_of_length(chance, min(size(chance), LIMIT * 4 // 5))


def _many_long_texts(data: Any, chance: Random) -> None:  # noqa: ANN401
    """Put texts as long as rules look at in the place of a list, as many as there is room for."""
    if found := _a_place(data, chance, list):
        text = text_of_length(chance, chance.choice((LONGEST, LONGEST, 2000)))
        found[0][found[1]] = [text] * (min(size(chance), LIMIT * 4 // 5) // len(text.encode()) + 1)


def _reworded(data: Any, chance: Random) -> None:  # noqa: ANN401
    """Put words into a sentence, take some away, or both."""
    found = _a_place(data, chance, str)
    if found and " " in found[0][found[1]]:
        words = found[0][found[1]].split(" ")
        at = chance.randrange(len(words))
        words[at : at + chance.randint(0, 3)] = chance.choices(_PLAIN, k=chance.randint(1, 3))
        found[0][found[1]] = " ".join(words)


def _entry_lost(data: Any, chance: Random) -> None:  # noqa: ANN401
    found = _a_place(data, chance, list)
    if found and len(found[0][found[1]]) > 1:
        del found[0][found[1]][chance.randrange(len(found[0][found[1]]))]


def _shuffled(data: Any, chance: Random) -> None:  # noqa: ANN401
    if found := _a_place(data, chance, list):
        chance.shuffle(found[0][found[1]])


def _number_changed(data: Any, chance: Random) -> None:  # noqa: ANN401
    if found := _a_place(data, chance, int):
        found[0][found[1]] = chance.choice((0, 1, 2, 50, 99, 100, 2023, 10**6, 0.5))


def text_of_length(chance: Random, length: int) -> str:
    """Return a text of a length: one word again and again, or many words."""
    words = chance.choices(_WORDS, k=chance.choice((1, 2, 50)))
    text = chance.choice(("", " ", " ", "\n")).join(words) + " "
    return (text * (length // len(text) + 1))[:length]


_PLAIN = ("thi đua", "hằng quý", "100%", "và", "cả năm", "đơn vị", "1.250", "“điểm”", "số 5")
_MILD: tuple[Callable[[Any, Random], None], ...] = (
    *(_reworded, _reworded, _reworded, _shuffled, _entry_lost),
)
_DATA: tuple[Callable[[Any, Random], None], ...] = (
    *(_kind_changed, _kind_changed, _moved, _renamed, _lost, _number_changed),
)
