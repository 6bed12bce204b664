"""Manifests read back: what they hold, their order, and files that are none."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from jsna.editions.manifest import NotAManifest, edition_of, is_manifest, read_edition, read_editions
from jsna.problems import Problems
from unit.editions.manifests import HOME, edition, measure, objective, page, success, text, value


def test_a_manifest_is_read_with_the_digits_of_its_numbers() -> None:
    found = edition(measures={"smoking": measure(value("2024", 11.50))}, objectives={"smoke-free": objective()})
    assert (found.id, found.status, found.as_of) == ("2025.1", "approved", "2025-03-31")
    assert found.measures["smoking"].series[HOME][0].value == Decimal("11.5")
    standing = found.objectives["smoke-free"]
    assert (standing.progress, standing.due, standing.trajectory) == ("improving", "", "on-track")
    assert standing.headline is not None
    assert standing.headline.target is not None
    assert (str(standing.headline.target.value), standing.headline.target.by) == ("5", "2030")


def test_the_headline_is_the_primary_measure_else_the_first_outcome() -> None:
    both = objective("improving", success(kind="inequality", primary=False), success(measure="quits", primary=False))
    found = edition(objectives={"a": both}).objectives["a"].headline
    assert found is not None
    assert found.measure == "quits"
    assert edition(objectives={"a": {**objective(), "measures": []}}).objectives["a"].headline is None


def test_what_later_versions_add_is_let_pass_and_what_earlier_ones_lacked_is_empty() -> None:
    bare = {key: found for key, found in measure(value("2024", 1)).items() if key in ("latest", "series", "digest")}
    found = edition(measures={"smoking": bare}, pages=[page("a/")], surprise=1).measures["smoking"]
    assert (found.title, found.unit, found.formerly, found.retired) == ("smoking", "", (), False)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("{", "it is not JSON (line 1)"),
        ("[]", "something in it is not what a manifest has there"),
        ('{"edition": "1"}', "it lacks what every manifest has (“packages”)"),
        (text(pages=[{"path": "a.md"}]), "it lacks what every manifest has (“address”)"),
        (text(measures={"a": None}), "something in it is not what a manifest has there"),
        (text(objectives={"a": objective("x", success(target={"value": "soon", "by": None}))}), "something in it"),
    ],
)
def test_a_file_that_is_none_says_why(written: str, why: str) -> None:
    with pytest.raises(NotAManifest) as refused:
        edition_of(written)
    assert str(refused.value).startswith(why)


def test_past_editions_come_oldest_first_and_a_broken_one_is_reported(tmp_path: Path) -> None:
    folder = tmp_path / "content/editions"
    folder.mkdir(parents=True)
    for name, day in (("2025.10", "2025-10-01"), ("2025.2", "2025-04-01")):
        (folder / f"{name}.json").write_text(text(edition=name, as_of=day), encoding="utf-8")
    (folder / "broken.json").write_bytes(b"\xff")
    problems = Problems()
    found = read_editions(tmp_path / "content", tmp_path, problems)
    assert [past.id for past in found] == ["2025.2", "2025.10"]
    assert [str(p.where) for p in problems.found] == ["content/editions/broken.json:1"]
    with pytest.raises(NotAManifest, match="can't be read"):
        read_edition(folder / "missing.json")


def test_only_json_directly_in_the_folder_of_editions_is_a_manifest() -> None:
    assert is_manifest("editions/2025.1.json")
    assert not any(map(is_manifest, ("editions/index.md", "editions/old/2025.1.json", "data.json")))
