"""The library: chapters, their files and what stands alone, the newest first, on a page and as a feed."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from jsna.build import Build
from sites import SETTINGS, assessed
from unit.pages.making import links, problems, tags, whole, words

PAGE = "publications/index.md"
FILE = f"content/{PAGE}"
CHAPTER = "content/chapters/smoking.md"
LIST = """\
---
title: Our papers
publications:
  - {title: In 2022, kind: needs-assessment, date: 2022-03-17, file: old.pdf, accessible: no, replaced_by: Smoking}
  - {title: Winter, kind: briefing, date: 2025-10-21, file: /winter.html, accessible: yes, summary: One page.}
  - {title: Winter before, kind: briefing, date: 2024-10-21, file: "https://example.org/w.odt", replaced_by: Winter}
---

# Our papers

```publications
```
"""
WHOLE = """\
---
title: Smoking
kind: risk-group
published: 2026-03-05
summary: Of all adults [12.9%](value:smoking) smoke.
downloads: [{title: The data, path: data.csv, kind: data-pack, date: 2026-05-01, accessible: yes}]
---
"""
FILES = {
    FILE: LIST,
    CHAPTER: WHOLE,
    "content/publications/old.pdf": "x" * 2500,
    "content/winter.html": "x",
    "content/chapters/data.csv": "a,b\n",
    "content/strategy/objectives/smoke-free.md": "---\ntitle: Later\n---\n",
}


def made(root: Path, **changed: str) -> Build:
    build = assessed(root, {**FILES, **changed})
    assert problems(build, FILE) == []
    return build


def test_everything_is_listed_the_newest_first(tmp_path: Path) -> None:
    html = whole(made(tmp_path), PAGE)
    assert words(html) == (
        "Our papers Publications, the newest first Title Kind Published File Accessible "
        "The data Part of: Smoking Data pack 1 May 2026 CSV, 4 bytes Accessible "
        "Smoking Needs assessment 5 March 2026 Web page Accessible "
        "Winter One page. Briefing 21 October 2025 Web page, 1 byte Accessible "
        "Winter before Replaced by: Winter Briefing 21 October 2024 Document (ODT) Not said whether it is accessible "
        "In 2022 Replaced by: Smoking Needs assessment 17 March 2022 PDF, 2.5 kB Not accessible "
        "New publications as a feed (Atom)"
    )
    found = dict(links(html))
    assert {"../chapters/data.csv", "old.pdf", "../winter.html", "https://example.org/w.odt"} <= set(found)
    assert [href for href, text in links(html) if text == "Winter"] == ["../winter.html", "../winter.html"]
    assert found["../publications.xml"] == "New publications as a feed (Atom)"


def test_a_site_that_lists_nothing_has_a_page_of_its_chapters(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    assert "Smoking Needs assessment no date Web page Accessible" in words(whole(build, PAGE))
    assert 'type="application/atom+xml"' in build.head(PAGE)
    assert "publications.xml" not in build.head("index.md")


def test_a_listing_can_show_one_kind_only(tmp_path: Path) -> None:
    build = made(tmp_path, **{"content/index.md": "```publications\nkind: briefing\n```\n"})
    assert "Winter" in words(whole(build, "index.md"))
    assert "Smoking" not in words(whole(build, "index.md"))


def test_what_a_chapter_replaces_says_so_in_the_library(tmp_path: Path) -> None:
    chapter = WHOLE.replace("summary:", "replaces: [Winter]\nsummary:")
    text = words(whole(made(tmp_path, **{CHAPTER: chapter}), PAGE))
    assert "Winter Replaced by: Smoking One page." in text


def test_an_older_chapter_is_replaced_by_its_path_or_its_title_and_linked_from_the_newer(tmp_path: Path) -> None:
    older = "---\ntitle: Tobacco\nkind: risk-group\nstatus: superseded\n---\n"
    for name in ("Tobacco", "chapters/tobacco.md"):
        chapter = WHOLE.replace("summary:", f"replaces: [{name}]\nsummary:")
        build = made(tmp_path / name[:4], **{CHAPTER: chapter, "content/chapters/tobacco.md": older})
        assert "Tobacco Replaced by: Smoking" in words(whole(build, PAGE))
        assert ("../tobacco/", "Tobacco") in links(whole(build, "chapters/smoking.md"))


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("file: old.pdf", "file: odl.pdf", "missing-file", 4),
        ("replaced_by: Smoking", "replaced_by: Smokin", "unknown-publication", 4),
        ("kind: briefing, date: 2025", "kind: letter, date: 2025", "bad-value", 5),
        ("accessible: yes, summary", "accessible: perhaps, summary", "bad-value", 5),
        ("summary: One", "sumary: One", "unknown-key", 5),
        ("title: Winter before, ", "", "missing-key", 6),
    ],
)
def test_a_mistake_in_the_list_is_reported_at_its_line(
    tmp_path: Path, old: str, new: str, code: str, line: int
) -> None:
    assert LIST.count(old) == 1
    build = assessed(tmp_path, {**FILES, FILE: LIST.replace(old, new)})
    assert problems(build, FILE) == [(code, line)]


def test_nothing_of_a_publication_brings_in_markup_or_a_script(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    listed = f"publications: [{{title: '{bad}', file: 'javascript:alert(1)', summary: '{bad}'}}]"
    build = made(tmp_path, **{FILE: f"---\ntitle: x\n{listed}\n---\n\n```publications\n```\n"})
    html = whole(build, PAGE)
    assert "script" not in tags(html)
    assert not any(href.startswith("javascript") for href, _ in links(html))
    assert words(html).count(bad) == 2


def feed(build: Build) -> Element:
    return fromstring(build.files()["publications.xml"])


def texts(found: Element, name: str) -> list[str | None]:
    return [element.text for element in found.iter(f"{{http://www.w3.org/2005/Atom}}{name}")]


def test_the_feed_has_what_is_dated_with_whole_addresses(tmp_path: Path) -> None:
    settings = f'site_url: https://council.example/\n{SETTINGS}      edition: "2026.1"\n'
    found = feed(made(tmp_path, **{"mkdocs.yml": settings}))
    assert texts(found, "title") == [
        "A small county: publications", "The data", "Smoking", "Winter", "Winter before", "In 2022",
    ]  # fmt: skip
    assert texts(found, "updated")[:3] == ["2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z", "2026-03-05T00:00:00Z"]
    assert [link.get("href") for link in found.iter("{http://www.w3.org/2005/Atom}link")] == [
        "https://council.example/publications.xml",
        "https://council.example/chapters/data.csv",
        "https://council.example/chapters/smoking/",
        "https://council.example/winter.html",
        "https://example.org/w.odt",
        "https://council.example/publications/old.pdf",
    ]
    assert "Of all adults 12.9% smoke." in texts(found, "summary")
    assert len(set(texts(found, "id"))) == len(texts(found, "id"))


def test_a_publication_keeps_its_identity_in_the_next_edition_until_it_is_published_anew(tmp_path: Path) -> None:
    settings = "site_url: https://council.example/\n" + SETTINGS + '      edition: "{}"\n'
    one = feed(made(tmp_path / "1", **{"mkdocs.yml": settings.format("2026.1")}))
    anew = WHOLE.replace("2026-03-05", "2027-03-05")
    two = feed(made(tmp_path / "2", **{"mkdocs.yml": settings.format("2027.1"), CHAPTER: anew}))
    before, after = dict(zip(texts(one, "title"), texts(one, "id"), strict=True)), texts(two, "id")
    assert [title for title, identity in before.items() if identity not in after] == ["Smoking"]


def test_a_publication_keeps_its_identity_when_the_site_moves_and_when_its_title_is_corrected(tmp_path: Path) -> None:
    here = feed(made(tmp_path / "1", **{"mkdocs.yml": "site_url: https://council.example/\n" + SETTINGS}))
    settings = "site_url: https://health.example/jsna/\n" + SETTINGS.replace("A small county", "A county")
    corrected = LIST.replace("title: Winter before", "title: The winter before")
    there = feed(made(tmp_path / "2", **{"mkdocs.yml": settings, FILE: corrected}))
    assert "The winter before" in texts(there, "title")
    assert texts(here, "id") == texts(there, "id")


@pytest.mark.parametrize(
    ("edition", "feed_of_it", "link"),
    [("2026.1", "latest", "../../latest/publications.xml"), ("draft", "draft", "../publications.xml")],
)
def test_among_editions_the_feed_is_followed_in_the_latest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edition: str, feed_of_it: str, link: str
) -> None:
    monkeypatch.setenv("JSNA_PUBLISHED", "1")
    settings = f'site_url: https://council.example/\n{SETTINGS}      edition: "{edition}"\n'
    build = made(tmp_path, **{"mkdocs.yml": settings})
    addresses = [one.get("href") for one in feed(build).iter("{http://www.w3.org/2005/Atom}link")]
    assert addresses[0] == f"https://council.example/{feed_of_it}/publications.xml"
    assert f"https://council.example/{edition}/chapters/smoking/" in addresses
    assert dict(links(whole(build, PAGE)))[link] == "New publications as a feed (Atom)"
    assert f'href="{link}"' in build.head(PAGE)


def test_what_is_listed_twice_is_one_entry(tmp_path: Path) -> None:
    line = next(line for line in LIST.splitlines(keepends=True) if "title: Winter," in line)
    found = feed(made(tmp_path, **{FILE: LIST.replace(line, line + line)}))
    assert texts(found, "title").count("Winter") == 1
    assert len(set(texts(found, "id"))) == len(texts(found, "id"))


def test_a_feed_of_nothing_and_of_characters_that_xml_lacks_can_be_read(tmp_path: Path) -> None:
    assert texts(feed(assessed(tmp_path)), "entry") == []
    listed = 'publications: [{title: "A\\x08 <b> & c", date: 2026-01-01, file: "https://example.org/a"}]'
    build = made(tmp_path / "odd", **{FILE: f"---\ntitle: x\n{listed}\n---\n"})
    assert "A <b> & c" in texts(feed(build), "title")
