"""A measure as schema.org has it: valid, with what search engines insist on, and unable to end its element."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from jsna.pages.dataset import described, description
from jsna.pages.head import head
from sites import DESCRIPTOR, SETTINGS, assessed

PACKAGE = "datapackages/smoke/datapackage.json"
MEASURE = "measures/smoking.md"


def written(root: Path, **files: str) -> str:
    """The head of the measure's page."""
    build = assessed(root, files)
    return head(build.made(MEASURE))


def dataset(markup: str) -> dict[str, Any]:
    """What the one script of a head describes."""
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', markup, re.DOTALL)
    return dict(json.loads(found))


def test_a_measure_is_described_with_what_is_known_of_it(tmp_path: Path) -> None:
    url = {"mkdocs.yml": f"site_url: https://jsna.example.gov.uk/\n{SETTINGS}"}
    build = assessed(tmp_path, url)
    found = dataset(head(build.made(MEASURE)))
    assert (found["@context"], found["@type"], found["name"]) == ("https://schema.org", "Dataset", "Adults who smoke")
    assert found["license"] == {"@type": "CreativeWork", "name": "Open Government Licence v3.0"}
    assert found["creator"] == {"@type": "Organization", "name": "Residents survey (invented)"}
    assert found["publisher"]["name"] == "A small county"
    assert found["temporalCoverage"] == "2019-01-01/2023-12-31"
    assert found["spatialCoverage"] == {"@type": "Place", "name": "Merrowshire", "identifier": "E10900001"}
    assert found["variableMeasured"]["unitText"] == "%"
    assert found["isAccessibleForFree"] is True
    assert "dateModified" not in found
    assert [(one["encodingFormat"], one["contentUrl"]) for one in found["distribution"]] == [
        ("text/csv", "https://jsna.example.gov.uk/data/measures/smoking.csv"),
        ("application/json", "https://jsna.example.gov.uk/data/measures/smoking.json"),
    ]
    files = build.files()
    assert all(one["contentUrl"].removeprefix("https://jsna.example.gov.uk/") in files for one in found["distribution"])


def test_in_an_edition_among_others_the_files_are_that_edition_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JSNA_PUBLISHED", "1")
    settings = f'site_url: https://jsna.example.gov.uk/\n{SETTINGS}      edition: "2026.1"\n'
    found = dataset(written(tmp_path, **{"mkdocs.yml": settings}))
    assert found["url"] == "https://jsna.example.gov.uk/2026.1/measures/smoking/"
    assert found["distribution"][0]["contentUrl"] == "https://jsna.example.gov.uk/2026.1/data/measures/smoking.csv"


def test_without_an_address_of_the_site_the_files_are_found_from_the_page(tmp_path: Path) -> None:
    found = dataset(written(tmp_path))
    assert found["distribution"][0]["contentUrl"] == "../../data/measures/smoking.csv"


def test_a_description_is_as_long_as_search_engines_ask_for(tmp_path: Path) -> None:
    for words in ("", "Who smokes.", "x" * 6000):
        defined = DESCRIPTOR.replace('"unit": "%"', f'"definition": "{words}", "unit": "%"')
        build = assessed(tmp_path, {PACKAGE: defined})
        told = description(build.site.catalogue.measures["smoking"], build.site)
        assert 50 <= len(told) <= 5000
        assert told.startswith(words[:4000] or "Adults who smoke")


def test_nothing_in_a_text_can_end_the_script(tmp_path: Path) -> None:
    title = '</script><script>alert(1)</script><!-- \\u2028 & \\" \\\\'
    hostile = DESCRIPTOR.replace("Adults who smoke", title)
    markup = written(tmp_path, **{PACKAGE: hostile})
    assert markup.count("</script>") == 1
    assert "\u2028" not in markup
    assert dataset(markup)["name"] == json.loads(f'"{title}"')


def test_other_pages_describe_no_data(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    assert all("ld+json" not in head(build.made(path)) for path in ("index.md", "chapters/smoking.md"))


def test_the_same_measure_is_described_the_same_way(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    measure = build.site.catalogue.measures["smoking"]
    assert described(measure, build.made(MEASURE)) == described(measure, build.made(MEASURE))


def test_every_page_of_a_site_with_promises_leads_to_their_news(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    link = '<link rel="alternate" type="application/atom+xml" title="News of the promises" href="{}">'
    assert link.format("feed.xml") in head(build.made("index.md"))
    assert link.format("../../feed.xml") in head(build.made("chapters/smoking.md"))
