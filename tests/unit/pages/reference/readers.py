"""The readers of the code, each given lines of YAML: what they refuse of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jsna.assessment.chapters import read_chapter
from jsna.assessment.publications import PAGE as LIBRARY
from jsna.assessment.publications import read_listed
from jsna.data.definitions import definitions
from jsna.data.derivations import derivations
from jsna.data.packages import Package
from jsna.problems import Problem, Problems, Where
from jsna.reading import Document, Items, Map, read_yaml
from jsna.statement import read_statement
from jsna.strategy.objectives import FOLDER, read_objective
from jsna.strategy.priorities import PAGE as STRATEGY
from jsna.strategy.priorities import read_priorities
from jsna.theme import check_theme_keys

REFUSALS = ("missing-key", "bad-value", "unknown-key", "bad-period", "yaml-not-a-mapping")


@dataclass
class Reading:
    """Lines as they were read, and what was wrong with them."""

    node: Map
    problems: Problems = field(default_factory=Problems)

    @property
    def refused(self) -> list[Problem]:
        """What the lines themselves do wrong; that no data stand behind them is another matter."""
        return [problem for problem in self.problems.found if problem.code in REFUSALS]


Reader = Callable[[Map, Problems], object]


def reading(text: str, reader: Reader) -> Reading:
    """Some lines, read."""
    problems = Problems()
    node = read_yaml(text, Where("lines", 1), problems)
    found = Reading(Map(Where("lines", 1)) if node is None else node, problems)
    reader(found.node, problems)
    return found


def _document(node: Map) -> Document:
    return Document("content/page.md", "", node, "")


def chapter(node: Map, problems: Problems) -> None:
    """A chapter's front matter, as a load reads it."""
    read_chapter(_document(node), problems)
    check_theme_keys(_document(node), (), problems)


def objective(node: Map, problems: Problems) -> None:
    """An objective's."""
    read_objective(_document(node), f"{FOLDER}smoke-free.md", problems)
    check_theme_keys(_document(node), (), problems)


def page(node: Map, problems: Problems) -> None:
    """That of a page that would be both the library and the strategy."""
    check_theme_keys(_document(node), (), problems)
    read_listed({LIBRARY: _document(node)}, problems)
    read_priorities({STRATEGY: _document(node)}, problems)


def measure(node: Map, problems: Problems) -> None:
    """An entry of a package's measures."""
    listed = Items(node.where)
    listed.append(node)
    whole = Map(node.where)
    whole["measures"] = listed
    package = Package("smoke", "", "", "", Path(), node.where, (), (), {}, whole)
    definitions(package, problems)
    derivations(package, problems)


def statement(node: Map, problems: Problems) -> None:
    """The accessibility statement of the settings."""
    read_statement(node, problems)


FRONT_MATTER: Mapping[str, Reader] = {"chapter": chapter, "objective": objective, "page": page}
