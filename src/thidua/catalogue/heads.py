"""Forms of head: the State's, the Party's, and others' (``templates/heads.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from thidua.catalogue.kinds import InBoth
from thidua.catalogue.own import own
from thidua.model.campaign import Agency
from thidua.model.regime import Certainty
from thidua.system.home import TEMPLATES

STATE = "state"
"""The form of whoever says nothing else: that of the decree."""


class HeadLine(Struct, frozen=True, forbid_unknown_fields=True):
    """One line on the right of a head, and the style that it is set in."""

    style: str
    text: str


class HeadForm(Struct, frozen=True, forbid_unknown_fields=True):
    """A form of head; the keys are told at the top of ``templates/heads.yaml``."""

    title: InBoth
    sure: Certainty
    source: str
    judged: bool
    lines: tuple[HeadLine, ...]
    label: str
    joint: str
    below: str = ""


def head_forms() -> Mapping[str, HeadForm]:
    """Return the forms of head by the words of the data.

    Raises:
        OwnFileError: ``templates/heads.yaml`` is wrong.
    """
    return own(TEMPLATES / "heads.yaml", dict[str, HeadForm])


def head_form(agency: Agency, *, settled: str | None = None) -> HeadForm:
    """Return the form of an agency's heads, unless a document has ``settled`` on one."""
    return head_forms()[settled or agency.form or STATE]
