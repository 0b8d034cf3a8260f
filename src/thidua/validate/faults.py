"""Schema faults: from the reference validator's errors to findings, keyword by keyword.

No sentence of the validator reaches a user: each keyword has a teller that picks the message and
the facts; what no teller knows is told by the schema's own title and description of that place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.validators import extend
from msgspec import Struct
from msgspec.structs import replace

from thidua.model.finding import Finding, Level, Place
from thidua.model.source import Node, Plain, Source
from thidua.texts.legible import enclosed, ending
from thidua.validate import mistyped
from thidua.validate.days import full
from thidua.validate.guesses import Guesses
from thidua.validate.mistyped import grouped, pasted
from thidua.validate.outline import about, described, kind, shown
from thidua.validate.passages import within

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_NEAR = 0.7
"""How alike a mistyped word and a known one must be for "did you mean": "nam" and "name" are."""

_FULL_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


FORMATS = FormatChecker(formats=())
"""The formats that are checked: dates only, by our own calendar (see ``schema.fast``)."""
FORMATS.checks("date")(lambda value: not isinstance(value, str) or full(value))


def _entries(validator: Any, items: Any, instance: Any, schema: Any) -> Iterator[Any]:  # noqa: ANN401 - as jsonschema has it
    """Look at the entries of a list unless it is too long: then that is all there is to say."""
    if not isinstance(instance, list) or len(instance) <= schema.get("maxItems", len(instance)):
        yield from Draft202012Validator.VALIDATORS["items"](validator, items, instance, schema)


_Validator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"items": _entries}
)


class _Fault(Struct, frozen=True):
    """One error of the validator: which keyword with which value refuses which value at which node.

    ``refusing`` is the part of the schema that refuses, ``allowed`` are the keys that it lists,
    ``schema`` is the whole of it;
    ``guesses`` are those left for the file.
    """

    keyword: str
    value: Any
    instance: Any
    refusing: dict[str, Any]
    allowed: tuple[str, ...]
    path: tuple[str | int, ...]
    node: Node
    schema: dict[str, Any]
    source: Source
    guesses: Guesses

    def near(self, word: str, known: Iterable[str]) -> str:
        """Return the one of ``known`` that ``word`` may have been meant for, or nothing."""
        return next(iter(self.guesses.near(word, known, most=1, alike=_NEAR)), "")

    @property
    def keys(self) -> frozenset[str]:
        """The keys that the schema knows at this place."""
        return frozenset(described(self.schema, self.path).get("properties", ()))

    @property
    def former(self) -> Mapping[str, str]:
        """The keys of an earlier form of the files, with what each is called now."""
        listed = self.refusing.get("properties", {}).items()
        return {one["formerly"]: key for key, one in listed if "formerly" in one}

    @property
    def parent(self) -> Place:
        """Where a mapping is pointed at that lacks something: at its key, if it has one."""
        return self.node.key_place or self.node.place

    def facts(self, *below: str) -> dict[str, str | int]:
        """Return what every message may quote, about the value or about a key ``below`` it."""
        return about(self.schema, (*self.path, *below))

    def finding(self, rule: str, message: str = "", **facts: str | int) -> Finding:
        """Return the finding at the value itself."""
        known = self.facts() | {"value": shown(self.instance)}
        return Finding(self.node.place, rule, Level.ERROR, message, known | facts)


def explain(plain: Plain, *, schema: dict[str, Any], source: Source) -> Iterator[Finding]:
    """Yield the findings for all in ``plain``, the data of ``source``, that breaks ``schema``."""
    validator = _Validator(schema, format_checker=FORMATS)
    guesses = Guesses()
    for error in validator.iter_errors(plain):
        fault = _fault(error, schema=schema, source=source, guesses=guesses)
        yield from _TELLERS.get(fault.keyword, _general)(fault)


def _fault(
    error: ValidationError, *, schema: dict[str, Any], source: Source, guesses: Guesses
) -> _Fault:
    refusing = error.schema if isinstance(error.schema, dict) else {}
    return _Fault(
        keyword=str(error.validator),
        value=error.validator_value,
        instance=error.instance,
        refusing=refusing,
        allowed=tuple(sorted(refusing.get("properties", ()))),
        path=tuple(error.absolute_path),
        node=_node(source.root, error),
        schema=schema,
        source=source,
        guesses=guesses,
    )


def _node(root: Node, error: ValidationError) -> Node:
    """Return the node that ``error`` is about."""
    node = root
    for step in error.absolute_path:
        if isinstance(step, str):
            node = node.get(step) or node
        elif isinstance(node.value, tuple):
            node = node.value[step]
    return node


def _missing(fault: _Fault) -> Iterator[Finding]:
    """Tell absent keys at the key, or the beginning, of the mapping that lacks them."""
    words = mistyped.for_words(fault.keys) if any(map(_is_prose, fault.instance)) else ""
    for key in fault.value:
        renamed = any(now == key and old in fault.instance for old, now in fault.former.items())
        if key not in fault.instance and key != words and not renamed:
            facts = fault.facts(key)
            yield Finding(fault.parent, "missing-key", Level.ERROR, "missing-key", facts)


def _dependent(fault: _Fault) -> Iterator[Finding]:
    """Tell keys that another key makes necessary."""
    for key, needed in fault.value.items():
        if key in fault.instance:
            yield from _missing(replace(fault, value=needed))


def _unknown(fault: _Fault) -> Iterator[Finding]:
    """Tell keys that the schema does not list, each where it was typed."""
    mapping: Mapping[str, Node] = fault.node.value if isinstance(fault.node.value, dict) else {}
    titles = {one: str(fault.facts(one)["title"]) for one in fault.allowed}
    titled = {mistyped.slug(title): one for one, title in titles.items()}
    for key in mapping.keys() - set(fault.allowed):
        near = titled.get(mistyped.slug(key)) or fault.near(key, fault.allowed)
        facts = {"key": key, "keys": ", ".join(fault.allowed), "near": near, "value": key}
        place = mapping[key].key_place or mapping[key].place
        message = mistyped.of_key(key) or ("unknown-key-near" if near else "unknown-key")
        if key in fault.former:
            near = fault.former[key]
            told = {"key": key, "near": near, "given": shown(mapping[key].plain())}
            renamed = fault.facts(near) | told
            yield Finding(place, "unknown-key", Level.ERROR, "renamed-key", renamed)
            continue
        if (words := mistyped.for_words(fault.allowed)) and not near and _is_prose(key):
            text = mistyped.sentence({key: mapping[key].plain()})
            message, facts["mended"] = "prose-key", f"{words}: {enclosed(text)}"
        yield Finding(place, "unknown-key", Level.ERROR, message, facts)


def _is_prose(key: str) -> bool:
    """Tell whether a key is none of ours but the beginning of a sentence."""
    return " " in key and not mistyped.of_key(key)


def _type(fault: _Fault) -> Iterator[Finding]:
    expected = fault.value if isinstance(fault.value, str) else fault.value[0]
    found = kind(fault.instance)
    message = "wrong-type"
    if found == "null":
        message = "empty-value"
    elif expected == "string" and found in ("integer", "number", "boolean"):
        message = "unquoted-text"
    elif (
        expected == "integer" and found == "number" and (typed := grouped(fault.source, fault.node))
    ):
        whole = {"value": typed, "mended": typed.replace(".", "")}
        yield fault.finding("wrong-type", "number-grouped", **whole)
        return
    elif found == "string" and (slip := mistyped.instead_of(expected, fault.instance)):
        message = slip
    elif expected != "object" and (text := mistyped.sentence(fault.instance)):
        yield _colon(fault, text)
        return
    elif expected == "object" and found == "string" and (told := _bare(fault)):
        yield told
        return
    elif expected in ("integer", "number") and found == "string":
        message = "number-as-text"
    elif expected == "boolean":
        message = "not-true-false"
    facts = {"expected": expected, "found": found}
    if found == "string":
        facts["mended"] = mistyped.number(mistyped.unquoted(fault.instance) or fault.instance)
    yield fault.finding("wrong-type", message, **facts)


def _colon(fault: _Fault, text: str) -> Finding:
    """Return the finding about a sentence whose colon was taken for that of a key, at the colon."""
    key, _, behind = text.partition(":")
    node = fault.node.get(key)
    place = (node and node.key_place) or fault.node.place
    facts = {"before": ending(key), "mended": enclosed(text)}
    message = "colon-in-text" if behind else "colon-at-end"
    told = fault.finding("wrong-type", message, **facts)
    return replace(told, place=replace(place, column=place.column + len(key)))


def _bare(fault: _Fault) -> Finding | None:
    """Return the finding about a text where keys are wanted: words alone, or no space."""
    typed = fault.instance
    if mended := mistyped.spaced(typed, fault.keys):
        return fault.finding("wrong-type", "no-space-after-colon", mended=mended)
    if words := mistyped.for_words(fault.keys):
        return fault.finding("wrong-type", "bare-text", mended=f"{words}: {enclosed(typed)}")
    return None


def _listed(fault: _Fault) -> Iterator[Finding]:
    if fault.instance is None:
        yield fault.finding("wrong-type", "empty-value")
        return
    allowed = [shown(one) for one in (fault.value if fault.keyword == "enum" else [fault.value])]
    called = dict(zip(allowed, fault.refusing.get("enumDescriptions", ()), strict=False))
    known = {mistyped.slug(one): one for one in allowed}
    known |= {mistyped.slug(name): one for one, name in called.items()}
    typed = mistyped.slug(shown(fault.instance))
    near = known.get(fault.near(typed, known), "")
    told = [f"{one} ({called[one]})" if one in called else one for one in allowed]
    facts = {"allowed": ", ".join(told), "near": near, "called": called.get(near, near)}
    yield fault.finding("not-listed", "not-listed-near" if near else "not-listed", **facts)


def _format(fault: _Fault) -> Iterator[Finding]:
    if fault.value != "date":
        yield fault.finding("wrong-form")
    elif mistyped.unquoted(fault.instance):
        yield from _curly(fault, "wrong-date")
    elif _FULL_DATE.fullmatch(fault.instance):
        yield fault.finding("wrong-date", "no-such-day")
    else:
        yield fault.finding("wrong-date")


def _curly(fault: _Fault, rule: str) -> Iterator[Finding]:
    mended = json.dumps(mistyped.unquoted(fault.instance), ensure_ascii=False)
    yield fault.finding(rule, "curly-quotes", mended=mended)


def _form(fault: _Fault) -> Iterator[Finding]:
    """Tell a text that breaks its pattern; an empty one is told by minLength already."""
    typed = fault.instance
    bare = mistyped.unquoted(typed)
    if "\n" in typed:
        if not pasted(fault.source, fault.node):  # of a table its rule tells
            yield _broken(fault, typed)
    elif "array" in fault.refusing.get("type", ()) and mistyped.instead_of("array", typed):
        yield fault.finding("wrong-type", "list-dash")
    elif bare is not None and re.search(fault.value, bare):
        yield from _curly(fault, "wrong-form")
    elif fault.value == fault.schema.get("$defs", {}).get("id", {}).get("pattern"):
        near = mistyped.slug(typed) or fault.facts()["examples"]
        yield fault.finding("wrong-form", "id-form", near=near)
    elif typed:
        yield fault.finding("wrong-form")


def _broken(fault: _Fault, typed: str) -> Finding:
    """Return the finding about a line break: at the line behind it, or at the whole value."""
    words = typed.rstrip("\n")
    if "\n" not in words:
        return fault.finding("wrong-form", "line-break-at-end")
    behind = re.search(r"\n\s*", words)
    place = within(fault.source, fault.node, behind.end() if behind else 0)
    return replace(fault.finding("wrong-form", "line-break"), place=place)


def _short(fault: _Fault) -> Iterator[Finding]:
    message = "too-short" if fault.instance else "empty-text"
    yield fault.finding("too-short", message, limit=fault.value)


def _few(fault: _Fault) -> Iterator[Finding]:
    message = "too-few" if fault.instance else "empty-list"
    yield fault.finding("too-few", message, limit=fault.value)


def _repeated(fault: _Fault) -> Iterator[Finding]:
    """Tell each entry of a list that an earlier one equals, at its own place."""
    seen: dict[str, int] = {}
    for node in fault.node.each():
        key = repr(node.plain())
        if key in seen:
            facts = fault.facts() | {"value": shown(node.plain()), "line": seen[key]}
            yield Finding(node.place, "repeated-entry", Level.ERROR, "repeated-entry", facts)
        seen.setdefault(key, node.place.line)


def _limit(fault: _Fault) -> Iterator[Finding]:
    """Tell a value beyond a plain limit, whose messages have the one fact ``limit``."""
    wanted = fault.refusing.get("type")
    if wanted and not _Validator({"type": wanted}).is_valid(fault.instance):
        return  # it is told as a value of another kind
    rule, message = _LIMITS[fault.keyword]
    yield fault.finding(rule, message, limit=shown(fault.value))


def _general(fault: _Fault) -> Iterator[Finding]:
    yield fault.finding("wrong-shape")


_LIMITS = {
    "maxLength": ("too-long", "too-long"),
    "maxItems": ("too-many", "too-many"),
    "minimum": ("too-small", "too-small"),
    "exclusiveMinimum": ("too-small", "above-limit"),
    "maximum": ("too-large", "too-large"),
}
"""Keyword → rule and message."""

_TELLERS: dict[str, Callable[[_Fault], Iterator[Finding]]] = {
    "required": _missing,
    "dependentRequired": _dependent,
    "additionalProperties": _unknown,
    "type": _type,
    "enum": _listed,
    "const": _listed,
    "pattern": _form,
    "format": _format,
    "minLength": _short,
    "minItems": _few,
    "uniqueItems": _repeated,
    **dict.fromkeys(_LIMITS, _limit),
}
