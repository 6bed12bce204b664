"""What a reader's own area is made of: counts and denominators of every small area, as published, in one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

from jsna.data.adding import SmallAreas, Sum
from jsna.data.areas import ENGLAND
from jsna.data.measures import Row
from jsna.methods.intervals import z
from jsna.methods.method import Method
from jsna.methods.rates import EXACT_BELOW
from jsna.outputs.measures import Record
from jsna.outputs.notation import Json, as_json, one_a_line
from jsna.outputs.notation import inline as written
from jsna.site import Site

ADDRESS = "data/own-area.json"
LEVEL = 0.95
# Against other places a goal's measure is compared by its interval too; other methods need more than a sum gives.
_COMPARED = (Method.INTERVAL, Method.GOAL)


def own_area_file(site: Site) -> dict[str, bytes]:
    """The file by its address; none where no measure can be added up."""
    small = site.small_areas
    return {} if small is None else {ADDRESS: as_json(own_area(site, small))}


def own_area(site: Site, small: SmallAreas) -> Record:
    """The areas, the measures with their numbers in the order of the areas, and what can't be added up."""
    names = small_names(site, small)
    return {
        "home": _place(site, site.home),
        "england": _place(site, ENGLAND),
        "called": [*small.words],
        "limits": {"level": LEVEL, "z": z(LEVEL), "exact_below": EXACT_BELOW},
        "groups": one_a_line([written(_place(site, code)) for code in small.districts]),
        "areas": one_a_line([_small(code, names, small) for code in small.codes]),
        "lacking": one_a_line([_small(code, names, small) for code in small.lacking]),
        "measures": one_a_line([written(_sum(one, site, small)) for one in small.sums]),
        "refused": one_a_line([
            written({"measure": str(one.measure.name), "title": one.measure.title, "reason": one.reason.value})
            for one in small.refused
        ]),
    }  # fmt: skip


def small_names(site: Site, small: SmallAreas) -> dict[str, str]:
    """What each small area is called, in their order; with its code where another of its district has the same name."""
    codes = (*small.codes, *small.lacking)
    called = {code: (small.within[code], site.catalogue.areas.name(code)) for code in codes}
    times = Counter(called.values())
    return {code: f"{one[1]} ({code})" if times[one] > 1 else one[1] for code, one in called.items()}


def _small(code: str, names: Mapping[str, str], small: SmallAreas) -> str:
    return written({"code": code, "name": names[code], "group": small.within[code]})


def _place(site: Site, code: str) -> Record:
    return {"code": code, "name": site.catalogue.areas.name(code)}


def _sum(one: Sum, site: Site, small: SmallAreas) -> Record:
    measure, about = one.measure, one.measure.about
    group = measure.headline
    return {
        "measure": str(measure.name),
        "title": measure.title,
        "who": measure.who(group),
        "sex": group.sex,
        "age": group.age,
        "period": one.period.in_words,
        "period_id": one.period.id,
        "unit": about.unit,
        "decimals": about.decimals,
        "polarity": about.polarity.value,
        "way": one.way.value,
        "multiplier": one.multiplier,
        "least_rate": about.disclosure.least_rate,
        "expected": about.value_type.endswith("ratio"),
        "compared": about.comparison.method in _COMPARED,
        "england": one.benchmark(ENGLAND),
        "home": one.benchmark(site.home),
        "counts": [_count(one, row) for row in one.rows],
        "denominators": [None if row is None else row.denominator for row in one.rows],
        "absent": {code: one.absent[code] for code in small.codes if code in one.absent},
        "provisional": [code for code, row in zip(small.codes, one.rows, strict=True) if row and "p" in row.marks],
    }


def _count(one: Sum, row: Row | None) -> Json | Decimal:
    """How many an area adds; a number of people is its own count."""
    if row is None:
        return None
    return row.value if one.way.value == "total" else row.count
