"""A place as schema.org describes one (Place, in JSON-LD), with the table of all its figures as a Dataset."""

from __future__ import annotations

from markupsafe import Markup

from jsna.data.areas import Area
from jsna.data.localities import address_name
from jsna.data.measures import Measure
from jsna.outputs.notation import Json
from jsna.outputs.places import sheet_address
from jsna.outputs.profiles import FOLDER
from jsna.pages.dataset import coverage, element, licence, listed
from jsna.pages.page import Page
from jsna.pages.places.words import title
from jsna.site import Site

_DECIMALS = 5  # of a degree: about a metre


def place(page: Page) -> Markup:
    """The description of the page's place and of its table; nothing on any other page."""
    if not page.path.startswith("places/") or page.path in page.site.documents:
        return Markup()
    code = next((c for c, a in page.site.localities.items() if page.path == f"places/{address_name(a)}.md"), "")
    if not code:
        return Markup()
    graph: list[Json] = [located(code, page), *tabled(code, page)]
    return element({"@context": "https://schema.org", "@graph": graph})


def located(code: str, page: Page) -> dict[str, Json]:
    """Where the place lies: in a box of degrees, where its boundary is known, and within which place."""
    areas = page.site.catalogue.areas
    above = [areas.areas[one] for one in areas.above(code) if one in areas.areas]
    within: dict[str, Json] = {"containedInPlace": _named(above[0])} if above else {}
    return {**_named(page.site.localities[code]), "url": page.whole(page.site.place_address(code)), **within,
            **_box(code, page.site)}  # fmt: skip


def _named(area: Area) -> dict[str, Json]:
    return {"@type": "Place", "name": area.name, "identifier": area.code}


def _box(code: str, site: Site) -> dict[str, Json]:
    """The south-west and north-east corners, each as latitude and longitude."""
    points = [point for polygon in site.catalogue.shapes.polygons.get(code, ()) for ring in polygon for point in ring]
    if not points:
        return {}
    across, up = [x for x, _ in points], [y for _, y in points]
    corners = (min(up), min(across), max(up), max(across))
    box = " ".join(f"{number:.{_DECIMALS}f}" for number in corners)
    return {"geo": {"@type": "GeoShape", "box": box}}


def tabled(code: str, page: Page) -> list[Json]:
    """All figures of the place as a Dataset; none where it has no figure."""
    site, area = page.site, page.site.localities[code]
    held = [one for one in site.catalogue.measures.values() if one.series(code).rows]
    if not held:
        return []
    named = title(area, site)
    files = ((sheet_address(area), "text/csv"), (f"{FOLDER}{address_name(area)}.json", "application/json"))
    return [
        {
            "@type": "Dataset",
            "name": f"{named}: every figure",
            "description": f"Every figure of {named} that {site.settings.site_name or site.place} publishes, of "
            f"{len(held)} measure{'' if len(held) == 1 else 's'} of health and what shapes it.",
            "url": page.whole(site.place_address(code)),
            "isAccessibleForFree": True,
            "inLanguage": "en-GB",
            **listed("license", _licences(held)),
            "publisher": {"@type": "Organization", "name": site.settings.site_name or site.place},
            "spatialCoverage": _named(area),
            "temporalCoverage": coverage([row.period for one in held for row in one.series(code).rows]),
            "variableMeasured": [one.title for one in held],
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": page.whole(address)}
                for address, kind in files
            ],
        }
    ]


def _licences(held: list[Measure]) -> list[Json]:
    return [licence(origin) for origin in dict.fromkeys(one for measure in held for one in measure.about.licences)]
