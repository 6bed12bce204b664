"""What people look a place up by: names of its towns and quarters, and postcodes that no real place has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.areas import DISTRICTS, NAMED

CALLED: Mapping[str, tuple[str, ...]] = {
    "Ashenmoor": ("Ashford Cross", "Pit Lane", "Old Moor"),
    "Brackenholt": ("Holt", "Great Oakshaw", "Brackenholt Common"),
    "Coldwater Vale": ("Coldwater", "Little Stillbrook", "Vale Abbey"),
    "Dunmarsh": ("Reed Street", "Saltern Gate", "Dunmarsh Bay"),
    "Elverdale": ("Elver", "Thornhill", "Millbank"),
    "Fennhythe": ("Fenwold", "Hythe Regis", "Cutters Lock"),
    "Larkmere": ("Larkmere Village", "Nethermere", "Merebridge"),
    "Saltquay": ("The Harbour", "Old Castle", "Gullcliff Sands"),
    "Thistlewold": ("Thistle", "Wold Abbey", "Drovers Cross"),
    "Wychstead": ("Wych", "Cathedral Close", "Elmfield"),
}
AREA = "ZM"  # of postcodes: none begins so
SECTORS = 3  # of each district
SHARED = ("ZM7 9", "Larkmere", "Wychstead")  # postcodes keep to no boundary


def names() -> Iterator[dict[str, str]]:
    """A row for each name."""
    for district, called in CALLED.items():
        for name in called:
            yield {"area": NAMED[district].code, "place_name": name}


def postcodes() -> Iterator[dict[str, str]]:
    """A row for each sector of postcodes in a district."""
    for outward, district in enumerate(DISTRICTS, start=1):
        for sector in range(1, SECTORS + 1):
            yield {"area": district.code, "postcode": f"{AREA}{outward} {sector}"}
    sector_, *shared = SHARED
    for name in shared:
        yield {"area": NAMED[name].code, "postcode": sector_}
