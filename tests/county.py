"""A site as large as a county's, made from a seed: measures, districts with outlines, chapters, promises."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

SEED = 7
ENGLAND, REGION, HOME = "E92000001", "E12000001", "E10000001"
COLUMNS = "indicator,area,period,sex,category_type,category,value,lower95,upper95,count,denominator"
NUMBERS = ("value", "lower95", "upper95", "count", "denominator")
SHARED = 10  # measures in a package, as a publisher's export holds several
DECILES = 10
PACKAGE = "county-{}"

SETTINGS = f"""\
site_name: Large County
site_description: What people in a large county need, and what was promised.
site_url: https://large.example/
docs_dir: content
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.indexes]
plugins:
  - search
  - jsna: {{area: {HOME}, benchmarks: [region, england], edition: "2026.1"}}
markdown_extensions: [admonition, attr_list, footnotes, tables]
"""


@dataclass(frozen=True)
class Size:
    """How much of everything; `periods` are years."""

    measures: int = 300
    districts: int = 50
    chapters: int = 100
    objectives: int = 20
    periods: int = 6

    @property
    def codes(self) -> tuple[str, ...]:
        """Every area of the data, the widest first."""
        return (ENGLAND, REGION, HOME, *(district(n) for n in range(self.districts)))


def district(number: int) -> str:
    """The code of a district."""
    return f"E07{number + 1:06}"


def write(folder: Path, size: Size) -> Path:
    """The whole site, in a folder that is made."""
    for name, text in (*_data(size), *_prose(size)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def value(measure: int, place: int, period: int) -> int:
    """How many of ten thousand people: the same for the same three numbers, between 300 and 6,000."""
    chance = Random(f"{SEED}/{measure}/{place}")
    start, drift = chance.randrange(1200, 5000), chance.randrange(-120, 120)
    return start + drift * period + chance.randrange(-40, 40)


# ---------- data


def _data(size: Size) -> Iterator[tuple[str, str]]:
    yield "datapackages/places/areas.csv", _areas(size)
    yield "datapackages/places/boundaries.geojson", json.dumps(_boundaries(size))
    yield "datapackages/places/datapackage.json", json.dumps(_places())
    for start in range(0, size.measures, SHARED):
        numbers = range(start, min(start + SHARED, size.measures))
        folder = f"datapackages/{PACKAGE.format(start // SHARED)}"
        yield f"{folder}/rows.csv", "".join(f"{line}\n" for line in (COLUMNS, *_rows(numbers, size)))
        yield f"{folder}/datapackage.json", json.dumps(_package(start // SHARED, numbers))


def _areas(size: Size) -> str:
    lines = [
        f"{ENGLAND},England,England,",
        f"{REGION},Wide Region,Region,{ENGLAND}",
        f"{HOME},Large County,County,{REGION}",
    ]
    lines += [f"{district(n)},District of {_name(n)},District,{HOME}" for n in range(size.districts)]
    return "\n".join(("code,name,type,parent", *lines, ""))


def _name(number: int) -> str:
    """A name of two syllables for each place."""
    first = ("Ash", "Beck", "Corn", "Dun", "Elm", "Fen", "Graven", "Hart", "Inger", "Kings")
    return f"{first[number % 10]}{('ford', 'ham', 'ley', 'mere', 'wick', 'stead')[number // 10 % 6]}"


def _boundaries(size: Size) -> dict[str, object]:
    """Districts on a grid, ten in a row, with the county around them."""
    rows = math.ceil(size.districts / 10)
    shapes = [_outline(HOME, "Large County", 0, 0, 10, rows)]
    shapes += [_outline(district(n), f"District of {_name(n)}", n % 10, n // 10, 1, 1) for n in range(size.districts)]
    return {"type": "FeatureCollection", "features": shapes}


def _outline(code: str, name: str, left: int, low: int, wide: int, high: int) -> dict[str, object]:
    """A box with wavy edges of many points, as a coast or a river has, in tenths of a degree."""
    corners = [(left, low), (left + wide, low), (left + wide, low + high), (left, low + high)]
    ring = [point for place, corner in enumerate(corners) for point in _edge(corner, corners[(place + 1) % 4])]
    shape = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return {"type": "Feature", "properties": {"code": code, "name": name}, "geometry": shape}


def _edge(start: tuple[int, int], end: tuple[int, int]) -> list[tuple[float, float]]:
    """The points from one corner on, the next not included; two neighbours share each of them."""
    steps = 12 * max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    return [_point(start, end, step / steps) for step in range(steps)]


def _point(start: tuple[int, int], end: tuple[int, int], share: float) -> tuple[float, float]:
    across, up = (a + (b - a) * share for a, b in zip(start, end, strict=True))
    wave = 0.06 * math.sin(2 * math.pi * across) * math.sin(2 * math.pi * up + across)
    sway = 0.06 * math.sin(2 * math.pi * (across + up))
    return round(-2 + 0.1 * (across + wave + sway), 4), round(52 + 0.07 * (up + sway), 4)


def _places() -> dict[str, object]:
    fields = [{"name": name, "type": "string", "role": name} for name in ("code", "name", "type", "parent")]
    areas = {"name": "areas", "path": "areas.csv", "schema": {"fields": fields, "primaryKey": ["code"]}}
    outlines = {"name": "boundaries", "path": "boundaries.geojson", "format": "geojson"}
    return {"name": "places", "resources": [areas, outlines]}


def _package(number: int, measures: range) -> dict[str, object]:
    roles = [(name, "number" if name in NUMBERS else "string") for name in COLUMNS.split(",")]
    fields = [{"name": name, "type": kind, "role": name} for name, kind in roles]
    key = ["indicator", "area", "period", "sex", "category"]
    resource = {"name": "rows", "path": "rows.csv", "schema": {"fields": fields, "primaryKey": key}}
    entries = [_measure(measure) for measure in measures]
    source = [{"title": "Office of invented numbers"}]
    return {"name": PACKAGE.format(number), "sources": source, "resources": [resource], "measures": entries}


def _measure(number: int) -> dict[str, object]:
    about = {"unit": "%", "polarity": ("low", "high")[number % 2], "value_type": "proportion", "updated": "2026-01-01"}
    told = {
        "topic": f"Topic {number % 12 + 1}",
        "definition": f"Of every 100 people, those counted in {number}.",
    }
    where = {"indicator": str(number), "sex": "Persons"}
    return {
        "name": f"measure-{number}",
        "title": f"Measure {number}",
        "resource": "rows",
        "where": where,
        **about,
        **told,
    }


def _rows(measures: range, size: Size) -> Iterator[str]:
    for measure in measures:
        for place, code in enumerate(size.codes):
            for period in range(size.periods):
                held = value(measure, place, period)
                yield _row(measure, code, period, "Persons,,", held)
                if code in (ENGLAND, HOME):
                    yield from (_row(measure, code, period, f"{sex},,", held + by) for sex, by in _SEXES)
            if code == HOME and measure % 5 == 0:
                yield from (_decile(measure, place, size, number) for number in range(DECILES))


_SEXES = (("Female", -90), ("Male", 90))


def _decile(measure: int, place: int, size: Size, number: int) -> str:
    held = value(measure, place, size.periods - 1) + 60 * (5 - number)
    named = {0: "1 (most deprived)", DECILES - 1: f"{DECILES} (least deprived)"}.get(number, str(number + 1))
    return _row(measure, HOME, size.periods - 1, f"Persons,Deprivation decile,{named}", held)


def _row(measure: int, code: str, period: int, group: str, held: int) -> str:
    share = held / 100
    numbers = f"{share:.2f},{share - 0.8:.2f},{share + 0.8:.2f},{held},10000"
    return f"{measure},{code},{2019 + period},{group},{numbers}"


# ---------- prose


def _prose(size: Size) -> Iterator[tuple[str, str]]:
    yield "mkdocs.yml", SETTINGS
    yield "content/index.md", "---\ntitle: Home\n---\n# Home\n\n```catalogue\n```\n"
    yield "content/strategy/index.md", _STRATEGY
    for number in range(size.chapters):
        yield f"content/chapters/chapter-{number}.md", chapter(number, size)
    for number in range(size.objectives):
        yield f"content/strategy/objectives/objective-{number}.md", objective(number, size)


_STRATEGY = """\
---
title: What we promised
priorities:
  - {id: first, title: First things, summary: What comes first.}
  - {id: second, title: Second things, summary: What comes next.}
---
# What we promised

```scorecard
```
"""

_CHAPTER = """\
---
title: Chapter NUMBER
kind: evidence
summary: What chapter NUMBER is about, in a sentence that people can read.
lead: {role: Consultant in public health, body: Large County Council}
published: 2026-01-05
refresh: 36 months
places: [PLACE]
needs:
  - id: need-NUMBER
    statement: People who are counted in chapter NUMBER need help that is close to home.
    measures: [MEASURE]
    groups: [people in the most deprived tenth of neighbourhoods]
    horizon: short
    decision: adopted
    reason: It touches many people.
    date: 2026-01-05
equality:
  sex: {evidence: [{kind: measure, measure: MEASURE}]}
---

FIGURES

```chart
show: trend
measure: MEASURE
compare: [region, england]
```

```chart
show: compare
measure: MEASURE
areas: districts
```

```chart
show: map
measure: MEASURE
areas: districts
```

```table
measure: MEASURE
areas: districts
```
"""


def chapter(number: int, size: Size) -> str:
    """A chapter with checked figures, three charts and a table."""
    measure, home = number % size.measures, size.codes.index(HOME)
    held = [(2019 + period, value(measure, home, period) / 100) for period in range(size.periods)]
    figures = "\n".join(f"In {year} it was [{share:.2f}%](value:MEASURE/{year})." for year, share in held)
    place = district(number % size.districts)
    named = {"FIGURES": figures, "MEASURE": f"measure-{measure}", "NUMBER": str(number), "PLACE": place}
    return _filled(_CHAPTER, named)


_OBJECTIVE = """\
---
title: Promise NUMBER
priority: PRIORITY
outcome: More people in the county live well by 2030
status: {approved: {by: Health and Wellbeing Board, on: 2025-03-20, minute: 2025/NUMBER}}
lead: {role: Director of Public Health, body: Large County Council}
needs: [need-NUMBER]
measures:
  - {measure: MEASURE, area: home, primary: true, baseline: "2019", target: {value: AIM, by: 2030, reason: We can.}}
  - measure: MEASURE
    kind: inequality
    area: home
    sex: Male
    baseline: "2019"
    target: {value: AIM, by: 2030, reason: Nobody should be left behind.}
milestones:
  - {id: begun-NUMBER, what: The work has begun., due: 2026-09-30}
actions:
  - {id: act-NUMBER, what: Do what helps, owner: Head of service, due: 2027-03-31, status: under-way, success: It is.}
places: [PLACE]
contact: large@council.example
next_update: 2027-01-05
---

# Promise NUMBER

What we do, and why we believe that it helps.
"""


def objective(number: int, size: Size) -> str:
    """A promise with two targets, an action and a milestone."""
    measure = 5 * number % size.measures
    aim = 10 if measure % 2 == 0 else 60
    priority, place = ("first", "second")[number % 2], district(number % size.districts)
    named = {
        "MEASURE": f"measure-{measure}",
        "AIM": str(aim),
        "PRIORITY": priority,
        "PLACE": place,
        "NUMBER": str(number),
    }
    return _filled(_OBJECTIVE, named)


def _filled(text: str, named: dict[str, str]) -> str:
    for word, stands in named.items():
        text = text.replace(word, stands)
    return text
