"""The launch document itself: what is printed of it is compared as text, the rest here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from thidua.diff.facts.claims import Claim, Printed, Value, Words
from thidua.diff.facts.lists import Sentences
from thidua.diff.facts.nested import Many, One
from thidua.diff.facts.outline import APPENDIX, ITEM, LABELS, Places
from thidua.diff.facts.papers import AGENCY, DAY, NUMBER, RECIPIENTS, SIGNER, STATUS, SYMBOL
from thidua.diff.facts.rules import Rule
from thidua.diff.facts.values import worded
from thidua.model.campaign import Directive, DirectiveType
from thidua.model.change import Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thidua.diff.facts.here import Here
    from thidua.model.change import Change


class Abstract(Claim, frozen=True):
    """The lines of the trích yếu: compared as text, but for what is no part of the text.

    That is the head of a công văn, where they stand as V/v, and the order of lines of a title.
    """

    def changes(self, old: Any, new: Any, here: Here) -> Iterator[Change]:  # noqa: ANN401 - a field of any type
        """Yield which lines came, went, moved or differ, where the text does not tell it."""
        if not all(map(_titled, here.things)) or sorted(old) == sorted(new):
            yield from Sentences().changes(old, new, here)


def _titled(directive: Directive) -> bool:
    """Tell whether its tên loại and trích yếu stand above the text; a công văn has none there."""
    return directive.type is not DirectiveType.LETTER


def _named_by_type(directive: Directive) -> bool:
    return directive.heading is None


DIRECTIVE = Rule(
    model=Directive,
    subject=Subject.TITLE,
    name=lambda one, _side: " ".join(one.abstract),
    key="",
    claims={
        "type": Printed(_named_by_type, Value(worded("directive_type"))),
        "status": STATUS,
        "symbol": SYMBOL,
        "date": DAY,
        "abstract": Abstract(),
        "signers": Many(SIGNER),
        "recipients": One(RECIPIENTS),
        "number": NUMBER,
        "heading": Printed(_titled, Words()),
        "joint_with": One(AGENCY, prefixed=True),
        "addressees": Printed(),
        "authority": Printed(),
        "opening": Printed(),
        "numbering": LABELS,
        "items": Places(ITEM),
        "closing": Printed(),
        "appendices": Places(APPENDIX),
    },
)
