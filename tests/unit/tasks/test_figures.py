"""`jsna figures`: what the data have left behind in a small site's prose, listed and rewritten."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

import sites
from jsna.cli import main

CHAPTER = "content/chapters/smoking.md"
OBJECTIVE = "content/strategy/objectives/smoke-free.md"
NEWER = {
    "datapackages/smoke/rates.csv": sites.RATES
    + "E92000001,2024,,11.0,10.8,11.2\nE10900001,2024,,12.35,11.5,13.2\nE07900001,2024,,14.9,12,18\n"
}


def figures(root: Path, *words: str) -> tuple[int, str, str]:
    """Exit code, report and last line."""
    done = CliRunner().invoke(main, ["figures", "-f", str(root / "mkdocs.yml"), *words])
    return done.exit_code, done.stdout, done.stderr


def test_a_site_that_is_up_to_date_says_so(tmp_path: Path) -> None:
    sites.write(tmp_path)
    assert figures(tmp_path) == (0, "", "3 figures and claims checked, none of them stale.\n")


def test_new_data_are_listed_and_then_written(tmp_path: Path) -> None:
    sites.write(tmp_path, NEWER)
    line = "content/chapters/smoking.md:10: 12.9% -> 12.4% (Adults who smoke, Merrowshire, 2024)\n"
    todo = "1 figure stale. “jsna figures --write” rewrites the stale figures.\n"
    assert figures(tmp_path) == (1, line, todo)
    (tmp_path / CHAPTER).chmod(0o664)
    assert figures(tmp_path, "--write") == (0, line, "1 figure rewritten.\n")
    assert (tmp_path / CHAPTER).read_text(encoding="utf-8") == sites.CHAPTER.replace("12.9%", "12.4%")
    assert stat.S_IMODE((tmp_path / CHAPTER).stat().st_mode) == 0o664
    assert figures(tmp_path)[0] == 0


def test_claims_words_and_targets_are_left_to_the_author(tmp_path: Path) -> None:
    body = """\
It [fell by 2.3 percentage points](change:smoking?from=2019), or [a lot](change:smoking?from=2019).
In Ashenmoor it [fell by 1.9 points](change:smoking?from=2019&area=ashenmoor), and since 2023 it
[fell](change:smoking?from=2023&area=ashenmoor). That is [one in eight](value:smoking?area=ashenmoor).
In 2023 it was [12.9%](value:smoking).
"""
    objective = sites.OBJECTIVE.replace("[5%]", "[6%]")
    sites.write(tmp_path, {**NEWER, CHAPTER: f"{sites.CHAPTER}\n{body}", OBJECTIVE: objective})
    code, said, last = figures(tmp_path, "--write")
    assert (code, last) == (1, "4 figures rewritten, 4 left to you.\n")
    stale, _, left = said.partition("\nLeft to you:\n")
    assert stale.splitlines() == [
        "content/chapters/smoking.md:10: 12.9% -> 12.4% (Adults who smoke, Merrowshire, 2024)",
        "content/chapters/smoking.md:25: fell by 2.3 percentage points -> fell by 2.9 percentage points "
        "(Adults who smoke, Merrowshire: 15.2% in 2019, 12.4% in 2024)",
        "content/chapters/smoking.md:26: fell by 1.9 points -> fell by 1.2 points "
        "(Adults who smoke, Ashenmoor: 16.1% in 2019, 14.9% in 2024)",
        "content/chapters/smoking.md:28: 12.9% -> 12.4% (Adults who smoke, Merrowshire, 2024)",
        "    Mind the sentence: it names 2023.",
    ]
    assert [line.partition(" is ")[0] for line in left.splitlines() if line.startswith("content")] == [
        "content/chapters/smoking.md:25: “a lot”",
        "content/chapters/smoking.md:27: “fell”",
        "content/chapters/smoking.md:27: “one in eight”",
        "content/strategy/objectives/smoke-free.md:3: “6%”",
    ]


def test_a_file_whose_yaml_is_broken_is_said_and_left(tmp_path: Path) -> None:
    broken = sites.CHAPTER.replace("show: trend", "show: [trend")
    sites.write(tmp_path, {**NEWER, CHAPTER: broken})
    code, said, last = figures(tmp_path, "--write")
    assert (code, last) == (1, "1 file not looked at.\n")
    assert said.startswith("content/chapters/smoking.md:13")
    assert said.endswith("so the whole file was left as it is.\n")
    assert (tmp_path / CHAPTER).read_text(encoding="utf-8") == broken


def test_data_with_faults_are_no_ground_to_rewrite_by(tmp_path: Path) -> None:
    rates = NEWER["datapackages/smoke/rates.csv"].replace("12.35", "about 12")
    sites.write(tmp_path, {"datapackages/smoke/rates.csv": rates})
    code, said, last = figures(tmp_path, "--write")
    assert (code, last) == (1, "1 file not looked at.\n")
    assert said == "1 file of data has errors, so what rests on them was not looked at: see “jsna check”.\n"
    assert (tmp_path / CHAPTER).read_text(encoding="utf-8") == sites.CHAPTER


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_every_other_byte_stays(tmp_path: Path, ends: str) -> None:
    body = """\

> | A | B |
> | --- | ---: |
> | 1 | **[12.9%](value:smoking)** |

* `[12.9%](value:smoking)`  
* [12.90 per
  cent](value:smoking)\t

```chart
show: trend
measure: smoking
title: >
  About [13%](value:smoking), that is
  [12.9%](value:smoking)
```
"""
    text = "\ufeff" + f"{sites.CHAPTER}{body}".replace("\n", ends)
    sites.write(tmp_path, {**NEWER, CHAPTER: text})
    code, said, _ = figures(tmp_path, "--write")
    assert code == 0, said
    expected = text.replace("12.9%", "12.4%").replace("`[12.4%]", "`[12.9%]").replace("12.90", "12.35")
    assert (tmp_path / CHAPTER).read_bytes() == expected.replace("[13%]", "[12%]").encode()
