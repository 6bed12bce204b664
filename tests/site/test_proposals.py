"""What a reviewer is told of five kinds of proposal to a small site in a repository, by the command they would run."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from jsna.git import git
from sites import CHAPTER, DESCRIPTOR, OBJECTIVE, RATES, write

pytestmark = pytest.mark.slow

CHAPTER_PATH, PROMISE = "content/chapters/smoking.md", "content/strategy/objectives/smoke-free.md"
PACKAGE, TABLE = "datapackages/smoke/datapackage.json", "datapackages/smoke/rates.csv"
NEW_DATA = {
    TABLE: RATES.replace("E10900001,2021,,13.4", "E10900001,2021,,13.5") + "E10900001,2025,,11.8,10.8,12.8\n",
    CHAPTER_PATH: CHAPTER.replace("[12.9%]", "[11.8%]"),
}
TEXT = {CHAPTER_PATH: CHAPTER.replace("manual work", "manual jobs") + "\nAsk <b>@all</b> your `pharmacists`.\n"}
TARGET = {PROMISE: OBJECTIVE.replace("{value: 5, by: 2030}", "{value: 6, by: 2030}").replace("[5%]", "[6%]")}
RENAMED = {
    PACKAGE: DESCRIPTOR.replace('"name": "smoking",', '"name": "adults-smoking", "formerly": ["smoking"],').replace(
        "Adults who smoke", "Adults who smoke daily"
    )
}
BROKEN = {TABLE: RATES.replace("E10900001,2023,,12.9,", "E10900001,2023,,12.9|<b>,")}
RUN = "import sys; from jsna.cli import main; main(sys.argv[1:])"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small site, committed."""
    folder = tmp_path_factory.mktemp("proposals")
    write(folder, {".gitignore": "/.cache/\n"})
    git(folder, "init", "--quiet", "-b", "main")
    git(folder, "add", "--all")
    who = ("-c", "user.name=An editor", "-c", "user.email=editor@needs.example")
    git(folder, *who, "commit", "--quiet", "-m", "The site")
    return folder


def changes(site: Path, files: Mapping[str, str], *words: str) -> tuple[str, int]:
    """What `jsna changes main` prints once files are changed, and how it ends."""
    git(site, "checkout", "--quiet", "--", ".")
    for path, content in files.items():
        (site / path).write_text(content, encoding="utf-8")
    command = [sys.executable, "-c", RUN, "changes", "main", *words]
    done = subprocess.run(command, cwd=site, capture_output=True, text=True, encoding="utf-8")
    assert "Traceback" not in done.stderr
    return done.stdout, done.returncode


def record(site: Path, files: Mapping[str, str]) -> dict[str, Any]:
    """The same for a program."""
    told: dict[str, Any] = json.loads(changes(site, files, ".", "--format", "json")[0])
    return told


def test_where_nothing_changed_nothing_is_told(site: Path) -> None:
    said, code = changes(site, {})
    assert said == "## What changes for readers: main → this proposal\n\nNothing changes for readers.\n"
    assert code == 0
    assert record(site, {}) == {
        "from": "main", "to": ".", "objectives": [], "measures": [], "chapters": [], "pages": [],
        "sentences": [], "charts": [], "tables": [],
    }  # fmt: skip


def test_new_data_are_told_as_value_sentence_chart_and_rows(site: Path) -> None:
    said, code = changes(site, NEW_DATA)
    assert code == 0
    assert "**In short:** 1 measure, 1 sentence on 1 page, 2 charts on 2 pages, 2 rows of 1 table." in said
    assert "- **Adults who smoke**: new data, earlier figures revised. 12.9% (2023) → **11.8% (2025)**." in said
    assert "- Changed: In Merrowshire ~~12.9%~~ **11.8%** of adults smoke." in said
    assert "**datapackages/smoke/rates.csv**: 1 row added, 1 row changed (18 rows before, 19 rows now)." in said
    assert (
        "| | area | period | value | lower | upper |\n|---|---|---|---|---|---|\n"
        "| changed | E10900001 | 2021 | ~~13.4~~ **13.5** | 12.4 | 14.4 |\n"
        "| added | E10900001 | 2025 | 11.8 | 10.8 | 12.8 |\n"
    ) in said
    (chart, _) = record(site, NEW_DATA)["charts"]
    assert chart["page"] == "chapters/smoking.md"
    assert chart["to"] == "Adults who smoke, Merrowshire: 11.8% in 2025. It was 15.2% in 2019."


def test_a_change_of_text_is_told_word_by_word_and_calls_nobody(site: Path) -> None:
    said, code = changes(site, TEXT)
    assert code == 0
    assert "**In short:** 2 sentences on 1 page." in said
    assert "- Changed: Of people in routine and manual ~~work~~ **jobs** 24.3% do." in said
    assert "- New: **Ask @\N{ZERO WIDTH SPACE}all your pharmacists.**" in said
    assert "### Tables" not in said
    assert "### Charts" not in said


def test_a_changed_target_is_told_as_a_change_of_commitment(site: Path) -> None:
    said, code = changes(site, TARGET)
    assert code == 0
    promise = "- **A smoke-free Merrowshire**: changed. The target was changed from 5% by 2030 to 6% by 2030."
    assert f"{promise} *A change of commitment: it needs a new approval.*" in said
    assert "- Changed: Fewer than ~~5%~~ **6%** of adults smoke by 2030" in said
    assert "The target is ~~5%~~ **6%** by 2030." in said


def test_a_renamed_measure_keeps_its_story_and_its_old_address(site: Path) -> None:
    said, code = changes(site, RENAMED)
    assert code == 0
    assert "- **Adults who smoke daily**: has a new name (it was “smoking”)." in said
    assert "Adults who ~~smoke,~~ **smoke daily,** Merrowshire: 12.9% in 2023" in said
    assert "(measures/adults-smoking/): a new address, to which measures/smoking/ leads" in said


def test_of_a_broken_table_its_fault_and_its_rows_are_told(site: Path) -> None:
    said, code = changes(site, BROKEN)
    assert code == 1
    assert "> **This can’t be published yet: 1 error.** Promises, data and charts can be compared once" in said
    assert "- error at **datapackages/smoke/rates.csv:10**: “12.9\\|\\<b\\>” in column “value” is not a number." in said
    assert "| changed | E10900001 | 2023 | ~~12.9~~ **12.9\\|\\<b\\>** |" in said
    told = record(site, BROKEN)
    assert [(one["code"], one["file"], one["line"]) for one in told["problems"]] == [("wrong-type", TABLE, 10)]
    assert "charts" not in told
    assert told["tables"][0]["changed"] == 1


def test_a_warning_that_a_proposal_brings_is_told_and_others_are_not(site: Path) -> None:
    said, code = changes(site, {CHAPTER_PATH: CHAPTER + "\nIn Ashenmoor 14.2% smoke.\n"})
    assert code == 0
    assert said.count("- warning at **content/chapters/smoking.md:") == 1
    assert "14.2%" in said


def test_settings_that_cant_be_read_are_a_plain_sentence(site: Path) -> None:
    said, code = changes(site, {"mkdocs.yml": "site_name: A\nplugins: [jsna: {area: nowhere}]\n"})
    assert (said, code) == ("", 1)
