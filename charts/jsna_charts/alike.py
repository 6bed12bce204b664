"""What neighbours in a drawing share, said once: a run of marks or texts of one look becomes a group that has it."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

_INHERITED = frozenset(
    {"fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"}
    | {"stroke-dasharray", "stroke-opacity", "paint-order", "text-anchor", "font-weight", "font-style"}
)
_WHOLE = frozenset({"defs", "pattern", "linearGradient"})
"""Elements that are used as they stand."""

Look = tuple[str, tuple[tuple[str, str], ...]]


def gather(parent: Element) -> None:
    """Give neighbours of one look, within an element and whatever is in it, a group that says it for all of them."""
    for child in parent:
        _alone(child)
    runs = [(look, list(run)) for look, run in groupby(parent, key=_look)]
    parent[:] = [child for look, run in runs for child in _shared(look, run)]
    for child in parent:
        if child.tag not in _WHOLE:
            gather(child)


def _alone(group: Element) -> None:
    """A group of one mark, with its title or without one, gives way to the mark, which then says and has it all."""
    inside = [child for child in group if child.tag != "title"]
    if group.tag != "g" or len(inside) != 1 or inside[0].tag == "g" or not _INHERITED.issuperset(group.keys()):
        return
    (mark,) = inside
    group.tag, group.text, group.attrib = mark.tag, mark.text, {**group.attrib, **mark.attrib}
    group[:] = [child for child in group if child is not mark] + list(mark)


def _look(element: Element) -> Look:
    """What may be said for several."""
    tag = str(element.tag)
    said = {} if tag == "g" or tag in _WHOLE else element.attrib
    return tag, tuple(sorted((name, text) for name, text in said.items() if name in _INHERITED))


def _shared(look: Look, run: list[Element]) -> list[Element]:
    _, said = look
    if len(run) < 2 or not said:
        return run
    group = Element("g", dict(said))
    for element in run:
        element.attrib = {name: text for name, text in element.items() if name not in _INHERITED}
    group.extend(run)
    return [group]
