"""What a descriptor may say of a measure, and what it is told where it says it wrongly."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jsna.codes import CODES, Severity
from jsna.data.catalogue import load_catalogue
from jsna.data.definitions import definitions
from jsna.data.packages import Loader
from jsna.data.told import polarity_in_words
from jsna.methods.polarity import Polarity
from jsna.problems import Problem, Problems
from unit.data.making import HOME, loaded, resource, the_measure, write, write_table

TEXT = "Area,Sex,Period,Value\nE10000016,Persons,2019,12.5\n"


def fault(root: Path, **entry: Any) -> Problem:
    """The one problem of a measure that differs from a sound one in a key."""
    write_table(root, TEXT, {"name": "smoking", "polarity": "low", **entry})
    (problem,) = loaded(root)[1].found
    return problem


@pytest.mark.parametrize(
    ("entry", "code", "says"),
    [
        ({"colour": "red"}, "unknown-key", "no key “colour”"),
        ({"polarty": "low"}, "unknown-key", "no key “polarty”"),
        ({"name": ""}, "missing-key", "needs “name”"),
        ({"name": "Smoking Prevalence"}, "bad-value", "can't be a measure's name"),
        ({"resource": "tabel"}, "unknown-resource", "no table “tabel”"),
        ({"where": {"Sexes": "Persons"}}, "unknown-column", "no column “Sexes”"),
        ({"where": {"sex": {"pattern": "("}}}, "bad-value", "not a pattern"),
        ({"where": {"sex": {"patern": "x", "pattern": "P"}}}, "unknown-key", "no key “patern”"),
        ({"columns": {"value": "Values"}}, "unknown-column", "no column “Values”"),
        ({"columns": {"worth": "Value"}}, "bad-value", "not a role"),
        ({"constants": {"year": "2020"}}, "bad-value", "not a role"),
        ({"unpivot": {"role": "age", "fields": "^\\d+$"}}, "bad-value", "No column of the table fits"),
        ({"unpivot": {"role": "age", "fields": "(?P<year>.)"}}, "bad-value", "“year” is not a role"),
        ({"polarity": "good"}, "bad-value", "“good” is not a polarity"),
        ({"decimals": 1.5}, "bad-value", "not a number of decimals"),
        ({"decimals": 7}, "bad-value", "not a number of decimals"),
        ({"decimals": "one"}, "bad-value", "not a number"),
        ({"comparison": "overlap"}, "bad-value", "not a method of comparison"),
        ({"comparison": "goal"}, "bad-value", "needs the goal"),
        ({"comparison": {"method": "goal"}}, "missing-key", "A comparison needs “value”"),
        ({"comparison": {"method": "goal", "value": "many"}}, "bad-value", "“many” is not a number"),
        ({"comparison": {"method": "goal", "value": "1e400"}}, "bad-value", "“1e400” is not a number"),
        ({"comparison": {"method": "interval", "value": "5"}}, "bad-value", "The method interval has no goal"),
        ({"comparison": {"method": "quintiles", "by_limits": True}}, "bad-value", "The method quintiles has no goal"),
        (
            {"comparison": {"method": "goal", "value": "90", "high": "95", "by_limits": True}},
            "bad-value",
            "held against one value, not against a range",
        ),
        ({"comparison": {"method": "goal", "value": "95", "high": "90"}}, "bad-value", "below its lower end"),
        ({"comparison": {"value": "95"}}, "missing-key", "needs “method”"),
        ({"comparison": ["interval"]}, "bad-value", "must be the name of a method"),
        ({"limits": "byars"}, "bad-value", "not a limits"),
        ({"updated": "3 May 2026"}, "bad-value", "not a date"),
        ({"retired": {"date": "2026-01-01"}}, "missing-key", "needs “reason”"),
        ({"breaks": [{"from": "soon", "reason": "x"}]}, "bad-period", "not a time period"),
        ({"breaks": ["2019"]}, "bad-value", "Each entry of “breaks”"),
    ],
)
def test_a_fault_is_named_in_the_descriptor(tmp_path: Path, entry: dict[str, Any], code: str, says: str) -> None:
    problem = fault(tmp_path, **entry)
    assert problem.code == code
    assert says in problem.message
    assert problem.where.path == "datapackages/example/datapackage.json"
    assert problem.where.line > 1


def test_a_misspelt_key_comes_with_the_right_one(tmp_path: Path) -> None:
    assert fault(tmp_path, polarty="low").hint == "Did you mean “polarity”?"


def test_a_fault_stands_at_the_line_of_its_key(tmp_path: Path) -> None:
    path = write_table(tmp_path, TEXT, {"name": "smoking", "polarity": "good"})
    lines = path.read_text(encoding="utf-8").splitlines()
    (problem,) = loaded(tmp_path)[1].in_order()[:1]
    assert '"polarity"' in lines[problem.where.line - 1]


@pytest.mark.parametrize("measures", ["smoking", {"name": "smoking"}, ["smoking"]])
def test_measures_must_be_a_list_of_objects(tmp_path: Path, measures: Any) -> None:
    write(tmp_path, {"resources": [resource(TEXT)], "measures": measures}, {"table.csv": TEXT})
    assert [problem.code for problem in loaded(tmp_path)[1].found] == ["bad-value"]


def test_an_unknown_polarity_is_a_warning(tmp_path: Path) -> None:
    write_table(tmp_path, TEXT, {"name": "smoking"})
    catalogue, problems = loaded(tmp_path)
    assert (problems.errors, problems.warnings) == (0, 1)
    assert problems.found[0].code == "no-polarity"
    assert catalogue.measures["smoking"].about.polarity is Polarity.NONE


def test_a_measure_of_a_table_that_cannot_be_read_is_no_problem_of_its_own(tmp_path: Path) -> None:
    write_table(tmp_path, TEXT + "E2,Persons,2019,x\n", {"name": "smoking"})
    assert [problem.code for problem in loaded(tmp_path)[1].found] == ["wrong-type"]


def test_all_that_a_measure_says_is_read(tmp_path: Path) -> None:
    about = the_measure(
        tmp_path,
        TEXT,
        title="Adults who smoke",
        unit="%",
        value_type="Proportion",
        decimals=2,
        framework="C18",
        definition="Who smokes.",
        updated="2026-02-03",
        formerly=["smokers"],
        retired={"date": "2026-01-01", "reason": "No longer asked."},
        breaks=[{"from": "2016/17", "reason": "New survey."}],
        sources=[{"title": "A survey", "path": "https://example.org"}],
    ).about
    assert (about.title, about.unit, about.value_type, about.decimals) == ("Adults who smoke", "%", "proportion", 2)
    assert (about.framework, str(about.updated), about.formerly) == ("C18", "2026-02-03", ("smokers",))
    assert about.retired is not None
    assert about.retired.reason == "No longer asked."
    assert about.breaks[0].at == 2016.25
    assert about.sources[0].title == "A survey"


def test_a_table_of_indicators_fills_in_what_a_measure_leaves_out(tmp_path: Path) -> None:
    text = "Area,Indicator,Period,Value\nE1,7,2019,1\n"
    described = resource(text)
    described["schema"]["fields"][1]["role"] = "indicator"
    roles = ("id", "name", "unit", "polarity", "definition", "source")
    fields = [{"name": role, "type": "string", "role": role} for role in roles]
    indicators = {"name": "indicators", "path": "indicators.csv", "schema": {"fields": fields}}
    measure = {"name": "smoking", "resource": "table", "where": {"indicator": "7"}, "unit": "per 100"}
    listed = "id,name,unit,polarity,definition,source\n7,Smokers,%,RAG - Low is good,Who smokes,A survey\n"
    descriptor = {"resources": [described, indicators], "measures": [measure]}
    write(tmp_path, descriptor, {"table.csv": text, "indicators.csv": listed})
    catalogue, problems = loaded(tmp_path)
    about = catalogue.measures["smoking"].about
    assert problems.found == []
    assert (about.title, about.unit, about.polarity) == ("Smokers", "per 100", Polarity.LOW)
    assert about.sources[0].title == "A survey"


def test_sources_and_licences_are_the_nearest(tmp_path: Path) -> None:
    described = resource(TEXT, sources=[{"title": "The table's"}])
    licence = [{"name": "OGL-UK-3.0", "title": "Open Government Licence"}]
    measure = {"name": "smoking", "resource": "table", "polarity": "low"}
    descriptor = {"resources": [described], "measures": [measure], "licenses": licence, "sources": [{"title": "Other"}]}
    write(tmp_path, descriptor, {"table.csv": TEXT})
    about = loaded(tmp_path)[0].measures["smoking"].about
    assert [origin.title for origin in (*about.sources, *about.licences)] == ["The table's", "Open Government Licence"]


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("RAG - High is good", Polarity.HIGH),
        ("High is good", Polarity.HIGH),
        ("Lower is better", Polarity.LOW),
        ("RAG - Low is good", Polarity.LOW),
        ("BOB - Blue orange blue", Polarity.NONE),
        ("No judgement", Polarity.NONE),
        ("Not applicable", Polarity.NONE),
        ("", None),
    ],
)
def test_polarity_is_read_in_the_words_of_other_tables(words: str, polarity: Polarity | None) -> None:
    assert polarity_in_words(words) is polarity


def test_decimals_not_given_are_the_usual_ones(tmp_path: Path) -> None:
    measure = the_measure(tmp_path, "Area,Period,Value\nE1,2019,0.5432\n")
    assert measure.number(Decimal("0.12345")) == "0.123"


def test_percent_in_words_is_read_as_its_sign(tmp_path: Path) -> None:
    measure = the_measure(tmp_path, "Area,Period,Value\nE1,2019,12.5\n", unit="per cent")
    assert measure.said(measure.rows[0].value) == "12.5%"


def test_what_is_no_name_is_refused_however_severe_a_site_calls_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_table(tmp_path, TEXT, {"name": "../../x", "polarity": "low"})
    (package,) = loaded(tmp_path)[0].packages.values()
    monkeypatch.setitem(CODES, "bad-value", replace(CODES["bad-value"], fixed=False))
    lowered = Problems({"bad-value": Severity.WARNING})
    assert definitions(package, lowered) == []
    assert [p.severity for p in lowered.found] == [Severity.WARNING]


def test_a_condition_on_a_column_that_is_not_there_lets_no_row_in(tmp_path: Path) -> None:
    write_table(tmp_path, TEXT, {"name": "smoking", "polarity": "low", "where": {"Sexe": "Persons"}})
    problems = Problems({"unknown-column": Severity.WARNING, "empty-measure": Severity.WARNING})
    catalogue = load_catalogue(Loader(tmp_path, tmp_path / ".cache", problems), tmp_path / "datapackages", HOME)
    assert list(catalogue.measures) == []
