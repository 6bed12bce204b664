"""Checked claims in words: how a place stands to another, and which way a measure is going."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from jsna.data.areas import ENGLAND
from jsna.data.catalogue import Catalogue
from jsna.data.findings import Comparison, Direction, Findings
from jsna.data.measures import Measure, Row, State, Unknown
from jsna.directives import Link
from jsna.methods.comparison import Label
from jsna.methods.method import Method
from jsna.methods.trend import POINTS, TrendLabel
from jsna.prose import phrases
from jsna.prose.answers import CHOICES, Answer, Wrong, about, find_row, needs_value
from jsna.prose.queries import Query, read_query
from jsna.prose.wording import longest_first, named_in, names_of, negation, normal, other_place, quoted, with_lead

_IN_WORDS = "Say so in words, without a checked link, or leave the claim out."
_OUTCOMES = {
    Label.BETTER: "better", Label.WORSE: "worse", Label.SIMILAR: "similar", Label.HIGHER: "higher",
    Label.LOWER: "lower",
}  # fmt: skip


@dataclass(frozen=True)
class Claims:
    """Checks claims of comparison and trend; what does not hold is raised as Wrong, Unknown or AreaError."""

    catalogue: Catalogue

    def compare(self, link: Link) -> Answer:
        """The answer to a `compare:` link."""
        query = read_query(link.target, "compare", (*CHOICES, "with"))
        measure = self.catalogue.measure(query.name)
        row = find_row(measure, query, self.catalogue.areas)
        needs_value(measure, row, self.catalogue.areas)
        findings = Findings(measure, self.catalogue.areas)
        code = self._other(query, row, findings)
        found = findings.against(row, code)
        said = _compared(measure, row, found, about(measure, row, self.catalogue.areas))
        if found.label is Label.NOT_COMPARED:
            message = f"“{link.text}” can’t be said. {said}: not compared, because {_why(measure, row, found)}."
            raise Wrong("wrong-claim", message, _IN_WORDS)
        names = names_of(code, self.catalogue.areas, code == findings.benchmark_code(row, "region"))
        self._hold_compared(link, names, said, _true_of(row, found))
        return Answer(link, measure.name, f"{said}: {_told(found)}", row)

    def _other(self, query: Query, row: Row, findings: Findings) -> str:
        """The code of the place that is compared with: England unless another is named; `region` is the row's own."""
        written = query.options.get("with") or "england"
        if written == "region":
            code = findings.benchmark_code(row, "region")
            if code is not None:
                return code
        code = query.place("with", self.catalogue.areas, "england", row.area)
        if code == row.area and not (row.group.category and code == ENGLAND):
            place = self.catalogue.areas.name(code)
            raise Unknown("bad-value", f"{place} can’t be compared with itself.", "Name another place after “with=”.")
        return code

    def _hold_compared(self, link: Link, right: tuple[str, ...], said: str, true: tuple[str, ...]) -> None:
        areas, name, known = self.catalogue.areas, right[0], {"", *(normal(word) for word in right)}
        found = list(_comparisons(link.text))
        if any(outcome in true and place in known for outcome, place in found):
            return
        hint = f"Write {quoted(_phrases(true, name))}."
        refuse_negation(link, said, hint)
        strange = next((other for _, place in found if (other := other_place(place, right, areas))), "")
        if strange:
            message = f"“{link.text}” names another place than the link, which compares with {name}. {said}."
            raise Wrong("wrong-claim", message, f"Name the other place after “with=”, or: {hint[0].lower()}{hint[1:]}")
        if any(place in known for _, place in found):
            message = f"“{link.text}” is not what the data say. {said}: {_joined(true)}."
            raise Wrong("wrong-claim", message, hint)
        raise _unclear(link, f"{said}: {_joined(true)}", _every(phrases.COMPARED, true, name))

    def trend(self, link: Link) -> Answer:
        """The answer to a `trend:` link."""
        query = read_query(link.target, "trend", CHOICES)
        if query.rest:
            message = "A trend link names no period: a recent trend is always that of the latest years."
            raise Unknown("bad-value", message, f"Delete “/{query.rest}”, or use a change link.")
        measure = self.catalogue.measure(query.name)
        row = find_row(measure, query, self.catalogue.areas)
        findings = Findings(measure, self.catalogue.areas)
        series = measure.series(row.area, row.group)
        found = findings.trend(series)
        label = next((one for one in TrendLabel if found and one.lower() == found.label.lower()), None)
        rows = [one for one in series.since_break(row) if one.value is not None and one.state is not State.PROJECTED]
        place = f"{measure.named(row.group)}, {self.catalogue.areas.name(row.area)}"
        if found is None or label in (None, TrendLabel.NOT_CALCULATED):
            message = f"“{link.text}” can’t be said. {place}: a recent trend cannot be calculated."
            raise Wrong("wrong-claim", f"{message} {found.reason if found else ''}".rstrip(), _IN_WORDS)
        said = f"{place}, {_run(measure, rows[-POINTS:])}: {found.label.lower()}{_published(found)}"
        _hold_trend(link, said, _held_in(str(label)))
        return Answer(link, measure.name, said, row)


def refuse_negation(link: Link, said: str, hint: str) -> None:
    """Raises Wrong where a claim is turned round by a word: what is denied could be true in too many ways."""
    word = negation(link.text)
    if word:
        message = f"“{link.text}” holds “{word}”, and a claim that denies something can’t be checked. {said}."
        raise Wrong("negated-claim", message, f"Say what is so, not what is not. {hint}")


def _hold_trend(link: Link, said: str, true: tuple[str, ...]) -> None:
    text = normal(link.text)
    found = [parts for parts, pattern in _trends() if pattern.fullmatch(text)]
    if any(set(parts) <= set(true) for parts in found):
        return
    both = _both(*true)[:1] if len(true) > 1 else []
    hint = f"Write {quoted([*(phrases.TREND[part][1] for part in true), *both])}."
    refuse_negation(link, said, hint)
    if found:
        raise Wrong("wrong-claim", f"“{link.text}” is not what the data say. {said}.", hint)
    raise _unclear(link, said, [*(phrase for part in true for phrase in phrases.TREND[part]), *both])


@cache
def _trends() -> list[tuple[tuple[str, ...], re.Pattern[str]]]:
    """Each part of a label that an accepted phrase may say, or two of them, with the pattern of its phrases."""
    single: list[tuple[tuple[str, ...], Iterable[str]]] = [((part,), texts) for part, texts in phrases.TREND.items()]
    pairs = product(("increasing", "decreasing"), ("better", "worse"))
    single += [((way, good), [*_both(way, good), *_both(good, way)]) for way, good in pairs]
    return [(parts, with_lead(f"(?:{longest_first(texts)})")) for parts, texts in single]


def _both(one: str, other: str) -> list[str]:
    """Phrases that say two parts of a label at once: “falling and getting better”."""
    words = product(phrases.TREND_BOTH, phrases.TREND[one], phrases.TREND[other])
    return [form.format(one=first, other=second) for form, first, second in words]


def _held_in(label: str) -> tuple[str, ...]:
    """The parts of a label: `Decreasing and getting better` is decreasing, and better."""
    held = tuple(part for part in ("increasing", "decreasing", "better", "worse") if part in label.lower().split())
    return held or ("steady",)


def _run(measure: Measure, rows: list[Row]) -> str:
    first, last = rows[0], rows[-1]
    if first is last:
        return f"{measure.said(last.value)} in {last.period.in_words}"
    said = [f"{measure.said(row.value)} in {row.period.in_words}" for row in (first, last)]
    return f"from {said[0]} to {said[1]}"


def _published(found: Direction) -> str:
    return " (as published by the source)" if found.published else ""


def _compared(measure: Measure, row: Row, found: Comparison, said: str) -> str:
    """`Adults who smoke, Merrowshire, 2024 (11.5%) against England (10.4%)`."""
    other = found.row.value if found.row else None
    value = f" ({measure.said(other)})" if other is not None else ""
    return f"{said} ({measure.said(row.value)}) against {found.name or 'its region'}{value}"


def _true_of(row: Row, found: Comparison) -> tuple[str, ...]:
    """What may be said of a comparison: its label, and of better and worse the way in which they are so."""
    outcome = _OUTCOMES[found.label]
    other = found.row.value if found.row else None
    if found.label not in (Label.BETTER, Label.WORSE) or row.value is None or other is None or row.value == other:
        return (outcome,)
    return (outcome, "higher" if row.value > other else "lower")


def _told(found: Comparison) -> str:
    return f"{found.label.lower()} (as published by the source)" if found.published else found.label.lower()


def _joined(true: tuple[str, ...]) -> str:
    return " and ".join(true)


def _comparisons(text: str) -> Iterator[tuple[str, str]]:
    """Each outcome that a text says, with the name of the other place; "" where it names none."""
    for outcome, forms in phrases.COMPARED.items():
        before = () if outcome == "similar" else phrases.CERTAIN
        yield from ((outcome, place) for _, place in named_in(forms, text, before))


def _phrases(true: Iterable[str], place: str) -> list[str]:
    """One phrase that is right for each outcome that is."""
    return [phrases.COMPARED[outcome][1].format(place=place) for outcome in true]


def _every(lists: dict[str, tuple[str, ...]], true: Iterable[str], place: str) -> list[str]:
    return [phrase.format(place=place) for outcome in true for phrase in lists[outcome] if "{place}" in phrase]


def _unclear(link: Link, said: str, accepted: list[str]) -> Wrong:
    message = f"“{link.text}” is not a phrase that can be checked. {said}."
    return Wrong("unclear-claim", message, f"Write one of the phrases that are true here: {quoted(accepted)}.")


def _why(measure: Measure, row: Row, found: Comparison) -> str:
    """Why two values are not compared, as the rest of a sentence."""
    if found.row is None or found.row.value is None:
        return f"the data have no value for {found.name or 'its region'} in {row.period.in_words} and that group"
    if measure.about.comparison.method is Method.NONE:
        return "its package says that this measure is not"
    if State.PROJECTED in (row.state, found.row.state):
        return "a projection is not a reading"
    method, peers = measure.about.comparison.method, "its package compares each area with all areas of its kind"
    if method is Method.QUINTILES:
        return peers
    if method in (Method.SPC_PROPORTION, Method.SPC_RATE):
        return "no denominator is published for it"
    wide = method in (Method.INTERVAL_998, Method.TWO_LEVELS)
    return f"no sound {'99.8% ' if wide else ''}confidence interval is published for it"
