"""Checked figures: a number agrees with the data to the precision it is written in, or its author hears which does."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from jsna.data.catalogue import Catalogue, load_catalogue
from jsna.data.packages import Loader
from jsna.directives import Link
from jsna.problems import Problem, Problems, Where
from jsna.prose.answers import Answer
from jsna.prose.checks import Checks
from jsna.prose.figures import Written, read_number
from jsna.reading import split_document
from jsna.strategy.objectives import read_objective

WHERE = Where("a.md", 3, 5)
COLUMNS = "indicator,area,period,sex,category_type,category,value,lower95,upper95,count,denominator,marker,note"
NUMBERS = ("value", "lower95", "upper95", "count", "denominator")
ROWS = """\
smoke,E10900001,2019,Persons,,,15.25,14.2,16.3,1525,10000,,
smoke,E10900001,2021,Persons,,,2.345,2.1,2.6,,,,
smoke,E10900001,2022,Persons,,,,,,,,c,Fewer than ten people
smoke,E10900001,2023,Persons,,,12.9,11.9,13.9,1234,9567,,
smoke,E10900001,2023,Male,,,14.1,12.7,15.5,700,4965,,
smoke,E10900001,2023,Persons,Occupation,Manual,24.3,21.6,27.0,,,,
smoke,E10900001,2023,Persons,Decile,1 (most deprived),30,27,33,,,,
smoke,E10900001,2023,Persons,Housing,Manual,20.2,18.1,22.3,,,,
smoke,E12900001,2019,Persons,,,13.25,13.0,13.5,,,,
smoke,E12900001,2023,Persons,,,,,,,,,
rate,E10900001,2023,Persons,,,50.05,48,52,,,,
people,E10900001,2023,Persons,,,1234567,,,,,,
change,E10900001,2023,Persons,,,-2.35,-3.1,-1.6,,,,
wage,E10900001,2023,Persons,,,28499.5,,,,,,
gap,E10900001,2023,Persons,,,15.5,,,,,,
"""
MEASURES = {
    "smoke": ("Adults who smoke", "%"),
    "rate": ("Deaths", "per 100,000"),
    "people": ("People", ""),
    "change": ("Change since before", "%"),
    "wage": ("Pay", "£"),
    "gap": ("Gap in smoking", "percentage points"),
}
OBJECTIVE = """\
---
title: A smoke-free county
measures:
  - {measure: smoke, baseline: "2019", target: {value: 5, by: 2030}}
  - {measure: rate, baseline: "2023", target: {value: 40.5, by: 2030}}
  - {measure: people}
  - {measure: lost, target: {value: 1, by: 2030}}
---
"""


def descriptor() -> str:
    """One table of everything, and a measure of each of its indicators."""
    fields = [
        f"    - {{name: {name}, role: {name}, type: {'number' if name in NUMBERS else 'string'}}}"
        for name in COLUMNS.split(",")
    ]
    measures = [
        f'  - {{name: {name}, title: {title}, resource: it, polarity: low, unit: "{unit}", '
        f"formerly: [{name}rs], where: {{indicator: {name}, sex: Persons}}}}"
        for name, (title, unit) in MEASURES.items()
    ]
    schema = "\n".join(["resources:", "- name: it", "  path: it.csv", "  schema:", "   fields:", *fields])
    return "\n".join(["name: it", schema, "measures:", *measures])


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    root = tmp_path_factory.mktemp("figures")
    files = {
        "it/it.csv": f"{COLUMNS}\n{ROWS}",
        "it/datapackage.yaml": descriptor(),
        "areas/areas.csv": "code,name,parent\nE10900001,Merrowshire,E12900001\nE12900001,Southern Vale,E92000001\n",
        "areas/datapackage.yaml": "resources: [{name: areas, path: areas.csv, schema: {fields: ["
        "{name: code, role: code}, {name: name, role: name}, {name: parent, role: parent}]}}]",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    problems = Problems()
    found = load_catalogue(Loader(root, root / ".cache", problems), root, "E10900001")
    assert problems.found == []
    return found


def check(
    catalogue: Catalogue, text: str, target: str, scheme: str = "value", promised: str = OBJECTIVE
) -> tuple[Answer | None, list[Problem]]:
    problems = Problems()
    document = split_document(promised, "o.md", Problems())
    assert document is not None
    name = "smoke-free" if promised == OBJECTIVE else "o"
    objective = read_objective(document, f"strategy/objectives/{name}.md", Problems())
    checks = Checks(catalogue, {objective.id: objective}, problems, unread=["half-written"])
    return checks.check(Link(0, scheme, target, text, WHERE)), problems.found


def fault(catalogue: Catalogue, text: str, target: str, scheme: str = "value") -> Problem:
    answer, problems = check(catalogue, text, target, scheme)
    assert answer is None
    (problem,) = problems
    assert problem.where == WHERE
    return problem


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("12.9%", "smoke"),
        ("13%", "smoke"),
        ("12.90%", "smoke"),
        ("12.9", "smoke"),
        ("12.9 per cent", "smoke"),
        ("about 13 percent", "smoke"),
        ("15.3%", "smoke/2019"),
        ("2.35%", "smoke/2021"),
        ("2.3%", "smoke/2021"),
        ("2.345%", "smoke/2021"),
        ("14.1%", "smoke?sex=Male"),
        ("24.3%", "smoke?category_type=Occupation&category=Manual"),
        ("30%", "smoke?category=1 (most deprived)"),
        ("13.3%", "smoke/2019?area=region"),
        ("13.3%", "smoke/2019?area=Southern Vale"),
        ("13.3%", "smoke/2019?area=southern-vale"),
        ("11.9%", "smoke?field=lower"),
        ("13.9%", "smoke?field=upper"),
        ("1,234 people", "smoke?field=count"),
        ("9567", "smoke?field=denominator"),
        ("50.1", "rate"),
        ("50.1 per 100,000", "rate"),
        ("50.1 per 100,000 people", "rate"),
        ("50.1 Per 100000", "rate"),
        ("50.1", "r%61te"),
        ("12.9%", "smoke/20%323"),
        ("13.3%", "smoke/2019?area=Southern+Vale"),
        ("24.3%", "smoke?category_type=Occupation&category=M%61nual"),
        ("12.9%", "smokers"),
        ("£28,500 a year", "wage"),
        ("1,234,567", "people"),
        ("1234567", "people"),
        ("1.2 million", "people"),
        ("1.23 million", "people"),
        ("1,235 thousand", "people"),
        ("−2.4%", "change"),
        ("-2.35%", "change"),
        ("£28,500", "wage"),
        ("£28.5 thousand", "wage"),
    ],
)
def test_a_number_that_is_the_datas_to_its_own_precision_agrees(catalogue: Catalogue, text: str, target: str) -> None:
    answer, problems = check(catalogue, text, target)
    assert problems == []
    assert answer is not None


@pytest.mark.parametrize(
    ("text", "target", "hint"),
    [
        ("12.8%", "smoke", "Write 12.9%."),
        ("12%", "smoke", "Write 13%."),
        ("2.34%", "smoke/2021", "Write 2.35%."),
        ("15.2%", "smoke/2019", "Write 15.3%."),
        ("1.3 million", "people", "Write 1.2 million."),
        ("1,234,566", "people", "Write 1,234,567."),
        ("2.4%", "change", "Write −2.4%."),
        ("£28,499", "wage", "Write £28,500."),
    ],
)
def test_any_other_number_is_wrong_and_the_right_one_is_named(
    catalogue: Catalogue, text: str, target: str, hint: str
) -> None:
    problem = fault(catalogue, text, target)
    assert (problem.code, problem.hint) == ("wrong-figure", hint)


def test_what_the_data_say_is_said_with_measure_place_and_period(catalogue: Catalogue) -> None:
    said = fault(catalogue, "13.4%", "smoke?sex=Male").message
    assert said == (
        "“13.4%” is not what the data say. Adults who smoke, male, Merrowshire, 2023: 14.1% (14.1 in the file)."
    )


def test_a_percentage_of_what_is_none_is_wrong_whatever_its_number(catalogue: Catalogue) -> None:
    problem = fault(catalogue, "50.1%", "rate")
    assert (problem.code, problem.hint) == ("wrong-figure", "Write it without the % sign.")


@pytest.mark.parametrize(
    "text", ["15.5 percentage points", "15.5 percentage-points", "15.5 % points", "15.5", "16 points"]
)
def test_percentage_points_are_no_percentage(catalogue: Catalogue, text: str) -> None:
    assert check(catalogue, text, "gap")[1] == []


def test_a_gap_in_per_cent_is_told_to_be_one_in_percentage_points(catalogue: Catalogue) -> None:
    problem = fault(catalogue, "15.5%", "gap")
    assert (problem.code, problem.hint) == ("wrong-figure", "Write 15.5 percentage points.")


def test_a_percentage_of_a_count_is_wrong(catalogue: Catalogue) -> None:
    assert fault(catalogue, "1,234%", "smoke?field=count").code == "wrong-figure"


@pytest.mark.parametrize("text", ["some", "", "12 to 14", "12–14%", "from 12.9% to 13.4%", "12.9.1%", "12.9 per 100"])
def test_a_link_holds_one_number(catalogue: Catalogue, text: str) -> None:
    assert fault(catalogue, text, "smoke").code == "no-figure"


@pytest.mark.parametrize(
    ("target", "code", "hint"),
    [
        ("smok", "unknown-measure", "Did you mean “smoke”?"),
        ("smoke?area=merrowshir", "unknown-area", "Did you mean “merrowshire”?"),
        ("smoke/2031", "unknown-period", "Known here: 2019, 2021, 2022, 2023."),
        ("smoke/lately", "bad-period", "Known here: 2019, 2021, 2022, 2023."),
        ("smoke?field=valeu", "unknown-key", "Did you mean “value”?"),
        ("smoke?aera=home", "unknown-key", "Did you mean “area”?"),
        ("smoke?sex=Men", "unknown-breakdown", "Known here: Male, Persons."),
        ("smoke?category=Manul", "unknown-breakdown", "Did you mean “Manual”?"),
        ("smoke?area=neighbours", "bad-value", "Name one of them."),
    ],
)
def test_what_is_not_known_is_named_with_what_is(catalogue: Catalogue, target: str, code: str, hint: str) -> None:
    problem = fault(catalogue, "12.9%", target)
    assert (problem.code, problem.hint) == (code, hint)


def test_a_category_of_two_kinds_has_to_be_told_apart(catalogue: Catalogue) -> None:
    problem = fault(catalogue, "24.3%", "smoke?category=Manual")
    assert problem.code == "unknown-breakdown"
    assert "category_type=Occupation" in problem.hint
    assert "category_type=Housing" in problem.hint


def test_a_suppressed_value_can_be_no_figure(catalogue: Catalogue) -> None:
    problem = fault(catalogue, "4%", "smoke/2022")
    assert problem.code == "no-value"
    assert "suppressed" in problem.message
    assert "Fewer than ten people" in problem.message


def test_a_missing_value_can_be_no_figure(catalogue: Catalogue) -> None:
    problem = fault(catalogue, "4%", "smoke/2023?area=region")
    assert problem.code == "no-value"
    assert "suppressed" not in problem.message


def test_a_missing_count_is_not_a_missing_value(catalogue: Catalogue) -> None:
    assert "publishes no count" in fault(catalogue, "4", "smoke/2021?field=count").message


def test_a_place_without_data_can_be_no_figure(catalogue: Catalogue) -> None:
    assert fault(catalogue, "4", "people?area=region").code == "no-value"


def test_the_latest_period_with_a_value_is_meant_where_none_is_named(catalogue: Catalogue) -> None:
    answer, _ = check(catalogue, "13.3%", "smoke?area=region")
    assert answer is not None
    assert answer.about == "Adults who smoke, Southern Vale, 2019"


@pytest.mark.parametrize(("text", "target"), [("5%", "smoke-free/smoke"), ("40.5", "smoke-free/rate")])
def test_a_target_is_the_one_promised(catalogue: Catalogue, text: str, target: str) -> None:
    answer, problems = check(catalogue, text, target, "target")
    assert problems == []
    assert answer is not None
    assert (answer.objective, answer.measure) == ("smoke-free", target.partition("/")[2])


@pytest.mark.parametrize(
    ("text", "target", "code", "hint"),
    [
        ("6%", "smoke-free/smoke", "wrong-figure", "Write 5%."),
        ("5%", "smoke-fre/smoke", "unknown-target", "Did you mean “smoke-free”?"),
        ("5%", "smoke-free/smok", "unknown-target", "Did you mean “smoke”?"),
        ("5", "smoke-free/people", "unknown-target", "Known here: lost, rate, smoke."),
        ("1", "smoke-free/lost", "unknown-measure", "Known here: change, gap, people, rate, smoke, wage."),
    ],
)
def test_another_target_is_a_problem(catalogue: Catalogue, text: str, target: str, code: str, hint: str) -> None:
    problem = fault(catalogue, text, target, "target")
    assert (problem.code, problem.hint) == (code, hint)


SEVERAL = """\
---
title: A smoke-free county
formerly: [no-smoke]
measures:
  - {measure: smoke, category_type: Occupation, category: Manual, target: {value: 10, by: 2030}}
  - {measure: smokers, primary: true, target: {value: 5, by: 2030}}
  - {measure: smoke, sex: Male, target: {value: 6, by: 2030}}
  - {measure: smoke, area: region, target: {value: 7, by: 2030}}
  - {measure: rate, sex: Male, target: {value: 40, by: 2030}}
  - {measure: rate, target: {value: 41, by: 2030}}
---
"""


@pytest.mark.parametrize(
    ("target", "value"),
    [
        ("o/smoke", 5),
        ("o/smoke?category_type=Occupation&category=Manual", 10),
        ("o/smoke?category=Manual", 10),
        ("o/smoke?sex=Male", 6),
        ("o/smoke?area=region", 7),
        ("o/smoke?area=Southern+Vale", 7),
        ("o/smoke?area=home&sex=Persons", 5),
        ("o/rate", 40),
        ("o/smokers", 5),
        ("no-smoke/smoke", 5),
        ("no-smoke/smokers?sex=Male", 6),
    ],
)
def test_of_several_targets_the_one_asked_for_is_meant_else_the_primary_else_the_first(
    catalogue: Catalogue, target: str, value: int
) -> None:
    answer, problems = check(catalogue, str(value), target, "target", SEVERAL)
    assert problems == []
    assert answer is not None
    assert (answer.objective, answer.measure) == ("o", "rate" if "rate" in target else "smoke")


@pytest.mark.parametrize(
    ("target", "code", "hint"),
    [
        (
            "o/smoke?sex=Female",
            "unknown-target",
            "It has targets for: area=home category_type=Occupation category=Manual; area=home; area=home sex=Male; "
            "area=region.",
        ),
        ("o/rate?area=region", "unknown-target", "It has targets for: area=home sex=Male; area=home."),
        ("o/smoke?period=2030", "unknown-key", "Known here: age, area, category, category_type, sex."),
        ("o/smoke?area=neighbours", "bad-value", "Name one of them."),
        ("o/nosuch", "unknown-target", "Known here: rate, smoke, smokers."),
        ("o", "unknown-target", "Known here: rate, smoke, smokers."),
        ("o/people", "unknown-target", "Known here: rate, smoke, smokers."),
    ],
)
def test_a_target_that_is_not_promised_is_never_another(
    catalogue: Catalogue, target: str, code: str, hint: str
) -> None:
    answer, problems = check(catalogue, "5", target, "target", SEVERAL)
    assert answer is None
    assert [(problem.code, problem.hint) for problem in problems] == [(code, hint)]


def test_an_area_of_a_promise_that_is_unknown_is_not_reported_at_the_link(catalogue: Catalogue) -> None:
    promised = "---\ntitle: x\nmeasures: [{measure: smoke, area: mercia, target: {value: 5, by: 2030}}]\n---\n"
    answer, problems = check(catalogue, "5", "o/smoke?area=home", "target", promised)
    assert (answer, [problem.code for problem in problems]) == (None, ["unknown-target"])


def test_a_link_without_a_measure_does_not_mean_a_measure_without_a_name(catalogue: Catalogue) -> None:
    promised = "---\ntitle: x\nmeasures: [{target: {value: 5, by: 2030}}]\n---\n"
    answer, problems = check(catalogue, "5", "o", "target", promised)
    assert (answer, [problem.code for problem in problems]) == (None, ["unknown-target"])


def test_an_objective_that_cannot_be_read_is_not_called_unknown(catalogue: Catalogue) -> None:
    assert check(catalogue, "5%", "half-written/smoke", "target") == (None, [])


@pytest.mark.parametrize(
    ("text", "value", "decimals", "scale", "percent"),
    [
        ("12.9%", "12.9", 1, 0, True),
        ("−3.0 per cent", "-3.0", 1, 0, True),
        ("15.5 percentage points", "15.5", 1, 0, False),
        ("1,234.50", "1234.50", 2, 0, False),
        ("1.2 million", "1.2", 1, 6, False),
        ("3 billion", "3", 0, 9, False),
        ("under-5s", "5", 0, 0, False),
        ("some 40 years", "40", 0, 0, False),
    ],
)
def test_a_number_is_read_as_it_was_written(text: str, value: str, decimals: int, scale: int, percent: bool) -> None:
    assert read_number(text) == Written(Decimal(value), decimals, scale, percent)


def test_pounds_are_read_as_such() -> None:
    assert read_number("£410.50") == Written(Decimal("410.50"), 2, 0, percent=False, pounds=True)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("50.1 per 100,000", "per 100,000", "50.1"),
        ("50.1 per 100,000", "per 100,000 population", "50.1"),
        ("8.2 µg/m3", "µg/m3", "8.2"),
        ("£410 per 1,000", "£ per 1,000", "410"),
        ("£−410", "£", "-410"),
    ],
)
def test_a_number_in_the_words_of_its_unit_is_no_second_one(text: str, unit: str, value: str) -> None:
    read = read_number(text, unit)
    assert read is not None
    assert read.value == Decimal(value)


@pytest.mark.parametrize("text", ["50.1 per 1,000", "50.1 per 100,000,000", "50.1 of 100,000"])
def test_a_number_that_is_not_its_unit_s_is_a_second_one(text: str) -> None:
    assert read_number(text, "per 100,000") is None


def test_a_measure_with_faulty_rows_is_not_held_against_the_prose(tmp_path: Path) -> None:
    rows = ROWS.replace("2023,Persons,,,12.9,", "2023,Persons,,,twelve,")
    (tmp_path / "it").mkdir()
    (tmp_path / "it" / "it.csv").write_text(f"{COLUMNS}\n{rows}", encoding="utf-8")
    (tmp_path / "it" / "datapackage.yaml").write_text(descriptor(), encoding="utf-8")
    problems = Problems()
    catalogue = load_catalogue(Loader(tmp_path, tmp_path / ".cache", problems), tmp_path, "E10900001")
    assert [problem.code for problem in problems.found] == ["wrong-type"]
    assert check(catalogue, "1%", "smoke") == (None, [])
    assert fault(catalogue, "1%", "smoke?area=mercia").code == "unknown-area"
