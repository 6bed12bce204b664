"""`jsna new` as it is typed: what it says, and what it refuses in a sentence."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from jsna.cli import main


def typed(folder: Path, *more: str) -> Result:
    """The command with a name, an area, and more."""
    return CliRunner().invoke(main, ["new", str(folder), "--name", "Kent County Council", "--area", "E10000016", *more])


def test_it_says_what_to_do_next_in_three_lines(tmp_path: Path) -> None:
    said = typed(tmp_path / "kent")
    assert said.exit_code == 0
    assert said.output.splitlines() == [
        f"{tmp_path / 'kent'} holds a new site: 34 files. Next:",
        f"  cd {tmp_path / 'kent'}",
        "  jsna serve            shows it on this machine, and builds it again at every change",
        "  README.md             says what to do in the first hour",
    ]


def test_a_folder_with_files_a_strange_code_and_a_strange_domain_are_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert typed(tmp_path).output == (
        f"Error: The folder {tmp_path} holds files already. Name a new one, or an empty one.\n"
    )
    wrong = typed(tmp_path / "a", "--area", "E12000008")
    assert wrong.output.startswith("Error: The code “E12000008” is that of a region. A council’s begins with E06 (")
    assert typed(tmp_path / "b", "--domain", "https://x.gov.uk").output.startswith(
        "Error: “https://x.gov.uk” is not a d"
    )
    assert wrong.exit_code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
