"""The kinds of chart that a block can show: the keys of each, the one it can't do without, and what makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jsna.keys import Keys
from jsna.pages.charts.compare import compare
from jsna.pages.charts.funnel import funnel
from jsna.pages.charts.inequality import inequality
from jsna.pages.charts.map import map_
from jsna.pages.charts.plain import bar, dots, line
from jsna.pages.charts.profile import profile
from jsna.pages.charts.pyramid import pyramid
from jsna.pages.charts.request import SERIES
from jsna.pages.charts.rug import rug
from jsna.pages.charts.scatter import scatter
from jsna.pages.charts.target import target
from jsna.pages.charts.trend import trend
from jsna.pages.page import Fragment, Page


@dataclass(frozen=True)
class Kind:
    """One kind: what makes it, its keys beside `show`, and those of them that it must have."""

    make: Callable[[Keys, Page], Fragment | None]
    keys: tuple[str, ...]
    shows: str  # in a sentence, for authors
    needs: tuple[str, ...] = ("measure",)


_PLAIN = ("resource", "x", "y", "series", "where", "unit", "title")
_NEEDED = ("resource", "x", "y")

KINDS: Mapping[str, Kind] = {
    "trend": Kind(
        trend, (*SERIES, "compare", "panels"), "One measure over time, with up to three places to compare it with."
    ),
    "compare": Kind(
        compare, (*SERIES, "areas", "compare", "period", "panels"), "One measure for several places, highest first."
    ),
    "profile": Kind(
        profile,
        ("area", "measures", "groups", "benchmark", "areas", "title"),
        "Many measures of one place, each within the range of places like it.",
        (),
    ),
    "rug": Kind(
        rug, ("areas", "measures", "compare", "title"), "Many measures of several places, a cell for each value.", ()
    ),
    "inequality": Kind(
        inequality,
        ("measure", "area", "by", "period", "sex", "age", "panels", "title"),
        "One measure for different groups of people, with the line across them where they stand in an order.",
    ),
    "pyramid": Kind(
        pyramid,
        ("measure", "area", "compare", "period", "panels", "title"),
        "People by age and sex, with another place's shape as an outline.",
    ),
    "map": Kind(map_, (*SERIES, "areas", "compare", "period", "classes"), "One measure on a map of places."),
    "funnel": Kind(
        funnel,
        (*SERIES, "areas", "compare", "period"),
        "One measure against how many people it is out of, within what chance alone would bring about.",
    ),
    "target": Kind(
        target, ("objective", "measure", "title"), "A promise: what was, what is, and the way to it.", ("objective",)
    ),
    "line": Kind(line, _PLAIN, "Up to four lines from any table of a data package.", _NEEDED),
    "bar": Kind(bar, _PLAIN, "Bars from any table: one or two for each entry.", _NEEDED),
    "dots": Kind(dots, _PLAIN, "Dots from any table: up to four for each entry.", _NEEDED),
    "scatter": Kind(
        scatter,
        ("resource", "name", "x", "y", "where", "title"),
        "Two columns of any table against each other.",
        ("resource", "name", "x", "y"),
    ),
}
"""In the order in which they are explained to authors."""
