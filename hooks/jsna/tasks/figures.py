"""The stale figures of a whole site: found as a check finds them, listed, and rewritten where that needs no author."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from jsna.build import Build
from jsna.codes import Severity
from jsna.data.unread import WAITS
from jsna.directives import Link
from jsna.files import write_whole
from jsna.options import open_site
from jsna.problems import Problem
from jsna.prose.answers import Answer
from jsna.prose.checks import Judgement
from jsna.prose.rewriting import Fault, Left, Rewrite, Rewriting
from jsna.prose.sources import Source
from jsna.tasks.check import assessed

_BROKEN = ("front-matter-unclosed", "broken-yaml", "yaml-tab", "yaml-not-a-mapping", "unclosed-block", "not-utf8")
_HELD = ("value", "change", "compare", "trend", "target")  # what is cited is not held to data


@dataclass
class Refresh:
    """What has gone stale in a site's prose."""

    stale: list[Rewrite] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)  # a sentence for each file that was not looked at
    texts: dict[Path, str] = field(default_factory=dict)  # the files that change
    checked: int = 0
    waiting: int = 0  # files of data or settings with errors: what rests on them could not be looked at

    def write(self) -> None:
        """Rewrite every stale number; a file is written whole or not at all, and keeps its permissions."""
        for path, text in self.texts.items():
            target = path.resolve()
            mode = target.stat().st_mode
            write_whole(target, text.encode("utf-8"))
            target.chmod(mode)

    @property
    def report(self) -> str:
        """What is stale (or was), what is left to the author, and what could not be looked at."""
        left = ["Left to you:", *(str(one) for one in self.left)] if self.left else []
        skipped = list(self.skipped)
        if self.waiting:
            files = _count(self.waiting, "file of data has", "files of data have")
            skipped.append(f"{files} errors, so what rests on them was not looked at: see “jsna check”.")
        groups = ([str(one) for one in self.stale], left, skipped)
        return "\n\n".join("\n".join(group) for group in groups if group)

    def summary(self, written: bool) -> str:
        """The last line, and what to do next."""
        if self.clean:
            return f"{_count(self.checked, 'figure or claim', 'figures and claims')} checked, none of them stale."
        stale = _count(len(self.stale), "figure", "figures")
        said = [f"{stale} rewritten" if written else f"{stale} stale"] if self.stale else []
        said += [f"{len(self.left)} left to you"] if self.left else []
        unread = len(self.skipped) + self.waiting
        said += [f"{_count(unread, 'file', 'files')} not looked at"] if unread else []
        todo = " “jsna figures --write” rewrites the stale figures." if self.stale and not written else ""
        return f"{', '.join(said)}.{todo}"

    @property
    def clean(self) -> bool:
        """Whether nothing is stale, nothing false and every file was looked at."""
        return not self.stale and self.mended

    @property
    def mended(self) -> bool:
        """Whether nothing is left once the stale numbers are rewritten."""
        return not (self.left or self.skipped or self.waiting)


def stale_figures(config_file: Path) -> Refresh:
    """All that the data have left behind in the prose of a site."""
    site = open_site(config_file)
    build = assessed(site)
    broken = {problem.where.path: problem.where for problem in build.problems.in_order() if problem.code in _BROKEN}
    found = Refresh(waiting=len({problem.where.path for problem in build.problems.found if _of_data(problem)}))
    judged = _judged(build)
    for path, document in sorted(build.documents.items()):
        name = document.path
        if name in broken:
            found.skipped.append(f"{broken[name]}: this can’t be read, so the whole file was left as it is.")
            continue
        own = judged.get(name, {})
        found.checked += len(own)
        _look_through(site.sources[path], name, _faults(own), found)
    return found


def _judged(build: Build) -> dict[str, dict[Link, Judgement]]:
    """By file each of its checked links, once however many pages show it, with its answer or its fault."""
    found: dict[str, dict[Link, Judgement]] = {}
    for path, draft in build.drafts.items():
        checks = build.checks(path)
        for link in draft.requests.links:
            if link.scheme in _HELD:
                found.setdefault(link.where.path, {})[replace(link, number=0)] = checks.judge(link)
    return found


def _faults(judged: dict[Link, Judgement]) -> list[Fault]:
    """The links that do not hold, but for those whose data can't be read."""
    return [Fault(link, it) for link, it in judged.items() if not isinstance(it, Answer) and it.code != WAITS]


def _look_through(file: Path, name: str, faults: list[Fault], found: Refresh) -> None:
    if not faults:
        return
    rewriting = Rewriting(Source(file.read_bytes().decode("utf-8"), name))
    rewriting.take(faults)
    found.stale += rewriting.done
    found.left += rewriting.left
    if rewriting.done:
        found.texts[file] = rewriting.text


def _of_data(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR and not problem.where.path.endswith(".md")


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
