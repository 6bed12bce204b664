"""The list of places with its finder, places side by side, and the page for planners."""

from __future__ import annotations

from pathlib import Path

from sites import AREAS, RATES, SETTINGS, assessed
from unit.pages.county import FILES
from unit.pages.making import block, links, whole, words


def test_the_list_stands_by_kind_and_by_what_each_is_part_of(tmp_path: Path) -> None:
    html = whole(assessed(tmp_path, FILES), "places/index.md")
    said = words(html)
    assert said.index("Merrowshire") < said.index("Districts in Merrowshire") < said.index("Ashenmoor")
    names = [text for href, text in links(html) if href.startswith("E")]
    assert names == ["Merrowshire", "Ashenmoor", "Fenhythe", "Saltquay", "Wychstead"]
    assert '<form class="jsna-finder"' in html
    assert "hidden" in html.partition("<form")[2].partition(">")[0]


def test_two_places_of_one_name_kind_and_district_are_told_apart_by_their_codes(tmp_path: Path) -> None:
    wards = "".join(f"E0590000{n},{name},Ward,E07900001\n" for n, name in ((1, "Mill"), (2, "Mill"), (3, "Quay")))
    rates = "".join(f"E0590000{n},2023,,11.0,9.0,13.0\n" for n in (1, 2, 3))
    files = {"datapackages/smoke/areas.csv": AREAS + wards, "datapackages/smoke/rates.csv": RATES + rates}
    html = whole(assessed(tmp_path, files), "places/index.md")
    names = [text for href, text in links(html) if href.startswith("E05")]
    assert names == ["Mill (ward in Ashenmoor, E05900001)", "Mill (ward in Ashenmoor, E05900002)", "Quay"]


def test_a_block_fills_the_list_on_any_page_and_has_no_keys(tmp_path: Path) -> None:
    made, wrong = block(tmp_path, "places", "within: home", FILES)
    assert made is not None
    assert wrong == [("unknown-key", 4)]
    assert list(made.files) == ["assets/jsna/places.js"]


def test_side_by_side_is_a_table_of_all_districts_with_words(tmp_path: Path) -> None:
    said = words(whole(assessed(tmp_path, FILES), "places/side-by-side.md"))
    assert "All districts side by side Measure Ashenmoor Fenhythe Saltquay Wychstead" in said
    assert "Adults who walk 2023 30.0% Worse 50.0% Similar 60.0% Better 46.0% Worse" in said
    assert "Calls for help 2023 suppressed, to protect people 30" in said


def test_planners_find_each_place_s_needs_and_those_of_all_at_home(tmp_path: Path) -> None:
    address = {"mkdocs.yml": f"site_url: https://council.example/\n{SETTINGS}"}  # which its files have, and no link
    html = whole(assessed(tmp_path, {**FILES, **address}), "places/planning.md")
    said = words(html)
    assert "For all of Merrowshire, every place in it included." in said
    assert "People who smoke need help to stop close to where they live. Not decided yet Smoking" in said
    assert "Nothing is stated by name for Ashenmoor, Fenhythe, Saltquay, Wychstead." in said
    assert ("../../chapters/smoking/#need-help-to-stop", "Smoking") in list(links(html))
    assert "<summary>1 need and 1 promise</summary>" in html
