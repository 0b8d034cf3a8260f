"""Who issues a document is said, and is who decides.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.2.a: a document is issued by an agency or by who
leads it. A decision of the Giám đốc Sở that its attachments ascribe to the Sở names two.

Fails::

    agency:
      name: Sở Thí dụ
    directive:
      type: decision
      authority: GIÁM ĐỐC SỞ THÍ DỤ

Passes::

    agency:
      name: Sở Thí dụ
    directive:
      type: decision
      issued_by: head
      authority: GIÁM ĐỐC SỞ THÍ DỤ

Who signs ``TM. ỦY BAN NHÂN DÂN`` signs what the Ủy ban issues, not what its head does; a Chủ tịch
who signs as such what is said to be the Ủy ban's is told, too.

Fix: write ``issued_by: head``, and the post as ``head`` of the agency where it is not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.catalogue.law import FOR_ALL, forms, law
from thidua.model.finding import Finding, Level
from thidua.model.frame import Issuer
from thidua.model.source import Node, Source
from thidua.recognise.signers import read_mark
from thidua.validate.passages import papers, text_of, typed_documents

ID = "issued-by"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2.a"


def check(source: Source) -> Iterator[Finding]:
    """Yield who issues without a post, and a post that decides what its agency issues."""
    agency = source.root.get("agency")
    for document in papers(source):
        issuer = document.get("issued_by")
        if issuer is not None and issuer.value == Issuer.HEAD:
            for one in filter(None, (agency, document.get("joint_with"))):
                if one.text("name") and not _post(one):
                    facts: dict[str, str | int] = {"name": one.text("name")}
                    yield Finding(issuer.place, ID, Level.ERROR, "head-unknown", facts)
    for document in typed_documents(source):
        authority, post = document.get("authority"), _post(agency) if agency is not None else ""
        if authority is None or not post or document.text("issued_by") == Issuer.HEAD:
            continue
        said = " ".join(map(text_of, document.several("authority")))
        if agency is not None and _begins(said, post):
            named = {"authority": said, "name": agency.text("name")}
            yield Finding(authority.place, ID, LEVEL, "authority-of-head", named)
    for document in papers(source):
        if document.get("joint_with") is None and len(list(document.each("signers"))) == 1:
            yield from _signed(document)
            yield from _of_the_body(document, agency or document)


def _of_the_body(document: Node, agency: Node) -> Iterator[Finding]:
    """Yield the only signer of what a body is said to issue who signs as its head alone.

    That it is the body's is sure where the data say so: by ``issued_by``, or by the authority line.
    """
    name, stated = agency.text("name"), document.text("issued_by")
    line = " ".join(map(text_of, document.several("authority")))
    sure = stated == Issuer.AGENCY or (not stated and _begins(line, name))
    if not (sure and forms().body_of(name)):
        return
    for signer in document.each("signers"):
        position = " ".join(map(text_of, signer.several("position")))
        marks = [read_mark(text_of(one).upper())[0] for one in signer.several("authority")]
        if not any(marks) and position and _begins(position, _post(agency)):
            node = signer.get("position")
            facts: dict[str, str | int] = {"position": position, "name": name, "body": name.upper()}
            yield Finding(node.place if node else signer.place, ID, LEVEL, "body-by-head", facts)


def _begins(text: str, words: str) -> bool:
    return bool(words) and f"{text} ".casefold().startswith(f"{words} ".casefold())


def _signed(document: Node) -> Iterator[Finding]:
    """Yield the only signer's first line that is at odds with who issues, where that is said."""
    issuer = document.get("issued_by")
    for signer in document.each("signers"):
        lines = list(signer.several("authority"))
        for_all = next(
            (one for one in lines if read_mark(text_of(one).upper())[0] == FOR_ALL), None
        )
        if issuer is not None and issuer.value == Issuer.HEAD and for_all is not None:
            yield Finding(for_all.place, ID, LEVEL, "head-for-all", {"authority": text_of(for_all)})


def _post(agency: Node) -> str:
    return agency.text("head") or law().head_of(agency.text("name"))
