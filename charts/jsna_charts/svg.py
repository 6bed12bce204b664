"""matplotlib's SVG made ours: small, themed by CSS variables, named and described, safe to stand in a page.

The tree is rebuilt from what a chart may hold; whatever else matplotlib writes (metadata, a style sheet that
would reach the whole page, fonts, clip paths, fixed size) has no way in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from jsna_charts.alike import gather
from jsna_charts.paper import in_parts
from jsna_charts.paths import path_data, short
from jsna_charts.style import COLOURS, INK, PAPER, TEXT, WIDTH

SVG = "http://www.w3.org/2000/svg"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
MARGIN = 12.0
"""Paper round a chart that is a file of its own, in user units."""

FONT = "Arial, Helvetica, sans-serif"

TITLED = "title:"
"""A group whose id begins so gets the rest as its title, which browsers show beside the pointer."""

HALO = "halo"
"""A group whose id begins so holds words with an edge of paper, to be read on any colour."""

_EDGE = {"stroke": PAPER.css, "stroke-width": "4", "paint-order": "stroke"}
_DROPPED = frozenset({"metadata", "style", "title", "desc", "script", "foreignObject", "clipPath"})
_UNLINKED = "a"
_NUMBERS = frozenset({"x", "y", "width", "height", "stroke-width", "stroke-dashoffset", "font-size"})
_WORDS = frozenset(
    {"stroke-linecap", "stroke-linejoin", "text-anchor", "font-weight", "font-style", "opacity", "fill-opacity"}
    | {"stroke-opacity", "fill-rule", "preserveAspectRatio", "gradientUnits", "patternUnits", "offset"}
)
_PAINTED = frozenset({"path", "text", "use"})
_PAINTS = frozenset({"fill", "stroke", "stop-color"})
_GIVEN = {
    **{"stroke-linejoin": "round", "font-size": f"{TEXT:g}", "stroke-linecap": "butt"},
    **{"stroke-dashoffset": "0", "text-anchor": "start"},
}
_VARIABLES = {colour.light: colour.css for colour in COLOURS}
_FALLBACKS = {colour.css: colour.light for colour in COLOURS}


@dataclass(frozen=True)
class Naming:
    """What a drawing is called: the prefix of its ids, its title (which browsers show as a tooltip), what it says."""

    prefix: str
    title: str
    description: str
    form: str = ""  # a class of its own, for one of two drawings of a spec


def inline(drawn: str, naming: Naming, breaks: Sequence[float] = ()) -> str:
    """matplotlib's SVG document as one `<svg>` element to stand in HTML, on one line.

    Where it is too long for a sheet of paper and may be parted at `breaks`, its parts for print stand before it.
    Raises ValueError if `drawn` is not an SVG document.
    """
    source = ElementTree.fromstring(drawn)
    if source.tag != f"{{{SVG}}}svg":
        raise ValueError(f"not an SVG document: its root is '{source.tag}'")
    root = _root(source.get("viewBox", ""), naming)
    ids = _ids(source, naming.prefix)
    for child in source:
        _copy(child, root, ids)
    gather(root)
    return "".join(ElementTree.tostring(one, encoding="unicode") for one in in_parts(root, breaks))


def standalone(chart: str) -> str:
    """An inline chart as a file of its own, for programs that know no CSS variables: light, with paper and a size.

    Of several drawings it is the last: the wide one, or the whole one.
    """
    root = ElementTree.fromstring(f"<charts>{chart}</charts>")[-1]
    ElementTree.register_namespace("", SVG)
    _, _, *size = root.attrib["viewBox"].split()
    width, height = (short(str(float(length) + 2 * MARGIN)) for length in size)
    room = {"width": width, "height": height}
    root.attrib |= {**room, "viewBox": f"{-MARGIN:g} {-MARGIN:g} {width} {height}"}
    for element in root.iter():
        for name in _PAINTS & element.attrib.keys():
            element.set(name, _FALLBACKS.get(element.attrib[name], element.attrib[name]))
    corner = {"x": f"{-MARGIN:g}", "y": f"{-MARGIN:g}"}
    paper = Element(f"{{{SVG}}}rect", {**corner, **room, "fill": PAPER.light})
    root.insert(2, paper)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _root(box: str, naming: Naming) -> Element:
    title, description = f"{naming.prefix}-t", f"{naming.prefix}-d"
    sizes = [short(part) for part in box.split()]
    # A slim drawing is shown less wide, or its words would be larger than those of other charts.
    slim = "jsna-chart--slim" if sizes and float(sizes[2]) < WIDTH and not naming.form else ""
    names = " ".join(filter(None, ("jsna-chart", naming.form, slim)))
    root = Element("svg", {"xmlns": SVG, "class": names, "viewBox": " ".join(sizes)})
    # The site's search would otherwise find every number of every axis.
    root.attrib |= {"role": "img", "aria-labelledby": title, "aria-describedby": description, "data-search-exclude": ""}
    # Attributes, so that the stylesheet's `font-family: inherit` wins in a page and Arial holds in a file.
    root.attrib |= {"font-family": FONT, "font-size": f"{TEXT:g}", "fill": "none", "stroke-linejoin": "round"}
    SubElement(root, "title", {"id": title}).text = naming.title
    SubElement(root, "desc", {"id": description}).text = naming.description
    return root


def _ids(source: Element, prefix: str) -> dict[str, str]:
    """A short name for whatever may be pointed at, by its name in matplotlib's document."""
    named = dict.fromkeys(str(one.get("id")) for one in source.iter() if one.get("id") and one.tag != f"{{{SVG}}}g")
    return {name: f"{prefix}-{number}" for number, name in enumerate(named)}


def _copy(source: Element, parent: Element, ids: Mapping[str, str]) -> None:
    """Add a copy of one element and what is in it; a group or link that says nothing is replaced by its content."""
    tag = source.tag.rpartition("}")[2] if isinstance(source.tag, str) else ""
    if not tag or tag in _DROPPED:
        return
    attributes = dict(_attributes(source, tag, ids))
    name = str(source.get("id", "")) if tag == "g" else ""
    attributes |= _EDGE if name.startswith(HALO) else {"fill-rule": "evenodd"} if name.startswith(TITLED) else {}
    if tag == _UNLINKED or (tag == "g" and not attributes):
        target = parent
    elif tag == "defs" and all(child.tag == f"{{{SVG}}}style" for child in source):
        return
    else:
        target = SubElement(parent, tag, attributes)
    if name.startswith(TITLED) and name != TITLED:
        SubElement(target, "title").text = name.removeprefix(TITLED)
    if tag in ("text", "tspan"):
        target.text = source.text
    for child in source:
        _copy(child, target, ids)


def _attributes(source: Element, tag: str, ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The attributes worth keeping, style properties among them, each in its short form."""
    if tag != "g" and source.get("id"):
        yield "id", ids[str(source.get("id"))]
    stated = {name: value for name, value in source.attrib.items() if name != "style"} | _declarations(source)
    if "style" in source.attrib and tag in _PAINTED and "id" not in source.attrib:
        stated.setdefault("fill", INK.light)  # matplotlib leaves out black; what is only defined is painted by its use
    for name, value in stated.items():
        kept = _kept(name, value, ids)
        if kept is not None and _GIVEN.get(name) != kept and (tag, name, kept) != ("path", "fill", "none"):
            yield ("href" if name == XLINK_HREF else name), kept


def _declarations(source: Element) -> dict[str, str]:
    parts = (declaration.partition(":") for declaration in source.get("style", "").split(";"))
    return {name.strip(): value.strip() for name, _, value in parts if value}


def _kept(name: str, value: str, ids: Mapping[str, str]) -> str | None:
    """The value of an attribute as we write it; None for an attribute that we do not."""
    if name in _PAINTS:
        return _paint(value, ids)
    if name in _NUMBERS:
        return short(value.removesuffix("px"))
    if name == "d":
        return path_data(value)
    if name == "stroke-dasharray":
        return " ".join(short(part) for part in value.split(","))
    if name == "transform":
        return None if value.startswith(("rotate(-0 ", "rotate(0 ")) else value
    if name == XLINK_HREF:
        return _target(value, ids)
    return value if name in _WORDS else None


def _target(value: str, ids: Mapping[str, str]) -> str | None:
    """What an element shows that is elsewhere: a part of the drawing, or a picture that the document holds."""
    if value.startswith("#"):
        return f"#{ids.get(value[1:], '')}"
    return value if value.startswith("data:image/") else None


def _paint(value: str, ids: Mapping[str, str]) -> str:
    if value.startswith("url(#"):
        return f"url(#{ids.get(value.removeprefix('url(#').rstrip(')'), '')})"
    return _VARIABLES.get(value.lower(), value)
