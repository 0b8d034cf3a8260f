"""Authority, post and name of who signs (Mục II.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thidua.catalogue import patterns
from thidua.catalogue.law import FOR_ALL, degree, forms
from thidua.catalogue.patterns import folded, upper
from thidua.conform.checks.letters import capital, emphasised, sized
from thidua.conform.checks.ranges import Range, amount, pt
from thidua.conform.fixes import letters
from thidua.conform.rule import PDF, Rule
from thidua.conform.violation import Violation
from thidua.model.finding import Level
from thidua.model.view import Rectangle, ViewParagraph
from thidua.recognise.councils import council_bodies
from thidua.recognise.edges import middle, together
from thidua.recognise.recognised import Component, Part, Recognised
from thidua.recognise.signers import SURE, SignatureBlock, blocks, read_mark

_LINES = (Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION)
_BY_PROXY = "TUQ."
_COMMITTEE = re.compile("(?:ỦY|UỶ) BAN |UBND|U.B.N.D")
_TITLED = "TRƯỞNG"
"""In posts that begin like an agency: VIỆN TRƯỞNG, CHI HỘI TRƯỞNG."""
_OFF = 10.0
"""In mm."""
_ROLE = re.compile("người|đại diện", re.IGNORECASE)
_ALIGN_OFF = 5.0
"""In mm."""


def _marks(found: Recognised) -> Iterator[Violation]:
    """Yield the lines whose quyền hạn is written otherwise."""
    for part in found.of(*_LINES, least=SURE):
        mark, rest = read_mark(part.text)
        if not mark and part.component is Component.SIGNER_AUTHORITY:
            yield Violation(part.text, ", ".join(forms().authority), part)
        elif mark and not part.text.startswith(mark) and _means(part, rest):
            yield Violation(part.text, mark, part)


def _means(part: Part, rest: str) -> bool:
    """Say whether a line begins with quyền hạn, and not with a word that only looks like it."""
    if part.component is Component.SIGNER_AUTHORITY:
        return True
    return any(patterns.fits(one, rest) for one in (patterns.POSITION, patterns.ORGANISATION))


def _collective(found: Recognised) -> Iterator[Violation]:
    """Yield the lines with "TM." and a post."""
    for part in found.of(Component.SIGNER_AUTHORITY, least=SURE):
        mark, rest = read_mark(part.text)
        if mark == FOR_ALL and patterns.fits(patterns.POSITION, rest) and not _body(rest):
            yield Violation(part.text, FOR_ALL, part)


def _body(rest: str) -> bool:
    """Say whether a name that begins like a post is that of a body: "CHỦ TỊCH ĐOÀN"."""
    return rest.startswith(("CHỦ TỊCH ĐOÀN", "THƯ KÝ ĐOÀN"))


def _head(found: Recognised) -> Iterator[Violation]:
    """Yield the lines where a deputy's post or an agency's name follows one of these."""
    for part in found.of(Component.SIGNER_AUTHORITY, Component.SIGNER_POSITION, least=SURE):
        mark, rest = read_mark(part.text)
        if mark and mark != FOR_ALL and part.text.startswith(mark) and _no_head(rest):
            if mark == _BY_PROXY and _COMMITTEE.match(rest):
                yield Violation(part.text, mark, part, message="committee", level=Level.WARNING)
            else:
                yield Violation(part.text, mark, part)


def _no_head(rest: str) -> bool:
    if patterns.begins(patterns.DEPUTY, rest):
        return True
    posted = patterns.fits(patterns.POSITION, rest) or _TITLED in rest
    return patterns.fits(patterns.ORGANISATION, rest) and not posted


def _position(found: Recognised) -> Iterator[Violation]:
    """Yield the signatures without a post of the signer's own."""
    for block in blocks(found):
        last = block.authorities[-1] if block.authorities else None
        if last is None or last.sureness < SURE:
            continue
        if not block.positions and block.name is not None and block.name.sureness >= SURE:
            yield Violation("missing", "shown", last)
        elif block.positions and read_mark(last.text)[1] == block.positions[0].text:
            own = block.positions[0]
            yield Violation(own.text, "shown", own, message="same")


def _council(found: Recognised) -> Iterator[Violation]:
    """Yield the posts over the name of who signs for a council, when none is one of the council."""
    bodies = council_bodies(found)
    for block in blocks(found) if bodies else ():
        lines = [one for one in block.lines if one.document in bodies]
        posts = [folded(read_mark(one.text)[1]) for one in lines if one.sureness >= SURE]
        shown = [one for one in block.positions if one.document in bodies and one.sureness >= SURE]
        if shown and block.name and not any(map(_of_council, posts)):
            yield Violation(shown[0].text, bodies[shown[0].document].name, shown[0])


def _of_council(post: str) -> bool:
    return post.startswith(tuple(map(folded, forms().councils.posts)))


def _deputy(found: Recognised) -> Iterator[Violation]:
    """Yield the posts of deputies over which nothing says for whom they sign."""
    if found.kind in forms().undeputed:
        return
    for block in blocks(found):
        first = block.lines[0] if block.lines else None
        if first is None or block.authorities or first.sureness < SURE:
            continue
        if patterns.begins(patterns.DEPUTY, first.text):
            yield Violation(first.text, "KT.", first)


def _degree(found: Recognised) -> Iterator[Violation]:
    """Yield the names that begin with a degree or title."""
    if _allowed(found):
        return
    for block in blocks(found):
        lines = (block.name, *block.positions) if block.name else block.positions
        for part in lines:
            match = degree().match(part.text)
            if match and patterns.fits(patterns.NAME, part.text[match.end() :].strip()):
                yield Violation(match[0].strip(), part.text[match.end() :].strip(), part)


def _allowed(found: Recognised) -> bool:
    named = found.of(Component.SUPERIOR, Component.ISSUER, least=0.0)
    words = " ".join(folded(part.text) for part in named)
    return any(re.search(rf"\b{re.escape(folded(one))}\b", words) for one in forms().names.sectors)


def _place(found: Recognised) -> Iterator[Violation]:
    """Yield the name of the only signer when no image of a signature stands over it."""
    signed = [block for block in blocks(found) if block.name and block.titles]
    if len(signed) != 1 or signed[0].name is None:
        return
    title, name = signed[0].titles[-1].paragraph, signed[0].name.paragraph
    shown = [
        one.area for one in found.view.signatures if one.pictured and one.page == name.place.page
    ]
    areas = [area for area in shown if area is not None]
    if areas and not any(_between(area, title, name) for area in areas):
        yield Violation("missing", "shown", signed[0].name)


def _between(area: Rectangle, title: ViewParagraph, name: ViewParagraph) -> bool:
    if title.area is None or name.area is None:
        return True
    across = abs(area.left + area.right - name.area.left - name.area.right) / 2
    down = (area.top + area.bottom) / 2
    return across <= _OFF and title.area.top - _OFF <= down <= name.area.bottom + _OFF


def _capitals(found: Recognised) -> Iterator[Violation]:
    """Yield the lines of signatures that should be in capitals and are not."""
    for block in blocks(found):
        posts = block.positions[:1] if not block.authorities or _ends_small(block) else ()
        lines = [one for one in (*block.authorities, *posts) if one.sureness >= SURE]
        yield from capital(one for one in lines if not _ROLE.match(one.text))


def _ends_small(block: SignatureBlock) -> bool:
    """Say whether the post under the quyền hạn is all there is between that and the name."""
    return len(block.positions) == 1


def _size(found: Recognised, permitted: Range) -> Iterator[Violation]:
    """Yield the lines of signatures in another size."""
    for block in blocks(found):
        named = [block.name] if block.name and block.name.sureness >= SURE else []
        yield from sized((*block.titles, *named), permitted)


def _style(found: Recognised) -> Iterator[Violation]:
    """Yield the lines of signatures that are not bold, or slanted."""
    for block in blocks(found):
        named = [block.name] if block.name and block.name.sureness >= SURE else []
        yield from emphasised((*block.titles, *named), bold=True, italic=False)


def _name(found: Recognised) -> Iterator[Violation]:
    """Yield the names in capitals."""
    for part in found.of(Component.SIGNER_NAME, least=SURE):
        if upper(part.text):
            yield Violation(part.text, part.text.title(), part)


def _align(found: Recognised) -> Iterator[Violation]:
    """Yield the names that stand off the middle of what is above them."""
    for block in blocks(found):
        if block.name is None or not block.titles or not together(block.titles[-1], block.name):
            continue
        above, below = middle(block.titles[-1]), middle(block.name)
        if above is not None and below is not None and abs(above - below) > _ALIGN_OFF:
            yield Violation(amount(abs(above - below), "mm"), "center", block.name)


RULES = (
    Rule("II.7.b-marks", _marks),
    Rule("II.7.b-collective", _collective),
    Rule("II.7.b-head", _head),
    Rule("II.7.b-position", _position),
    Rule("II.7.b-deputy", _deputy, "Điều 13 khoản 1", graded=Level.WARNING),
    Rule("II.7.c-council", _council, graded=Level.WARNING),
    Rule("II.7.c-degree", _degree, graded=Level.WARNING),
    Rule("II.7.d-place", _place, graded=Level.WARNING, formats=PDF),
    Rule("II.7.đ-capitals", _capitals, "Mục V.7", fix=letters.set_capitals),
    Rule("II.7.đ-size", _size, "Mục V.7", permitted=pt(13, 14), fix=letters.set_size),
    Rule("II.7.đ-style", _style, "Mục V.7", fix=letters.set_style),
    Rule("II.7.đ-name", _name, "Mục V.7"),
    Rule("II.7.đ-align", _align),
)
