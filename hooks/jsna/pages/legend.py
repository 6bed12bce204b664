"""How to read a site, for residents: what each status, symbol and mark means, and how to question a figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from jsna.methods.comparison import Label
from jsna.methods.progress import Due, ProgressCode, TrajectoryCode
from jsna.pages.marks import MEANINGS
from jsna.pages.page import Fragment, Page
from jsna.pages.statuses import comparison_symbol, progress_symbol
from jsna.pages.templates import render
from jsna.pages.wording import capital
from jsna.site import Site

PATH = "about/reading.md"
COMPARISONS: Mapping[str, str] = {
    Label.BETTER: "Better than the place that it is compared with, by more than chance would make.",
    Label.SIMILAR: "No difference that could not be chance.",
    Label.WORSE: "Worse, by more than chance would make.",
    Label.HIGHER: "Higher, where neither high nor low is good.",
    Label.LOWER: "Lower, where neither high nor low is good.",
    Label.NOT_COMPARED: "Nothing to compare with, or it is not known how sure the number is.",
}
PROGRESS: Mapping[str, str] = {
    ProgressCode.TARGET_MET: "The number that was promised has been reached.",
    ProgressCode.IMPROVING: "Better than when the promise was made, by more than chance would make.",
    ProgressCode.NO_DETECTABLE_CHANGE: "Any change since then could be chance.",
    ProgressCode.GETTING_WORSE: "Worse than when the promise was made, by more than chance would make.",
    ProgressCode.BASELINE_ONLY: "There are no newer numbers yet than the one it started from.",
    ProgressCode.BASELINE_NOT_SET: "It is not said where it started from, so no change can be told.",
    ProgressCode.NO_TARGET: "It is not said what is to be reached.",
    ProgressCode.NOT_COMPARABLE: "What is counted has changed since, so before and after can't be compared.",
    ProgressCode.NO_DATA: "Nothing has been published for this place.",
}
DUE: Mapping[str, str] = {
    Due.TARGET_MISSED: "The day has passed, and the number that was promised was not reached.",
    Due.AWAITING_FINAL_DATA: "The day has passed, and the numbers of that day are not published yet.",
}
PACE: Mapping[str, str] = {
    TrajectoryCode.ON_TRACK: "If it goes on like this, the promise will be kept in time.",
    TrajectoryCode.TOO_SLOW: "It goes the right way, but not fast enough.",
    TrajectoryCode.WELL_BEHIND: "It has hardly moved, for the time that has passed.",
    TrajectoryCode.MOVING_AWAY: "It goes the wrong way.",
    TrajectoryCode.NOT_ASSESSED: "There is too little to go by.",
}


@dataclass(frozen=True)
class Entry:
    """One thing that readers meet: its symbol (or none), its words, and what they mean."""

    symbol: Markup
    words: str
    meaning: str


def markdown(site: Site) -> str:
    """The page's Markdown; it tells of questions only where the site says who answers them."""
    asked = site.settings.questions
    return render("reading.md", {"asked": bool(asked.email or asked.form), "promises": bool(site.objectives)})


def part(name: str, _: Page) -> Fragment:
    """One list of the page: `comparisons`, `progress`, `pace` or `marks`."""
    return Fragment("legend.html", {"entries": _LISTS[name]()})


def _comparisons() -> list[Entry]:
    return [Entry(comparison_symbol(label), Label(label).value, meaning) for label, meaning in COMPARISONS.items()]


def _progress() -> list[Entry]:
    known = [Entry(progress_symbol(code), ProgressCode(code).label, said) for code, said in PROGRESS.items()]
    return [*known, *(Entry(Markup(), Due(code).label, said) for code, said in DUE.items())]


def _pace() -> list[Entry]:
    return [Entry(Markup(), TrajectoryCode(code).label, meaning) for code, meaning in PACE.items()]


def _marks() -> list[Entry]:
    return [Entry(Markup(), f"[{letter}]", capital(f"{meaning}.")) for letter, meaning in MEANINGS.items()]


_LISTS: Mapping[str, Callable[[], list[Entry]]] = {
    "comparisons": _comparisons, "progress": _progress, "pace": _pace, "marks": _marks,
}  # fmt: skip
