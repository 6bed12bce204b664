"""Addresses of an older site that go on answering here: each leads to a page of this one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from jsna.keys import nearest
from jsna.problems import Problems, Where
from jsna.reading import Map, Text

_OLD = re.compile(r"[\w.~%+@,()&=:;!'* -]+(/[\w.~%+@,()&=:;!'* -]+)*")
_HTML = (".html", ".htm")
_RESERVED = ("latest", "editions", "draft")  # what stands above the editions


@dataclass(frozen=True)
class Redirect:
    """An old address, and the address of the page of this site to which it leads, with its heading."""

    old: str  # without slashes around it
    target: str
    heading: str  # "#…" or ""
    where: Where
    former: bool = True  # a page once stood there; else it is a folder that never had one

    @property
    def file(self) -> str:
        """The file that answers at the old address: `needs.aspx` is a folder, as a server would not know its kind."""
        return self.old if self.old.endswith(_HTML) else f"{self.old}/index.html"

    @property
    def up(self) -> str:
        """From there to the root of the site."""
        return "../" * self.file.count("/")


def read_redirects(settings: Map, pages: Mapping[str, str], problems: Problems) -> Iterator[Redirect]:
    """Each redirect of the settings that can be kept. `pages` are the addresses of all pages by their source's path."""
    addresses = frozenset(pages.values())
    for key, value in settings.items():
        where = value.where
        old = str(key).strip().strip("/")
        if not isinstance(value, Text):
            problems.add("bad-value", where, f"“{old}” leads to more than one place.", "Name one page.")
        elif _refused(old, addresses, where, problems):
            continue
        else:
            path, mark, heading = value.strip().partition("#")
            target = _address(path, pages, addresses)
            if target is None:
                _report_lost(value, pages, problems)
            else:
                yield Redirect(old, target, f"{mark}{heading}", where)


def _address(path: str, pages: Mapping[str, str], addresses: Collection[str]) -> str | None:
    """The address of a page by its source's path or by its address; None where there is none."""
    bare = path.strip("/")
    if bare in pages:
        return pages[bare]
    asked = f"{bare}/" if bare else ""
    return asked if asked in addresses else None


def _report_lost(value: Text, pages: Mapping[str, str], problems: Problems) -> None:
    close = nearest(value.partition("#")[0].strip("/"), (*pages, *pages.values()))
    hint = f"Did you mean “{close}”?" if close else "Name a page of this site: chapters/smoking.md"
    problems.add("lost-redirect", value.where, f"This site has no page “{value}” for an old address to lead to.", hint)


def _refused(old: str, addresses: Collection[str], where: Where, problems: Problems) -> bool:
    """Whether nothing can be put at an old address, and the problem that says why."""
    if not _OLD.fullmatch(old) or any(not part.strip(". ") for part in old.split("/")) or "://" in old:
        message = f"“{old}” can't be an old address."
        hint = "Write only its path, without the server's name and without what follows a “?”: health/jsna.aspx"
    elif f"{old}/" in addresses or old in addresses or old.partition("/")[0] in _RESERVED:
        message, hint = (
            f"A page of this site stands at “{old}” already.",
            "Delete this line: nothing has to lead there.",
        )
    else:
        return False
    problems.add("lost-redirect", where, message, hint)
    return True
