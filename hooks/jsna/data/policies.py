"""A source's rule for small numbers, as a descriptor names it or spells it out."""

from __future__ import annotations

from jsna.keys import Keys, suggest
from jsna.methods.disclosure import POLICIES, Policy
from jsna.reading import Map, Text


def read_policy(keys: Keys) -> Policy | None:
    """`disclosure`: the name of a policy, or its thresholds; None where it is not given or can't be used."""
    node = keys.raw("disclosure")
    if isinstance(node, Map):
        return _spelt_out(Keys(node, "A disclosure policy", keys.problems))
    if isinstance(node, Text) and node and node not in POLICIES:
        keys.bad("disclosure", f"“{node}” is not a policy for small numbers.", suggest(node, POLICIES))
    elif node is not None and not isinstance(node, Text):
        keys.bad("disclosure", "“disclosure” must be the name of a policy, or its thresholds.")
    return POLICIES.get(node) if isinstance(node, Text) else None


def _spelt_out(keys: Keys) -> Policy | None:
    """`{min_suppress: 1, max_suppress: 5, round_base: 1, secondary: true, scope: …}`: counts, both ends withheld."""
    before = keys.problems.errors
    low, high = _whole(keys, "min_suppress"), _whole(keys, "max_suppress")
    base, secondary, scope = _whole(keys, "round_base"), keys.flag("secondary"), keys.text("scope")
    keys.done()
    if (low is None) != (high is None) or (low or 0) > (high or 0):
        message = "The smallest and the largest count to be withheld must both be given, the smaller first."
        keys.bad("max_suppress" if high is not None else "min_suppress", message)
    if base == 0:
        keys.bad("round_base", "Counts can't be rounded to a multiple of 0.", "Leave it out for no rounding.")
    if keys.problems.errors > before:
        return None
    return Policy("of this source", low, high, base or 1, secondary, scope or "places smaller than England", "")


def _whole(keys: Keys, key: str) -> int | None:
    number = keys.number(key)
    if number is None or (number == number.to_integral_value() and number >= 0):
        return None if number is None else int(number)
    keys.bad(key, f"“{number}” is not a count of people.", "Write a whole number, 0 or more.")
    return None
