"""Measures derived from another's groups, as a descriptor declares them: a gap, a ratio, an index of the slope."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jsna.data.packages import Package
from jsna.data.told import Told, is_name, told
from jsna.keys import Keys
from jsna.problems import Problems, Where
from jsna.reading import Items, Map, Text


class Derive(StrEnum):
    """What is made of a measure's groups."""

    GAP = "gap"  # the difference between two groups
    RATIO = "ratio"  # one group's value over the other's
    SII = "sii"  # slope index of inequality: the difference across the whole order of deprivation
    RII = "rii"  # relative index of inequality: the ratio across it

    @property
    def of_slope(self) -> bool:
        """Whether every group of an order is needed, not just two."""
        return self in (Derive.SII, Derive.RII)


@dataclass(frozen=True)
class Derivation:
    """One entry of a package's `measures` with `derive`."""

    name: Text
    told: Told
    derive: Derive
    source: Text  # the measure it is derived from
    by: tuple[Text, ...]  # `sex`, `age`, or category types; later ones take over where their rows begin
    between: tuple[Text, ...]  # two groups, the disadvantaged first; none: the ends of an order of deprivation
    where: Where
    package: str


def is_derived(node: Map) -> bool:
    """Whether an entry of `measures` is derived from another."""
    return "derive" in node


def derivations(package: Package, problems: Problems) -> list[Derivation]:
    """All derived measures that a package declares; faults are reported, and what has none is returned."""
    listed = package.descriptor.get("measures")
    entries = [node for node in listed if isinstance(node, Map)] if isinstance(listed, Items) else []
    found = [_derivation(Keys(node, "A derived measure", problems), package) for node in entries if is_derived(node)]
    return [derivation for derivation in found if derivation is not None]


def _derivation(keys: Keys, package: Package) -> Derivation | None:
    before = keys.problems.errors
    derive = keys.one_of("derive", list(Derive))
    if _is_empty(keys, "derive"):
        keys.required("derive")
    found = Derivation(
        name=keys.required("name"),
        told=told(keys, {}),
        derive=Derive(derive or Derive.GAP),
        source=keys.required("from"),
        by=keys.texts("by"),
        between=keys.texts("between"),
        where=keys.where,
        package=package.name,
    )
    keys.done()
    _check(keys, found)
    return found if is_name(found.name, keys) and keys.problems.errors == before else None


def _is_empty(keys: Keys, key: str) -> bool:
    """Whether nothing is given under a key; what is of another kind than it should be has its problem already."""
    node = keys.mapping.get(key)
    return node is None or (isinstance(node, Text | Items) and not node)


def _check(keys: Keys, found: Derivation) -> None:
    if _is_empty(keys, "by"):
        hint = "Add “by”: the category type of the groups, or sex or age."
        keys.problems.add("missing-key", keys.where, f"“{found.name}” does not say which groups it is about.", hint)
    if found.between and len(found.between) != 2:
        keys.bad("between", "“between” must name two groups.", "Write the disadvantaged group first.")
    elif found.between and found.between[0] == found.between[1]:
        keys.bad("between", f"“between” names “{found.between[0]}” twice.", "Name the two groups to be compared.")
    if found.between and found.derive.of_slope:
        message = f"An index of the slope is taken across all groups, so {found.derive.value} has no “between”."
        keys.bad("between", message, "Delete it, or derive a gap or a ratio.")
