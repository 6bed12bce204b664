"""Each measure as JSON and CSV: every published row with its comparisons, and the trend of each series."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jsna.data.findings import BENCHMARKS, Comparison, Direction, Findings
from jsna.data.measures import Group, Measure, Row, State
from jsna.data.packages import Origin
from jsna.data.standings import Standing
from jsna.methods.comparison import Label, percent
from jsna.outputs.notation import Cell, Json, Sheet, as_json, inline, one_a_line
from jsna.site import Site

FOLDER = "data/measures/"
NUMBERS = ("value", "lower95", "upper95", "count", "denominator")
ROLES = ("area", "area_name", "period", "period_id", *Group._fields, *NUMBERS, "marker", "note")
LABELS = tuple(f"comparison_{benchmark}" for benchmark in BENCHMARKS)
STANDINGS = ("goal", "quintile")
COLUMNS = (*ROLES, *LABELS, "trend", "comparison_published", "trend_published", "comparison_level", *STANDINGS)

Record = dict[str, Json]


@dataclass(frozen=True)
class Entry:
    """One row as it is published. Nothing is compared for one whose numbers must not be known."""

    roles: dict[str, Cell]
    compared: Sequence[Comparison]
    standing: Standing | None
    trend: Direction | None

    @property
    def labels(self) -> dict[str, str]:
        """The outcome against each benchmark."""
        found = {comparison.benchmark: comparison.label.value for comparison in self.compared}
        return found or dict.fromkeys(BENCHMARKS, Label.NOT_COMPARED.value)

    @property
    def taken(self) -> list[str]:
        """The benchmarks whose label is the publisher's own, ours lacking."""
        return [comparison.benchmark for comparison in self.compared if comparison.published]

    @property
    def levels(self) -> dict[str, str]:
        """The confidence level of each difference, where the measure's method has more than the usual one."""
        return {comparison.benchmark: percent(comparison.level) for comparison in self.compared if comparison.level}

    def record(self) -> Record:
        """As an object of the JSON file; keys about labels taken over, and the trend, only where there are any."""
        found: Record = {**self.roles, "comparison": {**self.labels}}
        if self.taken:
            found["comparison_published"] = [*self.taken]
        if self.levels:
            found["comparison_level"] = {**self.levels}
        if self.standing:
            found[self.standing.kind] = self.standing.label
        if self.trend:
            found["trend"] = self.trend.label
        if self.trend and self.trend.published:
            found["trend_published"] = True
        return found

    def cells(self) -> list[Cell]:
        """As the cells of COLUMNS; what is about several benchmarks stands in one cell, a space between them."""
        trend, own = (self.trend.label, self.trend.published) if self.trend else (None, False)
        levels = " ".join(f"{benchmark} {level}" for benchmark, level in self.levels.items())
        standings = [s.label if (s := self.standing) and s.kind == kind else None for kind in STANDINGS]
        return [*self.roles.values(), *self.labels.values(), trend, " ".join(self.taken), own, levels, *standings]


def measure_files(site: Site, measure: Measure, take: Callable[[Entry], None] | None = None) -> dict[str, bytes]:
    """A measure's two files by their addresses in the site; `take` is handed each row as well."""
    lines, sheet = [], Sheet(COLUMNS)
    for found in entries(site, measure):  # one at a time: a big table is not held in memory twice
        lines.append(inline(found.record()))
        sheet.add(found.cells())
        if take is not None:
            take(found)
    return {
        f"{FOLDER}{measure.name}.json": as_json({**about(measure), "rows": one_a_line(lines)}),
        f"{FOLDER}{measure.name}.csv": sheet.as_csv(),
    }


def about(measure: Measure) -> Record:
    """What is published of a measure besides its rows."""
    told = measure.about
    return {
        "measure": str(measure.name),
        "title": told.title,
        "unit": told.unit,
        "polarity": told.polarity.value,
        "definition": told.definition,
        "sources": _listed(told.sources),
        "licence": _listed(told.licences),
        "updated": day(told.updated),
        "next_update": day(told.next_update),
        **({"limits": told.limits} if told.limits else {}),
        **({"derived_from": told.derived_from} if told.derived_from else {}),
    }


def _listed(origins: Sequence[Origin]) -> Json:
    return [{"title": origin.title, "path": origin.path} for origin in origins]


def day(when: date | None) -> str | None:
    """A date as data write it: 2026-09-30."""
    return when.isoformat() if when else None


def entries(site: Site, measure: Measure) -> Iterator[Entry]:
    """Every row in the order of its table, with its comparisons and, on the latest of a series, the trend."""
    findings = site.findings(measure)
    trends = {key: (series.latest, findings.trend(series)) for key, series in measure.all_series.items()}
    for row in measure.rows:
        latest, trend = trends[row.area, row.group]
        yield _entry(site, findings, row, trend if row is latest else None)


def entry(site: Site, measure: Measure, row: Row) -> Entry:
    """One of `entries`."""
    findings = site.findings(measure)
    series = measure.series(row.area, row.group)
    return _entry(site, findings, row, findings.trend(series) if row is series.latest else None)


def published(row: Row) -> Row:
    """The row without what must not be known: one that is marked as suppressed keeps no number, given or not."""
    if row.state is not State.SUPPRESSED:
        return row
    return replace(
        row, value=None, lower95=None, upper95=None, lower998=None, upper998=None, count=None, denominator=None
    )


def _entry(site: Site, findings: Findings, row: Row, trend: Direction | None) -> Entry:
    shown = published(row)
    roles: dict[str, Cell] = {
        "area": row.area,
        "area_name": row.area_name or site.catalogue.areas.name(row.area),
        "period": row.period.label,
        "period_id": row.period.id,
        "sex": row.group.sex,
        "age": row.group.age,
        "category_type": row.group.category_type,
        "category": row.group.category,
        "value": shown.value,
        "lower95": shown.lower95,
        "upper95": shown.upper95,
        "count": shown.count,
        "denominator": shown.denominator,
        "marker": row.marker,
        "note": row.note,
    }
    if shown is not row:  # a label would narrow down a number that must not be known
        return Entry(roles, (), None, None)
    compared = [findings.comparison(row, benchmark) for benchmark in BENCHMARKS]
    return Entry(roles, compared, findings.standing(row), trend)
