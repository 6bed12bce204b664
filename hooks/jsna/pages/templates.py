"""The door to Jinja: our templates, and a site's own where it has one of the same name. All output is escaped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined, TemplateError

__all__ = ["TemplateError", "day", "environment", "render", "scripts", "styles"]

_ASSETS = Path(__file__).parent / "assets"


@cache
def environment(own: Path | None = None) -> Environment:
    """Templates of the engine, with those of a site's own folder before them."""
    loaders = [FileSystemLoader(own)] if own else []
    made = Environment(
        loader=ChoiceLoader([*loaders, PackageLoader("jsna.pages")]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters["day"] = day
    return made


def render(name: str, context: Mapping[str, Any]) -> str:
    """One template with its context."""
    return environment().get_template(name).render(context)


def day(value: date | None) -> str:
    """A date as GOV.UK writes it: `5 February 2026`."""
    return f"{value.day} {value:%B %Y}" if value else ""


def styles() -> str:
    """All our stylesheets as one, in the order of their names: each subject keeps its own."""
    return _joined("*.css")


def scripts() -> str:
    """All our scripts as one, in the order of their names: each subject keeps its own, closed in itself."""
    return _joined("*.js")


def _joined(pattern: str) -> str:
    return "".join(found.read_text(encoding="utf-8") for found in sorted(_ASSETS.glob(pattern)))
