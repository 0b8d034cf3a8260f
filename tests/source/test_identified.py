"""Ids of items: made from their words, written down where something refers to them."""

from __future__ import annotations

from thidua.source.identified import identified
from thidua.source.reader import read_text
from thidua.texts.item_ids import free, made_ids

_FILE = """\
name: Thi đua
directive:
  items:
    # Ghi chú ở đây.
    - heading: Tổ chức thực hiện
      items:
        - text: "[b]Văn phòng[/b] đôn đốc."
        - text: Văn phòng đôn đốc.
    - id: co-san
      text: Có sẵn mã.
obligations:
  - id: don-doc
    source: van-phong-don-doc-2
"""


def _made(text: str) -> list[str]:
    source, _ = read_text(text, name="x")
    assert source is not None
    return list(made_ids(source.root).values())


def test_ids_are_made_of_words_and_are_unique() -> None:
    assert _made(_FILE) == ["to-chuc-thuc-hien", "van-phong-don-doc", "van-phong-don-doc-2"]


def test_a_long_one_is_cut_where_a_word_ends() -> None:
    long = "directive:\n  items:\n    - text: " + "chuyển đổi số " * 9
    (made,) = _made(long)
    assert len(made) <= 40
    assert made.rsplit("-", 1)[1] in {"chuyen", "doi", "so"}
    old = "-".join(["chuyen-doi-so"] * 4)
    assert _made(f"{long}\nobligations:\n  - source: {old}\n") == [old]


def test_only_what_something_refers_to_gets_its_id_written() -> None:
    said = identified(_FILE)
    assert said.count("id:") == _FILE.count("id:") + 1
    assert "- id: van-phong-don-doc-2\n          text: Văn phòng đôn đốc." in said
    assert "# Ghi chú ở đây." in said
    assert identified(said) == said


def test_all_get_one_when_that_is_asked_for() -> None:
    said = identified(_FILE, every=True)
    assert "- id: to-chuc-thuc-hien\n      heading: Tổ chức thực hiện" in said
    assert _made(said) == []
    assert identified(said, every=True) == said


class Counted(set[str]):
    """A set that counts how often it is asked."""

    asked = 0

    def __contains__(self, one: object) -> bool:
        self.asked += 1
        return super().__contains__(one)


def test_ten_thousand_of_one_name_are_numbered_without_trying_every_number() -> None:
    known = Counted()
    for _ in range(10_000):
        known.add(free("nguyen-van-mau", known))
    assert known == {"nguyen-van-mau", *(f"nguyen-van-mau-{at}" for at in range(2, 10_001))}
    assert known.asked < 10_000 * 100
    assert free("a", {"a", "a-2", "a-4"}) == "a-3"
