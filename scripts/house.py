"""Print the house in numbers: how large it is, what is longest, what goes in circles."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))  # the measures are guards there, too

from tools import house


def main() -> None:
    """Print a line for each number."""
    for name, folders in (
        ("src/thidua", ("",)),
        ("conform/ without its readers", ("conform", "recognise")),
        ("rules of the decree", ("conform/rules",)),
        ("readers of Word and PDF", ("word", "pdf")),
    ):
        measured = house.size(*folders)
        print(f"{name:32} {measured.lines:7,} lines {measured.files:5} files")
    for name, (lines, where) in (
        ("longest function", house.longest_function()),
        ("longest file", house.longest_file()),
    ):
        print(f"{name:32} {lines:7} lines  {where}")
    print(f"{'circles of imports':32} {len(house.circles()):7}")
    print(f"{'class names with two meanings':32} {len(house.shared_names()):7}")


if __name__ == "__main__":
    main()
