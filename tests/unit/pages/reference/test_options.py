"""The options of the plugin: those of the table are those of MkDocs's door, with the same defaults and refusals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, FormatChecker  # type: ignore[import-untyped]

from jsna.options import Options
from jsna.pages.reference.options import OPTIONS
from jsna.pages.reference.schemas import topic_schema
from jsna.pages.reference.shapes import Group, groups_of
from jsna.problems import Problems, Where
from jsna.reading import Map
from jsna.redirects import read_redirects
from jsna.settings import placed
from jsna.statement import read_statement
from unit.pages.reference.readers import REFUSALS
from unit.pages.reference.recorded import recording
from unit.pages.reference.test_front_matter import changes
from unit.pages.reference.written import dumped, read, samples

(GROUP,) = OPTIONS.groups
SCHEMA = Draft7Validator(topic_schema(OPTIONS), format_checker=FormatChecker())


def refused(text: str) -> list[str]:
    """What a build refuses of the plugin's options, given as they are written below its name."""
    given = yaml.safe_load(text)
    options = Options()
    options.load_dict(given)
    errors, warnings = options.validate()
    said = [str(error) for _, error in (*errors, *warnings)]
    problems = Problems()
    for name, reader in (("statement", read_statement), ("redirects", _redirects)):
        held = given.get(name)
        if isinstance(held, dict):
            reader(placed(Path("nowhere.yml"), name, held), problems)
    return said + [problem.message for problem in problems.found if problem.code in REFUSALS]


def _redirects(settings: Map, problems: Problems) -> None:
    list(read_redirects(settings, {"chapters/smoking.md": "chapters/smoking/"}, problems))


@pytest.mark.parametrize(("variant", "text"), samples(GROUP))
def test_every_option_with_its_example_is_taken_by_the_build_and_by_the_schema(variant: Group, text: str) -> None:
    assert refused(text) == []
    assert [error.message for error in SCHEMA.iter_errors(read(text))] == []
    assert variant.keys


def test_the_table_holds_every_option_and_its_default() -> None:
    defaults = {name: kind.default for name, kind in Options()._schema}
    assert {one.name: yaml.safe_load(one.default) if one.default else None for one in GROUP.keys} == defaults
    assert [one.name for one in GROUP.keys if one.required] == ["area"]


def test_the_table_holds_every_key_of_the_statement() -> None:
    (statement,) = (group for group in groups_of(GROUP) if group.id == "statement")
    node = Map(Where("mkdocs.yml"))
    node["organisation"] = Map(Where("mkdocs.yml"))
    with recording() as record:
        read_statement(node, Problems())
    assert record.of(node).accepted == {one.name for one in statement.keys}


def test_the_schema_and_the_build_refuse_the_same() -> None:
    faults = [
        (what, said) for what, made in changes(GROUP) if bool(said := refused(dumped(made))) == SCHEMA.is_valid(made)
    ]
    assert faults == []


@pytest.mark.parametrize(
    "wrong",
    [{"area": "E1000001"}, {"edition": 2026.1}, {"severity": {"no-led": "error"}}, {"severity": {"no-lead": "never"}},
     {"severity": {"not-utf8": "off"}}, {"benchmark": "england"}, {"questions": {"email": "nobody"}},
     {"domain": "https://x.gov.uk"}, {"board_since": "soon"}, {"board_since": "2026-02-30"}],
)  # fmt: skip
def test_what_the_build_refuses_the_schema_refuses(wrong: dict[str, Any]) -> None:
    made = {"area": "E10000016", **wrong}
    assert refused(yaml.safe_dump(made)) != []
    assert not SCHEMA.is_valid(made)
