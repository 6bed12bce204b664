"""By district or ward: how each stands to England, or to the whole area, by an objective's primary measure."""

from __future__ import annotations

from jsna.data.areas import AreaError
from jsna.data.findings import Comparison
from jsna.data.measures import Row
from jsna.methods.comparison import Label
from jsna.pages.board.paper import Spread
from jsna.pages.board.words import briefly
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.assess import Assessed, Judged

_WORST_FIRST = (Label.WORSE, Label.SIMILAR, Label.BETTER, Label.HIGHER, Label.LOWER)
_TIERS = {"district": "district", "unitary": "district", "ward": "ward"}


def parts_of(site: Site) -> tuple[str, tuple[str, ...]]:
    """The word for the areas inside home, and their codes: its districts, else whatever is directly inside it."""
    areas = site.catalogue.areas
    for which in ("districts", "children"):
        try:
            codes = tuple(areas.children(which))
        except AreaError:
            continue
        tiers = {_TIERS.get(areas.areas[code].tier, "area") for code in codes}
        return (tiers.pop() if len(tiers) == 1 else "area"), codes
    return "area", ()


def spread(assessed: Assessed, page: str, site: Site) -> Spread | None:
    """The areas by outcome, at the time of home's latest figure; None where there is nothing to compare."""
    judged = assessed.headline
    if judged is None or judged.latest is None:
        return None
    rows = [row for code in parts_of(site)[1] if (row := _row(judged, code)) is not None]
    for benchmark in ("england", "home"):
        found = [(row, _against(judged, row, benchmark, site)) for row in rows]
        if any(one.label is not Label.NOT_COMPARED for _, one in found):
            named = tuple((label.value, _named(found, label, site)) for label in _WORST_FIRST)
            title = plain(assessed.objective.title)
            measured = f"{judged.measure.named(judged.series.group)}. {briefly(judged, site.settings.as_of)}"
            placed = tuple(pair for pair in named if pair[1])
            return Spread(title, page, measured, _name(benchmark, found, site), placed)
    return None


def _row(judged: Judged, code: str) -> Row | None:
    """An area's row of the time of the latest figure; home itself, where the headline is about one of its parts."""
    series = judged.measure.series(code, judged.series.group)
    return series.at(judged.latest.period) if judged.latest else None


def _against(judged: Judged, row: Row, benchmark: str, site: Site) -> Comparison:
    findings = site.findings(judged.measure)
    return findings.comparison(row, "england") if benchmark == "england" else findings.against(row, site.home)


def _named(found: list[tuple[Row, Comparison]], label: Label, site: Site) -> tuple[str, ...]:
    names = (site.catalogue.areas.name(row.area) for row, one in found if one.label is label and row.value is not None)
    return tuple(sorted(names))


def _name(benchmark: str, found: list[tuple[Row, Comparison]], site: Site) -> str:
    return site.place if benchmark == "home" else next((one.name for _, one in found if one.name), "England")
