"""The schema of an edition's manifest."""

from __future__ import annotations

from jsna.outputs.measures import NUMBERS, Record
from jsna.outputs.schemas.equality import KEPT
from jsna.outputs.schemas.measure import ROW
from jsna.outputs.schemas.objectives import STANDING
from jsna.outputs.schemas.terms import (
    DAY,
    FLAG,
    NUMBER,
    PERIOD,
    TEXT,
    list_of,
    mapping,
    object_of,
    one_of,
    or_null,
    said,
)

_POINT = object_of({**PERIOD, **dict.fromkeys(NUMBERS, NUMBER), "marker": TEXT})
_RESOURCE = object_of({"name": TEXT, "sha256": TEXT, "rows": {"type": ["integer", "null"]}})
_FORMERLY: Record = said(list_of(TEXT), "Names that it had before.")
_HISTORY = object_of(
    {
        "latest": said(or_null(ROW), "The headline's latest row at home."),
        "series": mapping(list_of(_POINT), "The headline's series of home and its benchmarks, by area."),
        "digest": mapping(TEXT, "A digest of each other series, by its area and what tells its group apart."),
        "title": TEXT,
        "unit": TEXT,
        "formerly": _FORMERLY,
        "retired": FLAG,
    },
)
_STOOD = object_of({**STANDING, "title": TEXT, "formerly": _FORMERLY})
_PAGE = object_of(
    dict.fromkeys(("path", "address", "title", "kind", "digest"), TEXT),
    {"formerly": said(list_of(TEXT), "Paths that its source had before.")},
)
EDITION = object_of(
    {
        "edition": TEXT,
        "status": one_of(["draft", "approved"]),
        "as_of": DAY,
        "commit": TEXT,
        "engine": TEXT,
        "packages": list_of(object_of({"name": TEXT, "resources": list_of(_RESOURCE)})),
        "measures": mapping(_HISTORY, "Each measure by its name."),
        "objectives": mapping(_STOOD, "Each objective by its id."),
        "equality": KEPT,
        "pages": list_of(_PAGE),
    },
    description="What an edition rests on and what it says.",
)
