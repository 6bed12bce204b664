"""What chart blocks of all kinds share: the measure, area and group that they name, and whom they compare with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jsna.data.measures import Group, Measure, Row, Series
from jsna.data.periods import Period
from jsna.keys import Keys
from jsna.pages.page import Page
from jsna.pages.tables import latest_period
from jsna.reading import Text
from jsna_charts import spec as charts

SERIES = ("measure", "area", "sex", "age", "category_type", "category", "title")
GROUP = ("sex", "age", "category_type", "category")


@dataclass(frozen=True)
class Request:
    """A block about one measure."""

    keys: Keys
    measure: Measure
    series: Series
    title: Text

    @property
    def group(self) -> Group:
        """Whom it is about."""
        return self.series.group


def requested(keys: Keys, page: Page) -> Request:
    """Measure, area and group of a block; raises AreaError or Unknown."""
    measure = page.site.catalogue.measure(keys.required("measure"))
    chosen = {key: keys.text(key) for key in GROUP}
    area = page.site.catalogue.areas.one(keys.text("area") or "home")
    return Request(keys, measure, measure.series(area, measure.group(**chosen)), keys.text("title"))


def period_of(request: Request, codes: Iterable[str]) -> Period:
    """The period that a block names, else the newest with a value for any of some areas; raises Unknown."""
    wanted = request.keys.text("period")
    return request.measure.period(wanted) if wanted else latest_period(request.measure, codes, request.group)


def against(keys: Keys, page: Page, around: str = "", key: str = "compare") -> str:
    """The code of the one place that a chart compares with: the last benchmark of the site unless the block names one.

    Empty where there is none. Several are a problem, and the last of them is taken.
    """
    words = keys.texts(key)
    if len(words) > 1:
        keys.bad(key, "This chart compares with one place.", f"Write {key}: {words[-1]}")
    codes = page.site.catalogue.areas.several(words, around) if words else page.site.benchmarks[-1:]
    return codes[-1] if codes else ""


def comparable(measure: Measure, benchmarks: Sequence[str]) -> Sequence[str]:
    """The benchmarks that a chart of a measure shows unasked: none beside a count.

    How many people the whole country has says nothing of one place, and on its scale every place is a speck.
    """
    return () if measure.is_count else benchmarks


def status(measure: Measure, row: Row, benchmark: str, page: Page) -> charts.Status:
    """How a row stands to a benchmark, by the measure's own method."""
    if not benchmark:
        return charts.Status.NOT_COMPARED
    return charts.Status(page.site.findings(measure).against(row, benchmark).label.value)


def reference(measure: Measure, area: str, group: Group, period: Period, page: Page) -> charts.Reference | None:
    """The value of an area in a period as a line to compare with; None where it has none."""
    row = measure.series(area, group).at(period) if area else None
    if row is None or row.value is None:
        return None
    return charts.Reference(page.site.catalogue.areas.name(area), float(row.value), measure.said(row.value))
