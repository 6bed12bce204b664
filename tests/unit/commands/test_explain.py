"""`jsna explain` as it is typed: a problem's code with its example."""

from __future__ import annotations

import pytest

from unit.commands.typed import run


def test_a_code_is_explained_with_its_example() -> None:
    for code in ("wrong-figure", "[wrong-figure]"):
        done = run("explain", code)
        assert done.exit_code == 0
        assert done.stdout.startswith("wrong-figure: A figure in the prose is not what the data say. It is an error")
        assert "\n    In Merrowshire [12.8%](value:smoking) of adults smoke.\n" in done.stdout
        assert "\n    content/chapters/smoking.md:10:16: error [wrong-figure] “12.8%” is not what" in done.stdout
        assert "\n    In Merrowshire [12.9%](value:smoking) of adults smoke.\n" in done.stdout


@pytest.mark.parametrize(
    ("code", "hint"),
    [("wrong-figur", "Did you mean “wrong-figure”?"), ("xyz", "Known here: approval-outdated, ")],
)
def test_a_code_that_is_not_known_is_answered_with_those_that_are(code: str, hint: str) -> None:
    done = run("explain", code)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Error: There is no problem code “{code}”. {hint}")
