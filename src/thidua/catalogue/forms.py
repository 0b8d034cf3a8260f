"""What the law states about whole documents, read from ``schemas/forms.yaml``."""

from __future__ import annotations

import yaml
from msgspec import Struct, convert

from thidua.home import SCHEMAS
from thidua.once import once


class Parts(Struct, frozen=True, forbid_unknown_fields=True):
    """Which components are mandatory, named as in ``Component``.

    ``usual`` for most types, less those that one is ``lacking``; nothing is for the ``formless``.
    """

    usual: tuple[str, ...]
    copy: tuple[str, ...]
    lacking: dict[str, tuple[str, ...]]
    formless: tuple[str, ...]


class Names(Struct, frozen=True, forbid_unknown_fields=True):
    """What does not stand before a signer's name, and in whose agencies it may."""

    degrees: tuple[str, ...]
    sectors: tuple[str, ...]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file.

    ``addressable`` are the types of document that may have "Kính gửi", ``above`` those in which the
    recipients then begin with "Như trên", ``undeputed`` those that a deputy signs as what he is.
    ``authority`` has the words behind each mark of quyền hạn, ``stamps_mm`` the width and height of
    the marks of urgency, ``lines`` what the model forms print in a type of document.
    """

    parts: Parts
    addressable: tuple[str, ...]
    above: tuple[str, ...]
    undeputed: tuple[str, ...]
    names: Names
    authority: dict[str, str]
    stamps_mm: dict[str, tuple[float, float]]
    lines: dict[str, tuple[str, ...]]


@once
def forms() -> Forms:
    """Return the file.

    Raises:
        OSError: when it cannot be read.
    """
    text = (SCHEMAS / "forms.yaml").read_text(encoding="utf-8")
    return convert(yaml.load(text, Loader=yaml.CSafeLoader), Forms)
