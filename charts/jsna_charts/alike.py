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
        _named(child)
    runs = [(look, list(run)) for look, run in groupby(parent, key=_look)]
    parent[:] = [child for look, run in runs for child in _shared(look, run)]
    for child in parent:
        if child.tag not in _WHOLE:
            gather(child)


def _named(group: Element) -> None:
    """A group of a title and one shape gives way to the shape, which has the title."""
    if [child.tag for child in group] == ["title", "path"] and group.tag == "g":
        title, shape = group
        group.attrib |= shape.attrib
        group.tag = "path"
        group[:] = [title]


def _look(element: Element) -> Look:
    """What may be said for several. A named shape keeps its colour, which tells it apart; a named group is no one's."""
    tag, named = str(element.tag), any(child.tag == "title" for child in element)
    if tag in _WHOLE or (tag == "g" and (named or not _INHERITED.issuperset(element.keys()))):
        return tag, ()
    shared = _INHERITED - {"fill"} if named else _INHERITED
    return tag, tuple(sorted((name, text) for name, text in element.items() if name in shared))


def _shared(look: Look, run: list[Element]) -> list[Element]:
    tag, said = look
    if len(run) < 2 or not said:
        return run
    group = Element("g", dict(said))
    for element in run:
        element.attrib = {name: text for name, text in element.items() if (name, text) not in said}
    group.extend(child for element in run for child in (element if tag == "g" else (element,)))
    return [group]
