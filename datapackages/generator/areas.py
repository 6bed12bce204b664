"""The example's areas: a county that does not exist, its ten districts, and the two that became one of them in 2019."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Area:
    """An invented area. `size`, `deprived` and `built_up` are relative to the county (1, 0 and 0)."""

    code: str
    name: str
    type: str
    parent: str
    size: float = 1
    deprived: float = 0
    built_up: float = 0


class Change(NamedTuple):
    """What became of an area."""

    source: str
    target: str
    date: str
    kind: str


ENGLAND = Area("E92000001", "England", "England", "")
REGION = Area("E12900001", "Southern Vale", "Region", ENGLAND.code)
COUNTY = Area("E10900001", "Merrowshire", "County", REGION.code)
DISTRICTS = tuple(
    Area(f"E0790{number:04}", name, "District", COUNTY.code, size, deprived, built_up)
    for number, (name, size, deprived, built_up) in enumerate(
        (
            ("Ashenmoor", 0.95, 0.1, 0.1),
            ("Brackenholt", 1.1, -0.7, -0.2),
            ("Coldwater Vale", 0.7, -0.2, -0.9),
            ("Dunmarsh", 1.0, 0.75, 0.3),
            ("Elverdale", 1.05, -0.5, -0.5),
            ("Fennhythe", 0.95, 0.3, 0.0),
            ("Larkmere", 1.0, -0.1, 0.1),
            ("Saltquay", 1.1, 1.2, 0.6),
            ("Thistlewold", 0.75, -0.9, -0.8),
            ("Wychstead", 1.4, 0.1, 1.2),
        ),
        start=1,
    )
)
NAMED = {area.name: area for area in DISTRICTS}
AREAS = (ENGLAND, REGION, COUNTY, *DISTRICTS)

MERGED = NAMED["Fennhythe"]
LAST_YEAR_APART = 2018
FORMER = (
    Area("E07900011", "Fenwold", "District", COUNTY.code, 0.4, 0.0),
    Area("E07900012", "Hythe Regis", "District", COUNTY.code, 0.55, 0.5),
)
CHANGES = tuple(Change(area.code, MERGED.code, "2019-04-01", "merge") for area in FORMER)


def apart(period: str) -> bool:
    """Whether a period (`2018`, `2018/19`, `2016 - 18`) was over before the two districts became one."""
    start, end = int(period[:4]), period.rpartition(" - ")[2][-2:]
    years = (int(end) - start) % 100 if " - " in period else 0
    return start + years <= LAST_YEAR_APART
