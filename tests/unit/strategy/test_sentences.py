"""Every status as the sentence that people read: one for each pair of progress and trajectory that can occur."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from jsna.data.measures import Break, Group, Measure, Row
from jsna.methods.polarity import Polarity
from jsna.methods.progress import Due, ProgressCode, TrajectoryCode
from jsna.problems import Problems
from jsna.strategy.assess import Judged, assess
from jsna.strategy.sentences import in_brief, sentence
from unit.outputs.sites import HOME, NEXT_DOOR, measure, row, site
from unit.strategy.promising import written

NOW, LATER = 2026.8, 2031.5
TO_10 = 'baseline: "2019", target: {value: 10, by: 2030}'  # from 20 in 2019, ten points in eleven years
UNDATED = 'baseline: "2019", target: {value: 10}'
KEEP_20 = 'baseline: "2019", maintain: true, target: {value: 20, by: 2030}'
BY_STEPS = 'baseline: "2019", target: {value: 10, by: 2030}, milestones: [{by: 2024, value: 16}]'
LEVEL_FIRST = 'baseline: "2019", target: {value: 10, by: 2030}, milestones: [{by: 2025, value: 20}]'
TOO_FAR = 'baseline: "2019", target: {value: 10, by: 2030}, milestones: [{by: 2024, value: 5}]'
TO_5 = 'baseline: "2019", target: {value: 5, by: 2030}'
WORSE_FIRST = 'baseline: "2019", target: {value: 10, by: 2030}, milestones: [{by: 2025, value: 40}]'


def year(period: str, value: str, error: str = "0.5") -> Row:
    """A yearly value of which low is good; `error` is half of its 95% interval, empty for none."""
    if not error:
        return row(period, value)
    return row(period, value, str(float(value) - float(error)), str(float(value) + float(error)))


def judged(rows: tuple[Row, ...], promise: str, as_of: float = NOW, of: Measure | None = None) -> Judged:
    """The rows held against a promise as its author writes it."""
    problems = Problems()
    objective = written(f"title: Fewer smokers\nmeasures: [{{measure: smoking, {promise}}}]\n", problems)
    found = assess(objective, site(of or measure(rows)).catalogue, as_of, problems).measures
    assert not problems.errors, problems.found
    return found[0]


START = year("2019", "20")
FROM_NOTHING = "The source gives no margin of error, so a change from nothing can’t be judged."
BOTH = "Adults who smoke, Merrowshire: 20.0% in 2019 and {}% in 2024"


@dataclass(frozen=True)
class Case:
    """One status and its sentence."""

    codes: str  # progress, trajectory and, where there is one, what is due
    ratio: float | None  # of the change seen to the change needed by then
    rows: tuple[Row, ...]
    promise: str
    said: str
    as_of: float = NOW
    of: Mapping[str, Any] = field(default_factory=dict)  # what else is told of the measure


# Expected in 2024 on the straight way from 20 to 10: 20 - 10 * 5 / 11 = 15.4545, so a fall of one is 0.22 of it
CASES = (
    Case(
        "target-met on-track", 2.42, (START, year("2024", "9")), TO_10,
        BOTH.format("9.0") + ". The target of 10% by 2030 is met, and clearly so.",
    ),
    Case(
        "target-met on-track", 2.244, (START, year("2024", "9.8")), TO_10,
        BOTH.format("9.8") + ". The target of 10% by 2030 is met, though only within the margin of error.",
    ),
    Case(
        "target-met on-track", 2.244, (START, year("2024", "9.8", "")), TO_10,
        BOTH.format("9.8") + ". The target of 10% by 2030 is met. "
        "The source gives no margin of error, so a simpler rule was used.",
    ),
    # A milestone beyond the target: a fall of 15 by 2024 was asked for, and of 10 once the target of 10 is met
    Case(
        "target-met on-track", 1.1, (START, year("2024", "9")), TOO_FAR,
        BOTH.format("9.0") + ". The target of 10% by 2030 is met, and clearly so.",
    ),
    Case(
        "improving well-behind", 0.4, (START, year("2024", "14")), TOO_FAR,
        BOTH.format("14.0") + ". The target is 10% by 2030. "
        "The change is an improvement, but far too slow to get there in time.",
    ),
    Case(
        "target-met not-assessed", None, (START, year("2024", "9")), UNDATED,
        BOTH.format("9.0") + ". The target of 10% is met, and clearly so.",
    ),
    Case(
        "target-met on-track", None, (START, year("2024", "20.3")), KEEP_20,
        BOTH.format("20.3") + ". The aim to keep it at 20% or better is met, "
        "though only within the margin of error.",
    ),
    Case(
        "target-met on-track awaiting-final-data", 2.42, (START, year("2024", "9")), TO_10,
        BOTH.format("9.0") + ". The target of 10% by 2030 is met, and clearly so. "
        "The date of the target has passed, but the figures for 2030 are not out yet.",
        LATER,
    ),
    Case(
        "improving on-track", 1.32, (START, year("2024", "14")), TO_10,
        BOTH.format("14.0") + ". The target is 10% by 2030. "
        "The change is an improvement, and fast enough to get there in time.",
    ),
    Case(
        "improving on-track", 1.056, (START, year("2024", "15.2")), TO_10,
        BOTH.format("15.2") + ". The target is 10% by 2030. "
        "The change is an improvement, and fast enough to get there in time. "
        "By 2024 it needed to be 15.5%, and the true figure could be that.",
    ),
    Case(
        "improving too-slow", 0.66, (START, year("2024", "17")), TO_10,
        BOTH.format("17.0") + ". The target is 10% by 2030. "
        "The change is an improvement, but too slow to get there in time.",
    ),
    Case(
        "improving well-behind", 0.44, (START, year("2024", "18")), TO_10,
        BOTH.format("18.0") + ". The target is 10% by 2030. "
        "The change is an improvement, but far too slow to get there in time.",
    ),
    Case(
        "improving too-slow", 0.66, (START, year("2024", "17", "")), TO_10,
        BOTH.format("17.0") + ". The target is 10% by 2030. "
        "The change is an improvement, but too slow to get there in time. "
        "The source gives no margin of error, so a simpler rule was used.",
    ),
    Case(
        "improving not-assessed", None, (START, year("2024", "14")), UNDATED,
        BOTH.format("14.0") + ". The target is 10%. The change is an improvement.",
    ),
    Case(
        "improving too-slow awaiting-final-data", 0.66, (START, year("2024", "17")), TO_10,
        BOTH.format("17.0") + ". The target is 10% by 2030. "
        "The change is an improvement, but too slow to get there in time. "
        "The date of the target has passed, but the figures for 2030 are not out yet.",
        LATER,
    ),
    Case(
        "improving too-slow target-missed", 0.7, (START, year("2030", "13")), TO_10,
        "Adults who smoke, Merrowshire: 20.0% in 2019 and 13.0% in 2030. "
        "The change is an improvement, but the target of 10% by 2030 was missed.",
        LATER,
    ),
    Case(
        "improving on-track target-missed", 0.98, (START, year("2030", "10.2")), TO_10,
        "Adults who smoke, Merrowshire: 20.0% in 2019 and 10.2% in 2030. "
        "The change is an improvement, but the target of 10% by 2030 was narrowly missed.",
        LATER,
    ),
    Case(
        "no-detectable-change on-track", 1.1, (START, year("2024", "15", "9")), TO_10,
        BOTH.format("15.0") + ". The target is 10% by 2030. "
        "The change could be down to chance. If it is real, it is on track for the target. "
        "By 2024 it needed to be 15.5%, and the true figure could be that.",
    ),
    Case(
        "no-detectable-change too-slow", 0.66, (START, year("2024", "17", "9")), TO_10,
        BOTH.format("17.0") + ". The target is 10% by 2030. "
        "The change could be down to chance. Even if it is real, it is too slow to get there in time. "
        "By 2024 it needed to be 15.5%, and the true figure could be that.",
    ),
    Case(
        "no-detectable-change well-behind", 0.044, (START, year("2024", "19.8")), TO_10,
        BOTH.format("19.8") + ". The target is 10% by 2030. "
        "The change could be down to chance. Even if it is real, it is well behind what is needed.",
    ),
    Case(
        "no-detectable-change moving-away", -0.044, (START, year("2024", "20.2")), TO_10,
        BOTH.format("20.2") + ". The target is 10% by 2030. "
        "The change could be down to chance. If it is real, it is a move away from the target.",
    ),
    Case(
        "no-detectable-change not-assessed", None, (START, year("2024", "19.8")), UNDATED,
        BOTH.format("19.8") + ". The target is 10%. The change could be down to chance.",
    ),
    Case(
        "no-detectable-change well-behind", 0.11, (START, year("2024", "19.5", "")), TO_10,
        BOTH.format("19.5") + ". The target is 10% by 2030. "
        "The change is too small to count. That is well behind what is needed. "
        "The source gives no margin of error, so a simpler rule was used.",
    ),
    Case(
        "no-detectable-change well-behind target-missed", 0.02, (START, year("2030", "19.8")), TO_10,
        "Adults who smoke, Merrowshire: 20.0% in 2019 and 19.8% in 2030. "
        "The change could be down to chance, and the target of 10% by 2030 was missed.",
        LATER,
    ),
    Case(
        "getting-worse moving-away", -0.66, (START, year("2024", "23")), TO_10,
        BOTH.format("23.0") + ". The target is 10% by 2030. "
        "The figures are getting worse, and moving away from the target.",
    ),
    Case(
        "getting-worse on-track", None, (START, year("2024", "23")), WORSE_FIRST,
        BOTH.format("23.0") + ". The target is 10% by 2030. "
        "The figures are getting worse, though no more than the plan allowed for so far.",
    ),
    Case(
        "getting-worse not-assessed", None, (START, year("2024", "23")), UNDATED,
        BOTH.format("23.0") + ". The target is 10%. The figures are getting worse.",
    ),
    Case(
        "getting-worse not-assessed", None, (START, year("2024", "23")), KEEP_20,
        BOTH.format("23.0") + ". The aim is to keep it at 20% or better. The figures are getting worse.",
    ),
    Case(
        "getting-worse moving-away target-missed", -0.3, (START, year("2030", "23", "")), TO_10,
        "Adults who smoke, Merrowshire: 20.0% in 2019 and 23.0% in 2030. "
        "The figures are getting worse, and the target of 10% by 2030 was missed. "
        "The source gives no margin of error, so a simpler rule was used.",
        LATER,
    ),
    Case(
        "baseline-only not-assessed", None, (START,), TO_10,
        "Adults who smoke, Merrowshire: 20.0% in 2019. The target is 10% by 2030. "
        "There are no later figures yet to compare.",
    ),
    Case(
        "baseline-only not-assessed awaiting-final-data", None, (START,), TO_10,
        "Adults who smoke, Merrowshire: 20.0% in 2019. The target is 10% by 2030. "
        "There are no later figures yet to compare. "
        "The date of the target has passed, but the figures for 2030 are not out yet.",
        LATER,
    ),
    Case(
        "baseline-not-set not-assessed", None, (START, year("2024", "17")), "target: {value: 10, by: 2030}",
        "Adults who smoke, Merrowshire: 17.0% in 2024. The target is 10% by 2030. "
        "No starting point is set, so progress can’t be judged.",
    ),
    Case(
        "baseline-not-set not-assessed", None, (row("2024", note="Not collected"),), "target: {value: 10, by: 2030}",
        "Adults who smoke, Merrowshire: there is no figure. The target is 10% by 2030. "
        "No starting point is set, so progress can’t be judged.",
    ),
    Case(
        "no-target not-assessed", None, (START, year("2024", "17")), 'baseline: "2019"',
        BOTH.format("17.0") + ". No target is set, so progress can’t be judged.",
    ),
    Case(
        "no-target not-assessed", None, (START,), 'baseline: "2019"',
        "Adults who smoke, Merrowshire: 20.0% in 2019. No target is set, so progress can’t be judged.",
    ),
    Case(
        "no-data not-assessed", None, (row("2019", marker="c"),), TO_10,
        "Adults who smoke, Merrowshire: there is no figure. The target is 10% by 2030. "
        "Progress can’t be judged until figures are published. "
        "The figure for 2019 is withheld, because so small a number could point to a person.",
    ),
    # What can't be compared: a new definition, or a change from nothing without limits
    Case(
        "not-comparable not-assessed", None, (START, year("2024", "17")), TO_10,
        BOTH.format("17.0") + ". The target is 10% by 2030. "
        "The two figures can’t be compared, because what is measured changed in between.",
        of={"breaks": (Break(2021.0, "A new question"),)},
    ),
    Case(
        "not-comparable moving-away", -1.32, (row("2019", "0"), row("2024", "-3")), TO_5,
        f"Adults who smoke, Merrowshire: 0.0% in 2019 and −3.0% in 2024. The target is 5% by 2030. {FROM_NOTHING}",
        of={"polarity": Polarity.HIGH},
    ),
    Case(
        "not-comparable moving-away target-missed", -0.6, (row("2019", "0"), row("2030", "-3")), TO_5,
        f"Adults who smoke, Merrowshire: 0.0% in 2019 and −3.0% in 2030. {FROM_NOTHING} "
        "The target of 5% by 2030 was missed.",
        LATER, of={"polarity": Polarity.HIGH},
    ),
    # No data at all, here or anywhere, before the date of the target and after it
    Case(
        "no-data not-assessed", None, (replace(START, area=NEXT_DOOR),), TO_10,
        "Adults who smoke, Merrowshire: there is no figure. The target is 10% by 2030. "
        "Progress can’t be judged until figures are published.",
    ),
    Case(
        "no-data not-assessed awaiting-final-data", None, (row("2019", marker="x"),), TO_10,
        "Adults who smoke, Merrowshire: there is no figure. The target is 10% by 2030. "
        "Progress can’t be judged until figures are published. "
        "The date of the target has passed, but the figures for 2030 are not out yet.",
        LATER,
    ),
    # An aim to keep what there is
    Case(
        "target-met on-track", None, (START, year("2024", "19")), KEEP_20,
        BOTH.format("19.0") + ". The aim to keep it at 20% or better is met, and clearly so.",
    ),
    Case(
        "no-detectable-change not-assessed", None, (START, year("2024", "20.6")), KEEP_20,
        BOTH.format("20.6") + ". The aim is to keep it at 20% or better. The change could be down to chance.",
    ),
    Case(
        "getting-worse not-assessed target-missed", None, (START, year("2030", "23")), KEEP_20,
        "Adults who smoke, Merrowshire: 20.0% in 2019 and 23.0% in 2030. "
        "The figures are getting worse, and the aim to keep it at 20% or better was missed.",
        LATER,
    ),
    # The way to the target: its date is over, it is exactly at a milestone, or it is level at first
    Case(
        "improving too-slow target-missed", 0.8, (START, year("2031", "12")), TO_10,
        "Adults who smoke, Merrowshire: 20.0% in 2019 and 12.0% in 2031. "
        "The change is an improvement, but the target of 10% by 2030 was missed.",
        LATER,
    ),
    Case(
        "improving too-slow", 0.75, (START, year("2024", "17")), BY_STEPS,
        BOTH.format("17.0") + ". The target is 10% by 2030. "
        "The change is an improvement, but too slow to get there in time.",
    ),
    Case(
        "no-detectable-change on-track", None, (START, year("2024", "20")), LEVEL_FIRST,
        BOTH.format("20.0") + ". The target is 10% by 2030. "
        "The two figures are the same. That is on track for the target. "
        "By 2024 it needed to be 20.0%, and the true figure could be that.",
    ),
    # A share of nothing left to gain: what is promised is more than met, and more figures are to come
    Case(
        "target-met on-track", 2.42, (START, year("2024", "9"), row("2025", marker="c")), TO_10,
        BOTH.format("9.0") + ". The target of 10% by 2030 is met, and clearly so. "
        "The figure for 2025 is withheld, because so small a number could point to a person.",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.codes)
def test_a_status_is_said_in_plain_english(case: Case) -> None:
    found = judged(case.rows, case.promise, case.as_of, of=measure(case.rows, **case.of))
    assert found.progress is not None
    assert found.trajectory is not None
    codes = (found.progress.code, found.trajectory.code, *filter(None, [found.progress.due]))
    assert " ".join(codes) == case.codes
    assert found.trajectory.ratio == (None if case.ratio is None else pytest.approx(case.ratio))
    assert sentence(found, "Merrowshire") == case.said


FLAT_FIRST = 'baseline: "2019", target: {value: 10, by: 2030}, milestones: [{by: 2025, value: 19}]'
UP_FIRST = 'baseline: "2019", target: {value: 10, by: 2030}, milestones: [{by: 2025, value: 22}]'
SMALL, SAME = "The change is too small to count. ", "The two figures are the same. "


# Without intervals: on the way to 19 in 2025, 20 - 5 / 6 = 19.17 is expected in 2024; to 22, 21.67.
@pytest.mark.parametrize(
    ("value", "error", "promise", "said"),
    [
        ("19.2", "", FLAT_FIRST, SMALL + "That is on track for the target."),
        ("19.4", "", FLAT_FIRST, SMALL + "That is too slow to get there in time."),
        ("19.6", "", FLAT_FIRST, SMALL + "That is well behind what is needed."),
        ("20.4", "", FLAT_FIRST, SMALL + "That is a move away from the target."),
        ("20.4", "", UNDATED, SMALL.rstrip()),
        ("20", "", UP_FIRST, SAME + "That is on track for the target."),
        ("20", "", TO_10, SAME + "That is well behind what is needed."),
        ("20.01", "", TO_10, SAME.rstrip()),
        ("20", "0.5", TO_10, SAME + "That is well behind what is needed."),
    ],
)
def test_a_change_that_does_not_count_is_not_put_down_to_chance(
    value: str, error: str, promise: str, said: str
) -> None:
    whole = sentence(judged((START, year("2024", value, error)), promise), "Merrowshire")
    simpler = "" if error else " The source gives no margin of error, so a simpler rule was used."
    assert whole.partition(". The target is ")[2].partition(". ")[2] == said + simpler


@pytest.mark.parametrize(
    ("headline", "group", "named"),
    [
        (("Persons", "18+ yrs"), ("Persons", "18+ yrs"), "Adults who smoke"),
        (("Female", "All ages"), ("Female", "All ages"), "Adults who smoke"),  # nobody else is in the table
        (("Male", "All ages"), ("Female", "All ages"), "Adults who smoke, female"),
        (("Persons", "18+ yrs"), ("Male", "18+ yrs"), "Adults who smoke, male"),
        (
            ("Persons", "18+ yrs"),
            ("Persons", "18+ yrs", "Deprivation decile", "1 (most deprived)"),
            "Adults who smoke, Deprivation decile 1 (most deprived)",
        ),
    ],
)
def test_a_sentence_names_the_measure_the_group_and_the_place(
    headline: tuple[str, ...], group: tuple[str, ...], named: str
) -> None:
    whom = Group(*group)
    rows = (row("2019", "20", group=Group(*headline)), row("2019", "20", group=whom), row("2024", "9", group=whom))
    chosen = ", ".join(f'{key}: "{text}"' for key, text in whom._asdict().items() if text)
    found = judged(tuple(dict.fromkeys(rows)), f"{chosen}, {TO_10}")
    assert sentence(found, "Merrowshire").startswith(f"{named}, Merrowshire: 20.0% in 2019 and 9.0% in 2024. ")


def test_every_pair_of_codes_that_can_occur_has_its_case() -> None:
    assert {tuple(case.codes.split()[:2]) for case in CASES} == {
        ("target-met", "on-track"),
        ("target-met", "not-assessed"),
        ("improving", "on-track"),
        ("improving", "too-slow"),
        ("improving", "well-behind"),
        ("improving", "not-assessed"),
        ("no-detectable-change", "on-track"),
        ("no-detectable-change", "too-slow"),
        ("no-detectable-change", "well-behind"),
        ("no-detectable-change", "moving-away"),
        ("no-detectable-change", "not-assessed"),
        ("getting-worse", "on-track"),
        ("getting-worse", "moving-away"),
        ("getting-worse", "not-assessed"),
        ("baseline-only", "not-assessed"),
        ("baseline-not-set", "not-assessed"),
        ("no-target", "not-assessed"),
        ("not-comparable", "not-assessed"),
        ("not-comparable", "moving-away"),
        ("no-data", "not-assessed"),
    }


def test_every_code_of_the_contract_has_its_case() -> None:
    said = {code for case in CASES for code in case.codes.split()}
    assert said == {code.value for codes in (ProgressCode, TrajectoryCode, Due) for code in codes}


@pytest.mark.parametrize(
    ("newer", "said"),
    [
        (
            row("2025", marker="c"),
            "The figure for 2025 is withheld, because so small a number could point to a person.",
        ),
        (row("2025"), "There is no figure for 2025."),
    ],
)
def test_a_newer_figure_that_is_not_published_is_named(newer: Row, said: str) -> None:
    whole = sentence(judged((START, year("2024", "17"), newer), TO_10), "Merrowshire")
    assert whole == f"{BOTH.format('17.0')}. The target is 10% by 2030. " + (
        f"The change is an improvement, but too slow to get there in time. {said}"
    )


def test_a_projection_is_not_a_newer_figure() -> None:
    rows = (START, year("2024", "17"), row("2026", "16", marker="f"))
    assert sentence(judged(rows, TO_10), "Merrowshire").endswith("too slow to get there in time.")


@pytest.mark.parametrize(
    ("baseline", "latest", "said"),
    [
        ("2016 - 18", "2019 - 21", "Adults who smoke, Merrowshire: 20.0% in 2016 to 2018 and 17.0% in 2019 to 2021"),
        ("2018/19", "2023/24", "Adults who smoke, Merrowshire: 20.0% in 2018/19 and 17.0% in 2023/24"),
        (
            "as at 18th Oct 2023",
            "2024-10-18",
            "Adults who smoke, Merrowshire: 20.0% on 18th Oct 2023 and 17.0% on 18 October 2024",
        ),
    ],
)
def test_periods_are_said_as_people_say_them(baseline: str, latest: str, said: str) -> None:
    promise = f'baseline: "{baseline}", target: {{value: 10, by: 2030}}'
    found = judged((year(baseline, "20"), year(latest, "17")), promise)
    assert sentence(found, "Merrowshire").startswith(f"{said}. The target is 10% by 2030.")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("850", "Adults who smoke, Merrowshire: 850 in 2024, below the range that was expected (900 to 1,200)."),
        ("900", "Adults who smoke, Merrowshire: 900 in 2024, within the range that was expected (900 to 1,200)."),
        ("1201", "Adults who smoke, Merrowshire: 1,201 in 2024, above the range that was expected (900 to 1,200)."),
    ],
)
def test_a_volume_is_described_and_not_judged(value: str, said: str) -> None:
    rows = (row("2024", value),)
    found = judged(rows, "kind: volume, expected: {from: 900, to: 1200}", of=measure(rows, unit="people", decimals=0))
    assert found.progress is None
    assert sentence(found, "Merrowshire") == said


def test_a_volume_without_a_range_or_a_value_is_described_as_far_as_it_goes() -> None:
    counted = (row("2023", "1000"), row("2024", marker="c"))
    assert sentence(judged(counted, "kind: volume"), "Merrowshire") == (
        "Adults who smoke, Merrowshire: 1,000.0% in 2023. "
        "The figure for 2024 is withheld, because so small a number could point to a person."
    )
    assert sentence(judged((row("2024"),), "kind: volume"), NAME) == f"Adults who smoke, {NAME}: there is no figure."


NAME = f"<b>{HOME}</b>"  # escaping is the page's business


@pytest.mark.parametrize(
    ("rows", "promise", "said"),
    [
        ((START, year("2024", "15")), TO_10, f"{BOTH.format('15.0')}; the target is 10% by 2030."),
        ((START,), TO_10, "Adults who smoke, Merrowshire: 20.0% in 2019; the target is 10% by 2030."),
        ((START, year("2024", "15")), KEEP_20, f"{BOTH.format('15.0')}; the aim is to keep it at 20% or better."),
        ((START, year("2024", "15")), 'baseline: "2019"', f"{BOTH.format('15.0')}; no target is set."),
        ((row("2024", "15"),), "kind: volume", "Adults who smoke, Merrowshire: 15.0% in 2024."),
    ],
)
def test_in_a_list_one_sentence_says_what_was_what_is_and_what_is_promised(
    rows: tuple[Row, ...], promise: str, said: str
) -> None:
    assert in_brief(judged(rows, promise), "Merrowshire") == said
