"""Checked claims of change: the direction and the amount that a text says, held against both ends of the change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from jsna.data import numbers
from jsna.data.catalogue import Catalogue
from jsna.directives import Link
from jsna.prose import parts, phrases
from jsna.prose.answers import CHOICES, Answer, Stale, Wrong, other_periods
from jsna.prose.claims import refuse_negation
from jsna.prose.ends import Ends, read_ends
from jsna.prose.figures import Written, read_number
from jsna.prose.queries import read_query
from jsna.prose.wording import longest_first, names_of, normal, other_place, quoted, slotted, with_lead

_SCALED = r"\d[\d,]*(?:\.\d+)?(?: ?(?:thousand|million|billion))?"


@dataclass(frozen=True)
class Said:
    """What a text says of a change."""

    direction: int  # 1 up, -1 down, 0 no change
    place: str = ""  # the other place, where it is named
    amount: Written | None = None
    unit: str = ""  # as written after the amount
    part: parts.Part | None = None  # an amount in words: by a third
    times: Decimal | None = None  # halved is 0.5
    near: str = ""  # a key of `phrases.NEAR`: nearly doubled


@dataclass(frozen=True)
class Changes:
    """Checks claims of change; what does not hold is raised as Wrong, Unknown or AreaError."""

    catalogue: Catalogue

    def change(self, link: Link) -> Answer:
        """The answer to a `change:` link."""
        query = read_query(link.target, "change", (*CHOICES, "from", "to"))
        measure = self.catalogue.measure(query.name)
        ends = read_ends(query, measure, self.catalogue.areas)
        hold(link, ends)
        return Answer(link, measure.name, ends.told, ends.after)


def hold(link: Link, ends: Ends) -> None:
    """Raises Wrong where a link's text is not true of a change, or is in words that are not accepted."""
    if ends.broken:
        message = f"“{link.text}” can’t be said. {ends.told}, and the two can’t be compared. {ends.broken}"
        raise Wrong("wrong-claim", f"{message.rstrip('.')}.", "Give both figures, and say why they differ.")
    said = _read(link, ends)
    if said.amount is not None and not said.unit and ends.measure.about.unit.startswith("%"):
        message = f"“{link.text}” does not say whether it means percentage points or per cent. {outcome(ends)}."
        raise Wrong("unclear-claim", message, _hint(ends, said))
    if not (said.direction == ends.direction and _fits(said, ends)):
        message = f"“{link.text}” is not what the data say. {outcome(ends)}."
        raise Wrong("wrong-claim", message, _hint(ends, said), _stale(said, ends))


def _stale(said: Said, ends: Ends) -> Stale | None:
    """The number that would make a claim true; None where more than a number is wrong, or it is an amount in words."""
    actual = _actual(said, ends)
    if said.amount is None or actual is None or said.direction != ends.direction:
        return None
    others = other_periods(ends.measure, ends.before, ends.after) if ends.over_time else ()
    return Stale(abs(actual), ends.measure.about.unit, ends.told, others)


def _read(link: Link, ends: Ends) -> Said:
    """What a text says, in words that are accepted; raises Wrong for any other."""
    found = list(readings(link.text, ends))
    areas, code = ends.areas, ends.before.area
    right = names_of(code, areas, code == areas.ancestor(ends.after.area, "region"))
    known = {"", *map(normal, right)}
    fitting = [said for said in found if said.place in known]
    if fitting:
        return next((said for said in fitting if _fits(said, ends)), fitting[0])
    refuse_negation(link, outcome(ends), _hint(ends, None))
    strange = next((name for said in found if (name := other_place(said.place, right, areas))), "")
    if strange:
        message = f"“{link.text}” names another place than the link, which compares with {right[0]}."
        raise Wrong("wrong-claim", f"{message} {outcome(ends)}.", _hint(ends, None))
    raise _unclear(link, ends)


def readings(text: str, ends: Ends) -> Iterator[Said]:
    """Each way in which a text is one of the accepted forms."""
    text = normal(text)
    unit, over_time = ends.measure.about.unit, ends.over_time
    for form in phrases.OVER_TIME if over_time else phrases.BETWEEN_PLACES:
        found = _compiled(form, unit).fullmatch(text)
        if found and (said := _said(found, unit)) is not None:
            yield said
    times = phrases.TIMES_OVER_TIME if over_time else phrases.TIMES_BETWEEN_PLACES
    for form, ratio in times.items():
        found = _compiled(f"{{near}}{form}", unit).fullmatch(text)
        if found:
            near = parts.read_nearness(found["near"])
            place = found.groupdict().get("place") or ""
            yield Said(1 if Decimal(ratio) > 1 else -1, place, times=Decimal(ratio), near=near)
    for form in phrases.SAME_OVER_TIME if over_time else phrases.SAME_BETWEEN_PLACES:
        found = _compiled(form, unit).fullmatch(text)
        if found:
            yield Said(0, found.groupdict().get("place") or "")


def _said(found: re.Match[str], unit: str) -> Said | None:
    """What a match of one of the forms says; None where it holds an amount in words that is not an accepted one."""
    groups = found.groupdict()
    direction = 1 if groups.get("up") or groups.get("sign") == "+" else -1
    place, written = groups.get("place") or "", groups.get("unit") or ""
    if groups.get("share") or groups.get("few"):
        part = parts.part_of(found)
        return Said(direction, place, part=part) if part else None
    amount = read_number(groups["number"] or "", unit) if groups.get("number") else None
    return Said(direction, place, amount, written)


@cache
def _compiled(form: str, unit: str) -> re.Pattern[str]:
    pound = "£?" if unit.startswith("£") else ""
    after = longest_first((*phrases.PER_CENT, *(phrases.POINTS if unit.startswith("%") else units(unit))))
    number = f"(?P<number>{pound}{_SCALED})"
    amount = f"{number}(?: ?(?P<unit>{after}))?"
    near = f"(?:(?:{longest_first(phrases.ABOUT)}) )?"
    slots = {
        "amount": f"(?:{near}{amount}|{parts.pattern()})",
        "near": f"(?:(?P<near>{parts.nearness()}) )?",
        "number": near + number,
        "signed": f"(?P<sign>[+-]) ?{amount}",
        "things": f"(?P<unit>{longest_first(units(unit))})",
        "place": "(?P<place>.+)",
    }
    for slot, ways in phrases.DIRECTIONS.items():
        slots[slot] = f"(?:(?P<up>{longest_first(ways['up'])})|(?P<down>{longest_first(ways['down'])}))"
    return with_lead(slotted(form, slots))


def units(unit: str) -> tuple[str, ...]:
    """The ways to write a unit after an amount: `years`, `year`; `per 100,000`, `per 100,000 people`; `people`."""
    words = normal(unit.lstrip("£%"))
    if not words or words in ("count", "number", "people"):
        return ("people",)
    first, _, rest = words.partition(" ")
    single = f"{first.removesuffix('s')} {rest}".strip()
    people = (f"{words} people", f"{words.replace(',', '')} people") if re.fullmatch(r"per [\d,]+", words) else ()
    return (words, words.replace(",", ""), single, *people)


def _fits(said: Said, ends: Ends) -> bool:
    if said.times is not None:
        return ends.ratio is not None and _multiplied(said, said.times, ends)
    if said.part is not None:
        share = _share(ends)
        return share is not None and said.part.holds(share)
    actual = _actual(said, ends)
    if said.amount is None:
        return True
    return actual is not None and bool(said.amount.value) and said.amount.agrees(abs(actual))


def _actual(said: Said, ends: Ends) -> Decimal | None:
    """The change in the unit in which its amount is said, with its sign."""
    return ends.relative if said.unit in phrases.PER_CENT else ends.difference


def _share(ends: Ends) -> Fraction | None:
    """How large a part of the first value the difference is; None where that is not above zero."""
    before, _ = ends.values
    return abs(Fraction(ends.difference) / Fraction(before)) if before > 0 else None


def _multiplied(said: Said, times: Decimal, ends: Ends) -> bool:
    """Whether the second value is so many times the first: to one decimal, or as near as the word before it says."""
    before, after = map(Fraction, ends.values)
    if not said.near:
        return ends.ratio is not None and numbers.rounded(ends.ratio, 1) == times
    if times < 1:  # “nearly halved”: what is gone is nearly half; “nearly half as high”: what is left is
        gone = after / before if not ends.over_time else 1 - after / before
        return parts.Part(Fraction(times), said.near).holds(gone)
    return parts.fits(said.near, Fraction(times), after / before, parts.STEPS)


def outcome(ends: Ends) -> str:
    """What the data say, as a sentence without its full stop: both values, and the change in both ways to say it."""
    if not ends.direction:
        return f"{ends.told}: {_right(ends, '')}"
    also = f", or by {_relative(ends, 1)}" if ends.relative is not None and ends.over_time else ""
    also = f", or {_relative(ends, 1)}" if ends.relative is not None and not ends.over_time else also
    decimals = ends.measure.about.decimals
    aside = numbers.unrounded(*ends.values, decimals)
    return f"{ends.told}: {_right(ends, _difference(ends, decimals))}{aside}{also}"


def _right(ends: Ends, amount: str) -> str:
    """A phrase that is right: `fell by 2.4 percentage points`, `lower than England`, `unchanged`."""
    place, up = ends.areas.name(ends.before.area), ends.direction > 0
    if not ends.direction:
        return "unchanged" if ends.over_time else f"the same as {place}"
    if ends.over_time:
        return f"{'rose' if up else 'fell'}{f' by {amount}' if amount else ''}"
    return f"{f'{amount} ' if amount else ''}{'higher' if up else 'lower'} than {place}"


def _difference(ends: Ends, decimals: int, written: Written | None = None) -> str:
    """How large the difference is, with its unit."""
    actual, unit = abs(ends.difference), ends.measure.about.unit
    if unit.startswith("%"):
        said = numbers.plain(actual, decimals)
        return f"{said} percentage point{'' if said == '1' else 's'}"
    return written.corrected(actual) if written and written.scale else numbers.with_unit(actual, decimals, unit)


def _relative(ends: Ends, decimals: int) -> str:
    return numbers.with_unit(abs(ends.relative or Decimal(0)), decimals, "%")


def _hint(ends: Ends, said: Said | None) -> str:
    """A phrase that would be right, with an amount of the author's kind and precision where there is one."""
    usual = ends.measure.about.decimals
    if said is not None and said.amount is None:
        share = _share(ends) if said.part or said.times else None
        words = [_right(ends, parts.in_words(share))] if share and parts.in_words(share) else []
        return f"Write {quoted([*words, _right(ends, ''), _right(ends, _difference(ends, usual))])}."
    if said is None or said.amount is None:
        return f"Write {quoted([_right(ends, _difference(ends, usual)), _right(ends, '')])}."
    digits = said.amount.decimals
    if said.unit in phrases.PER_CENT and ends.relative is not None:
        relative = _right(ends, _relative(ends, digits if numbers.rounded(ends.relative, digits) else 1))
        also = [_right(ends, _difference(ends, usual))] if ends.measure.about.unit.startswith("%") else []
        return f"Write {quoted([relative, *also])}."
    digits = digits if numbers.rounded(ends.difference, digits) or said.amount.scale else usual
    fitting = [_right(ends, _difference(ends, digits, said.amount))]
    if not said.unit and ends.measure.about.unit.startswith("%") and ends.relative is not None:
        fitting.append(_right(ends, _relative(ends, digits)))
    return f"Write {quoted(fitting)}."


def _unclear(link: Link, ends: Ends) -> Wrong:
    """The error that a text is none of the accepted forms."""
    if any(map(str.isdigit, link.text)) and read_number(link.text, ends.measure.about.unit) is None:
        message = f"“{link.text}” holds more than one number; a change link holds its amount only. {outcome(ends)}."
        return Wrong("unclear-claim", message, _hint(ends, None))
    message = f"“{link.text}” is not a phrase that can be checked. {outcome(ends)}."
    return Wrong("unclear-claim", message, f"Write one of the phrases that are true here: {quoted(_accepted(ends))}.")


def _accepted(ends: Ends) -> list[str]:
    """Phrases that are true of a change, one for each common form."""
    place, amount = ends.areas.name(ends.before.area), _difference(ends, ends.measure.about.decimals)
    if not ends.direction:
        forms: tuple[str, ...] = phrases.SAME_OVER_TIME if ends.over_time else phrases.SAME_BETWEEN_PLACES
        return [form.format(place=place) for form in forms]
    way = "up" if ends.direction > 0 else "down"
    words = {slot: ways[way][0] for slot, ways in phrases.DIRECTIONS.items()}
    forms = phrases.OVER_TIME if ends.over_time else phrases.BETWEEN_PLACES
    plain = [form for form in forms if not re.search(r"^an? \{amount|^an |\{(?:signed|things)\}", form)]
    return [form.format(amount=amount, place=place, **words) for form in plain]
