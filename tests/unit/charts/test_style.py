"""Colours have the contrast that accessibility rules ask for, and a status never rests on colour alone."""

from __future__ import annotations

from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from jsna_charts.spec import Status
from jsna_charts.style import (
    BAND,
    BENCHMARKS,
    COLOURS,
    GOAL,
    INK,
    MUTED,
    PAPER,
    SEQUENCE,
    STATUS_HATCHES,
    STATUS_MARKS,
    SUBJECT,
    Colour,
    mark_of,
    stylesheet,
    symbol,
)


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_the_published_one() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#ffffff", "#ffdd00") == pytest.approx(1.35, abs=0.01)
    assert contrast("#ffffff", "#00703c") == pytest.approx(6.21, abs=0.01)
    assert contrast("#00703c", "#d4351c") == pytest.approx(1.28, abs=0.01)


@pytest.mark.parametrize("colour", [INK, MUTED, SUBJECT, BENCHMARKS[0], BENCHMARKS[1]], ids=lambda c: c.name)
def test_text_has_four_and_a_half_to_one(colour: Colour) -> None:
    assert contrast(colour.light, PAPER.light) >= 4.5
    assert contrast(colour.dark, PAPER.dark) >= 4.5


@pytest.mark.parametrize("colour", [*BENCHMARKS, GOAL], ids=lambda c: c.name)
def test_lines_have_three_to_one(colour: Colour) -> None:
    assert contrast(colour.light, PAPER.light) >= 3
    assert contrast(colour.dark, PAPER.dark) >= 3


@pytest.mark.parametrize("status", STATUS_MARKS)
def test_a_status_mark_stands_out_by_its_outline_where_its_fill_does_not(status: Status) -> None:
    fill = STATUS_MARKS[status].colour
    assert contrast(INK.light, PAPER.light) >= 3
    assert contrast(INK.dark, PAPER.dark) >= 3
    assert contrast(fill.dark, PAPER.dark) >= 3
    if status is Status.SIMILAR:
        assert contrast(fill.light, PAPER.light) < 3 <= contrast(fill.light, INK.light)


def test_every_status_has_a_shape_of_its_own() -> None:
    assert set(STATUS_MARKS) == set(Status) - {Status.NOT_COMPARED}
    assert all(one.shape != other.shape for one, other in combinations(STATUS_MARKS.values(), 2))


def test_no_two_roles_share_a_light_colour() -> None:
    # a drawing tells roles apart by it
    assert len({colour.light for colour in COLOURS}) == len({colour.name for colour in COLOURS}) == len(COLOURS)


def test_the_stylesheet_sets_every_variable_for_light_dark_forced_and_print() -> None:
    css = stylesheet()
    for colour in COLOURS:
        assert css.count(f"--jsna-{colour.name}: {colour.light};") >= 2  # the screen's and the print's
        assert f"--jsna-{colour.name}: {colour.dark};" in css
        assert f"--jsna-{colour.name}: {colour.forced};" in css
    assert "prefers-color-scheme" not in css
    assert css.count("{") == css.count("}")


def test_a_band_is_an_outline_where_the_system_rules_colours_and_only_there() -> None:
    before, _, forced = stylesheet().partition("@media (forced-colors: active)")
    rule = '.jsna-chart [fill^="var(--jsna-band"] { fill: none; stroke: CanvasText;'
    assert rule in forced.partition("@media print")[0]
    assert rule not in before
    assert BAND.css.startswith("var(--jsna-band")
    assert len([colour for colour in COLOURS if colour.name.startswith("band")]) == 1


def test_text_at_the_edge_of_a_drawing_is_not_cut_off() -> None:
    assert "overflow: visible;" in stylesheet()


def test_a_symbol_is_decoration_in_the_colour_and_shape_of_its_status() -> None:
    mark = ElementTree.fromstring(symbol(Status.WORSE))
    assert mark.attrib["aria-hidden"] == "true"
    assert mark.attrib["class"].split() == ["jsna-symbol", "jsna-symbol--worse"]
    assert ".jsna-symbol--worse { fill: var(--jsna-worse, #d4351c); }" in stylesheet()
    assert mark[0].attrib["d"] == "M0-6.6l6.6 6.6-6.6 6.6-6.6-6.6z"
    assert "<circle" in symbol(Status.BETTER)
    assert symbol(Status.NOT_COMPARED) == ""


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_classes_of_a_map_go_one_way_from_paper_to_ink(mode: str) -> None:
    paper = getattr(PAPER, mode)
    found = [contrast(getattr(colour, mode), paper) for colour in SEQUENCE]
    assert found == sorted(found)
    assert all(contrast(getattr(a, mode), getattr(b, mode)) >= 1.5 for a, b in pairwise(SEQUENCE))
    assert contrast(getattr(INK, mode), paper) >= 3  # the outline, which the lightest lean on


def test_what_is_not_compared_has_a_mark_of_its_own_where_a_mark_is_needed() -> None:
    shapes = [mark.shape for mark in STATUS_MARKS.values()]
    assert mark_of(Status.NOT_COMPARED).shape not in shapes
    assert mark_of(Status.WORSE) is STATUS_MARKS[Status.WORSE]


def test_lines_over_areas_tell_apart_the_statuses_of_one_measure() -> None:
    either = (Status.SIMILAR, Status.NOT_COMPARED)
    for together in ((Status.BETTER, Status.WORSE, *either), (Status.HIGHER, Status.LOWER, *either)):
        assert len({STATUS_HATCHES[status] for status in together}) == len(together)


def test_areas_of_a_status_are_bare_only_where_the_system_rules_colours() -> None:
    before, _, forced = stylesheet().partition("@media (forced-colors: active)")
    rule = '.jsna-chart [fill-rule][fill]:not([fill*="class-"], [fill^="url"])'
    assert rule in forced.partition("@media print")[0]
    assert rule not in before
