"""Signers of a paper that states none: those of the launch document, as they sign for its issuer.

Whoever heads a body that decides together signs ``TM.`` what the body issues and as what he is what
is his own to decide (Decree 30/2020, Phụ lục I, Mục II.7.b): the report of an Ủy ban, and the
decision of its Chủ tịch.
"""

from __future__ import annotations

from msgspec.structs import replace

from thidua.catalogue.law import FOR_ALL, forms, law
from thidua.model.campaign import Agency, Signer
from thidua.model.frame import Issuer


def signing(signers: tuple[Signer, ...], agency: Agency, issued_by: Issuer) -> tuple[Signer, ...]:
    """Return signers as they sign what ``issued_by`` issues; several sign as they are stated."""
    body = forms().body_of(agency.name)
    if not body or len(signers) != 1:
        return signers
    (signer,) = signers
    own = tuple(one for one in signer.authority if not one.startswith(FOR_ALL))
    if issued_by is Issuer.HEAD:
        return (replace(signer, authority=own),)
    if own == signer.authority and _stands_for_the_body(signer, agency):
        return (replace(signer, authority=(f"{FOR_ALL} {body.upper()}", *own)),)
    return signers


def _stands_for_the_body(signer: Signer, agency: Agency) -> bool:
    """Tell whether it is the head, or who signs in the head's place (KT.)."""
    head = (agency.head or law().head_of(agency.name)).upper()
    position = signer.position if isinstance(signer.position, str) else " ".join(signer.position)
    post = signer.authority[0].partition(" ")[2] if signer.authority else position
    return bool(head) and post.upper() == head
