"""What a single text of somebody's table is: a number, a word for no number, a code of an area, a time period."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal
from functools import lru_cache

from jsna.data.exports import NOT_NUMBERS
from jsna.data.markers import is_below
from jsna.data.periods import PeriodError, parse_period

NUMBER = re.compile(r"[-+]?£?\s?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:(?<=\d)\.\d*|\.\d+)?(?:e[-+]?\d+)?\s?%?", re.IGNORECASE)
GSS = re.compile(r"[EKNSW]\d{8}")
_FAULTS = frozenset(("#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!", "low", "not available"))
_MANGLED = re.compile(r"[A-Za-z]{3}-\d{2}|\d{1,2}-[A-Za-z]{3}")  # what Excel makes of 10-14, and of March 2020

_KEPT = 2**16  # texts whose kind is remembered: a table says most of them many times


@lru_cache(_KEPT)
def is_number(text: str) -> bool:
    """Whether it is a number as people write it: `1,234`, `12.9%`, `£410`."""
    return any(char.isdigit() for char in text) and NUMBER.fullmatch(text) is not None


def amount(text: str) -> Decimal:
    """The number that a text is; for one of which `is_number` is true."""
    return Decimal(re.sub(r"[^\d.eE+-]", "", text))


def is_no_number(text: str, declared: Collection[str] = ()) -> bool:
    """Whether it stands where a number is missing or withheld."""
    word = text.lower()
    return not word or word in NOT_NUMBERS or word in _FAULTS or text in declared or is_below(text)


def is_mangled(text: str) -> bool:
    """Whether Excel has made a date of it, and how it was written can't be told: `Mar-20`."""
    return _MANGLED.fullmatch(text) is not None


def is_area_code(text: str) -> bool:
    """Whether it is a code of the Office for National Statistics."""
    return GSS.fullmatch(text) is not None


@lru_cache(_KEPT)
def is_period(text: str) -> bool:
    """Whether it is a time period with a year that people live in: 1801 to 2199."""
    year = re.search(r"\d{4}", text)
    if year is None or not 1801 <= int(year[0]) <= 2199:
        return False
    try:
        parse_period(text)
    except PeriodError:
        return False
    return True
