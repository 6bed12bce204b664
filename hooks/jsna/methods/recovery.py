"""What a reader could work out about a withheld count: by subtraction, from its rate, or from its interval."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor, inf

from jsna.methods.disclosure import Policy
from jsna.methods.intervals import Interval, wilson
from jsna.methods.rates import rate

NARROW = 2  # so few possible values of a withheld count are as good as the number


@dataclass(frozen=True)
class Possible:
    """The counts, `low` to `high`, that agree with what is published; `high` may be infinite."""

    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Whether the count is given away."""
        return self.low == self.high

    @property
    def size(self) -> float:
        """How many whole counts are possible."""
        return self.high - self.low + 1

    @property
    def words(self) -> str:
        """As a message says it: `exactly 3`, `3 or 4`, `between 3 and 6`, `3 or more`."""
        if self.exact:
            return f"exactly {self.low:.0f}"
        if self.high == inf:
            return f"{self.low:.0f} or more"
        return f"{self.low:.0f} or {self.high:.0f}" if self.size == 2 else f"between {self.low:.0f} and {self.high:.0f}"


@dataclass(frozen=True)
class Recovered:
    """A withheld number of an additive set that could be worked out: a member by its position, or the total (None)."""

    member: int | None
    possible: Possible


def possible_members(
    members: Sequence[float | None], total: float | None, policy: Policy, *, total_withheld: bool = False
) -> dict[int | None, Possible]:
    """For each withheld number of a set whose members add up to a total, the counts that it may be.

    `members` are the published counts, None where withheld. `total` is None where it is not published at all (then only
    the policy's own range is known), or where `total_withheld` says that it is withheld under the same policy; its key
    is None. What is published may have been rounded by the policy; what is withheld lies within its range, or is any
    whole number where the policy names none. Raises ValueError where no counts agree with what is published.
    """
    hidden = [place for place, count in enumerate(members) if count is None]
    least, most = policy.range or (0, inf)
    shown = [_true(count, policy) for count in members if count is not None]
    low, high = sum(p.low for p in shown), sum(p.high for p in shown)
    whole = Possible(least, most) if total_withheld else Possible(0, inf) if total is None else _true(total, policy)
    rest, many = Possible(whole.low - high, whole.high - low), len(hidden)
    others = many - 1
    one = Possible(max(least, rest.low - _times(others, most)), min(most, rest.high - others * least))
    all_low = max(whole.low, low + many * least)
    all_high = min(whole.high, high + _times(many, most))
    if (hidden and one.low > one.high) or all_low > all_high:
        raise ValueError("the members of this set do not add up to its total, whatever the withheld ones are")
    found: dict[int | None, Possible] = dict.fromkeys(hidden, one)
    if total_withheld:
        found[None] = Possible(all_low, all_high)
    return found


def recoverable(
    members: Sequence[float | None],
    total: float | None,
    policy: Policy,
    *,
    total_withheld: bool = False,
    narrow: int = NARROW,
) -> list[Recovered]:
    """The withheld numbers of an additive set that could be worked out, exactly or to `narrow` possible counts.

    Arguments as for `possible_members`. A number that the policy's own range already confines so far is not reported.
    Nothing is recoverable without a total that is published or withheld.
    """
    if total is None and not total_withheld:
        return []
    within = policy.range[1] - policy.range[0] + 1 if policy.range else inf
    found = possible_members(members, total, policy, total_withheld=total_withheld)
    return [Recovered(place, p) for place, p in found.items() if p.size <= narrow and p.size < within]


def _times(many: int, most: float) -> float:
    return many * most if many else 0  # infinity times nothing is nothing here


def _true(count: float, policy: Policy) -> Possible:
    """The true counts that a published one may stand for: those that round to it and are not withheld."""
    down, up = policy.round_base // 2, (policy.round_base - 1) // 2
    near = [count + shift for shift in range(-down, up + 1) if count + shift >= 0]
    open_ones = [true for true in near if not policy.suppresses(true)] or near  # or the policy was not kept
    return Possible(min(open_ones), max(open_ones))


def counts_behind_value(value: Decimal, denominator: Decimal, multiplier: Decimal) -> Possible | None:
    """The whole counts whose rate, count / denominator x multiplier, is written as `value` to its own decimals.

    `Decimal("12.50")` is known to two decimals. None where no whole count gives the value: then it is not the plain
    share of the two, as of a weighted survey. Raises ValueError where denominator or multiplier is not above 0.
    """
    if denominator <= 0 or multiplier <= 0:
        raise ValueError("a denominator and a multiplier are more than 0")
    low, high = (Fraction(end) * Fraction(denominator) / Fraction(multiplier) for end in _rounded_from(value))
    return _whole(max(ceil(low), 0), floor(high))


def counts_behind_limits(
    lower: Decimal, upper: Decimal, denominator: float, multiplier: float, *, proportion: bool, level: float = 0.95
) -> Possible | None:
    """The whole counts whose confidence limits are written as these, each to its own decimals; None where none does.

    The limits are Wilson's for a proportion, and for a rate exact below ten events, Byar's from ten.
    """

    def drawn(count: int) -> Interval:
        return (wilson if proportion else rate)(count, denominator, multiplier, level)

    most = floor(denominator)
    above = _between(lambda count: drawn(count).upper, *_rounded_from(upper), most)
    below = _between(lambda count: drawn(count).lower, *_rounded_from(lower), most)
    return _whole(max(above[0], below[0]), min(above[1], below[1]))


def _between(limit: Callable[[int], float | None], low: Decimal, high: Decimal, most: int) -> tuple[int, int]:
    """The first and the last count whose limit, which rises with the count, lies between two numbers."""

    def of(count: int) -> float:
        return limit(count) or 0.0

    slack = 1e-9 * max(1.0, abs(float(high)))  # a count is not to be missed by the last bit of a float
    counts = range(most + 1)
    return bisect_left(counts, float(low) - slack, key=of), bisect_right(counts, float(high) + slack, key=of) - 1


def _rounded_from(value: Decimal) -> tuple[Decimal, Decimal]:
    """The ends of what is written as this number: 12.5 is from 12.45 to 12.55, whichever way halves were rounded."""
    half = Decimal(5).scaleb(int(value.as_tuple().exponent) - 1)
    return value - half, value + half


def _whole(low: int, high: int) -> Possible | None:
    return Possible(low, high) if low <= high else None
