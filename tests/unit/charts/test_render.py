"""A chart is a function of its spec: same bytes, its own ids, readable text, nothing hostile alive."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import matplotlib
import pytest

import jsna_charts
from jsna_charts.describe import describe
from jsna_charts.kinds import UnknownKind
from jsna_charts.render import render
from jsna_charts.samples.compare import COMPARE
from jsna_charts.samples.map import MISSING
from jsna_charts.samples.target import TARGET
from jsna_charts.samples.trend import GAPS, TREND
from jsna_charts.spec import Bar, CompareSpec, Line, State, TrendSpec, Unit
from jsna_charts.style import COLOURS
from unit.charts.drawings import ALL, HOSTILE_SAMPLES, SAMPLES, SVG, drawn, forms, outside, overlaps, texts

TESTS = Path(__file__).parents[2]
CHARTS = Path(jsna_charts.__file__).parents[1]
LIMITS = {"map": 10_000, "multiples": 8_000, "rug": 12_000}  # bytes as sent, gzipped; a rug has two drawings


@pytest.mark.parametrize("seed", ["1", "2"])
def test_bytes_are_the_same_in_another_process(seed: str) -> None:
    code = (
        f"import sys; sys.path[:0] = [{str(CHARTS)!r}, {str(TESTS)!r}]\n"
        "from hashlib import sha256; from unit.charts.drawings import ALL, drawn\n"
        "print(sha256(''.join(map(drawn, ALL)).encode()).hexdigest())"
    )
    other = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert other.stdout.strip() == sha256("".join(map(drawn, ALL)).encode()).hexdigest()


def test_settings_of_matplotlib_on_this_machine_change_nothing() -> None:
    expected = render(TREND)
    code = (
        f"import sys; sys.path[:0] = [{str(CHARTS)!r}, {str(TESTS)!r}]\n"
        "import matplotlib; matplotlib.rcParams.update({'font.size': 30, 'svg.fonttype': 'path', 'lines.linewidth': 9,"
        " 'patch.linewidth': 7, 'path.sketch': (1, 2, 3)})\n"
        "from jsna_charts.render import render; from jsna_charts.samples.trend import TREND\n"
        "sys.stdout.write(render(TREND))"
    )
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert other.stdout == expected


def test_drawing_leaves_the_callers_settings_alone() -> None:
    before = dict(matplotlib.rcParams)
    render(TREND)
    assert dict(matplotlib.rcParams) == before


@pytest.mark.parametrize("name", ALL)
def test_every_chart_is_well_formed_and_small(name: str) -> None:
    chart = drawn(name)
    assert [ElementTree.fromstring(form).tag for form in forms(chart)] in ([f"{SVG}svg"], [f"{SVG}svg"] * 2)
    assert "\n" not in chart
    assert len(gzip.compress(chart.encode())) < LIMITS.get(ALL[name].kind, 5_000)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_label_overlaps_another_or_is_cut_off(name: str) -> None:
    for chart in forms(drawn(name)):
        assert texts(chart) != []
        assert overlaps(chart) == []
        assert outside(chart) == []


def test_the_measure_of_overlap_finds_one() -> None:
    chart = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 100"><text x="10" y="50">Wold</text>'
    chart += '<text x="20" y="52">Mereby</text><text x="470" y="90">England</text></svg>'
    assert overlaps(chart) == [("Wold", "Mereby")]
    assert outside(chart) == ["England"]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_colour_is_a_variable_of_the_house(name: str) -> None:
    allowed = {colour.css for colour in COLOURS} | {"none"}
    used = set()
    for element in (element for form in forms(drawn(name)) for element in ElementTree.fromstring(form).iter()):
        used |= {element.attrib[name] for name in ("fill", "stroke") if name in element.attrib}
        assert "style" not in element.attrib
    assert {paint for paint in used if not paint.startswith("url(#")} <= allowed
    assert len(used) > 2


def test_a_drawing_is_titled_in_brief_and_described_in_full() -> None:
    root, words = ElementTree.fromstring(render(TREND)), describe(TREND)
    assert root.findtext(f"{SVG}title") == "Adults who smoke, Wold, 2014 to 2023"
    assert root.findtext(f"{SVG}desc") == f"{words.alt} {words.long}"


def test_ids_are_unique_in_a_chart_and_never_shared_by_two() -> None:
    found = [
        {str(element.get("id")) for element in ElementTree.fromstring(chart).iter() if element.get("id")}
        for name in SAMPLES
        for chart in forms(drawn(name))
    ]
    assert all(len(ids) >= 2 for ids in found)
    assert sum(len(ids) for ids in found) == len(set().union(*found))


def test_every_reference_inside_a_chart_has_its_target() -> None:
    root = ElementTree.fromstring(render(MISSING))
    wanted = {element.attrib["href"] for element in root.iter() if "href" in element.attrib}
    wanted |= {e.attrib["fill"][4:-1] for e in root.iter() if e.get("fill", "").startswith("url(")}
    assert len(wanted) == 2  # hatches
    root = ElementTree.fromstring(render(COMPARE))
    wanted = {element.attrib["href"] for element in root.iter() if "href" in element.attrib}
    assert wanted
    assert wanted <= {f"#{element.get('id')}" for element in root.iter()}


@pytest.mark.parametrize("name", HOSTILE_SAMPLES)
def test_a_name_that_is_markup_stays_text(name: str) -> None:
    chart = drawn(name)
    for form in forms(chart):
        assert {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(form).iter()} <= {
            *("svg", "title", "desc", "g", "defs", "path", "use", "text", "pattern", "rect")
        }
    assert "<script" not in chart
    assert "&lt;script&gt;" in chart
    assert "\u202e" not in chart
    assert chart == chart.encode("utf-8", "strict").decode()


def test_dollars_in_a_name_are_not_mathematics() -> None:
    chart = render(CompareSpec("T", Unit(), "2023", (Bar("$x^2$ & $y$", 1.0, text="1"),)))
    assert "$x^2$ & $y$" in [written.text for written in texts(chart)]


def test_a_suppressed_number_that_was_left_in_is_nowhere_in_the_drawing() -> None:
    without = replace(GAPS.subject.readings[2], value=None)
    left_in = replace(without, value=99.0, lower=97.0, upper=99.9)
    charts = [render(replace(GAPS, subject=_with(GAPS.subject, 2, reading))) for reading in (without, left_in)]
    assert [written.text for written in texts(charts[0])] == [written.text for written in texts(charts[1])]
    bars = (Bar("A", 5.0, text="5"), Bar("B", 88.0, 80.0, 90.0, "Suppressed", state=State.SUPPRESSED))
    drawn = [written.text for written in texts(render(CompareSpec("T", Unit(), "2023", bars)))]
    assert "Suppressed" in drawn
    assert not any(text.startswith(("8", "9")) for text in drawn)  # nor does the axis reach for it


def _with(line: Line, place: int, reading: object) -> Line:
    readings = list(line.readings)
    readings[place] = reading  # type: ignore[call-overload]
    return replace(line, readings=tuple(readings))


def test_charts_without_any_reading_are_drawn() -> None:
    nothing = Line("Wold", ())
    for spec in (TrendSpec("T", Unit(), nothing), replace(TARGET, subject=nothing, baseline=None, target=None)):
        assert "No values to show" in [written.text for written in texts(render(spec))]
    assert ElementTree.fromstring(render(replace(COMPARE, bars=(), reference=None))).tag == f"{SVG}svg"


def test_a_number_that_is_not_finite_is_refused_by_the_charts_name() -> None:
    with pytest.raises(ValueError, match="Adults who smoke"):
        render(replace(COMPARE, bars=(Bar("Wold", float("nan")),)))


def test_more_than_four_lines_are_refused() -> None:
    with pytest.raises(ValueError, match="at most three"):
        render(replace(TREND, benchmarks=TREND.benchmarks * 2))


def test_an_unknown_kind_says_which_there_are() -> None:
    class Pie(TrendSpec):
        kind = "trendy"

    with pytest.raises(UnknownKind, match=r"'trendy': the kinds are [a-z, ]*trend\. Did you mean 'trend'\?"):
        render(Pie("T", Unit(), TREND.subject))
