"""The outlines of areas, from every GeoJSON file of a site's packages, joined to the data by the areas' codes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import isfinite
from typing import Any

from jsna.data.areas import Gazetteer
from jsna.data.packages import Package, Resource
from jsna.problems import Problems, Where
from jsna.words import first_of
from jsna_charts.borders import simplified
from jsna_charts.spec import Ring

Polygon = tuple[Ring, ...]
_SUFFIXES = (".geojson", ".geo.json")
_HINT = "Export the file again as GeoJSON, with each area's code among its properties."
_TOLD = 4  # properties of an area that are shown, so that its author sees which codes the file has
_DEGREES = "Export the file again with coordinates in degrees of longitude and latitude (WGS 84, EPSG:4326)."


@dataclass(frozen=True)
class Shapes:
    """The polygons of each area by its code, each its outer ring and then its holes, in degrees east and north."""

    polygons: Mapping[str, tuple[Polygon, ...]] = field(default_factory=dict)
    _light: dict[tuple[str, ...], tuple[tuple[Ring, ...], ...]] = field(default_factory=dict)
    _known: dict[str, frozenset[tuple[float, float]]] = field(default_factory=dict)

    @cached_property
    def rings(self) -> Mapping[str, tuple[Ring, ...]]:
        """Every ring of each area, holes among them."""
        return {code: tuple(ring for one in held for ring in one) for code, held in self.polygons.items()}

    def touching(self, code: str, others: Iterable[str]) -> list[str]:
        """Those of some areas that share a border with an area: two corners or more, to a tenth of a metre."""
        own = self._corners(code)
        return [other for other in others if other != code and len(own & self._corners(other)) > 1]

    def _corners(self, code: str) -> frozenset[tuple[float, float]]:
        if code not in self._known:
            rings = self.rings.get(code, ())
            self._known[code] = frozenset((round(x, 6), round(y, 6)) for ring in rings for x, y in ring)
        return self._known[code]

    def lacking(self, codes: Iterable[str]) -> list[str]:
        """The areas that have no outline."""
        return [code for code in codes if code not in self.rings]

    def of(self, codes: Sequence[str]) -> tuple[tuple[Ring, ...], ...]:
        """The outlines of some areas, light enough for one map of them all; each must have one."""
        wanted = tuple(codes)
        if wanted not in self._light:  # many maps show the same areas
            self._light[wanted] = simplified([self.rings[code] for code in wanted])
        return self._light[wanted]


def read_shapes(packages: Iterable[Package], areas: Gazetteer, problems: Problems) -> Shapes:
    """Every area's outline; the first file that has it is taken. A file that can't be read is a problem."""
    polygons: dict[str, tuple[Polygon, ...]] = {}
    for package in packages:
        for resource in filter(_is_geojson, package.resources.values()):
            for path, name in zip(resource.paths, package.files_of(resource), strict=True):
                for code, found in _outlines((package.folder / path).read_bytes(), Where(name), areas, problems):
                    polygons.setdefault(code, found)
    return Shapes(polygons)


def _is_geojson(resource: Resource) -> bool:
    named = str(resource.description.get("format", "")).lower() == "geojson"
    return bool(resource.paths) and (named or resource.paths[0].lower().endswith(_SUFFIXES))


def _outlines(
    data: bytes, where: Where, areas: Gazetteer, problems: Problems
) -> Iterator[tuple[str, tuple[Polygon, ...]]]:
    """The outlines of one file; of a file without a single area of the data, none."""
    try:
        read: Any = json.loads(data)
        features = [one for one in read["features"] if one.get("geometry")]
        found = [(one.get("properties") or {}, _polygons(one["geometry"])) for one in features]
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
        problems.add("bad-boundaries", where, "This file is not sound GeoJSON: its areas can't be read.", _HINT)
        return
    if any(abs(x) > 180 or abs(y) > 90 for _, polygons in found for one in polygons for ring in one for x, y in ring):
        problems.add("bad-boundaries", where, "These boundaries are not in degrees.", _DEGREES)
        return
    held = [properties for properties, polygons in found if polygons]
    key = _code_property(held, areas)
    if held and not key and not areas.unread.folders:
        problems.add("unmatched-boundaries", where, *_unmatched(held))
    for properties, polygons in found:
        if polygons and key and (code := areas.current(str(properties.get(key, "")))) in areas.areas:
            yield code, polygons


def _unmatched(listed: Sequence[Mapping[str, object]]) -> tuple[str, str]:
    """What is said of a file whose areas are none of the data's, with what the first of them is called."""
    message = "No area in this file is one of the data: no map shows it."
    first = [f"{name} “{value}”" for name, value in listed[0].items() if isinstance(value, str) and value.strip()]
    told = f"The first area has {first_of(first, most=_TOLD)}." if first else "The first area has no text at all."
    return message, f"Each area needs a property with its code, as the data write it. {told}"


def _code_property(listed: Sequence[Mapping[str, object]], areas: Gazetteer) -> str:
    """The property that most often holds the code of an area of the data; empty where none ever does."""
    known = Counter(
        key for properties in listed for key, value in properties.items() if areas.current(str(value)) in areas.areas
    )
    return max(sorted(known), key=lambda key: known[key], default="")


def _polygons(geometry: Mapping[str, Any]) -> tuple[Polygon, ...]:
    """The polygons of a Polygon or MultiPolygon; none of any other geometry."""
    kind = geometry["type"]
    if kind == "GeometryCollection":
        return tuple(one for part in geometry["geometries"] for one in _polygons(part))
    if kind not in ("Polygon", "MultiPolygon"):
        return ()
    polygons = [geometry["coordinates"]] if kind == "Polygon" else geometry["coordinates"]
    return tuple(tuple(tuple(map(_point, ring)) for ring in polygon) for polygon in polygons)


def _point(position: Sequence[float]) -> tuple[float, float]:
    x, y = float(position[0]), float(position[1])
    if not (isfinite(x) and isfinite(y)):
        raise ValueError("a coordinate is not finite")
    return x, y
