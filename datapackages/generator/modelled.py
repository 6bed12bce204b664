"""Series without counts: life expectancies, averages, scores and what comes out of a model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from generator.areas import AREAS, COUNTY, ENGLAND, REGION, Area
from generator.dice import Span, level, wobble
from generator.indicators import Indicator
from generator.rows import Cells, Group, Mark, marked, row, written

TOGETHER = (ENGLAND, REGION, COUNTY)


@dataclass(frozen=True)
class Shift:
    """A breakdown: by how much each group lies above the whole, in the first period and in the last."""

    column: str
    groups: Mapping[str, Span]
    areas: tuple[Area, ...] = (ENGLAND, COUNTY)


@dataclass(frozen=True)
class Modelled:
    """Levels of `england`, `region` and `county`; districts differ by `deprived` and `built_up`, in the unit.

    `halves` are half the widths of the intervals by type of area (none: no limits are published); `years` moves
    everybody's value in some periods; `sexes` (above districts only, where there is one for persons) lie so far above
    the headline's, which alone is broken down.
    """

    periods: Sequence[str]
    england: Span
    region: Span
    county: Span
    deprived: float = 0
    built_up: float = 0
    noise: float = 0.1
    halves: Mapping[str, float] = field(default_factory=dict)
    years: Mapping[str, float] = field(default_factory=dict)
    sexes: Mapping[str, float] = field(default_factory=dict)
    shifts: tuple[Shift, ...] = ()
    marks: tuple[Mark, ...] = ()
    areas: tuple[Area, ...] = AREAS

    def __call__(self, about: Indicator, dice: Random) -> Iterator[Cells]:
        lasting = {area: wobble(dice, self.noise) if area.type == "District" else 0.0 for area in self.areas}
        for step, period in enumerate(self.periods):
            for area in self.areas:
                usual = self._usual(area, step, period) + lasting[area] + wobble(dice, self._chance(area))
                for sex, above in self._sexes(about, area):
                    whole = Group(sex, about.age)
                    yield self._row(about, area, period, whole, usual + above)
                    for group, shift in self._groups(whole, area, step) if sex == about.sex else ():
                        value = usual + above + shift + wobble(dice, self._chance(area))
                        yield self._row(about, area, period, group, value, times=3)

    def _sexes(self, about: Indicator, area: Area) -> Iterator[tuple[str, float]]:
        if not self.sexes or (area.type == "District" and about.sex == "Persons"):
            return iter([(about.sex, 0.0)])
        return iter(self.sexes.items())

    def _usual(self, area: Area, step: int, period: str) -> float:
        spans = {ENGLAND.type: self.england, REGION.type: self.region}
        own = level(spans.get(area.type, self.county), step, len(self.periods))
        return own + self.years.get(period, 0) + self.deprived * area.deprived + self.built_up * area.built_up

    def _chance(self, area: Area) -> float:
        return 0.2 * self.halves.get(area.type, self.noise)

    def _groups(self, whole: Group, area: Area, step: int) -> Iterator[tuple[Group, float]]:
        for shift in self.shifts:
            if area in shift.areas:
                for name, span in shift.groups.items():
                    yield whole.part(shift.column, name), level(span, step, len(self.periods))

    def _row(self, about: Indicator, area: Area, period: str, group: Group, value: float, times: float = 1) -> Cells:
        half = times * self.halves.get(area.type, 0)
        cells = written(value, value - half, value + half) if half else {"value": f"{value:.2f}"}
        return marked(row(about.id, area, period, group, **cells), self.marks)
