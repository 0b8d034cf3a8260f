"""Patterns: how components of an administrative document read, also when not quite right.

What is matched is composed (NFC) and has single spaces. Patterns are made for recognising: whether
a number has its zero or a name its capitals is for the rules to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from thidua.catalogue.law import Layout, law
from thidua.system.once import once

NATION = "cộng hòa xã hội chủ nghĩa việt nam"
MOTTO = "độc lập tự do hạnh phúc"
ALIKE = 85.0
"""From this likeness on (0 to 100) a line is a misspelt Quốc hiệu or Tiêu ngữ."""
_LONGEST = 600
"""A longer text fits no pattern; it also bounds the time that a hostile one can take."""
_DASHES = dict.fromkeys(map(ord, "–—\u2212\u2011"), "-")
_TONES = {
    f"{first}{marked}": f"{toned}{second}"
    for first, second, marks, tones in (
        ("o", "a", "àáảãạ", "òóỏõọ"),
        ("o", "e", "èéẻẽẹ", "òóỏõọ"),
        ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for marked, toned in zip(marks, tones, strict=True)
}
"""Where the tone mark stood on the second vowel (hoà) → where it stands on the first (hòa)."""
_TONE = re.compile("|".join(_TONES))

_GAP = r"[\s.…_/-]{0,40}"
_ROMAN = r"[IVXLC]{1,8}"


def _lower(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _with(pattern: str) -> str:
    """Return a pattern with anything around it, the first that fits, for one pass over a text."""
    return rf"(?:(?!{pattern}).)*+{pattern}.*"


# The head
NUMBER = _lower(
    rf"số ?[:.]?{_GAP}(?:\d[\w.]{{0,10}}|(?-i:{_ROMAN}))?{_GAP}"
    r"(?:/\S{0,40}(?: [-–—] \S{1,20}){0,5}(?: \S{1,20}){0,3}|(?-i:(?<=-)[A-ZĐ]{2}\S{0,40}))?"
)
BLANK_NUMBER = _lower(rf"số ?[:.]?{_GAP}(?:/\D.*)?")
_NOTED = r"\(? ?(?:ban hành )?kèm theo\b"
PLACE_DATE = _lower(
    rf"(?!\(|{_NOTED})"
    rf"(?:(?:\D|[.… ]\d{{1,2}}(?=[.…, ])){{0,60}}ngày{_GAP}\d{{0,2}}{_GAP}"
    rf"tháng{_GAP}\d{{0,2}}{_GAP}"
    rf"năm{_GAP}\d{{0,4}}{_GAP}"
    r"|\D{2,40}, ?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
"""A line in brackets, or "Kèm theo …", tells the date of another document."""
GOES_ON = _lower(r"/|(?:tháng|năm)(?![^\W\d_])")
"""What follows the room for a number, a day or a month."""
BLANK_DATE = _lower(r"ngày[\s.…_-]*tháng|tháng[\s.…_-]*năm")
SUBJECT = _lower(r"v ?/ ?v\b.*|về việc\b.*")
SHORT_SUBJECT = _lower(r"v ?/ ?v\b.*")
SECRECY = _lower(r"(?:tuyệt |tối )?mật")
URGENCY = _lower(r"(?:hỏa tốc|hoả tốc|thượng khẩn|khẩn)(?: hẹn giờ.*)?")
CIRCULATION = _lower(r"(?:xem xong trả lại|lưu hành nội bộ|tài liệu thu hồi)\.?")
DRAFT = _lower(r"\(? ?(?:bản )?dự thảo(?: (?:lần |số )?\d{1,2})? ?\)?[.:]?")
STAMP = _lower(
    _with(
        r"(?:(?:ký bởi|người ký|thời gian ký|giờ ký|ngày ký) ?:"
        r"|\d\d:\d\d:\d\d ?[+-]\d\d:?\d\d)"
    )
)
TYPED_LINE = re.compile(r"[-_–—=~*─━\s]{3,}")
BLANK = re.compile(r"[.…\s]{2,}|…")
"""Dots where something is to be filled in."""
BLANKS = re.compile(
    r"\.{4}|…[\s.…]*[.…]|_{4}|:[ \u00a0]*+\t(?:[\s.,;]*+\Z|[^\t:]{0,60}+:[ \u00a0]*+\t)"
)
"""Such dots among words, or tabs behind colons, which lead to the next word or to the edge."""
ORGANISATION = _lower(
    r"(?:ubnd|ủy ban|uỷ ban|hđnd|hội đồng|bộ|chính phủ|tổng cục|tập đoàn|tổng công ty|công ty|sở"
    r"|cục|chi cục|vụ|viện|đại học|trường|học viện|bệnh viện|ban|văn phòng|phòng|trung tâm"
    r"|liên đoàn|công đoàn|đoàn|hội|tòa án|toà án|kho bạc|ngân hàng|thanh tra|đài|báo|quỹ|đảng"
    r"|tỉnh ủy|tỉnh uỷ)\b.*"
)
"""What the name of an agency begins with: tells two names from one name on two lines."""

PARTY = _lower(r"đảng cộng sản việt nam")
"""What stands in the head of a document of the Party, where others have the Quốc hiệu."""

# Below the head
ADDRESSEE = _lower(r"kính (?:gửi|gởi|trình) ?:?.*")
ONLY_LABEL = _lower(r"kính (?:gửi|gởi|trình) ?:?")
BASIS = _lower(r"(?:căn cứ|theo đề nghị|xét đề nghị|theo tờ trình|xét tờ trình)\b.*")
OPERATIVE = _lower(r"(?:quyết định|quyết nghị|chỉ thị|nghị quyết) ?:")

# The body: what a level begins with; where a whole line is asked for, it ends with $
DIVISION = re.compile(
    rf"(?i:phần|chương) (?:{_ROMAN}|\d{{1,3}}|(?i:thứ) \w+)[.:]?$"
    rf"|(?i:mục|tiểu mục) (?:\d{{1,3}}|{_ROMAN})[.:]?$"
)
TITLED_DIVISION = re.compile(rf"(?:(?i:phần|chương) {_ROMAN}|(?i:mục|tiểu mục) \d{{1,3}})[.:]? \S")
ARTICLE = _lower(r"điều \d{1,3}[a-zđ]? ?(?:[.:]|$)")
SECTION = re.compile(rf"(?!V ?/ ?[Vv]\b){_ROMAN} ?[.)/-] ?\S|[A-Z]\. \S")
"""What begins with "V/v" is a trích yếu, in its place or not."""
CLAUSE = re.compile(
    r"\d{1,2}(?:\.\d{1,2}){0,4}(?: ?[.)/] ?[^\s\d]|[.)] \d)|\d{1,2}(?:\.\d{1,2}){1,4} \S"
)
POINT = re.compile(r"[a-zđăâêôơư]{1,2} ?[).] ?\S|\(\d{1,2}\) \S")
DASH = re.compile(r"[-–—•▪*+➢✓❖] \S|[-–—•▪+➢✓❖]\w")
CAPTION = _lower(r"(?:bảng|biểu)(?: số)? \d{1,3}\b.*")

# The end
RECIPIENTS_LABEL = _lower(r"nơi nhận ?[:.]?|nơi nhận ?:.*")
FILED = _lower(r"[-–—+•]? ?lưu\b.*")
LISTED = re.compile(r"[-–—+•] ?\S.*")
SIGNER_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|TUN|T/M|K/T|T/L|T\.M|K\.T|T\.L)(?: ?[./] ?| )\S.*")
POSITION = _lower(
    r"(?:q\. ?)?(?:"
    r"(?:phó )?(?:tổng )?(?:giám đốc|chủ tịch|bí thư|cục trưởng|vụ trưởng|chi cục trưởng"
    r"|hiệu trưởng|viện trưởng|thủ trưởng|trưởng (?:phòng|ban|khoa|đoàn)|tổ trưởng)"
    r"|bộ trưởng|thứ trưởng|thủ tướng|chánh (?:văn phòng|thanh tra)|phó (?:chánh|trưởng|phòng)"
    r"|thư ký|chủ tọa|chủ toạ|người (?:lập|viết|báo cáo)|đại diện)\b.{0,80}"
)
DEPUTY = _lower(r"(?:phó|thứ trưởng)\b")
SIGN_NOTE = _lower(r"[(\[].{0,60}(?:ký|đóng dấu|họ tên).{0,60}[)\]]|đã ký")
NAME = re.compile(r"(?:\w{1,6}\. ?){0,4}[^\W\d_]+(?:[ -][^\W\d_]+){1,5}")
SURNAMED = _lower(
    r"(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|mai|tô"
    r"|trương|phùng|tạ|hà|lưu|cao|đào|chu|lương|vương|thái|lâm|tăng|triệu|quách|tống|kiều|thạch"
    r"|nông|lò|giàng)(?: [^\W\d_]{1,7}){2,3}"
)
"""A name that may be in capitals, known by a family name that begins no agency's name."""
DRAFTER = re.compile(r"[A-ZĐ]{1,6}\.? ?\(?\d{1,4}\)?(?: ?[Bb](?:ản)?)?\.?")
ADDRESS = _lower(_with(r"(?:\bđt|điện thoại|\btel|\bfax|e-?mail|website|địa chỉ) ?:"))

# What comes after
APPENDIX_LABEL = re.compile(
    rf"(?i:phụ lục)(?: (?i:số )?(?:{_ROMAN}|\d{{1,2}}[a-z]?|[A-Z]))? ?[.:]?"
)
FORM_LABEL = _lower(r"(?:biểu )?mẫu (?:số )?[0-9ivx]{1,4}[a-zđ]?")
"""The label over a form that others fill in: "Mẫu số 02"."""
CERTIFICATE = re.compile(r"GIẤY KHEN|BẰNG KHEN|GIẤY CHỨNG NHẬN|(?:[^\n]* )?TẶNG DANH HIỆU")
"""What a certificate is called in the middle of its page, or what stands over the title."""
APPENDIX_NOTE = _lower(rf"{_NOTED}.*")
LIST_TITLE = _lower(r"danh sách\b.*")
COPY_FORM = _lower(r"(?:bản )?(?:sao y|sao lục|trích sao)(?: bản (?:chính|gốc))? ?[.:]?")
COPY_BEGUN = _lower(r"(?:hình thức sao ?: ?)?(?:bản )?(?:sao y|sao lục|trích sao)\b")


def fits(pattern: re.Pattern[str], text: str) -> bool:
    """Say whether a pattern is the whole of a text."""
    return len(text) <= _LONGEST and pattern.fullmatch(text) is not None


def begins(pattern: re.Pattern[str], text: str) -> bool:
    """Say whether a text begins with a pattern."""
    return pattern.match(text, 0, _LONGEST) is not None


def folded(text: str) -> str:
    """Return ``text`` in small letters, tone marks on the first vowel, dashes as hyphens."""
    lower = text[:_LONGEST].lower().translate(_DASHES)
    return _TONE.sub(lambda pair: _TONES[pair.group()], lower)


def resembles(text: str, model: str) -> bool:
    """Say whether a line is the model, letter for letter or with a slip or two."""
    return likeness(text, model) >= ALIKE


def likeness(text: str, model: str) -> float:
    """Return how like the model a line is, 0 to 100; 0 where it is longer or shorter by far."""
    if len(text) > 2 * len(model):
        return 0.0
    words = " ".join(re.findall(r"\w+", folded(text)))
    if words == model:
        return 100.0
    if abs(len(words) - len(model)) > len(model) // 3:
        return 0.0
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where a line is about as long

    return fuzz.ratio(words, model)


@once
def kinds() -> Mapping[str, str]:
    """Return the types of Điều 7, as they are printed, folded → their names in the catalogue."""
    types = law().types.values()
    names = [one.name for one in types if one.listed and one.form is not Layout.LETTER]
    return {folded(name.partition(" (")[0]): name for name in names}


def upper(text: str) -> bool:
    """Say whether a text is in capitals: at least two letters, none of them small."""
    letters = [char for char in text[:_LONGEST] if char.isalpha()]
    return len(letters) > 1 and not any(char.islower() for char in letters)


def lettered(text: str) -> bool:
    """Say whether there is a letter in a text."""
    return any(map(str.isalpha, text[:_LONGEST]))


_LEGACY = re.compile(r"(?i)\.vn.*|vni[- ].*|vntimes?.*|vnarial.*|abc.*|bk ?hcm.*|vps .*")
"""TCVN 3 (.VnTime, ABC), VNI, BK HCM and VPS."""


def legacy(font: str) -> bool:
    """Say whether a font is one of TCVN 3, VNI or another encoding of its own."""
    return _LEGACY.fullmatch(font) is not None
