"""Groups of a measure held against one another: deciles, sexes, ages, or any other category type."""

from __future__ import annotations

from dataclasses import dataclass

from jsna.data.derivations import Derivation
from jsna.data.measures import Group, Measure, Row
from jsna.data.ranks import ranked
from jsna.keys import suggest

_EVERYONE = ("", "persons", "all", "all ages", "total", "not applicable")
_BY_FIELD = ("sex", "age")


@dataclass(frozen=True)
class Split:
    """The groups that one category type (or sex, or age) makes, the disadvantaged first."""

    by: str
    groups: tuple[str, ...]
    ordered: bool  # whether they run from the most to the least deprived

    def frame(self, row: Row) -> Group | None:
        """Whom a row's group is a part of; None where the row is about no group of this split."""
        if self.by in _BY_FIELD:
            inside = getattr(row.group, self.by) in self.groups and not row.group.category
            return row.group._replace(**{self.by: ""}) if inside else None
        inside = row.group.category_type == self.by and row.group.category in self.groups
        return row.group._replace(category_type="", category="") if inside else None

    def label(self, row: Row) -> str:
        """The name of a row's group."""
        return str(getattr(row.group, self.by)) if self.by in _BY_FIELD else row.group.category


def split(derivation: Derivation, source: Measure, by: str) -> Split:
    """The groups that a derivation compares. Raises Unknown where the source has none, or not in any order."""
    known = _groups(source, by)
    if not known:
        types = dict.fromkeys(group.category_type for group in source.groups if group.category_type)
        hint = suggest(by, [*types, *(field for field in _BY_FIELD if _groups(source, field))])
        raise source.lacks("unknown-breakdown", f"“{source.title}” has no groups by “{by}”.", hint)
    for name in derivation.between:
        if name not in known:
            message = f"“{source.title}” has no group “{name}” by “{by}”."
            raise source.lacks("unknown-group", message, suggest(name, known))
    order = derivation.between or ranked(known, by)
    if not order:
        message = f"The groups by “{by}” stand in no order of deprivation, so their ends can't be told."
        hint = f"Add “between” with two of them: {', '.join(known)}."
        raise source.lacks("unknown-breakdown", message, hint)
    return Split(str(by), tuple(map(str, order)), not derivation.between)


def _groups(source: Measure, by: str) -> list[str]:
    """The names of the groups by a category type, sex or age, in the order of the table."""
    if by in _BY_FIELD:
        named = (str(getattr(group, by)) for group in source.groups if not group.category)
        found = list(dict.fromkeys(name for name in named if name.lower() not in _EVERYONE))
        return found if len(found) > 1 else []
    inside = (group.category for group in source.groups if group.category_type == by)
    return list(dict.fromkeys(name for name in inside if name and name.lower() not in _EVERYONE))
