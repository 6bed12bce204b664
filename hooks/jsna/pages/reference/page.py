"""The reference as pages of the guide: every key of front matter, blocks, data packages and options, for authors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from jsna.pages.page import Fragment, Page
from jsna.pages.reference.blocks import BLOCKS, LISTINGS, TABLE
from jsna.pages.reference.blocks import EXAMPLES as OF_BLOCKS
from jsna.pages.reference.chapters import CHAPTER
from jsna.pages.reference.charts import CHART, KEYS, OWN_OF_MEASURE, OWN_OF_TABLE, special
from jsna.pages.reference.charts import EXAMPLES as OF_CHARTS
from jsna.pages.reference.measures import MEASURE, OF_OTHER_TABLES, OF_ROWS
from jsna.pages.reference.objectives import OBJECTIVE
from jsna.pages.reference.options import OPTIONS
from jsna.pages.reference.others import PAGE
from jsna.pages.reference.samples import sample, written
from jsna.pages.reference.schemas import schema_titles
from jsna.pages.reference.shapes import (
    Anything,
    ByName,
    Choice,
    Entries,
    Fitting,
    Form,
    Group,
    Key,
    Listed,
    Scalar,
    Topic,
    groups_of,
)
from jsna.pages.templates import render
from jsna.site import Site


@dataclass(frozen=True)
class Said:
    """A key as its line of the page says it; `within` are the groups of keys that may stand under it."""

    name: str
    needed: bool
    default: str
    holds: str
    words: tuple[str, ...]
    within: tuple[Group, ...]
    meaning: str
    example: str


FRONT_MATTER = (CHAPTER, OBJECTIVE, PAGE)
_OWN = (OWN_OF_MEASURE, OWN_OF_TABLE)


def front_matter(_: Site) -> str:
    """What may stand at the top of a page."""
    return render("guide-front-matter.md", {"topics": [_topic(topic) for topic in FRONT_MATTER]})


def blocks(_: Site) -> str:
    """What may stand in a block: a heading for each, and for each kind of chart."""
    return render(
        "guide-blocks.md", {"chart": CHART, "own": _OWN, "topics": [_topic(one) for one in (TABLE, *LISTINGS)]}
    )


def packages(_: Site) -> str:
    """What a data package says of its measures and of the columns of its tables."""
    return render("guide-packages.md", {"topics": [_topic(MEASURE)]})


def options(_: Site) -> str:
    """The options of the plugin."""
    return render("guide-options.md", {"topics": [_topic(OPTIONS)]})


def editors(_: Site) -> str:
    """What helps while writing, and in which editors."""
    return render("guide-editors.md", {"files": schema_titles().items()})


def _topic(topic: Topic) -> dict[str, Any]:
    return {"id": topic.id, "title": topic.title, "about": topic.about, "groups": list(_sections(topic).values())}


def _sections(topic: Topic) -> dict[str, Group]:
    """The groups of a topic, each once, in the order of the page."""
    return {group.id: group for one in topic.groups for group in groups_of(one)}


def keys(name: str, __: Page) -> Fragment:
    """The keys of one group (`chapter/need`), a line each, with sample lines."""
    topic, _, wanted = name.partition("/")
    groups = {group.id: group for group in (*_OWN, KEYS)} if topic == CHART.id else _sections(_TOPICS[topic])
    return _keys(topic, groups[wanted], OF_BLOCKS.get(name, "") if topic in _BLOCKS else _sample(groups[wanted]))


def chart(name: str, _: Page) -> Fragment:
    """One kind of chart: an example, which keys it has, and what some of them mean in it alone."""
    group = next(group for group in CHART.groups if group.id == name)
    fragment = _keys(CHART.id, special(group), OF_CHARTS[name])
    own = {one.name for one in special(group).keys}
    told = {one.name: name if one.name in own else KEYS.id for one in group.keys}
    listed = [[one.name for one in group.keys if one.required is needed] for needed in (True, False)]
    return Fragment("guide-chart.html", {**fragment.context, "listed_keys": listed, "told": told, "group": group})


def roles(_: str, __: Page) -> Fragment:
    """What the columns of tables can be."""
    return Fragment("guide-roles.html", {"tables": {"A table of values": OF_ROWS, **OF_OTHER_TABLES}})


_TOPICS = {topic.id: topic for topic in (*FRONT_MATTER, MEASURE, OPTIONS, TABLE, *LISTINGS)}
_BLOCKS = {topic.id for topic in BLOCKS}


def _keys(topic: str, group: Group, lines: str) -> Fragment:
    context = {"topic": topic, "group": group, "keys": [_said(one) for one in group.keys], "sample": lines}
    return Fragment("guide-keys.html", {**context, "block": topic in _BLOCKS and group != KEYS})


def _sample(group: Group) -> str:
    """Sample lines of a group that is no whole front matter: that would be longer than anybody writes."""
    return sample(group) if group.keys and group.id not in ("keys", "published", "derived") else ""


def _said(one: Key) -> Said:
    words = tuple(dict.fromkeys(chain.from_iterable(_words(form) for form in one.forms)))
    within = tuple(dict.fromkeys(chain.from_iterable(_within(form) for form in one.forms)))
    holds = ", or ".join(filter(None, dict.fromkeys(_holds(form) for form in one.forms)))
    plain = next((form for form in one.forms if not list(_within(form))), None)
    example = written(Key(one.name, (plain,), "", one.example)) if plain and one.example else ""
    return Said(one.name, one.required, one.default, holds, words, within, one.meaning, example)


def _words(form: Form) -> Iterable[str]:
    if isinstance(form, Choice):
        return form.words
    if isinstance(form, ByName) and form.called:
        return chain.from_iterable(_words(one) for one in form.of)
    return form.names if isinstance(form, ByName) else ()


def _within(form: Form) -> Iterator[Group]:
    if isinstance(form, Group):
        yield form
    elif isinstance(form, Entries | ByName):
        yield from (one for one in form.of if isinstance(one, Group))


def _holds(form: Form) -> str:
    """What a key may hold, in words; groups and words of a list are shown after it."""
    match form:
        case Scalar():
            return form.value
        case Choice():
            return "one of these"
        case Fitting(said=said):
            return said
        case Listed(only):
            return "a list of texts" if only else "a text or a list of texts"
        case Entries(alone=alone):
            return "a list, or one alone" if alone else "a list"
        case ByName(most=1):
            return "one of these with a group of lines behind it"
        case ByName(called=called) if called:
            return f"a group of lines, each {called} with one of these"
        case ByName(names=names):
            return "a group of lines, each with one of these names" if names else "a group of lines with names of yours"
        case Group():
            return "a group of lines"
        case Anything():
            return ""
