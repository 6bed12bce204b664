"""A county of two districts with three small areas each, and measures of every kind that can, or can't, be added up."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

HOME, ENGLAND = "E10900001", "E92000001"
NORTH, SOUTH = "E07900001", "E07900002"
HAMLETS = tuple(f"E0290000{number}" for number in range(1, 7))
NAMES = dict(zip(HAMLETS, ("Ash", "Beck", "Croft", "Dale", "Elm", "Fold"), strict=True))
COLUMNS = "indicator,area,period,value,count,denominator,marker"
ROWS = """\
births,E02900001,2023,12,,,
births,E02900002,2023,30,,,
births,E02900003,2023,8,,,
births,E02900004,2023,5,,,
births,E02900005,2023,0,,,
births,E02900006,2023,7,,,
births,E10900001,2023,62,,,
smoke,E92000001,2022,11.0,,,
smoke,E92000001,2023,12.0,,,
smoke,E10900001,2023,14.9,104,700,
smoke,E02900001,2023,10.0,10,100,
smoke,E02900002,2023,20.0,40,200,
smoke,E02900003,2023,6.0,6,100,p
smoke,E02900004,2023,16.0,16,100,
smoke,E02900005,2023,12.0,12,100,
smoke,E02900006,2023,20.0,20,100,
smoke,E02900001,2022,11.0,11,100,
falls,E92000001,2023,900,,,
falls,E02900001,2023,500,5,1000,
falls,E02900002,2023,900,9,1000,
falls,E02900003,2023,,,,c
falls,E02900004,2023,,,,c
falls,E02900005,2023,0,0,1000,
falls,E02900006,2023,1200,12,1000,
deaths,E92000001,2023,100,,,
deaths,E02900001,2023,80.3,8,9.96,
deaths,E02900002,2023,124.6,11,8.83,
deaths,E02900003,2023,97.6,12,12.3,
deaths,E02900004,2023,100.9,9,8.92,
deaths,E02900006,2023,136.0,10,7.353,
space,E02900001,2023,55,550,10,
space,E02900002,2023,30,600,20,
adjusted,E02900001,2023,500,5,1000,
adjusted,E02900002,2023,900,9,1000,
survey,E02900001,2023,10.4,10,100,
survey,E02900002,2023,19.1,40,200,
pay,E02900001,2023,500,5,1000,
noise,E02900001,2023,48.1,,,
hidden,E02900001,2023,,,,c
hidden,E02900002,2023,,,,c
county,E10900001,2023,5,5,100,
"""
MEASURES: tuple[dict[str, Any], ...] = (
    {"name": "births", "title": "Babies born", "unit": "people", "value_type": "count", "decimals": 0},
    {"name": "smoke", "title": "People who smoke", "unit": "%", "value_type": "proportion", "polarity": "low"},
    {"name": "falls", "title": "Falls", "unit": "per 100,000", "value_type": "crude-rate", "polarity": "low"},
    {"name": "deaths", "title": "Deaths", "unit": "per 100 expected", "value_type": "ratio", "polarity": "low"},
    {"name": "space", "title": "Crowding", "unit": "people per hectare"},
    {"name": "adjusted", "title": "Adjusted falls", "unit": "per 100,000", "value_type": "standardised-rate"},
    {"name": "survey", "title": "People who are well", "unit": "%", "value_type": "proportion"},
    {"name": "pay", "title": "Pay", "unit": "£", "value_type": "median"},
    {"name": "noise", "title": "Noise", "unit": "dB", "value_type": "mean"},
    {"name": "hidden", "title": "Rare illness", "unit": "per 100,000", "value_type": "crude-rate"},
    {"name": "county", "title": "Known for the county", "unit": "%", "value_type": "proportion"},
)


def areas(names: Mapping[str, str] = NAMES) -> str:
    """The table of areas: small ones in two districts, those in home."""
    lines = [f"{ENGLAND},England,England,", f"{HOME},Merrowshire,County,{ENGLAND}"]
    lines += [f"{NORTH},Northfold,District,{HOME}", f"{SOUTH},Southfold,District,{HOME}"]
    for number, (code, name) in enumerate(names.items()):
        quoted = name.replace('"', '""')
        lines.append(f'{code},"{quoted}",Hamlet,{NORTH if number < 3 else SOUTH}')
    return "\n".join(["code,name,type,parent", *lines, ""])


def descriptor(measures: tuple[dict[str, Any], ...] = MEASURES) -> str:
    """The package."""
    numbers = ("value", "count", "denominator")
    fields = [{"name": n, "type": "number" if n in numbers else "string", "role": n} for n in COLUMNS.split(",")]
    places = [{"name": name, "type": "string", "role": name} for name in ("code", "name", "type", "parent")]
    resources = [
        {"name": "areas", "path": "areas.csv", "schema": {"fields": places}},
        {"name": "rows", "path": "rows.csv", "schema": {"fields": fields}},
    ]
    usual = {"resource": "rows", "polarity": "none", "decimals": 1}
    entries = [{**usual, "where": {"indicator": one["name"]}, **one} for one in measures]
    return json.dumps({"name": "hamlets", "resources": resources, "measures": entries})


def files(names: Mapping[str, str] = NAMES, rows: str = ROWS) -> dict[str, str]:
    """The package's files by their path in a site."""
    folder = "datapackages/hamlets/"
    return {
        f"{folder}datapackage.json": descriptor(),
        f"{folder}areas.csv": areas(names),
        f"{folder}rows.csv": f"{COLUMNS}\n{rows}",
    }
