"""Round ticks that hold the values, and period labels that never touch."""

from __future__ import annotations

from itertools import pairwise

from jsna_charts.metrics import measure
from jsna_charts.scale import Scale, levels, prior, thinned, tick_text, within
from jsna_charts.spec import Unit


def test_a_scale_is_straight() -> None:
    up = Scale(10.0, 20.0, 200.0, 0.0)
    assert [up(10.0), up(15.0), up(20.0)] == [200.0, 100.0, 0.0]


def test_the_lowest_value_is_kept_clear_of_a_foot_that_is_not_zero() -> None:
    assert levels([90.0, 107.0])[0] == 85.0
    assert levels([10.0, 107.0])[0] == 0.0
    assert levels([]) == ()


def test_tick_labels_have_only_the_decimals_their_steps_need() -> None:
    assert tick_text(0.5, (0.0, 0.5, 1.0), Unit("%", decimals=3)) == "0.5%"
    assert tick_text(2000.0, (0.0, 1000.0, 2000.0), Unit("", decimals=1)) == "2,000"


def test_labels_with_room_are_all_kept() -> None:
    labels = [(100.0, "2021"), (200.0, "2022"), (300.0, "2023")]
    assert thinned(labels) == tuple(labels)


def test_crowded_labels_are_thinned_evenly_from_the_last() -> None:
    labels = [(40.0 + 20 * place, str(2013 + place)) for place in range(11)]
    kept = thinned(labels)
    assert [text for _, text in kept] == ["2013", "2018", "2023"]
    edges = [(x - measure(text) / 2, x + measure(text) / 2) for x, text in kept]
    assert all(left[1] < right[0] for left, right in pairwise(edges))


def test_where_only_one_label_fits_it_is_the_last() -> None:
    assert thinned([(100.0, "2018/19 - 20/21"), (110.0, "2019/20 - 21/22")]) == ((110.0, "2019/20 - 21/22"),)
    assert thinned([]) == ()


def test_what_matters_most_keeps_its_label() -> None:
    assert prior([(100.0, "2030"), (110.0, "2029"), (20.0, "2020")]) == ((20.0, "2020"), (100.0, "2030"))


def test_a_centred_text_stays_on_the_drawing() -> None:
    assert within(1.0, "2023") == measure("2023") / 2
    assert within(240.0, "2023") == 240.0
