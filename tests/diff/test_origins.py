"""Where what changed is typed, and why."""

from __future__ import annotations

from thidua.diff.origins import traced
from thidua.model.change import Change, Kind, Subject, Version
from thidua.source.reader import read_text

_CAMPAIGN = """\
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
    change = Change(Kind.ADDED, subject, new=(Version("…", identifier),), of=of)
    (found,) = traced([change], [], sources)  # type: ignore[arg-type]
    return found


def test_an_item_below_another_is_found_with_its_explanation() -> None:
    found = _traced(Subject.ITEM, "hai")
    assert (found.new[0].file, found.new[0].line) == ("2024.yaml", 10)
    assert found.explanation == "Theo góp ý"


def test_a_target_of_a_unit_is_looked_up_in_its_pledge() -> None:
    found = _traced(Subject.TARGET, "mot", of="Văn phòng")
    assert (found.new[0].file, found.new[0].line) == ("pledge.yaml", 3)


def test_the_same_id_elsewhere_is_another_thing() -> None:
    found = _traced(Subject.ITEM, "mot")
    assert (found.new[0].file, found.new[0].line) == ("2024.yaml", 7)


def test_what_cannot_be_said_stays_unsaid() -> None:
    for subject, identifier in ((Subject.ITEM, ""), (Subject.ITEM, "ba"), (Subject.DATE, "mot")):
        found = _traced(subject, identifier)
        assert (found.new[0].file, found.new[0].line, found.explanation) == ("", 0, "")
