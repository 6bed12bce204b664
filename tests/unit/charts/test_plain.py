"""Lines, bars and dots of any table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.describe import describe
from jsna_charts.kinds import bar, dots, line, rows, scatter
from jsna_charts.render import render
from jsna_charts.samples import samples
from jsna_charts.samples import scatter as scatters
from jsna_charts.samples.line import ALL, MEN, WOMEN
from jsna_charts.samples.rows import FORTY, GONE, NEGATIVE, ONE, TWO
from jsna_charts.samples.shared import PERCENT, reading
from jsna_charts.spec import BarSpec, DotsSpec, Line, LineSpec, Pair, Reference, State
from jsna_charts.table import table
from unit.charts.drawings import texts

BARS = BarSpec("Adults who smoke", PERCENT, ONE, "Wold, 2023", "Age")


def said(chart: str) -> list[str]:
    return [written.text for written in texts(chart)]


def test_lines_are_named_at_their_ends() -> None:
    assert {"Men 14.0%", "Women 11.1%"} <= set(said(render(ALL)))


def test_more_than_four_lines_are_refused() -> None:
    with pytest.raises(ValueError, match="has 5 lines; a line chart has at most four"):
        render(replace(ALL, lines=(MEN,) * 5))


def test_only_a_line_that_is_alone_shows_its_interval() -> None:
    one = Line("Wold", (reading(2020, 9.0, ci=1.0), reading(2021, 8.0, ci=1.0)))
    assert "Confidence interval" in said(render(replace(ALL, lines=(one,))))
    assert "Confidence interval" not in said(render(replace(ALL, lines=(one, MEN))))
    assert table(replace(ALL, lines=(one,))).header == ("Period", "Wold", "Lower limit", "Upper limit")


@pytest.mark.parametrize(("from_zero", "lowest"), [(False, 10.0), (True, 0.0)])
def test_lines_start_at_zero_where_asked(from_zero: bool, lowest: float) -> None:
    assert line.plan(replace(ALL, from_zero=from_zero)).levels[0] == lowest


def test_lines_are_told_one_by_one() -> None:
    words = describe(ALL)
    assert words.alt == (
        "Adults who smoke: Men: 14.0% in 2023. It was 20.1% in 2014. Women: 11.1% in 2023. It was 16.4% in 2014."
    )
    assert describe(replace(ALL, lines=(WOMEN,))).alt.startswith("Adults who smoke, Women: 11.1% in 2023.")
    assert describe(replace(ALL, lines=())).alt == "Adults who smoke: no values to show."


def test_projections_are_dashed_named_and_say_what_they_rest_on() -> None:
    spec = samples("line")["projected"]
    assert {"Projected", "Projected: Smoking goes on falling as it has since 2014"} <= set(said(render(spec)))
    assert "Projected: 10.5% in 2028. Smoking goes on falling as it has since 2014." in describe(spec).long
    assert table(spec).rows[-1][1] == "10.5% (projected)"


def test_bars_begin_at_zero_also_below_it() -> None:
    planned = bar.plan(BarSpec("Change", PERCENT, NEGATIVE))
    assert planned.levels[0] <= -5.2
    assert planned.levels[-1] >= 3.4
    assert bar.plan(BARS).levels[0] == 0.0


def test_bars_stand_as_given_or_from_the_highest_down() -> None:
    order = [row.bars[0].value for row in bar.plan(replace(BARS, entries=NEGATIVE, by_value=True)).rows]
    assert order == [3.4, 0.0, -5.2, None]
    assert [row.bars for row in bar.plan(BARS).rows] == [entry.bars for entry in ONE]


def test_two_series_are_told_apart_in_the_key_and_in_the_words() -> None:
    spec = BarSpec("Adults who smoke", PERCENT, TWO, "Wold, 2023", "Age")
    assert {"Men", "Women"} <= set(said(render(spec)))
    assert describe(spec).alt == (
        "Adults who smoke, Wold, 2023. Men: highest for 25 to 34 (17.8%), lowest for 65 and over (8.1%)."
        " Women: highest for 25 to 34 (13.3%), lowest for 65 and over (7.4%)."
    )
    assert table(spec).header == (
        *("Age", "Men", "Men: lower limit", "Men: upper limit", "Women", "Women: lower limit", "Women: upper limit"),
    )


def test_three_bars_and_five_dots_in_a_row_are_refused() -> None:
    entry = replace(ONE[0], bars=ONE[0].bars * 5)
    with pytest.raises(ValueError, match="5 bars, not 1 or 2"):
        render(replace(BARS, entries=(entry,)))
    with pytest.raises(ValueError, match="5 dots, not 1 to 4"):
        render(DotsSpec("T", PERCENT, (entry,)))


def test_forty_categories_have_a_row_each() -> None:
    heights = [rows.ROW + (16.0 if number % 7 == 0 else 0.0) for number in range(40)]
    planned = bar.plan(BarSpec("T", PERCENT, FORTY))
    assert planned.bottom - planned.top == pytest.approx(sum(heights) + 4)


def test_rows_without_a_value_say_why_and_show_no_number() -> None:
    drawn = said(render(BarSpec("T", PERCENT, GONE)))
    assert {"Suppressed", "No data", "Not collected before 2024 in this part of the county"} <= set(drawn)
    assert "9.9%" not in drawn
    words = describe(BarSpec("T", PERCENT, GONE, what="Area"))
    assert words.alt == "T: Thorne 4.2%."
    assert "Dunne: suppressed. Skell: no data." in words.long


def test_all_the_same_is_said_once() -> None:
    assert describe(samples("bar")["same"]).alt == "Adults who smoke: all the same, 5.0%."


def test_no_rows_at_all_are_drawn_and_said() -> None:
    empty = BarSpec("T", PERCENT, (), reference=Reference("Wold", 12.9, "12.9%"))
    for spec in (empty, DotsSpec("T", PERCENT, (), reference=empty.reference), LineSpec("T", PERCENT, ())):
        assert render(spec).startswith("<svg")
        assert describe(spec).alt == "T: no values to show."
    assert table(empty).rows == (("Wold", "12.9%"),)


def test_dots_need_not_begin_at_zero() -> None:
    assert dots.plan(DotsSpec("T", PERCENT, ONE)).levels[0] == 5.0


def test_a_scatter_names_the_dots_that_the_page_is_about() -> None:
    drawn = said(render(scatters.USUAL))
    assert {"Thorne", "Marlstone", "Deprivation score", "Adults who smoke"} <= set(drawn)
    assert "Dunne" not in drawn
    assert describe(scatters.USUAL).alt == (
        "Smoking and deprivation, Wold districts, 2023. Thorne: deprivation score 31.0, adults who smoke 17.5%."
        " Marlstone: deprivation score 10.0, adults who smoke 10.8%."
        " Deprivation score: highest for Thorne (31.0), lowest for Marlstone (10.0)."
        " Adults who smoke: highest for Thorne (17.5%), lowest for Marlstone (10.8%)."
    )


def test_a_dot_without_both_numbers_is_not_drawn_but_told() -> None:
    spec = replace(scatters.USUAL, dots=(Pair("A", 1.0, None), Pair("B", 7.0, 9.0, state=State.SUPPRESSED)))
    assert scatter.plan(spec).dots == ()
    assert "Not shown, for want of a number: A, B" in said(render(spec))
    assert "A: no data. B: suppressed." in describe(spec).long
    assert table(spec).rows == (("A", "1.0", "No data"), ("B", "Suppressed", "Suppressed"))


def test_numbers_below_zero_have_a_minus_sign() -> None:
    assert {"−10%", "−5%", "−5.2%"} <= set(said(render(BarSpec("Change", PERCENT, NEGATIVE))))
