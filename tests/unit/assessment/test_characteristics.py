"""Words of tables and of people, and the groups that they tell of: as publishers spell them, and as residents speak."""

from __future__ import annotations

import csv

import pytest

from jsna.assessment.characteristics import EVERYBODY, called, told_in
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
        ("Black women, and women of South Asian heritage", ("race", "sex")),
        ("Black and Asian families", ("race",)),
        ("older and disabled people", ("age", "disability")),
        ("race equality staff network", ("race",)),
        ("people of either sex", ("sex",)),
    ],
)
def test_people_are_told_by_the_words_of_residents(text: str, groups: tuple[str, ...]) -> None:
    assert told_in(text) == groups


@pytest.mark.parametrize(
    "text",
    [
        "Black carbon", "Black bins", "Asian hornets", "African swine fever", "Race for Life", "White goods",
        "Chinese takeaways", "Sex offences", "Sex and relationships education", "Older homes", "Homes older than 1919",
        "Deaths, age-standardised", "All ages", "Reached in under 8 minutes", "Noise over 65 dB", "Animal husbandry",
        "Soil fertility",
    ],
)  # fmt: skip
def test_a_word_that_is_said_of_a_thing_tells_of_nobody(text: str) -> None:
    assert told_in(text) == ()


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Black", ("race",)),
        ("African", ("race",)),
        ("Pakistani", ("race",)),
        ("BAME residents who drink", ("race",)),
        ("Black, Black British, Caribbean or African", ("race",)),
        ("Any other Asian background", ("race",)),
        ("Older", ("age",)),
        ("Sex", ("sex",)),
        ("Age and sex", ("age", "sex")),
        ("Life expectancy, female", ("sex",)),
        ("General fertility rate", ("pregnancy-and-maternity",)),
        ("Dementia diagnoses 65+", ("age",)),
        ("Flu vaccination, 65 and over", ("age",)),
        ("Falls of the over 65s", ("age",)),
    ],
)
def test_a_measure_or_category_tells_of_those_whom_its_whole_name_is_about(text: str, groups: tuple[str, ...]) -> None:
    assert told_in(text) == groups


@pytest.mark.parametrize("group", EVERYBODY)
def test_every_group_is_told_by_its_own_id(group: str) -> None:
    assert told_in(group) == (group,)


@pytest.mark.parametrize(
    ("group", "characteristic"),
    [
        ("race", "race"),
        ("Sexual orientation", "sexual-orientation"),
        ("sexual-orientation", "sexual-orientation"),
        ("RELIGION  OR BELIEF", "religion-or-belief"),
        ("deprivation", "deprivation"),
        ("Gypsy, Roma and Traveller communities", "gypsy-roma-and-traveller-communities"),
        ("disabled people", ""),
        ("", ""),
    ],
)
def test_a_group_is_matched_by_a_characteristic_s_id_or_name(group: str, characteristic: str) -> None:
    assert called(group) == characteristic


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
