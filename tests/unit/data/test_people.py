"""Groups of people in plain words, however a table writes them."""

from __future__ import annotations

import pytest

from jsna.data.people import Told, age_in_words, category_in_words, whole, whom


@pytest.mark.parametrize(
    ("age", "words"),
    [
        ("85+ yrs", "aged 85 and over"),
        ("18+", "aged 18 and over"),
        ("75 years and over", "aged 75 and over"),
        ("10-11 yrs", "aged 10 to 11"),
        ("16–64", "aged 16 to 64"),
        ("5 yrs", "aged 5"),
        ("<18 yrs", "aged under 18"),
        ("Under 20 yrs", "aged under 20"),
        ("<1 yr", "aged under 1"),
        ("6-8 weeks", "aged 6 to 8 weeks"),
        ("All ages", "all ages"),
        (">=37 weeks", ">=37 weeks"),  # weeks of a pregnancy: nobody's age
        ("School years 1 to 6", "School years 1 to 6"),
    ],
)
def test_an_age_is_said_in_words(age: str, words: str) -> None:
    assert age_in_words(age) == words


@pytest.mark.parametrize(
    ("kind", "category", "words"),
    [
        ("Disability", "Disabled", "disabled people"),
        ("Disability", "Not disabled", "people who are not disabled"),
        ("Ethnic group", "Asian or Asian British", "Asian or Asian British"),
        ("Religion", "No religion", "No religion"),
        ("Religion - 8 categories", "None", "Religion - 8 categories: None"),
        ("Free school meals", "Not eligible", "Free school meals: Not eligible"),
        ("Deprivation decile", "1 (most deprived)", "Deprivation decile 1 (most deprived)"),
        ("Deprivation decile", "2", "Deprivation decile 2"),
        ("", "White", "White"),
    ],
)
def test_a_category_keeps_its_type_only_where_it_says_nothing_alone(kind: str, category: str, words: str) -> None:
    assert category_in_words(kind, category) == words


def test_one_category_of_two_types_keeps_both_apart() -> None:
    everyone: Told = ("Persons", "", "", "")
    settled: Told = ("Persons", "", "Support reason", "Mental health")
    groups = (everyone, settled, ("Persons", "", "Client group", "Mental health"))
    assert whom(settled, everyone, groups) == "Support reason: Mental health"


@pytest.mark.parametrize(
    ("group", "words"),
    [
        (("Persons", "18+ yrs", "", ""), "everyone aged 18 and over"),
        (("Persons", "All ages", "", ""), "everyone"),
        (("Female", "All ages", "", ""), "female, all ages"),
        (("Female", "<18 yrs", "", ""), "female aged under 18"),
        (("Not applicable", "Not applicable", "", ""), "everyone"),
        (("Persons", "", "Ethnic group", "White"), "everyone, White"),
    ],
)
def test_a_headline_is_told_whole(group: Told, words: str) -> None:
    assert whole(group) == words
