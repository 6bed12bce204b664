"""The pages of the reference show every key of the table, at an address of its own."""

from __future__ import annotations

import gzip
import re
from html import unescape
from typing import Any

import pytest

from jsna.build import Build
from jsna.data import area_tables, definitions, lookups, told
from jsna.keys import Keys
from jsna.pages.reference.blocks import BLOCKS, EXAMPLES, LISTINGS, TABLE
from jsna.pages.reference.chapters import CHAPTER
from jsna.pages.reference.charts import CHART, KEYS, OWN_OF_MEASURE, OWN_OF_TABLE
from jsna.pages.reference.charts import EXAMPLES as OF_CHARTS
from jsna.pages.reference.measures import MEASURE, OF_OTHER_TABLES, OF_ROWS
from jsna.pages.reference.objectives import OBJECTIVE
from jsna.pages.reference.options import OPTIONS
from jsna.pages.reference.others import PAGE
from jsna.pages.reference.schemas import schema_titles
from jsna.pages.reference.shapes import Choice, Topic, groups_of
from jsna.problems import Problems, Where
from jsna.reading import Map
from sites import assessed

_NOTHING = ("", '""', "{}")
SHOWN = {
    "guide/front-matter.md": (CHAPTER, OBJECTIVE, PAGE),
    "guide/blocks.md": (TABLE, *LISTINGS),
    "guide/data-packages.md": (MEASURE,),
    "guide/options.md": (OPTIONS,),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of the reference, whole."""
    build: Build = assessed(tmp_path_factory.mktemp("site"))
    return {path: build.fill(path) for path in (*SHOWN, "guide/editors.md")}


@pytest.mark.parametrize(("path", "topic"), [(path, topic) for path, topics in SHOWN.items() for topic in topics])
def test_every_key_stands_at_its_own_address_with_what_it_means_and_the_words_it_may_hold(
    path: str, topic: Topic, pages: dict[str, str]
) -> None:
    for group in (group for one in topic.groups for group in groups_of(one)):
        for key in group.keys:
            _, _, rest = pages[path].partition(f'<dt id="{topic.id}-{group.id}-{key.name}"><code>{key.name}</code>')
            entry = unescape(rest.partition("</dd>")[0])
            assert key.meaning in entry
            assert ("<strong>needed</strong>" in entry) == key.required
            assert all(
                f"<code>{word}</code>" in entry for form in key.forms if isinstance(form, Choice) for word in form.words
            )
            assert key.default in (*_NOTHING, *re.findall(r"<code>([^<]*)</code>", entry))


def test_every_kind_of_chart_is_shown_with_its_example_and_leads_to_each_of_its_keys(pages: dict[str, str]) -> None:
    page = pages["guide/blocks.md"]
    for group in CHART.groups:
        _, _, rest = page.partition(f'id="chart-{group.id}"')
        entry = unescape(rest.partition("<h3")[0])
        assert f"```chart\n{OF_CHARTS[group.id]}\n```" in entry
        assert all(f"<code>{key.name}</code>" in entry for key in group.keys)
    assert all(f'id="chart-keys-{key.name}"' in page for key in KEYS.keys)
    own = [f'id="chart-{group.id}-{key.name}"' for group in (OWN_OF_MEASURE, OWN_OF_TABLE) for key in group.keys]
    assert all(one in page for one in own)


def test_every_block_has_a_heading_and_shows_its_example(pages: dict[str, str]) -> None:
    page = unescape(pages["guide/blocks.md"])
    assert re.findall(r'<h2 id="([^"]+)"', page) == [topic.id for topic in BLOCKS]
    assert all(body in page for body in EXAMPLES.values())


def test_every_link_within_a_page_leads_somewhere_and_no_address_is_given_twice(pages: dict[str, str]) -> None:
    for page in pages.values():
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_a_page_is_small_enough_for_a_phone(pages: dict[str, str]) -> None:
    assert all(len(gzip.compress(page.encode())) < 20_000 for page in pages.values())


def test_nothing_of_the_reference_is_for_residents_to_search(tmp_path: Any) -> None:
    build = assessed(tmp_path)
    assert not any(build.searched(path) for path in (*SHOWN, "guide/editors.md"))


def test_the_help_for_editors_names_every_schema(pages: dict[str, str]) -> None:
    assert all(f"<code>{name}</code>: {title}" in pages["guide/editors.md"] for name, title in schema_titles().items())


def test_the_roles_are_those_that_the_code_reads(pages: dict[str, str]) -> None:
    asked: set[str] = set()

    class Row(dict[str, str]):
        def get(self, key: str, default: Any = None) -> Any:
            asked.add(key)
            return default

        def __getitem__(self, key: str) -> str:
            asked.add(key)
            return ""

    told.told(Keys(Map(Where("x")), "A measure", Problems()), Row())
    assert tuple(OF_ROWS) == definitions.ROLES
    assert set(OF_OTHER_TABLES["A table of indicators"]) == {"id", *asked}
    assert tuple(OF_OTHER_TABLES["A table of areas"]) == area_tables.AREA
    assert tuple(OF_OTHER_TABLES["A table of changes of areas"]) == area_tables.CHANGE
    assert tuple(OF_OTHER_TABLES["A table of names and postcodes of places"]) == ("area", *lookups.ROLES)
    page = pages["guide/data-packages.md"]
    assert all(f"<code>{role}</code>" in page for roles in (OF_ROWS, *OF_OTHER_TABLES.values()) for role in roles)
