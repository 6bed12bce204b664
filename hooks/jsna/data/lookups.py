"""The names and postcodes that people look a place up by, from tables that say which area each belongs to.

Such a table has a column with the role `area` (codes, slugs or names of areas) and one with `place_name` (a town, a
village, a quarter), one with `postcode`, or both; each row belongs to one area. A postcode is whole, or a beginning of
one: `ZM1 1AB`, `ZM1 1` or `ZM1`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from jsna.data.area_tables import Reporter
from jsna.data.areas import Gazetteer
from jsna.data.packages import Package
from jsna.data.rows import Report
from jsna.data.table import Table

ROLES = ("place_name", "postcode")
_WHOLE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})")
_BEGUN = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)(?:\s+(\d))?")


@dataclass(frozen=True)
class Lookup:
    """What people call places, by area, and the areas of each postcode or beginning of one."""

    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    postcodes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_lookup(packages: Iterable[Package], areas: Gazetteer, reporter: Reporter) -> Lookup:
    """The names and postcodes of all packages, those of areas that the site does not know left out."""
    names: dict[str, dict[str, None]] = {}
    postcodes: dict[str, dict[str, None]] = {}
    for package in packages:
        for resource in package.resources.values():
            if resource.table is not None and _looks_up(resource.table):
                for code, name, postcode in _entries(resource.table, areas, reporter(package, resource)):
                    names.setdefault(code, {}).update({name: None} if name else {})
                    postcodes.setdefault(postcode, {}).update({code: None})
    postcodes.pop("", None)
    found = {code: tuple(held) for code, held in names.items() if held}
    return Lookup(found, {postcode: tuple(codes) for postcode, codes in sorted(postcodes.items())})


def _looks_up(table: Table) -> bool:
    return table.with_role("area") is not None and any(table.with_role(role) is not None for role in ROLES)


def _entries(table: Table, areas: Gazetteer, report: Report) -> Iterator[tuple[str, str, str]]:
    """Area, name and postcode of each row that is about an area of the site."""
    columns = [table.with_role(role) for role in ("area", *ROLES)]
    cells = zip(*(column.cells if column else (None,) * table.rows for column in columns), strict=True)
    known = False
    for row, texts in enumerate(cells):
        area, name, given = ((text or "").strip() for text in texts)
        code = areas.code_of(area)
        known = known or bool(code)
        postcode = written(given)
        if given and not postcode:
            report(
                "bad-value", row, f"“{given}” is not a postcode.", "Write it whole, or its beginning: ZM1 1AB, ZM1 1."
            )
        elif code and row not in table.faulty:
            yield code, name, postcode
    if table.rows and not known:
        report("unknown-area", 0, "None of the areas of this look-up is in the data.", "Give the areas by their codes.")


def written(text: str) -> str:
    """A postcode, or its beginning, as it is usually written: `zm11ab` is `ZM1 1AB`; empty for anything else."""
    capitals = text.strip().upper()
    found = _WHOLE.fullmatch(capitals) or _BEGUN.fullmatch(capitals)
    return " ".join(filter(None, found.groups())) if found else ""
