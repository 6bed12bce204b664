"""Chart blocks: what an author asks for, made into a chart's spec with the page's own words and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jsna.data.areas import AreaError
from jsna.data.measures import Measure, Row, Series, Unknown
from jsna.data.periods import Period
from jsna.data.unread import WAITS
from jsna.directives import Block
from jsna.keys import Keys, suggest
from jsna.pages.figure import absent, figure, floats, line, place_of, reading, unit
from jsna.pages.names import names_known
from jsna.pages.page import Fragment, Page
from jsna.pages.tables import latest_period
from jsna.problems import Where
from jsna.reading import Text
from jsna.site import Site
from jsna.strategy.assess import Judged
from jsna.strategy.objectives import Target
from jsna.strategy.renaming import present_measure, present_objective
from jsna.strategy.sentences import sentence
from jsna_charts import spec as charts
from jsna_charts.wording import ranged

KINDS = ("trend", "compare", "target")
_SERIES = ("measure", "area", "sex", "age", "category_type", "category", "title")
_KEYS = {
    "trend": (*_SERIES, "compare"),
    "compare": (*_SERIES, "areas", "compare", "period"),
    "target": ("objective", "measure", "title"),
}
MOST_BENCHMARKS = 3  # a chart holds at most four lines


@dataclass(frozen=True)
class Asked:
    """The part of a chart block that all kinds share."""

    keys: Keys
    measure: Measure
    series: Series
    title: Text


def chart(block: Block, page: Page) -> Fragment | None:
    """The figure that a chart block asks for; None, and a problem, where it can't be made."""
    keys = Keys(block.body, "A chart", page.site.problems)
    show = keys.required("show")
    if show not in KINDS:
        if show:
            page.site.problems.add("unknown-kind", show.where, f"There is no chart “{show}”.", suggest(show, KINDS))
        return None
    for key in _KEYS[show]:
        keys.raw(key)
    keys.done()
    if not keys.required("objective" if show == "target" else "measure") or not names_known(block.body, page):
        return None
    return _drawn(keys, show, page)


def _drawn(keys: Keys, show: str, page: Page) -> Fragment | None:
    kinds = {"trend": _trend, "compare": _compare, "target": _target}
    try:
        return kinds[show](keys, page)
    except AreaError as error:
        page.site.problems.add(error.code, _blamed(keys, "areas", "compare", "area"), str(error), error.hint)
    except Unknown as error:
        page.site.problems.add(error.code, _blamed(keys, *_BLAME.get(error.code, ())), str(error), error.hint)
    return None


_BLAME = {
    "unknown-measure": ("measure",),
    "unknown-period": ("period",),
    "bad-period": ("period",),
    "unknown-breakdown": ("category", "sex", "age", "category_type"),
    "unknown-target": ("objective", "measure"),
}


def _blamed(keys: Keys, *names: str) -> Where:
    return next((keys.mapping[name].where for name in names if name in keys.mapping), keys.where)


def asked(keys: Keys, page: Page) -> Asked:
    """Measure, area and group of a block; raises AreaError or Unknown."""
    measure = page.site.catalogue.measure(keys.required("measure"))
    chosen = {key: keys.text(key) for key in ("sex", "age", "category_type", "category")}
    area = page.site.catalogue.areas.one(keys.text("area") or "home")
    return Asked(keys, measure, measure.series(area, measure.group(**chosen)), keys.text("title"))


def _trend(keys: Keys, page: Page) -> Fragment | None:
    it = asked(keys, page)
    compare = keys.texts("compare") or page.site.benchmarks_of(it.series.area)
    if it.series.latest is None:
        raise it.measure.lacks(
            "no-data", f"“{it.measure.title}” has no value for {place_of(page, it.series)}.", "Choose another area."
        )
    codes = [code for code in page.site.catalogue.areas.several(compare, it.series.area) if code != it.series.area]
    if len(codes) > MOST_BENCHMARKS:
        message = f"A chart holds at most {MOST_BENCHMARKS + 1} lines, and these would be {len(codes) + 1}."
        page.site.problems.add("bad-value", keys.mapping.where_of("compare"), message, "Compare with fewer areas.")
        return None
    others = [found for c in codes if (found := it.measure.series(c, it.series.group)).latest is not None]
    return trend_figure(it.measure, it.series, others, it.title, page)


def trend_figure(measure: Measure, series: Series, others: Sequence[Series], title: str, page: Page) -> Fragment:
    """History of one series with benchmark lines."""
    findings, latest = page.site.findings(measure), series.latest
    trend = findings.trend(series)
    spec = charts.TrendSpec(
        title=measure.named(series.group),
        unit=unit(measure),
        subject=line(measure, series, page),
        benchmarks=tuple(line(measure, other, page) for other in others),
        comparisons=tuple(_comparisons(measure, latest, others, page)) if latest else (),
        trend=trend.label if trend else "",
    )
    period = ranged(series.rows[0].period.in_words, series.rows[-1].period.in_words)
    return figure(measure, series, period, title, spec, page)


def _comparisons(measure: Measure, latest: Row, others: Iterable[Series], page: Page) -> Iterable[charts.Comparison]:
    findings, drawn = page.site.findings(measure), {other.area for other in others}
    for benchmark in ("england", "region"):
        found = findings.comparison(latest, benchmark)
        if found.row is not None and found.row.area in drawn and found.row.value is not None:
            yield charts.Comparison(found.name, charts.Status(found.label.value), measure.said(found.row.value))


def _compare(keys: Keys, page: Page) -> Fragment | None:
    it = asked(keys, page)
    areas, wanted = keys.texts("areas"), keys.text("period")
    compare = keys.texts("compare") or page.site.benchmarks[-1:]
    gazetteer = page.site.catalogue.areas
    codes = list(gazetteer.several(areas)) if areas else usual_areas(it.measure, it.series, page.site)
    benchmarks = list(gazetteer.several(compare, it.series.area))
    if it.series.area not in codes and "area" in keys.mapping:
        codes.append(it.series.area)
    codes += [code for code in benchmarks[:-1] if code not in codes]
    bars = [code for code in codes if code not in benchmarks[-1:]]  # a newer value of the benchmark alone shows nobody
    period = it.measure.period(wanted) if wanted else latest_period(it.measure, bars, it.series.group)
    return compare_figure(it.measure, it.series, codes, benchmarks[-1] if benchmarks else "", period, it.title, page)


def compare_figure(
    measure: Measure, series: Series, codes: Sequence[str], benchmark: str, period: Period, title: str, page: Page
) -> Fragment | None:
    """Areas side by side, highest first, against one benchmark's line."""
    rows = [row for code in codes if code != benchmark and (row := measure.series(code, series.group).at(period))]
    if not any(row.value is not None for row in rows):
        raise measure.lacks(
            "no-data", f"“{measure.title}” has no values for these areas in {period.label}.", "Choose others."
        )
    # A stable order: by value, and those without one last, by name.
    rows.sort(key=lambda row: (row.value is None, -(row.value or 0), page.site.catalogue.areas.name(row.area)))
    against = measure.series(benchmark, series.group).at(period) if benchmark else None
    reference = None
    if against is not None and against.value is not None:
        name = page.site.catalogue.areas.name(benchmark)
        reference = charts.Reference(name, float(against.value), measure.said(against.value))
    bars = tuple(_bar(measure, row, benchmark, series.area, page) for row in rows)
    spec = charts.CompareSpec(measure.named(series.group), unit(measure), period.in_words, bars, reference)
    place = bars[0].name if len(bars) == 1 else f"{len(bars)} areas"
    return figure(measure, series, period.in_words, title, spec, page, place=place, rows=rows)


def _bar(measure: Measure, row: Row, benchmark: str, subject: str, page: Page) -> charts.Bar:
    findings = page.site.findings(measure)
    which = next((b for b in ("england", "region") if findings.benchmark_code(row, b) == benchmark), "")
    label = findings.comparison(row, which).label if which else "Not compared"
    text = measure.said(row.value) if row.value is not None else absent(row)
    return charts.Bar(
        page.site.catalogue.areas.name(row.area),
        *floats(row.value, row.lower95, row.upper95),
        text=text,
        status=charts.Status(str(label)),
        state=charts.State(row.state.value),
        emphasis=row.area == subject,
    )


def usual_areas(measure: Measure, series: Series, site: Site) -> list[str]:
    """Home's districts where the measure has them, else the areas of its own tier in its region, else itself."""
    gazetteer = site.catalogue.areas
    with_data = {area for area, group in measure.all_series if group == series.group}
    inside = [a.code for a in gazetteer.areas.values() if a.parent == series.area and a.code in with_data]
    here = gazetteer.areas.get(series.area)
    beside = [
        a.code
        for a in gazetteer.areas.values()
        if here is not None and a.tier not in ("england", "region") and a.code in with_data
        and (a.type == here.type or a.tier == here.tier)
        and gazetteer.ancestor(a.code, "region") == gazetteer.ancestor(series.area, "region")
    ]  # fmt: skip
    return inside if len(inside) > 1 else beside or [series.area]


def _target(keys: Keys, page: Page) -> Fragment | None:
    name = present_objective(keys.required("objective"), page.site.objectives)
    measure, title = present_measure(keys.text("measure"), page.site.catalogue), keys.text("title")
    assessed = page.site.assessed.get(name)
    if assessed is None:
        code = WAITS if name in page.site.unread else "unknown-target"
        raise Unknown(code, f"There is no objective “{name}”.", suggest(name, page.site.assessed))
    fitting = [j for j in assessed.measures if j.progress is not None and measure in ("", j.measure.name)]
    judged = assessed.headline if assessed.headline in fitting else next(iter(fitting), None)
    if judged is None:
        known = [j.measure.name for j in assessed.measures if j.progress is not None]
        promised = [str(m.measure) for m in assessed.objective.measures if m.kind != "volume"]
        # One that is promised and not judged has a problem of its own, reported at the objective.
        code = WAITS if measure in promised or (promised and not measure) else "unknown-target"
        raise Unknown(code, f"“{name}” is not judged by “{measure}”.", suggest(measure, known))
    return target_figure(judged, title, page)


def target_figure(judged: Judged, title: str, page: Page) -> Fragment:
    """History, baseline, target and the straight way between them."""
    measure, success = judged.measure, judged.success
    start = judged.baseline
    spec = charts.TargetSpec(
        title=measure.named(judged.series.group),
        unit=unit(measure),
        subject=line(measure, judged.series, page),
        baseline=reading(measure, start) if start else None,
        target=_goal(measure, success.target),
        milestones=tuple(goal for m in success.milestones if (goal := _goal(measure, m)) is not None),
        progress=judged.progress.label if judged.progress else "",
        trajectory=judged.trajectory.label if judged.trajectory else "",
        sentence=sentence(judged, page.site.catalogue.areas.name(judged.area)),
    )
    by = success.target.by.in_words if success.target and success.target.by else ""
    period = ranged(judged.series.rows[0].period.in_words, by or judged.series.rows[-1].period.in_words)
    return figure(measure, judged.series, period, title, spec, page, says=spec.sentence)


def _goal(measure: Measure, target: Target | None) -> charts.Goal | None:
    if target is None or target.by is None:
        return None
    return charts.Goal(target.by.mid, float(target.value), measure.goal(target.value), target.by.in_words)
