"""Which gaps were closed between two editions, named, or passed over in silence."""

from __future__ import annotations

from typing import Any

import pytest

from jsna.editions.changes import changes
from jsna.editions.gaps import GapChange, gap_changes
from jsna.outputs.changes import changes_record
from jsna.pages.changes import told
from unit.editions.manifests import edition

OPEN = ("smoking/race", "smoking/sex", "alcohol/age", "alcohol/race")


def chapter(name: str, *formerly: str) -> dict[str, Any]:
    """A chapter's page."""
    known = {"path": f"chapters/{name}.md", "address": f"chapters/{name}/", "title": name.title()}
    return {**known, "kind": "chapter", "digest": "a", "formerly": [f"chapters/{old}.md" for old in formerly]}


def manifest(*pages: dict[str, Any], **standing: Any) -> Any:
    """An edition with some gaps."""
    return edition(pages=[*pages], equality={"gaps": {"open": [], **standing}})


BEFORE = manifest(chapter("smoking"), chapter("alcohol"), open=OPEN)


def test_gaps_are_closed_named_or_dropped() -> None:
    after = manifest(
        chapter("tobacco", "smoking"),
        open=["tobacco/race", "tobacco/age"],
        answered=["tobacco/sex", "tobacco/disability"],
    )
    assert [*gap_changes(BEFORE, after)] == [
        GapChange("Tobacco", "chapters/tobacco/", "sex", "closed"),
        GapChange("Tobacco", "chapters/tobacco/", "age", "named"),
        GapChange("Alcohol", "", "age", "dropped"),  # its chapter is gone
        GapChange("Alcohol", "", "race", "dropped"),
    ]


def test_a_gap_of_which_nothing_is_said_any_more_is_dropped_and_not_closed() -> None:
    after = manifest(chapter("smoking"), chapter("alcohol"), open=[*OPEN[:3]], answered=[])
    found = changes(BEFORE, after)
    assert found.gaps == (GapChange("Alcohol", "chapters/alcohol/", "race", "dropped"),)
    assert not found.nothing
    (line,) = told(found)["gaps"]
    assert line[1:] == ("race", "no longer named, and not closed")
    assert changes_record(found)["gaps"] == [
        {"chapter": "Alcohol", "address": "chapters/alcohol/", "group": "race", "change": "dropped"}
    ]


def test_an_edition_of_before_answers_were_kept_tells_what_it_closed() -> None:
    after = manifest(chapter("smoking"), chapter("alcohol"), open=[*OPEN[:3]], closed=["alcohol/race"])
    assert [found.change for found in gap_changes(BEFORE, after)] == ["closed"]


@pytest.mark.parametrize("broken", [{}, {"gaps": "y"}, {"gaps": {"open": "y"}}])
def test_an_edition_that_kept_no_gaps_names_none(broken: Any) -> None:
    assert [*gap_changes(edition(equality=broken), edition(equality=broken))] == []


def test_where_no_gap_changed_the_file_has_no_key_for_them() -> None:
    assert "gaps" not in changes_record(changes(BEFORE, BEFORE))
