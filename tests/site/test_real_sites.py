"""Sites made of real exports, from an empty folder: what an analyst would do on the first day, and what readers get."""

from __future__ import annotations

import csv
import json
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from real import Tables, jsna, started
from shared import needs_shared, shared_file

pytestmark = [needs_shared, pytest.mark.slow]

KENT_CHAPTER = """\
---
title: Company
kind: risk-group
needs: [{id: company, statement: People who use care need company., measures: [MEASURE]}]
---
In 2018/19, [52.3%](value:MEASURE/2018fy) of people who use care in Kent had as much company as they wanted. In the
South East it was [47.8%](value:MEASURE/2018fy?area=region), in England [46%](value:MEASURE?area=england). In 2010/11 it
had been [40.2%](value:MEASURE/2010fy). Among white people in England it was
[42.5%](value:MEASURE/2010fy?area=england&category=White).

```chart
show: trend
measure: MEASURE
compare: [region, england]
```

```chart
show: compare
measure: MEASURE
areas: [home]
compare: [region, england]
```

```table
measure: MEASURE
areas: [home, region, england]
```
"""

KENT_OBJECTIVE = """\
---
title: Company for everyone who uses care
priority: ageing-well
lead: Director of Adult Social Care
needs: [company]
measures: [{measure: MEASURE, primary: true, baseline: "2010/11", target: {value: 55, by: 2020fy}}]
---
The story.
"""


def test_kent_from_an_empty_folder_to_a_promise(tmp_path: Path) -> None:
    site = started(tmp_path / "kent", "E10000016")
    export = shared_file("data/fingertips/brc-social-isolation-indicators-CountyUA.data.csv")
    jsna(site, "import", "fingertips", str(export), "--to", "datapackages/social")
    name = json.loads((site / "datapackages/social/datapackage.json").read_text())["measures"][0]["name"]
    for path, text in (("chapters/company.md", KENT_CHAPTER), ("strategy/objectives/company.md", KENT_OBJECTIVE)):
        (site / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (site / "content" / path).write_text(text.replace("MEASURE", name))
    said = jsna(site, "build")
    assert "5 checked figures" in said
    chapter = (site / "site/chapters/company/index.html").read_text(encoding="utf-8")
    assert chapter.count('class="jsna-chart"') == 2
    (objective,) = json.loads((site / "site/data/objectives.json").read_text())["objectives"]
    # 40.2 (35.6 to 44.8) to 52.3 (47.4 to 57.2): z = 12.1 / hypot(2.347, 2.5) = 3.53; 8 of 10 years, 12.1 of 14.8
    assert objective["progress"]["code"] == "improving"
    assert objective["trajectory"]["code"] == "on-track"
    assert objective["trajectory"]["ratio"] == pytest.approx(12.1 / (14.8 * 0.8), abs=1e-3)


def figures(page: Path) -> dict[str, dict[str, str]]:
    """The table of figures on a measure's page: period to area to cell."""
    parser = Tables()
    parser.feed(page.read_text(encoding="utf-8"))
    table = next(table for table in reversed(parser.tables) if table and table[0][0] == "Period")
    return {row[0]: dict(zip(table[0][1:], row[1:], strict=True)) for row in table[1:]}


def shown(text: str, like: str) -> str:
    """A number of the file as the page must show it, at the precision that the page chose."""
    decimals = len(like.partition(".")[2])
    return f"{Decimal(text.replace(',', '')).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,f}"


def test_all_fifteen_exports_build_and_every_figure_shown_is_the_files(tmp_path: Path) -> None:
    site = started(tmp_path / "all", "E09000022")
    exports = sorted(shared_file("data/fingertips").glob("**/*.csv"))
    for export in exports:
        jsna(site, "import", "fingertips", str(export), "--to", f"datapackages/{export.stem.split('.')[0].lower()}")
    jsna(site, "build")
    checked = 0
    for export in exports:
        package = json.loads((site / f"datapackages/{export.stem.split('.')[0].lower()}/datapackage.json").read_text())
        for measure in package["measures"]:
            checked += _compare(measure, export, site / "site/measures" / measure["name"] / "index.html")
    assert len(exports) == 15
    assert checked > 300


def _compare(measure: dict[str, dict[str, str]], export: Path, page: Path) -> int:
    table, where = figures(page), measure["where"]
    with export.open(encoding="utf-8-sig", newline="") as file:
        rows = [
            row for row in csv.DictReader(file) if row["Indicator ID"] == where["indicator"] and not row["Category"]
        ]
    checked = 0
    for row in rows:
        area = row.get("Area Name") or row["AreaName"]
        line = table.get(row["Time period"].replace(" - ", " to "), {})
        cell = line.get(area)
        if cell is None or (row["Sex"], row["Age"]) != (where["sex"], where["age"]):
            continue
        value = cell.split(" ")[0]
        expected = shown(row["Value"], value) if row["Value"] else "[x]"
        assert value == expected, (measure["name"], area, row["Time period"], cell)
        checked += 1
    return checked
