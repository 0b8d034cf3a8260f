"""Ways to spoil the YAML of a campaign, from a byte to the largest file that is read and more."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random

from fuzz.garbled_bytes import BYTES
from fuzz.garbled_data import MOST, data_spoilt, size, text_of_length

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


def garbled(text: str, chance: Random) -> bytes:
    """Return a spoilt copy of a YAML file."""
    for _ in range(chance.randint(0, 2)):
        text = chance.choice((data_spoilt, *_TEXTS))(text, chance)
    content = text.encode(errors="surrogatepass")
    return chance.choice(_WAYS)(content, chance)[:MOST]


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
    words = text_of_length(chance, size(chance))
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


_TEXTS: tuple[Callable[[str, Random], str], ...] = (
    *(_lines_changed, _lines_repeated, _signs_put_in, _nested, _many_values, _many_keys),
    *(_many_remarks, _long_scalar),
)
_WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_as_it_is, _as_it_is, _as_it_is, _as_it_is, _bytes_spoilt, _encoded, _other_ends),
)
