"""Maps of a country that is not: its districts' borders are bent, but shared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sin

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Area, Classes, MapSpec, Reference, Ring, State, Status, Unit

NAMES = (
    *("Ashby", "Brackenford", "Castle Moor", "Dunmere", "East Holt and Wick", "Fenbridge"),
    *("Greater Lindley", "Hythe Vale", "Isle of Corran", "Kings Barrow", "Long Stretton", "Marsh and Weald"),
)


def bent(column: float, row: float) -> tuple[float, float]:
    """A corner of the country: a grid's, moved by as much as would not cross another."""
    east = -0.5 + column * 0.3 + 0.04 * sin(5 * column + 7 * row)
    return round(east, 6), round(51.0 + row * 0.18 + 0.025 * sin(3 * column - 4 * row), 6)


def district(column: int, row: int, corners: int = 6) -> Ring:
    """One district's outline, with so many corners to a side."""
    steps = [step / corners for step in range(corners)]
    south = [bent(column + step, row) for step in steps]
    east = [bent(column + 1, row + step) for step in steps]
    north = [bent(column + 1 - step, row + 1) for step in steps]
    west = [bent(column, row + 1 - step) for step in steps]
    return (*south, *east, *north, *west)


def country(names: Sequence[str], columns: int = 4) -> tuple[Area, ...]:
    """Districts in rows, with values from 5.0% up in an order that follows no direction."""
    found = []
    for place, name in enumerate(names):
        value = 5.0 + (place * 7 % len(names)) * 15 / len(names)
        rings = (district(place % columns, place // columns),)
        found.append(Area(name, rings, round(value, 1), f"{value:.1f}%", _status(value), emphasis=place == 5))
    return tuple(found)


def _status(value: float) -> Status:
    return Status.BETTER if value < 9 else Status.WORSE if value > 15 else Status.SIMILAR


ENGLAND = Reference("England", 11.6, "11.6%")
MAP = MapSpec("Adults who smoke", PERCENT, "2023", country(NAMES), reference=ENGLAND)
STATUSES = replace(MAP, classes=Classes.STATUS)
STEPS = replace(MAP, classes=Classes.STEPS, count=4)
CROWDED = replace(MAP, areas=country([f"Ward {number}" for number in range(1, 61)], 10))
_OTHERS = (Status.HIGHER, Status.SIMILAR, Status.LOWER, Status.NOT_COMPARED)
UNJUDGED = replace(
    CROWDED,
    classes=Classes.STATUS,
    areas=tuple(replace(area, status=_OTHERS[place % 4]) for place, area in enumerate(CROWDED.areas)),
)
MISSING = replace(
    MAP,
    areas=(
        *MAP.areas[:8],
        replace(MAP.areas[8], value=None, text="Suppressed: fewer than 8 people", state=State.SUPPRESSED),
        replace(MAP.areas[9], value=None, text="Not collected", state=State.MISSING),
        *MAP.areas[10:],
    ),
)
SUPPRESSED = replace(MAP, areas=tuple(replace(area, value=None, text="", state=State.SUPPRESSED) for area in MAP.areas))
SINGLE = replace(MAP, areas=MAP.areas[5:6])
EXTREME = MapSpec(
    "Net migration",
    Unit("", "people a year", 0),
    "2023",
    tuple(
        replace(area, value=value, text=f"{value:,.0f}", status=Status.NOT_COMPARED)
        for area, value in zip(
            MAP.areas, (-54_321.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 1_234_567.0), strict=True
        )
    ),
)

SAMPLES: Mapping[str, MapSpec] = {
    "usual": MAP,
    "status": STATUSES,
    "steps": STEPS,
    "crowded": CROWDED,
    "crowded-status": replace(CROWDED, classes=Classes.STATUS),
    "crowded-unjudged": UNJUDGED,
    "missing": MISSING,
    "suppressed": SUPPRESSED,
    "single": SINGLE,
    "extreme": EXTREME,
}
