"""What a refreshed export adds to a measure, revises or takes away, said in a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jsna.data.measures import Group, Measure, Row
from jsna.words import FEW, first_of

_NUMBERS = {
    "value": "value",
    "lower95": "lower 95% limit",
    "upper95": "upper 95% limit",
    "lower998": "lower 99.8% limit",
    "upper998": "upper 99.8% limit",
    "count": "count",
    "denominator": "denominator",
}
_Key = tuple[str, Group, str]  # area, group, period id


@dataclass(frozen=True)
class Extent:
    """Rows that one version of a measure has and the other lacks, and what went with them altogether."""

    rows: int
    periods: tuple[str, ...]  # labels
    areas: tuple[str, ...]  # names
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Revision:
    """One number of one row that was published before and reads otherwise now."""

    who: str
    period: str
    number: str
    old: Decimal | None
    new: Decimal | None


@dataclass(frozen=True)
class Difference:
    """One measure before and after."""

    name: str
    title: str
    added: Extent
    gone: Extent
    revised_rows: int
    revisions: tuple[Revision, ...]

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.added.rows or self.gone.rows or self.revised_rows)


def compare_measures(old: Measure, new: Measure) -> Difference:
    """Row by row; a row is known by its area, group and period."""
    before, after = _rows(old), _rows(new)
    revised = [(before[key], row) for key, row in after.items() if key in before and _changes(before[key], row)]
    changes = [revision for was, row in revised for revision in _revisions(was, row)]
    return Difference(
        new.name,
        new.title,
        added=_extent(before, after),
        gone=_extent(after, before),
        revised_rows=len(revised),
        revisions=tuple(changes),
    )


def _rows(measure: Measure) -> dict[_Key, Row]:
    return {(row.area, row.group, row.period.id): row for row in measure.rows}


def _changes(old: Row, new: Row) -> list[str]:
    return [role for role in _NUMBERS if getattr(old, role) != getattr(new, role)]


def _revisions(old: Row, new: Row) -> Iterable[Revision]:
    who = ", ".join(filter(None, (new.area_name or new.area, words_of(new.group))))
    for role in _changes(old, new):
        yield Revision(who, new.period.label, _NUMBERS[role], getattr(old, role), getattr(new, role))


def _extent(less: Mapping[_Key, Row], more: Mapping[_Key, Row]) -> Extent:
    """What the second has and the first has not."""
    rows = [row for key, row in more.items() if key not in less]
    areas, groups, periods = ({key[n] for key in less} for n in range(3))
    lost = sorted({row.period.id: row.period for row in rows if row.period.id not in periods}.values())
    return Extent(
        rows=len(rows),
        periods=tuple(period.label for period in lost),
        areas=tuple(dict.fromkeys(row.area_name or row.area for row in rows if row.area not in areas)),
        groups=tuple(dict.fromkeys(row.group for row in rows if row.group not in groups)),
    )


def words_of(group: Group) -> str:
    """A group in words: `Persons 18+ yrs, Ethnic groups: White`."""
    category = f"{group.category_type}: {group.category}" if group.category_type and group.category else group.category
    return ", ".join(filter(None, (" ".join(filter(None, (group.sex, group.age))), category)))


def lines_of(difference: Difference) -> list[str]:
    """The difference as an analyst reads it, its measure's name first."""
    if not difference.any:
        return [f"{difference.name}: as before"]
    lines = [f"{difference.name} ({difference.title})"]
    lines.extend(f"  added: {said}" for said in _said(difference.added))
    if difference.revised_rows:
        lines.append(f"  revised: {counted(difference.revised_rows, 'row')}")
        lines.extend(f"    {_revision(revision)}" for revision in difference.revisions[:FEW])
        if len(difference.revisions) > FEW:
            lines.append(f"    and {counted(len(difference.revisions) - FEW, 'more number')}")
    lines.extend(f"  gone: {said}" for said in _said(difference.gone))
    return lines


def _said(extent: Extent) -> list[str]:
    if not extent.rows:
        return []
    kinds = tuple(dict.fromkeys(group.category_type or words_of(group) for group in extent.groups))
    wholes = (
        (len(extent.periods), "period", extent.periods),
        (len(extent.areas), "area", extent.areas),
        (len(extent.groups), "group", kinds),
    )
    named = [f"{counted(number, word)} ({first_of(names)})" for number, word, names in wholes if number]
    return ["; ".join([counted(extent.rows, "row"), *named])]


def _revision(revision: Revision) -> str:
    old, new = (("none" if value is None else f"{value:,f}") for value in (revision.old, revision.new))
    return f"{revision.who}, {revision.period}: {revision.number} {old} → {new}"


def counted(number: int, noun: str) -> str:
    """`1 row`, `2,000 rows`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
