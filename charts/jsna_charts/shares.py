"""A population's age bands as shares of its own total, so that two populations' shapes can be held together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsna_charts.spec import Band
from jsna_charts.wording import WITHHELD


@dataclass(frozen=True)
class Share:
    """One band's parts of the whole population, in per cent; None where the band is not shown."""

    band: Band
    males: float | None
    females: float | None
    total: float | None


def known(band: Band) -> bool:
    """Whether a band's people may be shown."""
    return band.total is not None and band.state not in WITHHELD


def sexes(bands: Sequence[Band]) -> bool:
    """Whether any band tells males and females apart."""
    return any(band.males is not None and band.females is not None for band in bands)


def people(bands: Sequence[Band]) -> float:
    """How many people the bands that may be shown have together."""
    return sum(band.total or 0.0 for band in bands if known(band))


def shares(bands: Sequence[Band]) -> tuple[Share, ...]:
    """Each band's per cent of all people of the bands that are shown. Raises ValueError for a count below zero."""
    whole = people(bands)
    for band in bands:
        if any((count or 0.0) < 0 for count in (band.males, band.females, band.persons)):
            raise ValueError(f"'{band.name}' has fewer than no people")

    def part(count: float | None, band: Band) -> float | None:
        return 100.0 * count / whole if count is not None and known(band) and whole else None

    return tuple(
        Share(band, part(band.males, band), part(band.females, band), part(band.total, band)) for band in bands
    )


def comparable(bands: Sequence[Band], outline: Sequence[Band]) -> bool:
    """Whether a benchmark has the same bands, and tells the sexes apart if they do."""
    same = [band.start for band in bands] == [band.start for band in outline]
    return bool(outline) and same and (sexes(outline) or not sexes(bands))
