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
from jsna.pages.charts.target import target
from jsna.pages.charts.trend import trend
from jsna.pages.page import Fragment, Page


@dataclass(frozen=True)
class Kind:
    """One kind: what makes it, its keys beside `show`, and those of them that it must have."""

    make: Callable[[Keys, Page], Fragment | None]
    keys: tuple[str, ...]
    needs: tuple[str, ...] = ("measure",)


_PLAIN = ("resource", "x", "y", "series", "where", "unit", "title")
_NEEDED = ("resource", "x", "y")

KINDS: Mapping[str, Kind] = {
    "trend": Kind(trend, (*SERIES, "compare", "panels")),
    "compare": Kind(compare, (*SERIES, "areas", "compare", "period", "panels")),
    "profile": Kind(profile, ("area", "measures", "groups", "benchmark", "areas", "title"), ()),
    "rug": Kind(rug, ("areas", "measures", "compare", "title"), ()),
    "inequality": Kind(inequality, ("measure", "area", "by", "period", "sex", "age", "panels", "title")),
    "pyramid": Kind(pyramid, ("measure", "area", "compare", "period", "panels", "title")),
    "map": Kind(map_, (*SERIES, "areas", "compare", "period", "classes")),
    "funnel": Kind(funnel, (*SERIES, "areas", "compare", "period")),
    "target": Kind(target, ("objective", "measure", "title"), ("objective",)),
    "line": Kind(line, _PLAIN, _NEEDED),
    "bar": Kind(bar, _PLAIN, _NEEDED),
    "dots": Kind(dots, _PLAIN, _NEEDED),
}
"""In the order in which they are explained to authors."""
