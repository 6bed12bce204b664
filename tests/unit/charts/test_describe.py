"""Charts in words: what is said in the usual cases, from the data alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.describe import describe
from jsna_charts.samples.compare import COMPARE
from jsna_charts.samples.shared import PERCENT, line, reading
from jsna_charts.samples.target import TARGET
from jsna_charts.samples.trend import EMPTY, GAPS, SINGLE, TREND
from jsna_charts.spec import Bar, Break, Comparison, Goal, Line, Spec, State, Status, TrendSpec
from unit.charts.drawings import ALL


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("New boundaries", "A break in the series: new boundaries."),
        ("Fen and Hythe became Fenhythe (merge)", "A break in the series: Fen and Hythe became Fenhythe (merge)."),
    ],
)
def test_a_break_s_reason_is_a_clause_and_a_name_at_its_beginning_stays_one(reason: str, said: str) -> None:
    subject = replace(TREND.subject, breaks=(Break(2019.0, reason),))
    assert said in describe(replace(TREND, subject=subject)).long


def test_a_latest_value_how_it_compares_what_it_was_and_its_trend() -> None:
    assert describe(TREND).alt == (
        "Adults who smoke, Wold: 12.9% in 2023, worse than South Vale (10.6%) and similar to England (11.6%)."
        " It was 18.2% in 2014. Recent trend: going down, which is better."
    )
    assert describe(TREND).long == (
        "10 periods shown, from 2014 to 2023. The confidence interval for 2023 is 11.9% to 13.9%."
        " The highest was 18.2% in 2014, the lowest 12.9% in 2023."
        " South Vale: 10.6% in 2023. England: 11.6% in 2023."
    )


@pytest.mark.parametrize(
    ("values", "course"),
    [
        ([10.0, 12.0], "12.0% in 2015. It was 10.0% in 2014."),
        ([12.0, 10.0], "10.0% in 2015. It was 12.0% in 2014."),
        ([None, 9.0, 10.0], "10.0% in 2016. It was 9.0% in 2015."),
    ],
)
def test_two_figures_are_given_without_a_verdict(values: list[float | None], course: str) -> None:
    assert describe(TrendSpec("T", PERCENT, line("Wold", values))).alt == f"T, Wold: {course}"


def test_a_trend_that_cannot_be_calculated_is_only_in_the_long_text() -> None:
    words = describe(replace(TREND, trend="Cannot be calculated"))
    assert words.alt.endswith("It was 18.2% in 2014.")
    assert "Recent trend: cannot be calculated." in words.long


@pytest.mark.parametrize(
    ("values", "start"),
    [
        ([10.0, 12.0], "up from 10.0%"),
        ([12.0, 10.0], "down from 12.0%"),
        ([10.01, 10.04], "unchanged from 10.0%"),
        ([9.0, 9.0], "unchanged from 9.0%"),
    ],
)
def test_the_way_since_a_baseline_is_that_of_the_figures_as_written(values: list[float | None], start: str) -> None:
    subject = line("Wold", values)
    spec = replace(TARGET, subject=subject, baseline=subject.readings[0], target=None, sentence="")
    assert f"in 2015, {start} in 2014, the baseline." in describe(spec).alt


def test_a_single_value_has_no_direction() -> None:
    assert describe(SINGLE).alt == "Adults who smoke, Thorne: 7.2% in 2023."
    assert "One period shown, 2023." in describe(SINGLE).long


def test_nothing_is_compared_across_a_break_or_with_what_is_projected() -> None:
    words = describe(GAPS)
    assert words.alt == "Adults who smoke, Dunne: 14.0% in 2023 (provisional). It was 15.0% in 2022."
    assert "A break in the series: new boundaries." in words.long
    assert "No value for 2018 (suppressed) and 2020 (not collected)." in words.long
    assert "Projected: 13.0% in 2024." in words.long


def test_all_suppressed_and_all_missing_say_so() -> None:
    assert describe(EMPTY).alt == ("Adults who smoke, Ashmoor: no values can be shown, because numbers are suppressed.")
    missing = Line("Ashmoor", (reading(2023, None, state=State.MISSING),))
    assert describe(replace(EMPTY, subject=missing)).alt == "Adults who smoke, Ashmoor: no values to show."


def test_a_latest_value_that_is_suppressed_is_not_passed_over_in_silence() -> None:
    readings = (reading(2022, 9.0), reading(2023, 5.0, "Suppressed", State.SUPPRESSED))
    words = describe(TrendSpec("T", PERCENT, Line("Wold", readings)))
    assert words.alt == "T, Wold: 9.0% in 2022. 2023: suppressed."


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.BETTER, "better than England (11.6%)"),
        (Status.SIMILAR, "similar to England (11.6%)"),
        (Status.WORSE, "worse than England (11.6%)"),
        (Status.HIGHER, "higher than England (11.6%)"),
        (Status.LOWER, "lower than England (11.6%)"),
    ],
)
def test_each_status_has_its_words(status: Status, words: str) -> None:
    spec = replace(SINGLE, comparisons=(Comparison("England", status, "11.6%"),))
    assert describe(spec).alt == f"Adults who smoke, Thorne: 7.2% in 2023, {words}."


@pytest.mark.parametrize(
    ("comparisons", "words"),
    [
        ([("England", Status.NOT_COMPARED, "7.3%")], "7.2% in 2023. In 2023 England was 7.3%."),
        (
            [("England", Status.NOT_COMPARED, "7.3%"), ("South Vale", Status.NOT_COMPARED, "7.0%")],
            "7.2% in 2023. In 2023 England was 7.3% and South Vale 7.0%.",
        ),
        (
            [("England", Status.WORSE, "7.3%"), ("South Vale", Status.NOT_COMPARED, "7.0%")],
            "7.2% in 2023, worse than England (7.3%). In 2023 South Vale was 7.0%.",
        ),
        ([("England", Status.NOT_COMPARED, "")], "7.2% in 2023."),
    ],
)
def test_what_is_not_compared_stands_beside_without_a_verdict(
    comparisons: list[tuple[str, Status, str]], words: str
) -> None:
    spec = replace(SINGLE, comparisons=tuple(Comparison(*found) for found in comparisons))
    assert describe(spec).alt == f"Adults who smoke, Thorne: {words}"


def test_significance_is_claimed_only_by_the_label_given() -> None:
    without = describe(replace(TREND, trend=""))
    assert "trend" not in (without.alt + without.long).lower()
    assert "significant" not in (without.alt + without.long).lower()


def test_a_comparison_names_the_place_the_highest_and_the_lowest() -> None:
    words = describe(COMPARE)
    assert words.alt == (
        "Adults who smoke, 2023: Skell 17.0%, similar to England (11.6%). Of the 5 areas with a figure, Thorne has"
        " the highest value (18.0%) and Brackenhurst, Coldwatervale and Pell the lowest (14.0%)."
        " Compared with England (11.6%), 1 is worse, 2 similar, 1 better and 1 not compared."
    )
    assert words.long == "6 areas shown. England: 11.6%. Dunsford: suppressed: fewer than 8 people."


@pytest.mark.parametrize(
    ("statuses", "counts"),
    [
        ([Status.WORSE] * 2 + [Status.BETTER], "Compared with England (11.6%), 2 are worse and 1 better."),
        ([Status.LOWER, Status.SIMILAR, Status.HIGHER], "(11.6%), 1 is higher, 1 similar and 1 lower."),
        ([Status.NOT_COMPARED, Status.SIMILAR], "(11.6%), 1 is similar and 1 not compared."),
        ([Status.NOT_COMPARED] * 2, "and B1 the lowest (4.0%)."),
    ],
)
def test_areas_are_counted_by_how_they_compare(statuses: list[Status], counts: str) -> None:
    bars = tuple(Bar(f"B{n}", 5.0 - n, text=f"{5 - n}.0%", status=status) for n, status in enumerate(statuses))
    alt = describe(replace(COMPARE, bars=bars)).alt
    assert alt.endswith(counts)
    assert f"Of {len(bars)} areas, B0 has the highest value" in alt
    without = describe(replace(COMPARE, bars=bars, reference=None))
    assert "Compared" not in without.alt + without.long


def test_areas_of_one_value_share_an_end_of_a_comparison() -> None:
    def said(*values: float) -> str:
        bars = tuple(Bar(f"B{n}", value, text=f"{value}%") for n, value in enumerate(values))
        return describe(replace(COMPARE, bars=bars, reference=None)).alt

    assert said(5.0, 5.0, 4.0).endswith("Of 3 areas, B0 and B1 have the highest value (5.0%) and B2 the lowest (4.0%).")
    assert said(5.0, 4.0, 4.0, 4.0, 4.0).endswith("(5.0%) and B1 and 3 others the lowest (4.0%).")
    assert said(5.0, 5.0).endswith("All 2 areas have the same value (5.0%).")


def test_one_area_alone_is_neither_ranked_nor_counted() -> None:
    alone = replace(COMPARE, bars=COMPARE.bars[:1])
    assert describe(alone).alt == "Adults who smoke, 2023: Thorne 18.0%, worse than England (11.6%)."


def test_a_comparison_without_values_says_so() -> None:
    bars = (Bar("Wold", None, state=State.MISSING), Bar("Mereby", 4.0, state=State.SUPPRESSED))
    assert describe(replace(COMPARE, bars=bars)).alt == "Adults who smoke, 2023: no values for any of 2 areas."


def test_a_target_says_the_status_as_given_and_no_more() -> None:
    words = describe(TARGET)
    assert words.alt == "Improving, but too slow to meet the target."
    assert "Milestones: 9% by 2026. Progress: Improving. Trajectory: Too slow." in words.long


def test_a_target_without_a_sentence_says_from_where_to_where() -> None:
    assert describe(replace(TARGET, sentence="")).alt == (
        "Adults who smoke, Wold: 12.9% in 2023, down from 15.8% in 2019, the baseline. The target is 5% by 2030."
    )


def test_a_target_without_baseline_or_target_says_what_it_can() -> None:
    bare = replace(TARGET, baseline=None, target=None, sentence="")
    assert describe(bare).alt == "Adults who smoke, Wold: 12.9% in 2023. No target is set."


@pytest.mark.parametrize("spec", ALL.values(), ids=ALL)
def test_words_are_printable_and_never_speak_of_a_picture(spec: Spec) -> None:
    words = describe(spec)
    assert words.alt.isprintable()
    assert words.long.isprintable()
    assert words.long
    assert "chart" not in words.alt


@pytest.mark.parametrize(
    ("spec", "title"),
    [
        (TREND, "Adults who smoke, Wold, 2014 to 2023"),
        (SINGLE, "Adults who smoke, Thorne, 2023"),
        (replace(SINGLE, subject=Line("Thorne", ())), "Adults who smoke, Thorne"),
        (COMPARE, "Adults who smoke, 2023"),
        (TARGET, "Adults who smoke, Wold, 2014 to 2030"),
        (replace(TARGET, target=None), "Adults who smoke, Wold, 2014 to 2023"),
        (replace(TARGET, subject=Line("Wold", ())), "Adults who smoke, Wold"),
        (replace(TARGET, target=Goal(2020.5, 5.0, "5%", "2020")), "Adults who smoke, Wold, 2014 to 2023"),
    ],
)
def test_a_title_is_the_measure_the_place_and_the_periods(spec: Spec, title: str) -> None:
    assert describe(spec).title == title
