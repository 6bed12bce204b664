"""The account of an imported table, in plain words: what was understood, what it changes, and what to do next."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jsna.data import numbers
from jsna.data.areas import ENGLAND, Gazetteer
from jsna.data.descriptors import Descriptor
from jsna.data.imports import PRINTED, After, Before, lines_of_columns, lines_of_gone, lines_of_new
from jsna.data.kinds import judge, kind_of
from jsna.data.measures import Measure, Row, State
from jsna.data.refresh import compare_measures, counted, lines_of
from jsna.data.shapes import Draft
from jsna.data.understanding import Understood
from jsna.data.wishes import Wishes
from jsna.words import first_of

_MOST_AREAS = 12  # in a block to paste
_ORDINAL = re.compile(r"\b(rank|score|decile|quintile|index)\b", re.IGNORECASE)
_WITHOUT_UNIT = ("rank", "score", "decile", "quintile", "index", "count")
_BREAKDOWNS = {"sex": "sex", "age": "age", "category": "category"}


@dataclass(frozen=True)
class Kind:
    """What is known of a new measure: the keys of its entry, a line that says so, and what is missing."""

    keys: Descriptor
    line: str
    wants: tuple[str, ...]  # unit, polarity


@dataclass(frozen=True)
class Account:
    """All that an account is made of."""

    package: str
    file: str
    path: str
    source: Understood
    before: Before
    after: After
    kinds: Mapping[str, Kind]  # of the new measures
    areas: Gazetteer
    descriptor: Descriptor


def kind_in(measure: Measure, draft: Draft, source: Understood, wishes: Wishes) -> Kind:
    """Unit, polarity, value type and decimals, from what is said, from signs in the cells, and from the words."""
    values = [row.value for row in measure.rows if row.value is not None]
    unit, value_type = _unit(measure, draft, source)
    unit = wishes.unit or unit
    told = judge(measure.title, measure.rows)
    polarity, by = (wishes.polarity, "--polarity") if wishes.polarity else (str(told.polarity or ""), told.told_by)
    if draft.counts and not polarity:
        polarity, by = "none", "its being a count"
    decimals = numbers.usual_decimals(values)
    keys = {"unit": unit, "polarity": polarity, "value_type": value_type}
    wants = (
        *(() if unit or value_type in _WITHOUT_UNIT else ("unit",)),
        *(() if polarity else ("polarity",)),
    )
    said = f"{PRINTED[polarity]}, going by {by}" if polarity else "not known whether high or low is good"
    line = f"{unit or value_type or 'unit not known'}; {said}"
    return Kind({**{key: text for key, text in keys.items() if text}, "decimals": decimals}, line, wants)


def _unit(measure: Measure, draft: Draft, source: Understood) -> tuple[str, str]:
    """Unit and value type."""
    columns = [field for field in source.fields if field.name in draft.columns]
    words = " ".join((measure.title, *draft.columns[:1]))
    if all(field.percent for field in columns if field.numeric):
        return "%", "proportion"
    if all(field.pounds for field in columns if field.numeric):
        return "£", ""
    ordinal = _ORDINAL.search(words.replace("_", " "))
    if ordinal:
        return "", ordinal[1].lower()
    if draft.counts:
        return "count", "count"
    kind = kind_of(words.replace("_", " "), measure.rows)
    if not kind.unit and len(source.shape.drafts) == 1:  # what stands above the only measure is about it
        kind = kind_of(" ".join(source.layout.above), measure.rows)
    values = [row.value for row in measure.rows if row.value is not None]
    if kind.unit == "%" and values and max(values) <= 1:  # a share of one is not a percentage
        return "", "proportion"
    return kind.unit, kind.value_type


def lines_of_account(account: Account) -> Iterator[str]:
    """What was understood, what is revised, gone and new, what was left out, and what needs a person."""
    yield from _read(account)
    yield from _understood(account) if account.after.measures else _listing(account)
    if account.before.trouble:
        yield f"The earlier file can't be read any more, so what changed in it can't be said: {account.before.trouble}"
    for old in account.before.measures.values():
        new = account.after.measures.get(old.name)
        why = "the file no longer has what it is made of"
        yield from lines_of(compare_measures(old, new)) if new else lines_of_gone(old, why)
    for name, kind in account.kinds.items():
        yield from lines_of_new(account.after.measures[name], kind.line)
    yield from lines_of_columns(account.before.columns, [field.name for field in account.source.fields])
    yield from _left_out(account)
    yield from (f"To do: {misfit}" for misfit in account.after.misfits)
    yield from _to_do(account)
    yield from _next(account)


def _read(account: Account) -> Iterator[str]:
    source, layout = account.source, account.source.layout
    what = f"sheet “{layout.grid.sheet}” of {account.file}" if layout.grid.sheet else account.file
    rows = " and ".join(str(layout.grid.numbers[row]) for row in layout.header)
    count = counted(len(source.fields[0].cells), "row")
    yield f"{account.package}: {count} of {what}, below the headings in row {rows}"
    yield from (f"  {line}" for line in layout.grid.told)
    if source.verbatim:
        yield f"  kept as it is, in {account.path}"
    else:
        why = "the workbook itself is not copied, for all of a package is public" if layout.grid.sheet else _why(source)
        yield f"  written to {account.path}: {why}"


def _why(source: Understood) -> str:
    if len(source.fields) > len(source.layout.columns):
        return "a copy with a column of area codes, found by the areas' names"
    if source.layout.grid.padded:
        return "a copy without the spaces around its cells"
    return "a copy with one row of headings, and a heading over each column"


def _understood(account: Account) -> Iterator[str]:
    rows = [row for measure in account.after.measures.values() for row in measure.rows]
    yield _areas(account, rows)
    yield _periods(account, rows)
    yield from _breakdowns(rows)
    repeated = _repeated(account)
    if repeated:
        yield f"  said again: {counted(repeated, 'row')} with the same area, period and numbers as another"
    yield from _absent(account, [row for row in rows if row.value is None])


def _areas(account: Account, rows: Iterable[Row]) -> str:
    held, told = account.source.by_role, account.source.told.constants
    codes = list(dict.fromkeys(row.area for row in rows))
    column = (
        f"column “{held['area'].name}”"
        if "area" in held and "area" not in told
        else "the same for all rows (--area says another)"
    )
    return f"  areas: {column}; {_known(codes, account.areas)}"


def _periods(account: Account, rows: Iterable[Row]) -> str:
    held = account.source.by_role
    labels = [period.label for period in sorted({row.period.id: row.period for row in rows}.values())]
    wide = any(draft.unpivot.get("role") == "period" for draft in account.source.shape.drafts)
    where = (
        "the headings"
        if wide
        else f"column “{held['period'].name}”"
        if "period" in held
        else "the same for all rows (--period says another)"
    )
    return f"  periods: {where}; {first_of(labels, most=8)}"


def _breakdowns(rows: Sequence[Row]) -> Iterator[str]:
    for role, word in _BREAKDOWNS.items():
        texts = list(dict.fromkeys(getattr(row.group, role) for row in rows))
        if len(texts) > 1:
            yield f"  breakdown by {word}: {first_of([text or '(everyone)' for text in texts], most=8)}"


def _absent(account: Account, absent: Sequence[Row]) -> Iterator[str]:
    """How many rows have no number, and how their cells say so."""
    if absent:
        withheld = sum(row.state is State.SUPPRESSED for row in absent)
        spelt = dict.fromkeys(text for field in account.source.fields for text in field.missing if field.numeric)
        rest = f", {withheld:,} of them withheld" if withheld else ""
        yield f"  without a number: {counted(len(absent), 'cell')}{rest} ({first_of(['blank', *spelt], most=8)})"


def _repeated(account: Account) -> int:
    """How many rows only repeat another; 0 where rows and values do not go one by one."""
    shape = account.source.shape
    if not shape.alone or any(one.rows for one in shape.left_out):
        return 0
    return len(account.source.fields[0].cells) - sum(len(one.rows) for one in account.after.measures.values())


def _listing(account: Account) -> Iterator[str]:
    """A table that says which areas there are."""
    held = account.source.by_role
    given = [f"{role} (“{held[role].name}”)" for role in ("code", "name", "type", "parent") if role in held]
    if given:
        areas = counted(len(held["code"].distinct), "area")
        yield f"  a list of {areas}, with {first_of(given)}: they can be named in blocks and links from now on"


def _known(codes: Sequence[str], areas: Gazetteer) -> str:
    unknown = [code for code in codes if code not in areas.areas]
    if not areas.areas:
        return f"{counted(len(codes), 'area')} (the site has no other data yet to know them from)"
    if not unknown:
        return f"{counted(len(codes), 'area')}, all known to the site"
    return f"{counted(len(codes), 'area')}, {len(unknown):,} of them not in the site's other data ({first_of(unknown)})"


def _left_out(account: Account) -> Iterator[str]:
    source = account.source
    if source.nowhere:
        rows = first_of([f"“{name}”" for name in source.nowhere], most=8)
        yield f"Left out: rows whose area is not known: {rows}"
    if source.layout.notes:
        notes = first_of([f"“{_short(note)}”" for note in source.layout.notes], most=3)
        yield f"Left out: notes around the table: {notes}"
    groups: dict[str, list[str]] = {}
    for one in source.shape.left_out:
        groups.setdefault(one.why, []).append(one.what)
    yield from (f"Left out: {first_of(names, most=8)}: {why}" for why, names in groups.items())


def _short(note: str) -> str:
    return note if len(note) <= 60 else f"{note[:57]}..."


def _miscoded(account: Account) -> list[str]:
    """Areas under codes that the site does not know, with names that it knows under other codes."""
    known = account.areas
    rows = [row for measure in account.after.measures.values() for row in measure.rows]
    unknown = {row.area: row.area_name for row in rows if row.area not in known.areas}
    found = ((code, name, known.code_of(name)) for code, name in unknown.items())
    return [f"{code} is called “{name}”, which is {other} elsewhere" for code, name, other in found if other]


def _overlapping(measure: Measure) -> tuple[str, str] | None:
    """Two periods of a measure that are of different lengths and overlap, as one year and three years from it.

    None of numbers that are counted up from one day: there each period has to hold those before it.
    """
    held = measure.periods if len({one.start for one in measure.periods}) > 1 else ()
    pairs = ((a, b) for at, a in enumerate(held) for b in held[at + 1 :] if b.start < a.end * 12)
    return next(((a.label, b.label) for a, b in pairs if a.months != b.months), None)


def _to_do(account: Account) -> Iterator[str]:
    miscoded = _miscoded(account)
    if miscoded:
        yield f"To do: correct these codes in the file, if they are wrong: {first_of(miscoded)}"
    for name, measure in account.after.measures.items():
        pair = _overlapping(measure)
        if pair:
            yield (
                f"To do: {name} mixes periods of different lengths ({pair[0]}, {pair[1]}): keep one length. In its "
                '“where” in datapackage.json, "period": {"pattern": "…"} says which labels to take'
            )
    asks = {"unit": "in what unit it is (--unit)", "polarity": "whether high or low is good (--polarity high|low|none)"}
    for want, words in asks.items():
        names = [name for name, kind in account.kinds.items() if want in kind.wants]
        if names:
            yield f"To do: say of {first_of(names)} {words}, or in datapackage.json"
    if not account.descriptor.get("sources"):
        yield "To do: say who published the data: --source “NAME”"
    if not account.descriptor.get("licenses"):
        yield "To do: say how they may be used: --licence OGL, or another licence's name"


def _next(account: Account) -> Iterator[str]:
    """A block to paste, of the first measure, for home where the table has it."""
    names = [*account.kinds, *account.after.measures]
    if not names:
        return
    measure = account.after.measures[names[0]]
    codes = dict.fromkeys(row.area for row in measure.rows if row.group == measure.headline)
    areas = [_quoted(code) for code in sorted(codes, key=lambda code: _farness(code, account.areas))]
    yield from ("", "Next, in a chapter:", "", "```chart" if len(measure.periods) > 1 or len(areas) > 1 else "```table")
    if len(measure.periods) > 1:
        yield from ("show: trend", f"measure: {measure.name}", f"area: {areas[0]}")
    elif len(areas) > 1:
        yield from ("show: compare", f"measure: {measure.name}", f"areas: [{', '.join(areas[:_MOST_AREAS])}]")
    else:
        yield from (f"measure: {measure.name}", f"areas: [{areas[0]}]")
    yield "```"


def _farness(code: str, areas: Gazetteer) -> tuple[bool, ...]:
    """Puts home first, then what lies in it, then others, and England last."""
    return code == ENGLAND, code != areas.home, areas.home not in areas.above(code)


def _quoted(code: str) -> str:
    """A code as YAML reads it back, whatever it is made of."""
    return code if code.isalnum() and not code.isdigit() else json.dumps(code, ensure_ascii=False)
