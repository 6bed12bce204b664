"""What the heading of a column says of it: its role, or the period or age that its numbers are about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jsna.data.cellwords import is_period
from jsna.data.periods import MONTH_NAMES

_WORDS: tuple[tuple[str, str], ...] = (  # role, and the headings that have it: words parted by single spaces
    ("area_type", r"(area|geography|geographical) ?(type|level)|geography|level"),
    ("area", r"(area|geography|gss|ons|la|lad|ltla|utla|ctyua|ward|lsoa|msoa|icb|pcn|region|district|local authority)"
             r"\d* ?(code|cd)|\w+\d\d ?(code|cd)|code"),
    ("period", r"(time )?period( label)?|(calendar |financial |fiscal )?year( ending)?|date|month|quarter|time|fy"
               r"|reporting period|(time )?period ?sortable"),
    ("sex", r"sex|gender"),
    ("age", r"age( ?(group|band|range))?s?"),
    ("category_type", r"(category|breakdown|characteristic|dimension) ?type|characteristic|breakdown"),
    ("category", r"category|sub ?category|subgroup|(category|breakdown|characteristic) (value|label|name)"),
    ("indicator", r"indicator( ?(id|name|title))?|metric|statistic|variable|measure( name)?"),
    ("lower998", r".*99 ?8.*(lower|low|lcl|lci).*|.*(lower|lcl|lci).*99 ?8.*"),
    ("upper998", r".*99 ?8.*(upper|high|ucl|uci).*|.*(upper|ucl|uci).*99 ?8.*"),
    ("lower95", r".*\b(lci|lcl|lower( 95)?|ll|cil|ci ?low(er)?)\b.*"),
    ("upper95", r".*\b(uci|ucl|upper( 95)?|ul|ciu|ci ?(upp(er)?|high))\b.*"),
    ("value", r"(indicator |observed |obs )?value|rate|percent(age)?|per cent|proportion|prevalence|estimate|dsr"
              r"|directly standardised rate|crude rate|asr"),
    ("count", r"n|count|numerator|number|cases|events|observed|num|frequency|deaths|births|people|persons"
              r"|patients|clients|admissions|attendances|referrals|episodes|(number|count) of (\w+ ?)+"),
    ("denominator", r"denominator|denom|population|(total )?pop(ulation)?|base|sample( size)?"),
    ("source_comparison_england", r"compar(ed|ison) (to|with) england.*"),
    ("source_trend", r"recent trend"),
    ("note", r"(value )?notes?|comments?|footnotes?|remarks?"),
    ("marker", r"markers?|flags?|status|suppress(ed|ion)( flag)?"),
)  # fmt: skip
_ROLES = tuple((role, re.compile(pattern)) for role, pattern in _WORDS)
_NO_MEASURE = re.compile(r"(object|f|row|uniq\w*|record)? ?id|index|row( ?(no|number))?|x|y|lat(itude)?|long?(itude)?"
                         r"|eastings?|northings?|bng [en]|shape (area|length)|level")  # fmt: skip
_YEAR = r"(?:18|19|20|21)\d{2}"
_PERIOD = re.compile(
    rf"(?P<period>{_YEAR}/\d{{2,4}}(?: ?[-–] ?(?:\d{{2}}|\d{{4}})/\d{{2,4}})?(?: ?Q[1-4])?|{_YEAR} ?[-–] ?\d{{2,4}}"
    rf"|{_YEAR} ?Q[1-4]|(?:{'|'.join(month[:3] for month in MONTH_NAMES)})[a-z]* {_YEAR}|{_YEAR})(?![\d/])"
)
_AGE = re.compile(r"(?:aged?[ _]?)?(?P<age>\d{1,3}(?:\+| ?(?:-|–|to) ?\d{1,3}| and over| plus| or over)?"
                  r"(?: ?(?:yrs?|years?))?)", re.IGNORECASE)  # fmt: skip
_SEXES = {"male", "males", "female", "females", "persons", "people", "men", "women", "both", "all persons", "boys",
          "girls", "m", "f", "p", "both sexes"}  # fmt: skip
_CLOSED = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True)
class Spread:
    """Columns of one thing, each headed with its period or its age: what they have in common, and how that is said."""

    role: str  # period or age
    columns: tuple[str, ...]
    pattern: str  # of their headings, for the descriptor
    rest: str  # what their headings say besides; empty where nothing


def plain(heading: str) -> str:
    """A heading's words in small letters, parted by single spaces."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading)
    return " ".join(re.sub(r"[^a-z0-9%£]+", " ", spaced.lower()).split())


def role_in_words(heading: str) -> str:
    """The role that a heading's words give a column; empty where they give none."""
    words = plain(heading)
    if words in ("%", "£"):
        return "value"
    return next((role for role, pattern in _ROLES if pattern.fullmatch(words)), "")


def is_no_measure(heading: str) -> bool:
    """Whether a column of numbers only numbers or places things."""
    return _NO_MEASURE.fullmatch(plain(heading)) is not None


def are_sexes(texts: Iterable[str]) -> bool:
    """Whether the texts are sexes, one of them at least male or female."""
    words = {text.lower() for text in texts if text}
    return words <= _SEXES and bool(words - {"persons", "people", "all persons", "both", "both sexes", "p"})


def readable(heading: str) -> str:
    """A heading as a title: `imd_score` is `Imd score`, `IMD_score` is `IMD score`."""
    words = " ".join(heading.replace("_", " ").split())
    return words[:1].upper() + words[1:]


def spreads(names: Sequence[str]) -> tuple[Spread, ...]:
    """The columns among these that are headed with periods, or with at least five ages."""
    ages = [name for name in names if _AGE.fullmatch(name)]
    if len(ages) >= 5:
        return (Spread("age", tuple(ages), _pattern_of_ages(ages, names), ""),)
    found: dict[tuple[str, str], list[str]] = {}
    for name in names:
        at = _PERIOD.search(name)
        if at is not None and is_period(at["period"]):
            found.setdefault((name[: at.start()], name[at.end() :]), []).append(name)
    found = {around: columns for around, columns in found.items() if around == ("", "") or len(columns) > 1}
    return _by_sex(found, names) or tuple(_of_periods(around, columns, names) for around, columns in found.items())


def _pattern_of_ages(ages: Sequence[str], names: Sequence[str]) -> str:
    for pattern in (r"^\d+\+?$", r"^[Aa]ged?[ _]?(?P<age>\d.*)$"):
        if _finds(pattern, ages, names):
            return pattern
    return f"^(?:{'|'.join(map(_escaped, ages))})$"


def with_total(ages: Spread, total: str) -> str:
    """The pattern of ages and of the column of their total, which has no age."""
    inner = ages.pattern.removeprefix("^").removesuffix("$")
    named = inner if "?P<age>" in inner else f"(?P<age>{inner})"
    return f"^(?:{named}|{_escaped(total)})$"


def _of_periods(around: tuple[str, str], columns: Sequence[str], names: Sequence[str]) -> Spread:
    (before, after), periods = around, [name[len(around[0]) : len(name) - len(around[1])] for name in columns]
    patterns = [
        f"^{_escaped(before)}(?P<period>{inner}){_escaped(after)}$" if before or after else f"^(?:{inner})$"
        for inner in (_general(periods), "|".join(map(_escaped, periods)))
        if inner
    ]
    pattern = next((one for one in patterns if _finds(one, columns, names)), patterns[-1])
    return Spread("period", tuple(columns), pattern, " ".join(_CLOSED.sub("", text) for text in around).strip())


def _general(periods: Sequence[str]) -> str:
    """The pattern of all periods written alike, so that next year's column is one of them too; empty if they differ."""
    shapes = (r"\d{4}", r"\d{4}/\d{2}", r"\d{4}/\d{4}", r"\d{4} ?[-–] ?\d{2,4}", r"\d{4} ?Q[1-4]", r"[A-Z][a-z]+ \d{4}")
    return next((shape for shape in shapes if all(re.fullmatch(shape, period) for period in periods)), "")


def _finds(pattern: str, columns: Sequence[str], names: Sequence[str]) -> bool:
    """Whether the pattern fits just these columns."""
    return [name for name in names if re.search(pattern, name)] == list(columns)


def _escaped(text: str) -> str:
    """A text in a pattern, without the escapes that only make it hard to read."""
    return re.sub(r"([.^$*+?{}\[\]\\|()])", r"\\\1", text)


def _by_sex(found: Mapping[tuple[str, str], Sequence[str]], names: Sequence[str]) -> tuple[Spread, ...]:
    """One spread where what tells the columns of a period apart is a sex: `Male 2019`, `Female 2019`."""
    sexes = {_CLOSED.sub("", before) for before, _ in found}
    afters = {after for _, after in found}
    if len(found) < 2 or len(afters) > 1 or not are_sexes(sexes):
        return ()
    columns = [name for name in names if any(name in group for group in found.values())]
    periods = [name[len(before) : len(name) - len(after)] for (before, after), some in found.items() for name in some]
    inner, after = _general(periods) or "|".join(map(_escaped, periods)), _escaped(afters.pop())
    pattern = rf"^(?P<sex>{'|'.join(map(_escaped, sorted(sexes)))})\W+(?P<period>{inner}){after}$"
    return (Spread("period", tuple(columns), pattern, ""),) if _finds(pattern, columns, names) else ()
