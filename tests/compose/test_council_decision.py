"""Quyết định thành lập Hội đồng: every member with both titles, every task, its own number."""

from __future__ import annotations

from msgspec.structs import replace

from offices import said
from school import raw_school, school
from thidua.compose.council_decision import compose

_ROLES = {
    "chair": "Chủ tịch Hội đồng",
    "vice": "Phó Chủ tịch Hội đồng",
    "standing": "Ủy viên thường trực",
    "secretary": "Thư ký Hội đồng",
    "member": "Ủy viên",
}


def test_it_names_every_member_and_task() -> None:
    (made,) = compose(school())
    texts, council = said(made), raw_school("office")["councils"][0]
    members = council["members"]
    assert any(f"gồm {len(members):02} thành viên" in one for one in texts)
    for n, one in enumerate(members, start=1):
        end = "." if n == len(members) else ";"
        told = f"{n}. Ông (Bà) {one['name']}, {one['position']}: {_ROLES[one['role']]}{end}"
        assert told in texts
    for n, task in enumerate(council["tasks"], start=1):
        assert f"{n}. {task}" in texts
    assert "Số: 12/QĐ-THCSTD" in texts
    assert "Theo đề nghị của Tổ trưởng Tổ Văn phòng." in texts
    assert any("được sử dụng con dấu" in one for one in texts)
    assert not made.public


def test_without_tasks_there_is_none_and_without_the_seal_no_word_of_it() -> None:
    year = school()
    council = year.campaign.council
    assert council is not None
    without = replace(year, campaign=replace(year.campaign, council=replace(council, tasks=())))
    assert list(compose(without)) == []
    sealed = replace(year.campaign, council=replace(council, seal=False))
    (made,) = compose(replace(year, campaign=sealed))
    assert not any("con dấu" in one for one in said(made))
