"""The schema files: every page, block, package and settings file that is sound conforms to them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker  # type: ignore[import-untyped]

from jsna.assessment.chapters import is_chapter
from jsna.directives.fences import BLOCKS, FENCE, end_of_fence, kind_of, without_lead
from jsna.pages.reference.schemas import schema_files, schema_titles
from jsna.problems import Problems
from jsna.reading import split_document
from jsna.starter.folder import Start, folder_files
from jsna.strategy.objectives import is_objective
from sites import FILES
from unit.pages import county
from unit.pages.reference.written import read

ROOT = Path(__file__).parents[4]
SCHEMAS = {
    name.removesuffix(".json"): Draft7Validator(json.loads(content), format_checker=FormatChecker())
    for name, content in schema_files().items()
}


def example() -> dict[str, str]:
    """The text files of the example site."""
    paths = [*ROOT.glob("content/**/*.md"), *ROOT.glob("datapackages/*/datapackage.json"), ROOT / "mkdocs.yml"]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def starter() -> dict[str, str]:
    """Those of a new site."""
    files = folder_files(Start("Kent County Council", "E10000016", "needs.kent.gov.uk"))
    return {path: content.decode() for path, content in files.items()}


SITES: Mapping[str, Mapping[str, str]] = {
    "example": example(), "starter": starter(), "small": FILES, "county": {**FILES, **county.FILES},
}  # fmt: skip


def written(path: str, text: str) -> Iterator[tuple[str, Any]]:
    """Each piece of a file that a schema is about: the name of the schema, and its value."""
    if path == "mkdocs.yml":
        yield "mkdocs", read(text)
    elif path.endswith("datapackage.json"):
        yield "datapackage", json.loads(text)
    elif path.endswith(".md") and path.startswith("content/"):
        document = split_document(text, path, Problems())
        assert document is not None
        kind = "chapter" if is_chapter(document) else "page"
        front = read(text.split("\n---\n")[0]) if text.startswith("---\n") else None
        yield ("objective" if is_objective(path.removeprefix("content/")) else kind), front
        yield from blocks(document.body.split("\n"))


def blocks(lines: list[str]) -> Iterator[tuple[str, Any]]:
    """Each block of a page."""
    number = 0
    while number < len(lines):
        fence = FENCE.fullmatch(lines[number])
        end = end_of_fence(lines, number, fence) if fence else None
        if fence and end and kind_of(fence) in BLOCKS:
            body = [without_lead(line, len(fence["lead"])) for line in lines[number + 1 : end - 1]]
            yield f"block-{kind_of(fence)}", read("\n".join(body))
        number = end or number + 1


@pytest.mark.parametrize("site", SITES)
def test_every_file_of_a_sound_site_conforms_to_its_schema(site: str) -> None:
    pieces = [(path, *piece) for path, text in SITES[site].items() for piece in written(path, text)]
    faults = [(path, kind, error.message) for path, kind, value in pieces for error in SCHEMAS[kind].iter_errors(value)]
    assert faults == []
    assert {"mkdocs", "datapackage", "chapter", "objective", "block-chart"} <= {kind for _, kind, _ in pieces}


def test_the_example_shows_most_blocks() -> None:
    kinds = {kind for path, text in SITES["example"].items() for kind, _ in written(path, text)}
    assert {name for name in kinds if name.startswith("block-")} >= {"block-scorecard", "block-table", "block-gallery"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_of_draft_07_and_says_what_it_is_of(name: str) -> None:
    schema = SCHEMAS[name].schema
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["title"] == schema_titles()[f"{name}.json"]


@pytest.mark.parametrize(
    ("kind", "value", "says"),
    [
        ("chapter", {"title": "Smoking", "sumary": "x"}, "'sumary' was unexpected"),
        ("chapter", {"title": "Smoking", "kind": "risk"}, "'risk' is not valid"),
        ("chapter", {"title": ["Smoking"]}, "is not of type"),
        ("chapter", {"kind": "risk-group"}, "'title' is a required property"),
        ("chapter", {"title": "Smoking", "published": "2026-02-30"}, "is not valid"),
        ("objective", {"title": "Smoke-free", "measures": [{"measure": "smoking", "targt": 5}]}, "is not valid"),
        ("block-chart", {"show": "trendd", "measure": "smoking"}, "'trendd' is not one of"),
        ("block-chart", {"show": "trend"}, "'measure' is a required property"),
        ("block-chart", {"show": "trend", "measure": "smoking", "arae": "home"}, "'arae' was unexpected"),
        ("block-places", {"show": "all"}, "'show' was unexpected"),
        ("measure", {"name": "Smoking", "resource": "rates"}, "is not valid"),
        ("mkdocs", {"plugins": [{"jsna": {"area": "Kent"}}]}, "is not valid"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused(kind: str, value: Any, says: str) -> None:
    messages = [error.message for error in SCHEMAS[kind].iter_errors(value)]
    assert any(says in message for message in messages), messages


def test_a_sites_own_kind_of_chart_is_allowed_where_it_is_named() -> None:
    block = {"show": "waffle", "measure": "walk", "colour": "green"}
    own = Draft7Validator(json.loads(schema_files(["waffle"])["block-chart.json"]))
    assert own.is_valid(block)
    assert not SCHEMAS["block-chart"].is_valid(block)
    assert not own.is_valid({"show": "waffle", "colour": "green"})
