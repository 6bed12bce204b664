"""Which areas have a page: home, what lies in it, and neighbours that a site chose to list, where there are values."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from jsna.data.areas import ENGLAND, Area, Change, ChangeKind, gazetteer
from jsna.data.localities import MOST_BESIDE, address_name, localities
from unit.outputs.sites import measure, row

REGION, HOME, FAR = "E12900001", "E10900001", "E12900002"
LISTED = (
    Area(ENGLAND, "England", "England"),
    Area(REGION, "Southern Vale", "Region", ENGLAND),
    Area(FAR, "Northern Vale", "Region", ENGLAND),
    Area(HOME, "Merrowshire", "County", REGION),
    Area("E07900002", "Wychstead", "District", HOME),
    Area("E07900001", "Ashenmoor", "District", HOME),
    Area("E02900001", "Ashen Green", "Neighbourhood", "E07900001"),
    Area("E01900001", "Ashen Green A", "LSOA", "E02900001"),
    Area("E06900001", "Next Door", "Unitary", REGION),
    Area("E06900002", "Far Off", "Unitary", FAR),
)


def found(
    *codes: str,
    listed: Iterable[Area] = LISTED,
    seen: Iterable[Area] = (),
    changes: Iterable[Change] = (),
    home: str = HOME,
) -> list[str]:
    """The areas with a page where these have values."""
    rows = [row("2024", "10", area=code, name=code) for code in codes]
    return list(localities(gazetteer(listed, seen, changes, home), [measure(rows)] if rows else []))


def test_home_comes_first_then_the_larger_before_the_smaller_by_name() -> None:
    codes = ("E02900001", "E07900002", "E07900001", HOME)
    assert found(*codes) == [HOME, "E07900001", "E07900002", "E02900001"]


def test_england_regions_and_the_smallest_areas_have_none() -> None:
    assert found(ENGLAND, REGION, "E01900001") == []


def test_an_area_without_a_value_has_none() -> None:
    empty = [row("2024", area="E07900001", name=""), row("2024", "1", area="E07900002", name="")]
    assert list(localities(gazetteer(LISTED, [], [], HOME), [measure(empty)])) == ["E07900002"]
    assert found() == []


def test_a_listed_neighbour_in_the_same_region_has_one_and_one_that_only_data_know_has_none() -> None:
    assert found(HOME, "E06900001", "E06900002") == [HOME, "E06900001"]
    seen = [one for one in LISTED if one.code == "E06900001"]
    rest = [one for one in LISTED if one.code != "E06900001"]
    assert found(HOME, "E06900001", listed=rest, seen=seen) == [HOME]


@pytest.mark.parametrize(("many", "shown"), [(MOST_BESIDE, MOST_BESIDE), (MOST_BESIDE + 1, 0)])
def test_so_many_neighbours_as_only_a_table_of_the_country_lists_have_none(many: int, shown: int) -> None:
    beside = [Area(f"E06800{n:03}", f"Place {n}", "Unitary", REGION) for n in range(many)]
    held = found(HOME, *(one.code for one in beside), listed=(*LISTED, *beside))
    assert len(held) == 1 + shown


def test_an_area_that_became_another_has_none() -> None:
    merged = Change("E07900001", "E07900002", "2019-04-01", ChangeKind.MERGE)
    assert found("E07900001", "E07900002", changes=[merged]) == ["E07900002"]


def test_without_an_areas_table_home_alone_has_one() -> None:
    seen = [Area(HOME, "Merrowshire"), Area("E07900001", "Ashenmoor")]
    assert found(HOME, "E07900001", listed=(), seen=seen) == [HOME]


@pytest.mark.parametrize(
    ("code", "expected"),
    [("E07900001", "E07900001"), ("planning", "area-north"), ("a/../b", "area-north"), ("<b>", "area-north")],
)
def test_an_address_has_the_code_where_that_is_fit_for_one(code: str, expected: str) -> None:
    assert address_name(Area(code, "North", slug="north")) == expected
