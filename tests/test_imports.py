"""Imports go one way, and each library comes in by one door (the layout in CONTRIBUTING.md)."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Collection, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import jsna
import jsna_charts

ROOT = Path(__file__).parents[1]
SOURCES = {"jsna": ROOT / "hooks", "jsna_charts": ROOT / "charts"}

# Highest first. A part may import its own layer, without going round in circles, and everything below.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("cli", "commands", "plugin", "options", "tasks"),
    ("build", "loading", "preview", "approvals"),
    ("pages", "outputs"),
    ("site",),
    ("editions", "news", "comparing"),
    ("strategy", "assessment", "prose"),
    ("data", "directives"),
    (
        "reading",
        "problems",
        "keys",
        "days",
        "reasons",
        "codes",
        "files",
        "status",
        "settings",
        "statement",
        "redirects",
        "starter",
        "theme",
        "examples",
        "git",
        "chromium",
        "words",
    ),
)
LEAVES = ("methods", "jsna_charts", "jsna")  # import nothing of ours; everybody may import them
DEPTH = {part: depth for depth, layer in enumerate(LAYERS) for part in layer} | dict.fromkeys(LEAVES, len(LAYERS))

DOORS = {
    "mkdocs": ("jsna.plugin", "jsna.options"),
    "material": ("jsna.plugin", "jsna.options"),
    "frictionless": ("jsna.data.packages",),
    "openpyxl": ("jsna.data.workbooks",),
    "matplotlib": ("jsna_charts",),
    "mpl_toolkits": ("jsna_charts",),
    "jinja2": ("jsna.pages",),
    "yaml": ("jsna.reading",),
    "click": ("jsna.cli", "jsna.commands"),
    "daff": ("jsna.comparing.tables",),
    "mike": ("jsna.editions.branch",),
    "docx": ("jsna.pages.board.word",),
}


def part_of(module: str) -> str:
    """The part of the house a module lives in: `jsna.data.periods` in `data`, `jsna_charts.svg` in `jsna_charts`.

    `jsna` itself, and a name from its `__init__` such as `jsna.__version__`, is the part `jsna`.
    """
    package, _, rest = module.partition(".")
    part = rest.partition(".")[0] if package == "jsna" else package
    return package if not part or (part.startswith("__") and part not in DEPTH) else part


def module_name(path: Path, source: Path) -> str:
    """The name a file is imported under; a package keeps its `__init__`, so that relative imports can be resolved."""
    return ".".join(path.relative_to(source).with_suffix("").parts)


def imported(tree: ast.AST, module: str) -> Iterator[tuple[int, str]]:
    """Line and full name of every import, wherever it stands: in functions, under TYPE_CHECKING, by `import_module`."""
    for node in ast.walk(tree):
        match node:
            case ast.Import():
                yield from ((node.lineno, alias.name) for alias in node.names)
            case ast.ImportFrom():
                yield from ((node.lineno, name) for name in _from_names(node, module))
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def _from_names(node: ast.ImportFrom, module: str) -> list[str]:
    base = _base(node, module)
    # `from jsna import data` names a part; of anything longer the base says enough
    return [f"{base}.{alias.name}" for alias in node.names] if base == "jsna" else [base]


def _base(node: ast.ImportFrom, module: str) -> str:
    parents = module.split(".")[: -node.level] if node.level else []
    return ".".join([*parents, *([node.module] if node.module else [])])


def violations(code: str, module: str) -> list[str]:
    """What one module's imports do against the rules: a sentence each, in the order of the lines."""
    found = []
    for line, name in sorted(set(imported(ast.parse(code), module))):
        top = name.partition(".")[0]
        fault = _against_layers(part_of(module), part_of(name)) if top in SOURCES else _past_the_door(module, top)
        if fault:
            found.append(f"{module}:{line} {fault}")
    return found


def _against_layers(importer: str, target: str) -> str:
    unknown = [part for part in (importer, target) if part not in DEPTH]
    if unknown:
        return f"“{unknown[0]}” has no layer: give it one in LAYERS"
    if importer == target or (DEPTH[importer] <= DEPTH[target] and importer not in LEAVES):
        return ""
    return f"{importer} may not import {target}"


def _past_the_door(module: str, library: str) -> str:
    doors = DOORS.get(library, (module,))
    inside = any(module == door or module.startswith(f"{door}.") for door in doors)
    return "" if inside else f"{library} comes in by {' and '.join(doors)} only"


def parts_imported(code: str, module: str) -> set[str]:
    """The other parts of the house that one module imports."""
    ours = {part_of(name) for _, name in imported(ast.parse(code), module) if name.partition(".")[0] in SOURCES}
    return ours - {part_of(module)}


def modules_imported(code: str, module: str, known: Collection[str]) -> set[str]:
    """The other modules among the known ones that a module imports, wherever the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(node, module)
            names = (f"{base}.{alias.name}" for alias in node.names)
            found.update(name if name in known else base for name in names)
    return found & set(known) - {module}


def files() -> list[tuple[str, str]]:
    """Name and code of every module of ours."""
    return [
        (module_name(path, source), path.read_text(encoding="utf-8"))
        for package, source in SOURCES.items()
        for path in sorted((source / package).rglob("*.py"))
    ]


def test_there_is_code_to_check() -> None:
    names = {name for name, _ in files()}
    assert {"jsna.problems", "jsna_charts.svg"} <= names


def test_a_new_process_imports_the_packages_from_the_same_files(tmp_path: Path) -> None:
    # As the pool that draws the charts does: by name, from anywhere, with nothing said about folders
    script = "import jsna, jsna_charts; print(jsna.__file__, jsna_charts.__file__, sep='|')"
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    expected = [source / package / "__init__.py" for package, source in SOURCES.items()]
    assert [Path(name) for name in run.stdout.strip().split("|")] == expected
    assert [Path(module.__file__ or "") for module in (jsna, jsna_charts)] == expected


def test_imports_follow_the_layers_and_the_doors() -> None:
    assert [fault for module, code in files() for fault in violations(code, module)] == []


def test_no_two_modules_import_each_other() -> None:
    code = {module.removesuffix(".__init__"): text for module, text in files()}
    TopologicalSorter({module: modules_imported(text, module, code) for module, text in code.items()}).prepare()


def test_contributors_are_shown_the_same_layers() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \d \| (.+) \|$", text, re.MULTILINE)
    assert [set(re.findall(r"`(\w+)`", row)) for row in rows] == [set(layer) for layer in LAYERS]


def test_no_two_parts_import_each_other() -> None:
    graph: dict[str, set[str]] = {}
    for module, code in files():
        graph.setdefault(part_of(module), set()).update(parts_imported(code, module))
    TopologicalSorter(graph).prepare()  # raises CycleError, naming the circle


@pytest.mark.parametrize(
    ("module", "code", "fault"),
    [
        ("jsna.data.measures", "from jsna.pages import figure", "data may not import pages"),
        ("jsna.data.measures", "from jsna import build", "data may not import build"),
        ("jsna.data.measures", "import jsna.build as b", "data may not import build"),
        ("jsna.data.measures", "from ..strategy import objectives", "data may not import strategy"),
        ("jsna.data.__init__", "from .. import cli", "data may not import cli"),
        ("jsna.build", "def f():\n    from jsna.cli import main", "build may not import cli"),
        ("jsna.methods.trend", "from jsna.problems import Where", "methods may not import problems"),
        ("jsna.methods.trend", "import jsna_charts", "methods may not import jsna_charts"),
        ("jsna_charts.svg", "from jsna.reading import Text", "jsna_charts may not import reading"),
        ("jsna_charts.svg", "import jsna.methods.trend", "jsna_charts may not import methods"),
        ("jsna.__init__", "from jsna.build import load", "jsna may not import build"),
        ("jsna.helpers", "import jsna.data", "“helpers” has no layer"),
        ("jsna.build", "import jsna.utils", "“utils” has no layer"),
        ("jsna.build", "import mkdocs.plugins", "mkdocs comes in by jsna.plugin and jsna.options only"),
        (
            "jsna.pages.figure",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from matplotlib.figure import Figure",
            "matplotlib comes in by jsna_charts only",
        ),
        ("jsna.data.measures", "import frictionless", "frictionless comes in by jsna.data.packages only"),
        ("jsna.data.packages_more", "import frictionless", "frictionless comes in by jsna.data.packages only"),
        ("jsna.directives.fences", "import os, yaml", "yaml comes in by jsna.reading only"),
        (
            "jsna.build",
            "import importlib\nimportlib.import_module('click')",
            "click comes in by jsna.cli and jsna.commands only",
        ),
    ],
)
def test_a_planted_violation_is_found(module: str, code: str, fault: str) -> None:
    (found,) = violations(code, module)
    line = code.count("\n") + 1
    assert found.startswith(f"{module}:{line} {fault}")


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("jsna.plugin", "import mkdocs.plugins\nfrom jsna.options import Options\nfrom jsna.build import load"),
        ("jsna.pages.figure", "import jinja2\nfrom jsna.methods.trend import trend\nfrom jsna_charts.spec import Line"),
        ("jsna.data.packages", "import frictionless\nfrom .tables import Table\nfrom jsna.reading import Text"),
        ("jsna.keys", "from jsna.reading import Map"),
        ("jsna_charts.kinds.trend", "import matplotlib\nfrom jsna_charts import spec\nfrom ..svg import path"),
        ("jsna.cli", "import click"),
        ("jsna.outputs.manifest", "from jsna import __version__"),
    ],
)
def test_what_the_rules_allow_passes(module: str, code: str) -> None:
    assert violations(code, module) == []


def test_a_circle_within_a_layer_is_found() -> None:
    prose = parts_imported("from jsna.strategy import objectives", "jsna.prose.claims")
    strategy = parts_imported("from jsna.prose import claims", "jsna.strategy.objectives")
    with pytest.raises(CycleError):
        TopologicalSorter({"prose": prose, "strategy": strategy}).prepare()


def test_a_circle_of_modules_is_found_though_one_import_stands_in_a_function() -> None:
    known = ("jsna.pages", "jsna.pages.changes", "jsna.pages.generated")
    one = modules_imported("from jsna.pages import changes, needs", "jsna.pages.generated", known)
    other = modules_imported("def f():\n    from jsna.pages.generated import made", "jsna.pages.changes", known)
    assert (one, other) == ({"jsna.pages", "jsna.pages.changes"}, {"jsna.pages.generated"})
    with pytest.raises(CycleError):
        TopologicalSorter({"jsna.pages.generated": one, "jsna.pages.changes": other}).prepare()
