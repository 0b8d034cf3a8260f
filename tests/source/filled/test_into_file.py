"""What a form says goes into a file of which everything else stays, to the comment."""

from __future__ import annotations

from typing import Any

from thidua.source.canonical import canonical
from thidua.source.filled.into_file import AskedKeys, begun, changed
from thidua.source.reader import read_text

PEOPLE = AskedKeys({key: AskedKeys() for key in ("id", "name", "titles")}, "id")
WANTED = AskedKeys({"launch": AskedKeys({"date": AskedKeys()}), "people": PEOPLE})
TEXT = """\
# top
unit: van-phong  # ours
campaign: 2024

# before the people
people:
  # the first
  - id: a
    name: An  # beside
    note: kept
    titles: [x, y]
  - b
# the end
"""


def put(values: dict[str, Any], text: str = TEXT) -> str:
    source, _ = read_text(text, name="a.yaml")
    assert source is not None
    return changed(source, values, WANTED).text


def test_what_is_the_same_leaves_the_file_as_it_is() -> None:
    people = [{"id": "a", "name": "An", "titles": ["x", "y"]}, {"id": "b"}]
    assert put({"people": people}) == canonical(TEXT)


def test_new_entries_stand_behind_whom_they_follow() -> None:
    people = [{"id": "a", "name": "An", "titles": ["x"]}, {"id": "n", "name": "Mới"}, {"id": "b"}]
    text = put({"people": people})
    assert text == (
        "# top\nunit: van-phong  # ours\ncampaign: 2024\n\n# before the people\npeople:\n"
        "  # the first\n  - id: a\n    name: An  # beside\n    note: kept\n    titles:\n"
        '      - x\n  - id: "n"\n    name: Mới\n  - b\n# the end\n'
    )


def test_order_is_that_of_the_file() -> None:
    people = [{"id": "b"}, {"id": "a", "name": "An", "titles": ["x", "y"]}]
    assert put({"people": people}) == canonical(TEXT)


def test_who_is_gone_takes_only_inner_comments_along() -> None:
    text = put({"people": [{"id": "b"}]})
    assert "name: An" not in text
    assert "# beside" not in text
    assert all(one in text for one in ("# top", "# ours", "# before the people", "# the end"))


def test_what_no_form_asks_is_kept_and_what_it_no_longer_says_is_gone() -> None:
    text = put({"people": [{"id": "a"}], "launch": {"date": "2024-02-06"}})
    assert "note: kept" in text
    assert "titles" not in text
    assert 'launch:\n  date: "2024-02-06"\n' in text
    assert text.index("launch:") < text.index("people:")


def test_a_new_file_is_canonical() -> None:
    values = {"unit": "a", "campaign": 2024, "targets": [{"id": "no", "text": "x: y # z"}]}
    text = begun(values, schema="s.json").text
    assert text == canonical(text)
    assert text.startswith("# yaml-language-server: $schema=s.json\n\nunit: a\ncampaign: 2024\n\n")
    source, findings = read_text(text, name="a.yaml")
    assert findings == ()
    assert source is not None
    assert source.root.plain() == values
