"""What a site decides about itself: the options of its mkdocs.yml, typed, with nothing of MkDocs in them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jsna.codes import Severity
from jsna.days import decimal_year
from jsna.problems import Problems, Where
from jsna.reading import Items, Map, Node, Text, read_text, read_yaml

AREA = re.compile(r"[A-Z]\d{8}")
MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
WEB = re.compile(r"https?://[^\s<>\"]+")
DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
_UNREADABLE = ("file-unreadable", "not-utf8", "broken-yaml", "yaml-tab")


@dataclass(frozen=True)
class Questions:
    """Where readers question a figure or send evidence: an e-mail address, a form's web address, both or neither."""

    email: str = ""
    form: str = ""


@dataclass(frozen=True)
class Settings:
    """The settings of one build. Folders are absolute; problems name files relative to `root`."""

    root: Path  # the folder of mkdocs.yml
    content: Path
    packages: Path
    cache: Path
    area: str
    benchmarks: tuple[str, ...] = ("region", "england")
    charts: Path | None = None  # the site's own kinds of chart: modules directly in this folder
    templates: Path | None = None  # the site's own in the place of ours
    site_name: str = ""
    site_url: str = ""
    publisher: str = ""  # whom a citation names; the site itself where it is not said
    questions: Questions = Questions()
    edition: str = ""
    published: bool = False  # built to stand in a folder of its own beside other editions
    commit: str = ""
    as_of: datetime.date = datetime.date.min  # not known: the newest data then say it
    domain: str = ""  # the council's own, under which the site is published
    host: str = "GitHub Pages"  # whose computers hand out its pages
    redirects: Map = field(default_factory=lambda: Map(Where("mkdocs.yml")))
    statement: Map = field(default_factory=lambda: Map(Where("mkdocs.yml")))  # of accessibility
    theme: tuple[Path, ...] = ()  # the folders of its templates, the site's own among them
    board_since: datetime.date | None = None  # from when the board paper tells what changed; None: for six months
    severity: Mapping[str, Severity] = field(default_factory=dict)

    def permanent(self, address: str) -> str:
        """The whole address of a page in this edition: `https://council.example/jsna/2026.1/measures/smoking/`.

        Editions are published side by side, each in a folder named after it. A site that does not say where it will
        stand (`site_url`) has only the address within it; one whose `site_url` is an edition's already has that.
        """
        if not self.site_url:
            return address
        root, edition = self.site_url.rstrip("/"), quote(self.edition)
        within = f"{root}/{edition}" if edition and not root.endswith(f"/{edition}") else root
        return f"{within}/{address}"

    @property
    def today(self) -> float:
        """The date of the build in decimal years, as the methods count time."""
        return decimal_year(self.as_of)


def unreadable(config_file: Path) -> Problems:
    """What keeps a settings file from being read at all; what its values have to be is for its reader to say."""
    found = Problems()
    text = read_text(config_file, config_file.name, found)
    root = read_yaml(text, Where(config_file.name, 1), found) if text is not None else None
    left = Problems(found=[problem for problem in found.found if problem.code in _UNREADABLE])
    _check_menu(root.get("nav") if root else None, left)
    return left


def _check_menu(menu: Node | None, problems: Problems) -> None:
    """Report each heading of the menu that has no page: at one, MkDocs stops without saying which it is."""
    for entry in menu if isinstance(menu, Items) else ():
        for title, held in entry.items() if isinstance(entry, Map) else ():
            _check_menu(held, problems)
            if isinstance(title, Text) and held in ("", "null", "~"):
                message = f"“{title}” in the menu (nav) has no page."
                problems.add("bad-value", title.where, message, "Delete this line, or name a page below it.")


def is_domain(text: str) -> bool:
    """Whether a text is the name of a domain as DNS has it, in small letters."""
    return DOMAIN.fullmatch(text) is not None


def address_on(domain: str, site_url: str) -> str:
    """The address of the site: the one that is given, else the root of its domain."""
    return site_url or (f"https://{domain}/" if domain else "")


def placed(config_file: Path, option: str, value: Mapping[str, Any]) -> Map:
    """An option of the jsna plugin with the places of its lines; without, where another file gives it (INHERIT)."""
    here = _written(config_file, option)
    return here if isinstance(here, Map) else _map(value, Where(config_file.name))


def home_in(config_file: Path) -> str:
    """The code of home, without all the rest that a build reads; empty where the file does not give it."""
    here = _written(config_file, "area")
    return str(here) if isinstance(here, Text) and AREA.fullmatch(here) else ""


def _written(config_file: Path, option: str) -> Node | None:
    """An option of the jsna plugin as the file itself has it; None where it has none, or can't be read."""
    found = Problems()
    text = read_text(config_file, config_file.name, found)
    root = read_yaml(text, Where(config_file.name, 1), found) if text is not None else None
    plugins = root.get("plugins") if root else None
    for listed in plugins if isinstance(plugins, Items) else [plugins]:
        ours = listed.get("jsna") if isinstance(listed, Map) else None
        if isinstance(ours, Map) and option in ours:
            return ours[option]
    return None


def _map(value: Mapping[Any, Any], where: Where) -> Map:
    made = Map(where)
    for key, one in value.items():
        made[Text(str(key), where)] = _node(one, where)
    return made


def _node(value: object, where: Where) -> Node:
    if isinstance(value, Mapping):
        return _map(value, where)
    if isinstance(value, list):
        items = Items(where)
        items.extend(_node(one, where) for one in value)
        return items
    return Text("" if value is None else str(value), where)
