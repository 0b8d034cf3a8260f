"""Take a picture of a page of a PDF, for README."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

_DOTS_PER_POINT = 1.4
"""About 100 dots an inch: readable in a browser, under 100 kB."""


_COLOURS = 32


def main(pdf: Path, page: int, png: Path, *, colour: bool) -> None:
    """Draw the page (from 1), in shades of grey or a few colours, and save it."""
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[page - 1].render(scale=_DOTS_PER_POINT, grayscale=not colour).to_pil()
    if colour:
        image = image.convert("RGB").quantize(_COLOURS)
    png.parent.mkdir(parents=True, exist_ok=True)
    image.save(png, optimize=True)
    print(f"{png}: {image.width} x {image.height}, {png.stat().st_size} bytes")


if __name__ == "__main__":
    drawn, number, target, *mode = sys.argv[1:]
    main(Path(drawn), int(number), Path(target), colour=mode == ["colour"])
