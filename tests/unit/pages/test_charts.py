"""What all chart blocks share: keys, names, the group, the headline, the notes, and where a mistake is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna_charts.spec import TrendSpec, Unit
from sites import assessed
from unit.pages.making import PACKAGE, block, data, descriptor, problems, whole, words

TITLED = "show: trend\nmeasure: smoking\ntitle: Now [{}](value:smoking) smoke"


def about(root: Path, body: str) -> list[str]:
    """The line below a chart's headline."""
    made, found = block(root, "chart", body)
    assert made is not None, found
    return list(made.context["about"])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("measure: smoking", [("missing-key", 4)]),
        ("measure: smoking\nshow: trends", [("unknown-kind", 5)]),
        ("show: trend", [("missing-key", 4)]),
        ("show: target\nmeasure: smoking", [("missing-key", 4)]),
        ("show: trend\nmeasure: smokin", [("unknown-measure", 5)]),
        ("show: trend\nmeasure: smoking\narea: atlantis", [("unknown-area", 6)]),
        ("show: trend\nmeasure: smoking\ncompare:\n  - england\n  - atlantis", [("unknown-area", 8)]),
        ("show: compare\nmeasure: smoking\nareas: [home, atlantis]", [("unknown-area", 6)]),
        ("show: compare\nmeasure: smoking\nareas: [home]\nperiod: 2020", [("unknown-period", 7)]),
        ("show: compare\nmeasure: smoking\nperiod: last year", [("bad-period", 6)]),
        ("show: trend\nmeasure: smoking\ncategory: Clerks", [("unknown-breakdown", 6)]),
        ("show: trend\nmeasure: smoking\nsex: Female", [("unknown-breakdown", 6)]),
        ("show: target\nobjective: smokefree", [("unknown-target", 5)]),
    ],
)
def test_a_mistake_is_reported_at_its_line_and_nothing_is_drawn(
    tmp_path: Path, body: str, expected: list[tuple[str, int]]
) -> None:
    assert block(tmp_path, "chart", body) == (None, expected)


@pytest.mark.parametrize(
    "body",
    [
        "show: trend\nmeasure: smoking\nperiod: 2021",
        "show: trend\nmeasure: smoking\nareas: [home]",
        "show: compare\nmeasure: smoking\nobjective: smoke-free",
        "show: target\nobjective: smoke-free\narea: home",
    ],
)
def test_a_key_of_another_kind_of_chart_is_reported_at_its_line(tmp_path: Path, body: str) -> None:
    assert block(tmp_path, "chart", body)[1] == [("unknown-key", 6)]


def test_an_unknown_measure_and_an_unknown_area_are_both_reported_in_one_run(tmp_path: Path) -> None:
    made, found = block(tmp_path, "chart", "show: trend\nmeasure: smokin\narea: atlantis\ncompare: [utopia, england]")
    assert made is None
    assert found == [("unknown-measure", 5), ("unknown-area", 6), ("unknown-area", 7)]


def test_a_name_that_is_nearly_right_is_suggested(tmp_path: Path) -> None:
    page = "# A small county\n\n```chart\nshow: trends\nmeasure: smoking\n```\n"
    (found,) = assessed(tmp_path, {"content/index.md": page}).problems.found
    assert (found.message, found.hint) == ("There is no chart “trends”.", "Did you mean “trend”?")


@pytest.mark.parametrize("title", ["", "title: More smoke\n"])
def test_the_group_that_a_block_names_is_drawn_and_named_once_in_the_caption(tmp_path: Path, title: str) -> None:
    page = f"```chart\nshow: trend\nmeasure: smoking\ncategory: Routine and manual\n{title}```\n"
    build = assessed(tmp_path, {"content/index.md": page})
    (spec,) = build.drafts["index.md"].fragments[0].specs
    assert isinstance(spec, TrendSpec)
    assert [reading.value for reading in spec.subject.readings] == [26.0, 25.1, 24.3]
    caption = words(whole(build, "index.md").partition("</figcaption>")[0])
    assert caption.count("Routine and manual") == 1
    assert caption.endswith("Merrowshire, 2019 to 2023")


def test_the_line_below_the_headline_names_the_measure_only_where_the_headline_is_the_author_s(tmp_path: Path) -> None:
    usual = ["Merrowshire", "2019 to 2023"]
    assert about(tmp_path, "show: trend\nmeasure: smoking") == usual
    assert about(tmp_path, "show: trend\nmeasure: smoking\ntitle: Fewer smoke") == ["Adults who smoke", *usual]


def test_a_headline_that_is_the_measure_s_title_stands_once_in_the_caption(tmp_path: Path) -> None:
    page = "```chart\nshow: trend\nmeasure: smoking\n```\n"
    html = whole(assessed(tmp_path, {"content/index.md": page}), "index.md")
    assert words(html.partition("</figcaption>")[0]) == "Adults who smoke Merrowshire, 2019 to 2023"


def test_a_figure_in_a_title_that_agrees_leads_to_its_measure(tmp_path: Path) -> None:
    page = f"```chart\n{TITLED.format('12.9%')}\n```\n"
    build = assessed(tmp_path, {"content/index.md": page})
    assert problems(build) == []
    link = '<a class="jsna-figure" href="measures/smoking/">12.9%</a>'
    assert f'<p class="jsna-headline">Now {link} smoke</p>' in whole(build, "index.md")


def test_a_wrong_figure_in_a_title_is_reported_at_its_line(tmp_path: Path) -> None:
    made, found = block(tmp_path, "chart", TITLED.format("13.9%"))
    assert made is not None
    assert found == [("wrong-figure", 6)]


def test_a_title_can_t_bring_in_markup(tmp_path: Path) -> None:
    made, _ = block(tmp_path, "chart", "show: trend\nmeasure: smoking\ntitle: <script>alert(1)</script> & more")
    assert made is not None
    assert made.context["headline"] == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"


def test_a_note_is_given_once_with_all_its_periods(tmp_path: Path) -> None:
    files = data(
        {
            "E10900001,2019,": "15.2,14.1,16.3,,Asked by telephone",
            "E10900001,2021,": "13.4,12.4,14.4,,Asked online",
            "E10900001,2023,": "12.9,11.9,13.9,,Asked by telephone",
            "E92000001,2023,": "11.6,11.4,11.8,,Of all adults",
        }
    )
    made, _ = block(tmp_path, "chart", "show: trend\nmeasure: smoking", files)
    assert made is not None
    assert made.context["notes"] == ["2019, 2023: Asked by telephone", "2021: Asked online"]


def test_a_comparison_gives_the_notes_of_what_it_shows_and_no_others(tmp_path: Path) -> None:
    files = data(
        {
            "E10900001,2019,": "15.2,14.1,16.3,,A small sample",
            "E07900001,2023,": ",,,c,Too few people were asked",
        }
    )
    made, _ = block(tmp_path, "chart", "show: compare\nmeasure: smoking", files)
    assert made is not None
    assert made.context["notes"] == ["Ashenmoor, 2023: Too few people were asked"]  # of two districts


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("%", Unit("%", "", 1)),
        ("per 100,000", Unit("", "per 100,000", 1)),
        ("years", Unit("", "years", 1)),
        ("", Unit("", "", 1)),
    ],
)
def test_a_per_cent_sign_follows_each_number_and_any_other_unit_is_said_once(
    tmp_path: Path, unit: str, expected: Unit
) -> None:
    files = {
        PACKAGE: descriptor(unit=unit, value_type=""),
        "content/chapters/smoking.md": "---\ntitle: Smoking\nneeds: [{id: help-to-stop, statement: Help.}]\n---\n",
    }
    made, found = block(tmp_path, "chart", "show: trend\nmeasure: smoking", files)
    assert made is not None, found
    assert isinstance(made.specs[0], TrendSpec)
    assert made.specs[0].unit == expected


def test_a_figure_leads_to_its_measure_its_data_and_its_source(tmp_path: Path) -> None:
    page = "```chart\nshow: trend\nmeasure: smoking\n```\n"
    html = whole(assessed(tmp_path, {"content/about/index.md": page}), "about/index.md")
    assert '<a href="../measures/smoking/">About this measure</a>' in html
    assert '<a href="../data/measures/smoking.csv" download>Data (CSV)</a>' in html
    source = "Source: Residents survey (invented). Licence: Open Government Licence v3.0."
    assert source in words(html)
