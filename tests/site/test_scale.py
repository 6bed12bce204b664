"""A site as large as a county's: it builds, in a time one waits for, and its pages stay small enough for a phone."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

MEASURES, AREAS, PERIODS, CHAPTERS = 60, 30, 10, 60
SECONDS_COLD, SECONDS_WARM, SECONDS_CHECK = 120.0, 60.0, 15.0  # several times what two cores need: a guard, not a race
MOST_BYTES = 120_000  # of a page, gzipped, its charts and the navigation included

SETTINGS = """\
site_name: Large
docs_dir: content
theme:
  name: material
  features: [navigation.prune]
plugins:
  - search
  - jsna: {area: E10000001, benchmarks: [england]}
"""

FIELDS = (("area", "string"), ("area_name", "string"), ("parent", "string"), ("period", "string"), ("value", "number"))
NUMBERS = (("lower95", "number"), ("upper95", "number"), ("count", "number"), ("denominator", "number"))


def areas() -> list[tuple[str, str, str]]:
    """Code, name and parent: England, a county, and its districts."""
    districts = [(f"E07{n:06}", f"District {n}", "E10000001") for n in range(1, AREAS + 1)]
    return [("E92000001", "England", ""), ("E10000001", "Large County", "E92000001"), *districts]


def table(measure: int) -> str:
    """One measure's rows; every number is a plain function of measure, area and period."""
    lines = [",".join(name for name, _ in (*FIELDS, *NUMBERS))]
    for place, (code, name, parent) in enumerate(areas()):
        for period in range(PERIODS):
            count = 2000 + 37 * measure + 11 * place - 13 * period
            value = count / 100
            limits = f"{value:.2f},{value - 0.8:.2f},{value + 0.8:.2f},{count},10000"
            lines.append(f"{code},{name},{parent},{2015 + period},{limits}")
    return "\n".join(lines) + "\n"


def write(folder: Path) -> Path:
    """The whole site."""
    for number in range(MEASURES):
        package = folder / "datapackages" / f"package-{number}"
        package.mkdir(parents=True)
        (package / "rows.csv").write_text(table(number))
        (package / "datapackage.json").write_text(json.dumps(descriptor(number)))
    chapters = folder / "content" / "chapters"
    chapters.mkdir(parents=True)
    (folder / "content" / "index.md").write_text("---\ntitle: Home\n---\n# Home\n\n```catalogue\n```\n")
    for number in range(CHAPTERS):
        (chapters / f"chapter-{number}.md").write_text(chapter(number))
    (folder / "mkdocs.yml").write_text(SETTINGS)
    return folder


def descriptor(number: int) -> dict[str, object]:
    """One package with one measure."""
    fields = [{"name": name, "type": kind, "role": name} for name, kind in (*FIELDS, *NUMBERS)]
    about = {"unit": "%", "polarity": "low", "value_type": "proportion", "updated": "2026-01-01"}
    measure = {"name": f"measure-{number}", "title": f"Measure {number}", "resource": "rows", **about}
    resource = {"name": "rows", "path": "rows.csv", "schema": {"fields": fields, "primaryKey": ["area", "period"]}}
    return {"name": f"package-{number}", "resources": [resource], "measures": [measure]}


CHAPTER = """\
---
title: Chapter NUMBER
kind: evidence
---

FIGURES

```chart
show: trend
measure: MEASURE
```

```chart
show: compare
measure: MEASURE
areas: districts
```

```table
measure: MEASURE
areas: districts
```
"""


def chapter(number: int) -> str:
    """A chapter with checked figures, two charts and a table."""
    counts = [2011 + 37 * (number % MEASURES) - 13 * period for period in range(PERIODS)]
    figures = [
        f"In {2015 + n} it was [{count / 100:.2f}%](value:MEASURE/{2015 + n})." for n, count in enumerate(counts)
    ]
    text = CHAPTER.replace("FIGURES", "\n".join(figures)).replace("NUMBER", str(number))
    return text.replace("MEASURE", f"measure-{number % MEASURES}")


def seconds(folder: Path, command: str) -> float:
    """How long a command takes that must succeed."""
    began = time.monotonic()
    words = [sys.executable, "-c", "from jsna.cli import main; main()", command]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return time.monotonic() - began


@pytest.mark.slow
def test_a_large_site_builds_in_time_and_stays_small(tmp_path: Path) -> None:
    site = write(tmp_path / "large")
    cold, warm, check = seconds(site, "build"), seconds(site, "build"), seconds(site, "check")
    print(f"{CHAPTERS} chapters, {MEASURES} measures: {cold:.1f} s cold, {warm:.1f} s warm, check {check:.1f} s")
    pages = {page: len(gzip.compress(page.read_bytes())) for page in site.glob("site/**/*.html")}
    assert len(pages) >= MEASURES + CHAPTERS
    assert max(pages.values()) < MOST_BYTES
    assert cold < SECONDS_COLD
    assert warm < SECONDS_WARM
    assert check < SECONDS_CHECK
