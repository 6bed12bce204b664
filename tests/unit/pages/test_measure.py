"""The page of a measure: the sections it has something for, and each fact that is known or named as not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import FILES, SETTINGS, assessed
from unit.assessment.drinking import drinking
from unit.pages.making import PACKAGE, TABLE, Files, data, descriptor, links, problems, tags, whole, words

PAGE = "measures/smoking.md"
YEARS = (2019, 2021, 2023)
ALL_SECTIONS = [
    "## Over time", "## Place by place", "## For different groups of people", "## The figures", "## About this measure",
]  # fmt: skip
HOSTILE = "</title><script>alert(1)</script> & <b>all</b>"


def without(*keys: str) -> dict[str, str]:
    """The data without these areas' rows; a key is `area` or `area` with its category."""
    return data({f"{area},{year},{category}": "" for area, _, category in map(_parts, keys) for year in YEARS})


def _parts(key: str) -> tuple[str, str, str]:
    return key.partition(",")


def sections(root: Path, files: Files) -> list[str]:
    """The headings of the page."""
    text = assessed(root, files).generated()[PAGE]
    return [line for line in text.splitlines() if line.startswith("#")]


def page(root: Path, files: Files = FILES) -> str:
    """The page as a reader reads it."""
    return words(whole(assessed(root, files), PAGE))


def test_a_measure_with_history_areas_and_groups_has_every_section(tmp_path: Path) -> None:
    assert sections(tmp_path, {}) == ALL_SECTIONS


@pytest.mark.parametrize(
    ("gone", "left_out"),
    [
        (("E92000001", "E12900001", "E07900001", "E07900002"), "## Place by place"),
        (("E10900001,Routine and manual",), "## For different groups of people"),
    ],
)
def test_a_section_that_would_be_empty_is_left_out(tmp_path: Path, gone: tuple[str, ...], left_out: str) -> None:
    assert sections(tmp_path, without(*gone)) == [heading for heading in ALL_SECTIONS if heading != left_out]


def test_one_reading_is_no_history(tmp_path: Path) -> None:
    files = data({"E10900001,2019,": "", "E10900001,2021,": ""})
    assert sections(tmp_path, files) == [heading for heading in ALL_SECTIONS if heading != "## Over time"]


def test_home_alone_beside_its_benchmarks_is_not_told_place_by_place(tmp_path: Path) -> None:
    files = without("E07900001", "E07900002")
    assert "## Place by place" not in sections(tmp_path, files)


def test_without_a_value_for_home_there_is_neither_history_nor_a_list_of_groups(tmp_path: Path) -> None:
    files = without("E10900001", "E10900001,Routine and manual")
    assert sections(tmp_path, files) == ["## Place by place", "## The figures", "## About this measure"]


def test_the_latest_value_stands_first_with_its_interval_and_comparisons(tmp_path: Path) -> None:
    text = page(tmp_path)
    first, _, rest = text.partition("Against England")
    assert first.startswith("Adults who smoke")
    for said in ("Merrowshire, 2023 12.9%", "11.9", "13.9", "95% confidence interval"):
        assert said in first
    assert rest.startswith(
        " Worse than England England: 11.6% Against Southern Vale Worse than Southern Vale Southern Vale: 11.0%"
    )


def test_a_published_label_is_said_to_be_one(tmp_path: Path) -> None:
    files = data({"E10900001,2023,": "12.9,,,Worse"}, columns=("source_comparison_england",))
    text = page(tmp_path, files)
    assert "Merrowshire, 2023 12.9% Against England Worse than England England: 11.6% (as published)" in text


def test_a_value_that_is_not_to_be_compared_stands_beside_the_benchmark_s_without_a_label(tmp_path: Path) -> None:
    files = {PACKAGE: descriptor(comparison="none")}
    assert "Against England Not compared England: 11.6%" in page(tmp_path, files)


def test_a_measure_without_a_value_for_home_says_so_and_still_has_a_page(tmp_path: Path) -> None:
    files = {**without("E10900001"), "content/strategy/objectives/smoke-free.md": "---\ntitle: Later\n---\n"}
    build = assessed(tmp_path, files)
    assert words(whole(build, PAGE)).startswith("Adults who smoke There is no value for Merrowshire.")
    assert problems(build, PACKAGE) == []


def test_every_group_has_its_latest_value(tmp_path: Path) -> None:
    text = page(tmp_path)
    assert "Adults who smoke (%), Merrowshire Group Period Value 95% confidence interval" in text
    assert "Everyone 2023 12.9 11.9 to 13.9" in text
    assert "Routine and manual 2023 24.3 21.6 to 27.0" in text


def test_a_group_whose_newest_value_is_withheld_shows_the_one_before_and_its_period(tmp_path: Path) -> None:
    text = page(tmp_path, data({"E10900001,2023,Routine and manual": ",,,c,"}))
    assert "Routine and manual 2021 25.1 22.3 to 27.9" in text


def test_the_figures_of_home_and_its_benchmarks_are_listed_period_by_period(tmp_path: Path) -> None:
    files = data({"E10900001,2021,": ",,,c,", "E12900001,2019,": "", "E92000001,2023,": "11.6,,,p,"})
    text = page(tmp_path, files)
    assert "Period Merrowshire Southern Vale England" in text
    assert "2019 15.2 (14.1 to 16.3) [x] 13.9 (13.7 to 14.1)" in text
    assert "2021 [c] 12.4 (12.0 to 12.8) 13.0 (12.8 to 13.2)" in text
    assert "2023 12.9 (11.9 to 13.9) 11.0 (10.6 to 11.4) 11.6 [p]" in text


def test_the_marks_that_a_table_shows_are_explained_above_it_and_no_others(tmp_path: Path) -> None:
    text = page(tmp_path, data({"E10900001,2021,": ",,,c r,", "E92000001,2023,": "11.6,,,p,"}))
    assert "The figures [c] withheld to protect people; [p] provisional. Adults who smoke (%)" in text
    assert "jsna-marks" not in whole(assessed(tmp_path / "plain"), PAGE)


def test_a_measure_s_groups_lead_to_what_else_is_known_of_such_people(tmp_path: Path) -> None:
    html = whole(assessed(tmp_path, drinking("")), "measures/drinking.md")
    found = [name for href, name in links(html) if href.startswith("../../equality/")]
    assert found == ["Age", "Disability", "Race", "Sex", "Deprivation"]
    assert "../../equality/" not in whole(assessed(tmp_path / "none"), PAGE)  # its groups are of no breakdown


def test_a_group_s_value_shows_its_marks(tmp_path: Path) -> None:
    text = page(tmp_path, data({"E10900001,2023,Routine and manual": "24.3,,,p,"}))
    assert "For different groups of people [p] provisional. Adults" in text
    assert "Routine and manual 2023 24.3 [p] —" in text


def test_what_is_not_known_of_a_measure_is_named(tmp_path: Path) -> None:
    text = page(tmp_path)
    assert "Which values are good Lower is better. How areas are compared" in text
    assert "Headline series everyone" in text
    assert "Data last updated not given Next update expected not given" in text


def test_what_is_known_of_a_measure_is_shown(tmp_path: Path) -> None:
    told = {
        "definition": "Share of adults who smoke at all.", "framework": "PHOF C18", "caveats": "A small survey.",
        "updated": "2026-02-03", "next_update": "2027-02-01", "polarity": "none",
        "breaks": [{"from": "2021", "reason": "A new question."}],
        "retired": {"date": "2026-05-01", "reason": "The survey has ended."},
    }  # fmt: skip
    text = page(tmp_path, {PACKAGE: descriptor(**told)})
    assert text.startswith(
        "Adults who smoke This measure ended on 1 May 2026. The survey has ended. Share of adults who smoke at all."
    )
    for said in (
        "Which values are good Neither a high nor a low value is judged good. How areas are compared",
        "outside the area's 95% confidence interval. How the numbers are judged Framework PHOF C18",
        "Caveats A small survey. Data last updated 3 February 2026 Next update expected 1 February 2027",
        "Break in the series A new question.",
    ):
        assert said in text


def test_the_chapters_and_objectives_that_use_a_measure_are_linked(tmp_path: Path) -> None:
    found = dict(links(whole(assessed(tmp_path), PAGE)))
    assert found["../../chapters/smoking/"] == "Smoking"
    assert found["../../strategy/objectives/smoke-free/"] == "A smoke-free Merrowshire"
    assert found["../../data/packages/smoke.zip"] == "the data package (ZIP)"


def test_a_measure_that_nobody_uses_says_so(tmp_path: Path) -> None:
    files = {
        "content/chapters/smoking.md": "---\ntitle: Smoking\n---\n",
        "content/strategy/objectives/smoke-free.md": "---\ntitle: Later\n---\n",
    }
    assert "Used in no chapter or promise yet" in page(tmp_path, files)


def test_a_page_that_only_speaks_of_a_measure_uses_it_too(tmp_path: Path) -> None:
    files = {
        "content/chapters/smoking.md": "---\ntitle: Smoking\n---\nNow [12.9%](value:smoking/2023?area=home) do.\n",
        "content/strategy/objectives/smoke-free.md": "---\ntitle: Later\n---\n",
        "content/news.md": "---\ntitle: News\n---\n\n```chart\nshow: profile\ngroups:\n  Habits: [smoking]\n```\n",
        "content/cited.md": "---\ntitle: No use of it\n---\nA [survey](cite:smoking).\n",
    }
    html = whole(assessed(tmp_path, files), PAGE)
    assert "Chapters that use it Smoking Other pages with it News Download" in words(html)
    assert ("../../news/", "News") in links(html)


def test_a_measure_named_as_evidence_about_a_group_is_used(tmp_path: Path) -> None:
    chapter = "---\ntitle: Fair\nequality: {age: {evidence: [{kind: measure, measure: smoking}]}}\n---\n"
    assert "Chapters that use it Fair, Smoking Promises" in page(tmp_path, {"content/chapters/a.md": chapter}).replace(
        " ,", ","
    )


def test_figures_that_are_overdue_are_said_to_be_at_the_top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793577600")  # 2 November 2026
    late = {PACKAGE: descriptor(next_update="2026-11-01")}
    assert page(tmp_path, late).startswith(
        "Adults who smoke New figures are overdue. They were expected by 1 November 2026. Merrowshire, 2023"
    )
    assert "overdue" not in page(tmp_path, {PACKAGE: descriptor(next_update="2026-11-02")})
    ended = descriptor(next_update="2026-11-01", retired={"date": "2026-05-01", "reason": "Over."})
    assert "overdue" not in page(tmp_path, {PACKAGE: ended})


def test_a_hostile_title_is_shown_and_never_run(tmp_path: Path) -> None:
    html = whole(assessed(tmp_path, {PACKAGE: descriptor(title=HOSTILE, definition=HOSTILE, caveats=HOSTILE)}), PAGE)
    assert words(html).startswith(HOSTILE)
    assert {"script", "title", "b"} & set(tags(html)) == set()


def test_a_benchmark_that_the_site_does_not_want_has_no_column(tmp_path: Path) -> None:
    settings = SETTINGS + "      benchmarks: [england]\n"
    assert "Period Merrowshire England" in page(tmp_path, {"mkdocs.yml": settings})


def elsewhere(areas: int) -> dict[str, str]:
    """The data with rows about so many areas far from home, and no others."""
    rows = "".join(f"E0700000{n % 10}{n // 10},2023,,{n + 1}.5,1,99\n" for n in range(1, areas + 1))
    return {TABLE: f"area,period,category,value,lower,upper\n{rows}"}


def test_a_measure_of_places_elsewhere_compares_those(tmp_path: Path) -> None:
    files = elsewhere(3)
    assert sections(tmp_path, files) == ["## Place by place", "## About this measure"]
    build = assessed(tmp_path, files)
    assert "areas: [E070000010, E070000020, E070000030]" in build.generated()[PAGE]
    assert [found for found in problems(build) if found[0] == "no-data" and found[1] > 60] == []


def test_of_more_places_elsewhere_than_a_chart_can_hold_none_is_drawn(tmp_path: Path) -> None:
    assert sections(tmp_path, elsewhere(41)) == ["## About this measure"]
