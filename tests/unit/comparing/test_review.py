"""What is compared where both sides tell it, and what is left out where they don't."""

from __future__ import annotations

from jsna.codes import Severity
from jsna.comparing.review import Review, SentenceChange, Side, review
from jsna.comparing.sources import PageText, Sources
from jsna.problems import Problem, Where
from unit.editions.manifests import edition


def sources(*problems: Problem, **pages: tuple[str, ...]) -> Sources:
    """Pages by their path's stem."""
    texts = {f"{name}.md": PageText(f"{name}.md", name, said) for name, said in pages.items()}
    return Sources(texts, (), {}, problems)


def compared(before: Sources | None, after: Sources | None) -> Review:
    """Two sides with the same edition."""
    return review(Side("main", edition(), before), Side(".", edition(), after))


def problem(severity: Severity, message: str, line: int = 1) -> Problem:
    """One problem of a page."""
    return Problem("unchecked-figure", severity, Where("content/a.md", line), message)


def test_of_manifests_alone_no_sentences_charts_or_tables_are_told() -> None:
    found = compared(None, sources(a=("One.",)))
    assert (found.sentences, found.charts, found.tables, found.problems) == (None, None, None, ())
    assert found.nothing


def test_sentences_are_compared_on_the_pages_that_both_have() -> None:
    found = compared(sources(a=("One.", "Two."), b=("Gone.",)), sources(a=("One.",), c=("New.",)))
    assert found.sentences == (SentenceChange("a.md", "a", "Two.", ""),)


def test_a_renamed_page_is_held_against_the_one_it_was() -> None:
    new = Sources({"n.md": PageText("n.md", "n", ("One.", "Two."), ("a.md",))}, (), {})
    assert compared(sources(a=("One.",)), new).sentences == (SentenceChange("n.md", "n", "", "Two."),)


def test_a_side_that_cant_be_built_has_errors_and_no_charts_to_compare() -> None:
    error = problem(Severity.ERROR, "Wrong.")
    found = review(Side("main", edition(), sources()), Side(".", None, sources(error)))
    assert (found.edition, found.charts, found.problems) == (None, None, (error,))
    assert found.after.errors == (error,)
    assert not found.nothing
    assert found.names == ("main", ".")


def test_only_warnings_that_are_new_are_told_wherever_the_old_ones_moved_to() -> None:
    old, moved, new = (problem(Severity.WARNING, said, line) for said, line in (("A", 1), ("A", 9), ("B", 3)))
    assert compared(sources(old), sources(moved, new)).problems == (new,)


def test_editions_are_called_by_their_names_where_these_differ() -> None:
    old, new = edition(edition="2025.1"), edition(edition="2026.1")
    assert review(Side("a.json", old), Side("b.json", new)).names == ("2025.1", "2026.1")
    assert review(Side("a.json", old), Side("b.json", old)).names == ("a.json", "b.json")
