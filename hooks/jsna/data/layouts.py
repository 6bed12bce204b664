"""Where in a grid the table is: its headings, its rows, and the notes above and below that are neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median_high

from jsna.data.cellwords import is_area_code, is_no_number, is_number, is_period
from jsna.data.grid import Grid
from jsna.problems import Problems, Where
from jsna.words import first_of

_SEARCHED = 60  # rows in which the headings must be
_ROWS_APART = "Keep one table in a sheet, or name the row of its headings with --header-row."


@dataclass(frozen=True)
class Layout:
    """The table in a grid. Rows and columns are counted from 0 within the grid."""

    grid: Grid
    header: tuple[int, ...]
    body: tuple[int, ...]
    columns: tuple[int, ...]
    headings: tuple[str, ...]  # of the columns
    notes: tuple[str, ...]  # the texts above and below, in their order
    above: tuple[str, ...]  # those of them above
    nameless: tuple[int, ...]  # columns that hold something and have no heading

    @property
    def rows(self) -> Iterator[tuple[str, ...]]:
        """The cells of each row."""
        for row in self.body:
            cells = self.grid.rows[row]
            yield tuple(cells[column] for column in self.columns)

    def without(self, rows: set[int]) -> Layout:
        """The same without some rows of the grid."""
        kept = tuple(row for row in self.body if row not in rows)
        return Layout(self.grid, self.header, kept, self.columns, self.headings, self.notes, self.above, self.nameless)

    @property
    def as_it_stands(self) -> bool:
        """Whether the file can be read as its publisher wrote it: one row of headings, and one over each column."""
        every = len(self.columns) == len(self.grid.rows[0]) and not self.nameless
        return self.grid.is_text and not self.grid.padded and len(self.header) == 1 and every


def find_layout(grid: Grid, header_rows: Sequence[int], where: Where, problems: Problems) -> Layout | None:
    """The table in a grid; None, and problems, where there is none or more than one.

    `header_rows` are the file's numbers of the rows with its headings; empty where they are to be found.
    """
    header = _given(grid, header_rows, where, problems) if header_rows else _found(grid)
    if not header:
        if not header_rows:
            hint = "A table has a row of headings, and rows below it with at least two filled cells."
            problems.add("not-a-table", where, f"There is no table in this {_what(grid)}.", hint)
        return None
    layout = _laid_out(grid, header)
    second = _second(layout) if header_rows else None
    if second is not None:  # the rows of a table that was asked for end where another begins
        layout = layout.without({row for row in layout.body if row >= second})
    if not layout.body:
        where = Where(where.path, grid.numbers[header[-1]])
        message = f"This {_what(grid)} has headings and no rows below them."
        problems.add("not-a-table", where, message, "Add the rows, or name another row of headings: --header-row.")
        return None
    return layout if _sound(layout, where, problems) else None


def _what(grid: Grid) -> str:
    return f"sheet (“{grid.sheet}”)" if grid.sheet else "file"


def _given(grid: Grid, header_rows: Sequence[int], where: Where, problems: Problems) -> tuple[int, ...]:
    found = tuple(at for at, number in enumerate(grid.numbers) if number in header_rows and any(grid.rows[at]))
    if len(found) < len(set(header_rows)):
        asked = first_of([str(number) for number in header_rows])
        message = f"--header-row {asked}: this {_what(grid)} has nothing in that row."
        problems.add("bad-value", where, message, f"Its rows go from {grid.numbers[0]} to {grid.numbers[-1]}.")
        return ()
    return found


def _found(grid: Grid) -> tuple[int, ...]:
    """The first row, or two rows together, that could be the headings of what follows."""
    counts = [len([cell for cell in row if cell]) for row in grid.rows]
    wide = [n for n, row in zip(counts, grid.rows, strict=True) if n > 1 and len({*row} - {""}) > 1]
    if not wide:
        return ()
    least = max(2, 0.75 * median_high(wide))
    for at in [at for at, n in enumerate(counts[:_SEARCHED]) if n > 1]:
        above, below = (at - 1, at), (at, at + 1)
        if counts[at] >= least and _heads(grid.rows[at]):
            return _past_labels(grid, at, least)
        if counts[at] >= least and at and counts[at - 1] > 1 and _head_together(grid, above, least):
            return above
        if at + 1 < len(grid.rows) and counts[at + 1] >= least / 1.5 and _head_together(grid, below, least):
            return below
    return next(((at,) for at, n in enumerate(counts) if n >= least and _names(grid.rows[at])), ())


def _past_labels(grid: Grid, at: int, least: float) -> tuple[int]:
    """Not a line such as “Source, ONS” above a narrow table, but the last row of words before the first numbers."""
    for below in range(at + 1, min(at + 6, len(grid.rows))):
        row = grid.rows[below]
        if any(map(is_number, row)) or any(map(is_area_code, row)) or not any(row):
            break
        if len([cell for cell in row if cell]) >= least and _heads(row) and _numbers_follow(grid, below):
            return (below,)
    return (at,)


def _numbers_follow(grid: Grid, at: int) -> bool:
    following = grid.rows[at + 1 : at + 2]
    return any(any(map(is_number, row)) for row in following) and not any(
        is_no_number(cell) for cell in grid.rows[at] if cell
    )


def _heads(cells: Sequence[str]) -> bool:
    """Whether the cells could be headings: all different, and none of them data."""
    filled = [cell for cell in cells if cell]
    return len(set(filled)) == len(filled) and _names(cells)


def _head_together(grid: Grid, rows: tuple[int, int], least: float) -> bool:
    """Whether two rows could be headings in two parts: `Male` over `2019`, but no number that is not a period."""
    joined = _joined(grid, rows)
    words = all(_names(grid.rows[row]) for row in rows)
    numbers = any(is_number(cell) and not is_period(cell) for cell in grid.rows[rows[1]])
    return words and not numbers and _heads(joined) and len([cell for cell in joined if cell]) >= least


def _names(cells: Sequence[str]) -> bool:
    return not any(is_area_code(cell) or (is_number(cell) and re.search(r"[.,%£-]", cell)) for cell in cells)


def _joined(grid: Grid, rows: Sequence[int]) -> tuple[str, ...]:
    """Headings of several rows as one: what stands above is carried to the right, and said once."""
    lines = [_carried(grid.rows[row]) for row in rows[:-1]] + [grid.rows[row] for row in rows[-1:]]
    return tuple(" ".join(dict.fromkeys(cell for cell in cells if cell)) for cells in zip(*lines, strict=True))


def _carried(cells: Sequence[str]) -> tuple[str, ...]:
    found, last = [], ""
    for cell in cells:
        last = cell or last
        found.append(last)
    return tuple(found)


def _laid_out(grid: Grid, header: tuple[int, ...]) -> Layout:
    names = _joined(grid, header)
    below = range(header[-1] + 1, len(grid.rows))
    filled = [column for column in range(len(names)) if any(grid.rows[row][column] for row in below)]
    nameless = [column for column in filled if not names[column]]
    wordless = [column for column in nameless if _counts_rows([grid.rows[row][column] for row in below])]
    columns = tuple(
        column for column in range(len(names)) if (names[column] or column in filled) and column not in wordless
    )
    body, apart = _split(grid, header, columns)
    above = tuple(_text(row) for row in grid.rows[: header[0]] if any(row))
    notes = (*above, *(_text(grid.rows[row]) for row in apart))
    headings = tuple(names[column] or f"column {column + 1}" for column in columns)
    return Layout(grid, header, body, columns, headings, notes, above, tuple(nameless))


def _counts_rows(cells: Sequence[str]) -> bool:
    """Whether a column without a heading only numbers the rows, as some programs write it."""
    filled = [cell for cell in cells if cell]
    return filled in ([str(n + first) for n in range(len(filled))] for first in (0, 1))


def _split(grid: Grid, header: Sequence[int], columns: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The rows of the table, and those below its headings that are notes, sections or the headings once more."""
    below = [row for row in range(header[-1] + 1, len(grid.rows)) if any(grid.rows[row])]
    numeric = [column for column in columns if _mostly_numbers([grid.rows[row][column] for row in below])]
    body: list[int] = []
    apart: list[int] = []
    for row in below:
        cells = grid.rows[row]
        note = _is_note([cells[column] for column in columns], [cells[column] for column in numeric])
        (apart if note or any(cells == grid.rows[head] for head in header) else body).append(row)
    return tuple(body), tuple(apart)


def _mostly_numbers(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if not is_no_number(cell)]
    return bool(filled) and sum(map(is_number, filled)) > len(filled) / 2


def _is_note(cells: Sequence[str], numbers: Sequence[str]) -> bool:
    """Whether a row is a remark and no row of the table: few cells, no number and no code of an area."""
    filled = [cell for cell in cells if cell]
    if any(map(is_number, numbers)) or any(map(is_area_code, filled)):
        return False
    return len(set(filled)) == 1 < len(cells) or len(filled) < len(cells) / 2


def _text(row: Sequence[str]) -> str:
    return " ".join(dict.fromkeys(cell for cell in row if cell))


def _sound(layout: Layout, where: Where, problems: Problems) -> bool:
    """Whether headings tell the columns apart and all rows are of one table; problems otherwise."""
    twice = list(dict.fromkeys(name for name in layout.headings if layout.headings.count(name) > 1))
    at = Where(where.path, layout.grid.numbers[layout.header[-1]])
    for name in twice:
        message = f"{layout.headings.count(name)} columns of this {_what(layout.grid)} are headed “{name}”."
        hint = "Give each its own heading. Are there two rows of headings? Name both: --header-row 3 --header-row 4."
        problems.add("unclear-table", at, message, hint)
    stray = _stray(layout)
    if stray is not None:
        at = Where(where.path, layout.grid.numbers[stray])
        message = "This row has more cells than there are headings."
        problems.add("bad-row", at, message, "Does a text with a comma lack its quotes?")
        return False
    second = _second(layout)
    if second is not None and not twice:
        first = layout.grid.numbers[layout.header[-1]]
        at = Where(where.path, layout.grid.numbers[second])
        message = f"There seem to be two tables: one with its headings in row {first}, and one that begins here."
        problems.add("unclear-table", at, message, _ROWS_APART)
    return not twice and second is None


def _stray(layout: Layout) -> int | None:
    """The first row of a CSV file that goes beyond its headings, where most rows don't: its cells have shifted."""
    last = max(column for column, cell in enumerate(layout.grid.rows[layout.header[-1]]) if cell)
    longer = [row for row in layout.body if any(layout.grid.rows[row][last + 1 :])] if layout.grid.is_text else []
    return longer[0] if longer and len(longer) <= len(layout.body) / 2 else None


def _second(layout: Layout) -> int | None:
    """The row that looks like the headings of another table: words in every column of numbers."""
    rows = list(layout.rows)
    numeric = [at for at in range(len(layout.columns)) if _mostly_numbers([cells[at] for cells in rows])]
    for row, cells in zip(layout.body, rows, strict=True):
        words = [cells[at] for at in numeric if not is_no_number(cells[at]) and not is_number(cells[at])]
        if len(numeric) > 1 and len(words) == len(numeric) and len(set(words)) == len(words):
            return row
    return None
