"""What a site decides about itself: the options of its mkdocs.yml, typed, with nothing of MkDocs in them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jsna.codes import Severity
from jsna.problems import Problems, Where
from jsna.reading import read_text, read_yaml

_UNREADABLE = ("file-unreadable", "not-utf8", "broken-yaml", "yaml-tab")


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
    edition: str = ""
    commit: str = ""
    as_of: datetime.date = datetime.date.min  # not known: the newest data then say it
    theme: tuple[Path, ...] = ()  # the folders of its templates, the site's own among them
    board_since: datetime.date | None = None  # from when the board paper tells what changed; None: for six months
    severity: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def today(self) -> float:
        """The date of the build in decimal years, as the methods count time."""
        first = datetime.date(self.as_of.year, 1, 1)
        length = (datetime.date(self.as_of.year + 1, 1, 1) - first).days
        return self.as_of.year + (self.as_of - first).days / length


def unreadable(config_file: Path) -> Problems:
    """What keeps a settings file from being read at all; what its values have to be is for its reader to say."""
    found = Problems()
    text = read_text(config_file, config_file.name, found)
    if text is not None:
        read_yaml(text, Where(config_file.name, 1), found)
    return Problems(found=[problem for problem in found.found if problem.code in _UNREADABLE])
