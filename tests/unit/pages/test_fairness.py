"""For everyone? The average and the people furthest behind, side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import AREAS, OBJECTIVE, assessed
from unit.pages.making import data, problems, words
from unit.pages.promised import FILE, page, section

pytestmark = pytest.mark.usefixtures("november")


def test_every_measure_is_shown_with_its_baseline_latest_value_and_target(tmp_path: Path) -> None:
    text = words(page(tmp_path))
    assert "Baseline 15.2% (2019) Latest 12.9% (2023) Target 5% by 2030" in text
    assert "Adults who smoke: Routine and manual" in text
    assert "Baseline 26.0% (2019) Latest 24.3% (2023) Target 10% by 2030" in text


def test_a_volume_is_shown_and_not_judged(tmp_path: Path) -> None:
    volume = "  - {measure: smoking, kind: volume, area: ashenmoor, expected: {from: 10, to: 12}}\n---\n"
    text = words(page(tmp_path, OBJECTIVE.replace("---\n\nWhat", f"{volume}\nWhat")))
    volume = text.partition("Adults who smoke: Ashenmoor")[2].partition("Place by place")[0]
    assert "Not judged: it counts what is done, not what changes for people." in volume
    assert "Latest 14.2% (2023)" in volume
    assert "10% to 12%" in volume


WIDER = data({"E10900001,2023,Routine and manual": "34.3,31.6,37.0,,"})
CHAPTER = {"content/chapters/smoking.md": "---\ntitle: Smoking\n---\n"}


def test_a_gap_that_widens_while_the_average_gets_better_is_flagged(tmp_path: Path) -> None:
    flag = "The average gets better while the gap widens."
    assert flag not in words(page(tmp_path))
    html = page(tmp_path, files={**WIDER, **CHAPTER})
    assert flag in words(html.partition("<h2")[0])  # at the top, where it can't be missed
    told = words(section(html, "For everyone?"))
    assert told.startswith(f"{flag} The people who are furthest behind are falling further behind.")
    assert "Merrowshire: 26.0% in 2019 and 34.3% in 2023." in told


def test_a_target_that_is_met_on_average_is_not_called_an_improvement(tmp_path: Path) -> None:
    kept = OBJECTIVE.replace('baseline: "2019"\n    target: {value: 5', 'baseline: "2019"\n    target: {value: 14', 1)
    html = page(tmp_path, kept.replace("[5%]", "[14%]"), {**WIDER, **CHAPTER})
    assert "The target is met on average while the gap widens." in words(html)


def test_without_a_measure_of_inequality_it_is_said_and_so_is_the_reason(tmp_path: Path) -> None:
    lines = OBJECTIVE.splitlines(keepends=True)
    alone = "".join(lines[:8] + lines[13:])
    assert "No measure is given that shows whether the people furthest behind catch up." in words(page(tmp_path, alone))
    reason = alone.replace("---\n", "---\nequality: {no_gap_measure: Nobody asks.}\n", 1)
    said = "No measure shows whether the people furthest behind catch up. The reason given: Nobody asks."
    assert said in words(page(tmp_path, reason))


def test_a_target_keeps_its_reason(tmp_path: Path) -> None:
    reason = OBJECTIVE.replace("{value: 5, by: 2030}", "{value: 5, by: 2030, reason: As in England.}")
    assert "Why this target: As in England." in words(page(tmp_path, reason))


def test_a_success_measure_without_data_is_shown_and_not_judged(tmp_path: Path) -> None:
    waits = "  - {what: Early <b>deaths</b>, kind: inequality, source: The register, data_from: autumn 2012}\n---\n"
    html = page(tmp_path, OBJECTIVE.replace("---\n\nWhat", f"{waits}\nWhat"))
    assert "Early <b>deaths</b> Shows whether the people furthest behind catch up." in words(html)
    assert (
        "Not judged. There are no data for it yet. They were planned from autumn 2012, and are not here. "
        "They are to come from: The register."
    ) in words(html)


def test_a_promise_whose_outcomes_all_wait_for_data_says_so(tmp_path: Path) -> None:
    text = words(page(tmp_path, "---\ntitle: A promise\nmeasures: [{what: Early deaths}]\n---\n"))
    assert "What it is to be judged by has no data yet, so nobody can tell whether this promise is kept." in text


def test_a_measure_without_a_published_value_is_shown_as_having_no_data(tmp_path: Path) -> None:
    here = OBJECTIVE.replace(
        "  - measure: smoking\n    baseline", "  - measure: smoking\n    area: nowhere-else\n    baseline"
    )
    table = {"datapackages/smoke/areas.csv": f"{AREAS}E07900003,Nowhere Else,District,E10900001\n"}
    text = words(page(tmp_path, here, table))
    said = (
        "Adults who smoke, Nowhere Else: there is no figure. The target is 5% by 2030. "
        "Progress can’t be judged until figures are published."
    )
    assert said in text
    assert "Baseline no figure (2019) Latest no data Target 5% by 2030" in text
    assert problems(assessed(tmp_path, {**table, FILE: here})) == [("no-data-yet", 7)]
