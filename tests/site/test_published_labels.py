"""On real exports the engine's comparisons and trends are the publisher's own, but for exceptions named here."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from jsna.data.catalogue import Catalogue, load_catalogue
from jsna.data.findings import Findings
from jsna.data.measures import Row
from jsna.data.packages import Loader
from jsna.problems import Problems
from shared import needs_shared, shared_file
from unit.data.exporting import import_export

pytestmark = needs_shared

# A limit that the publisher rounded to one decimal lies exactly on the benchmark; theirs, unrounded, did not.
TIES = {
    ("england", "Merton", "65+ yrs", "2016/17"),
    ("england", "Redbridge", "18+ yrs", "2016/17"),
    ("region", "Buckinghamshire UA", "18+ yrs", "2014/15"),
    ("region", "Tameside", "18+ yrs", "2014/15"),
}


@cache
def imported(export: str) -> Catalogue:
    """One export as the engine reads it, its folder gone again."""
    with TemporaryDirectory() as name:
        root, problems = Path(name), Problems()
        import_export(shared_file(f"data/fingertips/{export}"), None, root / "datapackages" / "export", root, problems)
        catalogue = load_catalogue(Loader(root, root / "cache", problems), root / "datapackages", "E92000001")
        assert problems.errors == 0, problems.found
        return catalogue


def compared(catalogue: Catalogue) -> list[tuple[str, Row, str, str]]:
    """Benchmark, row, computed label and published label of every row with an interval and a published label."""
    found = []
    for measure in catalogue.measures.values():
        findings = Findings(measure, catalogue.areas)
        for row in measure.rows:
            published = {"england": row.source_comparison_england, "region": row.source_comparison_parent}
            for benchmark, label in published.items():
                if row.lower95 is not None and row.upper95 is not None and label:
                    found.append((benchmark, row, findings.comparison(row, benchmark).label.value, label))
    return found


def test_comparisons_are_the_published_ones() -> None:
    found = compared(imported("brc-social-isolation-indicators-CountyUA.data.csv"))
    wrong = {(b, row.area_name, row.group.age, row.period.label) for b, row, ours, theirs in found if ours != theirs}
    assert len(found) > 7000
    assert 1 - len(wrong) / len(found) > 0.999
    assert wrong == TIES


def test_an_export_that_compares_nothing_is_not_compared() -> None:
    found = compared(imported("brc-indicators-DistrictUApre419.data.csv"))
    assert len(found) > 5000
    assert {ours for _, _, ours, _ in found} == {"Not compared"}


def test_wards_are_compared_as_published() -> None:
    found = compared(imported("lambeth/Longtermillnesswards.csv"))
    england = [(ours, theirs) for benchmark, _, ours, theirs in found if benchmark == "england"]
    assert len(england) == 22
    assert [pair for pair in england if pair[0] != pair[1]] == []


def trends(export: str) -> dict[str, tuple[str, str, str]]:
    """Area to published trend, computed trend and its reason, for each headline series with a published one."""
    catalogue = imported(export)
    found = {}
    for measure in catalogue.measures.values():
        findings = Findings(measure, catalogue.areas)
        for series in measure.all_series.values():
            latest = series.latest
            if latest is not None and latest.source_trend:
                ours = findings.tested(series)
                found[latest.area_name] = (latest.source_trend, ours.label.value, ours.reason)
    return found


def test_lambeths_trends_are_the_published_ones_but_for_a_gap() -> None:
    folder = shared_file("data/fingertips/lambeth")
    found = {path.stem: trends(f"lambeth/{path.name}").get("Lambeth") for path in sorted(folder.glob("*.csv"))}
    published = {name: trend for name, trend in found.items() if trend is not None}
    different = {name: trend for name, trend in published.items() if trend[0] != trend[1]}
    assert len(published) == 11
    assert set(different) == {"Year6Obesity"}
    theirs, ours, reason = different["Year6Obesity"]
    assert (theirs, ours) == ("No significant change", "Cannot be calculated")
    assert "2020/21" in reason
