"""Checked links: each kind with the check that it is held to, and its faults as problems at their place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from jsna.data.areas import AreaError
from jsna.data.catalogue import Catalogue
from jsna.data.measures import Unknown
from jsna.data.unread import WAITS
from jsna.directives import Link
from jsna.keys import suggest
from jsna.problems import Problems
from jsna.prose.answers import Answer, Wrong
from jsna.prose.changes import Changes
from jsna.prose.claims import Claims
from jsna.prose.denial import denial
from jsna.prose.figures import Figures
from jsna.prose.lags import check_lag
from jsna.prose.queries import read_query
from jsna.strategy.objectives import Objective

_CLAIMS = ("change", "compare", "trend")
Judgement = Answer | AreaError | Unknown | Wrong  # what a link stands for, or why it does not hold


@dataclass(frozen=True)
class Checks:
    """Checks the links of one page against the data, the strategy and the page's references."""

    catalogue: Catalogue
    objectives: Mapping[str, Objective]
    problems: Problems
    unread: Collection[str] = ()  # ids of objectives whose files can't be read
    references: Mapping[str, str] | None = None  # id -> title; None where the page's front matter can't be read

    def check(self, link: Link) -> Answer | None:
        """The answer to one link; None, and a problem, where it does not hold."""
        found = self.judge(link)
        if isinstance(found, Answer):
            if found.measure:
                check_lag(found, self.catalogue.measure(found.measure), self.problems)
            return found
        self.problems.add(found.code, link.where, " ".join(str(found).split()), found.hint)
        return None

    def judge(self, link: Link) -> Judgement:
        """The answer to one link, or why it does not hold."""
        word = denial(link.before) if link.scheme in _CLAIMS else ""
        try:
            answer = self._schemes[link.scheme](link)
        except (AreaError, Unknown, Wrong) as error:
            return _denied(link, word, error.hint) if word and isinstance(error, Wrong) else error
        return _denied(link, word, f"The data say: {answer.about}.") if word else answer

    @property
    def _schemes(self) -> Mapping[str, Callable[[Link], Answer]]:
        figures, claims = Figures(self.catalogue, self.objectives, self.unread), Claims(self.catalogue)
        return {
            "value": figures.value,
            "target": figures.target,
            "change": Changes(self.catalogue).change,
            "compare": claims.compare,
            "trend": claims.trend,
            "cite": self._cite,
        }

    def _cite(self, link: Link) -> Answer:
        """The answer to a `cite:` link: its text may say anything that a reference of the page stands for."""
        name = read_query(link.target, "cite", ()).name
        if self.references is None:
            raise Unknown(WAITS, "The references of this page can’t be read yet.")
        if name not in self.references:
            hint = suggest(name, self.references) or "List it in the front matter of this page, under “references”."
            raise Unknown("unknown-source", f"This page lists no reference “{name}”.", hint)
        return Answer(link, "", self.references[name], reference=name)


def _denied(link: Link, word: str, hint: str) -> Wrong:
    message = f"“{word}” before “{link.text}” turns the claim round, and one that denies something can’t be checked."
    return Wrong("negated-claim", message, f"Say what is so, not what is not. {hint}")
