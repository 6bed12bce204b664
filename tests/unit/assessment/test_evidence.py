"""What chapters claim to know of whom, against the data: a false claim is reported at its place."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from jsna.assessment.evidence import serving
from jsna.data.catalogue import Catalogue
from sites import assessed, problems
from unit.assessment.drinking import FIRST_LINE, drinking

KNOWN = "It has figures by: Ethnic groups, Client group, Support setting, Tenths, sex."
REMEDY = "Name one of them that tells it under “by”, or state a gap."


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return assessed(tmp_path_factory.mktemp("site"), drinking("  age: {not_applicable: y}\n")).site.catalogue


def found(root: Path, entry: str) -> list[tuple[str, str, str]]:
    """Code and place, sentence and hint of each problem that an entry gives."""
    listed = problems(root, drinking(f"  {entry}\n"))
    return [(f"{p.code} {p.where.line}:{p.where.column}", p.message, p.hint) for p in listed]


@pytest.mark.parametrize(
    ("group", "splits"),
    [
        ("sex", ("sex",)),
        ("race", ("Ethnic groups",)),
        ("disability", ("Client group",)),
        ("age", ("Client group",)),
        ("deprivation", ("Tenths",)),
        ("religion-or-belief", ()),
        ("sexual-orientation", ()),
        ("people-experiencing-homelessness", ()),
    ],
)
def test_a_measure_serves_a_group_by_the_breakdowns_that_tell_of_it(
    catalogue: Catalogue, group: str, splits: tuple[str, ...]
) -> None:
    assert serving(catalogue.measure("drinking"), group).splits == splits


@pytest.mark.parametrize(("group", "wholly"), [("sex", True), ("age", True), ("race", False)])
def test_a_measure_of_one_sex_and_one_age_group_is_wholly_about_them(
    catalogue: Catalogue, group: str, wholly: bool
) -> None:
    assert serving(catalogue.measure("falls"), group).wholly is wholly


@pytest.mark.parametrize(
    ("age", "wholly"),
    [
        ("5 yrs", True), ("10-11 yrs", True), ("<18 yrs", True), ("60-74 yrs", True), ("80+ yrs", True),
        ("18+ yrs", False), ("18-74 yrs", False), ("<75 yrs", False), ("All ages", False),
    ],
)  # fmt: skip
def test_a_band_of_twenty_years_or_of_old_people_is_an_age_group(catalogue: Catalogue, age: str, wholly: bool) -> None:
    one = catalogue.measure("drinking")
    assert serving(replace(one, headline=one.headline._replace(age=age)), "age").wholly is wholly


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Mothers who smoke in pregnancy", "pregnancy-and-maternity"),
        ("Homeless households", "people-experiencing-homelessness"),
        ("Children in low-income families", "deprivation"),
        ("Admissions because of alcohol", "drug-and-alcohol-dependence"),
        ("Black women who smoke", "race"),
        ("Life expectancy, female", "sex"),  # of a table without a column for it
        ("Dementia diagnoses 65+", "age"),
    ],
)
def test_a_measure_is_about_those_whom_its_title_names(catalogue: Catalogue, title: str, group: str) -> None:
    one = catalogue.measure("smoking")
    assert not serving(one, group)
    assert serving(replace(one, about=replace(one.about, title=title)), group).wholly


@pytest.mark.parametrize(
    "entry",
    [
        "sex: {evidence: [{kind: measure, measure: drinking}]}",
        "sex: {evidence: [{kind: measure, measure: drinking, by: Sex}]}",
        "race: {evidence: [{kind: measure, measure: drinking, by: Ethnic groups}]}",
        "age: {evidence: [{kind: measure, measure: falls}]}",
        "deprivation: {evidence: [{kind: measure, measure: drinking}]}",
        # for “Support setting” no word is known: that it tells of disability is the author's own judgement
        "disability: {evidence: [{kind: measure, measure: drinking, by: Support setting}]}",
        # a measure of women, by whatever else
        "race: {evidence: [{kind: research, measure: drinking, by: Job}]}",
    ],
)
def test_what_the_data_bear_out_may_be_claimed(tmp_path: Path, entry: str) -> None:
    assert found(tmp_path, entry) == []


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (
            "race: {evidence: [{kind: measure, measure: drinking, by: Nation}]}",
            ("missing-breakdown 9:60", "“Adults who drink” has no figures by “Nation”.", f"{KNOWN} {REMEDY}"),
        ),
        (
            "religion-or-belief: {evidence: [{kind: measure, measure: drinking}]}",
            (
                "missing-breakdown 9:60",
                "“Adults who drink” has no figures about religion or belief.",
                f"{KNOWN} {REMEDY}",
            ),
        ),
        (
            "disability: {evidence: [{kind: measure, measure: drinking, by: sex}]}",
            (
                "missing-breakdown 9:66",
                "“Adults who drink” by “sex” tells nothing about disability.",
                f"{KNOWN} {REMEDY}",
            ),
        ),
        (
            "gypsy-roma-and-traveller-communities: {evidence: [{kind: measure, measure: smoking}]}",
            (
                "missing-breakdown 9:78",
                "“Adults who smoke” has no figures about Gypsy, Roma and Traveller communities.",
                "It has no breakdown that could be named here. State a gap, with steps, owner and due.",
            ),
        ),
        (
            "age: {evidence: [{kind: measure}]}",
            ("missing-key 9:20", "Evidence needs “measure”, and it is not given.", "Add a line “measure: …”."),
        ),
        (
            "age: {evidence: [{kind: engagement}]}",
            (
                "missing-key 9:20",
                "This evidence says nothing beyond its kind.",
                "Add a line “text: …” that tells it, or “reference: …” with the id of one that the chapter lists.",
            ),
        ),
        (
            "age: {evidence: [{kind: research, text: y}], not_applicable: z}",
            (
                "bad-value 9:64",
                "“age” is said not to apply, and there is evidence or a gap about it all the same.",
                "Keep the one or the other.",
            ),
        ),
        (
            "race: {gap: Not known., steps: Ask., due: 2027-03-31}",
            (
                "gap-without-steps 9:15",
                "The gap about race names no owner.",
                "Say which steps will close it, who takes them, and by when: steps, owner, due.",
            ),
        ),
        (
            "race: {gap: Not known., steps: Ask., owner: A, due: 2021-03-31}",
            (
                "overdue-gap 9:15",
                "The gap about race was to be closed by 2021-03-31.",
                "Say what was found, as evidence; or what is still to be done, and a new date with its reason.",
            ),
        ),
    ],
)
def test_each_kind_of_mistake_is_reported_at_its_place(
    tmp_path: Path, entry: str, problem: tuple[str, str, str]
) -> None:
    assert found(tmp_path, entry) == [problem]
    assert problem[0].split()[1].startswith(f"{FIRST_LINE}:")


@pytest.mark.parametrize(
    ("group", "title", "category"),
    [("race", "Black carbon", "Asian hornets"), ("age", "Older homes", "All ages"), ("sex", "Broken", "Sex offences")],
)
def test_a_thing_that_is_called_as_people_are_is_no_evidence_of_them(
    tmp_path: Path, group: str, title: str, category: str
) -> None:
    files = dict(drinking(f"  {group}: {{evidence: [{{kind: measure, measure: falls}}]}}\n"))
    descriptor = files["datapackages/drink/datapackage.yaml"].replace("Broken hips", title)
    files["datapackages/drink/datapackage.yaml"] = descriptor.replace(
        "{indicator: falls}", "{indicator: falls, type: ''}"
    )
    rows = files["datapackages/drink/drink.csv"].replace("Female,65+ yrs", "Persons,All ages")
    files["datapackages/drink/drink.csv"] = f"{rows}falls,E10900001,2023,Persons,All ages,Kind,{category},3\n"
    (problem,) = problems(tmp_path, files)
    assert problem.code == "missing-breakdown"
    assert problem.message == f"“{title}” has no figures about {group}."


def test_a_date_that_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, "race: {gap: Not known., steps: Ask., owner: A, due: soon}")
    assert problem[0] == "bad-value 9:55"


def test_a_breakdown_that_may_stand_in_rows_that_cannot_be_read_waits_for_them(tmp_path: Path) -> None:
    files = dict(drinking("  religion-or-belief: {evidence: [{kind: measure, measure: drinking}]}\n"))
    files["datapackages/drink/drink.csv"] += "drinking,E10900001,2022,Persons,18+ yrs,Religion,Sikh,many\n"
    assert [problem.code for problem in problems(tmp_path, files)] == ["wrong-type"]


def test_evidence_of_an_unknown_measure_is_reported_once(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, "race: {evidence: [{kind: measure, measure: drinkin, by: Job}]}")
    assert problem[0].startswith("unknown-measure")


@pytest.mark.parametrize("by", ["", ", by: Ethnic groups"])
def test_a_breakdown_of_which_every_figure_is_withheld_is_no_evidence(tmp_path: Path, by: str) -> None:
    files = dict(drinking(f"  race: {{evidence: [{{kind: measure, measure: drinking{by}}}]}}\n"))
    rates = files["datapackages/drink/drink.csv"]
    bare = re.sub(r"(Ethnic groups,\w+),\d+", r"\1,", rates)
    files["datapackages/drink/drink.csv"] = bare + "drinking,E10900001,2023,Persons,18+ yrs,Ethnic groups,All,10\n"
    (problem,) = problems(tmp_path, files)
    said = "Every figure of “Adults who drink” by “Ethnic groups” is withheld or missing."
    assert problem.code == "missing-breakdown"
    assert problem.message == (said if by else "“Adults who drink” has no figures about race.")
    assert problem.hint == f"{KNOWN.replace('Ethnic groups, ', '')} {REMEDY}"
