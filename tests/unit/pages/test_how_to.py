"""The guide for those who write and publish: its commands exist, its links lead somewhere, and nothing is left out."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import sites
from golden.walks import COMMANDS, pieces
from jsna.build import Build
from jsna.cli import main
from jsna.loading import load
from jsna.options import open_site
from jsna.pages.guide import PAGES
from jsna.pages.how_to import TITLES, how_to, index

ROOT = Path(__file__).parents[3]
TEXTS = {**{name: how_to(name) for name in TITLES}, "index": index({})}
_INLINE = re.compile(r"`((?:jsna|make) [^`]+)`")
_LINK = re.compile(r"\]\(([^)\s:]*\.md)?(#[\w-]+)?\)")


def lines(name: str) -> list[str]:
    """Every line of a page that is to be typed as a command of ours."""
    typed = [line for piece in pieces(TEXTS[name]) if piece.kind in COMMANDS for line in piece.text.splitlines()]
    typed += [line[2:] for piece in pieces(TEXTS[name]) if piece.kind == "console" for line in piece.text.splitlines()
              if line.startswith("$ ")]  # fmt: skip
    return [line for line in map(_plain, typed) if line]


def inline(name: str, program: str) -> list[str]:
    """Every command of one program that is named within a sentence of a page."""
    return [found for found in _INLINE.findall(TEXTS[name]) if found.startswith(program) and "COMMAND" not in found]


def _plain(line: str) -> str:
    """`jsna …` of a line that runs it from a folder, or with variables set; "" where it runs something else."""
    words = re.sub(r"^(\w+=\S+ )+", "", line)
    program, _, rest = words.partition(" ")
    return f"jsna {rest}" if re.split(r"[/\\]", program)[-1] == "jsna" else ""


def command_of(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that some words name, and the words behind its name."""
    found: click.Command = main
    while isinstance(found, click.Group) and words and words[0] in found.commands:
        found, words = found.commands[words[0]], words[1:]
    return found, words


def parsed(line: str) -> None:
    """Read a line as click does, without running it; raises where it is refused."""
    command, words = command_of(shlex.split(line)[1:])
    if words != ["--help"]:
        assert command is not main, line
        command.make_context(line, words)


def all_commands(group: click.Group = main, before: str = "jsna") -> Iterator[str]:
    """Every command by its whole name."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from all_commands(command, f"{before} {name}")
        else:
            yield f"{before} {name}"


@pytest.mark.parametrize("name", TEXTS)
def test_every_line_that_is_to_be_typed_is_understood(name: str) -> None:
    for line in lines(name):
        parsed(line)


def test_a_line_with_an_option_that_is_not_there_is_noticed() -> None:
    with pytest.raises(click.UsageError):
        parsed("jsna correct 2026.1 --forget")


@pytest.mark.parametrize("name", TEXTS)
def test_every_command_named_in_a_sentence_exists_with_its_options(name: str) -> None:
    for said in (
        found for found in _INLINE.findall(TEXTS[name]) if found.startswith("jsna ") and "COMMAND" not in found
    ):
        command, rest = command_of(shlex.split(said)[1:])
        assert command is not main, said
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in rest if word.startswith("-")} <= known, said


def test_every_command_is_on_the_first_page_and_in_one_that_says_how_to_use_it() -> None:
    for command in all_commands():
        assert f"| `{command}` |" in TEXTS["index"]
        assert any(
            line.startswith(command) for name in TITLES for line in [*lines(name), *_INLINE.findall(TEXTS[name])]
        )


def test_every_target_of_make_is_named_and_no_other() -> None:
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    named = {
        found.split()[1] for text in TEXTS.values() for found in _INLINE.findall(text) if found.startswith("make ")
    }
    assert named == {*targets}


def test_every_workflow_is_named_with_what_it_does() -> None:
    ours = {path.name for path in (ROOT / ".github/workflows").glob("*.yml")}
    starters = {path.name for path in (ROOT / "hooks/jsna/starter/files/github/workflows").glob("*.yml")}
    assert ours == starters | {"checks.yml"}
    assert "`checks.yml`" in TEXTS["index"]
    assert [name for name in starters if f"| `{name}` |" not in TEXTS["start"]] == []


def test_every_page_that_writes_itself_is_listed_and_no_other(example: Build, built: Build) -> None:
    listed = re.findall(r"^\| `([\w./-]+\.md)` \|", TEXTS["pages"], re.MULTILINE)
    known = {path: re.compile(re.sub(r"NAME|CODE|ID|GROUP", r"[^/]+", path)) for path in listed}
    made = {*example.generated(), *built.generated()}
    ours = [path for path in made if path not in PAGES or path in listed]
    assert [path for path in ours if not any(one.fullmatch(path) for one in known.values())] == []
    nowhere = [path for path, one in known.items() if not any(one.fullmatch(path) for path in made)]
    assert nowhere == ["changes.md"]  # there is none before the second edition


@pytest.fixture(scope="module")
def example() -> Build:
    """The example site, read and assessed, with no page taken in."""
    site = open_site(ROOT / "mkdocs.yml")
    return load(site.settings, site.sources, site.addresses)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The small site, whole."""
    build = sites.assessed(tmp_path_factory.mktemp("site"))
    build.render()
    return build


@pytest.mark.parametrize("path", [path for path in PAGES if path != "methods.md"])
def test_every_link_of_a_page_leads_to_a_page_and_to_a_heading_of_it(path: str, built: Build) -> None:
    folder = Path(path).parent
    for file, anchor in _LINK.findall(PAGES[path].markdown(built.site)):
        parts = [*folder.parts, *Path(file).parts] if file else list(Path(path).parts)
        while ".." in parts:
            at = parts.index("..")
            del parts[at - 1 : at + 1]
        target = "/".join(parts)
        assert target in built.generated(), f"{path}: {file}"
        assert not anchor or f'id="{anchor[1:]}"' in built.fill(target), f"{path}: {file}{anchor}"


def test_the_first_page_lists_every_other_page_of_the_guide(built: Build) -> None:
    text = PAGES["guide/index.md"].markdown(built.site)
    for path, page in PAGES.items():
        assert path == "guide/index.md" or not path.startswith("guide/") or f"- [{page.title}]({path[6:]})" in text


def test_the_guide_is_for_authors_and_how_to_read_the_site_for_all(built: Build) -> None:
    assert [path for path in PAGES if built.searched(path)] == ["methods.md", "about/reading.md"]


def test_the_parts_of_a_summary_that_the_guide_explains_are_those_that_it_can_have() -> None:
    template = (ROOT / "hooks/jsna/pages/templates/review.md").read_text(encoding="utf-8")
    explained = re.findall(r"^\| ([A-Z][\w ]+) \| ", TEXTS["review"], re.MULTILINE)
    assert explained == ["Part", *re.findall(r"^### (.+)$", template, re.MULTILINE)]
