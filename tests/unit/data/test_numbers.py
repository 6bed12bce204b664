"""Numbers as people write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jsna.data.numbers import plain, rounded, sign_of, unrounded, usual_decimals, with_unit


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("2.345", 2, "2.35"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("0.125", 2, "0.13"),
        ("-2.5", 0, "-3"),
        ("1.005", 2, "1.01"),
        ("9.95", 1, "10.0"),
    ],
)
def test_a_half_is_rounded_up_from_the_digits_of_the_data(value: str, decimals: int, text: str) -> None:
    assert str(rounded(Decimal(value), decimals)) == text


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("1234.56", 1, "1,234.6"),
        ("9352586", 0, "9,352,586"),
        ("-1.25", 1, "−1.3"),
        ("-0.04", 1, "0.0"),
        ("5", 1, "5.0"),
    ],
)
def test_a_number_has_commas_fixed_decimals_and_a_true_minus(value: str, decimals: int, text: str) -> None:
    assert plain(Decimal(value), decimals) == text


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("%", "12.9%"),
        ("£", "£12.9"),
        ("£ per week", "£12.9 per week"),
        ("years", "12.9 years"),
        ("per 100,000", "12.9 per 100,000"),
        ("", "12.9"),
        ("Count", "12.9"),
    ],
)
def test_a_unit_stands_where_a_sentence_has_it(unit: str, text: str) -> None:
    assert with_unit(Decimal("12.9"), 1, unit) == text


@pytest.mark.parametrize(
    ("values", "decimals"),
    [
        (["12", "3"], 0),
        (["0.4123", "0.1"], 3),
        (["9.9412", "2"], 2),
        (["10.1"], 1),
        (["-12.5432"], 1),
        (["12.0", "3.00"], 0),
        ([], 0),
    ],
)
def test_small_values_get_more_decimals(values: list[str], decimals: int) -> None:
    assert usual_decimals([Decimal(value) for value in values]) == decimals


def test_no_value_gets_more_decimals_than_any_is_written_with() -> None:
    assert usual_decimals([Decimal("7.4"), Decimal("6.8")]) == 1
    assert usual_decimals([Decimal("7.4"), Decimal("6.80")]) == 2
    assert usual_decimals([Decimal("0.25"), Decimal("0.5")]) == 2


def test_a_number_of_any_size_can_be_written() -> None:
    assert plain(Decimal("1e30"), 1) == "1" + ",000" * 10 + ".0"
    assert plain(Decimal("-1e-40"), 2) == "0.00"


def test_a_minus_stands_before_the_pound() -> None:
    assert with_unit(Decimal("-9"), 0, "£ per week") == "−£9 per week"


@pytest.mark.parametrize(
    ("unit", "sign"),
    [
        ("percent", "%"),
        ("Per cent", "%"),
        ("per cent of adults", "% of adults"),
        ("percentage points", "percentage points"),
        ("per 100,000", "per 100,000"),
    ],
)
def test_a_word_for_percent_is_its_sign(unit: str, sign: str) -> None:
    assert sign_of(unit) == sign


@pytest.mark.parametrize(
    ("first", "last", "decimals", "aside"),
    [
        ("12.34", "10.05", 1, " (from unrounded figures)"),  # 12.3 and 10.1, yet 2.29 apart
        ("10.05", "12.34", 1, " (from unrounded figures)"),
        ("12.34", "10.04", 1, ""),  # 12.3, 10.0 and 2.3
        ("12.34", "10.05", 2, ""),
        ("3.5", "1.4", 0, " (from unrounded figures)"),  # 4 and 1, yet 2.1 apart
        ("-0.04", "0.04", 1, " (from unrounded figures)"),  # 0.0 and 0.0, yet 0.1 apart
        ("7", "7", 0, ""),
    ],
)
def test_a_difference_that_rounded_values_would_not_give_says_so(
    first: str, last: str, decimals: int, aside: str
) -> None:
    assert unrounded(Decimal(first), Decimal(last), decimals) == aside
