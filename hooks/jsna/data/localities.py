"""Which areas have a page of their own: home, what lies within it, and the few neighbours that a site lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jsna.data.areas import Area, Gazetteer
from jsna.data.measures import Measure

MOST_BESIDE = 12
"""So many areas beside home are neighbours that somebody chose to list; more are a table of the country."""

RESERVED = ("index", "side-by-side", "planning", "your-own-area")
"""Names of pages among the places that are not an area's."""

_TOO_LARGE = ("england", "region")
_TOO_SMALL = ("lsoa",)  # some 1,500 people: fit for a map, too few for a profile
_TIERS = ("county", "unitary", "district", "ward", "msoa")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def localities(areas: Gazetteer, measures: Iterable[Measure]) -> dict[str, Area]:
    """The areas with a page by their codes, home first, then the larger before the smaller, by name.

    An area has one where a measure has a value for it and it still exists. England, regions and the smallest areas
    have none. Beside home and what lies within it these are areas of the tiers of home and its districts in home's
    region, where an areas table names no more of them than `MOST_BESIDE`.
    """
    held = {row.area for measure in measures for row in measure.rows if row.value is not None}
    some = [areas.areas[code] for code in sorted(held) if code in areas.areas and areas.exists(code)]
    sized = [one for one in some if one.tier not in (*_TOO_LARGE, *_TOO_SMALL)]
    within = [one for one in sized if areas.home in areas.above(one.code) and one.code != areas.home]
    beside = _beside(sized, within, areas)
    home = [one for one in some if one.code == areas.home]
    return {one.code: one for one in (*home, *sorted((*within, *beside), key=_order))}


def _beside(sized: Iterable[Area], within: list[Area], areas: Gazetteer) -> list[Area]:
    region, inside = areas.ancestor(areas.home, "region"), {one.code for one in within}
    found = [
        one for one in sized
        if one.code in areas.listed and one.code not in (areas.home, *inside)
        and one.tier in ("county", "unitary", "district")
        and region is not None and areas.ancestor(one.code, "region") == region
        and areas.home not in (one.parent, *areas.above(one.code))
    ]  # fmt: skip
    return found if len(found) <= MOST_BESIDE else []


def _order(area: Area) -> tuple[int, str, str]:
    tier = "district" if area.tier == "unitary" else area.tier
    return _TIERS.index(tier) if tier in _TIERS else len(_TIERS), area.name.lower(), area.code


def address_name(area: Area) -> str:
    """What an area is called in addresses: its code, or its slug where the code is fit for none."""
    if _CODE.fullmatch(area.code) and area.code not in RESERVED:
        return area.code
    return f"area-{area.slug}"
