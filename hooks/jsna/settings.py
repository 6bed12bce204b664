"""What a site decides about itself: the options of its mkdocs.yml, typed, with nothing of MkDocs in them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from jsna.codes import Severity
from jsna.days import decimal_year
from jsna.problems import Problems, Where
from jsna.reading import read_text, read_yaml

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
    site_name: str = ""
    site_url: str = ""
    publisher: str = ""  # whom a citation names; the site itself where it is not said
    questions: Questions = Questions()
    edition: str = ""
    published: bool = False  # built to stand in a folder of its own beside other editions
    commit: str = ""
    as_of: datetime.date = datetime.date.min  # not known: the newest data then say it
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
    if text is not None:
        read_yaml(text, Where(config_file.name, 1), found)
    return Problems(found=[problem for problem in found.found if problem.code in _UNREADABLE])
