"""Areas: relative names, slugs, tiers, what changed at their boundaries, and hints for names that are not known."""

from __future__ import annotations

import pytest

from jsna.data.areas import Area, AreaError, Change, ChangeKind, Gazetteer, gazetteer, slug

KENT, SOUTH_EAST, ENGLAND = "E10000016", "E12000008", "E92000001"
LISTED = [
    Area(ENGLAND, "England", "England"),
    Area(SOUTH_EAST, "South East region", "Region", ENGLAND),
    Area(KENT, "Kent", "County & UA", SOUTH_EAST),
    Area("E07000112", "Folkestone & Hythe", "District & UA", KENT),
    Area("E07000105", "Ashford", "District & UA", KENT),
    Area("E05001234", "Ashford", "Ward", KENT),
]


def places(*changes: Change, home: str = KENT) -> Gazetteer:
    return gazetteer(LISTED, [], changes, home)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("home", KENT),
        ("region", SOUTH_EAST),
        ("england", ENGLAND),
        ("kent", KENT),
        ("Kent", KENT),
        ("E10000016", KENT),
        ("e10000016", KENT),
        ("folkestone-and-hythe", "E07000112"),
        ("Folkestone & Hythe", "E07000112"),
    ],
)
def test_an_area_is_named_by_code_slug_name_or_place_in_the_hierarchy(word: str, code: str) -> None:
    assert places().one(word) == code


def test_region_is_the_rows_own() -> None:
    assert places(home=ENGLAND).one("region", around="E07000112") == SOUTH_EAST


def test_sets_are_the_areas_inside_home_by_name() -> None:
    areas = places()
    assert areas.several(["districts"]) == ("E07000105", "E07000112")
    assert set(areas.several(["children"])) == {"E07000105", "E07000112", "E05001234"}
    assert areas.several(["home", "kent", "england"]) == (KENT, ENGLAND)


@pytest.mark.parametrize("kind", ["merge", "split"])
def test_an_area_that_became_another_is_inside_home_no_more_and_can_still_be_named(kind: str) -> None:
    areas = places(change(ChangeKind(kind), target="E07000105"))
    assert areas.several(["districts"]) == ("E07000105",)
    assert areas.one("folkestone-and-hythe") == "E07000112"


def test_an_area_that_keeps_its_code_through_a_split_stays_inside_home() -> None:
    areas = places(change(ChangeKind.SPLIT, target="E07000112"), change(ChangeKind.SPLIT))
    assert areas.several(["districts"]) == ("E07000105", "E07000112")


def test_of_two_areas_of_one_name_the_larger_is_meant_by_the_name_as_by_the_slug() -> None:
    ward = Area("E05001235", "Folkestone & Hythe", "Ward", "E07000112")
    areas = gazetteer([*LISTED, ward], [], [], KENT)
    assert {areas.one(word) for word in ("Folkestone & Hythe", "folkestone-and-hythe")} == {"E07000112"}
    assert areas.code_of("folkestone & hythe") == "E07000112"


def test_of_two_areas_of_one_name_the_larger_has_the_plain_slug() -> None:
    slugs = {area.slug for area in places().areas.values()}
    assert len(slugs) == len(LISTED)
    assert places().one("ashford") == "E07000105"
    assert places().one("ashford-e05001234") == "E05001234"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Folkestone & Hythe", "folkestone-and-hythe"),
        ("Ynys Môn", "ynys-mon"),
        ("King's Lynn", "king-s-lynn"),
        ("<b>", "b"),
    ],
)
def test_a_slug_is_plain(name: str, address: str) -> None:
    assert slug(name) == address


def test_an_unknown_area_comes_with_the_nearest_that_is_known() -> None:
    with pytest.raises(AreaError, match="no area “Ashfrod”") as error:
        places().one("Ashfrod")
    assert error.value.hint == "Did you mean “ashford”?"


@pytest.mark.parametrize("word", ["neighbours", "districts"])
def test_a_set_that_the_data_do_not_give_is_an_error_with_a_remedy(word: str) -> None:
    with pytest.raises(AreaError) as error:
        places(home="E07000105").several([word])
    assert error.value.hint


def test_a_region_that_is_not_known_is_an_error() -> None:
    with pytest.raises(AreaError, match="region of"):
        gazetteer([Area(KENT, "Kent")], [], [], KENT).one("region")


@pytest.mark.parametrize(
    ("code", "type", "tier"),
    [
        (KENT, "", "county"),
        ("E06000035", "", "unitary"),
        ("E08000001", "", "district"),
        ("E05001234", "", "ward"),
        ("E81001", "GPs", "gps"),  # a practice's code begins like that of an area
    ],
)
def test_a_tier_is_told_from_a_code_of_nine_signs(code: str, type: str, tier: str) -> None:
    assert Area(code, "x", type).tier == tier


def test_what_an_areas_table_says_goes_before_what_rows_say() -> None:
    areas = gazetteer([Area(KENT, "Kent")], [Area(KENT, "KENT CC", "County & UA", SOUTH_EAST)], [], KENT)
    assert areas.areas[KENT] == Area(KENT, "Kent", "County & UA", SOUTH_EAST, "kent")


def test_a_parent_nearer_than_england_is_kept() -> None:
    areas = gazetteer([], [Area(KENT, "Kent", parent=ENGLAND), Area(KENT, "Kent", parent=SOUTH_EAST)], [], KENT)
    assert areas.areas[KENT].parent == SOUTH_EAST


def change(kind: ChangeKind, source: str = "E07000112", target: str = "E07000999") -> Change:
    return Change(source, target, "2019-04-01", kind)


@pytest.mark.parametrize(("kind", "goes_on"), [("rename", True), ("recode", True), ("merge", False), ("split", False)])
def test_a_series_goes_on_through_a_new_name_or_code_only(kind: str, goes_on: bool) -> None:
    areas = places(change(ChangeKind(kind)))
    assert (areas.current("E07000112") == "E07000999") == goes_on
    assert bool(areas.breaks("E07000999")) != goes_on


def test_a_code_is_followed_through_every_change() -> None:
    areas = places(change(ChangeKind.RECODE, "A", "B"), change(ChangeKind.RECODE, "B", "C"))
    assert areas.current("A") == "C"


def test_changes_in_a_circle_come_to_an_end() -> None:
    areas = places(change(ChangeKind.RECODE, "A", "B"), change(ChangeKind.RECODE, "B", "A"))
    assert areas.current("A") in ("A", "B")


def test_a_change_has_a_place_in_time() -> None:
    assert change(ChangeKind.MERGE).at == 2019.25


def renumbered() -> Gazetteer:
    """Kent under a new code that only the table of changes has; its districts still name the old one."""
    return places(Change(KENT, "E10000099", "2023-04-01", ChangeKind.RECODE))


@pytest.mark.parametrize("word", ["home", "kent", KENT, "E10000099"])
def test_an_old_code_means_the_area_under_its_new_one(word: str) -> None:
    areas = renumbered()
    assert (areas.home, areas.one(word), areas.name(areas.one(word))) == ("E10000099", "E10000099", "Kent")


def test_what_was_around_and_inside_an_old_code_is_so_for_the_new_one() -> None:
    areas = renumbered()
    assert areas.one("region") == SOUTH_EAST
    assert areas.several(["districts"]) == ("E07000105", "E07000112")
    assert areas.ancestor("E07000105", "county") == "E10000099"


def test_a_list_of_words_means_the_region_around_an_area() -> None:
    assert places(home=ENGLAND).several(["region", "england"], around="E07000112") == (SOUTH_EAST, ENGLAND)


def test_a_break_stays_with_an_area_that_gets_a_new_code() -> None:
    merge = change(ChangeKind.MERGE, "A", "B")
    assert places(merge, change(ChangeKind.RECODE, "B", "C")).breaks("C") == (merge,)
