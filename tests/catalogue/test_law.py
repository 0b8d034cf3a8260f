"""The law's lists: what the checker of data and that of documents share."""

from __future__ import annotations

import pytest

from thidua.catalogue.law import degree, forms, law


@pytest.mark.parametrize(
    ("name", "begun"),
    [
        ("PGS.TS. Nguyễn Văn Mẫu", "PGS.TS. "),
        ("TS Nguyễn Văn Mẫu", "TS "),
        ("Thạc sĩ Nguyễn Văn Mẫu", "Thạc sĩ "),
        ("Nguyễn Văn Mẫu", None),
        ("Tsần Văn Mẫu", None),
    ],
)
def test_degrees_before_a_name_are_known_short_and_long(name: str, begun: str | None) -> None:
    found = degree().match(name)
    assert (found[0] if found else None) == begun


def test_marks_of_authority_and_forms_of_copy() -> None:
    assert set(forms().authority) == {"TM.", "Q.", "KT.", "TL.", "TUQ."}
    assert law().copy_forms["SAO Y"] == "SY"
    assert law().abbreviations["Giấy mời"] == "GM"
