"""Claims of comparison and trend, and what is cited: true ones are answered, and the others say what is true."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import sites
from jsna.directives import Link
from jsna.pages.filling import fill
from jsna.pages.page import Page
from jsna.problems import Problem, Problems, Where
from jsna.prose.answers import Answer
from jsna.prose.checks import Checks

WHERE = Where("a.md", 3, 5)
HEAD = "area,period,category,value,lower,upper\n"
# Five years in a row, falling by one a year with limits one to each side: a trend by any reckoning
FALLING = "".join(f"E10900001,{year},,{2035 - year}.0,{2034 - year}.0,{2036 - year}.0\n" for year in range(2019, 2024))
ROWS = f"""{HEAD}{FALLING}E10900001,2019,Manual,26.0,23.0,29.0
E10900001,2023,Manual,24.3,,
E92000001,2023,,11.0,10.8,11.2
E92000001,2023,Manual,20.0,19.0,21.0
E12900001,2023,,12.4,12.0,12.8
E07900001,2022,,14.0,11.0,17.0
E07900001,2023,,,,
E07900002,2020,,8.0,7.0,9.0
E07900002,2023,,11.0,9.0,13.0
E92000001,2020,,11.5,11.3,11.7
"""
Checked = Callable[[str, str], tuple[Answer | None, list[Problem]]]


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Checks a text against a link's address."""
    root = tmp_path_factory.mktemp("claims")
    plain = sites.DESCRIPTOR.replace('"value_type": "proportion"', '"value_type": "rate"')
    files = {"datapackages/smoke/rates.csv": ROWS, "datapackages/smoke/datapackage.json": plain}
    site = sites.assessed(root, files).site

    def checked(text: str, address: str) -> tuple[Answer | None, list[Problem]]:
        problems = Problems()
        scheme, _, target = address.partition(":")
        checks = Checks(site.catalogue, site.objectives, problems, references={"carers": "What carers said"})
        return checks.check(Link(0, scheme, target, text, WHERE)), problems.found

    return checked


def fault(check: Checked, text: str, address: str) -> Problem:
    answer, problems = check(text, address)
    assert answer is None
    (problem,) = problems
    assert problem.where == WHERE
    return problem


def test_both_ends_of_the_interval_are_similar(check: Checked) -> None:
    problem = fault(check, "higher than England", "compare:smoking")  # 11.0, and the interval is 11.0 to 13.0
    assert (problem.code, problem.hint) == ("wrong-claim", "Write “similar to England”.")


@pytest.mark.parametrize(
    ("text", "address", "about"),
    [
        (
            "  Similar to\nEngland. ",
            "compare:smoking",
            "Adults who smoke, Merrowshire, 2023 (12.0%) against England (11.0%): similar",
        ),
        (
            "getting better",
            "trend:smoking",
            "Adults who smoke, Merrowshire, from 16.0% in 2019 to 12.0% in 2023: decreasing and getting better",
        ),
        ("a third", "cite:carers", "What carers said"),
    ],
)
def test_an_answer_says_what_it_rests_on(check: Checked, text: str, address: str, about: str) -> None:
    answer, problems = check(text, address)
    assert problems == []
    assert answer is not None
    assert answer.about == about


@pytest.mark.parametrize(
    "text",
    [
        "similar to the region", "similar to our region", "in line with Southern Vale",
        "close to the Southern Vale average", "is about the same as the regional average",
        "about the same as in Southern Vale", "similar to that in the region",
    ],
)  # fmt: skip
def test_the_region_has_its_usual_names(check: Checked, text: str) -> None:
    assert check(text, "compare:smoking?with=region")[1] == []
    assert fault(check, text, "compare:smoking").code == "wrong-claim"


@pytest.mark.parametrize(
    ("text", "opposite", "address"),
    [
        ("more often than in England", "less often than in England", "compare:smoking?area=region"),  # 12.4 and 11.0
        ("less often than in England", "more often than in England", "compare:smoking/2020?area=wychstead"),
    ],
)
def test_what_people_do_is_more_or_less_often_so(check: Checked, text: str, opposite: str, address: str) -> None:
    assert check(text, address)[1] == []
    assert fault(check, opposite, address).code == "wrong-claim"


@pytest.mark.parametrize(
    "text",
    [
        "falling", "going down", "coming down", "decreasing", "improving", "falling and getting better",
        "getting better, and falling", "has been falling", "on the rise",
    ],
)  # fmt: skip
def test_a_trend_has_its_usual_words(check: Checked, text: str) -> None:
    problems = check(text, "trend:smoking")[1]
    assert [problem.code for problem in problems] == (["wrong-claim"] if text == "on the rise" else [])


@pytest.mark.parametrize(
    ("text", "address", "code", "says"),
    [
        ("worse than England", "compare:smoking?category=Manual", "wrong-claim", "no sound confidence interval"),
        ("worse than England", "compare:smoking?area=ashenmoor", "wrong-claim", "no value for England in 2022"),
        ("worse than England", "compare:smoking/2023?area=ashenmoor", "no-value", "there is no value for it"),
        ("worse than England", "compare:smoking?area=england", "bad-value", "compared with itself"),
        ("worse than them", "compare:smoking?with=districts", "bad-value", "means several"),
        ("worse than it", "compare:smoking?area=england&with=region", "unknown-area", "region of England"),
        ("worse than it", "compare:smoking?wiht=region", "unknown-key", "no key “wiht”"),
        ("a lot worse", "compare:smoking", "unclear-claim", "similar"),
        ("similar to France", "compare:smoking", "unclear-claim", "similar"),
        ("significantly similar", "compare:smoking", "unclear-claim", "similar"),
        ("falling", "trend:smoking?area=ashenmoor", "wrong-claim", "There is 1 reading; a recent trend needs five."),
        ("falling", "trend:smoking/2022", "bad-value", "names no period"),
        ("plummeting", "trend:smoking", "unclear-claim", "decreasing and getting better"),
        ("not rising", "trend:smoking", "negated-claim", "“not”"),
        ("a third", "cite:carer", "unknown-source", "no reference “carer”"),
    ],
)
def test_what_does_not_hold_says_why(check: Checked, text: str, address: str, code: str, says: str) -> None:
    problem = fault(check, text, address)
    assert problem.code == code
    assert says in problem.message


def test_a_phrase_that_is_not_accepted_is_answered_with_those_that_are(check: Checked) -> None:
    hint = fault(check, "plummeting", "trend:smoking").hint
    assert "“falling”" in hint
    assert "“improving”" in hint
    assert "“decreasing and getting better”" in hint
    assert "rising" not in hint


def test_a_place_with_no_region_of_its_own_can_be_compared_by_name(check: Checked) -> None:
    assert check("similar to Merrowshire", "compare:smoking?area=wychstead&with=Merrowshire")[1] == []


CITING = """\
---
title: Carers
kind: risk-group
references: [{id: carers-2025, title: What carers said}]
---

Among carers, [a third](cite:carers-2025) have no break.

```chart
show: trend
measure: smoking
title: Smoking is [higher than England](compare:smoking) and [falling](trend:smoking)
```
"""


def test_a_citation_leads_to_its_reference_on_the_page_and_a_title_is_checked(tmp_path: Path) -> None:
    path = "chapters/carers.md"
    build = sites.assessed(tmp_path, {f"content/{path}": CITING})
    (problem,) = build.problems.found  # three years of data have no trend
    assert (problem.code, problem.where.line, problem.where.path) == ("wrong-claim", 12, f"content/{path}")
    build.render()
    page = fill(build.drafts[path], Page(build.site, path, build.inline), build.drawings)
    assert 'class="jsna-figure" href="#reference-carers-2025">a third</a>' in page
    assert '<dt id="reference-carers-2025">What carers said</dt>' in page
    assert "Adults who smoke, Merrowshire, 2023 (12.9%) against England (11.6%): worse" in page


def test_a_hostile_reference_closes_no_attribute(tmp_path: Path) -> None:
    path = "chapters/carers.md"
    text = CITING.replace("id: carers-2025", "id: 'a\"b<i>'").replace("cite:carers-2025", "cite:a%22b%3Ci%3E")
    build = sites.assessed(tmp_path, {f"content/{path}": text})
    build.render()
    page = fill(build.drafts[path], Page(build.site, path, build.inline), build.drawings)
    assert 'class="jsna-figure" href="#reference-a%22b%3Ci%3E">a third</a>' in page
    assert '<dt id="reference-a&#34;b&lt;i&gt;">What carers said</dt>' in page


@pytest.mark.parametrize(
    ("method", "why"),
    [
        ("none", "its package says that this measure is not"),
        ("quintiles", "its package compares each area with all areas of its kind"),
        ("spc-proportion", "no denominator is published for it"),
        ("two-levels", "no sound 99.8% confidence interval is published for it"),
    ],
)
def test_what_a_method_lacks_is_named_for_that_method(tmp_path: Path, method: str, why: str) -> None:
    declared = sites.DESCRIPTOR.replace('"decimals": 1', f'"comparison": "{method}"')
    site = sites.assessed(tmp_path, {"datapackages/smoke/datapackage.json": declared}).site
    problems = Problems()
    checks = Checks(site.catalogue, site.objectives, problems, references={})
    checks.check(Link(0, "compare", "smoking", "worse than England", WHERE))
    (problem,) = problems.found
    assert problem.message.endswith(f"not compared, because {why}.")
