"""Sets of rows of which one is the sum of the others: districts of a county, sexes of persons, categories of all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from jsna.data.areas import Gazetteer
from jsna.data.measures import Group, Measure, Row

_EVERYONE = frozenset({"", "persons", "people", "all", "total", "all people", "all persons", "everyone"})
_SLACK = Decimal("0.005")  # counts that were rounded one by one add up to within half a per cent
Key = tuple[str, str, Group]  # area, period, group
Counted = Callable[[Row], Decimal | None]


@dataclass(frozen=True)
class AdditiveSet:
    """The members and what they add up to. None is a member that has no row: nothing is known of it."""

    kind: str  # areas, sexes, ages, or the category type
    total: Row
    members: tuple[Row | None, ...]

    @property
    def named(self) -> str:
        """What its members are, in a sentence."""
        return {"areas": "the areas in it", "sexes": "the sexes", "ages": "the ages"}.get(
            self.kind, f"the groups by “{self.kind}”"
        )


def additive_sets(measure: Measure, areas: Gazetteer, counted: Counted) -> list[AdditiveSet]:
    """Every set of a measure, but for kinds whose members don't add up where all of them are published."""
    kinds: dict[str, list[AdditiveSet]] = {}
    for found in (*_by_area(measure, areas), *_by_sex(measure), *_by_age(measure), *_by_category(measure)):
        kinds.setdefault(found.kind, []).append(found)
    return [one for kind, sets in kinds.items() if _adds_up(kind, sets, counted) for one in sets]


def _adds_up(kind: str, sets: Iterable[AdditiveSet], counted: Counted) -> bool:
    """False where most of the complete sets contradict it: people who are in two categories, or in none.

    Without a complete set it is taken for granted, but not of ages, whose bands often overlap.
    """
    verdicts = [verdict for one in sets if (verdict := _agrees(one, counted)) is not None]
    return 2 * sum(verdicts) >= len(verdicts) and (bool(verdicts) or kind != "ages")


def _agrees(one: AdditiveSet, counted: Counted) -> bool | None:
    total = counted(one.total)
    counts = [None if member is None else counted(member) for member in one.members]
    known = [count for count in counts if count is not None]
    if total is None or len(known) < len(counts):
        return None
    return abs(sum(known) - total) <= max(_SLACK * abs(total), Decimal(len(known)) / 2)


def _by_area(measure: Measure, areas: Gazetteer) -> Iterator[AdditiveSet]:
    children: dict[str, list[str]] = {}
    for area in areas.areas.values():
        if area.parent and areas.current(area.code) == area.code:
            children.setdefault(areas.current(area.parent), []).append(area.code)
    rows = {(row.area, row.period.id, row.group): row for row in measure.rows}
    for row in measure.rows:
        held = {code: rows.get((code, row.period.id, row.group)) for code in children.get(row.area, ())}
        # An area that was not there yet, or no longer, has no row that could protect another's.
        inside = [member for code, member in held.items() if member or areas.stood(code, row.period.mid)]
        if sum(member is not None for member in inside) > 1:
            yield AdditiveSet("areas", row, tuple(inside))


def _by_sex(measure: Measure) -> Iterator[AdditiveSet]:
    sets: dict[Key, list[Row]] = {}
    for row in measure.rows:
        sets.setdefault((row.area, row.period.id, row.group._replace(sex="")), []).append(row)
    for rows in sets.values():
        totals = [row for row in rows if row.group.sex.lower() in _EVERYONE]
        members = [row for row in rows if row.group.sex.lower() not in _EVERYONE]
        if len(totals) == 1 and len(members) > 1:
            yield AdditiveSet("sexes", totals[0], tuple(members))


def _by_age(measure: Measure) -> Iterator[AdditiveSet]:
    """Other ages as parts of the headline's."""
    whole = measure.headline.age
    parts: dict[Key, list[Row]] = {}
    for row in measure.rows:
        if row.group.age != whole:
            parts.setdefault((row.area, row.period.id, row.group._replace(age=whole)), []).append(row)
    totals = {(row.area, row.period.id, row.group): row for row in measure.rows if row.group.age == whole}
    for key, members in parts.items():
        if key in totals and len(members) > 1:
            yield AdditiveSet("ages", totals[key], tuple(members))


def _by_category(measure: Measure) -> Iterator[AdditiveSet]:
    totals = {_key(row): row for row in measure.rows if row.group.category.lower() in _EVERYONE}
    for kind in dict.fromkeys(group.category_type for group in measure.groups if group.category_type):
        parts: dict[Key, list[Row]] = {}
        for row in measure.rows:
            if row.group.category_type == kind and row.group.category.lower() not in _EVERYONE:
                parts.setdefault(_key(row), []).append(row)
        for key, members in parts.items():
            if key in totals and len(members) > 1:
                yield AdditiveSet(kind, totals[key], tuple(members))


def _key(row: Row) -> Key:
    return row.area, row.period.id, row.group._replace(category_type="", category="")
