"""Classes of the model with their parts of the schemas, enumerations with their properties."""

from __future__ import annotations

from typing import Any

from thidua.model.awarding import Occasion
from thidua.model.campaign import Campaign
from thidua.model.initiatives import InitiativeRegister
from thidua.model.regime import Regime
from thidua.model.year import Pledge, Result, Selection

MODEL: dict[str, tuple[type[Any], dict[str, str]]] = {
    "campaign": (
        Campaign,
        {
            "Agency": "agency",
            "Attachment": "attachment",
            "Basis": "basis",
            "Block": "block",
            "CampaignReview": "campaignReview",
            "CitedDocument": "citedDocument",
            "Column": "column",
            "Confirmation": "confirmation",
            "Council": "council",
            "Counted": "counted",
            "Criterion": "criterion",
            "Directive": "directive",
            "Former": "former",
            "FormerAgency": "formerAgency",
            "Headcount": "headcount",
            "Item": "item",
            "Measure": "measure",
            "Member": "member",
            "Milestone": "milestone",
            "Obligation": "obligation",
            "PaperData": "paper",
            "Phase": "phase",
            "Recipient": "recipient",
            "Recipients": "recipients",
            "ScoreSection": "scoreSection",
            "PointRate": "pointRate",
            "Scoring": "scoring",
            "Signer": "signer",
            "TableCell": "cell",
            "TableData": "table",
            "TableRow": "row",
            "Threshold": "threshold",
            "Unit": "unit",
        },
    ),
    "pledge": (
        Pledge,
        {
            "CollectiveRegistration": "collective",
            "Commended": "commended",
            "Launch": "launch",
            "PaperData": "paper",
            "Recipient": "recipient",
            "Recipients": "recipients",
            "Registration": "registration",
            "Signer": "signer",
            "Target": "target",
            "Work": "work",
        },
    ),
    "result": (
        Result,
        {
            "PaperData": "paper",
            "PersonRating": "personRating",
            "Recipient": "recipient",
            "Recipients": "recipients",
            "Score": "score",
            "Signer": "signer",
            "TargetResult": "targetResult",
            "WorkResult": "workResult",
        },
    ),
    "selection": (
        Selection,
        {
            "Absence": "absence",
            "DecisionData": "decision",
            "FormReference": "form",
            "Meeting": "meeting",
            "PaperData": "paper",
            "Proposal": "proposal",
            "Recipient": "recipient",
            "Recipients": "recipients",
            "Signer": "signer",
            "Vote": "vote",
        },
    ),
    "occasion": (
        Occasion,
        {
            "Absence": "absence",
            "DecisionData": "decision",
            "FormReference": "form",
            "Honoured": "honoured",
            "Meeting": "meeting",
            "OutsideBody": "outsideBody",
            "OutsidePerson": "outsidePerson",
            "PaperData": "paper",
            "Prize": "prize",
            "Proposal": "occasionProposal",
            "Recipient": "recipient",
            "Recipients": "recipients",
            "Signer": "signer",
            "Vote": "vote",
        },
    ),
    "regime": (
        Regime,
        {
            "Act": "act",
            "Form": "form",
            "Share": "share",
            "Sourced": "sourced",
            "TitleRule": "titleRule",
            "VoteRule": "voteRule",
        },
    ),
}
ENUMS: dict[str, dict[str, tuple[str, ...]]] = {
    "campaign": {
        "Align": ("column", "align"),
        "AttachmentKind": ("attachment", "kind"),
        "Division": ("item", "level"),
        "Issuer": ("directive", "issued_by"),
        "ItemLabel": ("item", "label"),
        "Numbering": ("numbering",),
        "Orientation": ("attachment", "orientation"),
        "Review": ("item", "review"),
        "ReviewKind": ("campaignReview", "kind"),
        "PaperStatus": ("directive", "status"),
        "ScoreOrder": ("scoring", "order"),
    },
    "pledge": {
        "Discipline": ("registration", "discipline"),
        "Rank": ("registration", "rank"),
        "Rating": ("rating",),
        "Issuer": ("paper", "issued_by"),
        "PaperStatus": ("paper", "status"),
        "WorkKind": ("work", "kind"),
    },
    "result": {
        "Rating": ("rating",),
        "Issuer": ("paper", "issued_by"),
        "PaperStatus": ("paper", "status"),
        "WorkState": ("workResult", "state"),
    },
    "selection": {
        "Ballot": ("meeting", "ballot"),
        "Issuer": ("paper", "issued_by"),
        "PaperStatus": ("paper", "status"),
    },
    "occasion": {
        "Ballot": ("meeting", "ballot"),
        "BodyKind": ("outsideBody", "kind"),
        "Issuer": ("paper", "issued_by"),
        "OccasionKind": ("properties", "kind"),
        "PaperStatus": ("paper", "status"),
    },
    "regime": {"Certainty": ("certainty",), "Eligible": ("titleRule", "recipient")},
}
