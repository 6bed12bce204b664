"""A promise place by place, or why it can't be shown so."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import AREAS, OBJECTIVE, RATES
from unit.pages.making import links, words
from unit.pages.promised import PAGE, built, page, section

NO_DISTRICTS = {
    "datapackages/smoke/rates.csv": "".join(li for li in RATES.splitlines(True) if not li.startswith("E07"))
}
ALONE = {"datapackages/smoke/areas.csv": "".join(li for li in AREAS.splitlines(True) if not li.startswith("E07"))}

pytestmark = pytest.mark.usefixtures("november")


def test_the_promise_s_measure_is_shown_for_each_district(tmp_path: Path) -> None:
    build = built(tmp_path)
    html = section(page(tmp_path), "Place by place")
    assert ("../../../measures/smoking/#place-by-place", "Adults who smoke: more by place") in links(html)
    charts = [made for made in build.drafts[PAGE].fragments.values() if made.template == "figure.html"]
    assert [[bar.name for bar in spec.bars] for made in charts for spec in made.specs if hasattr(spec, "bars")] == [
        ["Ashenmoor", "Wychstead"]
    ]


def test_of_people_with_no_figures_by_place_everyone_is_shown_and_it_is_said(tmp_path: Path) -> None:
    manual = OBJECTIVE.replace(
        "  - measure: smoking\n    kind: inequality", "  - measure: smoking\n    primary: true", 1
    )
    text = words(section(page(tmp_path, manual), "Place by place"))
    assert "there are no figures on Routine and manual; these are on everyone." in text


CHAPTER = {"content/chapters/smoking.md": "---\ntitle: Smoking\nneeds: [{id: help-to-stop, statement: Help.}]\n---\n"}


def test_without_figures_by_place_it_is_said(tmp_path: Path) -> None:
    text = words(section(page(tmp_path, files={**NO_DISTRICTS, **CHAPTER}), "Place by place"))
    assert text == "There are no figures on “Adults who smoke” for places within Merrowshire."


def test_a_place_without_parts_is_not_asked_for_them(tmp_path: Path) -> None:
    html = page(tmp_path, files={**NO_DISTRICTS, **ALONE, **CHAPTER})
    assert "Place by place" not in html
    assert "In my area" not in words(html)
