"""A rug for narrow screens: a mark in each cell, with the values left to the table."""

from __future__ import annotations

from matplotlib.axes import Axes

from jsna_charts.kinds.tartan import MARKS, draw_tartan, plan
from jsna_charts.sheet import Layout
from jsna_charts.spec import RugSpec


def layout(spec: RugSpec) -> Layout:
    """The size of the drawing: as wide as any other. More areas than it holds are an error of `draw`'s."""
    planned = plan(spec, MARKS)
    return Layout(planned.height, planned.width)


def draw(axes: Axes, spec: RugSpec) -> None:
    """Draw the rug with marks alone."""
    draw_tartan(axes, spec, MARKS)
