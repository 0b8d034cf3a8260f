"""Labels of numbered places, as ``templates/labels.yaml`` describes them."""

from __future__ import annotations

from msgspec import Struct, field

from thidua.catalogue.own import own
from thidua.model.items import Division, Numbering
from thidua.system.home import TEMPLATES

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD")),
    *((100, "C"), (90, "XC"), (50, "L"), (40, "XL")),
    *((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


class Labelling(Struct, frozen=True, forbid_unknown_fields=True):
    """How places of one kind are labelled and in which styles they are set."""

    heading: str
    text: str
    below: Numbering
    number: str | None = None
    label: str = ""
    caps: bool = False
    own_line: bool = False
    through: bool = False
    bold_label: bool = False
    lead: bool = False


class Labels(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything of ``labels.yaml``."""

    own_line_style: str
    letters: str
    numbering: dict[Numbering, Labelling] = field(default_factory=dict)
    divisions: dict[Division, Labelling] = field(default_factory=dict)

    def label(self, labelling: Labelling, position: int, *, parent: str = "") -> str:
        """Return the label of the place at ``position`` (from 1) below a place labelled ``parent``.

        Letters begin again after the last one, doubled: y) is followed by aa).
        """
        number = ""
        if labelling.number == "roman":
            number = roman(position)
        elif labelling.number in {"letter", "capital"}:
            repeats, index = divmod(position - 1, len(self.letters))
            number = self.letters[index] * (repeats + 1)
            number = number.upper() if labelling.number == "capital" else number
        elif labelling.number == "arabic":
            number = str(position)
        return labelling.label.format(number=number, parent=parent)


def labels() -> Labels:
    """Read ``templates/labels.yaml``.

    Raises:
        OwnFileError: the file is wrong.
    """
    return own(TEMPLATES / "labels.yaml", Labels)


def roman(number: int) -> str:
    """Return a Roman numeral."""
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written
