"""The four packages: which indicators each holds, and its tables as a descriptor has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator import (
    age_well,
    behaviours,
    conditions,
    determinants,
    length_of_life,
    neighbourly,
    population,
    start_well,
)
from generator.areas import AREAS, CHANGES, FORMER, Area, Change
from generator.boundaries import boundaries
from generator.indicators import Indicator
from generator.lookup import names, postcodes
from generator.neighbourhoods import NEIGHBOURHOODS
from generator.patches import neighbourhood_boundaries
from generator.rows import Cells
from generator.topics import topic_of

LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
WARNING = (
    "Every place and every number is invented, those for England too. "
    "Use them to see how the site works, never as facts."
)
FIELDS: dict[str, tuple[str, ...]] = {
    "areas": ("code", "name", "type", "parent"),
    "changes": ("from", "to", "date", "kind"),
    "names": ("area", "place_name"),
    "postcodes": ("area", "postcode"),
    "indicators": ("id", "name", "definition", "unit", "polarity", "value_type", "source"),
    "observations": (
        *("indicator", "area", "area_name", "period", "sex", "age", "category_type", "category"),
        *("value", "lower95", "upper95", "count", "denominator", "marker", "note"),
    ),
}
KEYS = {
    "areas": ["code"],
    "changes": ["from", "date"],
    "names": ["area", "place_name"],
    "postcodes": ["area", "postcode"],
    "indicators": ["id"],
    "observations": ["indicator", "area", "period", "sex", "age", "category_type", "category"],
}
TITLES = {
    "changes": "What became of areas",
    "names": "What people call parts of the districts",
    "postcodes": "Postcodes of the districts, by their beginnings",
    "indicators": "Indicators",
    "observations": "Observations",
}
TYPES = {"value": "number", "lower95": "number", "upper95": "number", "count": "integer", "denominator": "integer"}
REQUIRED = (
    "code", "name", "type", "from", "to", "date", "kind", "place_name", "postcode", "id", "indicator", "area", "period",
    "sex", "age",
)  # fmt: skip
MAP = {
    "name": "boundaries",
    "description": "Invented outlines, joined to the data by “code”. They are drawn into the open sea south of "
    "Ireland, "
    "near 50° north and 8° west, where no county is.",
    "path": "boundaries.geojson",
    "format": "geojson",
    "mediatype": "application/geo+json",
    "encoding": "utf-8",
    "licenses": [{"name": "OGL-UK-3.0", "title": "Open Government Licence v3.0", "path": LICENCE}],
    "sources": [{"title": "Merrowshire example. Invented for this example; it describes no real place."}],
}


@dataclass(frozen=True)
class Geography:
    """The areas of a package, what became of some of them, and their map."""

    areas: tuple[Area, ...]
    areas_title: str
    boundaries: Callable[[], dict[str, Any]]
    boundaries_title: str
    changes: tuple[Change, ...] = ()
    looked_up: Mapping[str, Callable[[], Iterator[dict[str, str]]]] = field(default_factory=dict)

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of its tables."""
        return ("areas", *(("changes",) if self.changes else ()), *self.looked_up)

    @property
    def map(self) -> dict[str, Any]:
        """The map as a resource."""
        return {"name": MAP["name"], "title": self.boundaries_title, **MAP}


@dataclass(frozen=True)
class Package:
    """A data package to be written."""

    name: str
    title: str
    about: str
    indicators: tuple[Indicator, ...]
    geography: Geography | None = None
    derived: tuple[dict[str, Any], ...] = ()  # measures worked out from the groups of others
    types: Mapping[str, str] = field(default_factory=dict)  # of columns, where they are not the usual ones

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of its tables."""
        return (*(self.geography.tables if self.geography else ()), "indicators", "observations")

    def observations(self) -> Iterator[Cells]:
        """Every row, indicator by indicator."""
        for indicator in self.indicators:
            yield from indicator.rows()

    def lookup(self) -> list[dict[str, str]]:
        """The table of indicators: what the descriptor says, by the ids that the observations use."""
        return [
            {"id": i.id, "name": i.title, **{key: getattr(i, key) for key in FIELDS["indicators"][2:]}}
            for i in self.indicators
        ]

    def descriptor(self) -> dict[str, Any]:
        """The whole descriptor (Data Package version 2)."""
        return {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": self.name,
            "title": self.title,
            "description": f"{self.about} {WARNING}",
            "version": "2026.2.0",
            "created": "2026-03-24T00:00:00Z",
            "licenses": [{"name": "OGL-UK-3.0", "title": "Open Government Licence v3.0", "path": LICENCE}],
            "sources": [{"title": "Merrowshire example. Invented for this example; it describes no real place."}],
            "resources": [
                *(self._resource(name) for name in self.tables),
                *([self.geography.map] if self.geography else []),
            ],
            "measures": [*(_measure(indicator) for indicator in self.indicators), *map(_derived, self.derived)],
        }

    def _resource(self, name: str) -> dict[str, Any]:
        fields = [_field(column, {**TYPES, **self.types}) for column in FIELDS[name]]
        schema: dict[str, Any] = {"fields": fields, "primaryKey": KEYS[name]}
        if name == "observations":
            schema["foreignKeys"] = [_reference("indicator", "indicators", "id")]
        if name in ("changes", "names", "postcodes") or (name == "observations" and self._holds_all_areas):
            columns = ("from", "to") if name == "changes" else ("area",)
            schema["foreignKeys"] = [
                *(_reference(column, "areas", "code") for column in columns), *schema.get("foreignKeys", [])
            ]  # fmt: skip
        title = self.geography.areas_title if self.geography and name == "areas" else TITLES[name]
        head = {"name": name, "title": title, "type": "table", "path": f"{name}.csv"}
        return {**head, "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "schema": schema}

    @property
    def _holds_all_areas(self) -> bool:
        """Whether every area of its observations stands in its own table: a reference can't lead to another package."""
        return self.geography is not None and self.geography.areas == EVERYWHERE.areas


def _reference(column: str, table: str, key: str) -> dict[str, Any]:
    return {"fields": [column], "reference": {"resource": table, "fields": [key]}}


def _field(name: str, types: Mapping[str, str]) -> dict[str, Any]:
    """One column and the role it plays."""
    described: dict[str, Any] = {"name": name, "type": types.get(name, "string"), "role": name}
    if name in REQUIRED:
        described["constraints"] = {"required": True}
    return described


def _measure(about: Indicator) -> dict[str, Any]:
    """A measure as the descriptor lists it; what is not known is left out."""
    where = {"indicator": about.id, "sex": about.sex, "age": about.age}
    copied = ("unit", "polarity", "value_type", "decimals", "definition", "framework", "updated", "next_update")
    said = {key: getattr(about, key) for key in copied if getattr(about, key) != ""}
    named = {"name": about.name, "title": about.title, "topic": topic_of(about.name), "where": where}
    return {**named, **said, **about.more, "disclosure": "published-by-source", "resource": "observations"}


def _derived(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**entry, "topic": topic_of(str(entry["name"]))}


DERIVED: tuple[dict[str, Any], ...] = (
    {
        "name": "smoking-gap", "title": "The gap in smoking between poor and rich neighbourhoods",
        "derive": "gap", "from": "smoking-prevalence", "by": "Deprivation decile",
        "definition": "How many more adults in every 100 smoke in the most deprived tenth of neighbourhoods than in "
        "the least deprived tenth. 0 would mean no gap.",
    },
    {
        "name": "school-readiness-gap", "title": "The gap in school readiness between poor and other children",
        "derive": "gap", "from": "school-readiness", "by": "Free school meals", "between": ["Eligible", "Not eligible"],
        "definition": "How many more children in every 100 are ready for school at five among those who have no right "
        "to free school meals than among those who have. 0 would mean no gap.",
    },
    {
        "name": "loneliness-gap", "title": "The gap in loneliness between disabled and other adults",
        "derive": "gap", "from": "loneliness", "by": "Disability", "between": ["Disabled", "Not disabled"],
        "definition": "How many more adults in every 100 are often or always lonely among disabled adults than among "
        "others. 0 would mean no gap.",
    },
    {
        "name": "heart-deaths-slope", "title": "How unequal early deaths from heart disease and stroke are",
        "derive": "sii", "from": "under-75-heart-deaths", "by": "Deprivation decile",
        "definition": "How many more people in every 100,000 die of heart disease or stroke before 75 at the poorest "
        "end of the county than at the richest end, going by all ten tenths of neighbourhoods. 0 would mean no "
        "inequality.",
    },
    {
        "name": "life-expectancy-slope", "title": "How unequal length of life is",
        "derive": "sii", "from": "life-expectancy", "by": "Deprivation decile",
        "definition": "How many more years a girl born today could expect to live at the richest end of the county "
        "than at the poorest end, going by all ten tenths of neighbourhoods. 0 would mean no inequality.",
    },
    {
        "name": "year-6-obesity-ratio", "title": "Obesity at the end of primary school: poor against rich",
        "derive": "ratio", "from": "year-6-obesity", "by": "Deprivation decile",
        "definition": "How many times as common obesity is among Year 6 children in the most deprived tenth of "
        "neighbourhoods as in the least deprived tenth. 1 would mean no difference.",
    },
)  # fmt: skip

EVERYWHERE = Geography(
    (*AREAS, *FORMER), "Areas, those before the merger of 2019 too",
    boundaries, "Boundaries of Merrowshire and its districts", CHANGES,
    {"names": names, "postcodes": postcodes},
)  # fmt: skip
LOCALLY = Geography(
    NEIGHBOURHOODS, "Neighbourhoods",
    neighbourhood_boundaries, "Boundaries of the neighbourhoods of Merrowshire",
)  # fmt: skip

PACKAGES = (
    Package(
        "merrowshire",
        "Merrowshire example: health",
        "Illustrative data about health in Merrowshire, a county that does not exist, from birth to old age.",
        (
            *behaviours.INDICATORS,
            *start_well.INDICATORS,
            *length_of_life.INDICATORS,
            *conditions.INDICATORS,
            *age_well.INDICATORS,
        ),
        geography=EVERYWHERE,
        derived=DERIVED,
    ),
    Package(
        "merrowshire-people",
        "Merrowshire example: people",
        "Illustrative numbers of people in Merrowshire, a county that does not exist: by sex and age, now and later.",
        population.INDICATORS,
    ),
    Package(
        "merrowshire-places",
        "Merrowshire example: places",
        "Illustrative data about air, homes, money, work and streets in Merrowshire, a county that does not exist.",
        determinants.INDICATORS,
    ),
    Package(
        "merrowshire-neighbourhoods",
        "Merrowshire example: neighbourhoods",
        "Illustrative data about the neighbourhoods of Merrowshire, a county that does not exist.",
        neighbourly.INDICATORS,
        geography=LOCALLY,
        types={"denominator": "number"},
    ),
)
