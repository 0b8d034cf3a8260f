"""Where what changed is typed, and why."""

from __future__ import annotations

from thidua.diff.origins import traced
from thidua.model.change import Change, ChangeKind, Subject, Version
from thidua.source.reader import read_text

_CAMPAIGN = """\
year: 2024
agency: {name: Sở Mẫu}
units:
  - id: van-phong
    name: Văn phòng
directive:
  items:
    - id: mot
      text: Một
      items:
        - id: hai
          text: Hai
          explanation: Theo góp ý
"""
_PLEDGE = """\
unit: van-phong
targets:
  - id: mot
    text: Chỉ tiêu
"""


def _sources() -> list[object]:
    texts = {"2024.yaml": _CAMPAIGN, "pledge.yaml": _PLEDGE}
    return [read_text(text, name=name)[0] for name, text in texts.items()]


def _traced(subject: Subject, identifier: str, of: str = "") -> Change:
    sources = _sources()
    change = Change(ChangeKind.ADDED, subject, new=(Version("…", identifier),), of=of)
    (found,) = traced([change], [], sources)  # type: ignore[arg-type]
    return found


def test_an_item_below_another_is_found_with_its_explanation() -> None:
    found = _traced(Subject.ITEM, "hai")
    assert (found.new[0].file, found.new[0].line) == ("2024.yaml", 11)
    assert found.explanation == "Theo góp ý"


def test_a_target_of_a_unit_is_looked_up_in_its_pledge() -> None:
    found = _traced(Subject.TARGET, "mot", of="Văn phòng")
    assert (found.new[0].file, found.new[0].line) == ("pledge.yaml", 3)


def test_the_same_id_elsewhere_is_another_thing() -> None:
    found = _traced(Subject.ITEM, "mot")
    assert (found.new[0].file, found.new[0].line) == ("2024.yaml", 8)


def test_what_cannot_be_said_stays_unsaid() -> None:
    for subject, identifier in ((Subject.ITEM, ""), (Subject.ITEM, "ba"), (Subject.DATE, "mot")):
        found = _traced(subject, identifier)
        assert (found.new[0].file, found.new[0].line, found.explanation) == ("", 0, "")


def _reworded(old: str, new: str, *, year: int) -> str:
    """Return what explains a rewording between a file of ``year`` and one of 2024."""
    before = _CAMPAIGN.replace("Theo góp ý", old).replace("2024", str(year))
    after = _CAMPAIGN.replace("Theo góp ý", new)
    sides = [[read_text(text, name="2024.yaml")[0]] for text in (before, after)]
    version = (Version("…", "hai"),)
    change = Change(ChangeKind.REWORDED, Subject.ITEM, version, version)
    (found,) = traced([change], *sides)  # type: ignore[arg-type]
    return found.explanation


def test_an_explanation_of_an_earlier_change_explains_no_later_one() -> None:
    assert _reworded("Theo góp ý", "Theo góp ý", year=2024) == ""
    assert _reworded("Theo góp ý", "Theo kết luận", year=2024) == "Theo kết luận"
    assert _reworded("Theo góp ý", "Theo góp ý", year=2023) == "Theo góp ý"


def test_what_was_removed_is_explained_by_the_year_that_had_it() -> None:
    for year, expected in ((2023, "Theo góp ý"), (2024, "")):
        old = read_text(_CAMPAIGN.replace("2024", str(year)), name="old.yaml")[0]
        new = read_text("year: 2024\nagency: {name: Sở Mẫu}\n", name="new.yaml")[0]
        change = Change(ChangeKind.REMOVED, Subject.ITEM, (Version("…", "hai"),))
        (found,) = traced([change], [old], [new])  # type: ignore[list-item]
        assert found.explanation == expected
