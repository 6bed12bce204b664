"""A spec as a PNG, for documents that can't hold our SVG: the same drawing, its words in the font matplotlib brings."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import matplotlib
import numpy as np
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.image import imsave
from matplotlib.transforms import Affine2D

from jsna_charts.metrics import measure
from jsna_charts.render import POINTS, figure_of, plain_settings
from jsna_charts.spec import Spec
from jsna_charts.style import PAPER
from jsna_charts.svg import HALO

SHARPNESS = 3
"""Pixels to a user unit: 210 to the inch where the widest drawing fills the text of an A4 page."""

_EDGE = 1.5
"""Width of the edge of paper round words that stand on other marks, in user units."""


def picture(spec: Spec) -> bytes:
    """The chart as a PNG on paper: the same bytes for the same spec and the same matplotlib.

    Raises UnknownKind if no module draws the spec's kind, ValueError if a number in it is not finite.
    """
    with matplotlib.rc_context(plain_settings()):
        figure = figure_of(spec)
        _enlarge(figure)
        width, height = (round(side) for side in figure.bbox.size)
        painter: Any = Painter(width, height, figure.dpi)  # type: ignore[no-untyped-call]
        figure.draw(painter)
    written, unsigned = BytesIO(), {"Software": None}
    imsave(written, np.asarray(painter.buffer_rgba())[:, :, :3], format="png", metadata=unsigned)  # type: ignore[arg-type]
    return written.getvalue()


def _enlarge(figure: Figure) -> None:
    """From user units to pixels, on paper. Marks are sized in pixels, which the resolution does not change."""
    figure.patch.set_visible(True)
    figure.patch.set_facecolor(PAPER.light)
    figure.set_dpi(POINTS * SHARPNESS)
    for artist in figure.findobj(PathCollection):
        artist.set_transform(Affine2D().scale(SHARPNESS))


class Painter(RendererAgg):
    """Paints pixels. Words are as wide as the layout reckoned with, whatever font is there to write them."""

    _haloed = False

    def open_group(self, s: str, gid: str | None = None) -> None:  # noqa: ARG002 (matplotlib's signature)
        """A group of words with an edge begins."""
        self._haloed = s == HALO

    def close_group(self, s: str) -> None:  # noqa: ARG002
        """It ends."""
        self._haloed = False

    def draw_text(self, *what: Any, ismath: Any = False, mtext: Any = None) -> None:  # noqa: ARG002
        """One line of text, placed by its anchor as an SVG's is."""
        gc, x, y, s, prop, angle = what
        fitted = self._fitted(s, prop)
        width = self._width(s, fitted)
        left = x - {"left": 0.0, "center": width / 2, "right": width}[mtext.get_ha()]
        if self._haloed:
            self._edge(gc, left, y, s, fitted, angle)
        self._written(gc, left, y, s, fitted, angle)

    def _fitted(self, text: str, font: Any) -> Any:
        """The font in the size at which the text takes the room that was planned for it."""
        bold = font.get_weight() == "bold"
        planned = measure(text, bold, font.get_size_in_points()) * SHARPNESS
        width = self._width(text, font)
        fitted = font.copy()
        if width > planned > 0:
            fitted.set_size(font.get_size_in_points() * planned / width)
        return fitted

    def _edge(self, gc: Any, x: float, y: float, text: str, font: Any, angle: float) -> None:
        pen = self.new_gc()
        pen.copy_properties(gc)
        pen.set_foreground(PAPER.light)
        reach = _EDGE * SHARPNESS
        for across, down in ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)):
            self._written(pen, x + across * reach, y + down * reach, text, font, angle)
        pen.restore()

    def _width(self, text: str, font: Any) -> float:
        return float(self.get_text_width_height_descent(text, font, False)[0])  # type: ignore[no-untyped-call]

    def _written(self, *what: Any) -> None:
        super().draw_text(*what)  # type: ignore[no-untyped-call]
