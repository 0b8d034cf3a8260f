"""Letters of other alphabets and of older encodings: what is told, and what must not be."""

from __future__ import annotations

import pytest

from findings import source, told
from thidua.validate.rules import (
    mixed_scripts,
    old_encoding,
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Yeâu caàu caùc ñôn vò thöïc hieän", ["VNI"]),
        ("Yªu cÇu thi ®ua", ["TCVN3"]),
        ("Tr\u00b8ch nhiÖm cña ®¬n vÞ", ["TCVN3"]),
        ("PHOØNG KEÁ HOAÏCH", ["VNI"]),
        ("Vi®t Nam, ðµc l§p", ["VISCII"]),
        ("Co^.ng ho`a Vie^.t Nam, ddu+o+.c.", ["VIQR"]),
        ("Sá»Ÿ Ná»™i vá»¥", ["UTF-8"]),
        ("thi đua, khen thưởng, hoà bình, quý III, khuỷu tay, uỷ ban, loá, loé, ngoèo", []),
        ("Microsoft® và Word®; 5 µg/m³, 10 µm; A×B; Zoë, naïve, señor", []),
        ("Israël, Raúl, Björk, Thaï, Noël, Citroën, m², m³, N·m, 20 °C, ±5, ½ ngày, C++, 2^n", []),
        ("Đắk Lắk, Cư M’gar, Krông Pắc, khuỷu, quỵt, huỵch, giếng, gìn, UỶ BAN, qúy", []),
    ],
)
def test_an_old_encoding_is_known_by_its_traces(text: str, encoding: list[str]) -> None:
    assert told(old_encoding, f"directive: {{closing: ['{text}']}}\n", "encoding") == encoding


def test_an_old_encoding_is_known_by_the_whole_file() -> None:
    one = "units: [{name: Phoøng}, {name: %s}, {name: Toå chöùc}]\n"
    [found] = old_encoding.check(source(one % "Vaên phoøng"))
    assert (found.facts["count"], found.facts["lines"]) == (3, "1, 1, 1")
    assert (found.facts["typed"], found.facts["meant"]) == ("Phoøng", "Phòng")
    assert list(old_encoding.check(source("units: [{name: Phoøng}, {name: PHOØNG}]\n"))) == []


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("Nga: \u041c\u043e\u0441\u043a\u0432\u0430", []),
        ("Sở Nội v\u0443, T\u0421T", ["look-alike U+0443 y", "look-alike U+0421 C"]),
        ("v\u00e0\u03bf, Vi\u03b9t", ["look-alike U+03BF o", "look-alike U+03B9 i"]),
        ("\u0430) một", ["look-alike U+0430 a"]),
        ("Ðịnh, ðua, Ɖình", ["look-alike U+00D0 Đ", "look-alike U+00F0 đ", "look-alike U+0189 Đ"]),
        ("Cần\u04ae\u04ec", ["look-alike U+04AE Y"]),
        ("\ufb01le", ["look-alike U+FB01 fi"]),
        ("Việt\u0416", ["mixed-scripts U+0416 "]),
        ("10 µm, 5 k\u03a9, \u03bcg, \u0394t, TNF\u03b1, \u03b1, \u03c0, \u03b1\u03b2", []),
        ("H’Mông, H\u02bcMông, Straße, Łódź, œuvre, m², 1º, Quý Ⅱ, Phần ②", []),
        ("Ｓở, 𝐒ở, Sở日本", []),
    ],
)
def test_a_word_has_letters_of_one_alphabet(text: str, messages: list[str]) -> None:
    found = mixed_scripts.check(source(f"name: '{text}'\n"))
    told = [f"{one.message} {one.facts['code']} {one.facts['latin']}" for one in found]
    assert told == messages
