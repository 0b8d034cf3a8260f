"""Protection of Word files that are not to be changed: signed, protected, marked as final."""

from __future__ import annotations

from thidua.opc import Package
from thidua.word.markup import W

_SIGNATURES = "_xmlsignatures/"
_FINAL = "_MarkAsFinal"
_ON = frozenset({"1", "true", "on"})


def protection(package: Package) -> str:
    """Return the message why a file is not to be changed; nothing where it may be.

    Raises:
        RefusedPackageError: the settings are no good XML.
    """
    signed = any(one.kind == "origin" for one in package.relationships())
    if signed or any(name.lower().startswith(_SIGNATURES) for name in package.parts):
        return "not-mended-signed"
    return "not-mended-protected" if _protected(package) or _final(package) else ""


def _protected(package: Package) -> bool:
    """Say whether editing is restricted (17.15.1.29) or asked not to be done (17.15.1.93)."""
    name = package.related(package.main, "settings")
    settings = None if name is None else package.xml(name)
    if settings is None:
        return False
    stated = settings.find(f"{W}documentProtection")
    enforced = stated is not None and stated.get(f"{W}enforcement") in _ON
    return enforced or settings.find(f"{W}writeProtection") is not None


def _final(package: Package) -> bool:
    name = package.related("", "custom-properties")
    properties = () if name is None else package.xml(name)
    return any(
        one.get("name") == _FINAL and "".join(map(str, one.itertext())).strip() in _ON
        for one in properties
    )
