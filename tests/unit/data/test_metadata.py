"""The metadata published beside an export."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.data.metadata import Metadata, plain_text, read_metadata
from jsna.methods.polarity import Polarity
from jsna.problems import Problems

TEXT = """Indicator ID,Indicator,Definition,Caveats,Unit,Value type,Polarity
92443,Smoking,"<p>Adults who <b>smoke</b>.</p><p>18 &amp; over.</p>",,%,Proportion,RAG - Low is good
90366,Life expectancy,Years,Small areas,Years,Life expectancy,RAG - High is good
1,Deaths,,,"per 100,000",Directly standardised rate,BOB - Blue orange blue
"""


def read(root: Path, text: str) -> tuple[dict[str, Metadata], Problems]:
    path, problems = root / "meta.csv", Problems()
    path.write_text(text, encoding="utf-8-sig")
    return dict(read_metadata(path, "meta.csv", problems)), problems


def test_metadata_are_read_by_indicator(tmp_path: Path) -> None:
    found, problems = read(tmp_path, TEXT)
    assert problems.found == []
    assert found["92443"] == Metadata("Adults who smoke. 18 & over.", "", "%", "proportion", Polarity.LOW)
    assert found["90366"] == Metadata("Years", "Small areas", "years", "life-expectancy", Polarity.HIGH)
    assert found["1"] == Metadata("", "", "per 100,000", "directly-standardised-rate", Polarity.NONE)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "Area,Value\nE1,2\n")
    assert found == {}
    assert [(p.code, p.where.path, p.where.line) for p in problems.found] == [("not-an-export", "meta.csv", 1)]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a<br/>b", "a b"),
        ("People aged <18 years", "People aged <18 years"),
        ("one\r\n&nbsp;two", "one two"),
        ("<script>x</script>", "x"),
        ("a < b", "a < b"),
    ],
)
def test_markup_becomes_plain_text(markup: str, text: str) -> None:
    assert plain_text(markup) == text
