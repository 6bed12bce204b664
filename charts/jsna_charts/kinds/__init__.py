"""The kinds of chart, one module each, imported when the first chart of its kind is drawn."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from jsna_charts.sheet import Layout

MODULES = {
    "compare": "jsna_charts.kinds.compare",
    "target": "jsna_charts.kinds.target",
    "trend": "jsna_charts.kinds.trend",
}


class UnknownKind(ValueError):
    """No module draws this kind of chart."""

    def __init__(self, kind: str) -> None:
        near = get_close_matches(kind, MODULES, n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        super().__init__(f"unknown kind of chart '{kind}': the kinds are {', '.join(sorted(MODULES))}.{hint}")


class Drawing(Protocol):
    """What a kind's module offers."""

    def layout(self, spec: Any) -> Layout:
        """The drawing's size."""

    def draw(self, axes: Axes, spec: Any) -> None:
        """Draw the spec on the axes."""


def drawing(kind: str) -> Drawing:
    """The module that draws a kind. Raises UnknownKind."""
    if kind not in MODULES:
        raise UnknownKind(kind)
    return cast("Drawing", import_module(MODULES[kind]))
