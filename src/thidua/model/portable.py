"""Portable names: those of devices, which no file of Windows may have."""

from __future__ import annotations

import re

RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
"""With and without an ending (Win32, "Naming Files, Paths")."""
