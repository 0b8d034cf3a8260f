"""A node answers tolerantly, so that a rule can look at a file that does not fit its schema."""

from __future__ import annotations

from thidua.model.finding import Place
from thidua.model.source import Node, Scalar

_PLACE = Place("a.yaml")


def _node(value: Scalar | dict[str, Node] | tuple[Node, ...]) -> Node:
    return Node(value, _PLACE, 1)


def test_get_follows_keys_and_stops_where_there_is_no_mapping() -> None:
    root = _node({"a": _node({"b": _node("x")})})
    assert root.text("a", "b") == "x"
    assert root.get("a", "b", "c") is None
    assert root.get("z") is None
    assert root.get() is root


def test_text_and_each_answer_nothing_for_another_type() -> None:
    root = _node({"number": _node(1), "list": _node((_node("x"),))})
    assert root.text("number") == ""
    assert root.text("list") == ""
    assert [node.value for node in root.each("list")] == ["x"]
    assert root.each("number") == ()
    assert root.each("absent") == ()


def test_walk_visits_everything_in_the_order_of_the_file() -> None:
    root = _node({"a": _node((_node(1), _node(2))), "b": _node(None)})
    assert [node.value for node in root.walk() if not isinstance(node.value, dict | tuple)] == [
        1,
        2,
        None,
    ]


def test_plain_is_what_json_would_give() -> None:
    root = _node({"a": _node((_node(1), _node("x"))), "b": _node({"c": _node(None)})})
    assert root.plain() == {"a": [1, "x"], "b": {"c": None}}
