"""Claims of change: the direction and the amount are those of the data, to the author's own precision."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jsna.data.areas import Area, Gazetteer, gazetteer
from jsna.data.measures import About, Group, Measure, Row, Unknown
from jsna.data.periods import parse_period
from jsna.directives import Link
from jsna.problems import Where
from jsna.prose.answers import Wrong
from jsna.prose.changes import hold
from jsna.prose.ends import Ends, read_ends
from jsna.prose.queries import read_query

HOME, ENGLAND = "E10900001", "E92000001"
AREAS: Gazetteer = gazetteer(
    [Area(HOME, "Merrowshire"), Area(ENGLAND, "England"), Area("E07900001", "Ashenmoor", parent=HOME)], [], [], HOME
)


def row(area: str, period: str, value: str) -> Row:
    when, number = parse_period(period), Decimal(value)
    return Row(area, "", "", "", when, Group(), number, None, None, None, None, None, None, "", "", "", "", "", "", 0)


def measure(*rows: Row, unit: str = "%", decimals: int = 1) -> Measure:
    return Measure(About("m", "A measure", unit, decimals=decimals), "p", "r", Where("p"), Group(), rows)


def ends(before: str, after: str, unit: str = "%", decimals: int = 1) -> Ends:
    first, last = row(HOME, "2019", before), row(HOME, "2023", after)
    return Ends(measure(first, last, unit=unit, decimals=decimals), first, last, AREAS)


def fault(text: str, change: Ends) -> Wrong | None:
    """What is wrong with a text that is said of a change; None where it is true."""
    try:
        hold(Link(0, "change", "m", text, Where("a.md", 1)), change)
    except Wrong as error:
        return error
    return None


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("10.0", "5.45", "halved"),  # 0.545
        ("10.0", "4.5", "has halved"),  # 0.45 half up is 0.5
        ("10.0", "20.4", "doubled"),
        ("10.0", "29.5", "trebled"),  # 2.95 half up is 3.0
        ("8.0", "9.0", "rose by 13%"),  # 12.5
        ("8.0", "9.0", "rose by 12.5 per cent"),
        ("3.0", "4.0", "rose by 33.3333%"),
        ("2.345", "1.0", "fell by 1.35 percentage points"),  # 1.345
        ("10.04", "10.05", "rose"),  # 10.0 and 10.1
        ("10.05", "10.14", "unchanged"),  # 10.1 both
        ("10.0", "10.0", "no change"),
        ("-4.0", "-1.0", "rose by 3 percentage points"),
        ("10.0", "9.0", "–1 point"),
        ("10.0", "9.0", "−1 pp"),
        ("10.0", "9.0", "a 10% fall"),
        ("9.0", "10.0", "an increase of around 1 percentage point"),
    ],
)
def test_a_true_claim_holds(before: str, after: str, text: str) -> None:
    assert fault(text, ends(before, after)) is None


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("10.0", "5.5", "halved"),  # 0.55 half up is 0.6
        ("10.0", "4.4", "halved"),
        ("10.0", "19.4", "doubled"),
        ("10.0", "20.5", "doubled"),
        ("5.0", "10.0", "halved"),
        ("8.0", "9.0", "rose by 12%"),
        ("10.04", "10.05", "unchanged"),
        ("10.05", "10.14", "rose"),
        ("10.05", "10.14", "rose by 0.09 percentage points"),  # the same at the measure's decimals
        ("10.0", "10.4", "rose by 0 percentage points"),  # a rise by nothing is none
        ("0", "4.0", "rose by 100%"),
        ("0", "4.0", "doubled"),
        ("-4.0", "-8.0", "doubled"),
        ("10.0", "9.0", "+1 point"),
    ],
)
def test_a_false_claim_is_wrong(before: str, after: str, text: str) -> None:
    found = fault(text, ends(before, after))
    assert found is not None
    assert found.code == "wrong-claim"


@pytest.mark.parametrize(
    "text",
    [
        "1 percentage point", "fell from 10.0% to 9.0%", "fell to 9.0%", "fell sharply", "",
        "fell by −1 point", "fell by 1 percentage point a year", "lower than England", "fell by some", "fell by £1",
    ],
)  # fmt: skip
def test_other_words_are_unclear_and_answered_with_true_ones(text: str) -> None:
    found = fault(text, ends("10.0", "9.0"))
    assert found is not None
    assert found.code == "unclear-claim"
    assert "“fell by 1.0 percentage points”" in found.hint


@pytest.mark.parametrize(
    ("unit", "decimals", "before", "after", "text"),
    [
        ("£", 0, "25000", "28500", "rose by £3,500"),
        ("£ a week", 0, "500", "510", "rose by £10 a week"),
        ("years", 1, "80.1", "81.1", "rose by 1 year"),
        ("years", 1, "80.1", "81.3", "1.2 years longer"),
        ("per 100,000", 1, "50.0", "40.0", "fell by 10 per 100,000 people"),
        ("per 100,000", 1, "50.0", "40.0", "fell by 10.0 per 100000"),
        ("", 0, "1000", "2200", "1,200 more people"),
        ("people", 0, "1000000", "2200000", "up 1.2 million"),
        ("count", 0, "3", "2", "fell by 33%"),
    ],
)
def test_an_amount_may_have_the_unit_of_its_measure(
    unit: str, decimals: int, before: str, after: str, text: str
) -> None:
    assert fault(text, ends(before, after, unit, decimals)) is None


def test_a_bare_number_of_a_share_could_mean_two_things() -> None:
    found = fault("fell by 1", ends("10.0", "9.0"))
    assert found is not None
    assert (found.code, found.hint) == ("unclear-claim", "Write “fell by 1 percentage point” or “fell by 10%”.")


def test_points_are_for_shares_only() -> None:
    found = fault("fell by 10 percentage points", ends("50.0", "40.0", "per 100,000"))
    assert found is not None
    assert found.code == "unclear-claim"


def test_a_wrong_amount_is_answered_in_its_authors_kind_and_precision() -> None:
    said = [fault(text, ends("15.2", "12.9")) for text in ("fell by 3 percentage points", "fell by 2.3%", "rose")]
    assert [wrong.hint for wrong in said if wrong] == [
        "Write “fell by 2 percentage points”.",
        "Write “fell by 15.1%” or “fell by 2.3 percentage points”.",
        "Write “fell” or “fell by 2.3 percentage points”.",
    ]
    assert str(said[0]) == (
        "“fell by 3 percentage points” is not what the data say. A measure, Merrowshire: 15.2% in 2019, 12.9% in 2023: "
        "fell by 2.3 percentage points, or by 15.1%."
    )


SERIES = measure(
    row(HOME, "2019", "10.0"),
    row(HOME, "2022", "12.0"),
    row(HOME, "2023", "13.0"),
    row(ENGLAND, "2019", "9.0"),
    row(ENGLAND, "2022", "11.0"),
)


@pytest.mark.parametrize(
    ("target", "values"),
    [
        ("m?from=2019", ("10.0", "13.0")),
        ("m?from=2019&to=2022", ("10.0", "12.0")),
        ("m/2022?from=2019", ("10.0", "12.0")),
        ("m?from=2019&area=england", ("9.0", "11.0")),
        ("m?from=england", ("11.0", "12.0")),  # in 2022, the latest for both
        ("m?to=england", ("12.0", "11.0")),
        ("m/2019?from=england", ("9.0", "10.0")),
        ("m?from=england&to=home", ("11.0", "12.0")),
    ],
)
def test_both_ends_are_those_that_the_link_names(target: str, values: tuple[str, str]) -> None:
    found = read_ends(read_query(target, "change", ("from", "to", "area")), SERIES, AREAS)
    assert found.values == tuple(map(Decimal, values))


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("m", "missing-key"),
        ("m?from=2023", "bad-value"),
        ("m?from=2023&to=2019", "bad-value"),
        ("m?from=2019&to=england", "bad-value"),
        ("m?from=home", "bad-value"),
        ("m?from=2018", "unknown-period"),
        ("m?from=20l9", "unknown-area"),
        ("m?from=districts", "bad-value"),
        ("m/2023?from=england", "no-value"),
    ],
)
def test_ends_that_make_no_change_are_refused(target: str, code: str) -> None:
    with pytest.raises(Unknown) as raised:
        read_ends(read_query(target, "change", ("from", "to", "area")), SERIES, AREAS)
    assert raised.value.code == code


def test_what_is_neither_a_period_nor_a_place_is_answered_with_the_nearest_of_both() -> None:
    with pytest.raises(Unknown, match="neither a period of “A measure” nor a place") as raised:
        read_ends(read_query("m?from=20l9", "change", ("from", "to")), SERIES, AREAS)
    assert raised.value.hint == "Did you mean “2019”?"


def test_a_change_that_the_shown_values_do_not_give_is_told_as_one_of_unrounded_figures() -> None:
    found = fault("rose", ends("12.34", "10.05"))
    assert found is not None
    assert "fell by 2.3 percentage points (from unrounded figures), or by 18.6%" in str(found)
    plain = fault("rose", ends("12.34", "10.04"))
    assert plain is not None
    assert "unrounded" not in str(plain)
