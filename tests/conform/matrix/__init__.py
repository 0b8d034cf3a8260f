"""The mutation matrix: for every rule what breaks it, a module for each part of the decree."""

from __future__ import annotations

from conform.matrix import nation, page

MUTATIONS = (*page.MUTATIONS, *nation.MUTATIONS)
