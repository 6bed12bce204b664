"""How past editions found a promise, on its page."""

from __future__ import annotations

from pathlib import Path

from sites import OBJECTIVE
from unit.editions.manifests import objective, page, text
from unit.pages.making import links, words
from unit.pages.promised import page as page_of
from unit.pages.promised import section

OLD = text(
    edition="2024.1",
    as_of="2024-03-31",
    objectives={"less-smoke": objective("getting-worse")},
    pages=[page("strategy/objectives/less-smoke/", "a", "objective") | {"path": "strategy/objectives/less-smoke.md"}],
)
NEWER = text(edition="2025.1", as_of="2025-03-31", objectives={"smoke-free": objective("improving")})
NAMED = OBJECTIVE.replace("---\ntitle:", "---\nformerly: [less-smoke]\ntitle:", 1)


def test_each_edition_that_had_the_promise_says_how_it_found_it_newest_first(tmp_path: Path) -> None:
    editions = {"content/editions/2024.1.json": OLD, "content/editions/2025.1.json": NEWER}
    html = section(page_of(tmp_path, NAMED, editions), "What happened along the way")
    told = words(html)
    assert "Edition 2025.1 (31 March 2025): Improving . Pace: On track. It is improving." in told
    assert "Edition 2024.1 (31 March 2024): Getting worse" in told
    assert told.index("Edition 2025.1") < told.index("Edition 2024.1")
    assert ("../../../../2024.1/strategy/objectives/less-smoke/", "Edition 2024.1") in links(html)


def test_without_past_editions_nothing_is_said_of_them(tmp_path: Path) -> None:
    assert "Edition by edition" not in page_of(tmp_path)
