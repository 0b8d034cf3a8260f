"""Take a picture of a page of a PDF, for README."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

_DOTS_PER_POINT = 1.4
"""About 100 dots an inch: readable in a browser, under 100 kB."""


def main(pdf: Path, page: int, png: Path) -> None:
    """Draw the page (from 1) in shades of grey and save it."""
    with pypdfium2.PdfDocument(pdf) as document:
        image = document[page - 1].render(scale=_DOTS_PER_POINT, grayscale=True).to_pil()
    png.parent.mkdir(parents=True, exist_ok=True)
    image.save(png, optimize=True)
    print(f"{png}: {image.width} x {image.height}, {png.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
