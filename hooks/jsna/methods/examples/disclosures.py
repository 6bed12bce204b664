"""Worked examples of disclosure control: the published rules at their limits, and what subtraction gives away."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jsna.methods.disclosure import POLICIES
from jsna.methods.examples.worked import Chapter, Example
from jsna.methods.recovery import counts_behind_limits, counts_behind_value, recoverable


def shown(count: int, policy: str) -> int | None:
    """A true count as it is published under a named policy."""
    return POLICIES[policy].shown(count)


def may_have_rate(count: int, policy: str, standardised: bool) -> bool:
    """Whether so many events may have a rate under a named policy."""
    chosen = POLICIES[policy]
    return chosen.allows_standardised(count) if standardised else chosen.allows_rate(count)


def worked_out(members: Sequence[float | None], total: float, policy: str) -> str:
    """What could be worked out of the withheld members of a set with a published total, in words."""
    found = recoverable(members, total, POLICIES[policy])
    return "; ".join(f"member {(r.member or 0) + 1} is {r.possible.words}" for r in found)


def behind_value(value: str, denominator: str, multiplier: str) -> str:
    """The counts behind a rate as it is written, in words; empty for none."""
    found = counts_behind_value(Decimal(value), Decimal(denominator), Decimal(multiplier))
    return found.words if found else ""


def behind_limits(lower: str, upper: str, denominator: int) -> str:
    """The counts behind the limits of a percentage as they are written, in words; empty for none."""
    found = counts_behind_limits(Decimal(lower), Decimal(upper), denominator, 100, proportion=True)
    return found.words if found else ""


def _shown(count: int, published: int | None) -> Example:
    policy = POLICIES["hes-ecds"]
    return Example(
        f"A count of {count}", shown, {"count": count, "policy": policy.name}, {"": published}, policy.source
    )


def _rate(count: int, standardised: bool, allowed: bool) -> Example:
    policy = POLICIES["ons-deaths"]
    kind = "an age-standardised" if standardised else "a crude"
    inputs = {"count": count, "policy": policy.name, "standardised": standardised}
    return Example(f"May {count} deaths have {kind} rate", may_have_rate, inputs, {"": allowed}, policy.source)


def _set(members: Sequence[float | None], total: float, policy: str, words: str, why: str) -> Example:
    listed = ", ".join("withheld" if member is None else f"{member:g}" for member in members)
    inputs = {"members": members, "total": total, "policy": policy}
    return Example(f"{listed}; together {total:g}", worked_out, inputs, {"": words}, f"by hand: {why}")


WITHHELD = Chapter(
    "disclosure",
    "Small numbers",
    "A small count could point at somebody, so its publisher withholds it by a named rule; the rest may be rounded.",
    (
        _shown(0, 0), _shown(1, None), _shown(7, None), _shown(8, 10), _shown(12, 10), _shown(13, 15),
        _rate(2, False, False), _rate(3, False, True), _rate(9, True, False), _rate(10, True, True),
    ),
)  # fmt: skip
RECOVERY = Chapter(
    "recovery",
    "What could be worked out all the same",
    "A withheld count must not follow from what is published: from a total less the other members, from a rate and its "
    "denominator, or from an interval.",
    (
        _set((None, 40, 10), 52, "fingertips", "member 1 is exactly 2", "52 less 50"),
        _set(
            (None, None, 10), 12, "hes-until-2018", "member 1 is exactly 1; member 2 is exactly 1",
            "two counts of at least 1 that make 2",
        ),
        _set((None, None, 10), 14, "hes-until-2018", "", "1 and 3, 2 and 2 or 3 and 1"),
        _set((None, 40, 10), 55, "hes-ecds", "", "every number is rounded to the nearest 5"),
        Example(
            "12.5% of 40", behind_value, {"value": "12.5", "denominator": "40", "multiplier": "100"},
            {"": "exactly 5"}, "by hand: one more would be 15.0%",
        ),
        Example(
            "0.02% of 30,000", behind_value, {"value": "0.02", "denominator": "30000", "multiplier": "100"},
            {"": "between 5 and 7"}, "by hand: 0.015% is 4.5 and 0.025% is 7.5",
        ),
        Example(
            "2.6% to 19.9% of 40", behind_limits, {"lower": "2.6", "upper": "19.9", "denominator": 40},
            {"": "exactly 3"}, "by hand: Wilson's interval of 3 in 40 is 2.58% to 19.86%",
        ),
    ),
)  # fmt: skip

DISCLOSURES = (WITHHELD, RECOVERY)
