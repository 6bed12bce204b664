"""The drawing surface of the built-in kinds: marks and text in user units, y down, on a matplotlib axes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backend_bases import RendererBase
from matplotlib.collections import PathCollection
from matplotlib.colors import to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

from jsna_charts.metrics import measure
from jsna_charts.place import Box, Point
from jsna_charts.style import AXIS, INK, LINE, TEXT, WIDTH, Colour, Shape
from jsna_charts.svg import HALO, TITLED
from jsna_charts.wording import clean

ANCHORS: dict[str, Literal["left", "center", "right"]] = {"start": "left", "middle": "center", "end": "right"}
HATCH = 1.2
"""Width of the lines of a hatch."""

ASCENT, DESCENT = 0.74 * TEXT, 0.22 * TEXT
MIDDLE = 0.35 * TEXT
"""From the middle of a line of text down to its baseline."""


@dataclass(frozen=True)
class Layout:
    """Size of a drawing in user units, and the share of it that the axes takes: left, bottom, width, height in 0..1."""

    height: float
    width: float = WIDTH
    frame: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    breaks: tuple[float, ...] = ()  # heights at which a long drawing may go on on another sheet of paper, ascending


@dataclass(frozen=True)
class Patch:
    """A shape with a name of its own: its rings (even-odd), and how it looks: filled, with or without a hatch."""

    title: str
    rings: tuple[tuple[Point, ...], ...]
    fill: Colour
    hatch: str = ""  # in matplotlib's letters: "//", "x"
    lines: Colour = AXIS  # of the hatch


class Patches(Artist):
    """Many named shapes with one outline, written straight to the drawing: an artist each would take far longer."""

    def __init__(self, patches: Sequence[Patch], edge: Colour, width: float) -> None:
        super().__init__()
        self.set_zorder(1)
        self._patches, self._edge, self._width = patches, edge, width

    def draw(self, renderer: RendererBase) -> None:
        height = renderer.get_canvas_width_height()[1]
        flip = Affine2D().scale(1, -1).translate(0, height)
        for patch in self._patches:
            pen = renderer.new_gc()
            pen.set_foreground(self._edge.light)
            pen.set_linewidth(self._width)
            pen.set_joinstyle("round")
            if patch.hatch:
                pen.set_hatch(patch.hatch)
                pen.set_hatch_color(to_rgba(patch.lines.light))
                pen.set_hatch_linewidth(HATCH)
            renderer.open_group("patch", f"{TITLED}{clean(patch.title)}")
            path = _joined([[*ring, ring[0]] for ring in patch.rings], closed=True)
            renderer.draw_path(pen, path, flip, to_rgba(patch.fill.light))
            renderer.close_group("patch")
            pen.restore()


@dataclass(frozen=True)
class Said:
    """One line of text and where its baseline is."""

    x: float
    y: float
    text: str


class Labels(Text):
    """Lines of text of one look. The reader's own font lays them out, so matplotlib's slow measuring is left out.

    One artist writes them all, being itself each in turn. None is read as mathematics: an area may be called `$x$`.
    """

    said: Sequence[Said] = ()
    halo = False

    def draw(self, renderer: RendererBase) -> None:
        height, transform, font = renderer.get_canvas_width_height()[1], self.get_transform(), self.get_fontproperties()
        for one in self.said:
            self.set_position((one.x, one.y))
            x, y = transform.transform((one.x, one.y))
            pen = renderer.new_gc()
            pen.set_foreground(self.get_color())
            if self.halo:
                renderer.open_group(HALO)
            renderer.draw_text(pen, x, height - y, one.text, font, 0, ismath=False, mtext=self)
            if self.halo:
                renderer.close_group(HALO)
            pen.restore()


class Sheet:
    """Draws marks on an axes, in the order of the calls; keeps the boxes of its texts.

    The axes has as many pixels as user units: it fills a figure of 72 pixels to the inch, or a part of one.
    """

    def __init__(self, axes: Axes) -> None:
        width, height = axes.bbox.width, axes.bbox.height
        axes.set_axis_off()
        axes.set_xlim(0, width)
        axes.set_ylim(height, 0)
        self._axes = axes
        self._fonts = {bold: FontProperties(size=TEXT, weight="bold" if bold else "normal") for bold in (False, True)}
        self.boxes: list[Box] = []

    def lines(
        self,
        strokes: Sequence[Sequence[Point]],
        colour: Colour,
        width: float = 1.0,
        dash: Sequence[float] = (),
        cap: str = "butt",
    ) -> None:
        """Open lines of one look. `dash` is lengths on and off in user units."""
        if strokes:
            style = (0, tuple(dash)) if dash else "solid"
            path = _joined(strokes)
            self._axes.add_artist(
                PathPatch(path, fill=False, ec=colour.light, lw=width, ls=style, capstyle=cap, clip_on=False, zorder=1)
            )

    def areas(self, outlines: Sequence[Sequence[Point]], fill: Colour, edge: Colour | None = None) -> None:
        """Closed shapes of one look, with an outline of 1 unit if `edge` is given."""
        if outlines:
            path = _joined([[*outline, outline[0]] for outline in outlines], closed=True)
            line, width = (edge.light, 1.0) if edge else ("none", 0.0)
            self._axes.add_artist(PathPatch(path, fc=fill.light, ec=line, lw=width, clip_on=False, zorder=1))

    def patches(self, patches: Sequence[Patch], edge: Colour, width: float) -> None:
        """Named shapes with one outline, in their order."""
        if patches:
            self._axes.add_artist(Patches(patches, edge, width))

    def marks(
        self,
        shape: Shape,
        size: float,
        places: Sequence[Point],
        fill: Colour,
        edge: Colour | None = INK,
        width: float = 1.0,
    ) -> None:
        """One shape at many places. `size` is its radius in user units."""
        if not places:
            return
        outline = Path([(size * x, -size * y) for x, y in (*shape, shape[0])], closed=True)
        collection = PathCollection(
            [outline],
            offsets=places,
            offset_transform=self._axes.transData,
            facecolors=fill.light,
            edgecolors=edge.light if edge else "none",
            linewidths=width if edge else 0.0,
            zorder=1,
            clip_on=False,
        )
        collection.set_transform(Affine2D())
        self._axes.add_collection(collection, autolim=False)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        anchor: str = "start",
        colour: Colour = INK,
        bold: bool = False,
        halo: bool = False,
    ) -> None:
        """One line of text with its baseline at y, on other marks with a halo. Plain: no markup, no mathematics."""
        self.texts([Said(x, y, text)], anchor, colour, bold, halo)

    def texts(
        self, said: Sequence[Said], anchor: str = "start", colour: Colour = INK, bold: bool = False, halo: bool = False
    ) -> None:
        """Many lines of text of one look, as `text` writes one."""
        tidy = [Said(one.x, one.y, words) for one in said if (words := clean(one.text))]
        if not tidy:
            return
        font, side = self._fonts[bold], ANCHORS[anchor]
        labels = Labels(color=colour.light, fontproperties=font, horizontalalignment=side, zorder=1)
        # not empty, or matplotlib would not ask it to draw itself
        labels.set_text(tidy[0].text)
        labels.said, labels.halo = tidy, halo
        self._axes.add_artist(labels)
        self.boxes += [box(one.x, one.y, one.text, anchor, bold) for one in tidy]

    def paragraph(
        self, x: float, y: float, lines: Sequence[str], anchor: str = "start", colour: Colour = INK, bold: bool = False
    ) -> None:
        """Lines of text under each other, the first with its baseline at y."""
        for index, line in enumerate(lines):
            self.text(x, y + index * LINE, line, anchor, colour, bold)


def _joined(strokes: Sequence[Sequence[Point]], closed: bool = False) -> Path:
    """Many strokes as one path: one artist to draw, one element to write."""
    points: list[Point] = []
    codes: list[Any] = []
    for stroke in strokes:
        points += stroke
        codes += [Path.MOVETO, *[Path.LINETO] * (len(stroke) - 1)]
        if closed:
            codes[-1] = Path.CLOSEPOLY
    return Path(points, codes)


def box(x: float, y: float, text: str, anchor: str = "start", bold: bool = False) -> Box:
    """The box of a line of text with its baseline at y, in user units. Raises KeyError for an anchor that is none."""
    wide = measure(text, bold)
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return Box(left, y - ASCENT, left + wide, y + DESCENT)
