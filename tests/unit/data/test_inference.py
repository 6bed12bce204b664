"""Which values are good, read off published labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.data.catalogue import load_catalogue
from jsna.data.inference import infer_polarity
from jsna.data.packages import Loader
from jsna.methods.polarity import Polarity
from jsna.problems import Problems
from unit.data.making import schema, write


def inferred(root: Path, value: str, comparison: str = "", trend: str = "") -> Polarity | None:
    """The polarity told by one row of Kent, where England is at 10."""
    described = schema("Area", "Period", "Value", "Compared", "Trend")
    described["fields"][3]["role"] = "source_comparison_england"
    described["fields"][4]["role"] = "source_trend"
    text = f"Area,Period,Value,Compared,Trend\nE92000001,2019,10,,\nE10000016,2019,{value},{comparison},{trend}\n"
    descriptor = {
        "resources": [{"name": "table", "path": "table.csv", "schema": described}],
        "measures": [{"name": "it", "resource": "table"}],
    }
    write(root, descriptor, {"table.csv": text})
    catalogue = load_catalogue(Loader(root, root / ".cache", Problems()), root / "datapackages", "E10000016")
    return infer_polarity(catalogue.measures["it"].rows)


@pytest.mark.parametrize(
    ("value", "comparison", "polarity"),
    [
        ("12", "Better", Polarity.HIGH),
        ("12", "Worse", Polarity.LOW),
        ("8", "Better", Polarity.LOW),
        ("8", "Worst", Polarity.HIGH),
        ("12", "Better 95%", Polarity.HIGH),
        ("12", "Higher", Polarity.NONE),
        ("8", "Lower 99.8", Polarity.NONE),
        ("12", "Similar", None),
        ("12", "Not compared", None),
        ("", "Better", None),
    ],
)
def test_a_comparison_tells(tmp_path: Path, value: str, comparison: str, polarity: Polarity | None) -> None:
    assert inferred(tmp_path, value, comparison) is polarity


@pytest.mark.parametrize(
    ("trend", "polarity"),
    [
        ("Increasing and getting better", Polarity.HIGH),
        ("Increasing and getting worse", Polarity.LOW),
        ("Decreasing and getting better", Polarity.LOW),
        ("Decreasing and getting worse", Polarity.HIGH),
        ("Increasing", Polarity.NONE),
        ("No significant change", None),
        ("Cannot be calculated", None),
    ],
)
def test_a_trend_tells(tmp_path: Path, trend: str, polarity: Polarity | None) -> None:
    assert inferred(tmp_path, "12", "", trend) is polarity
