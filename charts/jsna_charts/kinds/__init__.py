"""The kinds of chart, one module each, imported when the first chart of its kind is drawn."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol, cast

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from jsna_charts.sheet import Layout
    from jsna_charts.spec import Spec

KINDS = (
    "bar",
    "compare",
    "dots",
    "funnel",
    "inequality",
    "line",
    "map",
    "multiples",
    "own",
    "profile",
    "pyramid",
    "rug",
    "scatter",
    "target",
    "trend",
)
"""Each is drawn by `kinds.KIND`, put in words and a table by `words.KIND` and shown off by `samples.KIND`."""


class UnknownKind(ValueError):
    """No module draws this kind of chart."""

    def __init__(self, kind: str) -> None:
        near = get_close_matches(kind, KINDS, n=1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        super().__init__(f"unknown kind of chart '{kind}': the kinds are {', '.join(KINDS)}.{hint}")


class Drawing(Protocol):
    """What a kind's module offers; it may also have `narrow(spec)`, for what draws the spec on narrow screens."""

    def layout(self, spec: Any) -> Layout:
        """The drawing's size."""

    def draw(self, axes: Axes, spec: Any) -> None:
        """Draw the spec on the axes."""


def drawing(kind: str) -> Drawing:
    """The module that draws a kind. Raises UnknownKind."""
    return cast("Drawing", part("kinds", kind))


def narrow_drawing(spec: Spec) -> Drawing | None:
    """What draws a spec for narrow screens, where its kind's one drawing can't serve them too."""
    choose: Callable[[Spec], Drawing | None] = getattr(drawing(spec.kind), "narrow", lambda _: None)
    return choose(spec)


def part(package: str, kind: str) -> ModuleType:
    """A kind's module in one of the packages that have one for each kind. Raises UnknownKind."""
    if kind not in KINDS:
        raise UnknownKind(kind)
    return import_module(f"jsna_charts.{package}.{kind}")
