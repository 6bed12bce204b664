"""Tables of changes: whose they are, and what is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sites import AREAS, DESCRIPTOR, problems
from unit.data.making import loaded, write

CHANGES = "from,to,date,kind\n"
FIELDS = [{"name": name, "type": "string"} for name in ("from", "to", "date", "kind")]


def found(root: Path, rows: str) -> list[tuple[str, int]]:
    """The code and line of each problem of a table of those rows."""
    resource = {"name": "changes", "path": "changes.csv", "schema": {"fields": FIELDS}}
    write(root, {"name": "example", "resources": [resource]}, {"changes.csv": CHANGES + rows})
    return [(problem.code, problem.where.line) for problem in loaded(root)[1].in_order()]


def test_somebody_elses_table_of_journeys_is_not_a_table_of_changes(tmp_path: Path) -> None:
    assert found(tmp_path, "Leeds,York,yesterday,train\nYork,Hull,,bus\n") == []


def test_a_table_with_one_kind_that_is_ours_is_held_to_all_of_its_rows(tmp_path: Path) -> None:
    assert found(tmp_path, "E07000001,E07000002,2019-04-01,merge\nE07000003,E07000004,2019,joined\n") == [
        ("bad-value", 3)
    ]


@pytest.mark.parametrize("date", ["", "01/04/2018", "2018-13-01"])
def test_a_change_needs_a_date_that_can_be_read(tmp_path: Path, date: str) -> None:
    assert found(tmp_path, f"E07000001,E07000002,{date},split\n") == [("bad-value", 2)]


def test_kinds_may_be_written_in_any_case(tmp_path: Path) -> None:
    assert found(tmp_path, "E07000001,E07000002,2019-04,Merge\n") == []


def test_an_area_that_a_lookup_puts_into_itself_has_no_parent(tmp_path: Path) -> None:
    fields = [{"name": role, "type": "string", "role": role} for role in ("code", "name", "parent")]
    resource = {"name": "areas", "path": "areas.csv", "schema": {"fields": fields}}
    text = "code,name,parent\nE06000035,Medway,E06000035\nE07000106,Canterbury,E10000016\n"
    write(tmp_path, {"name": "example", "resources": [resource]}, {"areas.csv": text})
    areas = loaded(tmp_path)[0].areas.areas
    assert [areas[code].parent for code in ("E06000035", "E07000106")] == ["", "E10000016"]


def named(root: Path, rows: str) -> list[tuple[str, int, str]]:
    """What is said of a small site whose table of areas has more rows, from its seventh line."""
    listed = {"datapackages/smoke/areas.csv": AREAS + rows}
    return [(problem.code, problem.where.line, problem.message) for problem in problems(root, listed)]


def test_a_name_that_only_codes_tell_apart_is_a_warning_once_at_the_second_of_its_areas(tmp_path: Path) -> None:
    rows = "".join(f"E0590000{number},Newtown,Ward,E07900001\n" for number in (1, 2, 3))
    message = "Areas of one kind in Ashenmoor share the name “Newtown”: E05900001, E05900002, E05900003."
    assert named(tmp_path, rows) == [("shared-name", 8, message)]


@pytest.mark.parametrize(
    "rows",
    [
        "E05900001,Newtown,Ward,E07900001\nE05900002,Newtown,Ward,E07900002\n",  # in two districts
        "E05900001,Newtown,Ward,E07900001\nE02900001,Newtown,MSOA,E07900001\n",  # of two kinds
        "E05900001,Ashenmoor,Ward,E07900001\n",  # a district and its ward
        "E05900001,Newtown,Ward,E07900009\nE05900002,Newtown,Ward,E07900009\n",  # not in home
        "E05900001,Newtown,Ward,E07900001\nE05900001,Newtown,Ward,E07900001\n",  # the same, twice
    ],
)
def test_a_name_is_shared_without_a_word_where_place_or_kind_tells_its_areas_apart(tmp_path: Path, rows: str) -> None:
    assert named(tmp_path, rows) == []


def test_an_area_that_is_gone_shares_its_name_with_nobody(tmp_path: Path) -> None:
    descriptor = json.loads(DESCRIPTOR)
    fields = [{"name": name, "type": "string", "role": name} for name in ("from", "to", "date", "kind")]
    descriptor["resources"].append({"name": "changes", "path": "changes.csv", "schema": {"fields": fields}})
    files = {
        "datapackages/smoke/datapackage.json": json.dumps(descriptor),
        "datapackages/smoke/changes.csv": "from,to,date,kind\nE05900001,E05900002,2023-04-01,merge\n",
        "datapackages/smoke/areas.csv": f"{AREAS}E05900001,Newtown,Ward,E07900001\nE05900002,Newtown,Ward,E07900001\n",
    }
    assert problems(tmp_path, files) == []
