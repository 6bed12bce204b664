"""Invented figures that show what each kind of chart must bear: tests draw them, and a gallery can.

Each kind's module has SAMPLES, by what they show: usual, crowded, missing, suppressed, single, extreme.
"""

from __future__ import annotations

from collections.abc import Mapping

from jsna_charts.kinds import KINDS, part
from jsna_charts.spec import Spec


def samples(kind: str) -> Mapping[str, Spec]:
    """A kind's samples by name. Raises UnknownKind."""
    found: Mapping[str, Spec] = part("samples", kind).SAMPLES
    return found


def every() -> dict[str, Spec]:
    """Every sample of every kind, by `KIND-NAME`."""
    return {f"{kind}-{name}": spec for kind in KINDS for name, spec in samples(kind).items()}
