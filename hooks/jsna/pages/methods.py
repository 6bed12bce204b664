"""The page of methods: each rule in words, its formula, and the worked examples that the tests run."""

from __future__ import annotations

from collections.abc import Mapping

from jsna.methods.examples import CHAPTERS, PARTS
from jsna.methods.examples.printed import PRINTED
from jsna.methods.examples.worked import Answer
from jsna.pages.page import Fragment, Page
from jsna.pages.templates import render
from jsna.site import Site

_PARTS_OF_ANSWERS = {
    "lower": "lower limit",
    "upper": "upper limit",
    "sii.value": "slope index",
    "sii.lower": "its lower limit",
    "sii.upper": "its upper limit",
    "rii.value": "relative index",
    "rii.lower": "its lower limit",
    "rii.upper": "its upper limit",
    "chi2": "chi-squared",
    "code": "status",
    "share": "share of the targeted change, in %",
    "expected": "expected by now",
}
_SHOWN = 6  # examples of a method on the page; the tests run them all


def markdown(_: Site) -> str:
    """The page's Markdown: a heading for each question and each method, by which it can be linked to."""
    return render("methods.md", {"parts": PARTS})


def method(name: str, _: Page) -> Fragment:
    """One method: rule, formula, what its letters mean, our decision, worked examples and their sources."""
    chapter = next(chapter for chapter in CHAPTERS if chapter.name == name)
    shown = chapter.examples[:_SHOWN]
    context = {
        "chapter": chapter,
        "printed": PRINTED[name],
        "caption": f"{chapter.title}: worked examples",
        "header": ["Example", "Published answer", "Our answer"],
        "rows": [[example.title, said(example.expected), said(example.found())] for example in shown],
        "numeric": [False, False, False],
        "more": len(chapter.examples) - len(shown),
        "sources": list(dict.fromkeys(example.source.rstrip(".") for example in chapter.examples)),
    }
    return Fragment("method.html", context)


def said(answer: Mapping[str, Answer]) -> str:
    """An answer in words: `lower limit 0.552544; upper limit 0.736358`."""
    return "; ".join(" ".join(filter(None, (_named(part), _value(value)))) for part, value in answer.items())


def _named(part: str) -> str:
    return _PARTS_OF_ANSWERS.get(part, "" if part in ("value", "text", "label") else part.replace("_", " "))


def _value(value: Answer) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | int):
        return f"{value:,.6g}".replace("-", "−")
    return value if isinstance(value, str) else ", ".join(_value(item) for item in value)
