"""Text, YAML, JSON and front matter, each value with the place where it stands."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from jsna.problems import Problems, Where
from jsna.reading import (
    Document,
    Items,
    Map,
    Text,
    read_descriptor,
    read_document,
    read_text,
    read_yaml,
    split_document,
)


def yaml(text: str, line: int = 1, indent: int = 0) -> tuple[Map | None, list[tuple[str, int, int]]]:
    problems = Problems()
    read = read_yaml(text, Where("a.md", line), problems, indent)
    return read, [(p.code, p.where.line, p.where.column) for p in problems.found]


def test_every_scalar_is_the_text_that_was_written() -> None:
    read, found = yaml("a: Yes\nb: 2026.10\nc: 12:30\nd: 2026-01-01\ne:\nf: ~\ng: 'no'")
    assert found == []
    assert read == {"a": "Yes", "b": "2026.10", "c": "12:30", "d": "2026-01-01", "e": "", "f": "", "g": "no"}


def test_a_value_knows_its_line_and_column() -> None:
    read, _ = yaml("a: x\nlist:\n  - one\n  - b: two", line=10)
    assert read is not None
    listed = read["list"]
    assert isinstance(listed, Items)
    assert isinstance(listed[1], Map)
    assert listed[0].where == Where("a.md", 12, 5)
    assert listed[1]["b"].where == Where("a.md", 13, 8)
    assert [key.where.line for key in read if isinstance(key, Text)] == [10, 11]


def test_what_was_cut_off_a_block_is_added_to_its_columns() -> None:
    read, _ = yaml("a: x", line=4, indent=3)
    assert read is not None
    assert read["a"].where == Where("a.md", 4, 7)


def test_a_block_text_begins_on_the_line_below_its_sign() -> None:
    read, _ = yaml("a: |\n  first\n  second")
    assert read is not None
    assert (read["a"], read["a"].where.line) == ("first\nsecond", 2)


def test_where_a_missing_key_would_go_is_its_mapping() -> None:
    read, _ = yaml("a: x", line=5)
    assert read is not None
    assert read.where_of("b").line == 5


@pytest.mark.parametrize("text", ["", "# only a comment", "\n\n"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    assert yaml(text) == ({}, [])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: [1, 2", ("broken-yaml", 7, 9)),
        ("a: x\nb: 'open", ("broken-yaml", 8, 9)),
        ("a: b: c", ("broken-yaml", 7, 5)),
        ("a:\n\tb: c", ("yaml-tab", 8, 1)),
        ("- one\n- two", ("yaml-not-a-mapping", 7, 0)),
        ("just words", ("yaml-not-a-mapping", 7, 0)),
    ],
)
def test_what_cannot_be_read_is_found_at_its_line(text: str, fault: tuple[str, int, int]) -> None:
    read, found = yaml(text, line=7)
    assert read is None
    assert found == [fault]


def test_an_alias_is_refused() -> None:
    assert [code for code, _, _ in yaml("a: &x [1]\nb: *x")[1]] == ["yaml-alias"]


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30)]
    read, found = yaml("\n".join(["l0: &l0 [x]", *levels]))
    assert read is not None
    assert {code for code, _, _ in found} == {"yaml-alias"}


def test_a_key_given_twice_is_found_at_the_second() -> None:
    assert yaml("a: 1\na: 2")[1] == [("yaml-duplicate-key", 2, 1)]


def split(text: str) -> tuple[Document | None, list[str]]:
    problems = Problems()
    return split_document(text, "a.md", problems), [problem.code for problem in problems.found]


def test_front_matter_and_body_are_split_with_their_lines() -> None:
    document, found = split("---\ntitle: Smoking\nlead: x\n---\n\n# Smoking\n")
    assert found == []
    assert document is not None
    assert (document.front["title"], document.front["lead"].where.line) == ("Smoking", 3)
    assert document.body == "\n# Smoking\n"


@pytest.mark.parametrize("text", ["# Smoking", "", "text\n---\nnot: front matter\n---"])
def test_a_page_without_front_matter_is_all_body(text: str) -> None:
    document, found = split(text)
    assert found == []
    assert document is not None
    assert (dict(document.front), document.body) == ({}, text)


def test_empty_front_matter_is_no_front_matter() -> None:
    document, _ = split("---\n---\ntext")
    assert document is not None
    assert (dict(document.front), document.body) == ({}, "text")


def test_front_matter_that_never_closes_is_an_error() -> None:
    assert split("---\ntitle: x\n\ntext") == (None, ["front-matter-unclosed"])


def test_text_loses_its_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\nbody\rend")
    problems = Problems()
    document = read_document(tmp_path / "a.md", "a.md", problems)
    assert problems.found == []
    assert document is not None
    assert (document.front["title"], document.body) == ("x", "body\nend")


def test_another_encoding_is_found_at_its_character(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("one\ntwo – three".encode("cp1252"))
    problems = Problems()
    assert read_text(tmp_path / "a.md", "a.md", problems) is None
    assert [(p.code, p.where) for p in problems.found] == [("not-utf8", Where("a.md", 2, 5))]


@pytest.mark.parametrize("name", ["absent.md", "."])
def test_what_cannot_be_opened_is_a_problem(tmp_path: Path, name: str) -> None:
    problems = Problems()
    assert read_text(tmp_path / name, "a.md", problems) is None
    assert [problem.code for problem in problems.found] == ["file-unreadable"]


def described(root: Path, name: str, text: str) -> tuple[tuple[Map, dict[str, Any]] | None, list[tuple[str, int]]]:
    (root / name).write_text(text, encoding="utf-8")
    problems = Problems()
    return read_descriptor(root / name, name, problems), [(p.code, p.where.line) for p in problems.found]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("d.json", '{\n"decimals": 1,\n"date": "2026-01-01",\n"on": true\n}'),
        ("d.json", '{\n\t"decimals": 1,\n\t"date": "2026-01-01",\n\t"on": true\n}'),
        ("d.yaml", "decimals: 1\ndate: 2026-01-01\non: true"),
    ],
)
def test_a_descriptor_is_read_with_types_and_with_places(tmp_path: Path, name: str, text: str) -> None:
    read, found = described(tmp_path, name, text)
    assert found == []
    assert read is not None
    assert read[1]["decimals"] == 1
    assert read[1]["date"] == "2026-01-01"
    assert (read[0]["date"], read[0]["date"].where.line) == ("2026-01-01", 3 if name == "d.json" else 2)


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("d.json", '{\n"a": 1,\n}', ("broken-json", 3)),
        ("d.json", "{'a': 1}", ("broken-json", 1)),
        ("d.json", "[]", ("bad-package", 1)),
        ("d.json", "{}", ("bad-package", 1)),
        ("d.yaml", "a: [", ("broken-yaml", 1)),
        ("d.yaml", "- a", ("bad-package", 1)),
    ],
)
def test_a_broken_descriptor_is_found_at_its_line(tmp_path: Path, name: str, text: str, fault: tuple[str, int]) -> None:
    assert described(tmp_path, name, text) == (None, [fault])


def test_a_yaml_descriptor_runs_nothing(tmp_path: Path) -> None:
    read, found = described(tmp_path, "d.yaml", "a: !!python/object/apply:os.getcwd []")
    assert read is None
    assert [code for code, _ in found] == ["broken-yaml"]


def test_a_text_reaches_another_process_as_its_words() -> None:
    text = pickle.loads(pickle.dumps(Text("Adults who smoke", Where("chapter.md", 3))))
    assert text == "Adults who smoke"
    assert type(text) is str
