"""Disclosure control: which counts are withheld by which rule, and what may be calculated from small ones.

What could be worked out about a withheld count, all the same, is in `recovery`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Policy:
    """A source's rule for small numbers: counts from `min_suppress` to `max_suppress` are withheld, where it has them.

    `round_base` rounds every other count to its nearest multiple (1 is no rounding). `secondary` says that a count may
    need withholding only because it would give another away. Below `least_rate` events a crude rate is not calculated,
    below `least_standardised` a standardised one, and below `least_reliable` a rate is marked as unreliable.
    """

    name: str
    min_suppress: int | None
    max_suppress: int | None
    round_base: int
    secondary: bool
    scope: str
    source: str
    least_rate: int = 0
    least_standardised: int = 0
    least_reliable: int = 0

    @property
    def range(self) -> tuple[int, int] | None:
        """The smallest and the largest count that is withheld; None where the policy withholds none."""
        if self.min_suppress is None or self.max_suppress is None:
            return None
        return self.min_suppress, self.max_suppress

    def suppresses(self, count: float) -> bool:
        """Whether a true count is to be withheld."""
        return self.range is not None and self.range[0] <= count <= self.range[1]

    def shown(self, count: int) -> int | None:
        """A true count as it may be published: None where it is withheld, else rounded."""
        return None if self.suppresses(count) else rounded(count, self.round_base)

    def allows_rate(self, count: float) -> bool:
        """Whether a crude rate of this many events may be calculated and shown."""
        return count >= self.least_rate and not self.suppresses(count)

    def allows_standardised(self, count: float) -> bool:
        """Whether a standardised rate of this many events may be calculated and shown."""
        return count >= self.least_standardised

    def reliable(self, count: float) -> bool:
        """Whether a rate of this many events may stand without the mark [u]."""
        return count >= self.least_reliable


def rounded(count: int, base: int) -> int:
    """A count to the nearest multiple of `base`, halves up. Raises ValueError for a base below 1."""
    if base < 1:
        raise ValueError(f"counts are rounded to a multiple of 1 or more, not {base}")
    return (2 * count + base) // (2 * base) * base


_LISTED = (
    Policy(
        "hes-ecds", 1, 7, 5, False, "places smaller than England",
        "NHS Digital, Change to disclosure control methodology for HES and ECDS from September 2018: 1 to 7 withheld, "
        "all other counts to the nearest 5, zero shown; no secondary suppression; no limit on standardised rates.",
    ),
    Policy(
        "hes-until-2018", 1, 5, 1, True, "places smaller than England",
        "The rule for HES before September 2018: 1 to 5 withheld, with secondary suppression.",
    ),
    Policy(
        "ons-deaths", None, None, 1, False, "deaths",
        "ONS, FOI/2021/3301: no crude rate on fewer than 3 deaths, no age-standardised rate on fewer than 10, rates on "
        "fewer than 20 marked as unreliable.",
        least_rate=3, least_standardised=10, least_reliable=20,
    ),
    Policy(
        "fingertips", 1, 5, 1, True, "places and indicators where its upload check warns",
        "Fingertips, upload check: counts above 0 and up to 5 are warned of, by indicator and type of area.",
    ),
    Policy(
        "published-by-source", None, None, 1, False, "everything",
        "The numbers are as their publisher released them, who has already withheld what must be.",
    ),
    Policy("none", None, None, 1, False, "nothing", "The numbers are not about people, or not small."),
)  # fmt: skip

POLICIES: Mapping[str, Policy] = MappingProxyType({policy.name: policy for policy in _LISTED})
"""The named policies, by the name that a package's `disclosure` gives."""
