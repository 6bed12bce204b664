"""Inequalities: one measure for the groups of one place, with the slope across them where they stand in an order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from jsna.data.areas import ENGLAND
from jsna.data.bands import age_band
from jsna.data.derivations import Derive
from jsna.data.indices import slope_of, worked
from jsna.data.measures import Group, Measure, Row, Series, State, Unknown
from jsna.data.numbers import unrounded, with_unit
from jsna.data.periods import Period
from jsna.data.retelling import unit_of
from jsna.data.splits import BY_FIELD, Split, breakdowns, whole_split
from jsna.keys import Keys
from jsna.pages.charts.compare import bar
from jsna.pages.charts.panels import Panelled, panelled
from jsna.pages.charts.request import Request, requested
from jsna.pages.figure import figure, unit
from jsna.pages.page import Fragment, Page
from jsna_charts import spec as charts

MOST_ON_A_PAGE = 2  # of the charts on a measure's page
_ENDS = ("Most deprived", "Least deprived")


@dataclass(frozen=True)
class Parts:
    """The groups of one area in one period."""

    split: Split
    period: Period
    rows: Mapping[str, Row]  # by the name of the group
    whole: Row | None  # the area's own value

    @property
    def in_order(self) -> list[tuple[str, Row]]:
        """Each group that has a row, in the split's order."""
        return [(name, self.rows[name]) for name in self.split.groups if name in self.rows]


def inequality(keys: Keys, page: Page) -> Fragment | None:
    """The figure of an `inequality` block; raises AreaError or Unknown."""
    it = requested(keys, page)
    if "panels" in keys.mapping:
        return panelled(Panelled(it, _panel), page)
    parts = _parts_of(it, it.series)
    spec = spec_of(it.measure, it.series, parts, page)
    rows = [row for _, row in parts.in_order]
    return figure(it.measure, it.series, parts.period.in_words, it.title, spec, page, rows=rows)


def _panel(it: Request, series: Series, page: Page) -> charts.Spec:
    return spec_of(it.measure, series, _parts_of(it, series), page)


def _parts_of(it: Request, series: Series) -> Parts:
    """The groups that a block asks for; raises Unknown where the measure has none, or several and none is named."""
    names = it.keys.texts("by") or usual_splits(it.measure)
    if not names:
        known = breakdowns(it.measure)
        message = f"“{it.measure.title}” has several kinds of groups, so this chart needs “by”."
        none = f"“{it.measure.title}” has no groups to compare."
        raise Unknown("unknown-breakdown", message if known else none, f"By: {', '.join(known)}." if known else "")
    wanted = it.keys.text("period")
    period = it.measure.period(wanted) if wanted else None
    found = parts_of(it.measure, series, [whole_split(it.measure, name) for name in names], period)
    if found is None:
        message = f"“{it.measure.title}” has no values for the groups by “{names[-1]}” here"
        when = f" in {period.label}." if period else "."
        raise it.measure.lacks("no-data", message + when, "Choose another area, period or kind of groups.")
    return found


def usual_splits(measure: Measure) -> list[str]:
    """The kind of groups that a measure is split by where nobody says: its only one in an order, else its only one."""
    known = breakdowns(measure)
    ordered = [by for by in known if whole_split(measure, by).ordered]
    return ordered if len(ordered) == 1 else known if len(known) == 1 else []


def telling_splits(measure: Measure, series: Series) -> list[str]:
    """The two kinds of groups that say most of an area: the newest in an order, then those with the newest values."""
    splits = [whole_split(measure, by) for by in breakdowns(measure)]
    held = [(split, parts.period) for split in splits if (parts := parts_of(measure, series, [split])) is not None]
    ordered = sorted((pair for pair in held if pair[0].ordered), key=lambda pair: pair[1], reverse=True)[:1]
    others = sorted((pair for pair in held if not pair[0].ordered), key=lambda pair: pair[1], reverse=True)
    return [split.by for split, _ in [*ordered, *others][:MOST_ON_A_PAGE]]


def parts_of(measure: Measure, series: Series, splits: Sequence[Split], period: Period | None = None) -> Parts | None:
    """The groups in a period, or the newest in which two have a value; of several splits the one named last.

    None where no split has such values for the area.
    """
    found: dict[tuple[Period, int], dict[str, Row]] = {}
    for place, split in enumerate(splits):
        frame = _frame(series.group, split)
        inside = (one.rows for (area, _), one in measure.all_series.items() if area == series.area)
        for row in (row for rows in inside if split.frame(rows[0]) == frame for row in rows):
            if period is None or row.period.id == period.id:
                found.setdefault((row.period, place), {})[split.label(row)] = row
    full = [key for key, rows in found.items() if sum(_counts(row) for row in rows.values()) > 1]
    if not full:
        return None
    newest, place = max(full)
    split, rows = _parts_only(splits[place], series.group, found[newest, place])
    among = split.by in BY_FIELD and getattr(series.group, split.by) in split.groups  # the headline is one of them
    return Parts(split, newest, rows, None if among else series.at(newest))


def _parts_only(split: Split, group: Group, rows: dict[str, Row]) -> tuple[Split, dict[str, Row]]:
    """Age groups without the one that the headline is of, where that holds the others: it is the whole, and no part."""
    bands = {name: band for name in rows if (band := age_band(name)) is not None} if split.by == "age" else {}
    whole = bands.get(group.age)
    if whole is None or not any(
        whole.start <= band.start and band.end <= whole.end for name, band in bands.items() if name != group.age
    ):
        return split, rows
    groups = tuple(name for name in split.groups if name != group.age)
    return replace(split, groups=groups), {name: row for name, row in rows.items() if name != group.age}


def _frame(group: Group, split: Split) -> Group:
    """Whom the groups are parts of: the headline without what the split tells apart."""
    plain = group._replace(category_type="", category="")
    return plain._replace(**{split.by: ""}) if split.by in BY_FIELD else plain


def _counts(row: Row) -> bool:
    return row.value is not None and row.state is not State.PROJECTED


def spec_of(measure: Measure, series: Series, parts: Parts, page: Page) -> charts.InequalitySpec:
    """The spec of one area's groups."""
    named, whole = parts.in_order, parts.whole
    place = page.site.catalogue.areas.name(series.area)
    average = None
    if whole is not None and whole.value is not None:
        average = charts.Reference(place, float(whole.value), measure.said(whole.value))
    bars = tuple(bar(measure, row, name, _status(measure, row, page)) for name, row in named)
    return charts.InequalitySpec(
        measure.named(_frame(series.group, parts.split)),
        unit(measure),
        place,
        parts.period.in_words,
        parts.split.by if parts.split.by not in BY_FIELD else parts.split.by.capitalize(),
        bars,
        average,
        parts.split.ordered,
        _ENDS if parts.split.ordered else ("", ""),
        _slope(measure, parts),
        _gap(measure, parts),
    )


def _status(measure: Measure, row: Row, page: Page) -> charts.Status:
    """England's groups are compared with England's own value, as published; no other area's are."""
    if row.area != ENGLAND:
        return charts.Status.NOT_COMPARED
    return charts.Status(page.site.findings(measure).comparison(row, "england").label.value)


def _slope(measure: Measure, parts: Parts) -> charts.Slope | None:
    """The straight line that the slope index of inequality is measured on; None unless every group has a value."""
    rows = [row for _, row in parts.in_order]
    whole = len(rows) == len(parts.split.groups) and all(map(_counts, rows))
    index = slope_of(rows) if parts.split.ordered and whole else None
    found = worked(Derive.SII, rows, measure.about.polarity) if index is not None else None
    if index is None or found is None:
        return None
    text = with_unit(found["value"], measure.about.decimals, unit_of(Derive.SII, measure.about.unit))
    return charts.Slope(index.intercept, index.intercept + index.sii.value, f"Slope index of inequality: {text}")


def _gap(measure: Measure, parts: Parts) -> str:
    """The difference between the two ends of an order, or between the highest and the lowest group."""
    rows = [row for _, row in parts.in_order if _counts(row)]
    ends = (parts.split.groups[0], parts.split.groups[-1])
    if parts.split.ordered and not all(name in parts.rows and _counts(parts.rows[name]) for name in ends):
        return ""
    values = [row.value for row in rows if row.value is not None]
    pair = [parts.rows[name].value for name in ends] if parts.split.ordered else [max(values), min(values)]
    first, last = (value for value in pair if value is not None)
    decimals = measure.about.decimals
    said = with_unit(abs(first - last), decimals, unit_of(Derive.GAP, measure.about.unit))
    between = "most and least deprived" if parts.split.ordered else "the highest and the lowest group"
    return f"{said} between {between}{unrounded(first, last, decimals)}"
