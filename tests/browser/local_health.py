"""A site of the real neighbourhoods of one town, made outside the tree from the published Local Health export."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from hamlets import ENGLAND
from real import jsna, started
from shared import shared_file

TOWN = "E08000001"
COLUMNS = ("indicator", "area", "period", "sex", "age", "value", "count", "denominator")
Row = dict[str, str]


@dataclass
class Export:
    """The rows of the export less its repeats, and the measures made of them."""

    names: dict[str, str] = field(default_factory=dict)
    rows: dict[tuple[str, ...], Row] = field(default_factory=dict)
    measures: dict[str, dict[str, object]] = field(default_factory=dict)


def read() -> Export:
    """The export: a row of a neighbourhood that stands in two quarters of the town stands there once."""
    found, polarities = Export(), cycle(("low", "high", "none"))
    with shared_file("data/local_health/local_health_bolton_msoa.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = [{key: "" if cell == "NA" else cell for key, cell in line.items()} for line in csv.DictReader(file)]
    for line in lines:
        name = f"i{line['IndicatorId']}-{line['Sex'].lower().replace(' ', '-')}"
        found.names[line["AreaCode"]] = line["hoc_msoa_name"]
        _add(found, name, line, line["AreaCode"], (line["Value"], line["Count"], line["Denominator"]))
        # Where the export has no value of England or the town, the median of its neighbourhoods stands for it
        _add(found, name, line, TOWN, (line["Value_bolton"] or line["bolton_median"], "", ""))
        _add(found, name, line, ENGLAND, (line["Value_england"] or line["england_median"], "", ""))
        if name not in found.measures:
            own = [one for one in lines if (one["IndicatorId"], one["Sex"]) == (line["IndicatorId"], line["Sex"])]
            found.measures[name] = _measure(name, line["IndicatorName"], own, next(polarities))
    return found


def _add(found: Export, name: str, line: Row, area: str, numbers: tuple[str, str, str]) -> None:
    period = line["TimePeriodSortable"][:4]
    key = (name, area, period, line["Sex"], line["Age"])
    row = dict(zip(COLUMNS, (*key, *numbers), strict=True))
    if any(numbers) or area.startswith("E02"):
        assert found.rows.setdefault(key, row) == row, key


def _measure(name: str, title: str, lines: Iterable[Row], polarity: str) -> dict[str, object]:
    """Its kind by what its values are of count / denominator: 100 times is a percentage, or a ratio by its name."""
    times = [
        float(one["Value"]) * float(one["Denominator"]) / float(one["Count"])
        for one in lines if one["Value"] and one["Count"] and float(one["Count"])
    ]  # fmt: skip
    base = round(times[0]) if times else 0
    ratio = "ratio" in title.lower() or "attributable" in title.lower()
    kind = {0: "", 1: "", 100: "ratio" if ratio else "proportion"}.get(base, "crude-rate")
    unit = {0: "", 1: "people per square kilometre", 100: "" if ratio else "%"}.get(base, f"per {base:,}")
    told = {"title": title, "unit": unit, "value_type": kind, "polarity": polarity}
    return {"name": name, "resource": "rows", "where": {"indicator": name}, **told, "base": base}


def built(folder: Path, export: Export) -> Path:
    """The site made of it; its folder."""
    site = started(folder, TOWN)
    package = site / "datapackages" / "local-health"
    package.mkdir(parents=True)
    areas = [
        ("code", "name", "type", "parent"),
        (TOWN, "Bolton", "District", ENGLAND),
        (ENGLAND, "England", "England", ""),
    ]
    _table(package / "areas.csv", [*areas, *((code, name, "MSOA", TOWN) for code, name in export.names.items())])
    _table(package / "rows.csv", [COLUMNS, *(tuple(row.values()) for row in export.rows.values())])
    numbers = ("value", "count", "denominator")
    fields = [{"name": name, "role": name, "type": "number" if name in numbers else "string"} for name in COLUMNS]
    places = [{"name": name, "role": name, "type": "string"} for name in areas[0]]
    descriptor = {
        "name": "local-health",
        "resources": [
            {"name": "areas", "path": "areas.csv", "schema": {"fields": places}},
            {"name": "rows", "path": "rows.csv", "schema": {"fields": fields}},
        ],
        "measures": [{k: v for k, v in one.items() if k != "base"} for one in export.measures.values()],
    }
    (package / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    jsna(site, "build")
    return site / "site"


def _table(path: Path, rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
