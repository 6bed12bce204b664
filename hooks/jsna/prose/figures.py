"""Checked figures: a number in the prose, held against the data or the promise that it links to."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jsna.data import numbers
from jsna.data.areas import AreaError
from jsna.data.catalogue import Catalogue
from jsna.data.measures import Measure, Row, Unknown
from jsna.data.unread import WAITS
from jsna.directives import Link
from jsna.keys import suggest
from jsna.prose.answers import CHOICES, Answer, Stale, Wrong, about, find_row, other_periods, why_gone
from jsna.prose.parts import in_words, read_part
from jsna.prose.queries import Query, read_query
from jsna.strategy.objectives import Objective, SuccessMeasure, Target
from jsna.strategy.renaming import present_measure, present_objective

FIELDS = ("value", "lower", "upper", "count", "denominator")
_SAID = {
    "lower": ", lower 95% limit", "upper": ", upper 95% limit", "count": ", count", "denominator": ", denominator",
}  # fmt: skip
_NUMBER = re.compile(
    r"(?P<pounds>£?)(?P<sign>[-−–]?)\s?£?(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>\s?(?:thousand|million|billion))?"
)
_PERCENT = re.compile(r"%(?! ?points?\b)|per ?cent(?!age)", re.IGNORECASE)  # percentage points are none
_SCALES = {"thousand": 3, "million": 6, "billion": 9}


@dataclass(frozen=True)
class Written:
    """A number as the author wrote it."""

    value: Decimal
    decimals: int
    scale: int  # the power of ten of a word such as million
    percent: bool
    pounds: bool = False

    def agrees(self, actual: Decimal) -> bool:
        """Whether it is the actual value rounded half up to the author's precision."""
        return numbers.rounded(actual.scaleb(-self.scale), self.decimals) == self.value

    def corrected(self, actual: Decimal) -> str:
        """The actual value as the author would have written it: `12.9%`, `£28,500`, `1.2 million`."""
        unit = "%" if self.percent else "£" if self.pounds else ""
        word = next((word for word, power in _SCALES.items() if power == self.scale), "")
        return f"{numbers.with_unit(actual.scaleb(-self.scale), self.decimals, unit)} {word}".rstrip()


@dataclass(frozen=True)
class Figures:
    """Checks numbers against the data and the strategy; what does not hold is raised as Wrong, Unknown or AreaError."""

    catalogue: Catalogue
    objectives: Mapping[str, Objective]
    unread: Collection[str] = ()  # ids of objectives whose files can't be read

    def value(self, link: Link) -> Answer:
        """The answer to a `value:` link."""
        query = read_query(link.target, "value", (*CHOICES, "field"))
        measure = self.catalogue.measure(query.name)
        row = find_row(measure, query, self.catalogue.areas)
        field = query.options.get("field", "value")
        if field not in FIELDS:
            raise Unknown("unknown-key", f"“{field}” is not a field of a value link.", suggest(field, FIELDS))
        said = about(measure, row, self.catalogue.areas) + _SAID.get(field, "")
        actual = _field(row, field)
        if actual is None:
            raise Unknown("no-value", f"{said}: {why_gone(row, field)}.", "Say so in words, or choose another period.")
        unit = measure.about.unit if field in ("value", "lower", "upper") else "a count"
        if not (unit.startswith("%") and _said_in_words(link, actual, said)):
            others = () if query.rest else other_periods(measure, row)
            _hold(link, Stale(actual, unit, said, others))
        return Answer(link, measure.name, said, row)

    def target(self, link: Link) -> Answer:
        """The answer to a `target:` link."""
        query = read_query(link.target, "target", CHOICES)
        name, wanted = present_objective(query.name, self.objectives), query.rest
        objective = self.objectives.get(name)
        if objective is None:
            code = WAITS if name in self.unread else "unknown-target"
            raise Unknown(code, f"There is no objective “{name}”.", suggest(name, self.objectives))
        named = [m for m in objective.measures if m.target is not None and wanted and self._same(m.measure, wanted)]
        if any(m.unread and self._same(m.measure, wanted) for m in objective.measures):
            raise Unknown(WAITS, f"A target of “{name}” can’t be read yet.")
        if not named:
            known = [str(m.measure) for m in objective.measures if m.target is not None]
            message = f"The objective “{name}” has no target for “{wanted}”."
            raise Unknown("unknown-target", message, suggest(wanted, known))
        measure = self.catalogue.measure(named[0].measure)
        target = self._promised(objective, named, measure, query)
        said = f"Target of “{objective.title}” for {measure.title}"
        _hold(link, Stale(target.value, measure.about.unit, said), promised=True)
        return Answer(link, measure.name, said, objective=objective.id)

    def _same(self, one: str, other: str) -> bool:
        """Whether two names, present or former, are of one measure."""
        return present_measure(one, self.catalogue) == present_measure(other, self.catalogue)

    def _promised(
        self, objective: Objective, named: Sequence[SuccessMeasure], measure: Measure, query: Query
    ) -> Target:
        """The target that is meant: of several for one measure the one asked for, else the primary, else the first."""
        wanted, place = query.groups(measure), query.area(self.catalogue.areas) if "area" in query.options else ""
        fit = [m for m in named if place in ("", self._place(m)) and _about_group(m, measure, wanted)]
        found = next((m for m in fit if m.primary), fit[0] if fit else None)
        if found is None or found.target is None:
            words = ", ".join(f"{key} “{text}”" for key, text in query.options.items())
            message = f"The objective “{objective.id}” has no target for “{measure.name}” with {words}."
            raise Unknown("unknown-target", message, f"It has targets for: {'; '.join(_told(m) for m in named)}.")
        return found.target

    def _place(self, success: SuccessMeasure) -> str:
        """The code of a success measure's area; one that is not known is reported where the measure stands."""
        try:
            return self.catalogue.areas.one(success.area)
        except AreaError:
            return str(success.area)


def _about_group(success: SuccessMeasure, measure: Measure, wanted: Mapping[str, str]) -> bool:
    """Whether a success measure is about the group asked for; one whose own group is unknown goes by its words."""
    try:
        group = measure.group(**success.chosen)._asdict()
    except Unknown:
        group = dict(success.chosen)
    return all(group.get(key) == text for key, text in wanted.items())


def _told(success: SuccessMeasure) -> str:
    """The options that choose a success measure: `area=home category=Manual`."""
    return " ".join(f"{key}={text}" for key, text in (("area", success.area), *success.chosen.items()))


def _field(row: Row, field: str) -> Decimal | None:
    values = {"value": row.value, "lower": row.lower95, "upper": row.upper95}
    return values.get(field, row.count if field == "count" else row.denominator)


def _said_in_words(link: Link, actual: Decimal, said: str) -> bool:
    """Whether a link says its share in words; raises Wrong where they are not true of a value in per cent."""
    part = read_part(link.text)
    if part is None:
        return False
    if not part.holds(Fraction(actual) / 100):
        right = in_words(Fraction(actual) / 100)
        exact = f"{numbers.plain(actual, 1)}%"
        message = f"“{link.text}” is not what the data say. {said}: {exact}."
        raise Wrong("wrong-figure", message, f"Write {right} or {exact}." if right else f"Write {exact}.")
    return True


def _hold(link: Link, right: Stale, promised: bool = False) -> None:
    """Raises Wrong where a link's number is not the right one; one that was promised is nobody's to rewrite."""
    actual, unit, said = right.actual, right.unit, right.about
    written = read_number(link.text, unit)
    if written is None:
        message = f"“{link.text}” holds no number, or more than one."
        raise Wrong("no-figure", message, "Link one number, written in digits: [12.9%](value:…).")
    fitting = written.corrected(actual)
    if written.percent and unit and not unit.startswith("%"):
        message = f"“{link.text}” is a percentage, and {said} is not one (its unit: {unit})."
        points = f"Write {numbers.with_unit(actual, written.decimals, unit)}." if "point" in unit else ""
        raise Wrong("wrong-figure", message, points or "Write it without the % sign.")
    if not written.agrees(actual):
        message = f"“{link.text}” is not what the data say. {said}: {fitting} ({actual:,f} in the file)."
        raise Wrong("wrong-figure", message, f"Write {fitting}.", None if promised else right)


def read_number(text: str, unit: str = "") -> Written | None:
    """The one number in a text, not counting those of its unit; None where there is none, or more than one."""
    found = find_number(text, unit)
    if found is None:
        return None
    digits = found["digits"].replace(",", "")
    sign = "-" if found["sign"] and not text[: found.start()].strip()[-1:].isalnum() else ""
    after = " ".join(text[found.end() :].split())
    percent = _PERCENT.match(after) is not None
    scale = _SCALES[found["scale"].strip()] if found["scale"] else 0
    decimals, pounds = len(digits.partition(".")[2]), "£" in found[0]
    return Written(Decimal(sign + digits), decimals, scale, percent, pounds)


def find_number(text: str, unit: str = "") -> re.Match[str] | None:
    """Where the one number of a text stands, not counting those of its unit: its `sign`, `digits` and `scale`."""
    found = list(_NUMBER.finditer(_without_unit(text, unit)))
    return found[0] if len(found) == 1 else None


def _without_unit(text: str, unit: str) -> str:
    """A text with blanks for the words of a unit that hold a number themselves: `per 100,000`, `µg/m3`."""
    words = unit.lstrip("£%").strip()
    per = re.search(r"per [\d,]*\d", words)
    for said in (words, per[0] if per else "", per[0].replace(",", "") if per else ""):
        if any(char.isdigit() for char in said):
            blank = " " * len(said)
            text = re.sub(rf"{re.escape(said)}(?![\d,])", blank, text, flags=re.IGNORECASE)
    return text
