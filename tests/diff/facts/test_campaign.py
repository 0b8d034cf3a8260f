"""The facts of a campaign: every kind of change, told as a reader understands it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from changes import lines, taken_over
from thidua.diff.facts import files
from thidua.model.campaign import Agency, Basis, Campaign, Measure, PaperStatus, Recipient, Signer
from thidua.model.change import ChangeKind
from thidua.model.document import Mark
from whole_years import full

OLD = full().campaign


def _told(new: Campaign) -> list[str]:
    return lines(files.compare(OLD, new))


def _directive(**fields: Any) -> Campaign:  # noqa: ANN401 - fields of any type
    return replace(OLD, directive=replace(OLD.directive, **fields))


def _with(name: str, change: Callable[[tuple[Any, ...]], tuple[Any, ...]]) -> Campaign:
    return replace(OLD, **{name: change(getattr(OLD, name))})


def _first(**fields: Any) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:  # noqa: ANN401
    return lambda things: (replace(things[0], **fields), *things[1:])


def test_a_year_that_only_rolls_forward() -> None:
    new = replace(
        OLD,
        id="2025",
        year=2025,
        start="2025-01-01",
        end="2025-12-31",
        directive=replace(OLD.directive, date="2025", number=None, status=PaperStatus.DRAFT),
        obligations=(replace(OLD.obligations[0], due="2025-03-31"), OLD.obligations[1]),
    )
    assert _told(new) == [
        "changed date.start: 01/01/2024 -> 01/01/2025 (rolled)",
        "changed date.end: 31/12/2024 -> 31/12/2025 (rolled)",
        "changed number.status: Đã ban hành -> Dự thảo (rolled)",
        "changed date.date: 29/01/2024 -> 2025 (rolled)",
        "changed number.number: 5 -> ∅ (rolled)",
        # 29/3/2025 is a Saturday
        (
            "changed obligation.due in Gửi giao ước thi đua về Sở: "
            "29/03/2024 -> 31/03/2025 [gui-giao-uoc] (rolled)"
        ),
        "changed date.year: 2024 -> 2025 (rolled)",
    ]


def test_number_and_day_of_the_new_document_are_told() -> None:
    new = replace(OLD, year=2025, directive=replace(OLD.directive, date="2025-02-03", number=7))
    assert [line for line in _told(new) if "rolled" not in line] == [
        "changed date.date: 29/01/2024 -> 03/02/2025",
        "changed number.number: 5 -> 7",
    ]


def test_another_document_of_the_same_kind_has_its_words_marked() -> None:
    first = OLD.documents[0]
    later = replace(first, number="07/CT-UBND", date="2024-02-20")
    (change,) = files.compare(OLD, replace(OLD, documents=(later, *OLD.documents[1:])))
    assert change.kind is ChangeKind.CHANGED
    assert [span.text for span in change.spans if span.mark is Mark.DELETED] != []
    for side, mark in ((change.old, Mark.INSERTED), (change.new, Mark.DELETED)):
        assert side[0].text == "".join(one.text for one in change.spans if one.mark is not mark)
    strange = replace(later, kind="Luật", issuer="Quốc hội", abstract="Tên khác hẳn")
    (change,) = files.compare(OLD, replace(OLD, documents=(strange, *OLD.documents[1:])))
    assert change.spans == ()


def test_within_one_year_nothing_rolls() -> None:
    new = _directive(number=6, date="2024-02-01", status=PaperStatus.DRAFT, symbol="CT-STD")
    assert _told(new) == [
        "changed number.status: Đã ban hành -> Dự thảo",
        "changed number.symbol: KH-STD -> CT-STD",
        "changed date.date: 29/01/2024 -> 01/02/2024",
        "changed number.number: 5 -> 6",
    ]
    assert _told(_directive(number=None)) == ["changed number.number: 5 -> ∅"]


def test_the_name_the_regime_and_the_agency() -> None:
    agency = replace(OLD.agency, name="Sở Mẫu", superior=None)
    new = replace(OLD, name="Đúng hẹn vì nhân dân", regime="2022-nd152", agency=agency)
    assert _told(new) == [
        "reworded name.name: Đúng hẹn vì dân -> Đúng hẹn vì nhân dân",
        "changed regime.regime: 2022-nd98 -> 2022-nd152",
        "changed agency.name: Sở Thí dụ -> Sở Mẫu",
        "changed agency.superior: UBND tỉnh Minh Họa -> ∅",
    ]


def test_obligations() -> None:
    first, second = OLD.obligations
    changed = replace(
        first,
        text="Gửi bản giao ước thi đua về Sở",
        owners=("thanh-tra",),
        due="2024-04-05",
        undated=False,
        measure=Measure(95, "%"),
    )
    added = replace(second, id="so-ket", text="Sơ kết phong trào giữa năm")
    assert _told(_with("obligations", lambda _: (added, changed))) == [
        "added obligation:  -> Sơ kết phong trào giữa năm [so-ket]",
        (
            "changed obligation.owners in Gửi bản giao ước thi đua về Sở: "
            "Văn phòng Sở; Thanh tra Sở -> Thanh tra Sở [gui-giao-uoc]"
        ),
        (
            "reworded obligation.text: Gửi giao ước thi đua về Sở -> "
            "Gửi bản giao ước thi đua về Sở [gui-giao-uoc]"
        ),
        (
            "changed obligation.due in Gửi bản giao ước thi đua về Sở: "
            "29/03/2024 -> 05/04/2024 [gui-giao-uoc]"
        ),
        (
            "changed obligation.undated in Gửi bản giao ước thi đua về Sở: "
            "không định thời hạn -> có thời hạn [gui-giao-uoc]"
        ),
        (
            "changed obligation.measure in Gửi bản giao ước thi đua về Sở: "
            "100 % -> 95 % [gui-giao-uoc]"
        ),
        "removed obligation: Báo cáo kết quả năm [bao-cao] ->",
    ]


def test_the_words_that_differ_are_marked() -> None:
    new = _with("obligations", _first(text="Gửi bản giao ước thi đua về Sở"))
    (change,) = files.compare(OLD, new)
    assert [(span.text, span.mark) for span in change.spans] == [
        ("Gửi ", Mark.KEPT),
        ("bản ", Mark.INSERTED),
        ("giao ước thi đua về Sở", Mark.KEPT),
    ]


def test_a_text_that_only_rolls_forward() -> None:
    old = _with("obligations", _first(text="Báo cáo năm 2024 trước ngày 15/11/2024"))
    new = _with("obligations", _first(text="Báo cáo năm 2025 trước ngày 15/11/2025"))
    assert lines(files.compare(old, replace(new, year=2025)))[:-1] == [
        (
            "reworded obligation.text: Báo cáo năm 2024 trước ngày 15/11/2024 -> "
            "Báo cáo năm 2025 trước ngày 15/11/2025 [gui-giao-uoc] (rolled)"
        )
    ]
    assert not lines(files.compare(old, new))[0].endswith("(rolled)")


def test_an_obligation_with_another_id_is_known_by_its_words() -> None:
    assert _told(
        _with("obligations", _first(id="giao-uoc", text="Gửi giao ước thi đua về Sở nhé"))
    ) == [
        (
            "renumbered obligation.id in Gửi giao ước thi đua về Sở nhé: "
            "gui-giao-uoc [gui-giao-uoc] -> giao-uoc [giao-uoc]"
        ),
        (
            "reworded obligation.text: Gửi giao ước thi đua về Sở [gui-giao-uoc] -> "
            "Gửi giao ước thi đua về Sở nhé [giao-uoc]"
        ),
    ]


def test_milestones_and_blocks() -> None:
    new = _with("milestones", _first(kind="register", title="Đăng ký", due="2024-04-01"))
    new = replace(new, blocks=(replace(OLD.blocks[0], leader="thanh-tra", name="Khối một"),))
    assert _told(new) == [
        "changed milestone.kind in Đăng ký: Ký giao ước -> Đăng ký danh hiệu [giao-uoc]",
        "reworded milestone.title: Gửi giao ước -> Đăng ký [giao-uoc]",
        "changed milestone.due in Đăng ký: 29/03/2024 -> 01/04/2024 [giao-uoc]",
        "changed block.name: Khối tham mưu -> Khối một [khoi-mot]",
        "changed block.leader in Khối một: Văn phòng Sở -> Thanh tra Sở [khoi-mot]",
    ]


def test_a_corrected_document_is_not_a_replaced_one() -> None:
    corrected = _first(number="03/CT-UBND")
    assert _told(_with("documents", corrected)) == [
        (
            "changed document.number in Chỉ thị số 03/CT-UBND ngày 08/01/2024 của UBND tỉnh "
            "Minh Họa về việc phát động thi đua: 02/CT-UBND -> 03/CT-UBND [chi-thi]"
        )
    ]
    replaced = _first(number="03/CT-UBND", date="2024-01-15")
    assert _told(_with("documents", replaced)) == [
        (
            "changed document: Chỉ thị số 02/CT-UBND ngày 08/01/2024 của UBND tỉnh Minh Họa "
            "về việc phát động thi đua -> Chỉ thị số 03/CT-UBND ngày 15/01/2024 "
            "của UBND tỉnh Minh Họa về việc phát động thi đua [chi-thi]"
        )
    ]
    law = _first(kind="Luật", number=None, issuer=None, abstract="Thi đua, khen thưởng")
    assert _told(_with("documents", law))[0].endswith(
        "-> Luật Thi đua, khen thưởng ngày 08/01/2024 [chi-thi]"
    )


def test_grounds() -> None:
    new = replace(
        OLD,
        basis=(
            Basis("Theo", text="đề nghị của Phó Chánh Văn phòng Sở"),
            Basis("Căn cứ", "chi-thi"),
        ),
    )
    assert _told(new) == [
        "removed basis: Căn cứ Kế hoạch số 11/KH-UBND [ke-hoach-tinh] ->",
        (
            "reworded basis.text in Theo đề nghị của Phó Chánh Văn phòng Sở: "
            "đề nghị của Chánh Văn phòng Sở -> đề nghị của Phó Chánh Văn phòng Sở"
        ),
        "added basis:  -> Căn cứ Chỉ thị số 02/CT-UBND [chi-thi]",
    ]


def test_signers() -> None:
    first, second = OLD.directive.signers
    assert _told(_directive(signers=(replace(first, name="Mai Văn Mẫu An"), second))) == [
        (
            "changed signer.name in TM. HỘI ĐỒNG THI ĐUA KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Mai Văn Mẫu An: "
            "Đinh Văn Mẫu Chủ -> Mai Văn Mẫu An"
        )
    ]
    director = Signer("GIÁM ĐỐC", "Mai Văn Mẫu An")
    assert _told(_directive(signers=(director, second))) == [
        (
            "changed signer: TM. HỘI ĐỒNG THI ĐUA KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Đinh Văn Mẫu Chủ"
            " -> GIÁM ĐỐC Mai Văn Mẫu An"
        )
    ]
    promoted = replace(first, position="GIÁM ĐỐC", authority=())
    assert _told(_directive(signers=(promoted,))) == [
        (
            "changed signer.position in TM. HỘI ĐỒNG THI ĐUA GIÁM ĐỐC Đinh Văn Mẫu Chủ: "
            "PHÓ GIÁM ĐỐC -> GIÁM ĐỐC"
        ),
        (
            "changed signer.authority in TM. HỘI ĐỒNG THI ĐUA GIÁM ĐỐC Đinh Văn Mẫu Chủ: "
            "KT. GIÁM ĐỐC -> ∅"
        ),
        "removed signer: CHỦ TỊCH CÔNG ĐOÀN Mai Thị Mẫu Trì ->",
    ]


def test_recipients() -> None:
    old = OLD.directive.recipients
    items = (replace(old.items[0], note="để b/c"), Recipient("Sở Nội vụ"))
    new = replace(old, items=items, archive="VT, TĐKT", copies=None, note=None)
    assert _told(_directive(recipients=new)) == [
        "changed recipient.note in UBND tỉnh: b/c -> để b/c",
        "removed recipient: Các đơn vị ->",
        "added recipient:  -> Sở Nội vụ",
        "changed recipient.archive: VT, VP -> VT, TĐKT",
        "changed recipient.copies: 2 -> ∅",
        "changed recipient.note: VBĐT -> ∅",
    ]


def test_an_agency_that_joins() -> None:
    alone = _directive(joint_with=None)
    joint = _directive(joint_with=Agency("Sở Mẫu", "SM", "Minh Họa"))
    assert lines(files.compare(alone, joint)) == ["added agency.joint_with:  -> Sở Mẫu"]
    assert _told(joint)[0] == "changed agency.joint_with.name: Sở Thí dụ -> Sở Mẫu"


def test_the_council() -> None:
    assert OLD.council is not None
    chair, secretary = OLD.council.members
    vice = replace(chair, id="pho-chu-tich", name="Đinh Văn Mẫu Chung", role="vice")
    council = replace(OLD.council, members=(replace(secretary, position="Phó phòng"), vice))
    assert _told(replace(OLD, council=council)) == [
        "removed council.members: Đinh Văn Mẫu Chủ [chu-tich] ->",
        "changed council.position in Hoàng Văn Mẫu Cường: Chuyên viên -> Phó phòng [thu-ky]",
        "added council.members:  -> Đinh Văn Mẫu Chung [pho-chu-tich]",
    ]
    assert _told(replace(OLD, council=None)) == [
        "removed council.council: Hội đồng Thi đua - Khen thưởng Sở ->"
    ]


def test_the_head_of_a_letter_is_told_though_it_is_no_text() -> None:
    old = _directive(type="letter")
    letter = replace(old.directive, abstract=("về việc phát động", "năm 2024"))
    assert lines(files.compare(old, replace(old, directive=letter))) == [
        "removed title.abstract: Phát động phong trào thi đua ->",
        "added title.abstract:  -> về việc phát động",
    ]


def test_papers() -> None:
    (paper,) = OLD.papers
    changed = replace(paper, number=91, signers=(replace(paper.signers[0], position="GIÁM ĐỐC"),))
    chief = "KT. GIÁM ĐỐC GIÁM ĐỐC Đinh Văn Mẫu Chủ"
    kind = "Báo cáo Sơ kết, tổng kết phong trào thi đua"
    name = f"{kind} (Hoàng Văn Mẫu Cường)"
    assert _told(replace(OLD, papers=(changed,))) == [
        f"changed number.number in {name}: 90 -> 91 [report-thu-ky]",
        f"changed signer.position in {name} / {chief}: PHÓ GIÁM ĐỐC -> GIÁM ĐỐC",
    ]
    gone = f"removed field.papers: {name} [report-thu-ky] ->"
    assert _told(replace(OLD, papers=())) == [gone]
    common = replace(paper, for_=None)
    came = f"added field.papers:  -> {kind} [report]"
    assert sorted(_told(replace(OLD, papers=(common,)))) == [came, gone]


def test_an_item_that_only_has_another_id() -> None:
    (first, *rest) = OLD.directive.items
    renamed = replace(first, items=(replace(first.items[0], id="ky-luat"), first.items[1]))
    assert _told(_directive(items=(renamed, *rest))) == [
        (
            "renumbered item.id in Chấp hành kỷ luật và kỷ cương hành chính trong giờ làm việc.: "
            "ky-cuong [ky-cuong] -> ky-luat [ky-luat]"
        )
    ]


def test_figures_two_years_running() -> None:
    assert taken_over(files.carried(OLD, OLD)) == []
    assert taken_over(files.carried(OLD, replace(OLD, year=2025))) == [
        "figure obligation in Gửi giao ước thi đua về Sở: 100 %",
        "figure criterion in Nhiệm vụ chuyên môn: 90",
        "figure criterion in Nhiệm vụ chuyên môn / Đúng hạn: 60",
        "figure criterion in Nhiệm vụ chuyên môn / Chất lượng: 40",
        "figure criterion in Xây dựng đơn vị / Đoàn kết: 10",
        "figure criterion in Hoàn thành xuất sắc nhiệm vụ: 90%",
        "figure criterion in Hoàn thành tốt nhiệm vụ: 75%",
        "figure criterion: 10%",
        "figure criterion: 110",
        "figure criterion in khoi-ba / Việc / Xong: 5",
    ]
