"""A drawing that is longer than a sheet of paper is parted between its rows, and a shorter one is whole."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from jsna_charts.kinds import profile
from jsna_charts.paper import LONGEST, LONGEST_PART, spans
from jsna_charts.render import render
from jsna_charts.samples.profile import CROWDED, PROFILE
from jsna_charts.style import PART, WHOLE, stylesheet
from jsna_charts.svg import standalone
from unit.charts.drawings import SVG, svgs, texts

LINE_HIGH = 12.0  # what a line of words reaches above its baseline, at most


@pytest.mark.parametrize(
    ("breaks", "height", "expected"),
    [
        ((400.0, 800.0), 1000.0, ((0.0, 400.0), (400.0, 800.0), (800.0, 1000.0))),
        ((100.0, 200.0, 430.0, 440.0, 870.0), 1000.0, ((0.0, 440.0), (440.0, 870.0), (870.0, 1000.0))),
        ((700.0,), 1000.0, ((0.0, 700.0), (700.0, 1000.0))),  # a row that is longer than a part stays whole
    ],
)
def test_a_part_is_as_long_as_may_be(
    breaks: tuple[float, ...], height: float, expected: tuple[tuple[float, float], ...]
) -> None:
    assert spans(breaks, height) == expected


def test_the_parts_of_a_long_profile_show_all_of_it_and_cut_through_no_words() -> None:
    *parts, whole = map(ElementTree.fromstring, svgs(render(CROWDED)))
    height = float(whole.attrib["viewBox"].split()[3])
    assert height > LONGEST
    boxes = [tuple(map(float, part.attrib["viewBox"].split())) for part in parts]
    edges = [0.0, *(top + high for _, top, _, high in boxes)]
    assert [top for _, top, _, _ in boxes] == pytest.approx(edges[:-1], abs=0.11)
    assert edges[-1] == pytest.approx(height, abs=0.11)
    assert max(high for *_, high in boxes) <= LONGEST_PART
    words = [written.box for written in texts(svgs(render(CROWDED))[-1])]
    cut = [edge for edge in edges[1:-1] for box in words if box.top < edge - 0.2 and edge + 0.2 < box.bottom]
    assert cut == []


def test_a_heading_stays_with_the_first_of_its_measures() -> None:
    planned = profile.plan(CROWDED)
    breaks = profile.layout(CROWDED).breaks
    for _, baseline in planned.heads:
        following = min(row.bottom for row in planned.rows if row.top > baseline)
        assert not [one for one in breaks if baseline - LINE_HIGH < one < following]


def test_a_part_is_a_window_on_the_whole_and_is_shown_on_paper_alone() -> None:
    *parts, whole = map(ElementTree.fromstring, svgs(render(CROWDED)))
    (held,) = whole.iterfind(f"{SVG}g")
    assert whole.attrib["class"].split() == ["jsna-chart", WHOLE]
    for part in parts:
        assert part.attrib["class"].split() == ["jsna-chart", PART]
        assert part.get("aria-hidden") == "true"
        assert [(one.tag, one.attrib) for one in part] == [(f"{SVG}use", {"href": f"#{held.get('id')}"})]
    screen, _, paper = stylesheet().partition("@media print")
    assert f".{PART} {{ display: none;" in screen
    assert f".{PART} {{ display: block; }}" in paper
    assert f".{WHOLE} {{ display: none; }}" in paper


def test_what_fits_on_a_sheet_is_whole() -> None:
    assert profile.layout(PROFILE).height <= LONGEST
    (chart,) = svgs(render(PROFILE))
    assert PART not in chart
    assert WHOLE not in chart


def test_the_file_of_a_long_profile_is_the_whole() -> None:
    drawn = render(CROWDED)
    file = ElementTree.fromstring(standalone(drawn))
    assert len(list(file.iter(f"{SVG}text"))) == len(texts(svgs(drawn)[-1]))
    assert {one.attrib["href"] for one in file.iter(f"{SVG}use")} <= {f"#{one.get('id')}" for one in file.iter()}
