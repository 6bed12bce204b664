"""What an author says about a table to import, beyond what its cells say, checked against the table and the site."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jsna.data.areas import AreaError, Gazetteer
from jsna.data.cellwords import is_area_code
from jsna.data.definitions import ROLES
from jsna.data.periods import PeriodError, parse_period
from jsna.keys import suggest
from jsna.methods.polarity import Polarity
from jsna.problems import Problems, Where

NO_ROLE = "none"
_OGL = ("ogl", "ogl3", "ogl v3", "ogl-uk-3.0", "open government licence", "open government licence v3.0")


@dataclass(frozen=True)
class Wishes:
    """The options of an import; empty where nothing is said."""

    columns: tuple[str, ...] = ()  # ROLE=HEADING
    sheet: str = ""
    header_rows: tuple[int, ...] = ()
    missing: tuple[str, ...] = ()
    period: str = ""
    area: str = ""
    title: str = ""
    name: str = ""
    unit: str = ""
    polarity: str = ""
    source: str = ""
    licence: str = ""

    @property
    def licences(self) -> list[dict[str, str]]:
        """The licence as a descriptor has it; the Open Government Licence with its address."""
        if self.licence.lower() not in _OGL:
            return [{"title": self.licence}]
        path = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
        return [{"name": "OGL-UK-3.0", "title": "Open Government Licence v3.0", "path": path}]


@dataclass(frozen=True)
class Told:
    """What was said, once it fits: roles by heading, which headings are values, and what holds for all rows."""

    roles: dict[str, str]
    values: tuple[str, ...]
    constants: dict[str, str]


def check_wishes(
    wishes: Wishes, headings: Sequence[str], areas: Gazetteer, where: Where, problems: Problems
) -> Told | None:
    """What was said as far as it can be used; None, and problems, where some of it can't."""
    errors = problems.errors
    pairs = list(_pairs(wishes.columns, headings, where, problems))
    values = tuple(heading for role, heading in pairs if role == "value")
    roles = {heading: "" if role == NO_ROLE else role for role, heading in pairs}
    if len(values) > 1:  # one measure each: none of them is the value of every row
        roles |= dict.fromkeys(values, "")
    constants = {"period": _period(wishes.period, where, problems), "area": _area(wishes.area, areas, where, problems)}
    if wishes.polarity and wishes.polarity not in list(Polarity):
        message = f"--polarity {wishes.polarity} is not one of high, low and none."
        problems.add("bad-value", where, message, "Say which values are good: high or low, or none.")
    if problems.errors > errors:
        return None
    return Told(roles, values, {role: text for role, text in constants.items() if text})


def _pairs(
    columns: Iterable[str], headings: Sequence[str], where: Where, problems: Problems
) -> Iterable[tuple[str, str]]:
    known = {" ".join(heading.split()).lower(): heading for heading in headings}
    for given in columns:
        role, equals, text = (part.strip() for part in given.partition("="))
        heading = known.get(" ".join(text.split()).lower())
        if not equals or not text:
            message = f"--column {given} does not say which column."
            problems.add("bad-value", where, message, "Write --column ROLE=HEADING, such as --column value=Rate.")
        elif role not in (*ROLES, NO_ROLE):
            message = f"“{role}” in --column {given} is not what a column can be."
            problems.add("bad-value", where, message, suggest(role, (*ROLES, NO_ROLE), limit=30))
        elif heading is None:
            problems.add("unknown-column", where, f"There is no column “{text}”.", suggest(text, headings, limit=30))
        else:
            yield role, heading


def _period(text: str, where: Where, problems: Problems) -> str:
    try:
        return parse_period(text).label if text else ""
    except PeriodError as error:
        problems.add("bad-period", where, f"--period: {error}", "Write 2023, 2022/23, 2020 - 22 or Mar 2020.")
        return ""


def _area(text: str, areas: Gazetteer, where: Where, problems: Problems) -> str:
    """A code as it is given, or the code of a name that the site knows."""
    if not text or is_area_code(text):
        return text
    try:
        return areas.one(text)
    except AreaError as error:
        hint = f"{error.hint} Or give its code, such as E10000016.".strip()
        problems.add("unknown-area", where, f"--area {text}: {error}", hint)
        return ""
