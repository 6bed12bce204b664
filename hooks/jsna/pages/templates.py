"""The door to Jinja: our templates, and a site's own where it has one of the same name. All output is escaped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)

from jsna.days import said

__all__ = ["TemplateError", "alone", "broken", "day", "day_of", "environment", "render", "scripts", "styles"]

_ASSETS = Path(__file__).parent / "assets"


@cache
def environment(own: Path | None = None) -> Environment:
    """Templates of the engine, with those of a site's own folder before them, which know ours as `jsna/NAME`."""
    ours = PackageLoader("jsna.pages")
    loaders = [FileSystemLoader(own), PrefixLoader({"jsna": ours})] if own else []
    made = Environment(
        loader=ChoiceLoader([*loaders, ours]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters["day"] = day
    made.filters["md"] = as_markdown
    return made


def render(name: str, context: Mapping[str, Any], own: Path | None = None) -> str:
    """One template with its context; `own` is the folder of a site's own templates, of which one goes before ours."""
    return environment(own).get_template(name).render(context)


def broken(error: TemplateError, page: str) -> str:
    """What is wrong with a template, and where, as far as Jinja tells."""
    place = f"{error.name}:{error.lineno}" if isinstance(error, TemplateSyntaxError) else f"on the page {page}"
    return f"{place}: {error.message}"


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
