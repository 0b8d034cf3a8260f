"""Reading Word files (WordprocessingML, ISO/IEC 29500-1) as views."""

from __future__ import annotations

from thidua.word.reader import read

__all__ = ["read"]
