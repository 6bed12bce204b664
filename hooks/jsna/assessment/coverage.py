"""How much is known about whom, from edition to edition: what a manifest keeps of it, and the table of all editions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.matrix import Knowledge, Matrix, counts

Kept = dict[str, dict[str, dict[str, int]] | dict[str, list[str]]]
"""The `equality` of a manifest: `groups` holds the counts of cells by group, `gaps` ids by standing, `answered` too."""


@dataclass(frozen=True)
class Coverage:
    """How many cells of an edition are which; no counts where the edition kept none."""

    edition: str
    counts: Mapping[Knowledge, int] | None


def kept(found: Matrix, past: Sequence[Mapping[str, object]] = ()) -> Kept:
    """What this edition's manifest keeps, `past` being the manifests of earlier ones, the oldest first.

    A gap is closed if an earlier edition named it and its chapter now has evidence, or says why it does not apply.
    """
    named = found.gaps()
    answered = {cell.id for cell in found.cells if cell.state in (Knowledge.EVIDENCE, Knowledge.NOT_APPLICABLE)}
    before = dict.fromkeys(identity for manifest in past for identity in _ids(manifest))
    return {
        "groups": {g: {s.value: n for s, n in counts(found.of_group(g)).items()} for g in EVERYBODY},
        "gaps": {
            "open": sorted(cell.id for cell in named),
            "overdue": sorted(cell.id for cell in named if cell.overdue),
            "closed": sorted(identity for identity in before if identity in answered),
            "answered": sorted(answered),
        },
    }


def coverage(past: Iterable[Mapping[str, object]], edition: str, now: Kept) -> list[Coverage]:
    """One line an edition, past ones (whole manifests) in their order, then this one. Empty without any past edition.

    What a past manifest does not hold, or not in this form, is left out of its counts.
    """
    listed = [Coverage(str(manifest.get("edition") or "?"), _totals(manifest.get("equality"))) for manifest in past]
    return [*listed, Coverage(edition, _totals(now))] if listed else []


def _totals(equality: object) -> Mapping[Knowledge, int] | None:
    groups = equality.get("groups") if isinstance(equality, Mapping) else None
    if not isinstance(groups, Mapping):
        return None
    each = [one for one in groups.values() if isinstance(one, Mapping)]
    return {state: sum(_number(one.get(state.value)) for one in each) for state in Knowledge}


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _ids(manifest: Mapping[str, object]) -> list[str]:
    """The gaps that were open in an edition."""
    equality = manifest.get("equality")
    gaps = equality.get("gaps") if isinstance(equality, Mapping) else None
    listed = gaps.get("open") if isinstance(gaps, Mapping) else None
    return [identity for identity in listed if isinstance(identity, str)] if isinstance(listed, list) else []
