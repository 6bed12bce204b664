"""Words of tables and of people, and the groups that they tell of: as publishers spell them, and as residents speak."""

from __future__ import annotations

import csv

import pytest

from jsna.assessment.characteristics import EVERYBODY, told_in
from shared import needs_shared, shared_file


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Ethnic groups", ("race",)),
        ("Asian / Asian British inc Chinese", ("race",)),
        ("Religion - 8 categories", ("religion-or-belief",)),
        ("Sexuality - 2 categories", ("sexual-orientation",)),
        ("Gay/Lesbian/Bisexual/Other", ("sexual-orientation",)),
        ("Learning disability support", ("disability",)),
        ("Physical disability, frailty and sensory impairment", ("disability",)),
        ("Substance misuse", ("drug-and-alcohol-dependence",)),
        ("County & UA deprivation deciles in England (IMD2015, 4/19 geog.)", ("deprivation",)),
        ("Free school meals", ("deprivation",)),
        ("Gender identity", ("gender-reassignment",)),
        ("Gender", ("sex",)),
        ("Marital status", ("marriage-and-civil-partnership",)),
        ("Age band", ("age",)),
        ("Support Setting", ()),
        ("Mechanism of delivery", ()),
        ("Housing tenure", ()),
    ],
)
def test_a_breakdown_is_told_by_the_words_of_its_publisher(text: str, groups: tuple[str, ...]) -> None:
    assert told_in(text) == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Disabled people, aged 17 to 81", ("age", "disability")),
        ("gay, lesbian, bisexual and trans people", ("gender-reassignment", "sexual-orientation")),
        ("Men in their sixties", ("sex",)),
        ("Women", ("sex",)),
        ("sex workers", ("sex-workers",)),
        ("Gypsy and Traveller families at two sites", ("gypsy-roma-and-traveller-communities",)),
        ("people in the most deprived tenth of neighbourhoods", ("deprivation",)),
        ("children who speak another language at home", ("age",)),
        ("people who speak another language", ()),
        ("Life expectancy at birth", ()),
        ("Births", ("pregnancy-and-maternity",)),
        ("Deaths under 75 of heart disease", ()),
        ("Children under 18 in care", ("age",)),
        ("people on the first storey of the mill", ()),
        ("race", ("race",)),
        ("terrace houses", ()),
        ("Romans", ()),
    ],
)
def test_people_are_told_by_the_words_of_residents(text: str, groups: tuple[str, ...]) -> None:
    assert told_in(text) == groups


@pytest.mark.parametrize("group", EVERYBODY)
def test_every_group_is_told_by_its_own_id(group: str) -> None:
    assert group in told_in(group)


@needs_shared
def test_the_breakdowns_of_a_real_export_tell_of_whom_they_are_about() -> None:
    path = shared_file("data/fingertips/brc-social-isolation-indicators-CountyUA.data.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    types = {row["Category Type"] for row in rows if row["Category Type"]}
    assert len(types) == 12
    told = {kind: told_in(kind) for kind in types}
    deprivation = {kind for kind in types if "deprivation" in kind}
    assert {kind for kind, groups in told.items() if groups == ("deprivation",)} == deprivation
    others = {kind: groups[0] for kind, groups in told.items() if groups and kind not in deprivation}
    assert others == {
        "Ethnic groups": "race",
        "Religion - 8 categories": "religion-or-belief",
        "Sexuality": "sexual-orientation",
        "Sexuality - 2 categories": "sexual-orientation",
    }
