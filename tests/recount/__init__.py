"""The figures of the fictional office counted again, by plain Python over its raw files.

A module for each group of documents; each function yields the names of its documents, and for each
the figures of its sentences in the order of reading and those of its tables row by row.
"""

from __future__ import annotations

from typing import TypeAlias

Told: TypeAlias = tuple[str, tuple[list[str], list[list[str]]]]
"""A document's name with the figures of its sentences and of its tables' rows."""
