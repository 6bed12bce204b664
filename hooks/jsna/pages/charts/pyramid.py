"""Population pyramids: people by age band and sex, with another place's shape as an outline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jsna.data.bands import AgeBand, partition
from jsna.data.measures import Group, Measure, Row, Series, State
from jsna.data.periods import Period
from jsna.keys import Keys
from jsna.pages.charts.panels import Panelled, panelled
from jsna.pages.charts.request import Request, against, requested
from jsna.pages.figure import figure
from jsna.pages.page import Fragment, Page
from jsna_charts import spec as charts

FEWEST = 3  # of two bands there is no shape
_MALES, _FEMALES = ("male", "males", "men", "m"), ("female", "females", "women", "f")


@dataclass(frozen=True)
class Ages:
    """A measure's age bands, and the words by which it tells the sexes: none where it has persons only."""

    bands: tuple[AgeBand, ...]
    sexes: tuple[str, ...]


def pyramid(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `pyramid` block; raises AreaError or Unknown."""
    it = requested(keys, page)
    if "panels" in keys.mapping:
        return panelled(Panelled(it, _panel), page)
    spec = _spec(it, it.series, page)
    rows = _all_rows(it.measure, it.series, ages_of(it.measure))
    shown = [row for row in rows if row.period.in_words == spec.period]
    return figure(it.measure, it.series, spec.period, it.title, spec, page, rows=shown)


def _panel(it: Request, series: Series, page: Page) -> charts.Spec:
    return _spec(it, series, page)


def ages_of(measure: Measure) -> Ages:
    """The bands and sexes of a measure; no bands where its ages don't follow one another."""
    plain = [group for group in measure.groups if not group.category]
    held = {group.sex.lower(): group.sex for group in plain}
    sexes = tuple(found for known in (_MALES, _FEMALES) if (found := next((held[w] for w in known if w in held), "")))
    told = sexes if len(sexes) == 2 else ()
    bands = partition(dict.fromkeys(group.age for group in plain if not told or group.sex in told))
    return Ages(bands if len(bands) >= FEWEST else (), told)


def _spec(it: Request, series: Series, page: Page) -> charts.PyramidSpec:
    measure, ages = it.measure, ages_of(it.measure)
    if not ages.bands:
        message = f"“{measure.title}” has no age bands that follow one another from the youngest to the oldest."
        raise measure.lacks("unknown-breakdown", message, "A pyramid needs bands such as 0-4 yrs, 5-9 yrs … 90+ yrs.")
    period = _period(it, series, ages)
    benchmark = against(it.keys, page, series.area)
    outline = _bands(measure, benchmark, series.group, period, ages) if benchmark != series.area else ()
    known = outline if any(band.total is not None for band in outline) else ()
    areas = page.site.catalogue.areas
    return charts.PyramidSpec(
        measure.title,
        areas.name(series.area),
        period.in_words,
        _bands(measure, series.area, series.group, period, ages),
        areas.name(benchmark) if known else "",
        known,
    )


def _period(it: Request, series: Series, ages: Ages) -> Period:
    """The period asked for, or the newest with a counted value in a band; raises Unknown."""
    wanted = it.keys.text("period")
    if wanted:
        return it.measure.period(wanted)
    rows = _all_rows(it.measure, series, ages)
    held = [row.period for row in rows if row.value is not None and row.state is not State.PROJECTED]
    if not held:
        raise it.measure.lacks("no-data", f"“{it.measure.title}” has no ages for this area.", "Choose another area.")
    return max(held)


def _groups(group: Group, band: AgeBand, ages: Ages) -> Iterable[Group]:
    """The groups of a band: males and females, or everybody."""
    plain = group._replace(age=band.label, category_type="", category="")
    return (plain._replace(sex=sex) for sex in ages.sexes) if ages.sexes else (plain,)


def _all_rows(measure: Measure, series: Series, ages: Ages) -> list[Row]:
    groups = [group for band in ages.bands for group in _groups(series.group, band, ages)]
    return [row for group in groups for row in measure.series(series.area, group).rows]


def _bands(measure: Measure, area: str, group: Group, period: Period, ages: Ages) -> tuple[charts.Band, ...]:
    return tuple(_band(measure, area, band, _groups(group, band, ages), period) for band in ages.bands)


def _band(measure: Measure, area: str, band: AgeBand, groups: Iterable[Group], period: Period) -> charts.Band:
    rows = [measure.series(area, group).at(period) for group in groups]
    values = [None if row is None or row.value is None else float(row.value) for row in rows]
    males, females, persons = (*values, None) if len(values) == 2 else (None, None, *values)
    return charts.Band(band.name, band.start, males, females, persons, _state(rows))


def _state(rows: Sequence[Row | None]) -> charts.State:
    """Suppressed or missing as soon as one of the rows is."""
    states = [State.MISSING if row is None else row.state for row in rows]
    worst = (State.SUPPRESSED, State.MISSING, State.PROJECTED, State.PROVISIONAL)
    return charts.State(next((state.value for state in worst if state in states), State.REPORTED.value))


def has_pyramid(measure: Measure, area: str) -> bool:
    """Whether a measure's page can show a pyramid: counts of people by bands of age, for the area."""
    ages = ages_of(measure) if measure.about.value_type in ("count", "") else Ages((), ())
    return bool(ages.bands) and any(row.value is not None for row in _all_rows(measure, measure.series(area), ages))
