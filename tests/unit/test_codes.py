"""The list of codes holds what can happen, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

import jsna
from jsna.codes import CODES

FOLDER = Path(jsna.__file__).parent
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(FOLDER.rglob("*.py")) if path != FOLDER / "codes.py"
)


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_raised_somewhere(code: str) -> None:
    assert f'"{code}"' in SOURCE or f'"[{code}] ' in SOURCE
