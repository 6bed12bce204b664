"""Sites to publish: the repository's own example, and small ones made by hand."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from jsna.data.areas import ENGLAND, Area, gazetteer
from jsna.data.catalogue import Catalogue, load_catalogue
from jsna.data.measures import About, Group, Measure, Row
from jsna.data.packages import Loader, Package
from jsna.data.periods import parse_period
from jsna.methods.polarity import Polarity
from jsna.outputs.edition import PageRecord
from jsna.problems import Problems, Where
from jsna.reading import read_document
from jsna.settings import Settings
from jsna.site import Site
from jsna.strategy.assess import assess
from jsna.strategy.objectives import FOLDER, Objective, read_objective

ROOT = Path(__file__).parents[3]
HOME, REGION, NEXT_DOOR = "E10900001", "E12900001", "E10900002"
NAMES = {HOME: "Merrowshire", REGION: "Southern Vale", NEXT_DOOR: "Northshire", ENGLAND: "England"}
PAGES = (
    PageRecord("index.md", "", "Health in Merrowshire", "page", "aa"),
    PageRecord("chapters/smoking.md", "chapters/smoking/", "Smoking", "programme-area", "bb"),
)


def settings(root: Path, packages: str = "datapackages") -> Settings:
    """Settings of an edition of a fixed day."""
    return Settings(
        root=root,
        content=root / "content",
        packages=root / packages,
        cache=root / ".cache",
        area=HOME,
        edition="2026.1",
        commit="0123456789abcdef",
        as_of=datetime.date(2026, 11, 2),
    )


def example(cache: Path) -> Site:
    """The repository's example, loaded and assessed."""
    chosen, problems = settings(ROOT), Problems()
    catalogue = load_catalogue(Loader(ROOT, cache, problems), chosen.packages, chosen.area)
    objectives = {found.id: found for found in _objectives(ROOT, problems)}
    assessed = {name: assess(found, catalogue, chosen.today, problems) for name, found in objectives.items()}
    assert not problems.errors, problems.found
    return Site(chosen, catalogue, {}, objectives, assessed, {}, problems)


def _objectives(root: Path, problems: Problems) -> list[Objective]:
    paths = sorted((root / "content" / FOLDER).glob("*.md"))
    documents = [(path, read_document(path, path.relative_to(root).as_posix(), problems)) for path in paths]
    return [read_objective(d, f"{FOLDER}{path.name}", problems) for path, d in documents if d is not None]


def row(
    period: str,
    value: str = "",
    lower: str = "",
    upper: str = "",
    *,
    area: str = HOME,
    group: Group = Group("Persons", "18+ yrs"),  # noqa: B008 (an immutable value)
    count: str = "",
    denominator: str = "",
    marker: str = "",
    note: str = "",
    name: str | None = None,
    england: str = "",
    trend: str = "",
) -> Row:
    """A published row; numbers as their publisher wrote them, empty for none."""
    numbers = {"value": value, "lower95": lower, "upper95": upper, "count": count, "denominator": denominator}
    given: dict[str, Any] = {key: Decimal(text) if text else None for key, text in numbers.items()}
    return Row(
        area=area,
        area_name=NAMES[area] if name is None else name,
        area_type="",
        parent="",
        period=parse_period(period),
        group=group,
        lower998=None,
        upper998=None,
        marker=marker,
        note=note,
        source_comparison_england=england,
        source_comparison_parent="",
        source_trend=trend,
        source_goal="",
        number=0,
        **given,
    )


def measure(rows: Sequence[Row], name: str = "smoking", **about: object) -> Measure:
    """A measure of the rows given, in percent, of which low values are good."""
    told = About(**{"name": name, "title": "Adults who smoke", "unit": "%", "polarity": Polarity.LOW, **about})  # type: ignore[arg-type]
    return Measure(told, "smoke", "data", Where("datapackages/smoke/datapackage.json", 1), rows[0].group, tuple(rows))


def site(*measures: Measure, root: Path = ROOT, packages: Sequence[Package] = ()) -> Site:
    """A site of hand-made measures, without chapters and objectives."""
    listed = [Area(HOME, "Merrowshire", "County", REGION), Area(REGION, "Southern Vale", "Region", ENGLAND)]
    areas = gazetteer([*listed, Area(NEXT_DOOR, "Northshire"), Area(ENGLAND, "England")], [], [], HOME)
    catalogue = Catalogue({p.name: p for p in packages}, {m.name: m for m in measures}, areas)
    return Site(settings(root), catalogue, {}, {}, {}, {}, Problems())
