"""Groups of people in plain words: `aged 65 and over`, `disabled people`, `Deprivation decile 1 (most deprived)`."""

from __future__ import annotations

import re
from collections.abc import Collection

_EVERYONE = frozenset({"", "persons", "people", "all", "not applicable"})
_MANY_AGES = 5
_UNIT = r"(?: (?:yrs?|years?|(?P<small>weeks?|months?|days?)))?"
# Each way to write an age, and how it is said; `{u}` is a unit other than years
_AGES = tuple(
    (re.compile(pattern.replace("UNIT", _UNIT), re.IGNORECASE), said)
    for pattern, said in (
        (r"(?P<a>\d+)\s*(?:-|–|to)\s*(?P<b>\d+)UNIT", "aged {a} to {b}{u}"),
        (r"(?P<a>\d+)\+UNIT", "aged {a}{u} and over"),
        (r"(?P<a>\d+)UNIT(?:\+| and over)", "aged {a}{u} and over"),
        (r"(?:<|under )\s*(?P<a>\d+)UNIT", "aged under {a}{u}"),
        (r"(?P<a>\d+)UNIT", "aged {a}{u}"),
    )
)
# Answers and remainders, which say nothing without their question
_SAYS_NOTHING = frozenset((
    "yes", "no", "none", "other", "unknown", "not known", "missing", "eligible", "not eligible", "not stated",
    "refused", "don't know", "don't know/refused", "prefer not to say", "i would prefer not to say", "high", "medium",
    "low",
))  # fmt: skip
_PEOPLE = {"disabled": "disabled people", "not disabled": "people who are not disabled"}


Told = tuple[str, str, str, str]
"""A group as a table tells it: sex, age, type of category, category."""


def whom(group: Told, headline: Told, groups: Collection[Told]) -> str:
    """Whom a group is about, among a measure's groups: `female`, `aged 65 and over`; empty for everyone.

    A sex that all of them share tells nothing, and neither does the headline's age: the title is about them.
    """
    sex, age, kind, category = group
    shared = {sex, headline[0], *(one[0] for one in groups)} == {sex}
    ages = {age.lower(), headline[1].lower()}
    same = len(ages) == 1 and not _by_age(groups)
    aged = "" if same or ages <= {"all ages", *_EVERYONE} else _age(age)
    kinds = {one[2] for one in groups if one[3] == category}
    return _joined("" if shared else _sex(sex), aged, _category(kind, category, alone=len(kinds) < 2))


def _by_age(groups: Collection[Told]) -> bool:
    """Whether they go by age and have no total: then the headline is one age among many, and has to say so."""
    ages = {one[1].lower() for one in groups}
    return len(ages) >= _MANY_AGES and not ages & {"all ages", "total", *_EVERYONE}


def whole(group: Told) -> str:
    """Whom a group is about, told whole: `everyone aged 18 and over`, `female, all ages`."""
    sex, age, kind, category = group
    who, aged = _sex(sex) or "everyone", _age(age)
    if aged.startswith("aged"):
        person = f"{who} {aged}"
    else:
        person = who if (who, aged) == ("everyone", "all ages") else _joined(who, aged)
    return _joined(person, _category(kind, category, alone=True))


def _joined(*words: str) -> str:
    return ", ".join(filter(None, words))


def _sex(sex: str) -> str:
    return "" if sex.lower() in _EVERYONE else sex_in_words(sex)


def _age(age: str) -> str:
    return "" if age.lower() in _EVERYONE else age_in_words(age)


def _category(kind: str, category: str, alone: bool) -> str:
    return "" if category.lower() in _EVERYONE else category_in_words(kind, category, alone)


def sex_in_words(sex: str) -> str:
    """`female` for `Female`; another word as it stands."""
    return sex.lower() if sex.lower() in ("male", "female", "males", "females", "men", "women") else sex


def age_in_words(age: str) -> str:
    """`aged 65 and over` for `65+ yrs`, `all ages` for `All ages`; as it stands where it is no age of a known form."""
    for pattern, said in _AGES:
        found = pattern.fullmatch(age.strip())
        if found:
            parts = {"b": "", **{key: text for key, text in found.groupdict().items() if text}}
            return said.format(**parts, u=f" {found['small'].lower()}" if found["small"] else "")
    return "all ages" if age.lower() == "all ages" else age


def category_in_words(kind: str, category: str, alone: bool = True) -> str:
    """A category by itself, if it says whom it means; with its type where it does not, or where it may not be `alone`.

    `White` for an ethnic group, `Deprivation decile 2` for a number, `Free school meals: Eligible` for an answer.
    """
    if category.lower() in _PEOPLE and kind.lower() in ("", "disability"):
        return _PEOPLE[category.lower()]
    if not (kind and category) or (alone and _tells(category)):
        return category or kind
    return f"{kind} {category}" if category[0].isdigit() else f"{kind}: {category}"


def _tells(category: str) -> bool:
    return not category[0].isdigit() and len(category) > 1 and category.lower() not in _SAYS_NOTHING
