"""What people look a place up by: names and postcodes of areas, from any table that has the roles for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jsna.data.lookups import Lookup, written
from unit.data.making import codes, loaded, write

AREAS = "code,name\nE07900001,Ashenmoor\nE07900002,Wychstead\n"


def read(root: Path, text: str, **roles: str) -> tuple[Lookup, list[tuple[str, str, int]]]:
    """The look-up of one table whose columns have the roles given, and what is wrong with it."""
    described = {"code": "code", "name": "name"}
    resources: list[dict[str, Any]] = [
        {"name": "areas", "path": "areas.csv", "schema": {"fields": fields(**described)}},
        {"name": "lookup", "path": "lookup.csv", "schema": {"fields": fields(**roles)}},
    ]
    write(root, {"name": "example", "resources": resources}, {"areas.csv": AREAS, "lookup.csv": text})
    catalogue, problems = loaded(root)
    return catalogue.lookup, codes(problems)


def fields(**roles: str) -> list[dict[str, str]]:
    """Columns of text with roles."""
    return [{"name": name, "type": "string", "role": role} for name, role in roles.items()]


def test_names_belong_to_their_areas_in_the_order_of_the_table_each_once(tmp_path: Path) -> None:
    text = "town,where\nOld Moor,E07900001\nPit Lane,ashenmoor\nOld Moor,Ashenmoor\nElsewhere,E07999999\n"
    found, wrong = read(tmp_path, text, town="place_name", where="area")
    assert found.names == {"E07900001": ("Old Moor", "Pit Lane")}
    assert (found.postcodes, wrong) == ({}, [])


def test_a_postcode_may_lie_in_two_areas_and_is_written_in_one_way(tmp_path: Path) -> None:
    text = "pcd,where\nzm1 1,E07900001\nZM1  1,E07900002\nZM11AB,E07900002\nZM2,E07900002\n"
    found, wrong = read(tmp_path, text, pcd="postcode", where="area")
    assert found.postcodes == {
        "ZM1 1": ("E07900001", "E07900002"),
        "ZM1 1AB": ("E07900002",),
        "ZM2": ("E07900002",),
    }
    assert wrong == []


def test_what_is_no_postcode_is_reported_at_its_line(tmp_path: Path) -> None:
    found, wrong = read(tmp_path, "pcd,where\nZM1 1,E07900001\nnowhere,E07900001\n", pcd="postcode", where="area")
    assert wrong == [("bad-value", "lookup.csv", 3)]
    assert list(found.postcodes) == ["ZM1 1"]


def test_a_look_up_of_other_areas_alone_is_reported(tmp_path: Path) -> None:
    found, wrong = read(tmp_path, "pcd,where\nZM1 1,E07999999\n", pcd="postcode", where="area")
    assert wrong == [("unknown-area", "lookup.csv", 2)]
    assert found == Lookup()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("zm1 1ab", "ZM1 1AB"),
        ("ZM111AB", "ZM11 1AB"),  # a whole one ends in a digit and two letters
        ("Z1 2", "Z1 2"),
        ("ZM1A", "ZM1A"),
        ("ZM11", "ZM11"),  # without a space it is a district, not the first sector of ZM1
        ("ZM", ""),
        ("1 Quay Street", ""),
        ("", ""),
    ],
)
def test_a_postcode_is_written_as_post_offices_do(given: str, expected: str) -> None:
    assert written(given) == expected
