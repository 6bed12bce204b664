"""Everything the data of a site offer: its packages, measures and areas, loaded together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from jsna.data import faults
from jsna.data.area_tables import Reporter, check_names, listed_areas
from jsna.data.areas import Area, Gazetteer, gazetteer
from jsna.data.assembly import Draft, assembled
from jsna.data.definitions import ROLES, Definition, definitions
from jsna.data.derivations import Derivation, derivations
from jsna.data.derived import derive
from jsna.data.details import with_details
from jsna.data.disclosure import check_disclosure, with_unreliable_marked
from jsna.data.lookups import Lookup, read_lookup
from jsna.data.measures import Measure, Row, Unknown
from jsna.data.outlines import Shapes, read_shapes
from jsna.data.packages import Loader, Package, Resource
from jsna.data.places import Place, decoded
from jsna.data.rows import Report, missing_roles, read_rows
from jsna.data.table import Table
from jsna.data.unread import WAITS, Unread
from jsna.data.withheld import check_withheld
from jsna.keys import nearest, suggest
from jsna.problems import Problems, Where
from jsna.reading import Text


@dataclass(frozen=True)
class Catalogue:
    """The data of a site."""

    packages: Mapping[str, Package]
    measures: Mapping[str, Measure]
    areas: Gazetteer
    unread: Unread = field(default_factory=Unread)
    shapes: Shapes = field(default_factory=Shapes)
    lookup: Lookup = field(default_factory=Lookup)

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
    listed, changes = listed_areas(packages, _reporters(loader))
    for package in packages:
        _check_tables(package, loader)
    drafts = [d for package in packages for d in _drafts(package, loader)]
    unread = Unread(tuple(dict.fromkeys(loader.faulty)))
    seen = {(row.area, row.parent): row for draft in drafts for row in draft.rows}
    areas = gazetteer(listed, (_area(row) for row in seen.values()), changes, home, unread)
    check_names(packages, areas, _reporters(loader))
    measures: dict[str, Measure] = {}
    for draft in drafts:
        if _is_new(draft.definition.name, measures, loader.problems):
            measure = with_unreliable_marked(assembled(draft, areas, loader.problems))
            measures[draft.definition.name] = measure
            check_disclosure(measure, areas, draft.report)
    shapes = read_shapes(packages, areas, loader.problems)
    lookup = read_lookup(packages, areas, _reporters(loader))
    found = Catalogue({package.name: package for package in packages}, measures, areas, unread, shapes, lookup)
    whole = replace(found, measures={**measures, **_derived(found, loader)})
    unread = Unread(tuple(dict.fromkeys(loader.faulty)))
    settled = with_details(whole.measures, replace(whole, unread=unread).measure, loader.problems)
    return replace(whole, measures=settled, unread=unread)


def _is_new(name: Text, measures: Mapping[str, Measure], problems: Problems) -> bool:
    if name in measures:
        message = f"The measure “{name}” is also defined at {measures[name].where}."
        problems.add("duplicate-measure", name.where, message, "Give each measure its own name.")
    return name not in measures


def _derived(catalogue: Catalogue, loader: Loader) -> dict[str, Measure]:
    """The measures that are worked out from others; none of them from one that is itself derived."""
    found: dict[str, Measure] = {}
    for package in catalogue.packages.values():
        before, declared = loader.problems.errors, derivations(package, loader.problems)
        made = [_made(each, catalogue, found, loader.problems) for each in declared]
        if loader.problems.errors > before or None in made:
            loader.faulty.append(package.folder)  # what is missed of it elsewhere is not reported a second time
    return found


def _made(each: Derivation, catalogue: Catalogue, found: dict[str, Measure], problems: Problems) -> Measure | None:
    """One derived measure, put among those that are found; None, and a problem, where it can't be made."""
    if not _is_new(each.name, {**catalogue.measures, **found}, problems):
        return None
    if each.source in found:
        message = f"“{each.source}” is itself worked out from “{found[each.source].about.derived_from}”."
        problems.add("bad-value", each.source.where, message, "Derive from a measure that is published.")
        return None
    try:
        measure = derive(each, catalogue.measure(each.source), problems)
    except Unknown as error:
        problems.add(error.code, each.source.where, str(error), error.hint)
        return None
    found |= {each.name: measure} if measure else {}
    return measure


def _reporters(loader: Loader) -> Reporter:
    def reporter(package: Package, resource: Resource) -> Report:
        return _reporter(package, resource, loader.root, loader.problems)

    return reporter


def _check_tables(package: Package, loader: Loader) -> None:
    for resource in package.resources.values():
        if resource.table is not None:
            check_withheld(resource.table, _reporter(package, resource, loader.root, loader.problems))


def _drafts(package: Package, loader: Loader) -> list[Draft]:
    before = loader.problems.errors
    found = list(_read_measures(package, loader.root, loader.problems))
    if loader.problems.errors > before:
        loader.faulty.append(package.folder)
    return found


def _read_measures(package: Package, root: Path, problems: Problems) -> Iterable[Draft]:
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
            yield Draft(definition, package, rows, sound, report)


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
        where = place.where(resource.record(row)) if place else Where(name)
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
