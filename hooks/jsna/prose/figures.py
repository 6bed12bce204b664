"""Checked figures: a number that stands in the prose, held against the data that it links to."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jsna.data import numbers
from jsna.data.areas import AreaError
from jsna.data.catalogue import Catalogue
from jsna.data.measures import Measure, Row, State, Unknown
from jsna.data.unread import WAITS
from jsna.directives import Link
from jsna.keys import suggest
from jsna.problems import Problems
from jsna.prose.queries import Query, read_query
from jsna.strategy.objectives import Objective, SuccessMeasure, Target
from jsna.strategy.renaming import present_measure, present_objective

FIELDS = ("value", "lower", "upper", "count", "denominator")
_CHOICES = ("area", "sex", "age", "category_type", "category")
_NUMBER = re.compile(
    r"(?P<pounds>£?)(?P<sign>[-−–]?)\s?£?(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>\s?(?:thousand|million|billion))?"
)
_SCALES = {"thousand": 3, "million": 6, "billion": 9}
_GONE = {
    State.SUPPRESSED: "it is suppressed, because so small a number could point to a person",
    State.MISSING: "there is no value for it",
}


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
class Answer:
    """What a checked link stands for, as the page tells its readers."""

    link: Link
    measure: str
    about: str  # "Adults who smoke, Merrowshire, 2023"
    row: Row | None = None  # the row that a figure rests on
    objective: str = ""


@dataclass(frozen=True)
class Figures:
    """Checks links against the data and the strategy."""

    catalogue: Catalogue
    objectives: Mapping[str, Objective]
    problems: Problems
    unread: Collection[str] = ()  # ids of objectives whose files can't be read

    def check(self, link: Link) -> Answer | None:
        """The answer to one link; None, and a problem, where it does not hold."""
        check = {"value": self._value, "target": self._target}.get(link.scheme)
        if check is None:
            message = f"Links that begin with “{link.scheme}:” can't be checked yet."
            self.problems.add("unknown-check", link.where, message, "Use “value:” for a figure.")
            return None
        try:
            return check(link)
        except AreaError as error:
            self.problems.add(error.code, link.where, str(error), error.hint)
        except Unknown as error:
            self.problems.add(error.code, link.where, str(error), error.hint)
        return None

    def _value(self, link: Link) -> Answer | None:
        query = read_query(link.target, "value", (*_CHOICES, "field"))
        measure = self.catalogue.measure(query.name)
        row = self._row(measure, query)
        field = query.options.get("field", "value")
        if field not in FIELDS:
            raise Unknown("unknown-key", f"“{field}” is not a field of a value link.", suggest(field, FIELDS))
        about = self._about(measure, row, field)
        actual = _field(row, field)
        if actual is None:
            raise Unknown("no-value", f"{about}: {_why(row, field)}.", "Say so in words, or choose another period.")
        unit = measure.about.unit if field in ("value", "lower", "upper") else "a count"
        agrees = self._agrees(link, actual, unit, about)
        return Answer(link, measure.name, about, row) if agrees else None

    def _row(self, measure: Measure, query: Query) -> Row:
        period = query.rest
        area = query.area(self.catalogue.areas)
        series = measure.series(area, measure.group(**query.groups(measure)))
        if not measure.sound:  # any of its figures may be wrong, and that is reported where it is
            raise Unknown(WAITS, f"Some rows of “{measure.title}” can’t be read yet.")
        place = self.catalogue.areas.name(area)
        if not series.rows:
            raise Unknown("no-value", f"“{measure.title}” has no data for {place} and that group.", "Check the area.")
        row = series.at(measure.period(period)) if period else series.latest
        if row is None:
            known = ", ".join(r.period.id for r in series.rows)
            raise Unknown("no-value", f"“{measure.title}” has no row for {place} in {period}.", f"It has: {known}.")
        return row

    def _about(self, measure: Measure, row: Row, field: str) -> str:
        group = [word for word, usual in zip(row.group, measure.headline, strict=True) if word and word != usual]
        parts = [measure.title, *group, self.catalogue.areas.name(row.area), row.period.in_words]
        said = {"lower": "lower 95% limit", "upper": "upper 95% limit", "count": "count", "denominator": "denominator"}
        return ", ".join([*parts, said[field]] if field in said else parts)

    def _agrees(self, link: Link, actual: Decimal, unit: str, about: str) -> bool:
        written = read_number(link.text, unit)
        if written is None:
            message = f"“{link.text}” holds no number, or more than one."
            self.problems.add("no-figure", link.where, message, "Link one number, written in digits: [12.9%](value:…).")
            return False
        right = written.corrected(actual)
        if written.percent and unit and not unit.startswith("%"):
            message = f"“{link.text}” is a percentage, and {about} is not one (its unit: {unit})."
            self.problems.add("wrong-figure", link.where, message, "Write it without the % sign.")
            return False
        if written.agrees(actual):
            return True
        message = f"“{link.text}” is not what the data say. {about}: {right} ({actual:,f} in the file)."
        self.problems.add("wrong-figure", link.where, message, f"Write {right}.")
        return False

    def _target(self, link: Link) -> Answer | None:
        query = read_query(link.target, "target", _CHOICES)
        name, wanted = present_objective(query.name, self.objectives), query.rest
        objective = self.objectives.get(name)
        if objective is None:
            code = WAITS if name in self.unread else "unknown-target"
            raise Unknown(code, f"There is no objective “{name}”.", suggest(name, self.objectives))
        named = [m for m in objective.measures if m.target is not None and wanted and self._same(m.measure, wanted)]
        if not named:
            known = [str(m.measure) for m in objective.measures if m.target is not None]
            message = f"The objective “{name}” has no target for “{wanted}”."
            raise Unknown("unknown-target", message, suggest(wanted, known))
        measure = self.catalogue.measure(named[0].measure)
        target = self._promised(objective, named, measure, query)
        about = f"Target of “{objective.title}” for {measure.title}"
        agrees = self._agrees(link, target.value, measure.about.unit, about)
        return Answer(link, measure.name, about, objective=objective.id) if agrees else None

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


def _why(row: Row, field: str) -> str:
    if field != "value" and row.value is not None:
        return f"the source publishes no {field} for it"
    return _GONE.get(row.state, "there is no value for it") + (f" ({row.note})" if row.note else "")


def read_number(text: str, unit: str = "") -> Written | None:
    """The one number in a text, not counting those of its unit; None where there is none, or more than one."""
    text = _without_unit(text, unit)
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        return None
    digits = found[0]["digits"].replace(",", "").rstrip(".")
    sign = "-" if found[0]["sign"] and not text[: found[0].start()].strip()[-1:].isalnum() else ""
    after = text[found[0].end() :].lstrip()
    percent = after.startswith("%") or after.lower().startswith(("per cent", "percent"))
    scale = _SCALES[found[0]["scale"].strip()] if found[0]["scale"] else 0
    decimals, pounds = len(digits.partition(".")[2]), "£" in found[0][0]
    return Written(Decimal(sign + digits), decimals, scale, percent, pounds)


def _without_unit(text: str, unit: str) -> str:
    """A text without the words of a unit that hold a number themselves: `per 100,000`, `µg/m3`."""
    words = unit.lstrip("£%").strip()
    per = re.search(r"per [\d,]*\d", words)
    for said in (words, per[0] if per else "", per[0].replace(",", "") if per else ""):
        if any(char.isdigit() for char in said):
            text = re.sub(rf"{re.escape(said)}(?![\d,])", "", text, flags=re.IGNORECASE)
    return text
