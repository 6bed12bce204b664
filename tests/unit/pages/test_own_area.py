"""The page of a reader's own area as written: its list, its map, its data, and what it says of what is left out."""

from __future__ import annotations

import gzip
import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from hamlets import HAMLETS, NAMES, NORTH, ROWS, SOUTH, files
from jsna.build import Build
from jsna.pages import own_area
from sites import assessed
from unit.pages.making import links, whole, words

PATH = own_area.PATH
SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
HOSTILE = {
    "E02900001": "<script>alert(1)</script>",
    "E02900002": "</script><img src=x onerror=alert(1)>",
    "E02900003": '"quoted" & <b>bold</b>',
    **{code: NAMES[code] for code in HAMLETS[3:]},
}


def page(root: Path, changed: dict[str, str] | None = None) -> str:
    return whole(assessed(root, {**files(), **(changed or {})}), PATH)


def data(html: str) -> dict[str, Any]:
    held = re.search(r'<script type="application/json"[^>]*>(.*?)</script>', html, re.DOTALL)
    assert held is not None
    return dict(json.loads(held[1]))


def boundaries(*codes: str) -> dict[str, str]:
    """Squares beside each other, as one more resource of the package."""
    features = [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {"type": "Polygon", "coordinates": [[[x + place, y + 50] for x, y in SQUARE]]},
        }
        for place, code in enumerate(codes)
    ]
    read = json.loads(files()["datapackages/hamlets/datapackage.json"])
    read["resources"].append({"name": "shapes", "path": "shapes.geojson", "format": "geojson"})
    shapes = json.dumps({"type": "FeatureCollection", "features": features})
    return {
        "datapackages/hamlets/datapackage.json": json.dumps(read),
        "datapackages/hamlets/shapes.geojson": shapes,
    }


def test_a_site_without_small_areas_has_no_such_page_and_no_such_file(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    assert PATH not in build.generated()
    assert "data/own-area.json" not in build.files()


def test_every_small_area_is_listed_with_the_address_of_its_page(tmp_path: Path) -> None:
    listed = dict(links(page(tmp_path)))
    assert {f"../{code}/": listed[f"../{code}/"] for code in HAMLETS} == {f"../{c}/": n for c, n in NAMES.items()}


def test_it_says_what_it_needs_and_what_can_be_read_without(tmp_path: Path) -> None:
    text = words(page(tmp_path))
    assert "this page needs JavaScript, which is switched off or did not load" in text
    assert "its name in the list leads to them" in text


def test_without_pages_of_their_own_the_figures_are_where_it_says(tmp_path: Path) -> None:
    small = {path: text.replace("E0290000", "E0190000") for path, text in files().items()}
    html = whole(assessed(tmp_path, small), PATH)
    assert "its name in the list leads to them" not in words(html)
    assert "You can still read the figures of each small area in one file (JSON)" in words(html)
    assert ("../../data/own-area.json", "in one file (JSON)") in links(html)


def test_two_areas_of_one_name_in_one_district_are_told_apart(tmp_path: Path) -> None:
    html = whole(assessed(tmp_path, files({**NAMES, "E02900002": "Ash", "E02900004": "Croft"})), PATH)
    assert [one["name"] for one in data(html)["areas"]] == [
        "Ash (E02900001)", "Ash (E02900002)", "Croft", "Croft", "Elm", "Fold"
    ]  # fmt: skip
    assert {"Ash (E02900001)", "Ash (E02900002)"} <= {text for _, text in links(html)}


def test_what_has_nothing_to_add_up_is_not_in_the_list_and_is_named_below_it(tmp_path: Path) -> None:
    more = (("Gore", NORTH), ("Hythe", NORTH), ("Iver", SOUTH))
    listed = "".join(f"E0290001{place},{name},Hamlet,{district}\n" for place, (name, district) in enumerate(more))
    table = {"datapackages/hamlets/areas.csv": files()["datapackages/hamlets/areas.csv"] + listed}
    html = page(tmp_path, {**table, **boundaries(*HAMLETS, "E02900010")})
    assert re.findall(r'data-area="(\w+)"', html) == [*HAMLETS, *HAMLETS]  # in the list and on the map
    assert (
        "Not in the list, because nothing that could be added up is published for them: "
        "Gore and Hythe in Northfold; Iver in Southfold." in words(html)
    )
    assert [(one["name"], one["group"]) for one in data(html)["lacking"]] == list(more)
    assert "Not in the list" not in words(page(tmp_path / "all"))


def test_it_names_each_measure_that_can_not_be_added_up_and_why(tmp_path: Path) -> None:
    text = words(page(tmp_path))
    assert "Adjusted falls : it is adjusted for the ages of the people who live there" in text
    assert "People who are well : its values are not simply its counts out of its denominators" in text
    assert "Rare illness : none of its numbers is shown for these areas" in text


def test_names_that_are_markup_stay_names(tmp_path: Path) -> None:
    html = page(tmp_path, {**files(names=HOSTILE), **boundaries(*HAMLETS)})
    assert "<img src=x" not in html
    assert "<script>alert" not in html
    assert "<b>bold" not in html
    assert [area["name"] for area in data(html)["areas"]] == sorted(
        HOSTILE.values(), key=lambda name: (list(HOSTILE.values()).index(name) > 2, name)
    )


def test_a_withheld_number_is_nowhere_in_the_page_or_the_file(tmp_path: Path) -> None:
    build = assessed(tmp_path, files())
    published = json.loads(build.files()["data/own-area.json"])
    assert data(whole(build, PATH)) == published
    falls = next(one for one in published["measures"] if one["measure"] == "falls")
    assert falls["counts"] == [5, 9, None, None, 0, 12]
    assert falls["denominators"] == [1000, 1000, None, None, 1000, 1000]
    assert falls["absent"] == {"E02900003": "withheld", "E02900004": "withheld"}


def test_with_outlines_there_is_a_map_and_without_there_is_none(tmp_path: Path) -> None:
    with_map = page(tmp_path / "with", boundaries(*HAMLETS, SOUTH))
    assert with_map.count('class="jsna-own-patch"') == 6
    assert with_map.count('class="jsna-own-border"') == 1
    assert "jsna-own-map" not in page(tmp_path / "without")


def test_numbers_too_many_for_a_page_are_fetched_from_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_area, "_MOST", 100)
    html = page(tmp_path)
    assert re.search(r'<script type="application/json"[^>]*data-source="../../data/own-area.json"[^>]*></script>', html)


def test_an_authors_page_at_its_address_is_left_alone(tmp_path: Path) -> None:
    build: Build = assessed(tmp_path, {**files(), f"content/{PATH}": "# Mine\n"})
    assert PATH not in build.generated()
    assert "Mine" in whole(build, PATH)


def test_one_measure_is_enough(tmp_path: Path) -> None:
    rows = "\n".join(line for line in ROWS.splitlines() if line.startswith("births")) + "\n"
    text = words(page(tmp_path, files(rows=rows)))
    assert "Every measure that is published for neighbourhoods can be added up." in text
    assert "Byar" not in text
    assert "Wilson" not in text


def test_a_page_of_a_thousand_areas_is_light(tmp_path: Path) -> None:
    codes = [f"E029{number:05}" for number in range(1, 1001)]
    dice = random.Random(1)
    rows = "".join(f"smoke,{code},2023,{n / 10:.1f},{n},1000,\n" for code in codes for n in [dice.randrange(80, 300)])
    html = page(tmp_path, files(names={code: f"Hamlet {code}" for code in codes}, rows=rows))
    assert len(gzip.compress(html.encode())) < 60_000


def test_a_measure_s_page_maps_its_small_areas_only_where_all_have_an_outline(tmp_path: Path) -> None:
    with_all, without = (
        assessed(tmp_path / "all", {**files(), **boundaries(*HAMLETS)}),
        assessed(tmp_path / "few", files()),
    )
    name = next(iter(with_all.site.catalogue.measures))
    listed = f"show: map\nmeasure: {name}\nareas: {json.dumps(sorted(HAMLETS, key=lambda code: NAMES[code].lower()))}"
    assert listed in with_all.generated()[f"measures/{name}.md"]
    assert "show: map" not in without.generated()[f"measures/{name}.md"]
