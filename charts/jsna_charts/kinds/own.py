"""A kind of the site's own, drawn by the site's module."""

from __future__ import annotations

from matplotlib.axes import Axes

from jsna_charts.own import asked, module, reported
from jsna_charts.sheet import Layout
from jsna_charts.spec import OwnSpec

TALL = 300.0
"""The height of a kind that gives no layout."""


def layout(spec: OwnSpec) -> Layout:
    """The size of the drawing, by the module's `layout(spec)` if it has one. Raises OwnKindError."""
    said: Layout | None = asked(spec, "layout", Layout)
    return said or Layout(TALL)


def draw(axes: Axes, spec: OwnSpec) -> None:
    """Draw by the module's `draw(axes, spec)`. Raises OwnKindError."""
    drawing = module(spec.own)
    with reported(spec.own):
        drawing.draw(axes, spec)
