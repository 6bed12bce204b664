"""Files into values that remember where they stood: text, YAML and JSON with positions, front matter.

Every YAML and JSON scalar is read as a `Text`, a string that knows its file, line and column. YAML would turn
`Yes`, `2026.10` and `12:30` into something else; here the models that receive them decide what they are.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from jsna.problems import Problems, Where
from jsna.reasons import as_key_and_value, json_in_words, yaml_in_words

_COMPOSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Text(str):
    """A string that remembers where it was written."""

    __slots__ = ("where",)
    where: Where

    def __new__(cls, value: str, where: Where) -> Text:
        text = super().__new__(cls, value)
        text.where = where
        return text

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """Another process gets the words alone: where they stood is of no use to it."""
        return str, (str(self),)


class Map(dict[str, "Node"]):
    """A mapping of positioned keys (each a `Text`) to positioned values."""

    def __init__(self, where: Where) -> None:
        super().__init__()
        self.where = where

    def where_of(self, key: str) -> Where:
        """Where a key's value stands, or where it would have to be added."""
        value = self.get(key)
        return self.where if value is None else value.where


class Items(list["Node"]):
    """A list of positioned values."""

    def __init__(self, where: Where) -> None:
        super().__init__()
        self.where = where


Node = Text | Map | Items


@dataclass(frozen=True)
class Document:
    """A Markdown file: its front matter and its body."""

    path: str
    source: str
    front: Map
    body: str
    sound: bool = True  # whether its front matter could be read

    def where_of(self, written: str) -> Where:
        """Where something first stands in the file as it is written; the file as a whole where it does not."""
        at = self.source.find(written)
        line = self.source.count("\n", 0, at) + 1
        return Where(self.path) if at < 0 else Where(self.path, line, at - self.source.rfind("\n", 0, at))


def read_text(path: Path, name: str, problems: Problems) -> str | None:
    """The file's text without a byte order mark and with plain line ends; None (and a problem) if not UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as error:
        problems.add("file-unreadable", Where(name), f"This file can't be read: {error.strerror}.")
        return None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        hint = "Save it again, and choose UTF-8 as its encoding."
        problems.add("not-utf8", undecodable(name, data, error), NOT_UTF8[0], hint)
        return None


NOT_UTF8 = (
    "This file is not saved as UTF-8: the character here can't be read.",
    "Save it again as UTF-8 (in Excel: “CSV UTF-8”). A publisher's file may stay as it is: give its resource the "
    '"encoding" that it has, such as "windows-1252".',
)


def undecodable(name: str, data: bytes, error: UnicodeDecodeError) -> Where:
    """Where the byte stands that stopped decoding."""
    before = data[: error.start]
    return Where(name, before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)


def read_document(path: Path, name: str, problems: Problems) -> Document | None:
    """A Markdown file split into positioned front matter and body; None (and a problem) if it can't be split."""
    source = read_text(path, name, problems)
    return None if source is None else split_document(source, name, problems)


def split_document(source: str, name: str, problems: Problems) -> Document | None:
    """As `read_document`, for text already in hand."""
    lines = source.split("\n")
    if lines[0].rstrip() != "---":
        late = _begins_late(lines)
        if late:
            message = "The front matter does not begin on the first line, and would be shown as text."
            problems.add("front-matter-late", Where(name, late), message, "Delete what stands above its first ---.")
        return None if late else Document(name, source, Map(Where(name, 1)), source)
    end = _end_of_front(lines, "---", "...")
    if end is None:
        problems.add(
            "front-matter-unclosed",
            Where(name, 1),
            "The front matter opens with --- but never closes.",
            "Put a line with only --- after the last line of the front matter.",
        )
        return None
    front = read_yaml("\n".join(lines[1:end]), Where(name, 2), problems)
    if front is None:
        return None
    return Document(name, source, front, "\n".join(lines[end + 1 :]))


def salvage(path: Path, name: str) -> Document:
    """What is left of a page that `read_document` gives up: the text below its front matter, if that can be told."""
    source = read_text(path, name, Problems()) or ""
    lines = source.split("\n")
    lines = lines[max(_begins_late(lines) - 1, 0) :]
    end = _end_of_front(lines, "---", "...") or _end_of_front(lines, "") or len(lines) - 1
    return Document(name, source, Map(Where(name, 1)), "\n".join(lines[end + 1 :]), sound=False)


def _begins_late(lines: list[str]) -> int:
    """The line (from 1) of front matter that only empty lines stand above; 0 where there is none."""
    first = next((n for n, line in enumerate(lines, start=1) if line.strip()), 0)
    key = re.match(r"[\w-]+:(\s|$)", lines[first]) if 1 < first < len(lines) else None
    return first if key and lines[first - 1].rstrip() == "---" and "---" in map(str.rstrip, lines[first:]) else 0


def _end_of_front(lines: list[str], *ends: str) -> int | None:
    return next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() in ends), None)


def read_yaml(text: str, start: Where, problems: Problems, indent: int = 0) -> Map | None:
    """YAML that must be a mapping (or empty). `start` is where its first line stands, `indent` what was cut off it."""
    try:
        root = yaml.compose(text, Loader=_COMPOSER)
    except yaml.YAMLError as error:
        _report_yaml(error, text, start, problems)
        return None
    if root is None:
        return Map(start)
    node = _Positioned(start, indent, problems).node(root)
    if isinstance(node, Map):
        return node
    hint = as_key_and_value(next((line for line in text.split("\n") if line.strip()), ""))
    problems.add("yaml-not-a-mapping", start, "A list of “key: value” lines is expected here.", hint)
    return None


def read_descriptor(path: Path, name: str, problems: Problems) -> tuple[Map, dict[str, Any]] | None:
    """A descriptor, twice: positioned for us, and as plain typed values for the library that reads tables."""
    text = read_text(path, name, problems)
    if text is None:
        return None
    # Tabs are legal between JSON's tokens and impossible inside its strings; YAML, which gives positions, refuses them.
    is_json = path.suffix == ".json"
    plain = _plain_json(text, name, problems) if is_json else _plain_yaml(text, name, problems)
    positioned = read_yaml(text.replace("\t", " ") if is_json else text, Where(name, 1), problems) if plain else None
    if plain is None or positioned is None:
        return None
    return positioned, plain


def _plain_json(text: str, name: str, problems: Problems) -> dict[str, Any] | None:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        where = Where(name, error.lineno, error.colno)
        message, hint = json_in_words(error.msg)
        problems.add("broken-json", where, f"This is not valid JSON: {message}.", hint)
        return None
    return _only_mapping(value, name, problems)


def _plain_yaml(text: str, name: str, problems: Problems) -> dict[str, Any] | None:
    try:
        value = yaml.load(text, Loader=_WithoutDates)
    except yaml.YAMLError as error:
        _report_yaml(error, text, Where(name, 1), problems)
        return None
    return _only_mapping(value, name, problems)


def _only_mapping(value: object, name: str, problems: Problems) -> dict[str, Any] | None:
    if isinstance(value, dict) and value:
        return value
    problems.add("bad-package", Where(name, 1), "A data package descriptor must be an object with resources.")
    return None


class _WithoutDates(yaml.SafeLoader):
    """YAML as JSON would have it: a date stays the text that was written."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (the base class declares it so)
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class _Positioned:
    """Turns composed YAML into positioned values."""

    def __init__(self, start: Where, indent: int, problems: Problems) -> None:
        self.start, self.indent, self.problems = start, indent, problems
        self.seen: set[int] = set()

    def where(self, node: yaml.Node) -> Where:
        mark = node.start_mark
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return Where(self.start.path, self.start.line + mark.line + 1, 1)
        return Where(self.start.path, self.start.line + mark.line, mark.column + 1 + self.indent)

    def node(self, node: yaml.Node) -> Node:
        where = self.where(node)
        if isinstance(node, yaml.ScalarNode):
            return Text("" if node.tag.endswith(":null") else node.value, where)
        if id(node) in self.seen:  # an alias could unfold without end
            self.problems.add("yaml-alias", where, "Anchors and aliases (& and *) can't be used here.", "Write it out.")
            return Text("", where)
        self.seen.add(id(node))
        return self.items(node, where) if isinstance(node, yaml.SequenceNode) else self.map(node, where)

    def items(self, node: yaml.SequenceNode, where: Where) -> Items:
        items = Items(where)
        items.extend(self.node(child) for child in node.value)
        return items

    def map(self, node: yaml.Node, where: Where) -> Map:
        mapping = Map(where)
        for key_node, value_node in node.value:
            key = Text(str(key_node.value), self.where(key_node))
            if key in mapping:
                self.problems.add("yaml-duplicate-key", key.where, f"“{key}” is given twice.", "Keep one of them.")
            mapping[key] = self.node(value_node)
        return mapping


def _mark(error: yaml.YAMLError, last: int) -> Any:
    """Where the fault is: for what is opened and never closed, the line that opens it, else where it is noticed."""
    noticed, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    never_closed = any(words in str(getattr(error, "problem", "")) for words in ("expected ',' or", "end of stream"))
    return opened if opened and (not noticed or (never_closed and opened.line < min(noticed.line, last))) else noticed


def _report_yaml(error: yaml.YAMLError, text: str, start: Where, problems: Problems) -> None:
    lines = text.split("\n")
    mark = _mark(error, len(lines) - 1)
    line, column = (mark.line, mark.column + 1) if mark else (0, 0)
    if line >= len(lines):  # what never closes is found beyond the end, where the author has written nothing
        line, column = len(lines) - 1, len(lines[-1]) + 1
    hidden = next((n for n in range(line) if "\u00a0" in _indent(lines[n])), None)
    line, column = (line, column) if hidden is None else (hidden, 1)
    where = Where(start.path, start.line + line, column)
    written = lines[line]
    if "\t" in _indent(written):
        hint = "Use spaces at the start of the line; most editors can turn tabs into spaces."
        problems.add("yaml-tab", where, "This line is indented with a tab, which YAML does not allow.", hint)
        return
    reason = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it can't be read")
    message, hint = yaml_in_words(reason, written, written[: mark.column] if mark else "")
    problems.add("broken-yaml", where, f"This is not valid YAML: {message}.", hint)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
