"""The refresh of real data, rehearsed: last year's export and a chapter about it, then this year's over it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from shared import needs_shared, shared_file

pytestmark = [needs_shared, pytest.mark.slow]

EXPORT = "data/fingertips/brc-social-isolation-indicators-CountyUA.data.csv"
LAST_YEARS = "2017/18"
SETTINGS = """\
site_name: Kent
docs_dir: content
theme: {name: material}
plugins:
  - jsna: {area: E10000016}
"""
CHAPTER = """\
---
title: Company
kind: risk-group
summary: >-
  Of people who use care, [49.2%](value:USERS) have as much company as they
  would like. Of those who are 65 and over it is
  [49.5%](value:USERS?age=65%2B+yrs).
needs:
  - id: company
    statement: 'Carers need company: about [a fifth](value:CARERS) have as much as they would like.'
    measures: [USERS, CARERS]
---
In 2010/11 it was [40.2%](value:USERS/2010fy), so it [rose by 9.0 percentage points](change:USERS?from=2010/11).
The survey puts it between [44.5%](value:USERS?field=lower) and
[53.9%](value:USERS?field=upper), which is [similar to England](compare:USERS).

```chart
show: trend
measure: CARERS
title: "Carers: it [fell by 12.3 points](change:CARERS?from=2012/13), in numbers [105](value:CARERS?field=count)"
```

| Place | People who use care | Carers |
| --- | ---: | ---: |
| South East | about [47%](value:USERS?area=region) | [33.2%](value:CARERS?area=region) |
| England | [46.0%](value:USERS?area=england) | [35.5%](value:CARERS?area=england) |

Among women who care for someone it was [19.7%](value:CARERS?sex=Female) when they were last counted apart.
"""
REWRITTEN = {  # as published for 2018/19; women were counted apart in 2016/17 only
    "[49.2%](": "[52.3%](",
    "[49.5%](": "[46.4%](",
    "9.0 percentage points": "12.1 percentage points",
    "[44.5%](": "[47.4%](",
    "[53.9%](": "[57.2%](",
    "12.3 points": "6.6 points",
    "[105](": "[85](",
    "[47%](": "[48%](",
    "[33.2%](": "[31.4%](",
    "[46.0%](": "[45.9%](",
    "[35.5%](": "[32.5%](",
}


def jsna(folder: Path, *words: str) -> tuple[int, str]:
    """What a command says, and its exit code."""
    command = [sys.executable, "-c", "from jsna.cli import main; main()", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def last_years_export() -> str:
    """The export as it was a year before: without the rows of the year after `LAST_YEARS`."""
    rows = list(csv.reader(io.StringIO(shared_file(EXPORT).read_text(encoding="utf-8-sig"))))
    when = rows[0].index("Time period")
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(
        row for n, row in enumerate(rows) if n == 0 or row[when] <= LAST_YEARS
    )
    return written.getvalue()


def start(folder: Path) -> Path:
    """A site of last year's export with a chapter of twelve figures and three claims, all of them true; the chapter."""
    chapter = folder / "content/chapters/company.md"
    chapter.parent.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder / "export.csv").write_text(last_years_export(), encoding="utf-8")
    code, said = jsna(folder, "import", "fingertips", "export.csv", "--to", "datapackages/social")
    assert code == 0, said
    descriptor = json.loads((folder / "datapackages/social/datapackage.json").read_text(encoding="utf-8"))
    names = {one["where"]["indicator"]: one["name"] for one in descriptor["measures"]}
    text = CHAPTER.replace("USERS", names["90280"]).replace("CARERS", names["90638"])
    chapter.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())  # as Notepad would save it
    return chapter


def test_a_years_new_data_show_as_changed_sentences_and_what_only_an_author_can_mend(tmp_path: Path) -> None:
    chapter = start(tmp_path)
    before = chapter.read_bytes()
    assert jsna(tmp_path, "check")[0] == 0
    assert jsna(tmp_path, "figures") == (0, "15 figures and claims checked, none of them stale.\n")

    code, said = jsna(tmp_path, "import", "fingertips", str(shared_file(EXPORT)), "--to", "datapackages/social")
    assert code == 0, said
    code, listed = jsna(tmp_path, "figures")
    assert (code, chapter.read_bytes()) == (1, before)
    assert "content/chapters/company.md:5: 49.2% -> 52.3% (" in listed
    assert listed.endswith("11 figures stale, 2 left to you. “jsna figures --write” rewrites the stale figures.\n")

    code, said = jsna(tmp_path, "figures", "--write")
    assert code == 1  # something is left
    expected = before.decode()
    for old, new in REWRITTEN.items():
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert chapter.read_bytes().decode() == expected
    _, _, left = said.partition("Left to you:\n")
    assert [line.split(" ")[0] for line in left.splitlines() if line.startswith("content/")] == [
        "content/chapters/company.md:10:",
        "content/chapters/company.md:15:",
    ]
    assert "“a fifth” is not what the data say" in left
    assert "“similar to England” is not what the data say" in left
    assert "Write “better than England”" in left

    mended = expected.replace("[a fifth]", "[a quarter]").replace("[similar to England]", "[better than England]")
    chapter.write_bytes(mended.encode())
    assert jsna(tmp_path, "figures", "--write") == (0, "15 figures and claims checked, none of them stale.\n")
    assert jsna(tmp_path, "check")[0] == 0
