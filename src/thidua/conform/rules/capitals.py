"""Capitals within sentences (Phụ lục II)."""

from __future__ import annotations

import re

from thidua.conform.checks.spelling import SMALL, spelt
from thidua.conform.rule import Rule
from thidua.model.finding import Level

_SENTENCE = re.compile(rf"\b[{SMALL}]{{4,}}[.?!] (?P<first>[{SMALL}])(?![).])[{SMALL}]*")
_NUMBERED = re.compile(
    r"(?<!các )(?<!những )(?<!\d )\b(?P<unit>quận|phường) \d{1,2}"
    r"(?=[,.;)]|$| (?:và|thuộc|tỉnh|[Tt]hành phố)\b)"
)
_CITY = re.compile(
    r"(?<!các )(?<!những )(?<!hai )\b(?P<name>thành phố Hồ Chí Minh|thủ đô Hà Nội)\b"
)
_NOUN = re.compile(
    r"\b(?:Đảng, |Đảng và |phục vụ |vì |của )(?P<noun>nhân dân|nhà nước)\b"
    r"(?! (?:pháp quyền|phong kiến|tư sản|tệ)\b)"
)
_ORDER = re.compile(
    r"\b[Hh]uân chương (?P<name>lao động|độc lập|quân công|chiến công|bảo vệ tổ quốc|hữu nghị"
    r"|dũng cảm|đại đoàn kết|sao vàng)\b",
)
_CLASS = re.compile(r"\b[Hh]u(?:ân|y) chương [^.;,()]{2,40}? hạng (?P<rank>nhất|nhì|ba)\b")
_TITLE = re.compile(
    r"\b(?:[Nn]hà giáo|[Nn]ghệ sĩ|[Tt]hầy thuốc|[Nn]ghệ nhân) (?P<title>nhân dân|ưu tú)\b"
    r"|\b[Aa]nh hùng (?P<labour>lao động)\b"
)
_DOCUMENT = re.compile(
    r"(?<!các )(?<!những )(?<!hai )\b(?P<kind>nghị định|nghị quyết|thông tư|quyết định|chỉ thị"
    r"|kế hoạch|công văn|hướng dẫn|tờ trình|báo cáo|thông báo|chương trình) số:? \d\S*"
)
_NAMED = re.compile(rf"\bCăn cứ (?P<kind>(?:bộ )?luật|pháp lệnh) (?![{SMALL}])\w+")
_PROVISIONS = (
    re.compile(r"\b[Kk]hoản \d{1,2}[a-zđ]? (?P<article>điều) \d{1,3}"),
    re.compile(r"\bĐiều \d{1,3}[a-zđ]? (?P<division>mục|chương|phần) (?:\d|[IVX]+\b)"),
    re.compile(rf"(?<=[{SMALL},;] )(?P<clause>Khoản) \d{{1,2}}[a-zđ]? [Đđ]iều \d"),
    re.compile(rf"(?<=[{SMALL},;] )(?P<point>Điểm) [a-zđ]{{1,2}} [Kk]hoản \d"),
)
_DAY = "hai|ba|tư|năm|sáu|bảy"
_DAYS = (
    re.compile(rf"\b(?:sáng|trưa|chiều|tối) thứ (?P<day>{_DAY})\b"),
    re.compile(rf"\bthứ (?P<day>{_DAY}) h[ằà]ng tuần\b"),
    re.compile(rf"\btừ thứ (?P<day>{_DAY}) đến (?:thứ|[Cc]hủ)\b"),
    re.compile(r"\b(?P<day>chủ nhật)\b(?! (?:ký|trình|báo)\b)"),
)


RULES = (
    Rule("PL2.I-sentence", spelt(_SENTENCE), graded=Level.WARNING),
    Rule("PL2.III.1.b-number", spelt(_NUMBERED), graded=Level.WARNING),
    Rule("PL2.III.1.c-city", spelt(_CITY), graded=Level.WARNING),
    Rule("PL2.V.1-nouns", spelt(_NOUN), graded=Level.WARNING),
    Rule("PL2.V.2-honours", spelt(_ORDER, _CLASS, _TITLE), graded=Level.WARNING),
    Rule("PL2.V.6-document", spelt(_DOCUMENT, _NAMED), graded=Level.WARNING),
    Rule("PL2.V.7-units", spelt(*_PROVISIONS), graded=Level.WARNING),
    Rule("PL2.V.8-days", spelt(*_DAYS), graded=Level.WARNING),
)
