"""A spec drawn: the one place where matplotlib's figure is made and its SVG fetched."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from io import StringIO
from typing import Any

import matplotlib
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from jsna_charts.describe import describe
from jsna_charts.identity import scope
from jsna_charts.kinds import Drawing, drawing, narrow_drawing
from jsna_charts.spec import Spec
from jsna_charts.style import NARROW, WIDE
from jsna_charts.svg import Naming, inline

POINTS = 72
"""matplotlib's points to an inch: at this resolution one point is one user unit of the SVG."""


def render(spec: Spec) -> str:
    """The chart as inline `<svg>`: the same bytes for the same spec on any machine.

    One element; or two where narrow screens need a drawing of their own, of which the stylesheet shows one; or more,
    where it is too long for a sheet of paper: its parts for print, and the whole for screens last.
    Raises UnknownKind if no module draws the spec's kind, ValueError if a number in it is not finite.
    """
    words, scoped = describe(spec), scope(spec)
    naming = Naming(scoped, words.title, f"{words.alt} {words.long}")
    kind, narrow = drawing(spec.kind), narrow_drawing(spec)
    with matplotlib.rc_context(plain_settings()):
        if narrow is None:
            return inline(_drawn(kind, spec), naming, kind.layout(spec).breaks)
        small = inline(_drawn(narrow, spec), replace(naming, prefix=f"{scoped}n", form=NARROW))
        return small + inline(_drawn(kind, spec), replace(naming, form=WIDE))


def figure_of(spec: Spec) -> Figure:
    """The wide drawing of a spec, laid out in user units. Raises as `render` does."""
    return _figure(drawing(spec.kind), spec)


def _figure(kind: Drawing, spec: Spec) -> Figure:
    layout = kind.layout(spec)
    figure = Figure(figsize=(layout.width / POINTS, layout.height / POINTS), dpi=POINTS)
    figure.patch.set_visible(False)
    kind.draw(figure.add_axes(layout.frame), spec)
    return figure


def _drawn(kind: Drawing, spec: Spec) -> str:
    canvas: Any = FigureCanvasSVG(_figure(kind, spec))  # its methods are untyped
    written = StringIO()
    canvas.print_svg(written, metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    return written.getvalue()


@lru_cache(maxsize=1)
def plain_settings() -> Any:
    """matplotlib's own defaults wherever a settings file on this machine changed them, and what makes bytes fixed."""
    defaults: Any = matplotlib.rcParamsDefault
    current: Any = matplotlib.rcParams
    changed = {name: defaults[name] for name in defaults if current[name] != defaults[name]}
    changed.pop("backend", None)
    return {**changed, "svg.hashsalt": "jsna", "svg.fonttype": "none", "lines.scale_dashes": False}
