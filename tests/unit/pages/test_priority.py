"""The page of a priority: its promises, the needs that they answer, what hangs loose, and the way to the next."""

from __future__ import annotations

from pathlib import Path

from jsna.build import Build
from jsna.pages.head import head
from jsna.strategy.priorities import INDEX
from sites import OBJECTIVE, assessed
from unit.pages.making import links, problems, tags, whole, words
from unit.pages.test_dataset import dataset

FOLDER = "content/strategy/objectives/"
STRATEGY = "---\ntitle: Our strategy\npriorities:\n{}\n---\n"
LISTED = STRATEGY.format(
    "  - {id: start, title: Best start, summary: Give all a chance.}\n  - {id: age, title: Age well}"
)
NEED = "People who smoke need help to stop close to where they live."
NAMED = OBJECTIVE.replace("---\n", "---\npriority: {}\n", 1)


def site(root: Path, strategy: str = "", name: str = "start", **more: str) -> Build:
    """The small site with its objective in a priority."""
    files = {f"{FOLDER}smoke-free.md": NAMED.replace("{}", name, 1)}
    files |= {f"{FOLDER}{key}.md": text for key, text in more.items()}
    return assessed(root, {**files, **({"content/strategy/index.md": strategy} if strategy else {})})


def made(build: Build) -> list[str]:
    """The pages of priorities."""
    paths = [path for path in build.generated() if path.startswith("strategy/priorities/")]
    return [path for path in paths if path != INDEX]


def test_a_priority_s_page_has_its_summary_promises_and_needs(tmp_path: Path) -> None:
    build = site(tmp_path, LISTED)
    html = whole(build, "strategy/priorities/start.md")
    text = words(html)
    assert text.startswith(
        "Best start One of the priorities of our strategy Give all a chance. How its promises are going "
        "1 promise: 1 is improving . How every promise here is going"
    )
    assert f"{NEED} Stated in “Smoking”, answered by" in text
    assert ("../../../chapters/smoking/#need-help-to-stop", NEED) in links(html)
    assert "Nothing is decided about it yet." in text
    assert tags(html).count("h1") == 1


def test_each_leads_to_the_next_and_the_last_to_the_first(tmp_path: Path) -> None:
    build = site(tmp_path, LISTED)
    first, last = (list(links(whole(build, f"strategy/priorities/{name}.md"))) for name in ("start", "age"))
    assert ("../age/", "Age well") in first
    assert ("../start/", "Best start") in last
    assert words(whole(build, "strategy/priorities/age.md")).endswith("Back to the first: Best start")


def test_a_priority_without_promises_is_empty_and_says_so(tmp_path: Path) -> None:
    text = words(whole(site(tmp_path, LISTED), "strategy/priorities/age.md"))
    for said in (
        "No promises are published yet.",
        "No promise of this priority names a need",
        "Nothing hangs loose here.",
    ):
        assert said in text


def test_a_priority_that_only_an_objective_names_has_a_page_too(tmp_path: Path) -> None:
    build = site(tmp_path, name="Best start", other="---\ntitle: Other\npriority: best-start\n---\n")
    assert made(build) == ["strategy/priorities/best-start.md"]
    text = words(whole(build, "strategy/priorities/best-start.md"))
    assert "2 promises:" in text
    assert "There is no other priority." in text


def test_a_site_without_priorities_has_no_such_page(tmp_path: Path) -> None:
    assert made(assessed(tmp_path)) == []


def test_an_author_s_page_at_the_address_stays(tmp_path: Path) -> None:
    own = {"content/strategy/priorities/start.md": "# Our own words\n"}
    build = assessed(tmp_path, {**own, f"{FOLDER}smoke-free.md": NAMED.replace("{}", "start", 1)})
    assert made(build) == []
    assert problems(build, "content/strategy/priorities/start.md") == []


def test_hostile_ids_and_titles_stay_in_the_folder_and_are_escaped(tmp_path: Path) -> None:
    hostile = STRATEGY.format(
        '  - {id: "../../x", title: "<script>alert(1)</script>"}\n  - {id: "<>", title: "<img src=x>"}'
    )
    build = site(tmp_path, hostile, name='"<>"')
    paths = made(build)
    assert paths[0] == "strategy/priorities/x.md"
    assert len(paths) == 2
    assert all(path.count("/") == 2 and ".." not in path for path in paths)
    assert not {"script", "img"} & {tag for path in paths for tag in tags(whole(build, path))}


def test_all_priorities_stand_on_one_page_with_their_counts_and_promises(tmp_path: Path) -> None:
    loose = "---\ntitle: Other\n---\n"
    build = site(tmp_path, LISTED, other=loose, ended=f"{NAMED.replace('{}', 'start', 1)}".replace(
        "---\n", "---\nretired: {date: 2025-03-01, reason: Done.}\n", 1
    ))  # fmt: skip
    html = whole(build, INDEX)
    assert words(html) == (
        "Our priorities What we want to change first, and how the promises for it are going. The whole strategy "
        "Best start Give all a chance. 1 promise: 1 is improving . A smoke-free Merrowshire : Improving "
        "Age well No promises are published yet. Under no priority Other : Not judged by data"
    )
    assert ("start/", "Best start") in links(html)
    assert ("../objectives/smoke-free/", "A smoke-free Merrowshire") in links(html)
    assert tags(html).count("h1") == 1
    assert ("../", "the priorities") in links(whole(build, "strategy/priorities/start.md"))


def test_without_priorities_there_is_no_page_of_all(tmp_path: Path) -> None:
    assert INDEX not in assessed(tmp_path).generated()


def test_programs_find_the_promises_of_a_priority_as_a_list(tmp_path: Path) -> None:
    build = site(tmp_path, LISTED)
    found = dataset(head(build.made("strategy/priorities/start.md")))
    assert (found["@type"], found["name"]) == ("ItemList", "Best start")
    assert found["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "A smoke-free Merrowshire", "url": "../../objectives/smoke-free/"}
    ]
    assert "ItemList" not in head(build.made("strategy/priorities/age.md"))
