"""What kind of number an indicator is: its value type and unit, and which values are good, from its name and counts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from statistics import median
from typing import NamedTuple

from jsna.data.inference import infer_polarity
from jsna.data.measures import Row
from jsna.methods.polarity import Polarity


class Kind(NamedTuple):
    """A value type (`proportion`, `crude-rate` ...) and a unit (`%`, `per 100,000`, `years`); empty where unknown."""

    value_type: str
    unit: str


class Judgement(NamedTuple):
    """Which values are good, and what says so."""

    polarity: Polarity | None
    told_by: str


_SHARE = re.compile(r"percentage|\bper ?cent\b|proportion|prevalence|coverage|uptake|%", re.IGNORECASE)
_RATE = re.compile(r"\brates?\b|\bmortality\b|\bper [\d,]+", re.IGNORECASE)
_PER = re.compile(r"\bper ([\d,]+)", re.IGNORECASE)
_DISTANCE = re.compile(r"\binequality\b|\bgap\b|\bslope index\b|\bdifference\b|\bratio\b|\bindex\b", re.IGNORECASE)

# How the public health outcomes framework judges whole families of indicators, for exports without labels.
# Recorded and modelled prevalences of conditions are not judged: more can mean better diagnosis.
_FAMILIES = (
    (re.compile(r"life expectancy", re.IGNORECASE), Polarity.HIGH),
    (re.compile(r"vaccination coverage", re.IGNORECASE), Polarity.HIGH),
    (re.compile(r"\bmortality\b|\bsuicide rate\b", re.IGNORECASE), Polarity.LOW),
    (re.compile(r"smoking prevalence", re.IGNORECASE), Polarity.LOW),
    (re.compile(r"(classified as|prevalence of) (overweight|obes)", re.IGNORECASE), Polarity.LOW),
    (re.compile(r"low income families|\bpoverty\b", re.IGNORECASE), Polarity.LOW),
    (re.compile(r"QOF prevalence|^estimated prevalence of", re.IGNORECASE), Polarity.NONE),
)


def kind_of(title: str, rows: Iterable[Row]) -> Kind:
    """The kind that an indicator's name and its counts speak for."""
    if _DISTANCE.search(title):
        return Kind("", "")
    if re.search(r"life expectancy", title, re.IGNORECASE):
        return Kind("life-expectancy", "years")
    if _SHARE.search(title):
        return Kind("proportion", "%")
    held = list(rows)
    base, crude = _base(list(_multipliers(held)))
    if base == 100 and crude:
        beyond = any(row.value is not None and row.value > 100 for row in held)  # more than expected, say: a ratio
        return Kind("", "") if beyond else Kind("proportion", "%")
    if not _RATE.search(title):
        return Kind("", "")
    said = _PER.search(title)
    unit = f"per {said[1]}" if said else f"per {base:,}" if base else ""
    return Kind("crude-rate" if crude else "standardised-rate" if base else "rate", unit)


def judge(title: str, rows: Iterable[Row]) -> Judgement:
    """From published labels, else from the family of indicators that a name belongs to; None where neither tells."""
    told = infer_polarity(rows)
    if told is not None:
        return Judgement(told, "its published labels")
    if _DISTANCE.search(title):
        return Judgement(None, "")
    known = next((polarity for pattern, polarity in _FAMILIES if pattern.search(title)), None)
    return Judgement(known, "its name" if known is not None else "")


def _multipliers(rows: Iterable[Row]) -> Iterator[float]:
    """What count / denominator was multiplied by: 100 for a percentage, 100,000 for a rate per 100,000."""
    for row in rows:
        if row.value and row.count and row.denominator:
            yield float(abs(row.value * row.denominator / row.count))


def _base(multipliers: list[float]) -> tuple[int, bool]:
    """The power of ten that values are multiplied by (0: none fits), and whether they are just count / denominator.

    Standardisation moves a rate away from count / denominator, but seldom by half.
    """
    if not multipliers:
        return 0, False
    base = 10 ** round(math.log10(median(multipliers)))
    off = median(abs(found / base - 1) for found in multipliers)
    return (base, off < 0.01) if base >= 100 and off < 0.5 else (0, False)
