"""A drawing that is longer than a sheet of paper, for print: in parts, each of which a printer keeps whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from jsna_charts.paths import short
from jsna_charts.style import PART, WHOLE

LONGEST = 880.0
"""The longest that a drawing may be to stay whole on paper, in user units: 22 cm at the width in which it is printed.

A sheet of A4 or US Letter holds so much between margins of an inch, A4 with a headline above it.
"""

LONGEST_PART = LONGEST / 2
"""The longest that a part is, where the breaks allow: two of them fill a sheet."""

_LEFT = frozenset({"class", "viewBox", "role", "aria-labelledby", "aria-describedby"})


def in_parts(chart: Element, breaks: Sequence[float]) -> list[Element]:
    """A chart's `<svg>`, after its parts for print where it is too long for a sheet: the stylesheet shows one or other.

    `breaks` are the heights at which it may be parted, in user units, ascending; with none it stays whole. The parts
    are windows on the one drawing: they hold nothing of their own, and nothing for programs that read aloud.
    """
    _, _, width, height = chart.attrib["viewBox"].split()
    if not breaks or float(height) <= LONGEST:
        return [chart]
    whole = Element("svg", {**chart.attrib, "class": f"{chart.attrib['class']} {WHOLE}"})
    whole.extend(one for one in chart if one.tag in ("title", "desc"))
    name = chart.attrib["aria-labelledby"].removesuffix("-t")
    SubElement(whole, "g", {"id": name}).extend(one for one in chart if one.tag not in ("title", "desc"))
    shared = {key: value for key, value in chart.items() if key not in _LEFT}
    return [*(_part(name, width, span, shared) for span in spans(breaks, float(height))), whole]


def _part(name: str, width: str, span: tuple[float, float], shared: dict[str, str]) -> Element:
    top, bottom = span
    box = f"0 {short(str(top))} {width} {short(str(bottom - top))}"
    part = Element("svg", {**shared, "class": f"jsna-chart {PART}", "viewBox": box, "aria-hidden": "true"})
    SubElement(part, "use", {"href": f"#{name}"})
    return part


def spans(breaks: Sequence[float], height: float) -> tuple[tuple[float, float], ...]:
    """Where each part begins and ends, in user units: as long as the breaks allow without being too long."""
    found, start = [], 0.0
    for here, following in pairwise((*breaks, height)):
        if following - start > LONGEST_PART and here > start:
            found.append((start, here))
            start = here
    return (*found, (start, height))
