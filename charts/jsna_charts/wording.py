"""Numbers and lists in words, and text made safe to write: shared by what is drawn, described and tabled."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from jsna_charts.spec import State, Unit


class Known(Protocol):
    """What is known of one figure: its number, its wording, and why it is there or not."""

    @property
    def value(self) -> float | None:
        """The number, in the measure's unit."""

    @property
    def text(self) -> str:
        """The number as the page writes it, or why there is none."""

    @property
    def state(self) -> State:
        """Whether it may be shown."""


WITHHELD = frozenset({State.SUPPRESSED, State.MISSING})
_WORDS = {State.SUPPRESSED: "Suppressed", State.MISSING: "No data"}


def shown(reading: Known) -> bool:
    """Whether a number may be shown. One that is suppressed is never shown, even where a caller left it in."""
    return reading.value is not None and reading.state not in WITHHELD


def absence(reading: Known) -> str:
    """Why there is no number, in the caller's words where it gave any."""
    return clean(reading.text) or _WORDS.get(reading.state, "No data")


def clean(text: str) -> str:
    """Text without characters that XML refuses or that reorder a line: controls, lone surrogates, direction marks."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    return " ".join("".join(character for character in spaced if character.isprintable()).split(" ")).strip()


def rounded(value: float, unit: Unit) -> Decimal:
    """A number to the unit's decimals, rounded half up from its decimal text."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-unit.decimals), ROUND_HALF_UP)


def number(value: float, unit: Unit) -> str:
    """A number to the unit's decimals as the pages write it: `−1,234.5%`."""
    exact = rounded(value, unit)
    sign = "−" if exact.is_signed() and exact != 0 else ""
    return f"{sign}{abs(exact):,f}{unit.suffix}"


def written(reading: Known, unit: Unit) -> str:
    """A shown value as the page writes it; as a plain number where the caller gave no text."""
    return clean(reading.text) or number(reading.value or 0.0, unit)


def brief(text: str, unit: Unit) -> str:
    """A value's text without the unit's words, for a drawing whose axis states them: `8.4 per 100,000` -> `8.4`."""
    return clean(text).removesuffix(clean(unit.name)).rstrip() if unit.name else clean(text)


def listed(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def ranged(first: str, last: str) -> str:
    """`2015 to 2024`; `2012 to 2014 up to 2021 to 2023`, so that ranges at its ends can be told from the whole."""
    start, end = clean(first), clean(last)
    joint = " up to " if any(mark in label for label in (start, end) for mark in (" to ", " - ")) else " to "
    return start if start == end else f"{start}{joint}{end}"
