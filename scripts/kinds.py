"""Write what follows own YAML: enumerations of the schemas, tables of the guides.

All are committed, and held up to date by tests/test_kinds.py.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from thidua.catalogue.heads import head_forms
from thidua.catalogue.kinds import Each, PaperKind, StatedIn, paper_kinds
from thidua.catalogue.law import law

SCHEMA = "schemas/paper-kinds.schema.json"
TYPES = "schemas/document-types.schema.json"
HEADS = "schemas/head-forms.schema.json"
_STATED_IN = {
    StatedIn.DIRECTIVE: "`directive`, `texts`",
    StatedIn.CAMPAIGN: "tệp của phong trào",
    StatedIn.PLEDGE: "tệp giao ước",
    StatedIn.RESULT: "tệp kết quả",
    StatedIn.SELECTION: "`selection.yaml`",
    StatedIn.INITIATIVES: "`initiatives.yaml`",
}
_EACH = {
    None: "",
    Each.MEMBER: "; mỗi thành viên Hội đồng một văn bản",
    Each.DUE: "; mỗi thời hạn một văn bản",
    Each.TEXT: "; mỗi mục của texts một văn bản",
    Each.PROPOSAL: "; mỗi đề nghị một văn bản",
    Each.INITIATIVE: "; mỗi sáng kiến một văn bản",
}
_PUBLIC = {True: "công khai", False: "nội bộ"}


def main(root: Path) -> None:
    """Write the files below ``root`` anew."""
    for name, text in following(root).items():
        (root / name).write_text(text, encoding="utf-8", newline="\n")


def following(root: Path) -> Mapping[str, str]:
    """Return each file with its text; of a guide all but its table is as it stands."""
    kinds = paper_kinds()
    units = {kind: one for kind, one in kinds.items() if one.scope.of_units}
    return {
        SCHEMA: _schema(kinds),
        TYPES: _types(),
        HEADS: _heads(),
        "docs/editors.md": _within(root / "docs/editors.md", _of_the_year(kinds)),
        "docs/units.md": _within(root / "docs/units.md", _of_units(units)),
        "README.md": _within(root / "README.md", _in_english(kinds)),
        "README.vi.md": _within(root / "README.vi.md", _in_vietnamese(kinds)),
    }


def _schema(kinds: Mapping[str, PaperKind]) -> str:
    """Return the kinds whose number and day stand in ``papers``, as an enumeration."""
    listed = {
        kind: one.title.vi for kind, one in kinds.items() if one.stated_in is not StatedIn.DIRECTIVE
    }
    about = "Mã loại văn bản, trùng tên mẫu trong templates/documents, không kèm đuôi."
    return _enumeration(listed, "templates/papers.yaml", "Loại văn bản", about)


def _types() -> str:
    """Return the types of document, as an enumeration."""
    listed = {key: one.printed for key, one in law().types.items()}
    about = "Loại văn bản theo Điều 7 Nghị định 30/2020/NĐ-CP; thêm launch (phát động)."
    return _enumeration(listed, "schemas/symbols.yaml", "Loại văn bản", about)


def _heads() -> str:
    """Return the forms of head, as an enumeration."""
    listed = {key: one.title.vi for key, one in head_forms().items()}
    about = "Mẫu đầu văn bản: của ai."
    return _enumeration(listed, "templates/heads.yaml", "Mẫu đầu văn bản", about)


def _enumeration(listed: Mapping[str, str], source: str, title: str, about: str) -> str:
    told = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"Generated from {source} by `make reference`; do not edit.",
        "title": title,
        "description": about,
        "enum": [*listed],
        "enumDescriptions": [*listed.values()],
        "examples": [[*listed][-1]],
    }
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n"


def _of_the_year(kinds: Mapping[str, PaperKind]) -> Iterator[str]:
    yield "| Văn bản | Tên | Có khi | Số và ngày ghi ở | Phạm vi |\n|---|---|---|---|---|"
    for kind, one in kinds.items():
        title, when = _capital(one.title.vi), f"{one.when.vi}{_EACH[one.each]}"
        stated, public = _STATED_IN[one.stated_in], _PUBLIC[one.public]
        yield f"| {title} | `{kind}` | {when} | {stated} | {public} |"


def _of_units(kinds: Mapping[str, PaperKind]) -> Iterator[str]:
    yield "| Văn bản | `kind` | Ghi ở |\n|---|---|---|"
    for kind, one in kinds.items():
        yield f"| {_capital(one.title.vi)} | `{kind}` | {_STATED_IN[one.stated_in]} |"


def _in_english(kinds: Mapping[str, PaperKind]) -> Iterator[str]:
    yield "| Document | `--only` | There when |\n|---|---|---|"
    for kind, one in kinds.items():
        yield f"| {_capital(one.title.en)} | `{kind}` | {one.when.en} |"


def _in_vietnamese(kinds: Mapping[str, PaperKind]) -> Iterator[str]:
    yield "| Văn bản | `--only` | Có khi |\n|---|---|---|"
    for kind, one in kinds.items():
        yield f"| {_capital(one.title.vi)} | `{kind}` | {one.when.vi} |"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _within(path: Path, lines: Iterator[str]) -> str:
    """Return a guide with other lines between its marks."""
    block = "\n".join(("<!-- kinds: make reference -->", *lines, "<!-- /kinds -->"))
    text = path.read_text(encoding="utf-8")
    made, many = re.subn(r"<!-- kinds: .*?<!-- /kinds -->", lambda _: block, text, flags=re.DOTALL)
    if many != 1:
        message = f"{path} has {many} places for a table of kinds"
        raise ValueError(message)
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]))
