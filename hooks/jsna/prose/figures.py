"""Checked figures: a number that stands in the prose, held against the data that it links to."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import parse_qsl

from jsna.data import numbers
from jsna.data.areas import AreaError
from jsna.data.catalogue import Catalogue
from jsna.data.measures import Measure, Row, State, Unknown
from jsna.data.unread import WAITS
from jsna.directives import Link
from jsna.keys import suggest
from jsna.problems import Problems
from jsna.strategy.objectives import Objective, SuccessMeasure

FIELDS = ("value", "lower", "upper", "count", "denominator")
_KEYS = ("area", "sex", "age", "category_type", "category", "field")
_NUMBER = re.compile(r"(?P<sign>[-−–]?)\s?£?(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>\s?(?:thousand|million|billion))?")
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
        path, _, query = link.target.partition("?")
        name, _, period = path.partition("/")
        options = dict(parse_qsl(query, keep_blank_values=True))
        for key in options:
            if key not in _KEYS:
                self.problems.add("unknown-key", link.where, f"A value link has no key “{key}”.", suggest(key, _KEYS))
                return None
        measure = self.catalogue.measure(name)
        row = self._row(measure, period, options)
        field = options.get("field", "value")
        if field not in FIELDS:
            raise Unknown("unknown-key", f"“{field}” is not a field of a value link.", suggest(field, FIELDS))
        about = self._about(measure, row, field)
        actual = _field(row, field)
        if actual is None:
            raise Unknown("no-value", f"{about}: {_why(row, field)}.", "Say so in words, or choose another period.")
        unit = measure.about.unit if field in ("value", "lower", "upper") else "a count"
        agrees = self._agrees(link, actual, unit, about)
        return Answer(link, measure.name, about) if agrees else None

    def _row(self, measure: Measure, period: str, options: Mapping[str, str]) -> Row:
        area = self.catalogue.areas.one(options.get("area", "home"))
        chosen = {key: options.get(key, "") for key in ("sex", "age", "category_type", "category")}
        series = measure.series(area, measure.group(**chosen))
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
        written = read_number(link.text)
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
        name, _, wanted = link.target.partition("/")
        objective = self.objectives.get(name)
        if objective is None:
            code = WAITS if name in self.unread else "unknown-target"
            raise Unknown(code, f"There is no objective “{name}”.", suggest(name, self.objectives))
        success = _promised(objective, wanted)
        if success is None or success.target is None:
            known = [str(m.measure) for m in objective.measures if m.target is not None]
            message = f"The objective “{name}” has no target for “{wanted}”."
            raise Unknown("unknown-target", message, suggest(wanted, known))
        measure = self.catalogue.measure(success.measure)
        about = f"Target of “{objective.title}” for {measure.title}"
        agrees = self._agrees(link, success.target.value, measure.about.unit, about)
        return Answer(link, measure.name, about, objective.id) if agrees else None


def _promised(objective: Objective, measure: str) -> SuccessMeasure | None:
    """The success measure that a target link means: of several for one measure the primary, else the first."""
    found = [m for m in objective.measures if m.measure == measure and m.target is not None]
    return next((m for m in found if m.primary), found[0] if found else None)


def _field(row: Row, field: str) -> Decimal | None:
    values = {"value": row.value, "lower": row.lower95, "upper": row.upper95}
    return values.get(field, row.count if field == "count" else row.denominator)


def _why(row: Row, field: str) -> str:
    if field != "value" and row.value is not None:
        return f"the source publishes no {field} for it"
    return _GONE.get(row.state, "there is no value for it") + (f" ({row.note})" if row.note else "")


def read_number(text: str) -> Written | None:
    """The one number in a text; None where there is none, or more than one."""
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
