"""The worked examples as test cases, and the collected reference cases of the shared folder by family."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jsna.methods.examples import Chapter
from shared import shared_file


def cases(*chapters: Chapter) -> list[Any]:
    """Every example of some chapters, each a test of its own named after them."""
    return [pytest.param(e, id=f"{chapter.name}: {e.title}") for chapter in chapters for e in chapter.examples]


def reference(family: str) -> Any:
    """A family of the collected reference cases, for tests marked `needs_shared`."""
    return json.loads(shared_file("methods/reference_cases.json").read_text("utf-8"))[family]
