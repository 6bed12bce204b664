"""What is understood of a table, and where that is not enough: each thing that an author has to say, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jsna.data.areas import Gazetteer
from jsna.data.cellwords import is_mangled, is_period
from jsna.data.fields import Field
from jsna.data.headings import is_no_measure, role_in_words, spreads
from jsna.data.layouts import Layout
from jsna.data.roles import NUMBERS, code_of, roles_of
from jsna.data.shapes import Shape, shape_of
from jsna.data.wishes import Told, Wishes, check_wishes
from jsna.days import day_in_words
from jsna.problems import Problems, Where
from jsna.words import first_of

_CODES = "area_code"  # the column that a table without codes is given
_PART = re.compile(r"q(uarter)? ?[1-4]|(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}")
_MOST = 3  # cells of a column that are shown as examples


@dataclass(frozen=True)
class Understood:
    """A table as it was brought: where it stands in its file, its columns, and what they are."""

    layout: Layout
    fields: tuple[Field, ...]
    shape: Shape
    told: Told
    nowhere: tuple[str, ...] = ()  # what stands for the area in rows that were left out, for the site knows none

    @property
    def verbatim(self) -> bool:
        """Whether the file can be kept byte for byte."""
        return self.layout.as_it_stands and len(self.fields) == len(self.layout.columns)

    @property
    def by_role(self) -> Mapping[str, Field]:
        """The column of each role."""
        roles = self.shape.roles
        return {roles[field.name]: field for field in self.fields if roles.get(field.name)}

    def number(self, row: int) -> int:
        """The number that a row of the table, counted from 0, has in the author's file."""
        return self.layout.grid.numbers[self.layout.body[row]]

    def place(self, where: Where, staged: str, name: str) -> Where:
        """Where in the author's file a place in the staged copy (named `staged`) is."""
        if where.path != staged or not where.line:
            return Where(name)
        if self.verbatim:
            return Where(name, where.line, where.column)
        row = where.line - 2  # the headings are the first line, and the copy has no line breaks in its cells
        return Where(name, self.number(row) if 0 <= row < len(self.layout.body) else 0)


def understood(
    layout: Layout, earlier: Mapping[str, str], areas: Gazetteer, wishes: Wishes, where: Where, problems: Problems
) -> Understood | None:
    """What the columns are and which measures they make; None, and problems, where that can't be told.

    `earlier` are the roles that the descriptor gives columns already, by heading.
    """
    told = check_wishes(wishes, layout.headings, areas, where, problems)
    if told is None:
        return None
    fields = fields_of(layout, wishes.missing)
    kept = {name: role for name, role in earlier.items() if role not in told.roles.values()}
    roles = roles_of(fields, {**kept, **told.roles}, areas)
    roles = {name: role for name, role in roles.items() if role not in told.constants}
    found = Understood(layout, fields, Shape(roles, ()), told)
    found = _placed(found, areas) if "area" not in told.constants else found
    values = told.values or tuple(name for name, role in kept.items() if role == "value")
    found = replace(found, shape=shape_of(found.fields, found.shape.roles, values))
    found = _as_listing(found)
    faults = [] if "code" in found.by_role else list(_unclear(found))
    for line, code, message, hint in faults:
        problems.add(code, Where(where.path, line), message, hint)
    return None if faults else found


def _as_listing(found: Understood) -> Understood:
    """A table of codes and names, without any number or time, is a list of the areas that there are."""
    held = found.by_role
    if found.shape.drafts or "period" in held or not {"area", "area_name"} <= held.keys():
        return found
    free = [field for field in found.fields if not found.shape.roles.get(field.name) and not is_no_measure(field.name)]
    if any(field.numeric or field.mostly_numeric or role_in_words(field.name) in NUMBERS for field in free):
        return found
    words = {"area": "code", "area_name": "name", "area_type": "type", "parent": "parent"}
    roles = {field.name: words[role] for role, field in held.items() if role in words}
    return replace(found, shape=Shape(roles, ()))


def fields_of(layout: Layout, missing: Sequence[str]) -> tuple[Field, ...]:
    """The columns of a table; `missing` are spellings that stand for no number."""
    columns = zip(*layout.rows, strict=True)
    return tuple(Field(name, cells, frozenset(missing)) for name, cells in zip(layout.headings, columns, strict=True))


def _placed(found: Understood, areas: Gazetteer) -> Understood:
    """With a code for each row, from names where there are none; without the rows that have no area."""
    held = found.by_role
    if "area" in held:
        return _without_blanks(found, held["area"].cells)
    if "area_name" not in held:
        return found
    known = {name: code_of(name, areas) for name in held["area_name"].distinct}
    codes = tuple(known.get(name, "") for name in held["area_name"].cells)
    if not any(codes):
        return found
    named = replace(
        found,
        fields=(Field(_CODES, codes), *found.fields),
        shape=Shape({_CODES: "area", **found.shape.roles}, ()),
        nowhere=tuple(name for name, code in known.items() if not code),
    )
    return _without_blanks(named, codes)


def _without_blanks(found: Understood, codes: Sequence[str]) -> Understood:
    blank = {row for row, code in enumerate(codes) if not code}
    if not blank or len(blank) == len(codes):
        return found
    fields = tuple(
        replace(field, cells=tuple(cell for row, cell in enumerate(field.cells) if row not in blank))
        for field in found.fields
    )
    names = found.nowhere or tuple(dict.fromkeys(_label(found.fields, row) for row in sorted(blank)))
    layout = found.layout.without({found.layout.body[row] for row in blank})
    return replace(found, layout=layout, fields=fields, nowhere=names)


def _label(fields: Sequence[Field], row: int) -> str:
    return next((field.cells[row] for field in fields if field.cells[row]), "")


_Fault = tuple[int, str, str, str]  # line, code, message, hint


def _unclear(found: Understood) -> Iterator[_Fault]:
    """What has to be said, or mended, before the table can be imported."""
    odd = list(_odd_cells(found))
    yield from odd
    yield from _areas(found)
    yield from _periods(found)
    if not found.shape.drafts and not odd:
        yield _no_measure(found)


def _odd_cells(found: Understood) -> Iterator[_Fault]:
    """Cells that are no numbers in columns that must hold them."""
    wide = {name for spread in spreads([field.name for field in found.fields]) for name in spread.columns}
    for field in found.fields:
        role = found.shape.roles.get(field.name, role_in_words(field.name))
        wanted = role in NUMBERS or field.name in wide or field.name in found.told.values
        if not wanted or not field.odd or not (field.mostly_numeric or field.name in found.told.values):
            continue
        rows = [row for text in field.odd[:_MOST] for row in field.rows_of(text)[:1]]
        more = len(field.odd) - len(rows)
        cells = ", ".join(f"“{field.cells[row]}” (row {found.number(row)})" for row in rows)
        message = f"Column “{field.name}” holds numbers, and also {cells}{f' and {more} more' if more else ''}."
        hint = f"Correct the cells. If they mean that there is no number: --missing “{field.odd[0]}”"
        yield found.number(rows[0]), "unclear-table", message, hint


def _areas(found: Understood) -> Iterator[_Fault]:
    held = found.by_role
    if "area" in held or "area" in found.told.constants:
        return
    named = next((one for one in found.fields if re.search(r"area|district|ward|name|place", one.name.lower())), None)
    every = "If all rows are about one area: --area E10000016"
    if named is not None and not named.numeric:
        message = (
            f"The areas have no codes, and the names in column “{named.name}” are not those of areas of this site."
        )
        hint = f"Add a column of codes (such as E07000106), or import a table of areas first. {every}"
    else:
        message = "No column of areas was found."
        hint = f"{every}. If a column holds their codes: --column area=HEADING. {_columns(found)}"
    yield found.layout.grid.numbers[found.layout.header[-1]], "unclear-table", message, hint


def _columns(found: Understood) -> str:
    return f"The columns are: {first_of([field.name for field in found.fields], most=12)}."


def _periods(found: Understood) -> Iterator[_Fault]:
    line, held = found.layout.grid.numbers[found.layout.header[-1]], found.by_role.get("period")
    spread = any(draft.unpivot.get("role") == "period" for draft in found.shape.drafts)
    if held is None and "period" not in found.told.constants and not spread and found.shape.drafts:
        yield line, "unclear-table", *_without_period(found)
    for text in [text for text in held.distinct if is_mangled(text) and not is_period(text)][:1] if held else []:
        row = held.rows_of(text)[0] if held else 0
        message = f"“{text}” in column “{held.name if held else ''}” can't be read: Excel has made a date of something."
        hint = "In Excel, format the column as Text and write the periods again: Mar 2020, 2020-03-20 or 2020/21."
        yield found.number(row), "bad-period", message, hint
    parts = [one for one in found.fields if one is not held and one.distinct and one.share(_is_part) == 1]
    if held is not None and parts and parts[0].name not in found.told.roles and held.share(lambda t: len(t) == 4) == 1:
        message = f"The time period is in two columns: “{held.name}” and “{parts[0].name}”."
        hint = f"Put them together in one (2023 Q1, Mar 2023), or leave one aside: --column none={parts[0].name}"
        yield line, "unclear-table", message, hint


def _without_period(found: Understood) -> tuple[str, str]:
    """What is said of a table that tells no time; a column of days that are written as 3/2/2026 is named."""
    message = "No column of time periods was found."
    days = next((one for one in found.fields if one.distinct and one.share(_is_day) == 1), None)
    if days is not None:
        why, mended = day_in_words(days.distinct[0])
        hint = f"{mended} Or say when the numbers were true, for all rows: --period 2025"
        return f"{message} In column “{days.name}”, {why}", hint
    return message, f"Say when the numbers were true: --period 2025, or --column period=HEADING. {_columns(found)}"


def _is_day(text: str) -> bool:
    return _DAY.fullmatch(text) is not None


def _is_part(text: str) -> bool:
    return _PART.fullmatch(text) is not None


def _no_measure(found: Understood) -> _Fault:
    line = found.layout.grid.numbers[found.layout.header[-1]]
    clash = next((one for one in found.shape.left_out if one.rows), None)
    if clash is not None:
        first, second = map(found.number, clash.rows)
        message = f"Rows {first} and {second} can't both be right. “{clash.what}”: {clash.why}."
        hint = "Delete or correct one. If a column tells them apart: --column category=HEADING"
        return second, "unclear-table", message, f"{hint}. {_columns(found)}"
    comma = next(
        (one for one in found.fields if one.share(lambda text: re.fullmatch(r"-?\d+,\d+", text) is not None) > 0.5),
        None,
    )
    if comma is not None:
        message = (
            f"Column “{comma.name}” writes its decimals with a comma, which reads as a separator of thousands here."
        )
        return line, "unclear-table", message, "Save the file again with a point before the decimals."
    if found.shape.left_out:
        what, why, _ = found.shape.left_out[0]
        message = f"No column can be used as a measure. “{what}”: {why}."
        hint = "Say which column holds the values: --column value=HEADING"
        return line, "unclear-table", message, f"{hint}. {_columns(found)}"
    formulas = " If its cells hold formulas, open it in Excel and save it again." if found.layout.grid.sheet else ""
    return line, "not-a-table", "No column of numbers was found in this table.", f"{_columns(found)}{formulas}"
