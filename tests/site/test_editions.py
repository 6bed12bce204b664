"""Editions of a small site, published one after another in a repository with a remote, and held to their promises."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from jsna.build import ABOVE
from jsna.editions.branch import Branch, PublishError
from jsna.editions.corrections import Correction, addresses_of
from jsna.editions.manifest import DRAFT
from jsna.git import git
from jsna.options import open_site
from jsna.tasks.publishing import Publisher
from sites import CHAPTER, OBJECTIVE, RATES, SETTINGS, write

pytestmark = pytest.mark.slow

URL = "https://needs.example/county/"
SECOND = {
    "content/chapters/smoking.md": CHAPTER.replace("[12.9%]", "[11.8%]"),
    "content/strategy/objectives/smoke-free.md": OBJECTIVE.replace("{value: 5, by: 2030}", "{value: 6, by: 2030}")
    .replace("[5%]", "[6%]")
    .replace(
        "---\n\nWhat",
        "updates:\n  - {date: 2026-01-05, changed: {target: {from: 5, to: 6}}, reason: Fewer staff.}\n---\n\nWhat",
    ),
    "datapackages/smoke/rates.csv": RATES.replace("E10900001,2021,,13.4", "E10900001,2021,,13.5")
    + "E10900001,2025,,11.8,10.8,12.8\n",
}
THIRD = {
    "content/strategy/objectives/a-county-without-smoke.md": SECOND["content/strategy/objectives/smoke-free.md"]
    .replace("target:smoke-free/", "target:a-county-without-smoke/")
    .replace("title: A smoke", "formerly: [smoke-free]\ntitle: A smoke"),
    "content/chapters/tobacco.md": SECOND["content/chapters/smoking.md"].replace("title: Smoking", "title: Tobacco"),
}
GONE = ("content/strategy/objectives/smoke-free.md", "content/chapters/smoking.md")


def mkdocs(folder: Path) -> Callable[[Path, Mapping[str, str]], bool]:
    """Builds the site of a folder as the command does."""

    def build(site: Path, variables: Mapping[str, str]) -> bool:
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--quiet",
            "-f",
            str(folder / "mkdocs.yml"),
            "-d",
            str(site),
        ]
        environment = {**os.environ, **variables, "NO_MKDOCS_2_WARNING": "1"}
        return subprocess.run(command, env=environment, capture_output=True).returncode == 0

    return build


def publisher(folder: Path, said: list[str] | None = None, **more: Any) -> Publisher:
    """Publishes what is in a folder to its remote."""
    settings = open_site(folder / "mkdocs.yml").settings
    say = (said if said is not None else []).append
    return Publisher(settings, Branch(folder), more.get("build", mkdocs(folder)), say, more.get("remote", "origin"))


def commit(folder: Path, day: str, files: Mapping[str, str] = {}, gone: tuple[str, ...] = ()) -> None:
    """A commit of the site with some of its files changed."""
    for path in gone:
        (folder / path).unlink()
    for path, content in files.items():
        (folder / path).write_text(content, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", f"As of {day}", GIT_COMMITTER_DATE=f"{day}T12:00:00Z")


def repository(tmp_path: Path) -> Path:
    """The small site in a repository with a bare remote."""
    remote, folder = tmp_path / "remote.git", tmp_path / "site"
    write(
        folder,
        {
            "mkdocs.yml": f"site_url: {URL}\n" + SETTINGS.replace("plugins:", "plugins:\n  - search"),
            ".gitignore": "/.cache/\n",
        },
    )
    git(tmp_path, "init", "--quiet", "--bare", str(remote))
    git(folder, "init", "--quiet", "-b", "main")
    for key, name in (("user.name", "A. N. Editor"), ("user.email", "editor@needs.example")):
        git(folder, "config", key, name)
    git(folder, "remote", "add", "origin", str(remote))
    commit(folder, "2025-06-30")
    return folder


def files(folder: Path, branch: str = "gh-pages") -> dict[str, str]:
    """The hash of each file of the published branch."""
    listed = git(folder, "ls-tree", "-r", branch).splitlines()
    return {path: facts.split()[2] for facts, _, path in (line.partition("\t") for line in listed)}


def text(folder: Path, path: str) -> str:
    """A file of the published branch."""
    return git(folder, "show", f"gh-pages:{path}")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three editions in a row: new data and another target, then renamed pages."""
    folder = repository(tmp_path_factory.mktemp("editions"))
    publisher(folder).publish("2025.1")
    commit(folder, "2026-01-31", SECOND)
    publisher(folder).publish("2026.1")
    commit(folder, "2026-07-31", THIRD, GONE)
    publisher(folder).publish("2026.2")
    return folder


def test_every_address_of_the_first_edition_still_answers_and_holds_what_it_held(published: Path) -> None:
    first = git(published, "rev-list", "--max-parents=0", "gh-pages")
    before = {path: found for path, found in files(published, first).items() if path.startswith("2025.1/")}
    now = files(published)
    assert len(before) > 60
    assert {path: now.get(path) for path in before} == before
    pages = [p.removeprefix("2025.1/") for p in before if p.endswith("/index.html")]
    assert "chapters/smoking/index.html" in pages
    assert [page for page in pages if f"2026.2/{page}" not in now] == []
    assert text(published, "latest") == "2026.2"


def test_the_remote_has_what_is_here_and_the_manifests_are_committed(published: Path) -> None:
    remote = git(published, "ls-remote", "origin", "gh-pages").split()[0]
    assert remote == Branch(published).tip
    kept = sorted(path.name for path in (published / "content/editions").glob("*.json"))
    assert kept == ["2025.1.json", "2026.1.json", "2026.2.json"]
    assert git(published, "status", "--porcelain") == ""
    assert (published / "content/editions/2025.1.json").read_text(encoding="utf-8").strip() == text(
        published, "2025.1/edition.json"
    )


def test_each_edition_says_what_changed_since_the_one_before(published: Path) -> None:
    second, third = (json.loads(text(published, f"{name}/data/changes.json")) for name in ("2026.1", "2026.2"))
    assert (second["from"], second["to"]) == ("2025.1", "2026.1")
    promise = second["objectives"][0]
    assert [reason["code"] for reason in promise["reasons"]][:1] == ["changed-target"]
    assert second["measures"][0]["changes"] == ["new-data", "revised"]
    assert second["measures"][0]["revised"] == [{"area": "E10900001", "period": "2021", "from": 13.4, "to": 13.5}]
    assert [(one["address"], one["change"]) for one in second["chapters"]] == [("chapters/smoking/", "rewritten")]
    assert (third["from"], third["to"]) == ("2026.1", "2026.2")
    assert [(one["id"], one["formerly"]) for one in third["objectives"]] == [("a-county-without-smoke", "smoke-free")]
    assert third["measures"] == []
    chapters = {(one["address"], one["change"]) for one in third["chapters"]}
    assert chapters == {("chapters/tobacco/", "new"), ("chapters/smoking/", "gone")}


def test_a_page_that_went_says_where_it_can_still_be_read(published: Path) -> None:
    page = text(published, "2026.2/chapters/smoking/index.html")
    promise = text(published, "2026.2/strategy/objectives/a-county-without-smoke/index.html")
    assert f'<a href="{URL}2025.1/strategy/objectives/smoke-free/">Edition 2025.1</a> (30 June 2025)' in promise
    assert 'href="../../../2026.1/chapters/smoking/">edition 2026.1 of 31 January 2026</a>' in page


def test_every_page_says_its_edition_and_leads_to_the_same_address_in_the_latest(published: Path) -> None:
    pages = [p for p in files(published) if p.startswith("2025.1/") and p.endswith("index.html") and "/guide/" not in p]
    for page in pages:
        address = page.removeprefix("2025.1/").removesuffix("index.html")
        html = text(published, page)
        if '<meta http-equiv="refresh"' in html:  # it only takes a reader on
            continue
        assert "Edition 2025.1, 30 June 2025." in html, page
        up = "../" * (address.count("/") + 1)
        assert f'<a href="{up}latest/{address}">This page in the latest edition</a>' in html, page
        assert f'data-versions="{up}versions.json"' in html


def test_addresses_for_search_engines_are_those_of_the_edition(published: Path) -> None:
    page = text(published, "2025.1/chapters/smoking/index.html")
    assert f'<link rel="canonical" href="{URL}2025.1/chapters/smoking/">' in page
    assert f"<loc>{URL}2025.1/chapters/smoking/</loc>" in text(published, "2025.1/sitemap.xml")
    assert f"<loc>{URL}2026.2/sitemap.xml</loc>" in text(published, "sitemap.xml")
    assert 'content="0; url=latest/"' in text(published, "index.html")
    assert 'href="/county/latest/"' in text(published, "404.html")
    listed = text(published, "editions/index.html")
    assert [name in listed for name in ("2025.1", "2026.1", "2026.2")] == [True] * 3
    versions = json.loads(text(published, "versions.json"))
    assert [(one["version"], one["aliases"]) for one in versions] == [
        ("2026.2", ["latest"]),
        ("2026.1", []),
        ("2025.1", []),
    ]


def test_an_edition_s_commit_gives_its_bytes_again(published: Path, tmp_path: Path) -> None:
    edition = json.loads(text(published, "2026.1/edition.json"))
    again = tmp_path / "again"
    git(published, "worktree", "add", "--quiet", "--detach", str(again), edition["commit"])
    assert mkdocs(again)(tmp_path / "site", {"JSNA_EDITION": "2026.1", "JSNA_PUBLISHED": "1"})
    git(published, "worktree", "remove", "--force", str(again))
    made = {
        path.relative_to(tmp_path / "site").as_posix(): path
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    was = {
        path.removeprefix("2026.1/"): found for path, found in files(published).items() if path.startswith("2026.1/")
    }
    held = {name: git(published, "hash-object", "--no-filters", str(path)) for name, path in made.items()}
    assert {name: found for name, found in held.items() if not name.startswith(ABOVE)} == was


def test_an_edition_is_not_written_again_and_nothing_uncommitted_is_published(published: Path) -> None:
    with pytest.raises(PublishError, match="is published, and is not written again"):
        publisher(published).publish("2025.1")
    stray = published / "content/stray.md"
    stray.write_text("# Stray\n", encoding="utf-8")
    with pytest.raises(PublishError, match=r"or undo them, first:\n\?\? content/stray\.md"):
        publisher(published).publish("2026.3")
    stray.unlink()


@pytest.mark.parametrize("name", ["latest", "../x", "a b", "", "editions"])
def test_a_name_that_would_break_the_site_is_refused(published: Path, name: str) -> None:
    with pytest.raises(PublishError, match="can't be an edition's name"):
        publisher(published).publish(name)


def test_a_failed_build_leaves_the_branch_untouched(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    publisher(folder).publish("2025.1")
    before = Branch(folder).tip
    commit(folder, "2026-01-31", {"content/chapters/smoking.md": CHAPTER.replace("[12.9%]", "[99.9%]")})
    with pytest.raises(PublishError, match="could not be built, so nothing was published"):
        publisher(folder).publish("2026.1")
    assert Branch(folder).tip == before
    assert not (folder / "content/editions/2026.1.json").exists()


def test_of_two_who_publish_at_once_the_second_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    git(folder, "push", "--quiet", "origin", "main")
    publisher(folder).publish("2025.1")
    other = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", "-b", "main", str(tmp_path / "remote.git"), str(other))
    for key, name in (("user.name", "B. Editor"), ("user.email", "b@needs.example")):
        git(other, "config", key, name)

    def meanwhile(site: Path, variables: Mapping[str, str]) -> bool:
        publisher(other).publish("2025.2")
        return mkdocs(folder)(site, variables)

    before = Branch(folder).tip
    with pytest.raises(PublishError, match="did not take the edition"):
        publisher(folder, build=meanwhile).publish("2025.3")
    assert Branch(folder).tip == before
    publisher(folder).publish("2025.3")
    assert {path.partition("/")[0] for path in files(folder)} >= {"2025.1", "2025.2", "2025.3"}
    assert git(folder, "fsck", "--strict") == ""


def test_a_draft_stays_apart_and_may_be_written_again(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    said: list[str] = []
    publisher(folder, said).publish("2025.1")
    publisher(folder, said).publish(DRAFT)
    publisher(folder, said).publish(DRAFT)
    assert text(folder, "latest") == "2025.1"
    page = text(folder, "draft/chapters/smoking/index.html")
    assert '<meta name="robots" content="noindex">' in page
    assert "This is a draft of the next edition: not yet agreed." in page
    assert not (folder / "content/editions/draft.json").exists()
    assert "Disallow: /county/draft/" in text(folder, "robots.txt")
    assert "a draft of the next edition" in text(folder, "editions/index.html")


def test_what_is_taken_back_is_replaced_logged_and_purged(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    publisher(folder).publish("2025.1")
    commit(folder, "2026-01-31", SECOND)
    publisher(folder).publish("2026.1")
    named = ("chapters/smoking/", *addresses_of("smoking"))
    notice = "A number on this page could have told of single people."
    correction = Correction("2026-02-01", "2025.1", named, notice, purged=True)
    was = git(folder, "rev-parse", "gh-pages:2025.1/chapters/smoking/index.html")
    told = publisher(folder).holding("2025.1", "12.9")
    assert {
        "chapters/smoking/index.html",
        "data/measures/smoking.csv",
        "data/packages/smoke.zip",
        "strategy/objectives/smoke-free/index.html",
    } <= {*told}
    publisher(folder).correct(correction, ["smoking"], purge=True)
    page = text(folder, "2025.1/chapters/smoking/index.html")
    assert notice in page
    assert "1 February 2026" in page
    assert "12.9" not in "".join(
        text(folder, f"2025.1/{path}")
        for path in (*addresses_of("smoking")[1:], "edition.json", "data/objectives.json")
    )
    assert "chapters/smoking/" not in text(folder, "2025.1/search/search_index.json")
    assert (
        json.loads((folder / "content/editions/2025.1.json").read_text(encoding="utf-8"))["measures"]["smoking"][
            "series"
        ]
        == {}
    )
    assert notice in text(folder, "editions/index.html")
    assert json.loads(text(folder, "corrections.json"))[0]["edition"] == "2025.1"
    assert git(folder, "rev-list", "--count", "gh-pages") == "1"
    reachable = git(folder, "rev-list", "--objects", "--all", "--remotes")
    assert was not in reachable
    with pytest.raises(PublishError, match=r"no published edition “2024\.1”\. Published: 2025\.1, 2026\.1\."):
        publisher(folder).correct(Correction("2026-02-01", "2024.1", named, notice))
    with pytest.raises(PublishError, match="has nothing at “chapters/x/”"):
        publisher(folder).correct(Correction("2026-02-01", "2025.1", ("chapters/x/",), notice))


def test_a_thinned_edition_keeps_its_data_and_an_answer_at_each_address(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    publisher(folder).publish("2025.1")
    pages = [path for path in files(folder) if path.startswith("2025.1/") and path.endswith("index.html")]
    with pytest.raises(PublishError, match="is the latest, and is kept whole"):
        publisher(folder).thin("2025.1", "2026-02-01")
    commit(folder, "2026-01-31", SECOND)
    publisher(folder).publish("2026.1")
    before = Branch(folder).sizes()
    publisher(folder).thin("2025.1", "2026-02-01")
    after = Branch(folder).sizes()
    assert all(page in after for page in pages)
    assert "2025.1/data/objectives.json" in after
    assert sum(s for p, s in after.items() if p.startswith("2025.1/")) < 0.2 * sum(
        s for p, s in before.items() if p.startswith("2025.1/")
    )
    assert 'href="../../../latest/chapters/smoking/"' in text(folder, "2025.1/chapters/smoking/index.html")
    assert "Only its statuses and data are kept" in text(folder, "editions/index.html")
