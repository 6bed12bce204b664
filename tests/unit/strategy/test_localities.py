"""How nearly chapters, promises and policies name a place: by its name, around it, in it, or all of home."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.strategy.localities import Localities, Reach
from sites import AREAS, CHAPTER, OBJECTIVE, assessed

HOME, ASHENMOOR, WYCHSTEAD, GREEN, BESIDE = "E10900001", "E07900001", "E07900002", "E02900001", "E06900001"
CHAPTER_FILE, OBJECTIVE_FILE = "content/chapters/smoking.md", "content/strategy/objectives/smoke-free.md"
MORE = f"{AREAS}{GREEN},Ashen Green,Neighbourhood,{ASHENMOOR}\n{BESIDE},Next Door,Unitary,E12900001\n"


def saying(root: Path, chapter: str = "", objective: str = "") -> Localities:
    """What a small site says of places, with more in the front matter of its chapter or objective."""
    files = {
        "datapackages/smoke/areas.csv": MORE,
        CHAPTER_FILE: CHAPTER.replace("---\n", f"---\n{chapter}", 1),
        OBJECTIVE_FILE: OBJECTIVE.replace("---\n", f"---\n{objective}", 1),
    }
    site = assessed(root, files).site
    return Localities(
        site.chapters, site.objectives, site.catalogue.areas, {ASHENMOOR: "Ashenmoor", GREEN: "Ashen Green"}
    )


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ("", {HOME: Reach.HERE, ASHENMOOR: Reach.EVERYWHERE, GREEN: Reach.EVERYWHERE, BESIDE: None}),
        ("[home]", {HOME: Reach.HERE, ASHENMOOR: Reach.EVERYWHERE, GREEN: Reach.EVERYWHERE, BESIDE: None}),
        ("[region]", {HOME: Reach.HERE, ASHENMOOR: Reach.EVERYWHERE, GREEN: Reach.EVERYWHERE}),
        ("[ashenmoor]", {HOME: Reach.WITHIN, ASHENMOOR: Reach.HERE, GREEN: Reach.AROUND, WYCHSTEAD: None}),
        ("[ashen-green]", {HOME: Reach.WITHIN, ASHENMOOR: Reach.WITHIN, GREEN: Reach.HERE, WYCHSTEAD: None}),
        ("[home, ashenmoor]", {HOME: Reach.HERE, ASHENMOOR: Reach.HERE, GREEN: Reach.AROUND}),
        ("[districts]", {ASHENMOOR: Reach.HERE, WYCHSTEAD: Reach.HERE, GREEN: Reach.AROUND}),
    ],
)
def test_a_chapter_names_a_place_as_nearly_as_it_says(
    tmp_path: Path, places: str, expected: dict[str, Reach | None]
) -> None:
    found = saying(tmp_path, f"places: {places}\n" if places else "")
    reached = {code: next((reach for reach, _ in found.mentions(code).chapters), None) for code in expected}
    assert reached == expected


def test_a_promise_that_names_places_names_those_of_its_measures_too(tmp_path: Path) -> None:
    text = OBJECTIVE.replace("    kind: inequality", f"    area: {WYCHSTEAD}\n    kind: inequality", 1)
    site = assessed(tmp_path, {OBJECTIVE_FILE: text.replace("---\n", "---\nplaces: [ashenmoor]\n", 1)}).site
    assert site.saying.places_of(site.objectives["smoke-free"]) == (ASHENMOOR, WYCHSTEAD)


def test_what_is_superseded_is_said_of_no_place(tmp_path: Path) -> None:
    found = saying(tmp_path, "status: superseded\n", "status: superseded\n").mentions(HOME)
    assert (found.chapters, found.objectives) == ((), ())


def test_a_policy_is_about_the_place_that_its_words_name_and_else_about_those_of_its_page(tmp_path: Path) -> None:
    policies = (
        "planning: [The Ashenmoor Plan keeps parks, The joint plan, Ashen Green square, Plans of Ashenmoorland]\n"
    )
    found = saying(tmp_path, f"places: [wychstead]\n{policies}")
    said = {code: [str(text) for _, text, _ in found.mentions(code).policies] for code in (ASHENMOOR, WYCHSTEAD, GREEN)}
    assert said == {
        ASHENMOOR: ["The Ashenmoor Plan keeps parks", "Ashen Green square"],
        WYCHSTEAD: ["The joint plan", "Plans of Ashenmoorland"],
        GREEN: ["Ashen Green square", "The Ashenmoor Plan keeps parks"],
    }


def test_a_policy_that_two_pages_name_is_told_once_by_the_one_that_names_the_place(tmp_path: Path) -> None:
    found = saying(tmp_path, "planning: [The joint plan]\n", "places: [ashenmoor]\nplanning: [The joint plan]\n")
    ((reach, _, one),) = found.mentions(ASHENMOOR).policies
    assert (reach, str(one.title)) == (Reach.HERE, "A smoke-free Merrowshire")
