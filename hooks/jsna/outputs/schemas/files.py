"""The schemas of all that is published for programs: what may be relied on, strict about what is there."""

from __future__ import annotations

from jsna.outputs.notation import as_json
from jsna.outputs.schemas.edition import EDITION
from jsna.outputs.schemas.equality import EQUALITY
from jsna.outputs.schemas.measure import MEASURE
from jsna.outputs.schemas.objectives import OBJECTIVES
from jsna.outputs.schemas.own_area import OWN_AREA
from jsna.outputs.schemas.places import PLACE, PLACES, PLANNING, POSTCODES
from jsna.outputs.schemas.updates import UPDATES

_FOLDER = "data/schemas/"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> dict[str, bytes]:
    """JSON Schemas (draft 2020-12) by their addresses: a measure's is that of each measure."""
    whole = {
        "edition": EDITION,
        "measure": MEASURE,
        "objectives": OBJECTIVES,
        "equality": EQUALITY,
        "updates": UPDATES,
        "own-area": OWN_AREA,
        "place": PLACE,
        "places": PLACES,
        "planning": PLANNING,
        "postcodes": POSTCODES,
    }
    return {f"{_FOLDER}{name}.json": as_json({"$schema": _DIALECT, **schema}, 6) for name, schema in whole.items()}
