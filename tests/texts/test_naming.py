"""What is compared has a name in both languages."""

from __future__ import annotations

import yaml

from thidua.model.change import Subject
from thidua.system.home import TEMPLATES
from thidua.texts.naming import all_titles, field_name, subject_name


def test_every_subject_has_its_name() -> None:
    assert set(yaml.safe_load((TEMPLATES / "subjects.yaml").read_text(encoding="utf-8"))) == {
        str(one) for one in Subject
    }
    for language in ("vi", "en"):
        assert all(subject_name(one, language=language) for one in Subject)
    assert subject_name(Subject.MILESTONE, language="vi") == "mốc thời gian"


def test_a_field_has_the_title_that_its_schema_gives_it() -> None:
    assert field_name("due", language="vi") == "thời hạn"
    assert field_name("council.members[an.b].position", language="vi") == "chức vụ"
    assert field_name("headcount.civil_servants", language="en") == "civil servants"
    assert field_name("nobody_knows", language="vi") == "nobody knows"
    assert field_name("", language="vi") == ""


def test_fields_with_several_titles_have_one_name_for_all() -> None:
    shared = yaml.safe_load((TEMPLATES / "fields.yaml").read_text(encoding="utf-8"))
    titles = all_titles()
    assert {"due", "name"} <= titles.keys()
    several = {key for key, each in titles.items() if len(each) > 1}
    assert several - shared.keys() == set(), "add them to templates/fields.yaml"
    assert shared.keys() - titles.keys() == {"look"}, "nothing is called that any more"
    assert field_name("agency.name", language="vi") == "tên"
