"""What was renamed is found by its former name, wherever it is named, and goes by its present one from then on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from jsna.assessment.chapters import Chapter, read_chapter
from jsna.data.catalogue import Catalogue
from jsna.problems import Problems
from jsna.reading import split_document
from jsna.strategy.objectives import Objective
from jsna.strategy.renaming import renamed
from sites import CHAPTER, DESCRIPTOR, OBJECTIVE, problems
from unit.outputs.sites import measure, row, site
from unit.strategy import promising

SMOKING = measure([row("2023", "12")], formerly=("smokers",))


def chapter(front: str) -> Chapter:
    found = Problems()
    document = split_document(f"---\ntitle: x\n{front}\n---\n", "content/chapters/c.md", found)
    assert document is not None
    read = read_chapter(document, found)
    assert found.found == []
    return read


def objective(front: str, name: str = "o") -> Objective:
    return promising.objective(f"title: x\n{front}\n", name)


def present(front: str, *promised: Objective) -> tuple[Chapter, dict[str, Objective]]:
    catalogue: Catalogue = site(SMOKING).catalogue
    chapters, objectives = renamed({"c": chapter(front)}, {o.id: o for o in promised}, catalogue)
    return chapters["c"], objectives


NEED = "needs: [{id: help, statement: y, formerly: [aid, support], measures: [smokers, smoking, lost]}]"


def test_measures_go_by_their_present_names_and_keep_their_places() -> None:
    found, objectives = present(
        f"{NEED}\nequality: {{sex: {{evidence: [{{kind: measure, measure: smokers}}, {{kind: research, text: z}}]}}}}",
        objective("measures: [{measure: smokers}, {measure: lost}]"),
    )
    assert found.needs[0].measures == ("smoking", "smoking", "lost")
    assert found.needs[0].measures[0].where == chapter(NEED).needs[0].measures[0].where
    assert [evidence.measure for evidence in found.equality[0].evidence] == ["smoking", ""]
    assert [success.measure for success in objectives["o"].measures] == ["smoking", "lost"]


@pytest.mark.parametrize("name", ["help", "aid", "support"])
def test_a_need_answers_to_its_former_ids(name: str) -> None:
    _, objectives = present(NEED, objective(f"needs: [{name}, lost]"))
    assert objectives["o"].needs == ("help", "lost")


def test_a_recommendation_is_taken_up_by_an_objective_under_its_former_name() -> None:
    found, _ = present("recommendations: [{id: r, what: y, objective: old}]", objective("formerly: [old]"))
    assert found.recommendations[0].objective == "o"


def test_a_name_in_use_is_not_anothers_former_one() -> None:
    promised = (objective("formerly: [p]"), objective("", "p"))
    found, _ = present("recommendations: [{id: r, what: y, objective: p}]", *promised)
    assert found.recommendations[0].objective == "p"


def names(changes: Sequence[tuple[str, str]], text: str) -> str:
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return text


def test_a_whole_site_holds_under_former_names(tmp_path: Path) -> None:
    files = {
        "datapackages/smoke/datapackage.json": names(
            [('"name": "smoking",', '"name": "smoking", "formerly": ["smokers"],')], DESCRIPTOR
        ),
        "content/chapters/smoking.md": names(
            [("- id: help-to-stop", "- id: help-to-stop\n    formerly: [aid]"), ("[smoking]", "[smokers]")], CHAPTER
        ),
        "content/strategy/objectives/smoke-free.md": names(
            [
                ("title:", "formerly: [no-smoke]\ntitle:"),
                ("target:smoke-free/smoking", "target:no-smoke/smokers"),
                ("[help-to-stop]", "[aid]"),
                ("measure: smoking", "measure: smokers"),
            ],
            OBJECTIVE,
        ),
    }
    assert problems(tmp_path, files) == []


def test_the_equality_objective_that_is_served_goes_by_its_present_name() -> None:
    serving, marked = objective("equality: {objective: old}", "p"), objective("formerly: [old]")
    in_words = objective("equality: {objective: Old and young alike}", "q")
    _, objectives = present("needs: []", serving, marked, in_words)
    found = [objectives[name].equality for name in ("p", "q")]
    assert [one.objective for one in found if one] == ["o", "Old and young alike"]
