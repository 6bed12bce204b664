"""Small manifests of editions, written as a build writes them."""

from __future__ import annotations

import json
from typing import Any

from jsna.editions.manifest import Edition, edition_of

HOME = "E10900001"


def value(period: str, number: float | None) -> dict[str, Any]:
    """One published value."""
    return {"period": period, "period_id": period, "value": number, "lower95": None, "upper95": None}


def measure(*values: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A measure with one series, that of home."""
    told = {"title": "Adults who smoke", "unit": "%", "formerly": [], "retired": False}
    return {"latest": values[-1] if values else None, "series": {HOME: [*values]}, "digest": {}, **told, **more}


def success(**more: Any) -> dict[str, Any]:
    """A success measure with a target."""
    group = {"sex": "Persons", "age": "18+ yrs", "category_type": "", "category": ""}
    usual = {"measure": "smoking", "area": HOME, "kind": "outcome", "primary": True, **group}
    told = {"baseline": value("2019", 15.2), "target": {"value": 5, "by": "2030", "reason": ""}}
    return {**usual, **told, "latest": value("2024", 11.5), **more}


def objective(progress: str = "improving", *measures: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An objective as it stood."""
    standing = {"code": progress, "label": progress.replace("-", " ").capitalize(), "sentence": f"It is {progress}."}
    pace = {"code": "on-track", "label": "On track", "ratio": 1}
    found = [*measures] or [success()]
    return {"progress": standing, "trajectory": pace, "measures": found, "title": "Smoke-free", "formerly": [], **more}


def page(address: str, digest: str = "a", kind: str = "chapter") -> dict[str, str]:
    """A page."""
    return {"path": f"{address}.md", "address": address, "title": address.title(), "kind": kind, "digest": digest}


def text(**more: Any) -> str:
    """A whole manifest."""
    usual = {"edition": "2025.1", "status": "approved", "as_of": "2025-03-31", "commit": "", "engine": "0.1.0"}
    empty: dict[str, Any] = {"packages": [], "measures": {}, "objectives": {}, "pages": []}
    return json.dumps({**usual, **empty, **more})


def edition(**more: Any) -> Edition:
    """A whole manifest, read."""
    return edition_of(text(**more))
