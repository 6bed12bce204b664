"""Pyramids: which age bands, whose outline, and small multiples of them."""

from __future__ import annotations

from pathlib import Path

from jsna.data.bands import age_band, partition
from jsna_charts.spec import Band, MultiplesSpec, PyramidSpec
from sites import assessed
from unit.pages.county import COUNTY, FILES, figure, refused

PYRAMID = "show: pyramid\nmeasure: people\n"


def test_labels_of_ages_are_read_as_years() -> None:
    said = ["0-4 yrs", "5 to 9", "<1 yr", "Under 18", "90+", "85 and over", "7", "Aged 16-24", "All ages", "18+ yrs"]
    found = [age_band(label) for label in said]
    assert [(band.start, band.end) if band else None for band in found] == [
        (0, 4), (5, 9), (0, 0), (0, 17), (90, 200), (85, 200), (7, 7), (16, 24), None, (18, 200),
    ]  # fmt: skip
    assert [band.name for band in found[:5] if band] == ["0 to 4", "5 to 9", "0", "0 to 17", "90 and over"]


def test_the_narrowest_bands_that_follow_one_another_are_taken() -> None:
    labels = ["65+ yrs", "All ages", "15-64 yrs", "0-14 yrs", "85+ yrs", "65-84 yrs", "0-17 yrs"]
    assert [band.label for band in partition(labels)] == ["0-14 yrs", "15-64 yrs", "65-84 yrs", "85+ yrs"]
    assert partition(["0-14 yrs", "16-64 yrs", "65+ yrs"]) == ()  # nobody is 15


def test_a_pyramid_has_bands_by_sex_and_the_benchmark_s_outline_of_the_newest_counted_year(tmp_path: Path) -> None:
    made, spec = figure(tmp_path, PYRAMID, PyramidSpec)
    assert (spec.place, spec.period, spec.benchmark) == ("Merrowshire", "2023", "England")
    assert spec.bands == (
        Band("0 to 14", 0, 90.0, 80.0), Band("15 to 64", 15, 310.0, 320.0),
        Band("65 to 84", 65, 80.0, 90.0), Band("85 and over", 85, 15.0, 15.0),
    )  # fmt: skip
    assert sum(band.total or 0 for band in spec.outline) == 50_000
    assert made.context["notes"] == []  # what a later year rests on is not said of this one


def test_persons_alone_make_a_pyramid_too(tmp_path: Path) -> None:
    rows = "".join(
        f"people,E10900001,2023,Persons,{age},,,{count},,,,,\n" for age, count in ((0, 5), (1, 6), ("2+", 900))
    )
    kept = [line for line in FILES[f"{COUNTY}rows.csv"].splitlines(True) if "ale," not in line]
    spec = figure(tmp_path, PYRAMID, PyramidSpec, {f"{COUNTY}rows.csv": "".join(kept) + rows})[1]
    assert [(band.name, band.persons) for band in spec.bands] == [("0", 5.0), ("1", 6.0), ("2 and over", 900.0)]
    assert (spec.benchmark, spec.outline) == ("", ())


def test_ages_that_leave_a_gap_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "show: pyramid\nmeasure: walk") == [("unknown-breakdown", 5)]
    assert refused(tmp_path, f"{PYRAMID}by: sex") == [("unknown-key", 6)]


def test_pyramids_of_two_places_stand_side_by_side(tmp_path: Path) -> None:
    spec = figure(tmp_path, f"{PYRAMID}panels: [home, england]", MultiplesSpec)[1]
    assert [panel.name for panel in spec.panels] == ["Merrowshire", "England"]


def test_a_population_s_page_has_a_pyramid_and_no_other_chart_of_groups(tmp_path: Path) -> None:
    page = assessed(tmp_path, FILES).generated()["measures/people.md"]
    assert "show: pyramid" in page
    assert "show: inequality" not in page
