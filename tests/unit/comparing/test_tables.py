"""Two versions of a table: rows that were added, removed and changed, known by their key."""

from __future__ import annotations

from jsna.comparing.tables import RowChange, TableChange, table_changes
from jsna.data.originals import Original

PATH = "datapackages/smoke/rates.csv"
OLD = "area,period,value\nE1,2020,3\nE1,2021,4\nE2,2021,5\n"


def change(before: str, after: str, key: tuple[str, ...] = ("area", "period")) -> TableChange:
    """The one table, in two versions."""
    (found,) = table_changes({PATH: Original(PATH, before.encode(), key)}, {PATH: Original(PATH, after.encode(), key)})
    return found


def test_rows_are_known_by_their_key_wherever_they_stand() -> None:
    found = change(OLD, "area,period,value\nE3,2022,9\nE2,2021,5\nE1,2021,4\nE1,2020,3.5\n")
    assert set(found.rows) == {
        RowChange("added", (), ("E3", "2022", "9")),
        RowChange("changed", ("E1", "2020", "3"), ("E1", "2020", "3.5")),
    }
    assert (found.change, found.before, found.after) == ("changed", 3, 4)


def test_another_key_is_another_row() -> None:
    found = change(OLD, OLD.replace("E2,2021,5", "E9,2021,5"))
    assert [(found.count("added"), found.count("removed"), found.count("changed"))] == [(1, 1, 0)]


def test_without_a_key_a_row_is_the_one_that_is_most_alike() -> None:
    found = change(OLD, OLD.replace("E2,2021,5", "E2,2021,6"), ())
    assert found.rows == (RowChange("changed", ("E2", "2021", "5"), ("E2", "2021", "6")),)


def test_columns_that_came_or_went_are_named_and_the_rest_compared() -> None:
    found = change(OLD, "area,period,note\nE1,2020,a\nE1,2021,\nE2,2021,\n")
    assert (found.new_columns, found.gone_columns) == (("note",), ("value",))
    assert found.columns == ("area", "period", "note", "value")
    assert RowChange("changed", ("E1", "2020", "", "3"), ("E1", "2020", "a", "")) in found.rows


def test_the_same_rows_in_another_order_or_with_other_line_ends_are_no_change_of_rows() -> None:
    assert change(OLD, "area,period,value\r\nE2,2021,5\r\nE1,2021,4\r\nE1,2020,3\r\n").rows == ()


def test_rows_that_stand_twice_are_counted() -> None:
    twice = "area,period,value\nE1,2020,3\nE1,2020,3\nE1,2021,4\nE2,2021,5\n"
    assert change(OLD, twice).rows == (RowChange("added", (), ("E1", "2020", "3")),)


def test_new_and_gone_tables_are_told_with_their_size() -> None:
    held = Original(PATH, OLD.encode())
    (new,) = table_changes({}, {PATH: held})
    (gone,) = table_changes({PATH: held}, {})
    assert [(new.change, new.after), (gone.change, gone.before)] == [("new", 3), ("gone", 3)]
    assert list(table_changes({PATH: held}, {PATH: held})) == []


def test_a_file_that_is_no_text_is_told_so() -> None:
    broken = Original(PATH, b"area,value\n\xff\xfe,1\n")
    (found,) = table_changes({PATH: Original(PATH, OLD.encode())}, {PATH: broken})
    assert (found.change, found.before, found.after) == ("unreadable", 3, 0)


def test_a_table_of_which_nearly_all_is_other_is_only_counted() -> None:
    before, after = ("n,value\n" + "".join(f"{n},{value}\n" for n in range(10_001)) for value in (1, 2))
    found = change(before, after, ("n",))
    assert (found.change, found.rows, found.before, found.after) == ("replaced", (), 10_001, 10_001)
