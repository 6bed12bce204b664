"""The manifest of an edition: what it rests on and what it says, so that later editions can be held against it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urlencode

from jsna.data.areas import AreaError
from jsna.data.measures import Group, Measure, Row, Series
from jsna.data.packages import Package
from jsna.editions.manifest import History, Value
from jsna.outputs.equality import equality_kept
from jsna.outputs.measures import NUMBERS, Record, entry, published
from jsna.outputs.notation import Json, Raw, as_json, digits, inline
from jsna.outputs.objectives import standing
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.assess import Assessed

ADDRESS = "edition.json"
_DISTRIBUTION = "jsna-press"
_DIGEST_LENGTH = 16


@dataclass(frozen=True)
class PageRecord:
    """A page of the site: its source's path, its address, a digest of what it says, and paths that it had before."""

    path: str
    address: str
    title: str
    kind: str
    digest: str
    formerly: tuple[str, ...] = ()


def edition_file(site: Site, pages: Sequence[PageRecord]) -> dict[str, bytes]:
    """The manifest by its address."""
    settings = site.settings
    whole: Record = {
        "edition": settings.edition,
        "status": status(site),
        "as_of": settings.as_of.isoformat(),
        "commit": settings.commit,
        "engine": engine(),
        "packages": [_package(package) for package in site.catalogue.packages.values()],
        "measures": {str(name): _measure(measure, site) for name, measure in site.catalogue.measures.items()},
        "objectives": {name: _objective(assessed, site) for name, assessed in site.assessed.items()},
        "equality": equality_kept(site),
        "pages": [_page(page) for page in pages],
    }
    return {ADDRESS: as_json(whole, levels=5)}


def promises(site: Site) -> bytes:
    """A manifest of this edition's objectives alone, with the measures' units and without their data."""
    settings = site.settings
    empty: Record = {"status": "", "commit": "", "engine": "", "packages": [], "pages": []}
    measures: Record = {
        str(name): {**_named(measure), "latest": None, "series": {}, "digest": {}}
        for name, measure in site.catalogue.measures.items()
    }
    objectives: Record = {name: _objective(assessed, site) for name, assessed in site.assessed.items()}
    told: Record = {"edition": settings.edition, "as_of": settings.as_of.isoformat()}
    return as_json({**told, **empty, "measures": measures, "objectives": objectives})


def status(site: Site) -> str:
    """`approved` where every chapter and objective that still stands is approved, and there are any; else `draft`."""
    stated = (
        *(c.status for c in site.chapters.values()),
        *(o.status for o in site.objectives.values() if o.retired is None),
    )
    states = {found.state for found in stated} - {"superseded"}
    return "approved" if states == {"approved"} else "draft"


def engine() -> str:
    """The version that wrote the edition; `unknown` where it runs without having been installed."""
    try:
        return version(_DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"


def _package(package: Package) -> Json:
    resources: list[Json] = [
        {"name": resource.name, "sha256": resource.sha256, "rows": resource.table.rows if resource.table else None}
        for resource in package.resources.values()
    ]
    return {"name": package.name, "resources": resources}


def _page(page: PageRecord) -> Json:
    kept = ("path", "address", "title", "kind", "digest")
    moved: Record = {"formerly": [*page.formerly]} if page.formerly else {}
    return {**{key: str(getattr(page, key)) for key in kept}, **moved}


def _objective(assessed: Assessed, site: Site) -> Json:
    """How it stands, and what is needed to know it again in another edition."""
    objective = assessed.objective
    named: Record = {"title": plain(objective.title), "formerly": [str(old) for old in objective.formerly]}
    return {**standing(assessed, site), **named}


def _measure(measure: Measure, site: Site) -> Json:
    """The headline's latest row at home, the headline's series of home and its benchmarks, digests of all others."""
    latest = measure.series(site.home).latest
    shown = {code: measure.series(code) for code in _areas(site)}
    others = [s for s in measure.all_series.values() if s.group != measure.headline or s.area not in shown]
    series: Record = {code: [_row(row) for row in found.rows] for code, found in shown.items() if found.rows}
    return {
        "latest": Raw(inline(entry(site, measure, latest).record())) if latest else None,
        "series": series,
        "digest": {_name(found, measure.headline): _digest(found) for found in others},
        **_named(measure),
    }


def history_now(measure: Measure, site: Site) -> History:
    """The headline's series of home and its benchmarks as this edition's manifest has them, without digests."""
    shown = {code: measure.series(code).rows for code in _areas(site)}
    series = {code: tuple(_kept(row) for row in rows) for code, rows in shown.items() if rows}
    return History(measure.title, measure.about.unit, None, series, {}, formerly=measure.about.formerly)


def _kept(row: Row) -> Value:
    return Value(row.period.label, row.period.id, published(row).value)


def _named(measure: Measure) -> Record:
    """What is needed to know a measure again, and to say its numbers."""
    return {
        "title": measure.title,
        "unit": measure.about.unit,
        "formerly": [str(old) for old in measure.about.formerly],
        "retired": measure.about.retired is not None,
    }


def _areas(site: Site) -> list[str]:
    """Home and its benchmarks, those that the data don't know left out."""
    codes = [site.home]
    for benchmark in site.settings.benchmarks:
        try:
            codes.extend(site.catalogue.areas.several([benchmark]))
        except AreaError:  # reported where it is shown
            continue
    return list(dict.fromkeys(codes))


def _row(row: Row) -> Json:
    shown = published(row)
    told: Record = {"period": row.period.label, "period_id": row.period.id}
    return {**told, **{key: getattr(shown, key) for key in NUMBERS}, "marker": row.marker}


def _name(series: Series, headline: Group) -> str:
    """A series as links name it: its area, and what tells its group from the headline's."""
    wanted, usual = series.group._asdict(), headline._asdict()
    return urlencode({"area": series.area, **{key: text for key, text in wanted.items() if text != usual[key]}})


def _digest(series: Series) -> str:
    """The same for the same published numbers, however many zeros they are written with."""
    rows = [(row.period.id, row.marker, *_numbers(published(row))) for row in series.rows]
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:_DIGEST_LENGTH]


def _numbers(row: Row) -> list[str]:
    found = (getattr(row, key) for key in NUMBERS)
    return ["" if number is None else _shortest(number) for number in found]


def _shortest(number: Decimal) -> str:
    text = digits(number)
    return text.rstrip("0").rstrip(".") if "." in text and "E" not in text else text
