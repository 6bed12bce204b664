"""The table of keys holds what the readers take, no more and no less, and its schemas refuse what they refuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker  # type: ignore[import-untyped]

from jsna.pages.reference.chapters import CHAPTER
from jsna.pages.reference.measures import MEASURE
from jsna.pages.reference.objectives import OBJECTIVE
from jsna.pages.reference.others import PAGE
from jsna.pages.reference.schemas import topic_schema
from jsna.pages.reference.shapes import ByName, Entries, Form, Group, Key, Listed, Scalar, Topic, groups_of
from jsna.reading import Items, Map, Node
from jsna.status import STATES
from unit.pages.reference import readers
from unit.pages.reference.readers import Reader, reading
from unit.pages.reference.recorded import Record, agree, recording
from unit.pages.reference.written import changed, dropped, dumped, places, read, samples

TOPICS: tuple[tuple[Topic, Reader], ...] = (
    (CHAPTER, readers.chapter),
    (OBJECTIVE, readers.objective),
    (PAGE, readers.page),
    (MEASURE, readers.measure),
)
CASES = [
    pytest.param(topic, reader, variant, text, id=f"{topic.id}-{place}-{number}")
    for topic, reader in TOPICS
    for place, group in enumerate(topic.groups)
    for number, (variant, text) in enumerate(samples(group))
]


def validator(topic: Topic) -> Draft7Validator:
    """What an editor does with the schema of a topic."""
    schema = topic_schema(topic)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema, format_checker=FormatChecker())


@pytest.mark.parametrize(("topic", "reader", "variant", "text"), CASES)
def test_every_key_with_its_example_is_taken_by_the_code_and_by_the_schema(
    topic: Topic, reader: Reader, variant: Group, text: str
) -> None:
    assert [problem.message for problem in reading(text, reader).refused] == []
    assert [error.message for error in validator(topic).iter_errors(read(text))] == []
    assert variant.keys


@pytest.mark.parametrize(("topic", "reader", "variant", "text"), CASES)
def test_the_code_takes_every_key_of_the_table_and_none_that_it_lacks(
    topic: Topic, reader: Reader, variant: Group, text: str
) -> None:
    whole = {group.id: group for one in topic.groups for group in groups_of(one)}
    with recording() as record:
        node = reading(text, reader).node
    assert _compared(variant, node, record, whole) == []


def _compared(form: Form, node: Node, record: Record, whole: dict[str, Group]) -> list[str]:
    """What differs between a form and what was asked of its sample, and of all within."""
    if isinstance(form, Group) and isinstance(node, Map):
        own = _keys(whole[form.id], node, record)
        return own + [
            fault
            for one in form.keys
            if one.name in node
            for fault in _compared(one.forms[0], node[one.name], record, whole)
        ]
    if isinstance(form, Entries) and isinstance(node, Items):
        pairs = zip(form.of, node, strict=True)
        return [fault for one, item in pairs for fault in _compared(one, item, record, whole)]
    if isinstance(form, ByName) and isinstance(node, Map):
        return _compared(form.of[0], node[form.sample], record, whole)
    return []


def _keys(group: Group, node: Map, record: Record) -> list[str]:
    asked = record.of(node)
    if group.others is not None:
        return [f"{group.id}: {name}" for name in asked.methods if name not in {one.name for one in group.keys}]
    known = {one.name: one for one in group.keys}
    faults = [f"{group.id}: {name}" for name in asked.accepted ^ known.keys()]
    return faults + [
        f"{group.id}: {name} is taken by {sorted(methods)}"
        for name, methods in asked.methods.items()
        if name in known and not agree(known[name], methods, asked.words.get(name), node.get(name))
    ]


WRONG: tuple[Any, ...] = (None, "nonsense", ["nonsense"], {"nonsense": "nonsense"}, [["nonsense"]], [{"nonsense": "x"}])


def wrong(one: Key) -> list[Any]:
    """Other values for a key: of every shape, though no other text where any text will do."""
    free = any(isinstance(form, Listed) or form is Scalar.LINE for form in one.forms)
    return [value for value in WRONG if not (free and value in ("nonsense", ["nonsense"]))]


def changes(group: Group) -> Iterator[tuple[str, Any]]:
    """Every sample of a group with one thing changed, in words and as it then is; each key in each of its forms."""
    tried: set[tuple[str, str, Form | None]] = set()
    for variant, text in samples(group):
        whole, needed = read(text), [one.name for one in group.keys if one.required]
        for path, holder, one in places(variant, whole):
            name, what = ".".join(map(str, path)), (holder.id, one.name if one else "", one.forms[0] if one else None)
            if what in tried:
                continue
            tried.add(what)
            value = {key: held for key, held in whole.items() if key in (*needed, *path[:1])} if path else whole
            if one is None:
                yield f"{name} with a key that nobody knows", changed(value, (*path, "nonsense"), "x")
            else:
                yield f"without {name}", dropped(value, path)
                yield from ((f"{name}: {put}", changed(value, path, put)) for put in wrong(one))


@pytest.mark.parametrize(("topic", "reader", "group"), [(t, r, g) for t, r in TOPICS for g in t.groups])
def test_no_key_is_taken_in_the_place_of_one_that_is_not_given(topic: Topic, reader: Reader, group: Group) -> None:
    known = {one.name for whole in topic.groups for part in groups_of(whole) for one in part.keys} | set(STATES)
    with recording() as record:
        for _, made in changes(group):
            reading(dumped(made), reader)
    assert record.accepted <= known


@pytest.mark.parametrize(("topic", "reader", "group"), [(t, r, g) for t, r in TOPICS for g in t.groups])
def test_the_schema_and_the_code_refuse_the_same(topic: Topic, reader: Reader, group: Group) -> None:
    schema = validator(topic)
    faults = [
        (what, refused)
        for what, made in changes(group)
        if (refused := bool(reading(dumped(made), reader).refused)) == schema.is_valid(made)
    ]
    assert faults == []
