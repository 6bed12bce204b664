"""Whole sites, as small as they can be: one package, one chapter, one objective, and nothing wrong with any of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from markdown import Markdown

from jsna.build import Build
from jsna.loading import load
from jsna.options import open_site
from jsna.problems import Problem
from jsna.tasks.check import check_site, collect

SETTINGS = """\
site_name: A small county
docs_dir: content
theme:
  name: material
  font: false
plugins:
  - jsna:
      area: E10900001
"""
DESCRIPTOR = """\
{
  "name": "smoke",
  "sources": [{"title": "Residents survey (invented)"}],
  "licenses": [{"title": "Open Government Licence v3.0"}],
  "resources": [
    {
      "name": "areas",
      "path": "areas.csv",
      "schema": {
        "fields": [
          {"name": "code", "type": "string", "role": "code"},
          {"name": "name", "type": "string", "role": "name"},
          {"name": "type", "type": "string", "role": "type"},
          {"name": "parent", "type": "string", "role": "parent"}
        ]
      }
    },
    {
      "name": "rates",
      "path": "rates.csv",
      "schema": {
        "fields": [
          {"name": "area", "type": "string", "role": "area"},
          {"name": "period", "type": "string", "role": "period"},
          {"name": "category", "type": "string", "role": "category"},
          {"name": "value", "type": "number", "role": "value"},
          {"name": "lower", "type": "number", "role": "lower95"},
          {"name": "upper", "type": "number", "role": "upper95"}
        ],
        "primaryKey": ["area", "period", "category"]
      }
    }
  ],
  "measures": [
    {
      "name": "smoking",
      "title": "Adults who smoke",
      "resource": "rates",
      "where": {"category": ""},
      "unit": "%",
      "polarity": "low",
      "value_type": "proportion",
      "decimals": 1
    }
  ]
}
"""
AREAS = """\
code,name,type,parent
E92000001,England,England,
E12900001,Southern Vale,Region,E92000001
E10900001,Merrowshire,County,E12900001
E07900001,Ashenmoor,District,E10900001
E07900002,Wychstead,District,E10900001
"""
RATES = """\
area,period,category,value,lower,upper
E92000001,2019,,13.9,13.7,14.1
E92000001,2021,,13.0,12.8,13.2
E92000001,2023,,11.6,11.4,11.8
E12900001,2019,,13.2,12.8,13.6
E12900001,2021,,12.4,12.0,12.8
E12900001,2023,,11.0,10.6,11.4
E10900001,2019,,15.2,14.1,16.3
E10900001,2021,,13.4,12.4,14.4
E10900001,2023,,12.9,11.9,13.9
E10900001,2019,Routine and manual,26.0,23.1,28.9
E10900001,2021,Routine and manual,25.1,22.3,27.9
E10900001,2023,Routine and manual,24.3,21.6,27.0
E07900001,2019,,16.1,13.0,19.2
E07900001,2021,,15.0,12.0,18.0
E07900001,2023,,14.2,11.3,17.1
E07900002,2019,,12.0,9.4,14.6
E07900002,2021,,11.1,8.6,13.6
E07900002,2023,,10.5,8.1,12.9
"""
CHAPTER = """\
---
title: Smoking
kind: risk-group
needs:
  - id: help-to-stop
    statement: People who smoke need help to stop close to where they live.
    measures: [smoking]
---

In Merrowshire [12.9%](value:smoking) of adults smoke.

```chart
show: trend
measure: smoking
area: home
```

Of people in routine and manual work [24.3%](value:smoking/2023?category=Routine and manual) do.

```table
measure: smoking
areas: [home, districts]
```
"""
OBJECTIVE = """\
---
title: A smoke-free Merrowshire
outcome: Fewer than [5%](target:smoke-free/smoking) of adults smoke by 2030
lead: {role: Director of Public Health, body: Merrowshire County Council}
needs: [help-to-stop]
measures:
  - measure: smoking
    baseline: "2019"
    target: {value: 5, by: 2030}
  - measure: smoking
    kind: inequality
    category: Routine and manual
    baseline: "2019"
    target: {value: 10, by: 2030}
---

What we do.
"""
FILES: Mapping[str, str] = {
    "mkdocs.yml": SETTINGS,
    "content/index.md": "# A small county\n",
    "content/chapters/smoking.md": CHAPTER,
    "content/strategy/objectives/smoke-free.md": OBJECTIVE,
    "datapackages/smoke/datapackage.json": DESCRIPTOR,
    "datapackages/smoke/areas.csv": AREAS,
    "datapackages/smoke/rates.csv": RATES,
}


def write(root: Path, files: Mapping[str, str | bytes] = FILES) -> Path:
    """The small site under `root`, with files added or put in the place of its own; the path of its settings."""
    for name, content in {**FILES, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root / "mkdocs.yml"


def problems(root: Path, files: Mapping[str, str | bytes] = FILES) -> list[Problem]:
    """All that is wrong with the small site under `root` once the files given are in it."""
    return check_site(write(root, files)).in_order()


def assessed(root: Path, files: Mapping[str, str | bytes] = FILES) -> Build:
    """The small site under `root` with the files given in it: every page taken in and checked, nothing drawn."""
    return taken_in(write(root, files))


def taken_in(config_file: Path) -> Build:
    """Any site by its settings' file: every page taken in and checked, those that the engine writes too; not drawn."""
    site = open_site(config_file)
    build = load(site.settings, site.sources, site.addresses)
    markdown = Markdown(
        extensions=[*site.extensions, build.directives], extension_configs=dict(site.extension_settings)
    )
    for path, body in {**{p: found.body for p, found in build.documents.items()}, **build.generated()}.items():
        collect(build, path, body, markdown)
    build.assess()
    return build
