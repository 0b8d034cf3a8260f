"""Comparisons as the diff hands them over: typical, of every kind and subject, hostile, large."""

from __future__ import annotations

from itertools import cycle

from thidua.model.campaign_time import CampaignTime, TimeKind
from thidua.model.change import (
    Carried,
    Change,
    ChangeKind,
    Comparison,
    Origin,
    Span,
    Subject,
    Version,
)
from thidua.model.document import Mark

OLD, NEW = "campaigns/2023.yaml", "campaigns/2024.yaml"
_TASKS = "II. NỘI DUNG THI ĐUA"
_WAYS = "III. TỔ CHỨC THỰC HIỆN"


def span(text: str) -> tuple[Span, ...]:
    """Return the spans of a text in which ``[-…-]`` went and ``{+…+}`` came."""
    marks = {"[-": Mark.DELETED, "-]": Mark.KEPT, "{+": Mark.INSERTED, "+}": Mark.KEPT}
    spans, mark = [], Mark.KEPT
    rest = text
    while rest:
        at, sign = (
            min((rest.find(one), one) for one in (*marks, "") if one in rest and one)
            if any(one in rest for one in marks)
            else (len(rest), "")
        )
        if at:
            spans.append(Span(rest[:at], mark))
        mark = marks.get(sign, mark)
        rest = rest[at + len(sign) :]
    return tuple(spans)


def reworded(text: str, label: str, line: int, **more: object) -> Change:
    """Return a change of wording from the text with its marks, the same item on both sides."""
    spans = span(text)
    old = "".join(one.text for one in spans if one.mark is not Mark.INSERTED)
    new = "".join(one.text for one in spans if one.mark is not Mark.DELETED)
    return Change(
        ChangeKind.REWORDED,
        Subject.ITEM,
        (Version(old, f"muc-{line}", label, OLD, line),),
        (Version(new, f"muc-{line}", label, NEW, line),),
        spans=spans,
        **more,  # type: ignore[arg-type]
    )


def value(subject: Subject, field: str, old: str, new: str, **more: object) -> Change:
    """Return that a value is another one."""
    versions = (Version(old, file=OLD, line=9),), (Version(new, file=NEW, line=9),)
    return Change(ChangeKind.CHANGED, subject, *versions, field=field, **more)  # type: ignore[arg-type]


TYPICAL = Comparison(
    old="2023",
    new="2024",
    old_year=2023,
    old_time=CampaignTime(TimeKind.YEAR, 2023, 2023, ""),
    new_time=CampaignTime(TimeKind.YEAR, 2024, 2024, ""),
    new_year=2024,
    changes=(
        value(Subject.DATE, "date", "15/11/2023", "15/11/2024", rolled=True),
        Change(
            ChangeKind.ADDED,
            Subject.BASIS,
            new=(Version("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", file=NEW, line=14),),
        ),
        reworded(
            "Đẩy mạnh phong trào thi đua chào mừng kỷ niệm [-75-]{+76+} năm Ngày Chủ tịch Hồ Chí "
            "Minh ra Lời kêu gọi thi đua ái quốc.",
            "1.",
            30,
            within=(_TASKS,),
            rolled=True,
        ),
        reworded(
            "Tiếp tục quán triệt, triển khai thực hiện đồng bộ, có hiệu quả các chủ trương của "
            "Đảng, chính sách, pháp luật của Nhà nước về công tác thi đua, khen thưởng; [-phấn đấu "
            "hoàn thành-]{+hoàn thành vượt mức+} các chỉ tiêu được giao, gắn phong trào thi đua "
            "với cải cách hành chính, chuyển đổi số và thực hành tiết kiệm, chống lãng phí.",
            "2.",
            33,
            within=(_TASKS,),
            explanation="Theo kết luận tại hội nghị tổng kết năm 2023.",
        ),
        Change(
            ChangeKind.ADDED,
            Subject.ITEM,
            new=(
                Version(
                    "Mỗi đơn vị đăng ký ít nhất 01 mô hình dân vận khéo.", "dan-van", "3.", NEW, 36
                ),
            ),
            within=(_TASKS,),
        ),
        Change(
            ChangeKind.RENUMBERED,
            Subject.ITEM,
            (Version("Xây dựng cơ quan văn hóa.", "van-hoa", "3.", OLD, 36),),
            (Version("Xây dựng cơ quan văn hóa.", "van-hoa", "4.", NEW, 39),),
            within=(_TASKS,),
        ),
        Change(
            ChangeKind.REMOVED,
            Subject.ITEM,
            (Version("Tổ chức hội thao mừng Đảng, mừng Xuân.", "hoi-thao", "5.", OLD, 44),),
            within=(_TASKS,),
        ),
        Change(
            ChangeKind.MOVED,
            Subject.ITEM,
            (Version("Thực hiện tốt quy chế dân chủ ở cơ sở.", "dan-chu", "4.", OLD, 40),),
            (Version("Thực hiện tốt quy chế dân chủ ở cơ sở.", "dan-chu", "a)", NEW, 52),),
            within=(_WAYS, "1. Các phòng, đơn vị trực thuộc"),
        ),
        Change(
            ChangeKind.SPLIT,
            Subject.ITEM,
            (Version("Ký giao ước và báo cáo kết quả đúng hạn.", "giao-uoc", "b)", OLD, 50),),
            (
                Version("Ký giao ước thi đua.", "giao-uoc", "b)", NEW, 53),
                Version("Báo cáo kết quả đúng hạn.", "bao-cao", "c)", NEW, 54),
            ),
            within=(_WAYS, "1. Các phòng, đơn vị trực thuộc"),
        ),
        Change(
            ChangeKind.MERGED,
            Subject.ITEM,
            (
                Version("Theo dõi phong trào.", "theo-doi", "a)", OLD, 55),
                Version("Tổng hợp kết quả.", "tong-hop", "b)", OLD, 56),
            ),
            (Version("Theo dõi, tổng hợp kết quả phong trào.", "theo-doi", "a)", NEW, 57),),
            within=(_WAYS, "2. Văn phòng"),
        ),
        value(
            Subject.MILESTONE,
            "due",
            "31/3/2023",
            "15/3/2024",
            within=("Mốc thời gian", "Ký giao ước thi đua"),
        ),
        value(Subject.SIGNER, "position", "Phó Giám đốc", "Giám đốc", within=("Nguyễn Văn An",)),
        value(
            Subject.TARGET, "value", "95%", "98%", of="Thanh tra", within=("Giải quyết đơn thư",)
        ),
        Change(
            ChangeKind.UNEXPLAINED,
            Subject.FIELD,
            (Version("10"),),
            (Version("15"),),
            field="scoring.sections[chung].bonus",
        ),
    ),
    carried=(
        Carried(
            Origin.LAST_YEAR,
            Subject.ITEM,
            Version("Đẩy mạnh phong trào thi đua chào mừng kỷ niệm 76 năm.", label="1."),
            Version("Đẩy mạnh phong trào thi đua chào mừng kỷ niệm 75 năm.", label="1."),
            within=(_TASKS,),
        ),
        Carried(
            Origin.FIGURE,
            Subject.TARGET,
            Version("100%"),
            Version("100%"),
            within=("Hồ sơ đúng hạn",),
            of="Văn phòng",
        ),
    ),
    unchanged=41,
)
"""The launch document of two years as a reviewer gets to see it; people and agency are invented."""

EVERY = Comparison(
    "cũ.docx",
    "mới.docx",
    None,
    None,
    tuple(
        Change(
            kind,
            subject,
            () if kind is ChangeKind.ADDED else (Version("lời cũ", label="1."),),
            () if kind is ChangeKind.REMOVED else (Version("lời mới", label="2."),),
            field="due" if kind is ChangeKind.CHANGED else "",
            within=("I. PHẦN",) if subject is Subject.ITEM else (),
        )
        for kind in ChangeKind
        for subject in Subject
    ),
    tuple(
        Carried(origin, Subject.ITEM, Version("nguyên văn"), Version("nguyên văn"))
        for origin in Origin
    ),
)
"""Every kind of change of every subject."""

NOTHING = Comparison("2023", "2024", 2023, 2024, ())

_EVIL = (
    "<script>alert(1)</script>",
    "</style></script><img src=x onerror=alert(1)>",
    "\x1b[31mđỏ\x1b]0;tên\x07",
    "\x9b31m",
    "@moi-nguoi #12 https://vi-du.vn www.vi-du.vn",
    "| a | b |\n|---|---|\n</details>\n\n# Tiêu đề",
    "[bold red]{{ 7*7 }} {% raw %} {name} {0} %s",
    "\u202eđảo ngược\u202c",
    "```\n~~~ `x` **y** _z_ $m$ [a](b) ![c](d)",
    "\ud800 lẻ",
    "&lt;b&gt; &amp; &#64;tat-ca",
)


def hostile() -> Comparison:
    """Return a comparison that has text of an attacker in every field that is text."""
    texts = cycle(_EVIL)
    kinds, subjects, origins = cycle(ChangeKind), cycle(Subject), cycle(Origin)

    def version() -> Version:
        return Version(next(texts), next(texts), next(texts), next(texts), 1)

    changes = tuple(
        Change(
            next(kinds),
            next(subjects),
            (version(),),
            (version(),),
            field=text,
            spans=(Span(text, Mark.KEPT), Span(text, Mark.DELETED), Span(text, Mark.INSERTED))
            if index % 2
            else (),
            within=(text, next(texts)),
            of=text,
            explanation=text,
        )
        for index, text in enumerate(_EVIL * 3)
    )
    carried = tuple(
        Carried(next(origins), Subject.ITEM, version(), version(), (text,), text) for text in _EVIL
    )
    return Comparison(_EVIL[0], _EVIL[2], None, None, changes, carried)


def large(count: int = 1000, *, letters: int = 200) -> Comparison:
    """Return a comparison of many rewordings."""
    filler = "nội dung thi đua " * (letters // 17)
    return Comparison(
        "2023",
        "2024",
        2023,
        2024,
        tuple(
            reworded(
                f"{filler}[-cũ-]{{+mới+}} {filler}",
                f"{index}.",
                index,
                within=(f"Mục {index // 10}",),
            )
            for index in range(count)
        ),
    )
