"""How a table's rows become a measure's: conditions, columns, constants, unpivoting, repeated and conflicting rows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jsna.data.measures import Measure, State
from unit.data.making import codes, loaded, resource, the_measure, write, write_table

TEXT = """Area,Name,Parent,Sex,Category,Period,Value,Count
E10000016,Kent,E12000008,Persons,White (percent),2019,90.5,1
E10000016,Kent,E12000008,Persons,White (number),2019,1400000,2
E10000016,Kent,E12000008,Male,Asian (percent),2019,5,3
"""


def values(measure: Measure) -> list[str]:
    return [str(row.value) for row in measure.rows]


def faults(root: Path, text: str, **entry: Any) -> list[tuple[str, str, int]]:
    write_table(root, text, {"name": "smoking", "polarity": "low", **entry})
    return codes(loaded(root)[1])


def test_a_pattern_chooses_rows(tmp_path: Path) -> None:
    assert values(the_measure(tmp_path, TEXT, where={"category": {"pattern": "percent"}})) == ["90.5", "5"]


def test_a_list_chooses_rows(tmp_path: Path) -> None:
    listed = ["White (percent)", "White (number)"]
    assert values(the_measure(tmp_path, TEXT, where={"category": listed})) == ["90.5", "1400000"]


def test_a_column_may_be_named_as_it_is_in_the_table(tmp_path: Path) -> None:
    measure = the_measure(tmp_path, TEXT, where={"Sex": "Male", "Name": "Kent"})
    assert (measure.headline.sex, len(measure.rows)) == ("Male", 3)


def test_a_measure_without_rows_is_an_error(tmp_path: Path) -> None:
    assert faults(tmp_path, TEXT, where={"area": "E99999999"})[0][0] == "empty-measure"


def test_columns_give_roles_that_the_schema_does_not(tmp_path: Path) -> None:
    assert values(the_measure(tmp_path, TEXT, columns={"value": "Count"})) == ["1", "2", "3"]


def test_constants_stand_in_for_columns_that_are_not_there(tmp_path: Path) -> None:
    text = "Area,Value\nE10000016,22.1\n"
    (row,) = the_measure(tmp_path, text, constants={"period": "2025", "sex": "Persons"}).rows
    assert (row.period.id, row.group.sex, row.value) == ("2025", "Persons", Decimal("22.1"))


def test_columns_that_hold_one_value_each_become_rows(tmp_path: Path) -> None:
    text = "Area,Name,0,1,90+\nE10000016,Kent,100,200,30\n"
    described = resource(text)
    described["schema"]["fields"][2:] = [{"name": age, "type": "number"} for age in ("0", "1", "90+")]
    unpivot = {"role": "age", "fields": "^\\d+\\+?$"}
    measure = {"name": "people", "resource": "table", "polarity": "none", "unpivot": unpivot}
    entry = {**measure, "constants": {"period": "2020"}}
    write(tmp_path, {"resources": [described], "measures": [entry]}, {"table.csv": text})
    catalogue, problems = loaded(tmp_path)
    assert problems.found == []
    rows = catalogue.measures["people"].rows
    assert [(row.group.age, str(row.value)) for row in rows] == [("0", "100"), ("1", "200"), ("90+", "30")]


def test_named_parts_of_columns_have_roles_of_their_own(tmp_path: Path) -> None:
    text = "Area,Total 2019,Male 2019,Female 2020\nE10000016,3,1,2\n"
    described = resource(text)
    described["schema"]["fields"][1:] = [{"name": n, "type": "number"} for n in text.split("\n")[0].split(",")[1:]]
    unpivot = {"role": "period", "fields": r"^(?:(?P<sex>Male|Female)|Total) (?P<period>\d{4})$"}
    entry = {"name": "people", "resource": "table", "polarity": "none", "unpivot": unpivot}
    write(tmp_path, {"resources": [described], "measures": [entry]}, {"table.csv": text})
    catalogue, problems = loaded(tmp_path)
    assert problems.found == []
    found = [(row.period.id, row.group.sex, str(row.value)) for row in catalogue.measures["people"].rows]
    assert found == [("2019", "", "3"), ("2019", "Male", "1"), ("2020", "Female", "2")]


def test_an_area_listed_under_two_parents_is_one_row(tmp_path: Path) -> None:
    text = "Area,Parent,Period,Value\nE07000105,,2019,5\nE07000105,E10000016,2019,5\nE07000105,E12000008,2019,5\n"
    (row,) = the_measure(tmp_path, text).rows
    assert row.parent == "E10000016"


def test_england_as_its_own_parent_is_the_same_row(tmp_path: Path) -> None:
    text = "Area,Parent,Period,Value\nE92000001,,2019,5\nE92000001,E92000001,2019,5\n"
    (row,) = the_measure(tmp_path, text).rows
    assert row.parent == ""


def test_two_different_rows_for_one_area_and_period_are_refused(tmp_path: Path) -> None:
    text = "Area,Period,Value\nE07000105,2019,5\nE07000105,2019,6\n"
    assert faults(tmp_path, text) == [("conflicting-rows", "table.csv", 3)]


def test_the_line_of_a_conflict_counts_line_breaks_in_cells(tmp_path: Path) -> None:
    text = 'Area,Name,Period,Value\nE1,"a\nb",2019,5\nE1,a,2019,6\n'
    assert faults(tmp_path, text) == [("conflicting-rows", "table.csv", 4)]


def test_two_spellings_of_one_period_conflict(tmp_path: Path) -> None:
    text = "Area,Period,Value\nE1,2018 - 20,5\nE1,2018-20,6\n"
    assert faults(tmp_path, text) == [("conflicting-rows", "table.csv", 3)]


@pytest.mark.parametrize("period", ["soon", ""])
def test_a_period_that_cannot_be_read_is_found_at_its_line(tmp_path: Path, period: str) -> None:
    assert faults(tmp_path, f"Area,Period,Value\nE1,2019,5\nE2,{period},6\n") == [("bad-period", "table.csv", 3)]


@pytest.mark.parametrize("cell", ["lots", "NaN", "inf", "1e31", "1e999999999", "-1e-999999999", "0e999999999"])
def test_a_text_used_as_a_value_is_found_at_its_line(tmp_path: Path, cell: str) -> None:
    text = f"Area,Period,Name\nE1,2019,{cell}\n"
    assert faults(tmp_path, text, columns={"value": "Name"}) == [("not-a-number", "table.csv", 2)]


def test_a_role_that_nothing_gives_is_named(tmp_path: Path) -> None:
    write_table(tmp_path, "Area,Value\nE1,5\n", {"name": "smoking"})
    (problem,) = loaded(tmp_path)[1].found
    assert problem.code == "missing-key"
    assert problem.message.endswith("has no column for: period.")


MARKED = "Area,Period,Value,Count,Marker\nE1,2019,12.5,3,{}\n"


def one_marked(root: Path, marker: str, *missing: str) -> tuple[Measure, list[tuple[str, str, int]]]:
    """A measure of one row with a value, a count and a marker; and the problems it has."""
    text = MARKED.format(marker)
    described = resource(text)
    described["schema"]["fields"][4]["role"] = "marker"
    described["schema"]["missingValues"] = ["", *missing]
    measure = {"name": "smoking", "resource": "table", "polarity": "low"}
    write(root, {"resources": [described], "measures": [measure]}, {"table.csv": text})
    catalogue, problems = loaded(root)
    return catalogue.measures["smoking"], codes(problems)


@pytest.mark.parametrize("marker", ["c", "[c]", "suppressed", "Confidential", "s", "[s]", "*", "r c", "r *", "[r][s]"])
def test_the_numbers_of_a_suppressed_row_go_no_further(tmp_path: Path, marker: str) -> None:
    measure, found = one_marked(tmp_path, marker)
    (row,) = measure.rows
    assert (row.state, row.value, row.count) == (State.SUPPRESSED, None, None)
    assert found == [("suppressed-number", "table.csv", 2)]


@pytest.mark.parametrize("marker", ["p", "[r]", "u", ""])
def test_other_markers_leave_their_numbers(tmp_path: Path, marker: str) -> None:
    measure, found = one_marked(tmp_path, marker)
    assert (str(measure.rows[0].value), measure.rows[0].marker, found) == ("12.5", marker, [])


def test_another_marker_beside_one_that_withholds_is_kept(tmp_path: Path) -> None:
    assert one_marked(tmp_path, "r *")[0].rows[0].marks == ("c", "r", "*")


def test_a_marker_withholds_even_where_its_spelling_means_missing(tmp_path: Path) -> None:
    measure, found = one_marked(tmp_path, "*", "*", "x")
    assert (measure.rows[0].state, measure.rows[0].value, len(found)) == (State.SUPPRESSED, None, 1)


def test_a_number_that_would_fill_the_memory_is_not_written_out(tmp_path: Path) -> None:
    assert faults(tmp_path, "Area,Period,Value\nE1,2019,1e999999999\n") == [("not-a-number", "table.csv", 2)]
