"""The targets of checked links: what they name, in the words of the data, however the address is written."""

from __future__ import annotations

import pytest

from jsna.data.areas import Area, AreaError, Gazetteer, gazetteer
from jsna.data.measures import Group, Unknown
from jsna.prose.queries import read_query
from unit.outputs.sites import measure, row

ADULTS = measure(
    [
        row("2023", "12", group=Group("Persons", "18+")),
        row("2023", "13", group=Group("Persons", "65+ yrs")),
        row("2023", "24", group=Group("Persons", "18+", "Work", "Routine and manual")),
    ]
)
KEYS = ("area", "sex", "age", "category")


def places() -> Gazetteer:
    """A county of two districts, the name of one holding a plus."""
    listed = (
        Area("E10900001", "Merrowshire", "County"),
        Area("E07900001", "Ashenmoor + Vale", "District", "E10900001"),
        Area("E07900002", "Wych stead", "District", "E10900001"),
    )
    return gazetteer(listed, [], [], "E10900001")


@pytest.mark.parametrize(
    ("written", "group"),
    [
        ("age=18+", {"age": "18+"}),
        ("age=18%2B", {"age": "18+"}),
        ("age=65+ yrs", {"age": "65+ yrs"}),
        ("age=65%2B+yrs", {"age": "65+ yrs"}),
        ("age=65%2B%20yrs", {"age": "65+ yrs"}),
        ("category=Routine+and+manual", {"category": "Routine and manual"}),
        ("category=Routine%20and%20manual&age=18+", {"age": "18+", "category": "Routine and manual"}),
        ("age=19+", {"age": "19+"}),
    ],
)
def test_a_plus_is_a_space_only_where_the_data_have_one(written: str, group: dict[str, str]) -> None:
    assert read_query(f"smoking?{written}", "value", KEYS).groups(ADULTS) == group


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("category=", "Write what it is, without quotes: category=…"),
        ("area=home?sex=Male", "Join options with &: ?area=home&sex=Male"),
    ],
)
def test_an_option_that_says_nothing_or_swallows_another_is_refused(written: str, hint: str) -> None:
    with pytest.raises(Unknown) as raised:
        read_query(f"smoking?{written}", "value", KEYS)
    assert (raised.value.code, raised.value.hint) == ("bad-value", hint)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "E10900001"),
        ("?area=Wych+stead", "E07900002"),
        ("?area=Wych%20stead", "E07900002"),
        ("?area=Ashenmoor + Vale", "E07900001"),
    ],
)
def test_an_area_is_named_with_or_without_signs_for_spaces(written: str, code: str) -> None:
    assert read_query(f"smoking{written}", "value", KEYS).area(places()) == code


def test_an_area_that_is_nowhere_is_unknown() -> None:
    with pytest.raises(AreaError):
        read_query("smoking?area=Wich+sted", "value", KEYS).area(places())


@pytest.mark.parametrize(
    ("several", "hint"),
    [("districts", "Name one of them: ashenmoor-vale, wych-stead."), ("neighbours", "Name one of them.")],
)
def test_a_set_of_areas_is_told_to_be_several(several: str, hint: str) -> None:
    with pytest.raises(Unknown, match=f"One area is needed here, and “{several}” means several") as raised:
        read_query(f"smoking?area={several}", "value", KEYS).area(places())
    assert (raised.value.code, raised.value.hint) == ("bad-value", hint)


def test_names_are_read_through_the_signs_of_an_address() -> None:
    query = read_query("adults%20who-smoke/2022%2F23", "value", KEYS)
    assert (query.name, query.rest) == ("adults who-smoke", "2022/23")


def test_a_key_that_the_link_does_not_have_is_named() -> None:
    with pytest.raises(Unknown, match="A target link has no key “feild”") as raised:
        read_query("smoking?feild=count", "target", (*KEYS, "field"))
    assert (raised.value.code, raised.value.hint) == ("unknown-key", "Did you mean “field”?")
