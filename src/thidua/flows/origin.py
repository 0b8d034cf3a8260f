"""Origin of the installed program: the wheel that it came from, for an office's CI.

pip, pipx and uv write down (PEP 610, ``direct_url.json``) which file or address was installed; what
came from an index or a checkout has no such file, or one that names no wheel.
"""

from __future__ import annotations

import hashlib
import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import msgspec
from msgspec import Struct, field

from thidua import __version__

_LARGEST = 20_000_000
_WHEEL = re.compile(r"thidua-[0-9A-Za-z.!+]+-py3-none-any\.whl")
_ADDRESS = re.compile(r"https://[!-~]{1,1000}")
_SUM = re.compile(r"[0-9a-f]{64}")


class ProgramOrigin(Struct, frozen=True):
    """The line of a requirements file that installs this version, and the wheel it names if any."""

    requirement: str
    name: str = ""
    wheel: bytes = b""

    @property
    def known(self) -> bool:
        """Whether it says where the program is to be had, and not its version alone."""
        return not self.requirement.startswith("thidua==")


class _Archive(Struct, frozen=True):
    hashes: dict[str, str] = field(default_factory=dict)


class _DirectUrl(Struct, frozen=True):
    url: str
    archive_info: _Archive | None = None


def origin(wheel: Path | None = None, *, kept: Path | None = None) -> ProgramOrigin:
    """Return where this version is to be had: from a named wheel, from what was installed.

    ``kept`` is a folder in which an office may have put the wheel itself.
    """
    if wheel is not None:
        return _of_wheel(wheel) or ProgramOrigin(f"thidua=={__version__}")
    there = kept / f"thidua-{__version__}-py3-none-any.whl" if kept else None
    return (there and _of_wheel(there)) or _installed() or ProgramOrigin(f"thidua=={__version__}")


def _installed() -> ProgramOrigin | None:
    said = _direct_url()
    if said is None or said.archive_info is None:
        return None
    address = urlsplit(said.url)
    if address.scheme == "file":
        return _of_wheel(Path(url2pathname(address.path)))
    total = said.archive_info.hashes.get("sha256", "")
    if not (_ADDRESS.fullmatch(said.url) and _SUM.fullmatch(total)):
        return None
    return ProgramOrigin(f"thidua @ {said.url} --hash=sha256:{total}")


def _direct_url() -> _DirectUrl | None:
    try:
        text = distribution("thidua").read_text("direct_url.json")
        return msgspec.json.decode(text or "", type=_DirectUrl)
    except (PackageNotFoundError, OSError, msgspec.MsgspecError):
        return None


def _of_wheel(path: Path) -> ProgramOrigin | None:
    """Return a wheel of this version as origin; None of what is none, or is not there any more."""
    name = unquote(path.name)
    if not (_WHEEL.fullmatch(name) and name.startswith(f"thidua-{__version__}-")):
        return None
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError:
        return None
    total = hashlib.sha256(content).hexdigest()
    if len(content) > _LARGEST:
        return None
    return ProgramOrigin(f"./.thidua/{name} --hash=sha256:{total}", name, content)
