"""What can be used without loading matplotlib, and that the package leans on nothing of the engine."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import jsna_charts
from jsna_charts.kinds import KINDS

LIGHT = (
    "jsna_charts",
    "spec",
    "cache",
    "describe",
    "style",
    "table",
    "pool",
    "svg",
    "kinds",
    "identity",
    "wording",
    "words.trend",
)


WORDS = tuple(f"words.{kind}" for kind in KINDS)


@pytest.mark.parametrize("name", [*LIGHT, *WORDS])
def test_what_a_full_cache_needs_loads_neither_matplotlib_nor_numpy(name: str) -> None:
    module = name if name == "jsna_charts" else f"jsna_charts.{name}"
    code = f"import {module}, sys; print(sorted({{'matplotlib', 'numpy', 'jsna'}} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_nothing_imports_the_engine_or_pyplot() -> None:
    folder = Path(jsna_charts.__file__).parent
    imported = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add(node.module or "")
    assert "matplotlib.figure" in imported
    assert [name for name in imported if name.split(".")[0] == "jsna" or "pyplot" in name] == []
