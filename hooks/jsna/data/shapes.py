"""What a table is about: its areas and periods, and the measures that its columns of numbers make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from jsna.data.cellwords import amount, is_number
from jsna.data.fields import Field, clashes
from jsna.data.headings import Spread, are_sexes, is_no_measure, readable, role_in_words, spreads, with_total
from jsna.data.roles import LIMITS
from jsna.words import first_of

_IDENTIFYING = ("area", "period", "sex", "age", "category_type", "category")
_MOST_GROUPS = 100
_TOTALS = (
    "total",
    "all",
    "all people",
    "all persons",
    "all groups",
    "all ethnic groups",
    "all categories",
    "all usual residents",
)
_KINDS = re.compile(r"\((number|percent|percentage|per cent|%|count|rate)\)$", re.IGNORECASE)
_NUMBERS = ("value", "count", "denominator")


@dataclass(frozen=True)
class Draft:
    """A measure that a table could have: its title and what its entry in the descriptor says of rows and columns."""

    title: str  # its heading as a title; empty where it has none
    columns: tuple[str, ...]  # that hold its values
    generic: bool = False  # whether the title says only what kind of number it is, and the file's own has to say more
    where: Mapping[str, Any] = field(default_factory=dict)
    unpivot: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)  # role -> column, besides those of the table
    constants: Mapping[str, str] = field(default_factory=dict)
    counts: bool = False  # whether its values are how many, going by the heading

    def entry(self, alone: bool) -> dict[str, Any]:
        """The keys of its entry; `alone` is whether its column has the role of the value in the schema already."""
        value = {} if alone or self.unpivot else {"value": self.columns[0]}
        columns = {**value, **self.roles}
        keys = {"where": self.where, "columns": columns, "unpivot": self.unpivot, "constants": self.constants}
        return {key: dict(said) for key, said in keys.items() if said}


class LeftOut(NamedTuple):
    """A column, or a measure, that is not used, and why; the rows of the table, counted from 0, that say so."""

    what: str
    why: str
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class Shape:
    """The roles of a table's columns by their names, its measures, and what was left out and why."""

    roles: Mapping[str, str]
    drafts: tuple[Draft, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def alone(self) -> bool:
        """Whether all measures have their values in one column, whose role the schema can say."""
        return len({draft.columns for draft in self.drafts}) == 1 and not self.drafts[0].unpivot


def shape_of(fields: Sequence[Field], roles: Mapping[str, str], values: Sequence[str]) -> Shape:
    """The measures of columns whose roles, but for those of numbers, are known; `values` are told to be measures."""
    free = [one for one in fields if one.name not in roles or one.name in values]
    drafts, roles, out = _of_numbers([one for one in free if one.numeric or one.empty], roles, values)
    out += [LeftOut(one.name, _odd(one)) for one in free if one.mostly_numeric and not one.numeric and not one.empty]
    by_name = {one.name: one for one in fields}
    drafts = [one for draft in drafts for one in _by_indicator(draft, by_name, roles)]
    drafts = [one for draft in drafts for one in _by_kind(draft, by_name, roles)]
    told = [_told_apart(draft, fields, roles) for draft in drafts]
    out += [one for one in told if isinstance(one, LeftOut)]
    return Shape(roles, tuple(_with_total(one, by_name, roles) for one in told if isinstance(one, Draft)), tuple(out))


def _odd(one: Field) -> str:
    return f"besides numbers it holds {first_of([f'“{text}”' for text in one.odd], most=3)}"


_Found = tuple[list[Draft], dict[str, str], list[LeftOut]]


def _of_numbers(numeric: Sequence[Field], roles: Mapping[str, str], values: Sequence[str]) -> _Found:
    """A draft for each column, or spread of columns, that holds values; and the roles of limits and counts."""
    wide = spreads([one.name for one in numeric]) if not values else ()
    spread = {name for one in wide for name in one.columns}
    rest = [one for one in numeric if one.name not in spread and one.numeric]
    if wide:
        return _of_ages(wide[0], numeric, rest, roles) if wide[0].role == "age" else _of_periods(wide, rest, roles)
    words = {one.name: role_in_words(one.name) for one in rest if one.name not in values}
    chosen = [one for one in rest if one.name in values] or [one for one in rest if words[one.name] == "value"]
    chosen = chosen or _within_limits(rest, words)
    return _of_columns(rest, chosen, words, roles)


def _of_ages(ages: Spread, numeric: Sequence[Field], rest: Sequence[Field], roles: Mapping[str, str]) -> _Found:
    """One measure of all ages: the column that is their sum in every row is its total."""
    parts = [one for one in numeric if one.name in ages.columns]
    total = next((one for one in rest if _is_sum(one, parts)), None)
    columns, pattern = ages.columns, ages.pattern
    if total is not None:
        columns = (total.name, *columns)
        pattern = with_total(ages, total.name)
    draft = Draft("", columns, generic=True, unpivot={"role": "age", "fields": pattern}, counts=True)
    others = [one for one in rest if one is not total]
    plain = [_plain(one) for one in others if not is_no_measure(one.name)]
    return (
        [draft, *plain],
        dict(roles),
        [LeftOut(one.name, _why(one, [], [])) for one in others if is_no_measure(one.name)],
    )


def _is_sum(total: Field, parts: Sequence[Field]) -> bool:
    rows = list(zip(total.cells, *(one.cells for one in parts), strict=True))
    whole = all(is_number(cell) for row in rows for cell in row)
    return whole and all(amount(row[0]) == sum(map(amount, row[1:])) for row in rows)


def _of_periods(wide: Sequence[Spread], rest: Sequence[Field], roles: Mapping[str, str]) -> _Found:
    lesser = [one for one in wide if role_in_words(one.rest) in (*LIMITS, "denominator")] if len(wide) > 1 else []
    drafts = [
        Draft(
            readable(one.rest) if len(wide) - len(lesser) > 1 else "",
            one.columns,
            generic=len(wide) - len(lesser) == 1 or role_in_words(one.rest) in _NUMBERS,
            unpivot={"role": one.role, "fields": one.pattern},
            counts=role_in_words(one.rest) == "count",
        )
        for one in wide
        if one not in lesser
    ]
    out = [LeftOut(name, "limits and denominators by year can't be read yet") for one in lesser for name in one.columns]
    return drafts, dict(roles), out + [LeftOut(one.name, "it belongs to no period") for one in rest]


def _of_columns(
    rest: Sequence[Field], chosen: Sequence[Field], words: Mapping[str, str], roles: Mapping[str, str]
) -> _Found:
    """The columns chosen, else those that are neither limit nor count, else the count; and what goes with one value."""
    lesser = [one for one in rest if words.get(one.name) in (*LIMITS, "count", "denominator")]
    plain = [one for one in rest if one not in lesser and not is_no_measure(one.name)]
    counts = [one for one in lesser if words[one.name] == "count"] or [
        one for one in lesser if words[one.name] == "denominator"
    ]
    values = list(chosen) or plain or counts
    if len(values) > 1 and not chosen:
        values = [one for one in rest if one in plain or words[one.name] in ("count", "denominator")]
    found = dict(roles)
    for one in lesser:
        if len(values) == 1 and one not in values and words[one.name] not in found.values():
            found[one.name] = words[one.name]
    left = [one for one in rest if one not in values and one.name not in found]
    return [_plain(one) for one in values], found, [LeftOut(one.name, _why(one, chosen, values)) for one in left]


def _why(one: Field, chosen: Sequence[Field], values: Sequence[Field]) -> str:
    if is_no_measure(one.name):
        return "it only numbers or places the rows"
    if role_in_words(one.name) in LIMITS and len(values) > 1:
        return "with several measures it can't be told whose limit it is"
    return f"the values are in “{chosen[0].name}”; --column says otherwise" if chosen else "it has no use here"


def _within_limits(rest: Sequence[Field], words: Mapping[str, str]) -> list[Field]:
    """The one column that lies between the 95% limits in every row, where there is just one."""
    limits = [[one for one in rest if words.get(one.name) == role] for role in ("lower95", "upper95")]
    if [len(some) for some in limits] != [1, 1]:
        return []
    (lower,), (upper,) = limits
    inside = [one for one in rest if one not in (lower, upper) and _is_within(one, lower, upper)]
    return inside if len(inside) == 1 else []


def _is_within(one: Field, lower: Field, upper: Field) -> bool:
    rows = [row for row in zip(lower.cells, one.cells, upper.cells, strict=True) if all(map(is_number, row))]
    return bool(rows) and all(amount(low) <= amount(value) <= amount(high) for low, value, high in rows)


def _plain(one: Field) -> Draft:
    role = role_in_words(one.name)
    generic = role in _NUMBERS and len(one.name.split()) == 1
    return Draft(readable(one.name), (one.name,), generic, counts=role in ("count", "denominator"))


def _by_indicator(draft: Draft, fields: Mapping[str, Field], roles: Mapping[str, str]) -> Iterator[Draft]:
    """One draft for each indicator, where a column says which a row is about."""
    column = next((fields[name] for name, role in roles.items() if role == "indicator"), None)
    if column is None:
        yield draft
        return
    for text in column.distinct:
        title = text if draft.generic or not draft.title else f"{text}: {draft.title}"
        yield replace(draft, title=title, generic=False, where={**draft.where, "indicator": text})


def _by_kind(draft: Draft, fields: Mapping[str, Field], roles: Mapping[str, str]) -> Iterator[Draft]:
    """One draft for each kind of number that a column of categories mixes: `White (number)`, `White (percent)`."""
    for column in (one for one in fields.values() if roles.get(one.name, "category") == "category"):
        kinds = [found[1] for text in column.distinct if (found := _KINDS.search(text))]
        if len(set(kinds)) > 1 and len(kinds) == len(column.distinct):
            for kind in dict.fromkeys(kinds):
                where = {**draft.where, "category": {"pattern": rf"\({re.escape(kind)}\)$"}}
                apart = {} if column.name in roles else {"category": column.name}
                type_ = {} if column.name in roles else {"category_type": readable(column.name)}
                title = f"{readable(column.name) if draft.generic else draft.title} ({kind})"
                counts = kind.lower() in ("number", "count")
                yield replace(
                    draft, title=title, generic=False, where=where, roles={**draft.roles, **apart}, counts=counts,
                    constants={**draft.constants, **type_},
                )  # fmt: skip
            return
    yield draft


def _told_apart(draft: Draft, fields: Sequence[Field], roles: Mapping[str, str]) -> Draft | LeftOut:
    """With the column that tells its rows apart as a breakdown, where one is needed; or why it can't be used."""
    rows = _rows(draft, {one.name: one for one in fields}, roles)
    held = {one.name: one for one in fields if roles.get(one.name) in _IDENTIFYING or one.name in draft.roles.values()}
    values = [one for one in fields if one.name in draft.columns]
    clash = _clash(list(held.values()), values, rows)
    if clash is None:
        return draft
    spare = [
        one for one in fields
        if one.name not in roles and one.name not in draft.columns and 1 < len(one.distinct) <= _MOST_GROUPS
        and _clash([*held.values(), one], values, rows) is None
    ]  # fmt: skip
    spare.sort(key=lambda one: (one.numeric, len(one.distinct)))
    if spare:
        return _broken_down(draft, spare[0], roles, rows)
    return LeftOut(draft.title or draft.columns[0], _undecided(held, clash), clash)


def _rows(draft: Draft, fields: Mapping[str, Field], roles: Mapping[str, str]) -> list[int]:
    """The rows that belong to a draft."""
    names = {**{role: name for name, role in roles.items()}, **draft.roles}
    rows = list(range(len(next(iter(fields.values())).cells)))
    for role, wanted in draft.where.items():
        cells = fields[names[role]].cells
        fits = re.compile(wanted["pattern"]).search if isinstance(wanted, dict) else wanted.__eq__
        rows = [row for row in rows if fits(cells[row])]
    return rows


def _clash(held: Sequence[Field], values: Sequence[Field], rows: Sequence[int]) -> tuple[int, int] | None:
    keys = ([one.cells[row] for one in held] for row in rows)
    found = clashes(keys, ([one.cells[row] for one in values] for row in rows))
    return None if found is None else (rows[found[0]], rows[found[1]])


def _undecided(held: Mapping[str, Field], clash: tuple[int, int]) -> str:
    same = ", ".join(one.cells[clash[0]] for one in held.values() if one.cells[clash[0]])
    return f"two rows for {same or 'the same'} give different values, and no one column tells them apart"


def _broken_down(draft: Draft, one: Field, roles: Mapping[str, str], rows: Sequence[int]) -> Draft:
    """With a column as its sex where it holds sexes, else as its category."""
    if are_sexes({one.cells[row] for row in rows}) and "sex" not in roles.values():
        return replace(draft, roles={**draft.roles, "sex": one.name})
    type_ = {} if "category_type" in roles.values() else {"category_type": readable(one.name)}
    return replace(draft, roles={**draft.roles, "category": one.name}, constants={**draft.constants, **type_})


def _with_total(draft: Draft, fields: Mapping[str, Field], roles: Mapping[str, str]) -> Draft:
    """With the total as its headline, where its categories have one."""
    names = {**{role: name for name, role in roles.items()}, **draft.roles}
    if "category" not in names or "category" in draft.where:
        return draft
    total = [text for text in fields[names["category"]].distinct if text.lower() in _TOTALS]
    return replace(draft, where={**draft.where, "category": total[0]}) if total else draft
