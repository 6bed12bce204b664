"""What changed between two versions of a measure, in a few lines."""

from __future__ import annotations

from pathlib import Path

from jsna.data.measures import Group, Measure
from jsna.data.refresh import compare_measures, counted, lines_of, words_of
from unit.data.making import the_measure


def measure(root: Path, *rows: str) -> Measure:
    header = "Area,Name,Sex,Category,Period,Value,Count\n"
    return the_measure(root, header + "\n".join(rows) + "\n", title="Smoking")


def compared(root: Path, old: list[str], new: list[str]) -> list[str]:
    return lines_of(compare_measures(measure(root / "old", *old), measure(root / "new", *new)))


def test_equal_numbers_written_otherwise_are_no_change(tmp_path: Path) -> None:
    assert compared(tmp_path, ["E1,Kent,,,2018 - 20,5.0,"], ["E1,Kent CC,,,2018-20,5.00,"]) == ["smoking: as before"]


def test_every_number_of_a_row_is_compared(tmp_path: Path) -> None:
    assert compared(tmp_path, ["E1,Kent,,,2019,5,1"], ["E1,Kent,,,2019,,2000"])[1:] == [
        "  revised: 1 row",
        "    Kent, 2019: value 5 → none",
        "    Kent, 2019: count 1 → 2,000",
    ]


def test_five_revisions_are_shown_and_the_rest_counted(tmp_path: Path) -> None:
    old, new = ([f"E{n},Area {n},,,2019,{n + add}," for n in range(8)] for add in (0, 1))
    lines = compared(tmp_path, old, new)
    assert lines[1] == "  revised: 8 rows"
    assert len(lines) == 8
    assert lines[-1] == "    and 3 more numbers"


def test_a_new_group_is_named(tmp_path: Path) -> None:
    lines = compared(tmp_path, ["E1,Kent,Male,,2019,5,"], ["E1,Kent,Male,,2019,5,", "E1,Kent,Female,,2019,6,"])
    assert lines[1:] == ["  added: 1 row; 1 group (Female)"]


def test_new_groups_of_one_kind_are_named_by_it(tmp_path: Path) -> None:
    old = ["E1,Kent,,,2019,5,"]
    new = [*old, *(f"E1,Kent,,Decile {n},2019,{n}," for n in range(10))]
    before, after = (
        the_measure(
            tmp_path / name,
            "Area,Name,Sex,Category,Period,Value,Count\n" + "\n".join(rows) + "\n",
            constants={"category_type": "Deprivation"},
        )
        for name, rows in (("old", old), ("new", new))
    )
    assert lines_of(compare_measures(before, after))[1:] == ["  added: 10 rows; 10 groups (Deprivation)"]


def test_rows_that_go_without_taking_anything_whole_are_counted(tmp_path: Path) -> None:
    old = ["E1,Kent,,,2019,5,", "E1,Kent,,,2020,5,", "E2,Medway,,,2019,5,", "E2,Medway,,,2020,5,"]
    assert compared(tmp_path, old, old[:3])[1:] == ["  gone: 1 row"]


def test_a_group_is_said_in_words() -> None:
    assert words_of(Group("Persons", "18+ yrs", "Ethnic groups", "White")) == "Persons 18+ yrs, Ethnic groups: White"
    assert words_of(Group()) == ""


def test_a_count_agrees_with_its_noun() -> None:
    assert [counted(1, "row"), counted(2000, "row")] == ["1 row", "2,000 rows"]
