"""The door to Jinja: our templates, and a site's own where it has one of the same name. All output is escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined, TemplateError

from jsna.days import said

__all__ = ["TemplateError", "alone", "day", "day_of", "environment", "render", "scripts", "styles"]

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
    made.filters["md"] = as_markdown
    return made


def render(name: str, context: Mapping[str, Any]) -> str:
    """One template with its context."""
    return environment().get_template(name).render(context)


def day(value: date | None) -> str:
    """A date as GOV.UK writes it: `5 February 2026`; `spring 2026` where only that is said."""
    return said(value)


def day_of(text: str) -> str:
    """The same of a date as data writes it; "" where it is none."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return ""


def as_markdown(text: str) -> str:
    """A text that means nothing to Markdown, nor to HTML, and calls nobody (`@name`), on one line."""
    escaped = re.sub(r"([\\`*_{}\[\]<>|&~#])", r"\\\1", " ".join(str(text).split()))
    return escaped.replace("@", "@\N{ZERO WIDTH SPACE}")


def styles() -> str:
    """All our stylesheets as one, in the order of their names: each subject keeps its own."""
    return _joined("*.css")


def scripts() -> str:
    """All our scripts as one, in the order of their names: each keeps to itself, and none needs another."""
    return _joined("*.js")


def alone(*names: str) -> str:
    """Scripts of a single page as one: no other page loads them."""
    return "".join((_ASSETS / "alone" / name).read_text(encoding="utf-8") for name in names)


def _joined(pattern: str) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in sorted(_ASSETS.glob(pattern)))
