"""The house style: every colour, shape and measure of a chart, with where each comes from, and its stylesheet.

A chart names a `Colour`; the SVG writes it as `var(--jsna-NAME, #light)`, so that one stylesheet turns every
chart on a site dark, and a chart taken away from the site still has its colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from jsna_charts.paths import path_data
from jsna_charts.spec import Status

WIDTH = 480.0
"""Width of every drawing, in user units. A phone's column of 358 px shows it at 0.75 of its size."""

SLIM = 400.0
"""Width of a drawing that bears being narrower, and so shows its words larger on a phone."""

TEXT = 15.0
"""Size of all text, in user units: 11.2 px in a phone's column, 17.5 px at the widest a page shows a chart."""

LINE = 18.0
"""Distance between two lines of text, in user units."""

WIDEST = 560
"""The widest a page shows a chart, in CSS pixels; wider would make its text larger than the page's headings."""


NARROW, WIDE = "jsna-narrow", "jsna-wide"
"""The classes of two drawings of one spec, of which the stylesheet shows one."""

PART, WHOLE = "jsna-chart--part", "jsna-chart--whole"
"""The classes of a long drawing's parts, for print, and of the whole, for screens."""

WIDEST_WIDE = 1000
"""The widest a page shows a drawing for wide screens, in CSS pixels."""

TURN = 45
"""From this width of the window on, in em, the wide drawing is shown: its text is then about 11 px or more."""


@dataclass(frozen=True)
class Colour:
    """One role of colour: its CSS variable's name, its light and dark value, and its system colour where those rule."""

    name: str
    light: str
    dark: str
    forced: str = "CanvasText"

    @property
    def css(self) -> str:
        """The colour as an SVG attribute says it."""
        return f"var(--jsna-{self.name}, {self.light})"


# Text, lines and paper: GOV.UK Design System colours (text, secondary text, border) and its dark counterparts by
# contrast: every text colour has at least 4.5:1 on its paper, every other mark at least 3:1 unless it is a grid.
INK = Colour("ink", "#0b0c0c", "#f3f2f1")
MUTED = Colour("muted", "#505a5f", "#b9bec4")
AXIS = Colour("axis", "#6f777b", "#9aa0a6")
GRID = Colour("grid", "#dee0e2", "#3a3f4b", "GrayText")
PAPER = Colour("paper", "#ffffff", "#1e2129", "Canvas")

# Government Analysis Function palette, afcharts 1.2.0 (MIT): categorical #12436D #28A197 #801650 #F46A25 #3D3D3D,
# sequential #ADD1F1 #6BACE6, focus #12436D with #BFBFBF.
SUBJECT = Colour("subject", "#12436d", "#6bace6", "Highlight")
BAND = Colour("band", "#c9e0f5", "#2b4763", "ButtonFace")
BENCHMARKS = (
    Colour("benchmark-1", "#801650", "#e7a1c4"),
    Colour("benchmark-2", "#3d3d3d", "#c8c8c8"),
    Colour("benchmark-3", "#28a197", "#4cc3b9"),
)
BENCHMARK_DASHES: tuple[tuple[float, ...], ...] = ((7.0, 3.5), (2.0, 3.0), (9.0, 3.0, 2.0, 3.0))
BAR = Colour("bar", "#bfbfbf", "#626977", "ButtonFace")
GOAL = Colour("goal", "#f46a25", "#f7884f")

RANGE = Colour("range", "#e2e5e8", "#383e4b", "ButtonFace")
RANGE_MIDDLE = Colour("range-middle", "#b4b9be", "#6b7280", "GrayText")

# Classes of a map, lowest first: the same palette's sequence, turned round on dark paper, where more is lighter. Fills
# stay where the system rules colours, because its few can't tell five apart; outlines and words follow the system.
SEQUENCE = (
    Colour("class-1", "#add1f1", "#092135", "#add1f1"),
    Colour("class-2", "#6bace6", "#12436d", "#6bace6"),
    Colour("class-3", "#2073bc", "#2073bc", "#2073bc"),
    Colour("class-4", "#12436e", "#6bace6", "#12436e"),
    Colour("class-5", "#092135", "#add1f1", "#092135"),
)

# Statuses: FingertipsNext, styleHelpers/colours.ts (MIT). Lightened for dark paper to at least 3:1 against it.
BETTER = Colour("better", "#00703c", "#3fae78")
SIMILAR = Colour("similar", "#ffdd00", "#ffdd00")
WORSE = Colour("worse", "#d4351c", "#f0806d")
LOWER = Colour("lower", "#5694ca", "#8fc1eb")
HIGHER = Colour("higher", "#003078", "#4f8fdc")

COLOURS = (
    *(INK, MUTED, AXIS, GRID, PAPER, SUBJECT, BAND, *BENCHMARKS, BAR, GOAL),
    *(RANGE, RANGE_MIDDLE, *SEQUENCE),
    *(BETTER, SIMILAR, WORSE, LOWER, HIGHER),
)

Shape = tuple[tuple[float, float], ...]


def _round(corners: int) -> Shape:
    turns = [2 * pi * corner / corners for corner in range(corners)]
    return tuple((round(cos(turn), 4), round(sin(turn), 4)) for turn in turns)


# Shapes are corner points in -1..1, y down. A hue seen as another, or as grey, still leaves five different outlines.
# Better and Worse have no up or down, because less may be better; Higher and Lower do, because they mean just that.
CIRCLE: Shape = _round(24)
DIAMOND: Shape = ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0))
BLOCK: Shape = ((-1.1, -0.55), (1.1, -0.55), (1.1, 0.55), (-1.1, 0.55))
SQUARE: Shape = ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85))
UP: Shape = ((0, -1.0), (1.1, 0.85), (-1.1, 0.85))
DOWN: Shape = ((0, 1.0), (1.1, -0.85), (-1.1, -0.85))


@dataclass(frozen=True)
class Mark:
    """How a status looks: always with a 1 px outline in `INK`, which carries the contrast that a fill may lack."""

    colour: Colour
    shape: Shape


STATUS_MARKS: dict[Status, Mark] = {
    Status.BETTER: Mark(BETTER, CIRCLE),
    Status.SIMILAR: Mark(SIMILAR, BLOCK),
    Status.WORSE: Mark(WORSE, DIAMOND),
    Status.LOWER: Mark(LOWER, DOWN),
    Status.HIGHER: Mark(HIGHER, UP),
}
"""What is not compared has no mark, where its place says no more than a word would."""

NOT_COMPARED = Mark(PAPER, SQUARE)
"""For drawings in which the mark is the value."""


STATUS_HATCHES: dict[Status, str] = {
    Status.WORSE: "\\\\",
    Status.LOWER: "\\\\",
    Status.SIMILAR: "-",
    Status.BETTER: "|",
    Status.HIGHER: "|",
    Status.NOT_COMPARED: "",
}
"""Lines, in matplotlib's letters, over areas too small for marks: of statuses of one measure no two the same."""


def mark_of(status: Status) -> Mark:
    """The mark of any status."""
    return STATUS_MARKS.get(status, NOT_COMPARED)


def symbol(status: Status) -> str:
    """The status's mark as a small decorative SVG for use beside its word in a page; "" for Not compared."""
    mark = STATUS_MARKS.get(status)
    return drawn(mark.shape, mark.colour) if mark else ""


def drawn(shape: Shape, colour: Colour) -> str:
    """A shape in a colour as a small decorative SVG, for statuses that a page has and a chart has not.

    A page may have hundreds, so the stylesheet knows the colours.
    """
    corners = " L ".join(f"{6 * x:.1f} {6 * y:.1f}" for x, y in shape)
    inside = '<circle r="6"/>' if shape is CIRCLE else f'<path d="{path_data(f"M {corners} z")}"/>'
    named = f"jsna-symbol jsna-symbol--{colour.name}"
    return f'<svg class="{named}" viewBox="-8 -8 16 16" aria-hidden="true">{inside}</svg>'


_OURS = ".jsna-chart.jsna-chart"  # twice: a theme's own rule for every svg of a page must not widen ours


def stylesheet() -> str:
    """The CSS that every chart of a site shares: variables for light, dark, forced colours and print, and sizes."""
    light = _variables({colour.name: colour.light for colour in COLOURS})
    dark = _variables({colour.name: colour.dark for colour in COLOURS})
    forced = _variables({colour.name: colour.forced for colour in COLOURS})
    slate = '[data-md-color-scheme="slate"]'
    return "\n".join(
        (
            f":root {{ {light} }}",
            f"{slate} {{ {dark} }}",
            ".jsna-chart { display: block; width: 100%; height: auto; overflow: visible;"
            " font-family: inherit; font-variant-numeric: tabular-nums; }",
            f"{_OURS} {{ max-width: {WIDEST}px; }}",
            f"{_OURS}.{WIDE} {{ max-width: {WIDEST_WIDE}px; }}",
            f"@media screen and (max-width: {TURN - 0.01}em) {{ .{WIDE} {{ display: none; }} }}",
            f"@media screen and (min-width: {TURN}em), print {{ .{NARROW} {{ display: none; }} }}",
            f"{_OURS}.jsna-chart--slim {{ max-width: {WIDEST * SLIM / WIDTH:.0f}px; }}",
            f".jsna-symbol {{ width: 1em; height: 1em; vertical-align: -0.125em; stroke: {INK.css}; }}",
            *(f".jsna-symbol--{colour.name} {{ fill: {colour.css}; }}" for colour in COLOURS),
            f"@media (forced-colors: active) {{ :root, {slate} {{ {forced} }}"
            f" .jsna-chart, .jsna-symbol {{ forced-color-adjust: none; }} {_outlined(BAND)} {_HOLLOW} }}",
            # A part hides what is above and below it, and not what its edge would cut off on either side.
            f"{_OURS}.{PART} {{ display: none; clip-path: inset(0 -1em); }}",
            f"@media print {{ :root, {slate} {{ {light} }}"
            f" {_OURS} {{ max-width: 12cm; max-height: 22cm; break-inside: avoid; print-color-adjust: exact; }}"
            f" {_OURS}.{WIDE} {{ max-width: 17cm; }}"
            f" {_OURS}.{PART} {{ display: block; }} {_OURS}.{WHOLE} {{ display: none; }} }}",
            "",
        )
    )


# Where the system rules colours, all statuses have one: their areas are told apart by marks and lines on bare ground.
_HOLLOW = (
    '.jsna-chart [fill-rule][fill]:not([fill*="class-"], [fill^="url"]), .jsna-chart pattern > rect { fill: Canvas; }'
)


def _outlined(colour: Colour) -> str:
    """An area as a dotted outline: where the system rules colours, a fill may hide the lines that cross it."""
    style = "fill: none; stroke: CanvasText; stroke-width: 1; stroke-dasharray: 1 3;"
    return f'.jsna-chart [fill^="var(--jsna-{colour.name}"] {{ {style} }}'


def _variables(values: dict[str, str]) -> str:
    return " ".join(f"--jsna-{name}: {value};" for name, value in values.items())
