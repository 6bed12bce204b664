"""The example's neighbourhoods: the invented small areas of each district, by the names that people use for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from generator.areas import NAMED, Area
from generator.dice import wobble

NAMES: Mapping[str, tuple[str, ...]] = {
    "Ashenmoor": ("Ashen Green", "Moorgate and Station", "Pitfield", "Upper Moor", "Lockbridge", "Cinder Hill"),
    "Brackenholt": (
        "Holt Market", "Holt Park", "Fernley", "The Ridings", "Oakshaw", "King’s Copse", "West Holt villages",
    ),
    "Coldwater Vale": ("Coldwater Bridge", "Stillbrook", "Vale End", "Snowdrop Hill", "North Vale villages"),
    "Dunmarsh": (
        "Dunmarsh Old Town", "Saltern Road", "Reedbank", "Brickfields", "Hollow Lane", "Marsh End", "St Wystan’s",
    ),
    "Elverdale": ("Elver Bridge", "Upper Elver", "Dale Park", "Millbank and Weir", "Thorn Hill", "East Dale villages"),
    "Fennhythe": ("Fenwold Town", "Fenwold villages", "Hythe Harbour", "Hythe North", "Cutters Bank", "Long Drove"),
    "Larkmere": ("Mereside", "Larkfield", "Skylark Park", "Watermeadows", "Nether Mere", "Larkmere villages"),
    "Saltquay": (
        "Quayside", "Fish Street and Castle", "Beacon Hill", "Saltpans", "Gullcliff", "Chandlers Reach", "East Parade",
    ),
    "Thistlewold": ("Thistle Cross", "Wold Top", "Shepherds Green", "Drovers Rest", "West Wold"),
    "Wychstead": (
        "Cathedral and Market", "University", "Wych Street and Canal", "Tannery", "Northgate",
        "Southgate and Hospital", "Elmfield Estate", "Riverside Park",
    ),
}  # fmt: skip


def _invented() -> Iterator[Area]:
    """Sizes are relative to the district's mean; deprivation and streets lie about the district's own."""
    number = 0
    for district, names in NAMES.items():
        whole = NAMED[district]
        for name in names:
            number += 1
            dice = Random(f"neighbourhood {number}")
            yield Area(
                f"E029{number:05}", name, "Neighbourhood", whole.code,
                size=max(0.65, 1 + wobble(dice, 0.18)),
                deprived=round(whole.deprived + wobble(dice, 0.55), 2),
                built_up=round(whole.built_up + wobble(dice, 0.35), 2),
            )  # fmt: skip


NEIGHBOURHOODS = tuple(_invented())
WITHIN: Mapping[Area, tuple[Area, ...]] = {
    district: tuple(area for area in NEIGHBOURHOODS if area.parent == district.code) for district in NAMED.values()
}
