"""Names of fields: subjects in ``templates/``, fields of the data in schemas."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from thidua.catalogue.own import own
from thidua.model.change import Change, ChangeKind, Subject
from thidua.system.home import SCHEMAS, TEMPLATES

_DATA = ("campaign", "pledge", "result", "selection", "occasion")
_IN_BRACKETS = re.compile(r"\[[^\]]*\]")


def subject_name(subject: Subject, *, language: str) -> str:
    """Return what a kind of thing is called in a language."""
    return _subjects()[subject][language]


def field_name(path: str, *, language: str) -> str:
    """Return what the last key of a path in the data is called in a language.

    In Vietnamese that is the title that the schemas give the key, or ``templates/fields.yaml``
    where they give several; a key that no schema knows, and every key in English, is the key.
    """
    key = _IN_BRACKETS.sub("", path).rpartition(".")[2]
    title = _titles().get(key, "") if language == "vi" else ""
    return f"{title[0].lower()}{title[1:]}" if title else key.replace("_", " ")


def what_changed(change: Change, *, language: str) -> tuple[str, str]:
    """Return what a change is about, and the field of it where that says more.

    A field of nothing in particular is what it is about; of what no rule explains, its whole path.
    """
    unknown = change.kind is ChangeKind.UNEXPLAINED
    field = change.field if unknown else field_name(change.field, language=language)
    if field and change.subject is Subject.FIELD:
        return field, ""
    subject = subject_name(change.subject, language=language)
    said = subject.startswith(field) or subject.endswith(field)
    return subject, "" if said else field


def all_names() -> Mapping[str, Mapping[str, str]]:
    """Return what is read of ``templates/``: subjects by language, titles of keys.

    Raises:
        OwnFileError: a file is wrong.
    """
    _titles()
    return _subjects()


def _subjects() -> Mapping[str, Mapping[str, str]]:
    return own(TEMPLATES / "subjects.yaml", dict[str, dict[str, str]])


@cache
def _titles() -> Mapping[str, str]:
    """Return what each key is called."""
    titles = {key: each[0] for key, each in all_titles().items()}
    return titles | own(TEMPLATES / "fields.yaml", dict[str, str])


def all_titles() -> Mapping[str, tuple[str, ...]]:
    """Return the different titles that the schemas give each key, and each file as a whole."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    wholes: dict[str, tuple[str, ...]] = {}
    for name in _DATA:
        schema = json.loads((SCHEMAS / f"{name}.schema.json").read_bytes())
        wholes[name] = (schema["title"],)
        for key, title in _properties(schema):
            found[key][title] = None
    return wholes | {key: tuple(titles) for key, titles in found.items()}


def _properties(node: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    if isinstance(node, list):
        for one in node:
            yield from _properties(one)
    elif isinstance(node, dict):
        for key, described in node.get("properties", {}).items():
            if isinstance(described, dict) and isinstance(described.get("title"), str):
                yield key, described["title"]
        for one in node.values():
            yield from _properties(one)
