"""Which role each column of somebody's table has, going by what its cells are and by the words of its heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jsna.data.areas import Gazetteer, slug
from jsna.data.cellwords import is_area_code, is_mangled, is_period
from jsna.data.fields import Field, follows
from jsna.data.headings import are_sexes, plain, role_in_words

LIMITS = ("lower95", "upper95", "lower998", "upper998")
NUMBERS = ("value", *LIMITS, "count", "denominator")
_BY_WORDS = (
    "area_type", "category_type", "category", "age", "note", "marker", "source_comparison_england", "source_trend",
)  # fmt: skip
_ENDINGS = re.compile(
    r"[ ,(]*\b(ua|unitary authority|((metropolitan )?borough|city|district|county) council|council|district"
    r"|borough)\)?$",
    re.IGNORECASE,
)
_NEVER_NAMES = (*NUMBERS, "period", "sex", "age", "indicator", "note", "marker")
_NAMED = ("area name", "areaname", "name")


def roles_of(fields: Sequence[Field], told: Mapping[str, str], areas: Gazetteer) -> dict[str, str]:
    """The role of each column by its name, numbers left aside; what is told comes first."""
    roles = dict(told)
    for step in (_area, _parent, _area_name, _period, _sex, _indicator, _by_words):
        free = [field for field in fields if field.name not in roles and field.distinct]
        roles |= step(free, {roles[field.name]: field for field in fields if field.name in roles})
    if "area" not in roles.values():
        roles |= _names_of_areas(
            [field for field in fields if roles.get(field.name, "area_name") == "area_name"], areas
        )
    return roles


def _area(free: Sequence[Field], taken: Mapping[str, Field]) -> dict[str, str]:
    """The column of codes: of several, the one with most different codes."""
    if "area" in taken:
        return {}
    coded = [field for field in free if field.share(is_area_code) >= 0.8]
    headed = [field for field in free if role_in_words(field.name) == "area" and _are_codes(field)]
    found = max(coded or headed[:1], key=lambda field: len(field.distinct), default=None)
    return {found.name: "area"} if found else {}


def _are_codes(field: Field) -> bool:
    return field.share(lambda text: re.fullmatch(r"[A-Z]{1,3}\d{2,8}[A-Z]?|[A-Z0-9]{3,6}", text) is not None) >= 0.8


def _parent(free: Sequence[Field], taken: Mapping[str, Field]) -> dict[str, str]:
    """The next larger area: the column of codes that each area has one of."""
    area = taken.get("area")
    if area is None or "parent" in taken:
        return {}
    coded = [field for field in free if field.share(is_area_code) >= 0.8 and follows(field, area)]
    smaller = [field for field in coded if len(field.distinct) < len(area.distinct)]
    found = max(smaller, key=lambda field: len(field.distinct), default=None)
    return {found.name: "parent"} if found else {}


def _area_name(free: Sequence[Field], taken: Mapping[str, Field]) -> dict[str, str]:
    area = taken.get("area")
    if area is None or "area_name" in taken:
        return {}
    fitting = [
        field
        for field in free
        if not field.numeric and not field.mostly_numeric and role_in_words(field.name) not in _NEVER_NAMES
        and len(field.distinct) >= 0.9 * len(area.distinct) and follows(field, area)
        and (len(area.distinct) > 1 or _names_places(field.name))
    ]  # fmt: skip
    found = min(fitting, key=lambda field: _how_named(plain(field.name), plain(area.name)), default=None)
    return {found.name: "area_name"} if found else {}


def _names_places(heading: str) -> bool:
    return re.search(r"name|area|district|authority|ward|place|neighbourhood|geography", plain(heading)) is not None


def _how_named(heading: str, of_codes: str) -> tuple[bool, bool, bool]:
    """How likely a heading is that of the areas' names: `ltla24_name` beside `ltla24_code`, then any name."""
    beside = re.sub(r"\b(code|cd)\b", "name", of_codes)
    return heading != beside, heading not in _NAMED, not _names_places(heading)


def _period(free: Sequence[Field], taken: Mapping[str, Field]) -> dict[str, str]:
    if "period" in taken:
        return {}
    headed = [field for field in free if role_in_words(field.name) == "period"]
    readable = [field for field in free if field.share(is_period) == 1 and (field in headed or not field.numeric)]
    usable = [f for f in headed if f.share(lambda text: is_period(text) or is_mangled(text)) >= 0.5]
    found = (sorted(readable, key=lambda f: (f not in headed, "sortable" in f.name.lower())) or usable)[:1]
    return {field.name: "period" for field in found}


def _sex(free: Sequence[Field], taken: Mapping[str, Field]) -> dict[str, str]:
    found = [field for field in free if role_in_words(field.name) == "sex" or are_sexes(field.distinct)]
    return {field.name: "sex" for field in found[:1]} if "sex" not in taken else {}


def _indicator(free: Sequence[Field], taken: Mapping[str, Field]) -> dict[str, str]:
    """What a row is about: a column of names rather than of numbers, for the names are what people read."""
    headed = [field for field in free if role_in_words(field.name) == "indicator" and not field.share(_has_fraction)]
    found = sorted(headed, key=lambda field: (field.numeric, not plain(field.name).startswith("indicator")))
    return {field.name: "indicator" for field in found[:1]} if "indicator" not in taken else {}


def _has_fraction(text: str) -> bool:
    return re.fullmatch(r"-?\d*\.\d+%?", text) is not None


def _by_words(free: Sequence[Field], taken: Mapping[str, Field]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field in sorted(free, key=lambda field: "type" not in plain(field.name)):  # rather “area type” than “level”
        role = role_in_words(field.name)
        if role in _BY_WORDS and role not in taken and role not in found.values() and not field.share(_has_fraction):
            found[field.name] = role
    return found


def _names_of_areas(fields: Sequence[Field], areas: Gazetteer) -> dict[str, str]:
    """Where there is no code: the column most of whose texts are names of areas that the site knows."""
    shares = {field.name: field.share(lambda text: code_of(text, areas) != "") for field in fields}
    best = max(shares, key=lambda name: shares[name], default="")
    return {best: "area_name"} if best and shares[best] >= 0.5 else {}


def code_of(name: str, areas: Gazetteer) -> str:
    """The code of the area that a publisher's spelling of a name means; empty where the site knows none."""
    spellings = (name, slug(name), slug(_ENDINGS.sub("", name)))
    return next((code for text in spellings if (code := areas.code_of(text))), "")
