"""Success measures in words, of which there are no data yet: never judged, and never dropped either."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jsna.days import said
from jsna.keys import Keys
from jsna.problems import Problems, Where
from jsna.reading import Text
from jsna.strategy.dates import read_when
from jsna.words import listed


@dataclass(frozen=True)
class Awaited:
    """What will show success once it is counted: `data_from` is when figures are planned, `by` the groups in them."""

    what: Text
    kind: str
    source: str
    by: tuple[str, ...]
    data_from: date | None
    where: Where


def in_words_only(keys: Keys) -> bool:
    """Whether a success measure is only said in words: it names no measure of the data."""
    return "what" in keys.mapping and "measure" not in keys.mapping


def read_awaited(keys: Keys, kinds: Iterable[str]) -> Awaited:
    """One entry of `measures`: `{what, kind, source, by, data_from}`."""
    found = Awaited(
        what=keys.required("what"),
        kind=keys.one_of("kind", kinds, default="outcome"),
        source=keys.text("source"),
        by=keys.texts("by"),
        data_from=read_when(keys, "data_from"),
        where=keys.where,
    )
    keys.done()
    return found


def check_awaited(listed: Iterable[Awaited], problems: Problems) -> None:
    """Report each outcome that can't be judged for want of data."""
    hint = "Once there are data, give “measure” in the place of “what”, with a baseline and a target."
    for found in listed:
        problems.add("no-data-yet", found.where, f"There are no data yet for “{found.what}”.", hint)


def awaited_sentence(found: Awaited, today: date) -> str:
    """Why it is not judged, when figures are planned and where they are to come from."""
    parts = ["There are no data for it yet.", _planned(found.data_from, today)]
    if found.source:
        parts.append(f"They are to come from: {found.source}.")
    if found.by:
        parts.append(f"They are to be shown by {listed(found.by)}.")
    return " ".join(filter(None, parts))


def _planned(when: date | None, today: date) -> str:
    if when is None:
        return "It is not said when there will be any."
    if when < today:
        return f"They were planned from {said(when)}, and are not here."
    return f"They are planned from {said(when)}."
