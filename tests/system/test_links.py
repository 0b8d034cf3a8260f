"""What stands for something elsewhere is known on every system."""

from __future__ import annotations

import os
import stat
from types import SimpleNamespace
from typing import cast

import pytest

from thidua.system.links import linked

_JUNCTION, _SYMLINK, _IN_THE_CLOUD = 0xA0000003, 0xA000000C, 0x9000001A


@pytest.mark.parametrize(
    ("mode", "tag", "link"),
    [
        (stat.S_IFLNK, 0, True),
        (stat.S_IFDIR, _JUNCTION, True),
        (stat.S_IFREG, _SYMLINK, True),
        (stat.S_IFDIR, _IN_THE_CLOUD, False),
        (stat.S_IFDIR, 0, False),
        (stat.S_IFREG, 0, False),
    ],
)
def test_junctions_are_links_and_folders_kept_in_a_cloud_are_none(
    mode: int, tag: int, *, link: bool
) -> None:
    status = SimpleNamespace(st_mode=mode, st_reparse_tag=tag)
    assert linked(cast("os.stat_result", status)) is link
