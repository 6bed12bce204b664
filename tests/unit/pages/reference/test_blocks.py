"""Every block is made as its example says, takes the keys of the table, and is refused as its schema says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from jsna.build import Build
from jsna.directives import Block
from jsna.directives.fences import BLOCKS as NAMES
from jsna.pages.parts import fragment
from jsna.pages.reference.blocks import BLOCKS, EXAMPLES
from jsna.pages.reference.charts import CHART, OWN_OF_MEASURE, OWN_OF_TABLE
from jsna.pages.reference.charts import EXAMPLES as OF_CHARTS
from jsna.pages.reference.samples import sample
from jsna.pages.reference.schemas import topic_schema
from jsna.pages.reference.shapes import ByName, Group, Key, Listed, Scalar, Topic
from jsna.problems import Problem, Where
from jsna.reading import Map, read_yaml
from jsna_charts.samples.own import WAFFLE
from sites import OBJECTIVE, SETTINGS, assessed
from unit.pages import county
from unit.pages.reference.recorded import agree, recording
from unit.pages.reference.written import dumped, first, read

FILES = {
    **county.FILES,
    "charts/waffle.py": WAFFLE,
    "content/strategy/objectives/smoke-free.md": OBJECTIVE.replace("lead:", "priority: prevention\nlead:"),
}
ALL = "\n".join(f"```{name.partition('/')[0]}\n{body}\n```\n" for name, body in EXAMPLES.items())
CHARTS = "\n".join(f"```chart\n{body}\n```\n" for body in OF_CHARTS.values())
FILES["content/index.md"] = f"# A small county\n\n{ALL}\n{CHARTS}"
REFUSALS = ("missing-key", "bad-value", "unknown-key", "unknown-kind", "yaml-not-a-mapping")
OWN = (OWN_OF_MEASURE, OWN_OF_TABLE)
GROUPS = [*((topic, group) for topic in BLOCKS for group in topic.groups), *((CHART, group) for group in OWN)]


def named(topic: Topic, group: Group) -> str:
    """A group as a test is called after it."""
    return f"{topic.id}/{group.id}"


def example(topic: Topic, group: Group) -> str:
    """The worked example of a block."""
    return OF_CHARTS[group.id] if group in CHART.groups else EXAMPLES[named(topic, group)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The small county, with a kind of chart of its own and a past edition."""
    root = tmp_path_factory.mktemp("site")
    past = assessed(root, {**FILES, "mkdocs.yml": f'{SETTINGS}      edition: "2025.1"\n'}).manifest()
    return assessed(root, {**FILES, "mkdocs.yml": SETTINGS, "content/editions/2025.1.json": past})


def made(text: str, kind: str, site: Build) -> tuple[bool, list[Problem], Map]:
    """Whether a block becomes something, what is said of it, and its keys."""
    with site.problems.apart() as found:
        node = read_yaml(text, Where("content/index.md", 4), site.problems)
        body = Map(Where("content/index.md", 4)) if node is None else node
        block = Block(0, kind, Where("content/index.md", 3), body, True)
        site.directives.begin(Where("content/index.md", 1))
        became = fragment(block, site.made("index.md")) is not None
    return became, list(found), body


def refused(problems: list[Problem]) -> list[str]:
    """What the lines themselves do wrong."""
    own = [problem.message for problem in problems if problem.code in REFUSALS]
    return [message for message in own if not message.startswith("Several rows of")]  # that only the data tell


def validator(topic: Topic) -> Draft7Validator:
    """What an editor does with the schema of a block."""
    schema = topic_schema(topic, ["waffle"])
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


@pytest.mark.parametrize(("topic", "group"), GROUPS, ids=[named(*one) for one in GROUPS])
def test_the_worked_example_of_each_block_is_made_and_its_schema_takes_it(
    topic: Topic, group: Group, site: Build
) -> None:
    text = example(topic, group)
    became, problems, _ = made(text, topic.id, site)
    assert (became, [problem.message for problem in problems]) == (True, [])
    assert validator(topic).is_valid(read(text))


def test_a_page_of_all_worked_examples_has_nothing_wrong_with_it_and_every_headline_is_true(site: Build) -> None:
    assert [problem.message for problem in site.problems.found if problem.where.path == "content/index.md"] == []
    assert len(site.drafts["index.md"].fragments) == len(EXAMPLES) + len(OF_CHARTS)
    assert len(site.drafts["index.md"].answers) == 1


def test_every_block_is_in_the_reference_and_every_kind_of_chart_has_an_example() -> None:
    assert {topic.id for topic in BLOCKS} == {name for name in NAMES if name != "jsna-part"}
    assert list(OF_CHARTS) == [group.id for group in CHART.groups]


def with_each_key(topic: Topic, group: Group) -> Iterator[tuple[Key, dict[str, Any]]]:
    """The worked example with each key of the group in turn, at that key's own example."""
    usual = read(example(topic, group)) or {}
    for one in group.keys:
        lines = read(sample(Group("", "", (Key(one.name, first(one).forms, "", one.example),))))
        kept = {name: value for name, value in usual.items() if name not in one.instead_of}
        yield one, {**lines, **kept}


@pytest.mark.parametrize(("topic", "group"), GROUPS, ids=[named(*one) for one in GROUPS])
def test_a_block_takes_every_key_of_the_table_in_its_way_and_none_that_it_lacks(
    topic: Topic, group: Group, site: Build
) -> None:
    schema, faults = validator(topic), []
    for one, value in with_each_key(topic, group):
        with recording() as record:
            _, problems, node = made(dumped(value), topic.id, site)
        asked = record.of(node)
        faults += [f"{one.name}: {said}" for said in refused(problems)]
        faults += [f"{one.name}: {error.message}" for error in schema.iter_errors(value)]
        known = {key.name for key in group.keys}
        faults += [f"{name}: in one place only" for name in asked.accepted ^ known if group.others is None]
        methods = asked.methods.get(one.name, set())
        agrees = agree(one, methods, asked.words.get(one.name), node[one.name])
        if methods == {"raw"} or not (agrees or one.name == topic.told_by):
            faults.append(f"{one.name} is taken by {sorted(methods)}")
    assert faults == []


@pytest.mark.parametrize(("topic", "group"), GROUPS, ids=[named(*one) for one in GROUPS])
def test_the_schema_of_a_block_and_the_code_refuse_the_same(topic: Topic, group: Group, site: Build) -> None:
    schema, usual = validator(topic), read(example(topic, group)) or {}
    tried: list[dict[str, Any]] = [] if group.others else [{**usual, "nonsense": "x"}]
    for one, value in with_each_key(topic, group):
        free = any(form is Scalar.LINE or isinstance(form, Listed | ByName) for form in one.forms)
        shapes: list[Any] = [None, {"nonsense": {"a": "b"}}, [["nonsense"]], [{"nonsense": "x"}]]
        shapes += [] if free or one.name == topic.told_by else ["nonsense"]
        tried += [
            {key: held for key, held in value.items() if key != one.name},
            *({**value, one.name: put} for put in shapes),
        ]
    faults = [
        (value, said)
        for value in tried
        if bool(said := refused(made(dumped(value), topic.id, site)[1])) == schema.is_valid(value)
    ]
    assert faults == []
