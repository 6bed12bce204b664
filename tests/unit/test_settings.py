"""What is told of a settings file that MkDocs itself would only refuse."""

from __future__ import annotations

from pathlib import Path

from jsna.settings import unreadable

MENU = """\
nav:
  - Home: index.md
  - What people need:
  - About:
      - about/index.md
      - Legal:
          - Privacy: about/privacy.md
          - Licences:
"""


def test_a_heading_of_the_menu_without_a_page_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(MENU, encoding="utf-8")
    found = unreadable(tmp_path / "mkdocs.yml").in_order()
    assert [(str(problem.where), problem.message) for problem in found] == [
        ("mkdocs.yml:3:5", "“What people need” in the menu (nav) has no page."),
        ("mkdocs.yml:8:13", "“Licences” in the menu (nav) has no page."),
    ]


def test_a_menu_in_which_everything_has_a_page_is_none_of_its_business(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(MENU.replace("need:", "need: needs.md").replace("s:\n", "s: x.md\n"))
    assert unreadable(tmp_path / "mkdocs.yml").found == []
