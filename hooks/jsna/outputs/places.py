"""Everything about each place as a table of its own: all measures' rows of it; and the postcodes that lead to it."""

from __future__ import annotations

from jsna.data.areas import Area
from jsna.data.localities import address_name
from jsna.outputs.measures import COLUMNS, Entry
from jsna.outputs.notation import Json, Sheet, as_json
from jsna.outputs.profiles import FOLDER
from jsna.site import Site

POSTCODES = "data/postcodes.json"
_OF_THE_PLACE = ("area", "area_name")  # what every row of a place would repeat
_TELLING = [n for n, column in enumerate(COLUMNS) if column not in _OF_THE_PLACE]
HEADER = ("measure", "title", *(COLUMNS[n] for n in _TELLING))


def sheet_address(area: Area) -> str:
    """The address of the table of a place."""
    return f"{FOLDER}{address_name(area)}.csv"


class Sheets:
    """The tables of all places, filled while the measures are written: nothing is compared a second time."""

    def __init__(self, site: Site) -> None:
        self._addresses = {code: sheet_address(area) for code, area in site.localities.items()}
        self._sheets = {code: Sheet(HEADER) for code in self._addresses}

    def take(self, name: str, title: str, entry: Entry) -> None:
        """One row of a measure, which goes into the table of its place if that has one."""
        sheet = self._sheets.get(str(entry.roles["area"]))
        if sheet is not None:
            cells = entry.cells()
            sheet.add((name, title, *(cells[n] for n in _TELLING)))

    def files(self) -> dict[str, bytes]:
        """Each table by its address."""
        return {self._addresses[code]: sheet.as_csv() for code, sheet in self._sheets.items()}


def postcodes_file(site: Site) -> dict[str, bytes]:
    """The places of each postcode, or beginning of one, that a look-up names; nothing without a look-up."""
    areas = site.catalogue.areas
    found: dict[str, Json] = {}
    for postcode, codes in site.catalogue.lookup.postcodes.items():
        held = dict.fromkeys(
            next((c for c in (code, *areas.above(code)) if c in site.localities), "") for code in codes
        )
        paged: list[Json] = [code for code in held if code]
        if paged:
            found[postcode] = paged
    return {POSTCODES: as_json({"postcodes": found})} if found else {}
