"""What the example's tables are: their columns, licence and source, and the six measures in plain words."""

from __future__ import annotations

from typing import Any

INVENTED = "Invented for this example; it describes no real place."
FIELDS: dict[str, tuple[str, ...]] = {
    "areas": ("code", "name", "type", "parent"),
    "indicators": ("id", "name", "definition", "unit", "polarity", "value_type", "source"),
    "observations": (
        *("indicator", "area", "area_name", "period", "sex", "age", "category_type", "category"),
        *("value", "lower95", "upper95", "count", "denominator", "marker", "note"),
    ),
}
KEYS = {
    "areas": ["code"],
    "indicators": ["id"],
    "observations": ["indicator", "area", "period", "sex", "age", "category_type", "category"],
}
TITLES = {"areas": "Areas", "indicators": "Indicators", "observations": "Observations"}
TYPES = {"value": "number", "lower95": "number", "upper95": "number", "count": "integer", "denominator": "integer"}
REQUIRED = ("code", "name", "type", "id", "indicator", "area", "period", "sex", "age")
SURVEY = "Merrowshire residents survey (invented)"

MEASURES: tuple[dict[str, Any], ...] = (
    {
        "name": "smoking-prevalence",
        "title": "Adults who smoke",
        "where": {"indicator": "101", "sex": "Persons", "age": "18+ yrs"},
        "unit": "%",
        "polarity": "low",
        "value_type": "proportion",
        "decimals": 1,
        "definition": "Out of every 100 people aged 18 and over who answered the survey, how many said "
        "that they smoke.",
        "framework": "PHOF C18",
        "source": SURVEY,
        "updated": "2026-02-03",
        "next_update": "2027-02-02",
    },
    {
        "name": "year-6-obesity",
        "title": "Year 6 children living with obesity",
        "where": {"indicator": "102", "sex": "Persons", "age": "10-11 yrs"},
        "unit": "%",
        "polarity": "low",
        "value_type": "proportion",
        "decimals": 1,
        "definition": "Out of every 100 children measured in their last year of primary school, how many are living "
        "with obesity. Children are weighed and measured at school; parents can say no.",
        "framework": "PHOF C09b",
        "source": "Merrowshire school measuring programme (invented)",
        "updated": "2025-11-04",
        "next_update": "2026-12-08",
    },
    {
        "name": "healthy-life-expectancy",
        "title": "Healthy life expectancy at birth",
        "where": {"indicator": "103", "sex": "Female", "age": "All ages"},
        "unit": "years",
        "polarity": "high",
        "value_type": "life-expectancy",
        "decimals": 1,
        "definition": "How many years a baby born today could expect to live in good health, if nothing changed. "
        "Three years of data are put together, because one year alone says little.",
        "framework": "PHOF A01a",
        "source": "Southern Vale vital statistics (invented)",
        "updated": "2025-12-16",
        "next_update": "2026-12-15",
    },
    {
        "name": "loneliness",
        "title": "Adults who feel lonely often or always",
        "where": {"indicator": "104", "sex": "Persons", "age": "16+ yrs"},
        "unit": "%",
        "polarity": "low",
        "value_type": "proportion",
        "decimals": 1,
        "definition": "Out of every 100 people aged 16 and over who answered the survey, how many said that they feel "
        "lonely often or always.",
        "framework": "PHOF B19",
        "source": SURVEY,
        "updated": "2026-01-20",
        "next_update": "2027-01-19",
    },
    {
        "name": "pm25",
        "title": "Fine particle air pollution",
        "where": {"indicator": "105", "sex": "Not applicable", "age": "Not applicable"},
        "unit": "µg/m³",
        "polarity": "low",
        "value_type": "mean",
        "decimals": 1,
        "definition": "How much fine dust (PM2.5) there is in a cubic metre of the air that people breathe where they "
        "live, on average over a year. A computer model works it out from measuring stations.",
        "framework": "PHOF D01",
        "source": "Southern Vale air model (invented)",
        "updated": "2026-03-10",
        "next_update": "2027-03-09",
    },
    {
        "name": "quit-attempts",
        "title": "People who set a date to stop smoking",
        "where": {"indicator": "106", "sex": "Persons", "age": "All ages"},
        "unit": "people",
        "polarity": "high",
        "value_type": "count",
        "decimals": 0,
        "definition": "How many people agreed a date to stop smoking with the stop smoking service in the year. "
        "Numbers from 1 to 7 are not shown; nor is any number from which one of them could be worked out.",
        "framework": "Local",
        "source": "Merrowshire stop smoking service (invented)",
        "updated": "2025-10-21",
        "next_update": "2026-12-01",
    },
)


def measures() -> list[dict[str, Any]]:
    """The measures as the descriptor lists them."""
    shared = {"disclosure": "published-by-source"}
    return [
        {key: value for key, value in {**measure, **shared, "resource": "observations"}.items() if key != "source"}
        for measure in MEASURES
    ]


def indicators() -> list[dict[str, str]]:
    """The table of indicators: the same facts by the ids that the observations use."""
    names = {"name": "title", "definition": "definition", "unit": "unit", "polarity": "polarity"}
    names |= {"value_type": "value_type", "source": "source"}
    return [
        {"id": measure["where"]["indicator"], **{column: measure[key] for column, key in names.items()}}
        for measure in MEASURES
    ]


def field(name: str) -> dict[str, Any]:
    """One column and the role it plays."""
    described: dict[str, Any] = {"name": name, "type": TYPES.get(name, "string"), "role": name}
    if name in REQUIRED:
        described["constraints"] = {"required": True}
    return described


def resource(name: str) -> dict[str, Any]:
    """One table."""
    schema: dict[str, Any] = {"fields": [field(column) for column in FIELDS[name]], "primaryKey": KEYS[name]}
    if name == "observations":
        schema["foreignKeys"] = [
            {"fields": ["area"], "reference": {"resource": "areas", "fields": ["code"]}},
            {"fields": ["indicator"], "reference": {"resource": "indicators", "fields": ["id"]}},
        ]
    head = {"name": name, "title": TITLES[name], "type": "table", "path": f"{name}.csv"}
    return {**head, "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "schema": schema}


def package() -> dict[str, Any]:
    """The whole descriptor (Data Package version 2)."""
    address = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "merrowshire",
        "title": "Merrowshire example data",
        "description": "Illustrative data about Merrowshire, a county that does not exist. Every place and every "
        "number is invented, those for England too. Use them to see how the site works, never as facts.",
        "version": "2026.1.0",
        "created": "2026-03-12T00:00:00Z",
        "licenses": [{"name": "OGL-UK-3.0", "title": "Open Government Licence v3.0", "path": address}],
        "sources": [{"title": f"Merrowshire example. {INVENTED}"}],
        "resources": [resource(name) for name in FIELDS],
        "measures": measures(),
    }
