"""Components on a line: how a document stands, component by component, on one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from thidua.model.examined import Examined
from thidua.model.finding import Level
from thidua.report.wording import conformance, term
from thidua.texts.legible import visible

_UNNAMED = frozenset({"other", "typed-line"})
"""What is no component of the decree: told only when something is wrong with it."""


def summary(examined: Examined, *, language: str, brief: bool = False) -> str:
    """Return "thu.docx: Quốc hiệu: đạt · Tiêu ngữ: đạt · Nơi nhận: 2 lỗi", with a line feed.

    When ``brief``, components with which nothing is wrong are left out.

    Raises:
        KeyError: for a language there is not.
    """
    say = {key: said[language] for key, said in conformance()["report"].items()}
    told = " · ".join(_told(examined, say, language, brief=brief))
    told = told or say["fine" if examined.components else "unread"]
    return f"{visible(examined.file)}: {told}\n"


def _told(
    examined: Examined, say: Mapping[str, str], language: str, *, brief: bool
) -> Iterator[str]:
    """Yield how each component stands; nothing where the document could not be read."""
    if not examined.components:
        return
    counts = Counter((str(one.facts.get("component", "")), one.level) for one in examined.findings)
    met = dict.fromkeys((*examined.components, *(component for component, _ in counts)))
    for component in met:
        levels = {level: counts[component, level] for level in Level if counts[component, level]}
        if levels or not (brief or component in _UNNAMED):
            name = term(component, language=language) if component else say["whole"]
            found = ", ".join(say[level].format(count=count) for level, count in levels.items())
            yield f"{name}: {found or say['fine']}"
    if examined.waived:
        yield say["waived"].format(count=examined.waived)
