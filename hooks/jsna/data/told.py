"""What a descriptor tells readers about a measure, whether its rows are published or derived from another's."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from jsna.data import numbers
from jsna.data.comparisons import Comparing, read_comparing
from jsna.data.inference import infer_comparison, infer_polarity
from jsna.data.measures import About, Break, Row
from jsna.data.numbers import sign_of
from jsna.data.packages import Origin, origins
from jsna.data.periods import PeriodError, parse_period
from jsna.data.policies import read_policy
from jsna.keys import Keys
from jsna.methods.disclosure import POLICIES, Policy
from jsna.methods.polarity import Polarity
from jsna.problems import Problems
from jsna.reading import Text
from jsna.status import Retired, read_retired

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Told:
    """The part of a measure's entry that is about it, not about where its rows are. Empty or None: not told."""

    title: str
    unit: str
    polarity: Polarity | None
    value_type: str
    decimals: int | None
    framework: str
    definition: str
    caveats: str
    updated: date | None
    next_update: date | None
    comparison: Comparing | None
    disclosure: Policy | None
    detail_of: str
    formerly: tuple[str, ...]
    retired: Retired | None
    sources: tuple[Origin, ...]
    licences: tuple[Origin, ...]
    breaks: tuple[Break, ...]
    topic: str
    revisions: str


def is_name(name: Text, keys: Keys) -> bool:
    """Whether a name can be a measure's, and so part of an address; one that can't is reported.

    A site may call an error less than that; what can't be a name is none even then.
    """
    usable = _NAME.fullmatch(name) is not None
    if name and not usable:
        keys.bad("name", f"“{name}” can't be a measure's name.", "Use small letters, digits and hyphens.")
    return usable


def told(keys: Keys, known: Mapping[str, str]) -> Told:
    """What an entry says; `known` is what a table of indicators says of its indicator, by role."""
    return Told(
        title=keys.text("title") or known.get("name", ""),
        unit=sign_of(keys.text("unit") or known.get("unit", "")),
        polarity=_polarity(keys, known.get("polarity", "")),
        value_type="-".join((keys.text("value_type") or known.get("value_type", "")).lower().split()),
        decimals=_decimals(keys),
        framework=keys.text("framework"),
        definition=keys.text("definition") or known.get("definition", ""),
        caveats=keys.text("caveats"),
        updated=keys.date("updated"),
        next_update=keys.date("next_update"),
        comparison=read_comparing(keys),
        disclosure=read_policy(keys),
        detail_of=keys.text("detail_of"),
        formerly=keys.texts("formerly"),
        retired=read_retired(keys, "A retired measure"),
        sources=_origins(keys, "sources") or ((Origin(known["source"]),) if known.get("source") else ()),
        licences=_origins(keys, "licenses"),
        breaks=tuple(_breaks(keys)),
        topic=" ".join(keys.text("topic").split()),
        revisions=keys.text("revisions"),
    )


def settled(name: Text, told: Told, rows: Collection[Row], problems: Problems) -> About:
    """What readers are told: the entry's words, and what the rows settle where it is silent."""
    polarity = told.polarity or infer_polarity(rows)
    if polarity is None:
        message = f"It is not known whether a high or a low value of “{told.title}” is good."
        hint = 'Add "polarity": "high", "low" or "none" to the measure.'
        problems.add("no-polarity", name.where, message, hint)
    values = [row.value for row in rows if row.value is not None]
    kept = {field.name: getattr(told, field.name) for field in fields(Told)}
    kept |= {
        "polarity": polarity or Polarity.NONE,
        "decimals": told.decimals if told.decimals is not None else numbers.usual_decimals(values),
        "disclosure": told.disclosure or POLICIES["published-by-source"],
        "comparison": told.comparison or Comparing(infer_comparison(rows, told.value_type)),
    }
    return About(name=name, **kept)


def _polarity(keys: Keys, known: str) -> Polarity | None:
    """`high`, `low` or `none`, or in the words of a table of indicators; None where nothing is said."""
    given = keys.one_of("polarity", list(Polarity))
    return Polarity(given) if given else polarity_in_words(known)


def polarity_in_words(text: str) -> Polarity | None:
    """From the words of other people's tables: `RAG - Low is good`, `Lower is better`, `No judgement`."""
    words = text.lower()
    if re.search(r"\bhigh(er)?\b", words):
        return Polarity.HIGH
    if re.search(r"\blow(er)?\b", words):
        return Polarity.LOW
    return Polarity.NONE if re.search(r"no judge?ment|blue|not applicable|none", words) else None


def _decimals(keys: Keys) -> int | None:
    number = keys.number("decimals")
    if number is None:
        return None
    if number != number.to_integral_value() or not 0 <= number <= Decimal(6):
        keys.bad("decimals", f"“{number}” is not a number of decimals.", "Use 0 to 6.")
        return None
    return int(number)


def _origins(keys: Keys, key: str) -> tuple[Origin, ...]:
    keys.raw(key)
    return origins(keys.mapping, key)


def _breaks(keys: Keys) -> list[Break]:
    """Changes of definition: `breaks: [{from: 2021, reason: …}]`, the first period of the new definition."""
    found = []
    for inner in keys.children("breaks", "A break"):
        first, reason = inner.required("from"), inner.required("reason")
        inner.done()
        try:
            found.append(Break(parse_period(first).start / 12, reason))
        except PeriodError as error:
            keys.problems.add("bad-period", first.where, str(error), "Write 2023, 2022/23 or 2020 - 22.")
    return found
