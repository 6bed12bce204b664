"""A map: areas filled by class or status, named where their names have room, over a legend that counts them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from matplotlib.axes import Axes

from jsna_charts.classes import classes
from jsna_charts.kinds.ground import Ground, Land, ground, lands, spots
from jsna_charts.kinds.key import Item, Key, arrange, draw_key
from jsna_charts.kinds.legend import Legend, draw_legend, legend
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import Box
from jsna_charts.sheet import ASCENT, DESCENT, Layout, Patch, Sheet
from jsna_charts.spec import Area, Classes, MapSpec, State
from jsna_charts.style import INK, LINE, PAPER, STATUS_HATCHES, WIDTH, Colour, Shape, mark_of
from jsna_charts.wording import absence, clean, shown, written

NAMED = 40
"""With more areas than this, only the place that the page is about has its name, and statuses are lines, not marks."""

HATCHES = {State.MISSING: "//", State.SUPPRESSED: "x"}
MARK = 6.5
ROOM = 0.6
"""The share of a name that must lie on its own area."""

_WORDS = {State.MISSING: "No data", State.SUPPRESSED: "Suppressed"}
_MARK_LINE = 16.0


@dataclass(frozen=True)
class Tag:
    """A name set in an area, in lines, with room above it for the mark where areas have one."""

    land: Land
    lines: tuple[str, ...]
    box: Box


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    ground: Ground
    lands: tuple[Land, ...]
    tags: tuple[Tag, ...]
    legend: Legend
    key: Key

    @property
    def height(self) -> float:
        return self.ground.height + self.legend.height + self.key.height


def layout(spec: MapSpec) -> Layout:
    """The size of the drawing: as tall as the land is."""
    return Layout(plan(spec).height)


def draw(axes: Axes, spec: MapSpec) -> None:
    """Draw the map and its legend."""
    sheet, planned = Sheet(axes), plan(spec)
    fills = _fills(planned.legend)
    patches = _by_look([_patch(land, fills, spec) for land in planned.lands])
    sheet.patches(patches, INK, 0.5 if _crowded(spec) else 0.9)
    own = [[*ring, ring[0]] for land in planned.lands if land.area.emphasis for ring in land.rings]
    sheet.lines(own, PAPER, 3.4 if _crowded(spec) else 5.0)
    sheet.lines(own, INK, 2.0 if _crowded(spec) else 2.6)
    _marks(sheet, planned, spec)
    for tag in planned.tags:
        _name(sheet, tag)
    draw_legend(sheet, planned.legend, planned.ground.height)
    draw_key(sheet, planned.key, planned.ground.height + planned.legend.height)


@lru_cache(maxsize=2)
def plan(spec: MapSpec) -> Plan:
    """Where everything goes. Raises ValueError if the spec asks for fewer than two classes or more than five."""
    on = ground(spec.areas)
    laid = lands(spec.areas, on)
    drawn = legend(classes(spec), spec.unit, _crowded(spec))
    tags = _tags(laid, spec, on.height)
    return Plan(on, laid, tags, drawn, _key(spec, drawn, len(tags) < len(spec.areas)))


def _key(spec: MapSpec, drawn: Legend, unnamed: bool) -> Key:
    states = [_absent(area) for area in spec.areas if not shown(area)]
    items = [Item(_WORDS[state], PAPER, hatch=HATCHES[state]) for state in HATCHES if state in states]
    notes = [clean(spec.unit.name)[:1].upper() + clean(spec.unit.name)[1:]] if drawn.classes else []
    if spec.reference is not None and drawn.classes:
        lead = "Compared with " if spec.classes is Classes.STATUS else ""
        notes.append(f"{lead}{clean(spec.reference.name)}: {clean(spec.reference.text)}")
    notes += ["The table names every area."] if unnamed else []
    return arrange(items, [note for note in notes if note])


def _absent(area: Area) -> State:
    return State.SUPPRESSED if area.state is State.SUPPRESSED else State.MISSING


def _fills(drawn: Legend) -> dict[Area, Colour]:
    return {area: colour for held, colour in zip(drawn.classes, drawn.colours, strict=True) for area in held.areas}


def _by_look(patches: list[Patch]) -> list[Patch]:
    """Areas of one look after each other: neighbours of one look are written shorter, and no area hides another."""
    looks = list(dict.fromkeys((one.fill, one.hatch) for one in patches))
    return sorted(patches, key=lambda one: looks.index((one.fill, one.hatch)))


def _patch(land: Land, fills: dict[Area, Colour], spec: MapSpec) -> Patch:
    """An area's shape; its title is what a reader who points at it is told."""
    area = land.area
    if not shown(area):
        return Patch(f"{area.name}: {absence(area)}", land.rings, PAPER, HATCHES[_absent(area)])
    status = f", {area.status.value}" if spec.classes is Classes.STATUS else ""
    hatch = STATUS_HATCHES[area.status] if status and _crowded(spec) else ""
    return Patch(f"{area.name}: {written(area, spec.unit)}{status}", land.rings, fills[area], hatch, INK)


def _marked(area: Area, spec: MapSpec) -> bool:
    return spec.classes is Classes.STATUS and shown(area) and not _crowded(spec)


def _crowded(spec: MapSpec) -> bool:
    return len(spec.areas) > NAMED


def _tags(laid: Sequence[Land], spec: MapSpec, height: float) -> tuple[Tag, ...]:
    """Names that have room, the page's own place first and then the largest areas."""
    found: list[Tag] = []
    page = Box(0.0, 0.0, WIDTH, height)
    wanted = [land for land in laid if land.area.emphasis or not _crowded(spec)]
    for land in sorted(wanted, key=lambda land: (not land.area.emphasis, -land.size)):
        tag = _tag(land, spec, [other.box for other in found], page)
        found += [tag] if tag else []
    return tuple(found)


def _tag(land: Land, spec: MapSpec, taken: Sequence[Box], page: Box) -> Tag | None:
    """The name in as few lines as lie on the area, or in those of which most does; None without room."""
    best: tuple[float, Tag] | None = None
    name, bold = clean(land.area.name), land.area.emphasis
    for lines in dict.fromkeys(wrap(name, width, 3, bold) for width in (WIDTH, *_widths(name, bold))):
        if any(line.endswith("…") for line in lines):
            continue
        wide = max([measure(line, bold) for line in lines] or [0.0]) + 4
        high = LINE * len(lines) + (_MARK_LINE if _marked(land.area, spec) else 0.0)
        free = (
            (share, box)
            for share, box in spots(land, wide, high)
            if box.overlap(page) > wide * high - 0.1 and not any(box.overlap(other) for other in taken)
        )
        share, box = next(free, (0.0, page))
        if share >= (ROOM if not bold else 0.3) and (best is None or share > best[0] + 0.01):
            best = share, Tag(land, lines, box)
    if best is None and bold:
        return _beside(land, page)
    return best[1] if best else None


def _beside(land: Land, page: Box) -> Tag:
    """The name on the side of its area where the drawing has most room."""
    lines = wrap(clean(land.area.name), WIDTH / 2, 2, True)
    wide, high = max([measure(line, True) for line in lines] or [0.0]), LINE * len(lines)
    box = land.box
    left = box.right + 6 if page.right - box.right > box.left else box.left - 6 - wide
    top = max(page.top, min(page.bottom - high, (box.top + box.bottom - high) / 2))
    return Tag(land, lines, Box(left, top, left + wide, top + high))


def _widths(name: str, bold: bool) -> list[float]:
    """Widths at which a name breaks into two and three lines, as evenly as its words allow."""
    words = name.split()
    widest = max([measure(word, bold) for word in words] or [0.0])
    return [max(widest, measure(name, bold) * part) + 1 for part in (0.6, 0.45, 0.3)] if len(words) > 1 else []


def _name(sheet: Sheet, tag: Tag) -> None:
    middle = (tag.box.left + tag.box.right) / 2
    top = tag.box.bottom - LINE * len(tag.lines)
    for index, line in enumerate(tag.lines):
        y = top + LINE * index + (LINE + ASCENT - DESCENT) / 2
        sheet.text(middle, y, line, "middle", INK, tag.land.area.emphasis, halo=True)


def _marks(sheet: Sheet, planned: Plan, spec: MapSpec) -> None:
    """Each area's status as a shape: above its name, or in its middle."""
    tagged = {tag.land.area: tag.box for tag in planned.tags}
    places: dict[tuple[Shape, Colour], list[tuple[float, float]]] = {}
    for land in planned.lands:
        if _marked(land.area, spec):
            mark = mark_of(land.area.status)
            box = tagged.get(land.area) or next(spots(land, 2 * MARK, 2 * MARK))[1]
            up = box.top + _MARK_LINE / 2 if land.area in tagged else (box.top + box.bottom) / 2
            places.setdefault((mark.shape, mark.colour), []).append(((box.left + box.right) / 2, up))
    for (shape, colour), held in places.items():
        sheet.marks(shape, MARK + 2.5, held, PAPER, None)
        sheet.marks(shape, MARK, held, colour)
