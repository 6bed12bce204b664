"""Who lives in a place: how many people, how many of them children and older people, and how that may change.

Shares are worked out from published counts; where a band of age is withheld or missing, nothing is worked out of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jsna.data.bands import AgeBand, age_band
from jsna.data.measures import Group, Measure, State
from jsna.data.numbers import plain
from jsna.data.periods import Period
from jsna.pages.charts.pyramid import ages_of
from jsna.pages.page import Fragment, Page
from jsna.pages.places.words import people
from jsna.site import Site

OLDER = 65
_YOUNG = (18, 16, 15, 20)  # at which age childhood ends, by the bands that there are: the first that fits
_COUNTS = ("count", "number", "")
_PEOPLE = ("people", "persons", "residents", "")
_NO_COUNT = frozenset({"density", "per", "change", "growth", "ratio"})  # words of what is worked out from a population


@dataclass(frozen=True)
class Shares:
    """People of a place in one period: all of them, the young and the old; None where the data don't tell."""

    total: Decimal
    until: int  # the age at which childhood ends; 0 where no band does
    young: Decimal | None
    old: Decimal | None


def population(site: Site, area: str) -> Measure | None:
    """The measure that says how many people live in a place: counts of people by bands of age, or named for it."""
    counts = [
        one for one in site.catalogue.measures.values()
        if one.about.value_type in _COUNTS and one.about.unit.lower() in _PEOPLE and one.about.retired is None
    ]  # fmt: skip
    told = [(total, one) for one in counts if _speaks(one) and (total := _total(one, area)) is not None]
    # Of two that count the same people, the one that knows more years, such as those to come.
    return max(told, key=lambda held: (held[0], len(held[1].series(area).rows)))[1] if told else None


def _speaks(measure: Measure) -> bool:
    words = {*measure.name.split("-"), *re.findall("[a-z]+", measure.title.lower())}
    return bool(ages_of(measure).bands) or ("population" in words and not words & _NO_COUNT)


def _total(measure: Measure, area: str) -> Decimal | None:
    row = measure.series(area).latest
    if row is not None and row.denominator is not None and row.value != row.count:
        return None  # so many for each of something: people for each square kilometre
    period = row.period if row else newest(measure, area)
    shares = shares_of(measure, area, period) if period else None
    return shares.total if shares else None


def newest(measure: Measure, area: str) -> Period | None:
    """The newest counted period of any band, where there is no total."""
    ages = ages_of(measure)
    groups = [group for band in ages.bands for group in _groups(measure, band, ages.sexes)]
    latest = [row for group in groups if (row := measure.series(area, group).latest) is not None]
    return max((row.period for row in latest), default=None)


def shares_of(measure: Measure, area: str, period: Period) -> Shares | None:
    """Everybody, the young and the old of a place in a period; None where not even everybody is known."""
    held = _by_band(measure, area, period)
    row = measure.series(area).at(period)
    whole = row.value if row is not None and _of_all(measure) else None
    total = whole if whole is not None else _sum(held, 0, None)
    if total is None or total <= 0:
        return None
    until = next((age for age in _YOUNG if _sum(held, 0, age) is not None), 0)
    return Shares(total, until, _sum(held, 0, until) if until else None, _old(measure, area, period, held))


def _of_all(measure: Measure) -> bool:
    """Whether the headline is everybody, not one band of age."""
    return age_band(measure.headline.age) is None and not measure.headline.category


def _by_band(measure: Measure, area: str, period: Period) -> Mapping[AgeBand, Decimal | None]:
    """People by band: both sexes together where the data have persons, else their sum."""
    ages = ages_of(measure)
    return {band: _people(measure, area, period, band, ages.sexes) for band in ages.bands}


def _groups(measure: Measure, band: AgeBand, sexes: tuple[str, ...]) -> list[Group]:
    """A band of everybody, then of each sex."""
    plain_group = measure.headline._replace(age=band.label, category_type="", category="")
    return [plain_group, *(plain_group._replace(sex=sex) for sex in sexes)]


def _people(measure: Measure, area: str, period: Period, band: AgeBand, sexes: tuple[str, ...]) -> Decimal | None:
    both, *each = (measure.series(area, group).at(period) for group in _groups(measure, band, sexes))
    if both is not None:
        return both.value
    known = [row.value for row in each if row is not None and row.value is not None]
    return sum(known, Decimal(0)) if each and len(known) == len(each) else None


def _sum(held: Mapping[AgeBand, Decimal | None], start: int, until: int | None) -> Decimal | None:
    """People from an age up to another (None: to the oldest); None where bands cross these ages, or one is missing."""
    some = {
        band: people for band, people in held.items() if band.start >= start and (until is None or band.end < until)
    }
    cut = any(band.start < edge <= band.end for band in held for edge in (start, until) if edge)
    if not some or cut or None in some.values():
        return None
    return sum((people for people in some.values() if people is not None), Decimal(0))


def _old(measure: Measure, area: str, period: Period, held: Mapping[AgeBand, Decimal | None]) -> Decimal | None:
    """As it is published, where it is; else the sum of its bands."""
    bands = {group.age: age_band(group.age) for group in measure.groups}
    ages = [age for age, band in bands.items() if band and band.start == OLDER and band.name.endswith("over")]
    groups = (measure.headline._replace(age=age, category_type="", category="") for age in ages)
    rows = [row for group in groups if (row := measure.series(area, group).at(period)) and row.value is not None]
    return rows[0].value if rows else _sum(held, OLDER, None)


@dataclass(frozen=True)
class Fact:
    """A number with what it is, and what to read beside it."""

    what: str
    number: str
    beside: str = ""


def facts(code: str, page: Page) -> Fragment:
    """Key facts of a place's people, each in words with its number."""
    measure, name = population(page.site, code), page.site.localities[code].name
    row = measure.series(code).latest if measure else None
    period = row.period if row else newest(measure, code) if measure else None
    now = shares_of(measure, code, period) if measure and period else None
    if measure is None or period is None or now is None:
        return Fragment("place-people.html", {"facts": [], "measure": "", "name": name})
    found = [Fact(f"People who live here, {period.in_words}", plain(now.total, 0))]
    if now.young is not None:
        found.append(Fact(f"Children under {now.until}", *_share(measure, now, period, "young", page)))
    if now.old is not None:
        found.append(Fact(f"Aged {OLDER} or over", *_share(measure, now, period, "old", page)))
    found += _projected(measure, code, now)
    return Fragment("place-people.html", {"facts": found, "measure": page.to_measure(measure.name), "name": name})


def _share(measure: Measure, now: Shares, period: Period, which: str, page: Page) -> tuple[str, str]:
    """A share of everybody, and how many that are, with the same share of the site's last benchmark."""
    many = getattr(now, which)
    beside = people(plain(many, 0))
    for code in reversed(page.site.benchmarks):
        other = shares_of(measure, code, period)
        held = getattr(other, which) if other and other.until == now.until else None
        if other is not None and held is not None:
            beside = f"{beside}. {page.site.catalogue.areas.name(code)}: {percent(held, other.total)}"
            break
    return percent(many, now.total), f"{beside}."


def _projected(measure: Measure, code: str, now: Shares) -> list[Fact]:
    """The last year that is projected: everybody, and older people."""
    rows = [row for row in measure.series(code).rows if row.state is State.PROJECTED and row.value is not None]
    then = shares_of(measure, code, rows[-1].period) if rows and _of_all(measure) else None
    if then is None:
        return []
    when = rows[-1].period.in_words
    found = [Fact(f"By {when}, as projected", _change(now.total, then.total), f"{people(plain(then.total, 0))}.")]
    if then.old is not None and now.old:
        older = f"{people(plain(then.old, 0))}."
        found.append(Fact(f"Aged {OLDER} or over by {when}, as projected", _change(now.old, then.old), older))
    return found


def _change(before: Decimal, after: Decimal) -> str:
    """`9.4% more`; half up, as all numbers of this site."""
    if before == after:
        return "As many as now"
    return f"{percent(abs(after - before), before)} {'more' if after > before else 'fewer'}"


def percent(part: Decimal, whole: Decimal) -> str:
    """A share to one decimal, rounded half up."""
    return f"{plain(100 * part / whole, 1)}%"
