"""Pages of the small site: its files with other data in them, one block on a page, and a page whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser
from pathlib import Path

from jsna.build import Build
from jsna.pages.page import Fragment
from sites import DESCRIPTOR, FILES, RATES, assessed

Files = Mapping[str, str | bytes]
PACKAGE, TABLE = "datapackages/smoke/datapackage.json", "datapackages/smoke/rates.csv"
DRAWING = "<svg></svg>"


def descriptor(*columns: str, **about: object) -> str:
    """The small package, with more columns (each named as its role) and the measure told otherwise."""
    read = json.loads(DESCRIPTOR)
    read["resources"][1]["schema"]["fields"] += [{"name": name, "type": "string", "role": name} for name in columns]
    told = read["measures"][0]
    told.update(about)
    return json.dumps(read, indent=2)


def rates(changed: Mapping[str, str], columns: Sequence[str] = ("marker", "note")) -> str:
    """The small table with more columns; a row that is changed is given by `area,period,category`, "" to drop it."""
    head, *lines = RATES.splitlines()
    rows = [_row(line, changed, len(columns)) for line in lines]
    return "\n".join([",".join([head, *columns]), *filter(None, rows), ""])


def _row(line: str, changed: Mapping[str, str], columns: int) -> str:
    key = ",".join(line.split(",")[:3])
    if key not in changed:
        return line + "," * columns
    return f"{key},{changed[key]}" if changed[key] else ""


def data(changed: Mapping[str, str], columns: Sequence[str] = ("marker", "note"), **about: object) -> dict[str, str]:
    """The files of the small package with `changed` rows in more columns."""
    return {PACKAGE: descriptor(*columns, **about), TABLE: rates(changed, columns)}


def block(root: Path, kind: str, body: str, files: Files = FILES) -> tuple[Fragment | None, list[tuple[str, int]]]:
    """What one block of the front page becomes (its first key is on line 4), with code and line of its problems."""
    build = assessed(root, {**files, "content/index.md": f"# A small county\n\n```{kind}\n{body}\n```\n"})
    return build.drafts["index.md"].fragments.get(0), problems(build, "content/index.md")


def problems(build: Build, path: str = "") -> list[tuple[str, int]]:
    """Code and line of each problem, of one file if it is named."""
    return [(p.code, p.where.line) for p in build.problems.in_order() if not path or p.where.path == path]


def whole(build: Build, path: str) -> str:
    """A page filled, with a small drawing for every chart, and without the foot that every page has."""
    return footed(build, path).partition('<div class="jsna-foot"')[0]


def footed(build: Build, path: str) -> str:
    """A page filled to its foot."""
    specs = [spec for made in build.drafts[path].fragments.values() for spec in made.specs]
    build.drawings = dict.fromkeys(specs, DRAWING)
    return build.fill(path)


class _Words(HTMLParser):
    """Collects what a reader reads, and where links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "a":
            self.links.append((dict(attrs).get("href") or "", ""))

    def handle_data(self, data: str) -> None:
        self.found.append(data)
        if self.links:
            href, text = self.links[-1]
            self.links[-1] = (href, text + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.links.append(("", ""))


def _read(html: str) -> _Words:
    parser = _Words()
    parser.feed(html)
    parser.close()
    return parser


def words(html: str) -> str:
    """A page's text as a reader reads it."""
    return " ".join(" ".join(_read(html).found).split())


def links(html: str) -> Iterator[tuple[str, str]]:
    """Each link of a page: its address and its text."""
    return ((href, text) for href, text in _read(html).links if href)


def tags(html: str) -> list[str]:
    """The names of a page's elements, in order."""
    return _read(html).tags
