"""A map in words: the page's own place, the highest and the lowest, and which areas are in each class."""

from __future__ import annotations

from jsna_charts.classes import class_label, classes
from jsna_charts.spec import Classes, MapSpec
from jsna_charts.wording import clean, listed, shown
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import NOT_APPLICABLE, cell
from jsna_charts.words.sentences import absences, benchmark, composed, counted, extremes, placed

LISTED = 40
"""With more areas than this, classes are counted and not listed: the table has the names."""


def words(spec: MapSpec) -> Words:
    """The map in words."""
    return composed(_map(spec), _more(spec), (spec.title, spec.period))


def table(spec: MapSpec) -> Table:
    """A row for each area with its value and its class or status, and the benchmark last."""
    by_status = spec.classes is Classes.STATUS
    name = clean(spec.reference.name) if spec.reference else "the benchmark"
    label = f"Compared with {name}" if by_status else "Class"
    found = classes(spec)
    held = {area: class_label(one, one is found[-1], spec) for one in found for area in one.areas}
    none = "Not compared" if by_status else "None"
    rows = [(clean(area.name), cell(area, spec.unit), held.get(area, none)) for area in spec.areas]
    if spec.reference is not None:
        rows.append((clean(spec.reference.name), clean(spec.reference.text), NOT_APPLICABLE))
    return Table(f"{clean(spec.title)}, {clean(spec.period)}", ("Area", "Value", label), tuple(rows))


def _map(spec: MapSpec) -> list[str]:
    heading = f"{clean(spec.title)}, {clean(spec.period)}"
    areas = [area for area in spec.areas if shown(area)]
    if not areas:
        return [f"{heading}: no values for any of {len(spec.areas)} areas."]
    own = [placed(area, spec.unit, spec.reference) for area in areas if area.emphasis]
    opening = f"{heading}: {listed(own)}." if own else f"{heading}."
    if len(areas) == 1:
        return [f"{heading}: {placed(areas[0], spec.unit, spec.reference)}."]
    said = [extremes(areas, len(spec.areas), spec.unit)]
    if spec.classes is Classes.STATUS and spec.reference is not None:
        said.append(counted([area.status for area in areas], benchmark(spec.reference.name, spec.reference.text)))
    return [opening, *said]


def _more(spec: MapSpec) -> list[str]:
    held = classes(spec)
    said = [f"{len(spec.areas)} areas shown." if len(spec.areas) != 1 else "One area shown."]
    for one in held:
        many = f"{len(one.areas)} {'area' if len(one.areas) == 1 else 'areas'}"
        names = (
            f": {listed([clean(area.name) for area in one.areas])}" if one.areas and len(spec.areas) <= LISTED else ""
        )
        said.append(f"{class_label(one, one is held[-1], spec)}: {many}{names}.")
    if spec.reference is not None:
        said.append(f"{clean(spec.reference.name)}: {clean(spec.reference.text)}.")
    return [*said, *absences([(area.name, area) for area in spec.areas])]
