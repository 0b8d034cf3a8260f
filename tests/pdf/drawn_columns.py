"""Two columns drawn at will: what stands in them, how close; as the programs of strangers do.

Only Typst draws them, but in the ways of others: a run for each word without the spaces, a letter
at a time, the room between the columns made of blanks.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

import typst
from msgspec import Struct, to_builtins

from thidua.system.home import TEMPLATES


class Line(Struct, frozen=True):
    """A line of a column; ``level`` is how many lines of 16 pt it stands below the first."""

    text: str
    level: float
    size: float = 13
    bold: bool = False
    italic: bool = False
    flush: bool = False
    """At the left edge of its column, not in the middle."""


class Drawn(StrEnum):
    """How letters come into the file."""

    RUNS = "runs"
    WORDS = "words"
    LETTERS = "letters"
    BLANKS = "blanks"
    """The whole row is one run, blanks between the columns."""


_SOURCE = """
#set page(width: 210mm, height: 297mm, margin: 0pt, flipped: WIDE)
#set text(font: "Liberation Serif", lang: "vi", hyphenate: false)
#let spec = json(bytes(sys.inputs.spec))
#let styled(line, body) = text(
  size: line.size * 1pt,
  weight: if line.bold { "bold" } else { "regular" },
  style: if line.italic { "italic" } else { "normal" },
  body,
)
#let drawn(line) = styled(line, if spec.way == "words" {
  line.text.split(" ").join(h(0.25em))
} else if spec.way == "letters" {
  line.text.clusters().map(one => if one == " " { h(0.25em) } else { box(one) }).join()
} else {
  line.text
})
#let put(line, axis, width) = place(
  top + left,
  dx: if line.flush { axis - width / 2 } else { axis - 200mm },
  dy: 20mm + (spec.first + line.level) * 16pt + (14pt - line.size * 1pt) * 0.891,
  box(width: 400mm, if line.flush { drawn(line) } else { align(center, drawn(line)) }),
)
#place(top + left, dx: 30mm, dy: 20mm, block(
  width: if WIDE { 247mm } else { 160mm },
  {
    set par(justify: true, first-line-indent: (amount: 1.27cm, all: true))
    set text(size: 14pt)
    spec.above.map(one => par(one)).join()
  },
))
#context {
  let width(lines) = calc.max(..lines.map(line => measure(drawn(line)).width))
  let sides = (width(spec.left), width(spec.right))
  let edge = page.width - 20mm
  let axes = (edge - sides.at(1) - spec.gap * 1mm - sides.at(0) / 2, edge - sides.at(1) / 2)
  if spec.way == "blanks" {
    for (one, other) in spec.left.zip(spec.right) {
      let widths = (measure(drawn(one)).width, measure(drawn(other)).width)
      let room = axes.at(1) - axes.at(0) - (widths.at(0) + widths.at(1)) / 2
      let count = calc.max(1, int(calc.round(room / (one.size * 0.25pt))))
      let blanks = "\\u{a0}" * count
      place(
        top + left,
        dx: axes.at(0) - widths.at(0) / 2,
        dy: 20mm + one.level * 16pt,
        box(width: 400mm, drawn(one) + styled(one, blanks) + drawn(other)),
      )
    }
  } else {
    for line in spec.left { put(line, axes.at(0), sides.at(0)) }
    for line in spec.right { put(line, axes.at(1), sides.at(1)) }
  }
  for (place-of, line) in spec.body.enumerate() {
    place(
      top + left,
      dx: 30mm,
      dy: 20mm + (spec.below + place-of) * 22pt,
      block(width: page.width - 50mm, align(center, text(size: 14pt, line))),
    )
  }
}
"""


class Around(Struct, frozen=True):
    """What stands on the page besides: running text ``above``, centred lines ``below``."""

    above: tuple[str, ...] = ()
    lines: int = 0
    """How many lines of 16 pt the text above takes."""
    below: tuple[str, ...] = ()
    wide: bool = False


def columns(
    left: Sequence[Line],
    right: Sequence[Line],
    *,
    gap: float,
    way: Drawn = Drawn.RUNS,
    around: Around = Around(),  # noqa: B008 - frozen
) -> bytes:
    """Return a page whose two columns come so many mm close."""
    last = 1 + around.lines + max(line.level for line in (*left, *right))
    spec = {"way": way, "gap": gap, "first": around.lines, "below": last, "body": around.below}
    spec |= {"left": to_builtins(left), "right": to_builtins(right), "above": around.above}
    source = _SOURCE.replace("WIDE", str(around.wide).lower())
    return typst.compile(
        source.encode(),
        font_paths=_fonts(),
        sys_inputs={"spec": json.dumps(spec)},
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[TEMPLATES / "fonts"]
    )
