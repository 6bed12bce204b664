"""Groups of a measure held against one another: deciles, sexes, ages, or any other category type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsna.data.measures import Group, Measure, Row, Unknown
from jsna.data.ranks import ranked
from jsna.keys import suggest

_EVERYONE = ("", "persons", "all", "all ages", "total", "not applicable")
BY_FIELD = ("sex", "age")


@dataclass(frozen=True)
class Split:
    """The groups that one category type (or sex, or age) makes, the disadvantaged first."""

    by: str
    groups: tuple[str, ...]
    ordered: bool  # whether they run from the most to the least deprived

    def frame(self, row: Row) -> Group | None:
        """Whom a row's group is a part of; None where the row is about no group of this split."""
        if self.by in BY_FIELD:
            inside = getattr(row.group, self.by) in self.groups and not row.group.category
            return row.group._replace(**{self.by: ""}) if inside else None
        inside = row.group.category_type == self.by and row.group.category in self.groups
        return row.group._replace(category_type="", category="") if inside else None

    def label(self, row: Row) -> str:
        """The name of a row's group."""
        return str(getattr(row.group, self.by)) if self.by in BY_FIELD else row.group.category


def split(source: Measure, by: str, between: Sequence[str] = ()) -> Split:
    """The groups that a derivation compares. Raises Unknown where the source has none, or not in any order."""
    known = groups_by(source, by)
    if not known:
        raise lacking(source, by)
    for name in between:
        if name not in known:
            message = f"“{source.title}” has no group “{name}” by “{by}”."
            raise source.lacks("unknown-group", message, suggest(name, known))
    order = between or ranked(known, by)
    if not order:
        message = f"The groups by “{by}” stand in no order of deprivation, so their ends can't be told."
        hint = f"Add “between” with two of them: {', '.join(known)}."
        raise source.lacks("unknown-breakdown", message, hint)
    return Split(str(by), tuple(map(str, order)), not between)


def whole_split(source: Measure, by: str) -> Split:
    """All groups by a category type, sex or age, in their order where they have one. Raises Unknown without any."""
    known = groups_by(source, by)
    if not known:
        raise lacking(source, by)
    order = ranked(known, by)
    return Split(str(by), order or tuple(known), bool(order))


def lacking(source: Measure, by: str) -> Unknown:
    """That a measure has no groups of a kind."""
    message = f"“{source.title}” has no groups by “{by}”."
    return source.lacks("unknown-breakdown", message, suggest(by, breakdowns(source)))


def breakdowns(source: Measure) -> list[str]:
    """All that a measure's groups can be told apart by: its category types, and sex and age where it has several.

    A category type whose only category is everybody tells nobody apart.
    """
    types = dict.fromkeys(group.category_type for group in source.groups if group.category_type)
    return [by for by in (*types, *BY_FIELD) if groups_by(source, by)]


def groups_by(source: Measure, by: str) -> list[str]:
    """The names of the groups by a category type, sex or age, in the order of the table; none where there are none."""
    if by in BY_FIELD:
        named = (str(getattr(group, by)) for group in source.groups if not group.category)
        found = list(dict.fromkeys(name for name in named if name.lower() not in _EVERYONE))
        return found if len(found) > 1 else []
    inside = (group.category for group in source.groups if group.category_type == by)
    return list(dict.fromkeys(name for name in inside if name and name.lower() not in _EVERYONE))
