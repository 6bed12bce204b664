"""The heading under which each measure stands on the page of a place."""

from __future__ import annotations

from collections.abc import Mapping

TOPICS: Mapping[str, tuple[str, ...]] = {
    "Length of life": (
        "life-expectancy", "healthy-life-expectancy", "under-75-heart-deaths", "suicide", "infant-mortality",
        "early-deaths-mental-illness", "winter-deaths", "heart-deaths-slope", "life-expectancy-slope",
    ),
    "People": ("population", "births"),
    "The first years": (
        "smoking-in-pregnancy", "breastfeeding", "low-birth-weight", "mmr-vaccination", "tooth-decay-at-five",
    ),
    "Growing up": (
        "reception-obesity", "year-6-obesity", "year-6-obesity-ratio", "self-harm-admissions", "under-18-conceptions",
    ),
    "Education": ("school-readiness", "school-readiness-gap", "young-people-without-work-or-school"),
    "How people live": (
        "smoking-prevalence", "smoking-gap", "quit-attempts", "adult-excess-weight", "physical-activity",
        "alcohol-admissions",
    ),
    "Mental health and company": (
        "loneliness", "loneliness-gap", "life-satisfaction", "depression", "carers-social-contact",
        "carers-quality-of-life",
    ),
    "Illness and finding it early": (
        "blood-pressure-treated", "diabetes", "health-checks", "bowel-screening", "cervical-screening",
        "early-cancer-diagnosis",
    ),
    "Older people": ("falls", "dementia-diagnosis", "flu-vaccination"),
    "Air, green space and streets": ("pm25", "green-space", "road-injuries", "walking-and-cycling"),
    "Homes": ("fuel-poverty", "overcrowding", "homelessness"),
    "Work and money": ("unemployment", "low-pay", "weekly-pay", "children-in-low-income-families"),
}  # fmt: skip
LOCAL = "Known for neighbourhoods too"
_BY_NAME = {name: topic for topic, names in TOPICS.items() for name in names}


def topic_of(name: str) -> str:
    """The heading of a measure."""
    return _BY_NAME.get(name, LOCAL)
