"""What a package's descriptor says of each measure, read strictly, before any row is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from jsna.data.derivations import is_derived
from jsna.data.limits import METHODS
from jsna.data.measures import Group
from jsna.data.packages import Origin, Package, origins
from jsna.data.table import Table
from jsna.data.told import Told, is_name, told
from jsna.keys import Keys, suggest
from jsna.problems import Problems, Where
from jsna.reading import Items, Map, Text

ROLES = (
    "indicator", "area", "area_name", "area_type", "parent", "period", "sex", "age", "category_type", "category",
    "value", "lower95", "upper95", "lower998", "upper998", "count", "denominator", "note", "marker",
    "source_comparison_england", "source_comparison_parent", "source_trend", "source_goal",
)  # fmt: skip
NUMBERS = ("value", "lower95", "upper95", "lower998", "upper998", "count", "denominator")


@dataclass(frozen=True)
class Condition:
    """What a row must hold in one column (named by role or by its own name) to belong to a measure."""

    key: str
    values: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None

    def holds(self, cell: str | None) -> bool:
        """Whether a cell fits."""
        text = cell or ""
        return bool(self.pattern.search(text)) if self.pattern else text in self.values


@dataclass(frozen=True)
class Unpivot:
    """Columns that hold one value each of the same thing: which, and the role of their names.

    Where the pattern has groups named after roles, `^(?P<sex>Male|Female) (?P<period>\\d{4})$`, they say which part of
    a name has which role.
    """

    role: str
    fields: re.Pattern[str]


@dataclass(frozen=True)
class Definition:
    """One entry of a package's `measures`."""

    name: Text
    told: Told
    resource: Text
    where: Where
    conditions: tuple[Condition, ...]
    columns: Mapping[str, str]  # role -> column
    constants: Mapping[str, str]  # role -> text
    unpivot: Unpivot | None
    limits: str  # the method by which limits are worked out from counts; empty: only published ones

    @property
    def identity(self) -> tuple[Condition, ...]:
        """The conditions on every row; the others fix the headline, and the rows they leave out are its breakdowns."""
        return tuple(c for c in self.conditions if c.key not in Group._fields or len(c.values) != 1)


def definitions(package: Package, problems: Problems) -> list[Definition]:
    """All measures that a package declares; faults are reported, and what has none is returned."""
    listed = package.descriptor.get("measures")
    if listed is None:
        return []
    if not isinstance(listed, Items):
        problems.add("bad-value", listed.where, "“measures” must be a list of measures.")
        return []
    found = []
    for node in listed:
        if not isinstance(node, Map):
            problems.add("bad-value", node.where, "A measure must be an object with a name and a resource.")
            continue
        definition = None if is_derived(node) else _definition(node, package, problems)
        if definition is not None:
            found.append(definition)
    return found


def _definition(node: Map, package: Package, problems: Problems) -> Definition | None:
    before = problems.errors
    keys = Keys(node, "A measure", problems)
    definition = _read(keys, package)
    keys.done()
    usable = is_name(definition.name, keys) and bool(definition.resource)
    return definition if usable and problems.errors == before else None


def _read(keys: Keys, package: Package) -> Definition:
    """Every key of a measure; what its indicator's row says fills in what is not given."""
    name, resource = keys.required("name"), keys.required("resource")
    table = _table(package, resource, keys.problems)
    return Definition(
        name=name,
        told=_told(keys, package, name, resource),
        resource=resource,
        where=keys.where,
        conditions=_conditions(keys, table),
        columns=_columns(keys, table),
        constants=_constants(keys),
        unpivot=_unpivot(keys, table),
        limits=keys.one_of("limits", METHODS),
    )


def _told(keys: Keys, package: Package, name: Text, resource: Text) -> Told:
    """What the entry says of the measure; its resource's sources and licences where it names none of its own."""
    found = told(keys, _indicator(package, keys.mapping))
    return replace(
        found,
        title=found.title or name,
        sources=found.sources or _resource_origins(package, resource, "sources"),
        licences=found.licences or _resource_origins(package, resource, "licenses"),
    )


def _table(package: Package, resource: Text, problems: Problems) -> Table | None:
    found = package.resources.get(resource)
    if found is not None and found.table is not None:
        return found.table
    # A resource that is there but could not be read has its own problem already.
    names = {str(n.get("name")) for n in _maps(package.descriptor.get("resources")) if isinstance(n.get("name"), Text)}
    if resource and (found is not None or resource not in names):
        tables = [name for name, other in package.resources.items() if other.table is not None]
        problems.add("unknown-resource", resource.where, f"There is no table “{resource}”.", suggest(resource, tables))
    return None


def _maps(node: object) -> list[Map]:
    return [item for item in node if isinstance(item, Map)] if isinstance(node, Items) else []


def _indicator(package: Package, measure: Map) -> dict[str, str]:
    """What the package's table of indicators says of the measure's indicator, by role."""
    where = measure.get("where")
    wanted = where.get("indicator") if isinstance(where, Map) else None
    tables = [r.table for r in package.resources.values() if r.table is not None]
    table = next((t for t in tables if t.with_role("id") is not None and t.with_role("name") is not None), None)
    if table is None or not isinstance(wanted, Text):
        return {}
    identity = table.with_role("id")
    row = identity.cells.index(str(wanted)) if identity and str(wanted) in identity.cells else None
    return {} if row is None else {c.role: c.cells[row] or "" for c in table.columns if c.role}


def _named(table: Table | None, name: str, where: Where, keys: Keys) -> bool:
    if table is None or table.column(name) is not None:
        return True
    message = f"The table has no column “{name}”."
    keys.problems.add("unknown-column", where, message, suggest(name, table.names))
    return False


def _conditions(keys: Keys, table: Table | None) -> tuple[Condition, ...]:
    inner = Keys(keys.map("where") or Map(keys.where), "“where”", keys.problems)
    found = []
    for written, node in inner.mapping.items():
        key = str(written)
        if key not in ROLES:
            _named(table, key, node.where, keys)  # the condition stays: it holds for no row, and not for every row
        named = table.column(key) if table is not None and key not in ROLES else None
        key = named.role if named is not None and named.role in ROLES else key
        if isinstance(node, Text):
            found.append(Condition(key, (str(node),)))
        elif isinstance(node, Items):
            found.append(Condition(key, tuple(str(item) for item in inner.texts(written))))
        else:
            pattern = _pattern(Keys(node, "A condition", keys.problems), "pattern")
            found.append(Condition(key, pattern=pattern))
    return tuple(found)


def _pattern(keys: Keys, key: str) -> re.Pattern[str]:
    text = keys.required(key)
    keys.done()
    return _compiled(text, keys, key)


def _compiled(text: str, keys: Keys, key: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as error:
        keys.bad(key, f"“{text}” is not a pattern that can be read: {error}.")
        return re.compile(r"(?!)")  # fits nothing


def _columns(keys: Keys, table: Table | None) -> dict[str, str]:
    return {
        role: str(name) for role, name in _by_role(keys, "columns") if name and _named(table, name, name.where, keys)
    }


def _constants(keys: Keys) -> dict[str, str]:
    return {role: str(text) for role, text in _by_role(keys, "constants")}


def _by_role(keys: Keys, key: str) -> Iterator[tuple[str, Text]]:
    """The text of each role under a key; what is no role, or no text, is reported."""
    inner = Keys(keys.map(key) or Map(keys.where), f"“{key}”", keys.problems)
    for role, node in inner.mapping.items():
        _check_role(role, node.where, keys)
        text = inner.text(role)
        if isinstance(node, Text):
            yield role, text


def _check_role(role: str, where: Where, keys: Keys) -> None:
    if role not in ROLES:
        keys.problems.add("bad-value", where, f"“{role}” is not a role of a column.", suggest(role, ROLES, limit=30))


def _unpivot(keys: Keys, table: Table | None) -> Unpivot | None:
    inner = keys.child("unpivot", "An unpivot")
    if inner is None:
        return None
    role, text = inner.one_of("role", ROLES), inner.required("fields")
    inner.done()
    pattern = _compiled(text, inner, "fields")
    if table is not None and not any(pattern.search(name) for name in table.names):
        inner.bad("fields", f"No column of the table fits “{text}”.")
    for group in pattern.groupindex:
        _check_role(group, inner.mapping.where_of("fields"), keys)
    return Unpivot(role, pattern)


def _resource_origins(package: Package, resource: str, key: str) -> tuple[Origin, ...]:
    """A resource's own sources or licences, else its package's."""
    found = package.resources.get(resource)
    own = origins(found.description, key) if found else ()
    return own or (package.sources if key == "sources" else package.licences)
