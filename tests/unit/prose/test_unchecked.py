"""Figures and claims outside any checked link are found, with the link to write; ordinary sentences are not accused."""

from __future__ import annotations

from pathlib import Path

import pytest

import sites
from jsna.problems import Problem

CHAPTER = "content/chapters/smoking.md"


def said(tmp_path: Path, body: str) -> list[Problem]:
    """What the small site's chapter is told about a text at its end."""
    return sites.problems(tmp_path, {CHAPTER: f"{sites.CHAPTER}\n{body}\n"})


@pytest.mark.parametrize(
    ("sentence", "words", "link"),
    [
        ("In 2023, 12.9% of adults smoked.", "12.9%", "[12.9%](value:smoking)"),
        ("It was **13.4 per cent** then.", "13.4 per cent", "[13.4 per cent](value:MEASURE)"),
        ("It fell by 2 percentage points.", "2 percentage points", "[2 percentage points](value:MEASURE)"),
        ("There are 50.1 per 100,000.", "50.1 per 100,000", "[50.1 per 100,000](value:MEASURE)"),
        ("One in eight does.", "One in eight", "[One in eight](value:MEASURE)"),
        ("Some 3 in 10 do.", "3 in 10", "[3 in 10](value:MEASURE)"),
        ("Smoking is falling.", "falling", "[falling](trend:smoking)"),
        ("The rate has been\ngetting better.", "getting better", "[getting better](trend:MEASURE)"),
        ("Smoking fell by a lot.", "fell", "[fell](change:smoking?from=PERIOD)"),
        ("They smoke more than in Ashenmoor.", "more than in Ashenmoor", "[more than in Ashenmoor](compare:MEASURE)"),
        ("| Place | 24.6% |", "24.6%", "[24.6%](value:MEASURE)"),
        ("> Quoted 5%\n\nMost (63%) agree.", "63%", "[63%](value:MEASURE)"),
    ],
)
def test_a_figure_or_a_claim_outside_a_link_is_found(tmp_path: Path, sentence: str, words: str, link: str) -> None:
    (found,) = said(tmp_path, sentence)
    assert (found.code, str(found.severity)) == ("unchecked-figure", "warning")
    assert found.message.startswith(f"“{words}” ")
    assert found.hint == f"Link it, as {link}, or cite where it is from: [{words}](cite:REFERENCE)."


def test_ordinary_sentences_are_not_accused(tmp_path: Path) -> None:
    sentences = """\
In 2024 there were 46 conversations, on 2026-03-12 at 12:30, minute HWB 2026/14.
People aged 65 and over, 18-year-olds, and those 16 to 24 years old.
Ring 01632 960123 or 0800 123 4567.
1. First
## 3.2 What is rising?
See [12.9%](value:smoking) here, and below [5%](target:smoke-free/smoking).
Higher education is improving lives, the rising main was mended, and a man fell ill.
The river is rising. House prices are rising, and the board rose from its seats.
We are 95% sure of it, by the 95% confidence interval and the 95% and 99.8% limits.
The most deprived 10% and the 20% least deprived of neighbourhoods live side by side.
Advisers in four towns, 18 years ago, for 36 months or 10 years, and four of ten are open.
The hills above Ashenmoor are close to Wychstead.
There were 2,722 people, three nurses and £200,000.
It is stable. The two are similar to each other."""
    assert said(tmp_path, "\n\n".join(sentences.splitlines())) == []


@pytest.mark.parametrize(
    ("unit", "sentence", "words"),
    [
        ("µg/m³", "There were 7.7 µg/m³ of it.", "7.7 µg/m³"),
        ("years", "They live 64.1 years in good health, at 18 years of age.", "64.1 years"),
        ("days off", "They have 12 days off.", "12 days off"),
    ],
)
def test_the_units_of_the_sites_own_measures_are_known(tmp_path: Path, unit: str, sentence: str, words: str) -> None:
    descriptor = sites.DESCRIPTOR.replace('"unit": "%"', f'"unit": "{unit}"')
    chapter = sites.CHAPTER.replace("%](", "](") + f"\n{sentence}\n"
    files = {CHAPTER: chapter, "datapackages/smoke/datapackage.json": descriptor}
    objective = sites.OBJECTIVE.replace("[5%]", "[5]")
    found = sites.problems(tmp_path, {**files, "content/strategy/objectives/smoke-free.md": objective})
    assert [problem.message.partition("”")[0] for problem in found] == [f"“{words}"]


def test_it_is_told_where_it_stands_to_the_column(tmp_path: Path) -> None:
    chapter = """\
---
title: 40% of smoking
kind: risk-group
summary: >-
  A sentence without a number,
  then [12.9%](value:smoking) and
  then 12.9% alone.
needs: [{id: help-to-stop, statement: "Help for 30% more people", measures: [smoking]}]
voices: [{who: A man, finding: Prices rose 20%}]
recommendations: [{id: r, what: Halve it to 6%}]
---
First line, **and 7%**.

```chart
show: trend
measure: smoking
title: "It is 8%"
```

    a sample 9%

| A | B |
| --- | --- |
| 1 | 10% |
"""
    found = sites.problems(tmp_path, {CHAPTER: chapter})
    assert {problem.code for problem in found} == {"unchecked-figure"}
    places = {problem.message.partition("”")[0][1:]: (problem.where.line, problem.where.column) for problem in found}
    assert places == {
        "40%": (2, 8),
        "12.9%": (7, 8),
        "30%": (8, 49),
        "7%": (12, 19),
        "8%": (17, 15),
        "10%": (24, 7),
    }


def test_a_site_may_call_it_an_error_or_switch_it_off(tmp_path: Path) -> None:
    files = {CHAPTER: f"{sites.CHAPTER}\nSome 40% do.\n"}
    for severity, found in (("error", ["error"]), ("off", [])):
        settings = f"{sites.SETTINGS}      severity: {{unchecked-figure: {severity}}}\n"
        problems = sites.problems(tmp_path, {**files, "mkdocs.yml": settings})
        assert [str(problem.severity) for problem in problems] == found
