"""Numbers as people write them: rounded half up from the decimal text of the data, with commas and units."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

MISSING = "no value"


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Rounded half up, as the data's own digits say: 2.345 to two decimals is 2.35."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def plain(value: Decimal, decimals: int) -> str:
    """With commas and a fixed number of decimals: `1,234.5`; a minus sign that reads as one."""
    text = f"{rounded(value, decimals):,f}"
    return text.replace("-", "−") if rounded(value, decimals) else text.lstrip("-")


def with_unit(value: Decimal, decimals: int, unit: str) -> str:
    """As a sentence says it: `12.9%`, `£410`, `79.1 years`, `50.1 per 100,000`, `1,204`."""
    number = plain(value, decimals)
    if unit.startswith("£"):
        return f"£{number}{unit[1:]}"
    if unit.startswith("%"):
        return f"{number}{unit}"
    return f"{number} {unit}" if unit and unit.lower() not in ("count", "number", "people") else number


def usual_decimals(values: list[Decimal]) -> int:
    """How many decimals to show where a package doesn't say: none for whole numbers, more for small ones.

    Below 1 three, below 10 two, else one: the display rule of Fingertips for proportions.
    """
    if all(value == value.to_integral_value() for value in values):
        return 0
    largest = max((abs(value) for value in values), default=Decimal(0))
    return 3 if largest < 1 else 2 if largest < 10 else 1
