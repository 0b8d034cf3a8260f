"""Code pages of terminals that tests try, by Python's names."""

from __future__ import annotations

PAGES = ("cp1258", "cp1252", "cp437", "ascii", "cp65001", "latin-1")
"""Vietnamese, Western and old DOS Windows, a terminal of nothing, UTF-8 as Windows calls it."""
