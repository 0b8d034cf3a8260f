"""Who signs for another says so with TM., Q., KT., TL. or TUQ., in capitals and with the dot.

Why: Decree 30/2020, Phụ lục I, Phần I, Mục II.7.b gives these five. "T/M", "K/T" and "T/L" are the
forms of Party documents.

Fails::

    directive:
      signers:
        - authority:
            - K/T GIÁM ĐỐC
          position: PHÓ GIÁM ĐỐC
          name: Nguyễn Văn Mẫu

Passes::

    directive:
      signers:
        - authority:
            - KT. GIÁM ĐỐC
          position: PHÓ GIÁM ĐỐC
          name: Nguyễn Văn Mẫu

Fix: write the abbreviation with its dot and a space, as the message shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from thidua.model.finding import Finding, Level
from thidua.model.source import Source
from thidua.recognise.signers import read_mark
from thidua.validate.head_forms import judged
from thidua.validate.passages import papers, text_of

ID = "authority-form"
LEVEL = Level.WARNING
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b"


def check(source: Source) -> Iterator[Finding]:
    """Yield the abbreviations before a post that are not written as the decree has them."""
    for paper in papers(source):
        if not judged(source.root, paper):
            continue
        for signer in paper.each("signers"):
            for node in signer.several("authority"):
                text = text_of(node)
                mark, rest = read_mark(text.upper())
                typed = text[: len(text) - len(rest)].strip()
                if mark and typed != mark:
                    facts = {"typed": typed, "proper": mark}
                    yield Finding(node.place, ID, LEVEL, "authority-form", facts)
