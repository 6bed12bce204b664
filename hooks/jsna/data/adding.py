"""Which small areas of home can be put together, which measures can be added up over them, and which can't, and why.

A number is added up only where it is published, and only of a measure whose every published value can be rebuilt from
its count and its denominator: what a sum gives away is then no more than what its parts already say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from enum import StrEnum

from jsna.data.areas import Gazetteer
from jsna.data.limits import multiplier_of
from jsna.data.measures import Measure, Row, State
from jsna.data.periods import Period

_LARGE = ("england", "region", "county", "unitary", "district")
_PLURALS = {
    "msoa": ("neighbourhood", "neighbourhoods"),
    "ward": ("ward", "wards"),
    "lsoa": ("small area", "small areas"),
}


class Way(StrEnum):
    """How a sum becomes a value and its limits."""

    WILSON = "wilson"  # a proportion
    RATE = "rate"  # events: exact limits below ten, Byar's from ten
    SHARE = "share"  # a count over a denominator that no method gives limits for
    TOTAL = "total"  # how many: a sum, and nothing else


class Reason(StrEnum):
    """Why a measure can't be added up, as the rest of a sentence that begins with its title."""

    STANDARDISED = (
        "it is adjusted for the ages of the people who live there, which a count and a denominator don’t tell"
    )
    MIDDLE = "it says what is in the middle, and the middle of several areas can’t be worked out from their middles"
    NO_COUNTS = "it is published without the counts and denominators that it was worked out from"
    WEIGHTED = (
        "its values are not simply its counts out of its denominators, as where the answers of a survey are weighted"
    )
    DERIVED = "it is worked out from the groups of another measure"
    NOTHING = "none of its numbers is shown for these areas"


_COUNTS = ("count", "number")
_DIGITS = 12  # nobody publishes more, but programs print them
_STANDARDISED = ("standardised-rate", "standardized-rate")  # the end of `directly-age-standardised-rate` too


@dataclass(frozen=True)
class Sum:
    """A measure that can be added up, in one period. A row is None where an area's number must not be used."""

    measure: Measure
    period: Period
    way: Way
    multiplier: int
    rows: tuple[Row | None, ...]  # in the order of the areas
    absent: Mapping[str, str]  # code of an area without a row -> "withheld" or "missing"

    def benchmark(self, code: str) -> Decimal | None:
        """The published value of another area for the same group and period."""
        row = self.measure.series(code).at(self.period)
        return row.value if row is not None and row.state not in (State.SUPPRESSED, State.PROJECTED) else None


@dataclass(frozen=True)
class Refused:
    """A measure that can't be added up."""

    measure: Measure
    reason: Reason


@dataclass(frozen=True)
class SmallAreas:
    """Areas inside home that do not overlap, and what can be added up over them."""

    tier: str
    codes: tuple[str, ...]  # by the name of what they lie in, then by their own
    lacking: tuple[str, ...]  # others of their kind, of which there is nothing to add up in any measure
    within: Mapping[str, str]  # the district of each, or home
    sums: tuple[Sum, ...]
    refused: tuple[Refused, ...]

    @property
    def words(self) -> tuple[str, str]:
        """What one of them is called, and several."""
        return _PLURALS.get(self.tier, ("area", "areas"))

    @property
    def districts(self) -> tuple[str, ...]:
        """What those that can be put together lie in, each once."""
        return tuple(dict.fromkeys(self.within[code] for code in self.codes))


def small_areas(measures: Iterable[Measure], areas: Gazetteer) -> SmallAreas | None:
    """The kind of small areas for which most measures can be added up; None where there is no such kind.

    Only one kind is taken, because those of two kinds overlap and people in both would be counted twice; for the same
    reason no area of which another of its kind is a part.
    """
    tiers: dict[str, list[str]] = {}
    for code, area in areas.areas.items():
        if area.tier not in _LARGE and areas.exists(code) and areas.home in list(_above(code, areas)):
            tiers.setdefault(area.tier, []).append(code)
    listed = list(measures)
    tiers = {tier: _apart(codes, areas) for tier, codes in tiers.items()}
    found = [_of_tier(tier, codes, listed, areas) for tier, codes in sorted(tiers.items()) if len(codes) > 1]
    usable = [one for one in found if one.sums and len(one.codes) > 1]
    return max(usable, key=lambda one: (len(one.sums), len(one.codes))) if usable else None


def _apart(codes: Sequence[str], areas: Gazetteer) -> list[str]:
    """The codes without those of areas that hold others of them."""
    holding = {above for code in codes for above in _above(code, areas)}
    return [code for code in codes if code not in holding]


def _of_tier(tier: str, codes: Sequence[str], measures: Iterable[Measure], areas: Gazetteer) -> SmallAreas:
    within = {code: _district(code, areas) for code in codes}
    ordered = tuple(sorted(codes, key=lambda code: (areas.name(within[code]), within[code], areas.name(code), code)))
    found = [one for measure in measures if (one := _assessed(measure, ordered)) is not None]
    sums = [one for one in found if isinstance(one, Sum)]
    lacking = tuple(code for code in ordered if all(one.absent.get(code) == "missing" for one in sums))
    kept = tuple(code for code in ordered if code not in lacking)
    refused = tuple(one for one in found if isinstance(one, Refused))
    return SmallAreas(tier, kept, lacking, within, tuple(_only(one, ordered, kept) for one in sums), refused)


def _only(one: Sum, codes: Sequence[str], kept: Sequence[str]) -> Sum:
    """A measure's numbers of some of the areas."""
    rows = dict(zip(codes, one.rows, strict=True))
    absent = {code: why for code, why in one.absent.items() if code in kept}
    return replace(one, rows=tuple(rows[code] for code in kept), absent=absent)


def _above(code: str, areas: Gazetteer) -> Iterator[str]:
    """The areas that an area lies in, the nearest first."""
    seen = {code}
    while (area := areas.areas.get(code)) is not None and area.parent:
        code = areas.current(area.parent)
        if code in seen:
            return
        seen.add(code)
        yield code


def _district(code: str, areas: Gazetteer) -> str:
    """The nearest large area that an area lies in, home at the farthest."""
    for above in _above(code, areas):
        area = areas.areas.get(above)
        if above == areas.home or (area is not None and area.tier in _LARGE):
            return above
    return areas.home


def _assessed(measure: Measure, codes: Sequence[str]) -> Sum | Refused | None:
    """Whether a measure can be added up; None where it is not about these areas."""
    series = [measure.series(code) for code in codes]
    if not any(one.rows for one in series):
        return None
    latest = [one.latest.period for one in series if one.latest is not None]
    if not latest:
        return Refused(measure, Reason.NOTHING)
    period = max(latest)
    return _of_rows(measure, period, {code: one.at(period) for code, one in zip(codes, series, strict=True)})


def _of_rows(measure: Measure, period: Period, found: Mapping[str, Row | None]) -> Sum | Refused:
    kind = measure.about.value_type
    if kind.endswith(_STANDARDISED):
        return Refused(measure, Reason.STANDARDISED)
    if kind == "median" or measure.about.derived_from:
        return Refused(measure, Reason.MIDDLE if kind == "median" else Reason.DERIVED)
    usable = {code: row for code, row in found.items() if row is not None and not _absent(row, kind)}
    if not usable:
        return Refused(measure, Reason.NO_COUNTS)
    multiplier = 1 if kind in _COUNTS else _multiplier(measure, list(usable.values()))
    if multiplier is None:
        return Refused(measure, Reason.WEIGHTED)
    absent = {code: _absent(row, kind) for code, row in found.items() if code not in usable}
    return Sum(measure, period, _way(measure), multiplier, tuple(usable.get(code) for code in found), absent)


def _absent(row: Row | None, kind: str) -> str:
    """Why a row's number can't be used: it is withheld, or it is not there; "" where it can."""
    if row is not None and (row.state is State.SUPPRESSED or row.withheld):
        return "withheld"
    if row is None or row.state is State.PROJECTED or row.value is None:
        return "missing"
    whole = kind in _COUNTS or (row.count is not None and row.denominator is not None and row.denominator > 0)
    return "" if whole else "missing"


def _way(measure: Measure) -> Way:
    kind, unit = measure.about.value_type, measure.about.unit
    if kind in _COUNTS:
        return Way.TOTAL
    if kind == "proportion" or (not kind and unit.startswith("%")):
        return Way.WILSON
    events = kind.endswith(("rate", "ratio")) or (not kind and multiplier_of(unit) > 1)
    return Way.RATE if events else Way.SHARE


def _multiplier(measure: Measure, rows: Sequence[Row]) -> int | None:
    """What a count over a denominator is multiplied by in every row; None where no usual number gives the values."""
    said = multiplier_of(measure.about.unit)
    slack = _slack(row.count for row in rows), _slack(row.denominator for row in rows)
    if _way(measure) is Way.WILSON and any((row.count or 0) > (row.denominator or 0) for row in rows):
        return None
    tried = (said,) if said > 1 else (1, 100)
    return next((one for one in tried if all(_rebuilt(row, one, slack) for row in rows)), None)


def _slack(numbers: Iterable[Decimal | None]) -> Decimal:
    """Half of the last digit of numbers that are not whole; whole ones are exact."""
    exponents = [int(number.normalize().as_tuple().exponent) for number in numbers if number is not None]
    least = min(exponents, default=0)
    return Decimal(5).scaleb(least - 1) if least < 0 else Decimal(0)


def _rebuilt(row: Row, multiplier: int, slack: tuple[Decimal, Decimal]) -> bool:
    """Whether a value is its count over its denominator, as exactly as all three are written."""
    count, denominator, value = row.count, row.denominator, row.value
    if count is None or denominator is None or value is None or count < 0:
        return False
    share = count * multiplier / denominator
    rounding = multiplier * slack[0] / denominator + share * slack[1] / denominator
    return abs(share - value) <= _last_digit(value) + rounding


def _last_digit(value: Decimal) -> Decimal:
    """One in the last place of a number; 12.786967090000001 is 12.78696709, with what binary fractions add to it."""
    if len(value.as_tuple().digits) > _DIGITS:
        value = Context(prec=_DIGITS).plus(value).normalize()
    return Decimal(1).scaleb(int(value.as_tuple().exponent))
