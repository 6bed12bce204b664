"""What makes a spec itself: its canonical text and the digest that names its cache entry and scopes its ids."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from jsna_charts.spec import Spec


def canonical(spec: Spec) -> str:
    """The spec as JSON with sorted keys and its kind. Raises ValueError if a number is not finite."""
    content = {"kind": spec.kind, "type": type(spec).__qualname__, "spec": spec}
    try:
        return json.dumps(content, default=_content, sort_keys=True, allow_nan=False, separators=(",", ":"))
    except ValueError as error:
        raise ValueError(f"the chart of '{spec.title}' holds a number that is not finite") from error


def digest(spec: Spec) -> str:
    """SHA-256 of the canonical text, as 64 hexadecimal digits."""
    return sha256(canonical(spec).encode("utf-8")).hexdigest()


def scope(spec: Spec) -> str:
    """What every id in the spec's chart begins with."""
    return f"j{digest(spec)[:10]}"


def _content(part: Any) -> dict[str, Any]:
    """A part of a spec as JSON can write it. A spec within one has its kind: two kinds may have the same fields."""
    return {**vars(part), "kind": part.kind} if hasattr(part, "kind") else vars(part)
