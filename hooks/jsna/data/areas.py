"""Areas: their codes, names and parents, what changed at their boundaries, and the relative names authors use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from jsna.data.unread import WAITS, Unread
from jsna.keys import suggest

ENGLAND = "E92000001"
SETS = ("districts", "children", "neighbours")
SINGLES = ("home", "region", "england")

_TIERS = {  # the first three characters of an ONS code
    "E92": "england",
    "E12": "region",
    "E10": "county",
    "E06": "unitary",
    "E07": "district",
    "E08": "district",
    "E09": "district",
    "E05": "ward",
    "E02": "msoa",
    "E01": "lsoa",
}


class AreaError(ValueError):
    """An area is named that can't be resolved: `code` is the problem's code, `hint` says what could be meant."""

    def __init__(self, message: str, hint: str = "", waits: bool = False) -> None:
        super().__init__(message)
        self.hint = hint
        self.code = WAITS if waits else "unknown-area"


class ChangeKind(StrEnum):
    """What happened to an area. A series continues through the first two and breaks at the others."""

    RENAME = "rename"
    RECODE = "recode"
    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True)
class Change:
    """One change of an area's code, name or boundary."""

    source: str
    target: str
    date: str  # 2023-04-01, 2023-04 or 2023
    kind: ChangeKind

    @property
    def at(self) -> float:
        """The date in decimal years, to the month."""
        year, month = int(self.date[:4]), int(self.date[5:7] or 1)
        return year + (month - 1) / 12


@dataclass(frozen=True)
class Area:
    """A place with a code. `type` is its publisher's word for its tier; `tier` is ours."""

    code: str
    name: str
    type: str = ""
    parent: str = ""
    slug: str = ""

    @property
    def tier(self) -> str:
        """england, region, county, unitary, district, ward, msoa, lsoa, or its type in lower case."""
        return _TIERS.get(self.code[:3], self.type.lower()) if len(self.code) == 9 else self.type.lower()


@dataclass(frozen=True)
class Gazetteer:
    """Every area of the site by code, with the home area and what changed."""

    areas: Mapping[str, Area]
    home: str
    changes: tuple[Change, ...] = ()
    _by_name: Mapping[str, str] = field(default_factory=dict)
    unread: Unread = field(default_factory=Unread)
    listed: frozenset[str] = frozenset()  # the codes that an areas table names, not only rows of data

    @cached_property
    def _current(self) -> Mapping[str, str]:
        return _followed(self.changes)

    @cached_property
    def _gone(self) -> frozenset[str]:
        """Codes that became others, and that no later change brought back: their series are history."""
        kept = {change.target for change in self.changes}
        return frozenset(change.source for change in self.changes) - kept

    def exists(self, code: str) -> bool:
        """Whether an area is still there: none that became others, and not an old code of one that goes on."""
        return code in self.areas and code not in self._gone and self.current(code) == code

    def current(self, code: str) -> str:
        """The code under which an area's series goes on: through renames and recodes, no further."""
        return self._current.get(code, code)

    def breaks(self, code: str) -> tuple[Change, ...]:
        """Changes across which this area's values must not be compared."""
        broken = (change for change in self.changes if not _continues(change))
        return tuple(c for c in broken if code in (self.current(c.source), self.current(c.target)))

    def stood(self, code: str, at: float) -> bool:
        """Whether an area was there at a time (decimal years), as far as mergers and splits tell."""
        broken = [change for change in self.changes if not _continues(change)]
        ended = any(change.source == code and change.at <= at for change in broken)
        begun = all(change.at <= at for change in broken if change.target == code)
        return begun and not ended

    def together(self, change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """All codes that one merge made one, or that one split made of one: those before, and those after."""
        same = [c for c in self.changes if (c.date, c.kind) == (change.date, change.kind)]
        if change.kind is ChangeKind.SPLIT:
            return (change.source,), tuple(dict.fromkeys(c.target for c in same if c.source == change.source))
        return tuple(dict.fromkeys(c.source for c in same if c.target == change.target)), (change.target,)

    def name(self, code: str) -> str:
        """An area's name, or its code where the data don't name it."""
        area = self.areas.get(code)
        return area.name if area and area.name else code

    def ancestor(self, code: str, tier: str) -> str | None:
        """The nearest area of a tier above (or at) an area."""
        seen: set[str] = set()
        code = self.current(code)
        while code and code not in seen:
            seen.add(code)
            area = self.areas.get(code)
            if area is not None and area.tier == tier:
                return code
            code = self.current(area.parent) if area else ""
        return None

    def above(self, code: str) -> tuple[str, ...]:
        """The areas that an area lies in, the nearest first."""
        found: list[str] = []
        code = self.current(code)
        while (area := self.areas.get(code)) and (up := self.current(area.parent)) and up not in (*found, code):
            found.append(up)
            code = up
        return tuple(found)

    def one(self, word: str, around: str = "") -> str:
        """The code that a word means: a code, a slug, a name, or `home`, `region`, `england`; raises AreaError."""
        word, around = word.strip(), around or self.home
        if word == "home":
            return self.home
        if word == "england":
            return ENGLAND
        if word == "region":
            region = self.ancestor(around, "region")
            if region is None:
                message = f"The region of {self.name(around)} is not known."
                raise AreaError(message, "Give its parent in an areas table.", waits=bool(self.unread.folders))
            return region
        code = self._by_name.get(word.lower(), word)
        if code in self.areas:
            return self.current(code)
        known = [*SINGLES, *(area.slug for area in self.areas.values())]
        waits = self.unread.mentions(word)
        raise AreaError(f"There is no area “{word}” in the data.", suggest(word.lower(), known), waits)

    def code_of(self, word: str) -> str:
        """The code that a code, a slug or a name means; empty where the data don't know it."""
        code = self._by_name.get(word.strip().lower(), "")
        return self.current(code) if code else ""

    def several(self, words: Iterable[str], around: str = "") -> tuple[str, ...]:
        """The codes that a list of words means, sets included, each once; `region` is that of the area `around`."""
        codes: list[str] = []
        for word in words:
            codes.extend(self.children(word) if word in SETS else [self.one(word, around)])
        return tuple(dict.fromkeys(codes))

    def children(self, which: str = "children") -> list[str]:
        """The areas inside home (all of them, or only its districts), by name."""
        if which == "neighbours":
            raise AreaError("No set of neighbours is given for home.", "List the areas by name instead.")
        tiers = ("district", "unitary") if which == "districts" else None
        inside = (a for a in self.areas.values() if a.parent and self.current(a.parent) == self.home)
        found = [a for a in inside if a.code not in self._gone and (tiers is None or a.tier in tiers)]
        if not found:
            hint = "Give the parent of each area in an areas table, or list the areas by name."
            raise AreaError(f"The data name no {which} of {self.name(self.home)}.", hint, bool(self.unread.folders))
        return [area.code for area in sorted(found, key=lambda area: area.name)]


def _followed(changes: Iterable[Change]) -> dict[str, str]:
    """For every code that was replaced and its series goes on: the last of those that followed it."""
    following: dict[str, str] = {}
    for change in filter(_continues, changes):
        following.setdefault(change.source, change.target)
    return {code: _last(code, following) for code in following}


def _last(code: str, following: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while code in following and code not in seen:  # changes may go in a circle
        seen.add(code)
        code = following[code]
    return code


def _continues(change: Change) -> bool:
    return change.kind in (ChangeKind.RENAME, ChangeKind.RECODE)


def slug(name: str) -> str:
    """A name as an address: `Folkestone & Hythe` is `folkestone-and-hythe`."""
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def gazetteer(
    listed: Iterable[Area], seen: Iterable[Area], changes: Iterable[Change], home: str, unread: Unread | None = None
) -> Gazetteer:
    """Areas of areas tables first, then those only met in data; each gets a slug of its own."""
    areas: dict[str, Area] = {}
    listed = tuple(listed)
    for area in (*listed, *seen):
        known = areas.get(area.code)
        areas[area.code] = area if known is None else _fuller(known, area)
    current = _followed(changes := tuple(changes))
    for old, new in current.items():  # what is known of an area under its old code is true of it under its new one
        if old in areas and old != new:
            areas[new] = _fuller(areas.get(new, replace(areas[old], code=new)), areas[old])
    taken: dict[str, str] = {}
    names: dict[str, str] = {}
    for code in sorted(areas, key=lambda code: (_rank(areas[code].tier), code)):
        name = slug(areas[code].name) or code.lower()
        name = f"{name}-{code.lower()}" if name in taken else name
        taken[name] = code
        names.setdefault(areas[code].name.lower(), code)
        areas[code] = replace(areas[code], slug=name)
    codes = {code.lower(): code for code in areas}
    words = {**names, **taken, **codes}
    named = frozenset(current.get(area.code, area.code) for area in listed)
    return Gazetteer(areas, current.get(home, home), changes, words, unread or Unread(), named)


def _rank(tier: str) -> int:
    """Of two areas of one name the larger is meant by it, and has the plain slug: a district before its ward."""
    tiers = list(dict.fromkeys(_TIERS.values()))
    return tiers.index(tier) if tier in tiers else len(tiers)


def _fuller(known: Area, other: Area) -> Area:
    parent = known.parent if known.parent and known.parent != ENGLAND else other.parent or known.parent
    return replace(known, name=known.name or other.name, type=known.type or other.type, parent=parent)
