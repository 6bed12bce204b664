"""What a reader sees, hears and reads of a population."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.describe import describe
from jsna_charts.kinds import pyramid
from jsna_charts.render import render
from jsna_charts.samples.pyramid import PERSONS, USUAL, YEARS
from jsna_charts.shares import shares
from jsna_charts.spec import Band, PyramidSpec, State
from jsna_charts.style import SLIM
from jsna_charts.table import table
from unit.charts.drawings import texts

SMALL = (Band("0 to 19", 0, 30.0, 10.0), Band("20 to 64", 20, 20.0, 20.0), Band("65 and over", 65, 5.0, 15.0))
OTHER = (Band("0 to 19", 0, 50.0, 50.0), Band("20 to 64", 20, 350.0, 350.0), Band("65 and over", 65, 100.0, 100.0))
SPEC = PyramidSpec("Population by age and sex", "Wold", "2023", SMALL, "England", OTHER)


def said(chart: str) -> list[str]:
    return [written.text for written in texts(chart)]


def test_shares_are_of_all_people_so_that_shapes_compare() -> None:
    assert [(share.males, share.females, share.total) for share in shares(SMALL)] == [
        *((30.0, 10.0, 40.0), (20.0, 20.0, 40.0), (5.0, 15.0, 20.0)),
    ]
    assert [share.total for share in shares(OTHER)] == [10.0, 70.0, 20.0]


def test_a_band_that_is_suppressed_has_no_share_even_where_its_number_was_left_in() -> None:
    bands = (*SMALL[:2], replace(SMALL[2], state=State.SUPPRESSED))
    assert [share.total for share in shares(bands)] == [50.0, 50.0, None]
    rows = table(replace(SPEC, bands=bands)).rows
    assert rows[2] == ("65 and over", "Suppressed", "Suppressed", "Suppressed", "Suppressed", "20.0%")
    assert "65 and over: suppressed." in describe(replace(SPEC, bands=bands)).long


def test_males_are_left_and_females_right_of_the_ages_youngest_lowest() -> None:
    planned = pyramid.plan(SPEC)
    males, females = planned.sides
    assert males.x(10.0) < males.x(0.0) < planned.middle < females.x(0.0) < females.x(10.0)
    assert males.x(0.0) - males.x(10.0) == pytest.approx(females.x(10.0) - females.x(0.0))
    assert planned.y(0) > planned.y(1) > planned.y(2)
    assert {"Males", "Females", "Wold", "England", "0 to 19", "65+"} <= set(said(render(SPEC)))


def test_single_years_are_named_every_fifth_year() -> None:
    drawn = said(render(replace(USUAL, bands=YEARS, outline=())))
    assert [text for text in drawn if text.isdigit()] == [str(age) for age in range(0, 90, 5)]
    assert "90+" in drawn


def test_persons_only_is_one_sided_and_says_so() -> None:
    spec = replace(USUAL, bands=PERSONS, outline=YEARS)
    drawn = said(render(spec))
    assert "This source does not tell males and females apart." in drawn
    assert not {"Males", "Females"} & set(drawn)
    assert len(pyramid.plan(spec).sides) == 1
    assert "The source does not tell males and females apart." in describe(spec).alt
    assert table(spec).header == ("Age", "All people", "Share of all", "England: share of all")


def test_a_benchmark_of_other_ages_or_without_sexes_is_not_drawn_and_that_is_said() -> None:
    persons = tuple(Band(band.name, band.start, persons=band.total) for band in OTHER)
    for outline in (OTHER[:2], persons):
        drawn = " ".join(said(render(replace(SPEC, outline=outline))))
        assert "England is not drawn: its figures are for other ages, or not by sex." in drawn
        assert "Compared with England" not in describe(replace(SPEC, outline=outline)).long


def test_the_words_give_people_ages_and_where_the_place_differs() -> None:
    words = describe(SPEC)
    assert words.alt == (
        "Population by age and sex, Wold, 2023: 100 people, 45.0% of them female."
        " In Wold 40.0% are under 20, 40.0% 20 to 64 and 20.0% 65 or over."
        " In England 10.0% are under 20, 70.0% 20 to 64 and 20.0% 65 or over."
    )
    assert words.long == (
        "3 age bands shown. The largest age band is 0 to 19 (40.0%). Compared with England, its share is furthest above"
        " at 0 to 19 (40.0% against 10.0%) and furthest below at 20 to 64 (40.0% against 70.0%)."
    )


def test_the_table_has_counts_and_shares() -> None:
    found = table(USUAL)
    assert found.header == ("Age", "Males", "Females", "All people", "Share of all", "England: share of all")
    assert found.rows[0] == ("0 to 4", "46,000", "45,000", "91,000", "5.9%", "6.3%")


def test_the_drawing_is_narrow_so_that_a_phone_shows_its_words_larger() -> None:
    assert pyramid.layout(USUAL).width == SLIM
    assert 'class="jsna-chart jsna-chart--slim"' in render(USUAL)


def test_fewer_than_no_people_are_refused() -> None:
    with pytest.raises(ValueError, match="'0 to 19' has fewer than no people"):
        render(replace(SPEC, bands=(replace(SMALL[0], males=-1.0), *SMALL[1:])))
