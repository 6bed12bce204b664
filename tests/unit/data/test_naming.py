"""Short names, titles and framework codes from official names."""

from __future__ import annotations

import pytest

from jsna.data.naming import LONGEST, framework_of, name_of, title_of


@pytest.mark.parametrize(
    ("official", "name"),
    [
        ("C16 - Percentage of adults (aged 18+) classified as overweight or obese", "adults-overweight-or-obese"),
        ("Estimated prevalence of COPD (all ages)", "estimated-copd-prevalence"),
        ("C09b - Year 6: Prevalence of overweight (including obesity)", "year-6-overweight-prevalence"),
        ("A01a - Healthy life expectancy at birth (Male)", "healthy-life-expectancy-at-birth-male"),
        ("A01b - Life expectancy at birth (Female, 1 year range)", "life-expectancy-at-birth-female-1-year"),
        (
            "Smoking Prevalence in adults (18+) - current smokers (APS)",
            "smoking-prevalence-in-adults-current-smokers-aps",
        ),
        ("Prevalence of peripheral arterial disease (PAD)", "peripheral-arterial-disease-prevalence"),
        ("Depression: QOF prevalence (18+ yrs)", "depression-qof-prevalence"),
        ("People with Alzheimer's disease", "people-alzheimers-disease"),
    ],
)
def test_a_name_is_short_and_readable(official: str, name: str) -> None:
    assert name_of(official, "1", []) == name


def test_a_long_name_ends_at_a_whole_word() -> None:
    official = "Hospital admissions caused by unintentional and deliberate injuries in children"
    name = name_of(official, "1", [])
    assert name == "hospital-admissions-caused-by-unintentional"
    assert len(name) <= LONGEST


def test_a_name_that_is_taken_gets_its_brackets_then_its_id() -> None:
    official = "Vaccination coverage: MMR (5 years old)"
    first, second = "vaccination-coverage-mmr", "vaccination-coverage-mmr-5-years-old"
    assert name_of(official, "9", []) == first
    assert name_of(official, "9", [first]) == second
    assert name_of(official, "9", [first, second]) == f"{first}-9"


def test_a_name_without_a_word_is_the_id() -> None:
    assert name_of("% of the", "90280", []) == "90280"


@pytest.mark.parametrize(
    ("official", "code", "title"),
    [
        ("C16 - Overweight", "C16", "Overweight"),
        ("A01b - Life expectancy", "A01b", "Life expectancy"),
        ("B18ii - Isolation", "B18ii", "Isolation"),
        ("1.18i - Social Isolation", "1.18i", "Social Isolation"),
        ("Smoking (15+) - current smokers", "", "Smoking (15+) - current smokers"),
        ("Year 6 - obesity", "", "Year 6 - obesity"),
    ],
)
def test_a_framework_code_is_taken_off_the_title(official: str, code: str, title: str) -> None:
    assert (framework_of(official), title_of(official)) == (code, title)


def test_a_title_is_on_one_line() -> None:
    assert title_of("C16 - Adults\r\n classified  as obese") == "Adults classified as obese"
