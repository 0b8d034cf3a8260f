"""Ways to spoil the YAML of a campaign, from a byte to the largest file that is read and more."""

from __future__ import annotations

import json
import math
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import yaml

from fuzz.garbled_bytes import BYTES
from thidua.source.decoding import LIMIT
from thidua.source.reader import read_text
from thidua.validate.passages import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_LEAST, _MOST = 16, LIMIT + LIMIT // 50
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
_SIGNS = (
    *(
        "\x00",
        "\x07",
        "\x1b[2J",
        "\x85",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\ue000",
        "\u200b",
        "\u0301",
    ),
    *(
        "\r",
        "\r\n",
        "\n\n",
        "\t",
        " ",
        "\u00a0",
        "\u3000",
        "&a ",
        "*a ",
        "!!x ",
        "!<x> ",
        "<<: *a\n",
    ),
    *(
        "---\n",
        "...\n",
        "%YAML 9.9\n",
        "? ",
        "- ",
        ": ",
        "#",
        " # x",
        "|\n",
        ">-\n",
        "'",
        '"',
        "\\x",
    ),
    *('"\\u0000\\ud800"', '"\\u0301"', "{", "}", "[", "]", ",", "@", "`", "x: 1\n", "  "),
)
"""What is put into the text: what YAML has a meaning for, and what it may not hold."""
_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1.5, 10**30, 1e300, "", " ", "x", "2023-02-30", "0000-01-01"),
    *("9999-12-31", [], {}, [[]], {"x": {}}, [None], "\u1ec7" * 3000),
)
"""What values are set to: of another kind, out of range."""
_ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-32",
    "utf-8-sig",
    "cp1258",
    "latin-1",
    "utf-7",
    "mac-roman",
)


def size(chance: Random) -> int:
    """Return how large something is to become: as often tens of characters as millions."""
    return int(math.exp(chance.uniform(math.log(_LEAST), math.log(_MOST))))


def garbled(text: str, chance: Random) -> bytes:
    """Return a spoilt copy of a YAML file."""
    for _ in range(chance.randint(0, 2)):
        text = chance.choice((data_spoilt, *_TEXTS))(text, chance)
    content = text.encode(errors="surrogatepass")
    return chance.choice(_WAYS)(content, chance)[:_MOST]


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
        found[0][found[1]] = _text(chance, min(size(chance), LIMIT * 4 // 5))


def _many_long_texts(data: Any, chance: Random) -> None:  # noqa: ANN401
    """Put texts as long as rules look at in the place of a list, as many as there is room for."""
    if found := _a_place(data, chance, list):
        text = _text(chance, chance.choice((LONGEST, LONGEST, 2000)))
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


def _text(chance: Random, length: int) -> str:
    """Return a text of a length: one word again and again, or many words."""
    words = chance.choices(_WORDS, k=chance.choice((1, 2, 50)))
    text = chance.choice(("", " ", " ", "\n")).join(words) + " "
    return (text * (length // len(text) + 1))[:length]


def _lines_changed(text: str, chance: Random) -> str:
    """Lose, double, exchange or indent lines."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 20)):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(4):
            case 0:
                lines[one] = ""
            case 1:
                lines.insert(one, lines[other])
            case 2:
                lines[one], lines[other] = lines[other], lines[one]
            case _:
                lines[one] = " " * chance.randint(0, 9) + lines[one].lstrip()
    return "\n".join(lines)


def _lines_repeated(text: str, chance: Random) -> str:
    """Say some lines again and again: keys twice, lists without end."""
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    some = "\n".join(lines[start : start + chance.randint(1, 30)]) + "\n"
    head = "\n".join(lines[:start]) + "\n"
    return head + some * (size(chance) // len(some) + 1) + "\n".join(lines[start:])


def _signs_put_in(text: str, chance: Random) -> str:
    """Put signs into the text, a few or very many of them."""
    signs = chance.choices(_SIGNS, k=chance.choice((1, 1, 5)))
    many = min(size(chance) // 20, 50_000) + 1
    cuts = sorted(chance.randrange(len(text) + 1) for _ in range(many))
    pieces = (text[one:other] for one, other in zip([0, *cuts], [*cuts, len(text)], strict=True))
    return "".join(piece + chance.choice(signs) for piece in pieces)


def _nested(text: str, chance: Random) -> str:
    """Put values into each other, closed again or not."""
    opening, closing = chance.choice(
        (
            ("[", "]"),
            ("{a: ", "}"),
            ("- ", ""),
            ("? ", ""),
            ("[{a: ", "}]"),
            ("'", "'"),
            ("a:\n ", ""),
        )
    )
    depth = size(chance) // len(opening) // 4 + 1
    end = closing * depth if chance.random() < 0.7 else ""
    return _with_value(text, chance, opening * depth + end)


def _many_values(text: str, chance: Random) -> str:
    """Give a key very many values, of each kind."""
    one = chance.choice(
        (
            "1, ",
            "a, ",
            "~, ",
            "'', ",
            "[], ",
            "{}, ",
            "{a: 1}, ",
            "{id: a, name: b}, ",
            "&a 1, ",
            "*a, ",
        )
    )
    return _with_value(text, chance, "[" + one * (size(chance) // len(one)) + "]")


def _many_keys(text: str, chance: Random) -> str:
    """Give a mapping very many keys, all alike or each another, known and unknown."""
    same = chance.random() < 0.3
    count = size(chance) // 14 + 1
    values = ("1", "", "x", "[]", "*a", "'", '"x"')
    value = chance.choice(values)
    inner = "".join(f"  k{0 if same else at}: {value}\n" for at in range(count))
    return f"{text}\n{chance.choice(('scoring', 'units', 'x'))}:\n{inner}"


def _many_remarks(text: str, chance: Random) -> str:
    """Write very many comments, blank lines, or documents."""
    one = chance.choice(("# x\n", "#\n", "\n", " \n", "---\n", "  # x\n", "a: b # c\n", "#" * 99))
    many = one * (size(chance) // len(one))
    return chance.choice((text + "\n" + many, many + text))


def _long_scalar(text: str, chance: Random) -> str:
    """Give a key a very long text, plain, quoted or as a block."""
    words = _text(chance, size(chance))
    folded = words.replace("\n", "\n  ")
    spelt = (
        words,
        json.dumps(words),
        f"'{words}'",
        f"|\n  {folded}",
        f">-\n  {folded}",
        f"{words}: 1",
    )
    return _with_value(text, chance, chance.choice(spelt))


def _with_value(text: str, chance: Random, value: str) -> str:
    """Put a value behind one of the keys, or at the end below a key of its own."""
    lines = text.split("\n")
    keyed = [at for at, line in enumerate(lines) if ": " in line]
    if not keyed or chance.random() < 0.3:
        return f"{text}\nx: {value}\n"
    at = chance.choice(keyed)
    lines[at] = f"{lines[at].partition(': ')[0]}: {value}"
    return "\n".join(lines)


def _encoded(content: bytes, chance: Random) -> bytes:
    """Store the file, or what follows some place of it, in another encoding."""
    text = content.decode(errors="replace")
    at = chance.choice((0, chance.randrange(len(text) + 1)))
    other = text[at:].encode(chance.choice(_ENCODINGS), errors="replace")
    return text[:at].encode() + other


def _other_ends(content: bytes, chance: Random) -> bytes:
    """End the lines otherwise, all or some."""
    end = chance.choice((b"\r", b"\r\n", b"\n\r", b"\r\r\n", b"\xc2\x85", b"\xe2\x80\xa8"))
    return content.replace(b"\n", end, chance.choice((-1, chance.randint(1, 50))))


def _as_it_is(content: bytes, _: Random) -> bytes:
    return content


def _bytes_spoilt(content: bytes, chance: Random) -> bytes:
    return chance.choice(BYTES)(content, chance) if len(content) > 1 else content


_PLAIN = ("thi đua", "hằng quý", "100%", "và", "cả năm", "đơn vị", "1.250", "“điểm”", "số 5")
_MILD: tuple[Callable[[Any, Random], None], ...] = (
    *(_reworded, _reworded, _reworded, _shuffled, _entry_lost),
)
_DATA: tuple[Callable[[Any, Random], None], ...] = (
    *(_kind_changed, _kind_changed, _moved, _renamed, _lost, _number_changed),
)
_TEXTS: tuple[Callable[[str, Random], str], ...] = (
    *(_lines_changed, _lines_repeated, _signs_put_in, _nested, _many_values, _many_keys),
    *(_many_remarks, _long_scalar),
)
_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_as_it_is, _as_it_is, _as_it_is, _as_it_is, _bytes_spoilt, _encoded, _other_ends),
)
