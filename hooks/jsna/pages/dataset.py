"""A measure as schema.org describes data (Dataset, in JSON-LD), so that search engines for data find it.

The keys are those that Google's dataset search reads: name and description (50 to 5,000 characters) it insists on.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from markupsafe import Markup

from jsna.data.measures import Measure
from jsna.data.packages import Origin
from jsna.data.periods import Period
from jsna.outputs.measures import FOLDER
from jsna.outputs.notation import Json, inline
from jsna.pages.page import Page
from jsna.prose.plain import plain
from jsna.site import Site

_SHORTEST, _LONGEST = 50, 5000
_YEAR = 12
# Inside a script element `<` could end it, and two line ends of Unicode end a line of JavaScript.
_ESCAPED = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def dataset(page: Page) -> Markup:
    """The description of the page's measure; nothing on any other page."""
    name = page.path.removeprefix("measures/").removesuffix(".md")
    measure = page.site.catalogue.measures.get(name)
    if measure is None or page.path != f"measures/{name}.md" or not measure.rows:
        return Markup()
    return element(described(measure, page))


def described(measure: Measure, page: Page) -> dict[str, Json]:
    """The measure as a Dataset; what nobody said is left out."""
    about, site = measure.about, page.site
    dated: dict[str, Json] = {"dateModified": about.updated.isoformat()} if about.updated else {}
    value: dict[str, Json] = {"@type": "PropertyValue", "name": about.title}
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": about.title,
        "description": description(measure, site),
        "identifier": str(measure.name),
        "url": page.whole(site.address(f"measures/{measure.name}.md")),
        "isAccessibleForFree": True,
        "inLanguage": "en-GB",
        **listed("license", [licence(origin) for origin in about.licences]),
        **listed("creator", [_organisation(origin) for origin in about.sources]),
        "publisher": {"@type": "Organization", "name": site.settings.site_name or site.place},
        "spatialCoverage": {"@type": "Place", "name": site.place, "identifier": site.home},
        "temporalCoverage": coverage(measure.periods),
        "variableMeasured": {**value, **({"unitText": about.unit} if about.unit else {})},
        **dated,
        "distribution": [
            _download(measure, "csv", "text/csv", page),
            _download(measure, "json", "application/json", page),
        ],
    }


def description(measure: Measure, site: Site) -> str:
    """What is measured, in at least as many and at most as many characters as are asked for."""
    told = plain(measure.about.definition) or plain(measure.title)
    where = f"{measure.title}: figures for {site.place} and the places that it is compared with."
    first, last = measure.periods[0].in_words, measure.periods[-1].in_words
    when = f"Figures for {first} to {last}." if first != last else f"Figures for {first}."
    whole = told if len(told) >= _SHORTEST else f"{told.rstrip('.')}. {where} {when}"
    return whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1]}…"


def licence(origin: Origin) -> Json:
    """A licence by its address, else by its name."""
    if origin.path.startswith(("https://", "http://")):
        return origin.path
    return {"@type": "CreativeWork", "name": origin.title}


def _organisation(origin: Origin) -> Json:
    found: dict[str, Json] = {"@type": "Organization", "name": origin.title}
    return {**found, "url": origin.path} if origin.path.startswith(("https://", "http://")) else found


def element(described: Json) -> Markup:
    """A description as an element of a page's head."""
    # JSON has no markup: what could be taken for some is written as code points.
    written = inline(described).translate(_ESCAPED)
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(written))


def listed(key: str, found: Sequence[Json]) -> dict[str, Json]:
    """One alone stands for itself; none is left out."""
    return {key: found[0] if len(found) == 1 else list(found)} if found else {}


def coverage(periods: Sequence[Period]) -> str:
    """From the first day to the last, as ISO 8601 writes a stretch of time."""
    start, end = min(p.start for p in periods), max(p.start + p.months for p in periods) - 1
    last = calendar.monthrange(end // _YEAR, end % _YEAR + 1)[1]
    return f"{start // _YEAR:04}-{start % _YEAR + 1:02}-01/{end // _YEAR:04}-{end % _YEAR + 1:02}-{last:02}"


def _download(measure: Measure, kind: str, encoding: str, page: Page) -> Json:
    address = page.whole(f"{FOLDER}{measure.name}.{kind}")
    return {"@type": "DataDownload", "encodingFormat": encoding, "contentUrl": address}
