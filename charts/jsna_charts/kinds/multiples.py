"""Small multiples: panels of one kind under their headings, side by side where they bear it, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes

from jsna_charts.kinds import drawing
from jsna_charts.kinds.key import Key, arrange, draw_key
from jsna_charts.kinds.room import Room, together
from jsna_charts.metrics import measure, wrap
from jsna_charts.sheet import Layout, Sheet
from jsna_charts.spec import MultiplesSpec, Panel
from jsna_charts.style import LINE, SUBJECT, WIDTH
from jsna_charts.wording import clean

MOST = 12
BETWEEN, UNDER = 20.0, 14.0
"""Room between panels, across and down."""

OWN_SCALES = "Each chart has a scale of its own."


@dataclass(frozen=True)
class Place:
    """Where one panel goes, and its heading in lines: user units from the top left."""

    panel: Panel
    heading: tuple[str, ...]
    value: str  # at the right of its first line
    left: float
    top: float  # of the heading
    width: float
    height: float  # of the panel alone

    @property
    def drawn(self) -> float:
        """The panel's own upper edge."""
        return self.top + LINE * len(self.heading) + 2


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    module: Any
    room: Room
    places: tuple[Place, ...]
    bottom: float
    key: Key

    @property
    def height(self) -> float:
        return self.bottom + self.key.height


def layout(spec: MultiplesSpec) -> Layout:
    """The size of the drawing."""
    return Layout(plan(spec).height)


def draw(axes: Axes, spec: MultiplesSpec) -> None:
    """Draw each panel on axes of its own."""
    sheet, planned = Sheet(axes), plan(spec)
    figure = axes.get_figure(root=True)
    for place in planned.places:
        sheet.paragraph(place.left, place.top + 13, place.heading, bold=True)
        sheet.text(place.left + place.width, place.top + 13, place.value, "end", SUBJECT, bold=True)
        if figure is not None:
            foot = planned.height - place.drawn - place.height
            across, up = WIDTH, planned.height
            frame = (place.left / across, foot / up, place.width / across, place.height / up)
            panel = figure.add_axes(frame)
            _draw(planned, panel, place.panel)
    draw_key(sheet, planned.key, planned.bottom)


def plan(spec: MultiplesSpec) -> Plan:
    """Where everything goes. Raises ValueError for more than twelve panels, none, panels of two kinds, or of panels."""
    kinds = sorted({panel.spec.kind for panel in spec.panels})
    if not 0 < len(spec.panels) <= MOST:
        raise ValueError(f"'{spec.title}' has {len(spec.panels)} panels, not 1 to {MOST}")
    if len(kinds) > 1 or kinds == [spec.kind]:
        raise ValueError(f"'{spec.title}' has panels of {' and '.join(kinds)}; all are to be of one kind of chart")
    module: Any = drawing(kinds[0])
    if hasattr(module, "reach"):
        shared = together([module.reach(panel.spec) for panel in spec.panels])
        columns = min(shared.columns, len(spec.panels))
        wide = (WIDTH - BETWEEN * (columns - 1)) / columns
        room, key = Room(wide, shared), arrange(shared.items, shared.notes)
    else:
        columns, room, key = 1, Room(), arrange((), (OWN_SCALES,))
    places, bottom = _places(spec.panels, module, room, columns)
    return Plan(module, room, places, bottom, key)


def _places(panels: Sequence[Panel], module: Any, room: Room, columns: int) -> tuple[tuple[Place, ...], float]:
    found: list[Place] = []
    top = 4.0
    for start in range(0, len(panels), columns):
        row = panels[start : start + columns]
        values = [_value(module, room, panel) for panel in row]
        headings = [_heading(panel, room.width, value) for panel, value in zip(row, values, strict=True)]
        lines = max(map(len, headings))
        heights = [_layout(module, room, panel).height for panel in row]
        for column, (panel, heading, value, height) in enumerate(zip(row, headings, values, heights, strict=True)):
            padded = heading + ("",) * (lines - len(heading))  # so that plots in a row stand level
            width = _layout(module, room, panel).width
            found.append(Place(panel, padded, value, column * (room.width + BETWEEN), top, width, height))
        top += LINE * lines + 2 + max(heights) + UNDER
    return tuple(found), top - UNDER


def _value(module: Any, room: Room, panel: Panel) -> str:
    """What a panel's kind says in one figure, cut to half of the panel."""
    said = module.headline(panel.spec) if hasattr(module, "headline") else ""
    return next(iter(wrap(said, room.width / 2, 1, bold=True)), "")


def _heading(panel: Panel, width: float, value: str) -> tuple[str, ...]:
    beside = measure(value, bold=True) + 8 if value else 0.0
    return wrap(clean(panel.name), width - beside, 2, bold=True)


def _layout(module: Any, room: Room, panel: Panel) -> Layout:
    size: Layout = module.layout(panel.spec, room) if room.shared is not None else module.layout(panel.spec)
    return size


def _draw(planned: Plan, axes: Axes, panel: Panel) -> None:
    if planned.room.shared is not None:
        planned.module.draw(axes, panel.spec, planned.room)
    else:
        planned.module.draw(axes, panel.spec)
