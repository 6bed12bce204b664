"""Every sample drawn once, samples in which every word is hostile, and what is read back from a drawing."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import cache
from itertools import combinations
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from jsna_charts.kinds import KINDS
from jsna_charts.place import Box
from jsna_charts.render import render
from jsna_charts.samples import every, samples
from jsna_charts.sheet import box
from jsna_charts.spec import Spec
from jsna_charts.style import PART

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> ]]> -->  & \"x\" 'y' $z$\x00\ud800\u202e"


def hostile(part: Any) -> Any:
    """A spec, or a part of one, with every text in it hostile."""
    if isinstance(part, str) and not isinstance(part, Enum):
        return HOSTILE
    if isinstance(part, tuple):
        return tuple(map(hostile, part))
    if is_dataclass(part) and not isinstance(part, type):
        texts = [field.name for field in fields(part) if field.name not in ("code", "path")]  # which are no words
        return replace(part, **{name: hostile(getattr(part, name)) for name in texts})
    return part


SAMPLES = every()
HOSTILE_SAMPLES: dict[str, Spec] = {f"hostile-{kind}": hostile(samples(kind)["usual"]) for kind in KINDS}
ALL = SAMPLES | HOSTILE_SAMPLES


@cache
def drawn(name: str) -> str:
    """The drawing of one of `ALL`."""
    return render(ALL[name])


def forms(chart: str) -> list[str]:
    """The drawings of a chart: one, or one for narrow screens and one for wide; not the parts of one for print."""
    return [one for one in svgs(chart) if f" {PART}" not in one]


def svgs(chart: str) -> list[str]:
    """Every `<svg>` of a chart, parts for print first."""
    return [f"<svg{part}" for part in chart.split("<svg")[1:]]


def flat(chart: str) -> Element:
    """A drawing with what its groups say written out on everything in them, as it is painted."""
    root = ElementTree.fromstring(chart)
    for element in root:
        _written_out(element, {})
    return root


def _written_out(element: Element, said: dict[str, str]) -> None:
    element.attrib = {**said, **element.attrib}
    if element.tag != f"{SVG}defs":
        for child in element:
            _written_out(child, dict(element.attrib) if element.tag == f"{SVG}g" else {})


@dataclass(frozen=True)
class Written:
    """A text of a drawing and the room it takes."""

    text: str
    box: Box


def texts(chart: str) -> list[Written]:
    """Every text that a chart draws."""
    found = []
    for element in flat(chart).iter(f"{SVG}text"):
        x, y, words = float(element.attrib["x"]), float(element.attrib["y"]), element.text or ""
        bold = element.get("font-weight") == "700"
        found.append(Written(words, box(x, y, words, element.get("text-anchor", "start"), bold)))
    return found


def overlaps(chart: str) -> list[tuple[str, str]]:
    """The pairs of texts that lie on each other by more than a hair."""
    return [(a.text, b.text) for a, b in combinations(texts(chart), 2) if a.box.overlap(b.box) > 1.0]


def outside(chart: str) -> list[str]:
    """The texts that the edge of the drawing cuts off."""
    _, _, width, height = map(float, ElementTree.fromstring(chart).attrib["viewBox"].split())
    edge = Box(-0.1, -0.1, width + 0.1, height + 0.1)
    found = []
    for written in texts(chart):
        area = (written.box.right - written.box.left) * (written.box.bottom - written.box.top)
        if written.box.overlap(edge) < area - 0.1:
            found.append(written.text)
    return found
