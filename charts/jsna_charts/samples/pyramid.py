"""Pyramids: five-year bands, single years, persons only, gaps, one band, nobody, a town of students."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import sin

from jsna_charts.spec import Band, PyramidSpec, State


def five(start: int, males: float, females: float) -> Band:
    """A band of five years; that from 90 on is open."""
    name = f"{start} to {start + 4}" if start < 90 else "90 and over"
    return Band(name, start, males, females)


def old(age: int) -> float:
    """An invented population at an age: two swells, then fewer every year."""
    swell = 2_400 * sin(age / 9) + 900 * sin(age / 3)
    return max(1_500.0, 10_000.0 + swell - max(0, age - 62) * 330.0)


KENT = tuple(
    five(
        age,
        46_000.0 + (age * 37) % 7_000 - max(0, age - 60) * 1_450,
        45_000.0 + (age * 53) % 8_000 - max(0, age - 62) * 1_300,
    )
    for age in range(0, 95, 5)
)
ENGLAND = tuple(
    five(age, 1_700_000.0 - max(0, age - 50) * 32_000, 1_690_000.0 - max(0, age - 52) * 30_000)
    for age in range(0, 95, 5)
)
USUAL = PyramidSpec("Population by age and sex", "Wold", "2023", KENT, "England", ENGLAND)
YEARS = tuple(Band(str(age) if age < 90 else "90 and over", age, old(age), old(age) * 1.04) for age in range(91))
ELSEWHERE = tuple(
    replace(band, males=11_000.0 - age * 90, females=11_200.0 - age * 88) for age, band in enumerate(YEARS)
)
PERSONS = tuple(Band(band.name, band.start, persons=band.total) for band in YEARS)

SAMPLES: Mapping[str, PyramidSpec] = {
    "usual": USUAL,
    "crowded": replace(USUAL, bands=YEARS, outline=ELSEWHERE),
    "persons": replace(USUAL, title="Population by age", bands=PERSONS, outline=ELSEWHERE),
    "persons-five": replace(USUAL, bands=tuple(Band(b.name, b.start, persons=b.total) for b in KENT), outline=()),
    "other-bands": replace(USUAL, outline=ENGLAND[1:]),
    "missing": replace(USUAL, bands=(*KENT[:3], Band("15 to 19", 15), *KENT[4:])),
    "suppressed": replace(USUAL, bands=(*KENT[:-1], replace(KENT[-1], state=State.SUPPRESSED))),
    "all-suppressed": replace(USUAL, bands=tuple(replace(band, state=State.SUPPRESSED) for band in KENT)),
    "single": replace(USUAL, bands=KENT[:1], outline=()),
    "extreme": replace(
        USUAL,
        place="A town of students by the sea",
        bands=tuple(five(age, 90_000.0 if age == 20 else 0.0, 1.0) for age in range(0, 95, 5)),
    ),
}
