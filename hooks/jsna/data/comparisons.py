"""How a measure's areas are compared, as its package declares it."""

from __future__ import annotations

from dataclasses import dataclass

from jsna.keys import Keys, suggest
from jsna.methods.method import Method, Standard
from jsna.reading import Map, Text


@dataclass(frozen=True)
class Comparing:
    """A method, and the goal where it is one."""

    method: Method
    goal: Standard | None = None


INTERVAL = Comparing(Method.INTERVAL)


def read_comparing(keys: Keys) -> Comparing | None:
    """`comparison`: the name of a method, or `{method: goal, value: 95, high: …, by_limits: true}`; None: not given."""
    node = keys.raw("comparison")
    if isinstance(node, Map):
        return _spelt_out(Keys(node, "A comparison", keys.problems))
    if node is None or (isinstance(node, Text) and not node):
        return None
    if not isinstance(node, Text):
        keys.bad("comparison", "“comparison” must be the name of a method, or a method and its goal.")
    elif str(node) == Method.GOAL.value:
        keys.bad("comparison", "A comparison with a goal needs the goal.", "Write {method: goal, value: 95}.")
    elif node not in [method.value for method in Method]:
        keys.bad("comparison", f"“{node}” is not a method of comparison.", suggest(node, list(Method)))
    else:
        return Comparing(Method(node))
    return None


def _spelt_out(keys: Keys) -> Comparing | None:
    before = keys.problems.errors
    method = keys.one_of("method", list(Method))
    value, high, by_limits = keys.number("value"), keys.number("high"), keys.flag("by_limits")
    keys.done()
    if not method:
        keys.required("method")
    elif method != Method.GOAL and (value is not None or high is not None or by_limits):
        keys.bad("method", f"The method {method} has no goal.", "Delete “value”, “high” and “by_limits”.")
    elif method == Method.GOAL and value is None:
        keys.required("value")
    elif value is not None and high is not None and high < value:
        keys.bad("high", "The upper end of a goal is below its lower end.", "Give the smaller number as “value”.")
    elif high is not None and by_limits:
        message = "An interval is held against one value, not against a range."
        keys.bad("by_limits", message, "Leave out “high” or “by_limits”.")
    if keys.problems.errors > before:
        return None
    goal = None if value is None else Standard(float(value), None if high is None else float(high), by_limits)
    return Comparing(Method(method), goal)
