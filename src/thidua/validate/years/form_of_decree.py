"""The form of a proposal is one of the decree in force.

Why: every decree has its own forms, and the same number names different ones: Mẫu số 01 is the
report of a collective under Nghị định 91/2017/NĐ-CP and the tờ trình under Nghị định 98/2023/NĐ-CP.
The forms of a regime stand in its catalogue. A campaign that is decided after its regime has ended
may have to use the forms of the next one, so then it is a warning; so is a number that is not on
the list, because that of the newest decree is not complete.

Fails::

    campaign:
      regime: 2022-nd98
    selection:
      proposals:
        - {id: mot, subject: an, form: {decree: 91/2017/NĐ-CP, number: "02"}}
      meeting: {date: "2024-12-20"}

Passes::

    campaign:
      regime: "2003"
    selection:
      proposals:
        - {id: mot, subject: an, form: {decree: 91/2017/NĐ-CP, number: "02"}}
        - {id: hai, subject: binh}

Fix: name the form of the decree that the campaign's regime stands under.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.awarding import Occasion
from thidua.model.dossier import Awarded, Dossier
from thidua.model.finding import Finding, Level
from thidua.model.regime import Regime
from thidua.model.year import Selection

ID = "form-of-decree"
LEVEL = Level.ERROR
CLAUSE = "Nghị định 91/2017/NĐ-CP; Nghị định 98/2023/NĐ-CP; Nghị định 152/2025/NĐ-CP"


def check(dossier: Dossier) -> Iterator[Finding]:
    """Yield the forms of another decree, and those that are not on the list."""
    for awarded in dossier.awardings():
        yield from _forms(dossier.year.regime, awarded)


def _forms(regime: Regime, awarded: Awarded) -> Iterator[Finding]:
    known = {(form.decree, form.number) for form in regime.forms}
    decrees = {form.decree for form in regime.forms}
    for n, proposal in enumerate(awarded.stated.proposals):
        form = proposal.form
        if form is None or not decrees or (form.decree, form.number) in known:
            continue
        facts = {
            "decree": form.decree,
            "number": form.number,
            "regime": regime.name,
            "decrees": ", ".join(sorted(decrees)),
        }
        if form.decree in decrees:
            place = awarded.at("proposals", n, "form", "number")
            yield Finding(place, ID, Level.WARNING, "form-not-listed", facts)
        else:
            place = awarded.at("proposals", n, "form", "decree")
            level = Level.WARNING if _decided(awarded.stated) > regime.valid_to else LEVEL
            yield Finding(place, ID, level, "form-of-decree", facts)


def _decided(selection: Selection | Occasion) -> str:
    """Return the last day that is spoken of; an empty text when there is none."""
    days = [paper.date for paper in selection.papers if paper.date]
    return max([*days, *([selection.meeting.date] if selection.meeting else ())], default="")
