"""Each place's latest numbers, a headline a measure, with its comparison and trend: for its page and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jsna.data.areas import ENGLAND
from jsna.data.details import told_once
from jsna.data.findings import Comparison, Direction
from jsna.data.localities import address_name
from jsna.data.measures import Measure, Row
from jsna.data.topics import by_topic
from jsna.methods.trend import TrendLabel
from jsna.outputs.measures import Record, published
from jsna.outputs.notation import Json, as_json
from jsna.outputs.whole import whole_address
from jsna.site import Site

FOLDER = "data/places/"


@dataclass(frozen=True)
class Line:
    """One measure of a place: its newest row with a value, or the newest that says why there is none."""

    topic: str
    measure: Measure
    row: Row
    compared: Comparison | None  # with England, else with its region; None where nothing may be said
    trend: Direction | None

    @property
    def label(self) -> str:
        """Better, Similar, Worse, Higher, Lower; empty where nothing is compared."""
        return self.compared.label.value if self.compared is not None and self.compared.words else ""

    @property
    def interval(self) -> str:
        """`12.1 to 13.8`; empty where the source publishes none."""
        row, measure = self.row, self.measure
        if row.value is None or row.lower95 is None or row.upper95 is None:
            return ""
        return f"{measure.number(row.lower95)} to {measure.number(row.upper95)}"

    @property
    def against(self) -> str:
        """The benchmark's own value, with its unit; empty where it has none."""
        other = self.compared.row if self.compared is not None else None
        return "" if other is None or other.value is None else self.measure.said(other.value)

    @property
    def direction(self) -> str:
        """The recent trend; empty where none can be told."""
        return self.trend.label if self.trend and self.trend.label != TrendLabel.NOT_CALCULATED.value else ""

    @property
    def going(self) -> str:
        """The recent trend as pages say it; empty where none can be told."""
        return self.trend.words if self.trend else ""


def profile(site: Site, code: str) -> list[Line]:
    """All measures with a row for a place, by topic.

    Left out is what has ended, what only counts people by group, and what tells in detail what another tells whole.
    """
    standing = [one for one in site.catalogue.measures.values() if one.about.retired is None and not _by_group(one)]
    held = told_once(standing, code)
    return [line for topic, some in by_topic(held).items() for one in some for line in _line(site, code, topic, one)]


def _by_group(measure: Measure) -> bool:
    """Whether its headline is one group of those that a census counts, which says nothing without the others."""
    return bool(measure.headline.category) and measure.is_count


def _line(site: Site, code: str, topic: str, measure: Measure) -> Iterator[Line]:
    series, findings = measure.series(code), site.findings(measure)
    row = series.latest or series.rows[-1]
    if published(row) is not row or row.value is None:  # a label would narrow down what must not be known
        yield Line(topic, measure, published(row), None, None)
        return
    benchmark = "region" if code == ENGLAND else "england"
    compared = findings.comparison(row, benchmark)
    if compared.row is None and not compared.published:
        region = findings.comparison(row, "region")
        compared = region if region.row is not None else compared
    yield Line(topic, measure, row, compared, findings.trend(series))


def profile_file(site: Site, code: str) -> dict[str, bytes]:
    """A place's latest numbers by their address."""
    area = site.localities[code]
    whole: Record = {
        "code": code,
        "name": area.name,
        "type": area.type,
        "parent": area.parent,
        "address": whole_address(site, site.place_address(code)),
        "measures": [_record(line) for line in profile(site, code)],
    }
    return {f"{FOLDER}{address_name(area)}.json": as_json(whole)}


def _record(line: Line) -> Json:
    row, measure = line.row, line.measure
    return {
        "topic": line.topic,
        "measure": str(measure.name),
        "title": measure.named(measure.headline),
        "period": row.period.in_words,
        "value": row.value,
        "lower95": row.lower95,
        "upper95": row.upper95,
        "marker": row.marker,
        "said": measure.said(row.value) if row.value is not None else "",
        "interval": line.interval,
        "against": line.against,
        "comparison": line.label,
        "words": line.compared.words if line.compared is not None else "",
        "trend": line.direction,
        "trend_words": line.going,
    }
