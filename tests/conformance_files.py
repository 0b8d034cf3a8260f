"""Files for the conformance checker: what an office lays down, and documents that are not right."""

from __future__ import annotations

import tempfile
from pathlib import Path

from thidua.flows import conformance
from thidua.flows.conformance import House
from thidua.model.finding import Finding


def laid_down(**texts: str) -> tuple[House | None, tuple[Finding, ...]]:
    """Return what files with these texts (``waivers``, ``profile``) lay down."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{name}.yaml" for name in texts}
        for name, text in texts.items():
            paths[name].write_text(text, encoding="utf-8")
        return conformance.house(**paths)
