"""The manifest of an edition: what it rests on, series in full or as a digest, nothing that is withheld."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.metadata import PackageNotFoundError
from typing import Any

import pytest

from jsna.data.areas import ENGLAND
from jsna.data.measures import Group, Row
from jsna.outputs.edition import edition_file, engine, status
from jsna.site import Site
from jsna.status import Status
from unit.outputs.sites import HOME, NEXT_DOOR, PAGES, REGION, measure, row, site

MALE = Group("Male", "18+ yrs")


def written(one: Site) -> dict[str, Any]:
    """The manifest as a program reads it."""
    return dict(json.loads(edition_file(one, PAGES)["edition.json"]))


def history(*rows: Row) -> dict[str, Any]:
    """What the manifest keeps of one measure."""
    return dict(written(site(measure(rows)))["measures"]["smoking"])


def test_the_keys_are_those_of_the_contract_in_their_order(example_site: Site) -> None:
    found = written(example_site)
    assert list(found) == [
        "edition", "status", "as_of", "commit", "engine", "packages", "measures", "objectives", "equality", "pages",
    ]  # fmt: skip
    assert (found["edition"], found["as_of"], found["commit"]) == ("2026.1", "2026-11-02", "0123456789abcdef")
    assert list(found["objectives"]["smoke-free"]) == ["progress", "trajectory", "measures", "title", "formerly"]
    assert found["pages"][1]["title"] == "Smoking"


def test_packages_are_held_by_the_hash_of_their_files(example_site: Site) -> None:
    packages = {package["name"]: package["resources"] for package in written(example_site)["packages"]}
    assert list(packages) == [
        "merrowshire", "merrowshire-neighbourhoods", "merrowshire-people", "merrowshire-places",
    ]  # fmt: skip
    found = next(resource for resource in packages["merrowshire"] if resource["name"] == "changes")
    resource = example_site.catalogue.packages["merrowshire"].resources["changes"]
    assert found == {"name": "changes", "sha256": resource.sha256, "rows": 2}


def test_home_and_its_benchmarks_are_kept_in_full_and_the_others_as_digests() -> None:
    areas = (HOME, REGION, ENGLAND, NEXT_DOOR)
    found = history(*(row("2023", "12.90", area=area) for area in areas), row("2023", "14", group=MALE))
    assert list(found["series"]) == [HOME, REGION, ENGLAND]
    assert found["series"][HOME] == [
        {
            "period": "2023", "period_id": "2023", "value": 12.9, "lower95": None, "upper95": None, "count": None,
            "denominator": None, "marker": "",
        }
    ]  # fmt: skip
    assert list(found["digest"]) == [f"area={NEXT_DOOR}", f"area={HOME}&sex=Male"]
    assert found["latest"]["value"] == 12.9


def test_the_baseline_of_a_promise_is_kept_as_it_was_published(example_site: Site) -> None:
    (first, *_) = written(example_site)["objectives"]["smoke-free"]["measures"]
    assert first["baseline"] == {
        "period": "2019",
        "period_id": "2019",
        "value": 15.24,
        "lower95": 14.39,
        "upper95": 16.14,
    }


def test_a_digest_changes_with_a_number_and_not_with_its_zeros() -> None:
    first, zeros, revised, marked = (
        history(row("2023", "1"), row("2023", value, area=NEXT_DOOR, marker=marker))["digest"][f"area={NEXT_DOOR}"]
        for value, marker in (("12.9", ""), ("12.90", ""), ("12.8", ""), ("12.9", "p"))
    )
    assert first == zeros
    assert len({first, revised, marked}) == 3


def test_a_digest_tells_ten_from_one() -> None:
    one, ten = (history(row("2023", "1"), row("2023", v, area=NEXT_DOOR))["digest"] for v in ("1", "10"))
    assert one != ten


@pytest.mark.parametrize("area", [HOME, NEXT_DOOR])
def test_a_suppressed_number_can_be_had_neither_in_full_nor_by_trying_digests(area: str) -> None:
    other = row("2022", "1", area=area)
    found = [history(row("2021", "1"), other, row("2023", value, area=area, marker="c")) for value in ("4731", "1")]
    assert found[0]["digest"] == found[1]["digest"]
    assert found[0]["series"] == found[1]["series"]


def test_a_measure_that_home_lacks_has_no_latest() -> None:
    found = history(row("2023", "1", area=NEXT_DOOR))
    assert (found["latest"], found["series"]) == (None, {})


def test_an_edition_is_approved_only_if_every_text_that_stands_is(example_site: Site) -> None:
    def with_states(*states: str) -> Site:
        one = example_site.objectives["smoke-free"]
        named = {str(n): replace(one, status=Status(state)) for n, state in enumerate(states)}
        return replace(example_site, objectives=named)

    assert status(with_states("approved", "approved", "superseded")) == "approved"
    assert status(with_states("approved", "draft")) == "draft"
    assert status(with_states("approved", "consultation")) == "draft"
    assert status(with_states()) == "draft"


def test_the_engine_is_the_version_that_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jsna.outputs.edition.version", {"jsna-press": "1.2.3"}.__getitem__)
    assert engine() == "1.2.3"


def test_an_engine_that_was_never_installed_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("jsna.outputs.edition.version", absent)
    assert engine() == "unknown"
