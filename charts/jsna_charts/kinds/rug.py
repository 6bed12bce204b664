"""A rug: measures down, areas across, and in each cell a status's mark over the value; on phones the marks alone."""

from __future__ import annotations

from matplotlib.axes import Axes

from jsna_charts.kinds import Drawing, rug_narrow
from jsna_charts.kinds.tartan import VALUES, draw_tartan, plan
from jsna_charts.sheet import Layout
from jsna_charts.spec import RugSpec
from jsna_charts.style import WIDTH


def layout(spec: RugSpec) -> Layout:
    """The size of the drawing with its values: wider than others where there are many areas."""
    planned = plan(spec, VALUES)
    return Layout(planned.height, planned.width)


def draw(axes: Axes, spec: RugSpec) -> None:
    """Draw the rug with its values."""
    draw_tartan(axes, spec, VALUES)


def narrow(spec: RugSpec) -> Drawing | None:
    """What draws the rug for narrow screens; None where one drawing serves all."""
    return rug_narrow if plan(spec, VALUES).width > WIDTH else None
