"""The page of a place: its sections, its people, how it fares, and what was said of it, whatever the data lack."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jsna.build import Build
from jsna.pages.places.place import MOST_DRAWN
from sites import AREAS, CHAPTER, DESCRIPTOR, RATES, SETTINGS, assessed
from unit.pages.county import COLUMNS, COUNTY, FILES, ROWS, shapes
from unit.pages.county import descriptor as described
from unit.pages.making import PACKAGE, descriptor, links, tags, whole, words

HOME, FIRST, SECOND = "E10900001", "E07900001", "E07900002"
HOSTILE = '<script>alert(1)</script> & "Quay"'


def page(root: Path, code: str = HOME, files: dict[str, str] | None = None) -> str:
    """A place's page as HTML; nothing is wrong with the site."""
    build = county(root, files)
    return whole(build, f"places/{code}.md")


def county(root: Path, files: dict[str, str] | None = None) -> Build:
    """The county with outlines, ages and groups."""
    build = assessed(root, {**FILES, **(files or {})})
    wrong = [f"{p.code} {p.where} {p.message}" for p in build.problems.in_order() if p.severity == "error"]
    assert wrong == []
    return build


def test_home_and_each_of_its_districts_has_a_page_and_england_and_the_region_have_none(tmp_path: Path) -> None:
    made = county(tmp_path).generated()
    places = [path for path in made if path.startswith("places/E")]
    assert places == [f"places/{code}.md" for code in (HOME, FIRST, "E07900003", "E07900004", SECOND)]


def test_a_page_says_what_the_place_is_and_leads_to_what_it_is_part_of(tmp_path: Path) -> None:
    html = page(tmp_path, FIRST)
    assert tags(html).count("h1") == 1
    assert "District, code E07900001." in words(html)
    found = [href for href, _ in links(html)]
    assert found[:2] == ["../", "../E10900001/"]


def test_people_are_told_with_the_share_of_the_young_and_the_old_and_what_is_projected(tmp_path: Path) -> None:
    said = words(page(tmp_path))
    assert "People who live here, 2023 1,000 " in said
    # 90 males and 80 females of 1,000 are below 15, 200 are published as 65 or over; England: 10,000 of 50,000
    assert "Children under 15 17.0% 170 people. England: 20.0%." in said
    assert "Aged 65 or over 20.0% 200 people. England: 20.0%." in said
    assert "By 2030, as projected 10.0% more 1,100 people." in said


def test_a_withheld_band_of_age_leaves_its_share_out(tmp_path: Path) -> None:
    gone = ROWS.replace("people,E10900001,2023,Male,0-14 yrs,,,90,,,,,", "people,E10900001,2023,Male,0-14 yrs,,,,,,,c,")
    said = words(page(tmp_path, files={f"{COUNTY}rows.csv": f"{COLUMNS}\n{gone}"}))
    assert "Children under" not in said
    assert "Aged 65 or over 20.0%" in said


def test_a_place_without_numbers_of_people_says_so(tmp_path: Path) -> None:
    assert "No number of people is published for Ashenmoor." in words(page(tmp_path, FIRST))


@pytest.mark.parametrize(
    ("title", "people", "said"),
    [
        ("Resident population", "", "People who live here, 2023 944 "),
        ("Population density, people in a hectare", "", "No number of people is published for Ashenmoor."),
        ("Population for each surgery", "7.9", "No number of people is published for Ashenmoor."),
    ],
)
def test_what_is_worked_out_from_a_population_is_no_number_of_people(
    tmp_path: Path, title: str, people: str, said: str
) -> None:
    told = json.loads(described())
    told["measures"].append(
        {"name": "more", "title": title, "resource": "rows", "where": {"indicator": "more"}, "polarity": "none"}
    )
    rows = f"{COLUMNS}\n{ROWS}more,E07900001,2023,Persons,All ages,,,944,,,{people},,\n"
    files = {f"{COUNTY}datapackage.json": json.dumps(told), f"{COUNTY}rows.csv": rows}
    assert said in words(page(tmp_path, FIRST, files))


def test_each_measure_stands_with_its_value_comparison_and_trend(tmp_path: Path) -> None:
    said = words(page(tmp_path, FIRST))
    assert "Adults who walk 2023 30.0% 27.0 to 33.0 50.0% Worse —" in said
    assert "Calls for help 2023 suppressed, to protect people" in said
    assert "— where nothing can be compared, or no trend can be told." in said


def test_the_page_counts_its_comparisons_in_words(tmp_path: Path) -> None:
    said = words(page(tmp_path, FIRST))
    assert "2 of 2 measures can be compared. Ashenmoor is:" in said  # the third has no value that may be known
    assert "worse than England on 1: Adults who walk" in said


def test_of_many_worse_measures_those_furthest_off_among_its_like_are_named(tmp_path: Path) -> None:
    # Of each, England has 50, Ashenmoor is so many points below it, and two other districts have 0 and 100.
    off = {"m1": 10, "m2": 40, "m3": 20, "m4": 5, "m5": 30, "m6": 15}
    walk = next(one for one in json.loads(described())["measures"] if one["name"] == "walk")
    rows, measures = ROWS, [walk]
    for name, far in off.items():
        where = {**walk["where"], "indicator": name}
        measures.append({**walk, "name": name, "title": f"Measure {name}", "where": where})
        for area, value in (("E92000001", 50), (FIRST, 50 - far), (SECOND, 0), ("E07900003", 100), ("E07900004", 60)):
            rows += f"{name},{area},2023,Persons,16+ yrs,,,{value},{value - 1},{value + 1},1000,,\n"
    files = {f"{COUNTY}rows.csv": f"{COLUMNS}\n{rows}", f"{COUNTY}datapackage.json": described(measures=measures)}
    said = words(page(tmp_path, FIRST, files))
    # Of those who walk the four districts have 30 to 60: 20 of 30 are more than 40 of 100.
    assert "worse than England on 7, above all: Adults who walk ; Measure m2 ; Measure m5 " in said
    assert "“Above all” are those furthest from England, by the range of the places that the chart shows." in said


def test_what_a_larger_measure_tells_is_not_counted_again_in_detail(tmp_path: Path) -> None:
    walk = next(one for one in json.loads(described())["measures"] if one["name"] == "walk")
    detail = {**walk, "name": "walk-by-ward", "title": "Adults who walk, by ward", "detail_of": "walk"}
    detail["where"] = {**walk["where"], "indicator": "walk-by-ward"}
    rows = ROWS + "".join(
        f"walk-by-ward,{area},2023,Persons,16+ yrs,,,30,27,33,1000,,\n" for area in (FIRST, SECOND, "E92000001")
    )
    files = {f"{COUNTY}rows.csv": f"{COLUMNS}\n{rows}", f"{COUNTY}datapackage.json": described(measures=[walk, detail])}
    build = county(tmp_path, files)
    profile = words(whole(build, f"places/{FIRST}.md"))
    assert ("Adults who walk 2023" in profile, "by ward" in profile) == (True, False)
    assert "For larger places Adults who walk" in words(whole(build, "measures/walk-by-ward.md"))
    assert "For smaller places Adults who walk, by ward" in words(whole(build, "measures/walk.md"))


def test_the_map_marks_the_place_among_its_neighbours_and_names_them(tmp_path: Path) -> None:
    build = county(tmp_path)
    specs = [spec for made in build.drafts[f"places/{SECOND}.md"].fragments.values() for spec in made.specs]
    (drawn,) = [spec for spec in specs if spec.kind == "map"]
    assert [area.name for area in drawn.areas if area.emphasis] == ["Wychstead"]  # type: ignore[attr-defined]
    assert "Next to Wychstead: Ashenmoor , Fenhythe ." in words(whole(build, f"places/{SECOND}.md"))


def test_without_boundaries_the_page_goes_without_a_map(tmp_path: Path) -> None:
    build = county(tmp_path, {f"{COUNTY}shapes.geojson": shapes()})
    assert all("show: map" not in text for path, text in build.generated().items() if path.startswith("places/"))
    assert "The data tell no neighbours of Ashenmoor" in words(whole(build, f"places/{FIRST}.md"))


def test_a_need_or_promise_for_all_of_home_is_told_as_such(tmp_path: Path) -> None:
    html = page(tmp_path, FIRST)
    assert "Also about all of Merrowshire: 1 need" in words(html)
    assert "Also promised for all of Merrowshire: 1 promise" in words(html)
    assert "No chapter states a need for Ashenmoor by name. Also about" in words(html)
    assert "No promise names Ashenmoor. Also promised" in words(html)
    assert "About Merrowshire Smoking" in words(page(tmp_path / "home"))


def test_a_need_that_names_the_place_stands_open(tmp_path: Path) -> None:
    chapter = CHAPTER.replace("---\n", "---\nplaces: [ashenmoor]\n", 1)
    html = page(tmp_path, FIRST, {"content/chapters/smoking.md": chapter})
    assert "About Ashenmoor Smoking People who smoke need help to stop" in words(html)
    assert "No chapter states a need for Wychstead" in words(
        page(tmp_path / "other", SECOND, {"content/chapters/smoking.md": chapter})
    )


def test_a_need_that_names_a_place_itself_stands_there_and_not_under_the_others_of_its_chapter(tmp_path: Path) -> None:
    own = "needs:\n  - {id: lamps, statement: Light on the quay., places: [ashenmoor]}\n"
    chapter = CHAPTER.replace("---\n", "---\nplaces: [ashenmoor, wychstead]\n", 1).replace("needs:\n", own)
    files = {"content/chapters/smoking.md": chapter}
    build = county(tmp_path, files)
    first, second = (words(whole(build, f"places/{code}.md")) for code in (FIRST, SECOND))
    assert "About Ashenmoor Smoking Light on the quay. Not decided yet. People who smoke need help" in first
    assert "About Wychstead Smoking People who smoke need help" in second
    assert "Light on the quay" not in second
    assert (
        "About a part of Merrowshire Smoking for Ashenmoor Light on the quay. Not decided yet. "
        "Smoking for Ashenmoor , Wychstead People who smoke"
    ) in words(whole(build, "places/E10900001.md"))


def test_hostile_names_are_escaped_everywhere(tmp_path: Path) -> None:
    quoted = '"' + HOSTILE.replace('"', '""') + '"'
    areas = FILES[f"{COUNTY}areas.csv"].replace("Ashenmoor", quoted)
    small = AREAS.replace("Ashenmoor", quoted)
    build = county(tmp_path, {f"{COUNTY}areas.csv": areas, "datapackages/smoke/areas.csv": small})
    for path in (
        f"places/{FIRST}.md",
        f"places/{SECOND}.md",
        "places/index.md",
        "places/side-by-side.md",
        "places/planning.md",
    ):
        html = whole(build, path)
        assert "<script>alert" not in html
        assert "alert(1)" in html or path == "places/planning.md"


def test_two_places_of_one_name_are_told_apart(tmp_path: Path) -> None:
    areas = FILES[f"{COUNTY}areas.csv"].replace("Fenhythe", "Saltquay")
    build = county(tmp_path, {f"{COUNTY}areas.csv": areas})
    assert build.title("places/E07900003.md") == "Saltquay (district in Merrowshire, E07900003)"


@pytest.mark.parametrize(
    "areas",
    ["code,name,type,parent\nE10900001,Merrowshire,County,\n", AREAS],
    ids=["one area", "a county"],
)
def test_a_site_of_few_areas_without_boundaries_or_people_builds(tmp_path: Path, areas: str) -> None:
    rates = "\n".join(line for line in RATES.splitlines() if line[:9] in areas or line.startswith("area"))
    files = {
        "datapackages/smoke/areas.csv": areas,
        "datapackages/smoke/rates.csv": rates + "\n",
        "content/chapters/smoking.md": "---\ntitle: Smoking\nkind: evidence\n---\nText.\n",
        "mkdocs.yml": SETTINGS,
    }
    build = assessed(tmp_path, files)
    assert [p.code for p in build.problems.in_order() if p.severity == "error"] == []
    for path in build.generated():
        if path.startswith("places/"):
            assert whole(build, path)


def test_without_an_areas_table_home_alone_has_a_page(tmp_path: Path) -> None:
    read = DESCRIPTOR.replace('"role": "code"', '"role": ""')
    build = assessed(tmp_path, {"datapackages/smoke/datapackage.json": read})
    assert [path for path in build.generated() if path.startswith("places/")] == [
        "places/index.md", "places/planning.md", f"places/{HOME}.md",
    ]  # fmt: skip


def test_an_author_s_page_of_places_goes_before_ours(tmp_path: Path) -> None:
    build = county(tmp_path, {"content/places/index.md": "# Our places\n\n```places\n```\n"})
    assert "places/index.md" not in build.generated()
    said = words(whole(build, "places/index.md"))
    assert "Ashenmoor" in said
    assert "Districts in Merrowshire" in said


def test_an_author_s_page_at_the_address_of_a_place_is_reported(tmp_path: Path) -> None:
    build = assessed(tmp_path, {**FILES, f"content/places/{FIRST}.md": "# Mine\n"})
    assert [p.code for p in build.problems.in_order() if p.severity == "error"] == ["page-taken"]


def test_each_page_is_about_its_place_for_search_engines(tmp_path: Path) -> None:
    assert county(tmp_path).description(f"places/{FIRST}.md").startswith("Who lives in Ashenmoor, how healthy")


@pytest.mark.usefixtures("november")
def test_a_page_says_when_its_newest_figures_came_and_when_the_next_are_due(tmp_path: Path) -> None:
    fresh = descriptor(updated="2026-02-03", next_update="2027-02-01")
    said = words(page(tmp_path / "fresh", files={PACKAGE: fresh}))
    assert "Newest figures: 3 February 2026. The next are due by 1 February 2027." in said
    late = descriptor(updated="2026-02-03", next_update="2026-06-01")
    said = words(page(tmp_path / "late", files={PACKAGE: late}))
    assert "Overdue Figures were due by 1 June 2026." in said


def test_a_count_of_people_is_not_among_the_measures_that_could_be_compared(tmp_path: Path) -> None:
    said = words(page(tmp_path))  # which has two shares, and three counts of people and calls
    assert "2 of 2 measures can be compared. Merrowshire is: worse than England on 2" in said
    assert "2 measures, against England, beside 4 districts" in said


def test_a_trend_is_in_the_same_words_on_every_page(tmp_path: Path) -> None:
    # 15.2, 12.0, 13.4, 14.9, 12.9: up and down
    more = f"{HOME},2020,,12.0,11.0,13.0\n{HOME},2022,,14.9,13.9,15.9\n"
    rates, listed = {"datapackages/smoke/rates.csv": RATES + more}, {"content/index.md": "```catalogue\n```\n"}
    files = {**rates, **listed, PACKAGE: descriptor(value_type="mean")}
    build = assessed(tmp_path, files)
    pages = ("index.md", "chapters/smoking.md", "measures/smoking.md", f"places/{HOME}.md")
    said = {path: words(whole(build, path)).lower() for path in pages}
    assert [path for path in pages if "staying about the same" not in said[path]] == []
    assert [path for path in pages if "significant change" in said[path]] == []


def _ranked(how_many: int, kind: str) -> dict[str, str]:
    """The county with so many measures of one value type, before its own."""
    walk = next(one for one in json.loads(described())["measures"] if one["name"] == "walk")
    rows, measures = ROWS, []
    for n in range(how_many):
        where = {**walk["where"], "indicator": f"m{n}"}
        measures.append({**walk, "name": f"m{n}", "title": f"Order {n}", "where": where, "value_type": kind})
        rows += "".join(f"m{n},{area},2023,Persons,16+ yrs,,,{n},,,,,\n" for area in (HOME, FIRST, SECOND))
    told = described(measures=[*measures, *json.loads(described())["measures"]])
    return {f"{COUNTY}rows.csv": f"{COLUMNS}\n{rows}", f"{COUNTY}datapackage.json": told}


def test_ranks_are_listed_and_not_drawn_and_the_page_says_so(tmp_path: Path) -> None:
    said = words(page(tmp_path / "ranks", FIRST, _ranked(2, "rank")))
    assert "2 measures, against England" in said
    assert "2 of 2 measures can be compared." in said
    assert "2 ranks stand in the table alone: where Ashenmoor is in an order does not tell how far it is" in said
    assert "Order 1 2023 1" in said.partition("The latest values")[2]
    said = words(page(tmp_path / "scores", FIRST, _ranked(2, "score")))
    assert "4 measures, against England" in said  # as an author has it who gives another value type
    assert "in the table alone" not in said


def test_of_more_than_can_be_drawn_those_that_are_compared_come_first(tmp_path: Path) -> None:
    said = words(page(tmp_path, FIRST, _ranked(MOST_DRAWN, "score")))
    chart, _, listed = said.partition("The latest values")
    assert f"The chart shows {MOST_DRAWN} of them" in chart
    assert "Adults who walk" in chart.partition("Profile of Ashenmoor")[2]
    assert f"Order {MOST_DRAWN - 1} 2023" not in chart
    assert f"Order {MOST_DRAWN - 1} 2023" in listed
