"""Numbers as people write them: rounded half up from the decimal text of the data, with commas and units."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

MISSING = "no value"


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Rounded half up, as the data's own digits say: 2.345 to two decimals is 2.35."""
    digits = max(value.adjusted(), 0) + decimals + 2  # all that the result can have: the usual 28 may be too few
    exact = Context(prec=digits, rounding=ROUND_HALF_UP)
    return value.quantize(Decimal(1).scaleb(-decimals), context=exact)


def computed(number: float) -> Decimal:
    """A number that we worked out, to six decimals and without trailing zeros: more digits would be noise."""
    text = f"{number:.6f}".rstrip("0").rstrip(".")
    return Decimal("0" if text == "-0" else text)


def plain(value: Decimal, decimals: int) -> str:
    """With commas and a fixed number of decimals: `1,234.5`; a minus sign that reads as one."""
    text = f"{rounded(value, decimals):,f}"
    return text.replace("-", "−") if rounded(value, decimals) else text.lstrip("-")


def unrounded(first: Decimal, last: Decimal, decimals: int) -> str:
    """` (from unrounded figures)` where two values as shown do not give their difference as shown; else nothing.

    Differences are worked out before rounding, as ONS and OHID publish theirs: 12.34 and 10.05 are 12.3 and 10.1, and
    2.3 apart.
    """
    shown = rounded(first, decimals) - rounded(last, decimals)
    return "" if abs(shown) == rounded(abs(first - last), decimals) else " (from unrounded figures)"


def with_unit(value: Decimal, decimals: int, unit: str) -> str:
    """As a sentence says it: `12.9%`, `−£410`, `79.1 years`, `50.1 per 100,000`, `1,204`."""
    number = plain(value, decimals)
    if unit.startswith("£"):
        sign = "−" if number.startswith("−") else ""
        return f"{sign}£{number.removeprefix(sign)}{unit[1:]}"
    if unit.startswith("%"):
        return f"{number}{unit}"
    return f"{number} {unit}" if unit and unit.lower() not in ("count", "number", "people") else number


def exactly(value: Decimal, unit: str) -> str:
    """With every digit that it has and its unit; noughts behind the last of them say nothing."""
    return with_unit(value, max(-int(value.normalize().as_tuple().exponent), 0), unit)


def sign_of(unit: str) -> str:
    """A unit with its sign for the word that means it: `per cent of adults` is `% of adults`."""
    return re.sub(r"^per ?cent\b", "%", unit, flags=re.IGNORECASE)


def usual_decimals(values: list[Decimal]) -> int:
    """How many decimals to show where a package doesn't say: none for whole numbers, more for small ones.

    Below 1 three, below 10 two, else one: the display rule of Fingertips for proportions. Never more than any
    value is written with: 7.40 looks more exact than 7.4 is.
    """
    if all(value == value.to_integral_value() for value in values):
        return 0
    largest = max((abs(value) for value in values), default=Decimal(0))
    written = max(-int(value.as_tuple().exponent) for value in values)
    return min(3 if largest < 1 else 2 if largest < 10 else 1, written)
