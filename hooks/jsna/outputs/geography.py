"""Places as GeoJSON (RFC 7946): where each lies, what it needs and what was promised to it; and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from jsna.assessment.chapters import Chapter
from jsna.data.areas import Area
from jsna.data.outlines import Polygon
from jsna.outputs.measures import Record, day
from jsna.outputs.notation import Json, Raw, Sheet, as_json, inline, one_a_line
from jsna.outputs.whole import whole_address
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.chain import Near, Reach, Stated
from jsna.strategy.objectives import Objective
from jsna.strategy.verdict import verdict
from jsna_charts.spec import Ring

MAP = "data/places.geojson"
TABLE = "data/planning.csv"
COLUMNS = ("area", "area_name", "area_type", "kind", "id", "what", "who", "status", "due", "source", "address")
_Kind = TypeVar("_Kind")
_PLACES = 5  # decimals of a degree: about a metre


@dataclass(frozen=True)
class Entry:
    """A need, action, service or policy of a place, with the chapter or promise that states it."""

    kind: str  # need | promise | action | service | policy
    id: str
    what: str
    who: str
    status: str
    due: str
    source: str
    address: str  # of its page, from the site's root


def geography_files(site: Site) -> dict[str, bytes]:
    """The map and the table by their addresses."""
    return {MAP: _map(site), TABLE: _table(site)}


def entries(site: Site, code: str) -> Iterator[Entry]:
    """What is stated of a place by its own name: needs, promises, actions, services, plans."""
    chain = site.chain
    for stated in _here(chain.needs_near(code)):
        yield _of_need(stated, site)
    for chapter in _here(chain.chapters_near(code)):
        yield from _services(chapter, site)
    for objective in _here(chain.promises(code)):
        yield from _of_objective(objective, site)
    for policy in _here(chain.policies(code)):
        one = policy.stated
        yield Entry("policy", "", plain(policy.text), "", "", "", plain(one.title), site.address(one.path))


def _here(near: Near[_Kind]) -> list[_Kind]:
    return [one for reach, one in near if reach is Reach.HERE]


def _of_need(stated: Stated, site: Site) -> Entry:
    need, address = stated.need, site.address(stated.chapter.path)
    at = f"{address}#{stated.anchor}" if need.id else address
    decided = need.decision or "not decided yet"
    return Entry("need", need.id, plain(need.statement), "", decided, "", plain(stated.chapter.title), at)


def _services(chapter: Chapter, site: Site) -> Iterator[Entry]:
    source, address = plain(chapter.title), site.address(chapter.path)
    for service in chapter.services:
        audience = plain(service.audience)
        yield Entry("service", "", plain(service.service), audience, plain(service.gap), "", source, address)


def _of_objective(objective: Objective, site: Site) -> Iterator[Entry]:
    source, address = plain(objective.title), site.address(objective.path)
    status = verdict(site.assessed[objective.id].headline if objective.id in site.assessed else None).label
    lead = str(objective.lead) if objective.lead else ""
    yield Entry("promise", objective.id, plain(objective.outcome or objective.title), lead, status, "", source, address)
    for action in objective.actions:
        due = day(action.due) or ""
        yield Entry("action", action.id, plain(action.what), action.owner, action.status, due, source, address)


def _table(site: Site) -> bytes:
    """A row for each place and entry; what is for all of home stands under home, and only there."""
    sheet = Sheet(COLUMNS)
    for code, area in _areas(site).items():
        for one in entries(site, code):
            told = (one.kind, one.id, one.what, one.who, one.status, one.due, one.source)
            sheet.add((code, area.name, area.type, *told, whole_address(site, one.address)))
    return sheet.as_csv()


def _map(site: Site) -> bytes:
    features = [inline(_feature(area, site)) for area in _areas(site).values()]
    return as_json({"type": "FeatureCollection", "features": one_a_line(features) if features else []})


def _areas(site: Site) -> dict[str, Area]:
    """The places with a page, home, and those within it that have a boundary."""
    areas = site.catalogue.areas
    inside = {
        code: areas.areas[code]
        for code in sorted(site.catalogue.shapes.polygons)
        if areas.exists(code) and areas.home in (code, *areas.above(code))
    }
    home = {areas.home: areas.areas[areas.home]} if areas.home in areas.areas else {}
    return {**home, **site.localities, **{code: area for code, area in inside.items() if code not in site.localities}}


def _feature(area: Area, site: Site) -> Json:
    polygons = site.catalogue.shapes.polygons.get(area.code, ())
    address = site.place_address(area.code)
    properties: Record = {
        "code": area.code,
        "name": area.name,
        "type": area.type,
        "parent": area.parent,
        "slug": area.slug,
        "address": whole_address(site, address) if address else None,
        **_said(area.code, site),
    }
    return {"type": "Feature", "id": area.code, "geometry": _geometry(polygons), "properties": properties}


def _said(code: str, site: Site) -> Record:
    """What names a place by its own name."""
    said = [replace(one, address=whole_address(site, one.address)) for one in entries(site, code)]
    return {
        "needs": [_need(one) for one in said if one.kind == "need"],
        "promises": [_promise(one) for one in said if one.kind == "promise"],
        "planning": [one.what for one in said if one.kind == "policy"],
    }


def _need(one: Entry) -> Json:
    return {"id": one.id, "statement": one.what, "decision": one.status, "address": one.address}


def _promise(one: Entry) -> Json:
    return {"id": one.id, "title": one.source, "address": one.address, "status": one.status}


def _geometry(polygons: Sequence[Polygon]) -> Json:
    """Polygons with closed rings, outer ones anticlockwise and holes clockwise; null where there is no boundary."""
    shown = [coordinates for polygon in polygons if (coordinates := _polygon(polygon))]
    if not shown:
        return None
    if len(shown) == 1:
        return {"type": "Polygon", "coordinates": Raw(inline(shown[0]))}
    return {"type": "MultiPolygon", "coordinates": Raw(inline(list(shown)))}


def _polygon(polygon: Polygon) -> list[Json]:
    """A polygon's rings; a hole smaller than can be written is left out, and with its outer ring the whole polygon."""
    rings = [_ring(ring, hole=place > 0) for place, ring in enumerate(polygon)]
    return [ring for ring in rings if ring] if rings and rings[0] else []


def _ring(ring: Ring, hole: bool) -> list[Json]:
    rounded = [(round(x, _PLACES), round(y, _PLACES)) for x, y in ring]
    points = [point for before, point in zip((None, *rounded), rounded, strict=False) if point != before]
    closed = points if points and points[0] == points[-1] else [*points, *points[:1]]
    if len(closed) < 4:  # a ring has four positions or more
        return []
    turned = closed if (_area(closed) < 0) is hole else closed[::-1]
    return [[x, y] for x, y in turned]


def _area(ring: Sequence[tuple[float, float]]) -> float:
    """Twice its area in square degrees: above 0 where it runs anticlockwise."""
    return sum(x * v - u * y for (x, y), (u, v) in pairwise(ring))
