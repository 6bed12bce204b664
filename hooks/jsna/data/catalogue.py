"""Everything the data of a site offer: its packages, measures and areas, loaded together."""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from jsna.data import faults, numbers
from jsna.data.areas import Area, Change, Gazetteer, gazetteer
from jsna.data.boundaries import listed_areas
from jsna.data.definitions import ROLES, Definition, definitions
from jsna.data.inference import infer_comparison, infer_polarity
from jsna.data.measures import About, Break, Group, Measure, Row, Unknown
from jsna.data.packages import Loader, Package, Resource
from jsna.data.periods import MONTH_NAMES
from jsna.data.places import Place, decoded
from jsna.data.rows import Report, missing_roles, read_rows, without_repeats
from jsna.data.table import Table
from jsna.data.unread import WAITS, Unread
from jsna.keys import nearest, suggest
from jsna.methods.polarity import Polarity
from jsna.problems import Problems, Where


@dataclass(frozen=True)
class Catalogue:
    """The data of a site."""

    packages: Mapping[str, Package]
    measures: Mapping[str, Measure]
    areas: Gazetteer
    unread: Unread = field(default_factory=Unread)

    def measure(self, name: str) -> Measure:
        """A measure by its name, or a name it had before; raises Unknown."""
        found = self.measures.get(name) or next((m for m in self.measures.values() if name in m.about.formerly), None)
        if found is None:
            code = WAITS if self.unread.declares(name) else "unknown-measure"
            titled = next((m.name for m in self.measures.values() if m.title.lower() == name.lower()), name)
            raise Unknown(code, f"There is no measure “{name}”.", suggest(titled, self.measures))
        return found

    def resource(self, name: str) -> tuple[Package, Resource]:
        """A table by `package/resource`, with its package; raises Unknown."""
        held = ((p, r) for p in self.packages.values() for r in p.resources.values() if r.table is not None)
        tables = {f"{package.name}/{resource.name}": (package, resource) for package, resource in held}
        if name not in tables:
            code = WAITS if self.unread.declares(name.rpartition("/")[2]) else "unknown-resource"
            raise Unknown(code, f"There is no table “{name}”.", suggest(name, tables))
        return tables[name]


def load_catalogue(loader: Loader, folder: Path, home: str) -> Catalogue:
    """Packages, then areas, then measures; what is wrong with any of them is in the loader's problems."""
    packages = loader.load_all(folder)
    listed, changes = _listed(packages, loader)
    drafts = [d for package in packages for d in _drafts(package, loader)]
    unread = Unread(tuple(dict.fromkeys(loader.faulty)))
    seen = {(row.area, row.parent): row for draft in drafts for row in draft.rows}
    areas = gazetteer(listed, (_area(row) for row in seen.values()), changes, home, unread)
    measures: dict[str, Measure] = {}
    for draft in drafts:
        name = draft.definition.name
        if name in measures:
            other = measures[name].where
            message = f"The measure “{name}” is also defined at {other}."
            loader.problems.add("duplicate-measure", name.where, message, "Give each measure its own name.")
        else:
            measures[name] = _measure(draft, areas, loader.problems)
    return Catalogue({package.name: package for package in packages}, measures, areas, unread)


def _listed(packages: Iterable[Package], loader: Loader) -> tuple[list[Area], list[Change]]:
    def reporter(package: Package, resource: Resource) -> Report:
        return _reporter(package, resource, loader.root, loader.problems)

    return listed_areas(packages, reporter)


@dataclass(frozen=True)
class _Draft:
    """A measure whose rows are read and whose areas are not yet known."""

    definition: Definition
    package: Package
    rows: list[Row]
    sound: bool
    report: Report


def _drafts(package: Package, loader: Loader) -> list[_Draft]:
    before = loader.problems.errors
    found = list(_read_measures(package, loader.root, loader.problems))
    if loader.problems.errors > before:
        loader.faulty.append(package.folder)
    return found


def _read_measures(package: Package, root: Path, problems: Problems) -> Iterable[_Draft]:
    for definition in definitions(package, problems):
        resource = package.resources.get(definition.resource)
        if resource is None or resource.table is None:
            continue
        absent = missing_roles(resource.table, definition)
        if absent:
            message = f"The measure “{definition.name}” has no column for: {', '.join(absent)}."
            problems.add("missing-key", definition.where, message, _how_to_give(absent, resource.table))
            continue
        before = problems.errors
        report = _reporter(package, resource, root, problems)
        rows = read_rows(resource.table, definition, report)
        sound = not resource.table.faulty and problems.errors == before
        if not rows and sound:
            message = f"No row of “{resource.name}” belongs to the measure “{definition.name}”."
            problems.add("empty-measure", definition.where, message, _what_there_is(definition, resource.table))
        elif rows:
            yield _Draft(definition, package, rows, sound, report)


def _how_to_give(absent: list[str], table: Table) -> str:
    """A hint at how columns get the roles that a measure lacks: a role that is only misspelt, or the way in general."""
    for column in table.columns:
        close = nearest(column.role, absent) if column.role and column.role not in ROLES else ""
        if close:
            return f"The column “{column.name}” has the role “{column.role}”: did you mean “{close}”?"
    return f'Give a column of its schema the role ("role": "{absent[0]}"), or name one under “columns” or “constants”.'


def _what_there_is(definition: Definition, table: Table) -> str:
    """A hint at what a table holds where a measure's “where” asks for something else."""
    for condition in definition.identity:
        column = table.with_role(condition.key) or table.column(condition.key)
        if column is not None and not any(condition.holds(cell) for cell in column.cells):
            held = sorted(set(filter(None, column.cells)))
            return f"Its “where” fits nothing in column “{column.name}”, which holds: {_some(held)}."
    return "Check its “where” against the file."


def _some(words: list[str]) -> str:
    return ", ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _reporter(package: Package, resource: Resource, root: Path, problems: Problems) -> Report:
    """Reports a row's fault at its line of the file."""
    name, rows = package.files_of(resource)[0], dict[str, set[int]]()

    def report(code: str, row: int, message: str, hint: str) -> None:
        rows.setdefault(code, set()).add(row)
        if len(rows[code]) > faults.MOST:
            message, hint = "More rows of this table have the same fault.", "Mend the cause, and they will go too."
            problems.add(code, Where(name), message, hint)
            return
        place = _place(package, resource, root)
        where = place.where(row + 2) if place else Where(name)  # the header is the first record
        problems.add(code, where, message, hint)

    return report


def _place(package: Package, resource: Resource, root: Path) -> Place | None:
    """The files of a table; None where they hold no text to count lines in."""
    if not resource.paths:
        return None
    try:
        texts = [(name, decoded((root / name).read_bytes(), resource.encoding)) for name in package.files_of(resource)]
    except (OSError, UnicodeDecodeError, LookupError):
        return None
    return Place(tuple(texts), resource.delimiter)


def _area(row: Row) -> Area:
    return Area(row.area, row.area_name, row.area_type, row.parent if row.parent != row.area else "")


def _measure(draft: _Draft, areas: Gazetteer, problems: Problems) -> Measure:
    definition = draft.definition
    rows = _under_current_codes(draft, areas)
    problems = problems if draft.sound else Problems()  # what rows that can't be read would have told is not missed
    return Measure(
        about=_about(definition, rows, problems),
        package=draft.package.name,
        resource=definition.resource,
        where=definition.name.where,
        headline=_headline(definition, rows, problems),
        rows=rows,
        area_breaks={area: _breaks(area, areas) for area in {row.area for row in rows}},
        sound=draft.sound,
    )


def _under_current_codes(draft: _Draft, areas: Gazetteer) -> tuple[Row, ...]:
    """The rows, each with its area's current code; what two codes of one area say must not differ."""
    rows = [_under_current_code(row, areas) for row in draft.rows]
    return tuple(without_repeats(rows, draft.report) if any(map(operator.is_not, rows, draft.rows)) else rows)


def _under_current_code(row: Row, areas: Gazetteer) -> Row:
    code = areas.current(row.area)
    return row if code == row.area else replace(row, area=code)


def _breaks(area: str, areas: Gazetteer) -> tuple[Break, ...]:
    return tuple(dict.fromkeys(Break(change.at, _happened(change, areas)) for change in areas.breaks(area)))


def _happened(change: Change, areas: Gazetteer) -> str:
    """What a change was, in words: `Old and Small became Great on 1 April 2023 (merge)`."""
    before, after = (_listed_names([areas.name(code) for code in codes]) for codes in areas.together(change))
    return f"{before} became {after} {_on(change.date)} ({change.kind})"


def _listed_names(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _on(date: str) -> str:
    """`on 1 April 2023`, `in April 2023` or `in 2023`, as exactly as it was given."""
    year, *rest = date.split("-")
    if not rest:
        return f"in {year}"
    month = f"{MONTH_NAMES[int(rest[0]) - 1]} {year}"
    return f"on {int(rest[1])} {month}" if len(rest) > 1 else f"in {month}"


def _about(definition: Definition, rows: tuple[Row, ...], problems: Problems) -> About:
    polarity = definition.polarity or infer_polarity(rows)
    if polarity is None:
        message = f"It is not known whether a high or a low value of “{definition.title}” is good."
        hint = 'Add "polarity": "high", "low" or "none" to the measure.'
        problems.add("no-polarity", definition.name.where, message, hint)
    values = [row.value for row in rows if row.value is not None]
    decimals = definition.decimals if definition.decimals is not None else numbers.usual_decimals(values)
    copied = ("name", "title", "unit", "value_type", "framework", "definition", "caveats", "updated", "next_update")
    more = ("disclosure", "formerly", "retired", "sources", "licences", "breaks")
    kept = {key: getattr(definition, key) for key in (*copied, *more)}
    comparison = definition.comparison or infer_comparison(rows)
    return About(**kept, polarity=polarity or Polarity.NONE, decimals=decimals, comparison=comparison)


def _headline(definition: Definition, rows: tuple[Row, ...], problems: Problems) -> Group:
    """The group that `where` fixes; what it leaves open is the total where there is one, else what comes first."""
    fixed = {c.key: c.values[0] for c in definition.conditions if c.key in Group._fields and len(c.values) == 1}
    groups = list(dict.fromkeys(row.group for row in rows))
    found = min(groups, key=lambda group: _distance(group, fixed))
    for key, text in fixed.items():
        if getattr(found, key) != text:
            message = (
                f"No row of “{definition.title}” has the {key.replace('_', ' ')} “{text}” that its “where” asks for."
            )
            hint = suggest(text, filter(None, (getattr(group, key) for group in groups)))
            problems.add("unknown-breakdown", definition.where, message, hint)
    return found


def _distance(group: Group, fixed: Mapping[str, str]) -> tuple[int, bool, bool, bool]:
    misses = sum(getattr(group, key) != text for key, text in fixed.items())
    total_sex = group.sex.lower() in ("", "persons", "all", "total")
    return misses, bool(group.category), not total_sex, group.age.lower() not in ("", "all ages", "total")
