"""A county made for charts: four districts with outlines, groups of people, ages, denominators, and a plain table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from jsna.pages.page import Fragment
from jsna_charts.spec import Spec
from unit.pages.making import block

_Spec = TypeVar("_Spec", bound=Spec)
COUNTY = "datapackages/county/"
_TEXT = ("indicator", "area", "period", "sex", "age", "category_type", "category", "marker", "note")
_NUMBERS = {"value": "value", "lower": "lower95", "upper": "upper95", "people": "denominator"}
COLUMNS = "indicator,area,period,sex,age,category_type,category,value,lower,upper,people,marker,note"
ROWS = """\
walk,E92000001,2022,Persons,16+ yrs,,,49,48,50,50000,,
walk,E92000001,2023,Persons,16+ yrs,,,50,49,51,50000,,
walk,E10900001,2022,Persons,16+ yrs,,,47,45,49,4000,,
walk,E10900001,2023,Persons,16+ yrs,,,48,46,49.5,4000,,
walk,E07900001,2023,Persons,16+ yrs,,,30,27,33,1000,,
walk,E07900002,2023,Persons,16+ yrs,,,46,43,49.5,1000,,
walk,E07900003,2023,Persons,16+ yrs,,,50,47,53,1000,,
walk,E07900004,2023,Persons,16+ yrs,,,60,57,63,1000,,
walk,E07900001,2022,Persons,16+ yrs,,,31,28,34,1000,,
walk,E10900001,2023,Male,16+ yrs,,,46,44,48,2000,,
walk,E10900001,2023,Female,16+ yrs,,,50,48,52,2000,,
walk,E10900001,2023,Persons,16-64 yrs,,,52,50,54,3000,,
walk,E10900001,2023,Persons,65+ yrs,,,36,33,39,1000,,
walk,E10900001,2023,Persons,16+ yrs,Deprivation quintile,1 (most deprived),40,38,42,800,,
walk,E10900001,2023,Persons,16+ yrs,Deprivation quintile,2,44,42,46,800,,
walk,E10900001,2023,Persons,16+ yrs,Deprivation quintile,3,48,46,50,800,,
walk,E10900001,2023,Persons,16+ yrs,Deprivation quintile,4,52,50,54,800,,
walk,E10900001,2023,Persons,16+ yrs,Deprivation quintile,5 (least deprived),56,54,58,800,,
walk,E10900001,2023,Persons,16+ yrs,Faith,None,49,47,51,1500,,
walk,E10900001,2023,Persons,16+ yrs,Faith,Christian,47,45,49,1500,,
walk,E10900001,2023,Persons,16+ yrs,Faith,Buddhist,,,,,c,Too few were asked
calls,E92000001,2023,Persons,All ages,,,900,,,,,
calls,E10900001,2023,Persons,All ages,,,90,,,,,
calls,E07900001,2023,Persons,All ages,,,,,,,c,Hidden
calls,E07900002,2023,Persons,All ages,,,,,,,c,Hidden
calls,E07900003,2023,Persons,All ages,,,30,,,,,
calls,E07900004,2023,Persons,All ages,,,20,,,,,
people,E10900001,2023,Persons,All ages,,,1000,,,,,
people,E10900001,2023,Male,0-14 yrs,,,90,,,,,
people,E10900001,2023,Female,0-14 yrs,,,80,,,,,
people,E10900001,2023,Male,15-64 yrs,,,310,,,,,
people,E10900001,2023,Female,15-64 yrs,,,320,,,,,
people,E10900001,2023,Male,65-84 yrs,,,80,,,,,
people,E10900001,2023,Female,65-84 yrs,,,90,,,,,
people,E10900001,2023,Male,65+ yrs,,,95,,,,,
people,E10900001,2023,Female,65+ yrs,,,105,,,,,
people,E10900001,2023,Male,85+ yrs,,,15,,,,,
people,E10900001,2023,Female,85+ yrs,,,15,,,,,
people,E10900001,2030,Persons,All ages,,,1100,,,,f,If births go on as they have
people,E10900001,2030,Male,0-14 yrs,,,99,,,,f,If births go on as they have
people,E92000001,2023,Persons,All ages,,,50000,,,,,
people,E92000001,2023,Male,0-14 yrs,,,5000,,,,,
people,E92000001,2023,Female,0-14 yrs,,,5000,,,,,
people,E92000001,2023,Male,15-64 yrs,,,15000,,,,,
people,E92000001,2023,Female,15-64 yrs,,,15000,,,,,
people,E92000001,2023,Male,65-84 yrs,,,4000,,,,,
people,E92000001,2023,Female,65-84 yrs,,,4000,,,,,
people,E92000001,2023,Male,85+ yrs,,,1000,,,,,
people,E92000001,2023,Female,85+ yrs,,,1000,,,,,
"""
AREAS = """\
code,name,type,parent
E92000001,England,England,
E12900001,Southern Vale,Region,E92000001
E10900001,Merrowshire,County,E12900001
E07900001,Ashenmoor,District,E10900001
E07900002,Wychstead,District,E10900001
E07900003,Fenhythe,District,E10900001
E07900004,Saltquay,District,E10900001
"""
VISITS = """\
clinic,year,group,visits,note
North,2021,Men,10,a
North,2022,Men,14,a
South,2021,Men,s,a
South,2022,Men,,a
"""


def _measure(name: str, title: str, **more: str | int) -> dict[str, Any]:
    age = {"walk": "16+ yrs"}.get(name, "All ages")
    where = {"indicator": name, "sex": "Persons", "age": age, "category": ""}
    usual = {"name": name, "title": title, "resource": "rows", "where": where, "unit": "people", "decimals": 0}
    return {**usual, "polarity": "none", "value_type": "count", **more}


def _fields(names: Mapping[str, str], kind: str) -> list[dict[str, str]]:
    return [{"name": name, "type": kind, "role": role} for name, role in names.items()]


def descriptor(**more: object) -> str:
    """The county's package."""
    row_fields = {field["name"]: field for field in _fields(dict(zip(_TEXT, _TEXT, strict=True)), "string")}
    row_fields |= {field["name"]: field for field in _fields(_NUMBERS, "number")}
    roles = {"code": "code", "name": "name", "type": "type", "parent": "parent"}
    columns = {"clinic": "string", "year": "string", "group": "string", "visits": "integer", "note": "string"}
    fields = [{"name": name, "type": kind} for name, kind in columns.items()]
    visits = {"missingValues": ["", "s"], "fields": fields}
    resources = [
        {"name": "areas", "path": "areas.csv", "schema": {"fields": _fields(roles, "string")}},
        {"name": "rows", "path": "rows.csv", "schema": {"fields": [row_fields[name] for name in COLUMNS.split(",")]}},
        {"name": "visits", "title": "Visits to clinics", "path": "visits.csv", "schema": visits},
        {"name": "shapes", "path": "shapes.geojson", "format": "geojson"},
    ]
    measures = [
        _measure("walk", "Adults who walk", unit="%", polarity="high", value_type="proportion", decimals=1),
        _measure("calls", "Calls for help"),
        _measure("people", "People"),
    ]
    sources = [{"title": "County office (invented)"}]
    return json.dumps({"name": "county", "sources": sources, "resources": resources, "measures": measures, **more})


def square(code: str, place: int, hole: bool = False) -> dict[str, Any]:
    """A district as a square of one degree, with a hole in it if wished."""
    outer = [[place, 50], [place + 1, 50], [place + 1, 51], [place, 51], [place, 50]]
    inner = [[place + 0.4, 50.4], [place + 0.6, 50.4], [place + 0.6, 50.6], [place + 0.4, 50.6], [place + 0.4, 50.4]]
    geometry = {"type": "Polygon", "coordinates": [outer, inner] if hole else [outer]}
    return {"type": "Feature", "properties": {"id": place, "LAD24CD": code, "OLD": "E07900001"}, "geometry": geometry}


def shapes(*features: dict[str, Any]) -> str:
    """A GeoJSON file."""
    return json.dumps({"type": "FeatureCollection", "features": features})


DISTRICTS = tuple(f"E0790000{number}" for number in range(1, 5))
SHAPES = shapes(*(square(code, place, hole=place == 0) for place, code in enumerate(DISTRICTS)))
FILES = {
    f"{COUNTY}datapackage.json": descriptor(),
    f"{COUNTY}areas.csv": AREAS,
    f"{COUNTY}rows.csv": f"{COLUMNS}\n{ROWS}",
    f"{COUNTY}visits.csv": VISITS,
    f"{COUNTY}shapes.geojson": SHAPES,
}


def figure(root: Path, body: str, kind: type[_Spec], files: Mapping[str, str] = FILES) -> tuple[Fragment, _Spec]:
    """What a chart block becomes, and its chart."""
    made, found = block(root, "chart", body, {**FILES, **files})
    assert made is not None, found
    (spec,) = made.specs
    assert isinstance(spec, kind)
    return made, spec


def refused(root: Path, body: str, files: Mapping[str, str] = FILES) -> list[tuple[str, int]]:
    """Code and line of each problem of a block; nothing is made of it, but for keys that are only one too many."""
    made, found = block(root, "chart", body, {**FILES, **files})
    assert made is None or {code for code, _ in found} == {"unknown-key"}
    return found
