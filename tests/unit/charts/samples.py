"""Charts of invented figures that tests draw, and what is read back from a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from jsna_charts.place import Box
from jsna_charts.sheet import box
from jsna_charts.spec import (
    Bar,
    Break,
    CompareSpec,
    Comparison,
    Goal,
    Line,
    Reading,
    Reference,
    Spec,
    State,
    Status,
    TargetSpec,
    TrendSpec,
    Unit,
)

PERCENT = Unit("%")
SVG = "{http://www.w3.org/2000/svg}"


def reading(year: int, value: float | None, text: str = "", state: State = State.REPORTED, ci: float = 0.0) -> Reading:
    """A year's value, with an interval of `ci` either side if that is not zero."""
    known = value is not None and ci
    words = text or ("" if value is None else f"{value:.1f}%")
    lower, upper = (value - ci, value + ci) if value is not None and known else (None, None)
    return Reading(str(year), year + 0.5, value, lower, upper, words, state)


def line(name: str, values: Sequence[float | None], ci: float = 0.0, breaks: tuple[Break, ...] = ()) -> Line:
    """A line from 2014 on."""
    return Line(name, tuple(reading(2014 + year, value, ci=ci) for year, value in enumerate(values)), breaks)


KENT = line("Kent", [18.2, 17.4, 16.9, 16.3, 15.9, 15.8, 14.6, 13.9, 13.2, 12.9], ci=1.0)
SOUTH_EAST = line("South East", [16.2, 15.9, 14.6, 13.7, 12.9, 12.2, 12.0, 11.9, 11.5, 10.6])
ENGLAND = line("England", [17.8, 16.9, 15.5, 14.9, 14.4, 13.9, 13.8, 13.0, 12.7, 11.6])
CROWD = line("Cambridgeshire and Peterborough", [17.2, 16.0, 15.2, 14.8, 14.1, 13.6, 13.2, 12.8, 12.6, 12.8])
NEAR = line("Bournemouth, Christchurch and Poole", [17.0, 16.0, 15.2, 14.8, 14.1, 13.6, 13.2, 12.8, 12.6, 12.7])

TREND = TrendSpec(
    "Adults who smoke",
    PERCENT,
    KENT,
    (SOUTH_EAST, ENGLAND),
    (Comparison("South East", Status.WORSE, "10.6%"), Comparison("England", Status.SIMILAR, "11.6%")),
    "Decreasing and getting better",
)
CROWDED = TrendSpec("Adults who smoke", PERCENT, KENT, (CROWD, NEAR, line("England", [18.0] * 9 + [12.8])))
SINGLE = TrendSpec("Adults who smoke", PERCENT, Line("Thanet", (reading(2023, 7.2, ci=1.0),)))
GAPS = TrendSpec(
    "Adults who smoke",
    PERCENT,
    Line(
        "Dover",
        (
            reading(2016, 20.0, ci=2.0),
            reading(2017, 19.0, ci=2.0),
            reading(2018, None, "Suppressed", State.SUPPRESSED),
            reading(2019, 17.0, ci=2.0),
            reading(2020, None, "Not collected", State.MISSING),
            reading(2021, 16.0, ci=2.0),
            reading(2022, 15.0, ci=2.0),
            reading(2023, 14.0, state=State.PROVISIONAL, ci=2.0),
            reading(2024, 13.0, state=State.PROJECTED),
        ),
        (Break(2022.0, "New boundaries"),),
    ),
)
EMPTY = TrendSpec("Adults who smoke", PERCENT, Line("Ashford", (reading(2023, None, state=State.SUPPRESSED),)))

NAMES = ("Thanet", "Swale", "Folkestone and Hythe", "Tonbridge and Malling", "Bournemouth, Christchurch and Poole")
STATUSES = (Status.WORSE, Status.SIMILAR, Status.BETTER, Status.NOT_COMPARED, Status.SIMILAR)
COMPARE = CompareSpec(
    "Adults who smoke",
    PERCENT,
    "2023",
    (
        *(
            Bar(name, 18.0 - place, 16.0 - place, 20.0 - place, f"{18 - place}.0%", status, emphasis=name == "Swale")
            for place, (name, status) in enumerate(zip(NAMES, STATUSES, strict=True))
        ),
        Bar("Dartford", None, text="Suppressed: fewer than 8 people", state=State.SUPPRESSED),
    ),
    Reference("England", 11.6, "11.6%"),
)
TARGET = TargetSpec(
    "Adults who smoke",
    PERCENT,
    KENT,
    KENT.readings[5],
    Goal(2030.5, 5.0, "5%", "2030"),
    (Goal(2026.5, 9.0, "9%", "2026"),),
    "Improving",
    "Too slow",
    "Improving, but too slow to meet the target.",
)
HOSTILE = "<script>alert(1)</script> ]]> -->  & \"x\" 'y' $z$\x00\ud800\u202e"
HOSTILE_CHARTS: tuple[Spec, ...] = (
    TrendSpec(HOSTILE, Unit(HOSTILE, HOSTILE), line(HOSTILE, [1.0, 2.0], breaks=(Break(2015.0, HOSTILE),)), (KENT,)),
    CompareSpec(HOSTILE, PERCENT, HOSTILE, (Bar(HOSTILE, 5.0, text=HOSTILE),), Reference(HOSTILE, 4.0, HOSTILE)),
    TargetSpec(HOSTILE, PERCENT, line(HOSTILE, [1.0, 2.0]), None, Goal(2030.0, 9.0, HOSTILE, HOSTILE)),
)
USUAL: tuple[Spec, ...] = (TREND, CROWDED, SINGLE, GAPS, EMPTY, COMPARE, TARGET)


@dataclass(frozen=True)
class Written:
    """A text of a drawing and the room it takes."""

    text: str
    box: Box


def texts(chart: str) -> list[Written]:
    """Every text that a chart draws."""
    found = []
    for element in ElementTree.fromstring(chart).iter(f"{SVG}text"):
        x, y, words = float(element.attrib["x"]), float(element.attrib["y"]), element.text or ""
        bold = element.get("font-weight") == "700"
        found.append(Written(words, box(x, y, words, element.get("text-anchor", "start"), bold)))
    return found


def overlaps(chart: str) -> list[tuple[str, str]]:
    """The pairs of texts that lie on each other by more than a hair."""
    return [(a.text, b.text) for a, b in combinations(texts(chart), 2) if a.box.overlap(b.box) > 1.0]


def outside(chart: str) -> list[str]:
    """The texts that the edge of the drawing cuts off."""
    _, _, width, height = map(float, ElementTree.fromstring(chart).attrib["viewBox"].split())
    edge = Box(-0.1, -0.1, width + 0.1, height + 0.1)
    found = []
    for written in texts(chart):
        area = (written.box.right - written.box.left) * (written.box.bottom - written.box.top)
        if written.box.overlap(edge) < area - 0.1:
            found.append(written.text)
    return found
