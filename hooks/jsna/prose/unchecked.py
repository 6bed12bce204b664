"""Figures and claims about data that stand in the prose outside any checked link: `unchecked-figure`, a warning.

Small on purpose, so that few sentences are accused that say nothing about data. A number counts as a figure where a
unit follows that only data have: per cent, percentage points, per 1,000, “in 10”, or the unit of one of the site's own
measures. Of years, days, miles and their like only a number with decimals is one (“64.1 years”, not “18 years”). A word
of trend or change counts where its clause names a measure or is about a rate or a number and goes “is falling” or “fell
by”; a comparison where it names the place that is compared with.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from jsna.data.catalogue import Catalogue
from jsna.data.measures import Measure
from jsna.directives import Passage
from jsna.problems import Problems, Where
from jsna.prose import phrases
from jsna.prose.changes import units
from jsna.prose.figures import Written, read_number
from jsna.prose.masking import masked
from jsna.prose.parts import ratio
from jsna.prose.sources import Source
from jsna.prose.wording import longest_first, names_of, normal
from jsna.reading import Document, Map, Node, Text

# In the patterns a blank stands for any white space, a line break in the prose included.
_NUMBER = r"(?<!deprived\s)(?<![\w.,/:-])[-−–]?\d[\d,]*(?:\.\d+)?"
# “95% sure” and “the most deprived 10%” are names of intervals and of groups
_INTERVAL = r"(?: (?:and|or) [\d.]+%)? (?:confidence|CI\b|(?:upper |lower )?limits?\b|sure\b|certain\b)"
_EXACTLY = rf"(?!{_INTERVAL}| (?:most|least) deprived)"
_PER_CENT = rf"\s?%{_EXACTLY}| per ?cent\b{_EXACTLY}| percentage[\s-]points?\b| pp\b"
_PER = r" (?:in|out of) every \d[\d,]*| per \d[\d,]{2,}"
_FEW, _MANY = "one|two|three|four|five|six|seven|eight|nine", "ten|twelve|twenty|a hundred"
_RATIO = (
    rf"\b(?P<few>{_FEW}|\d{{1,2}}) (?:in|out of) (?:every )?(?P<many>{_FEW}|{_MANY}|\d{{1,3}}(?![,.]?\d))\b"
    r"(?! (?:minute|hour|day|week|month|year))"
)
_ORDINARY = re.compile(r"[a-z]+")  # a unit of one word: years, days, people
_ABOUT_DATA = (
    "rate", "rates", "share", "proportion", "percentage", "prevalence", "number of", "figure", "figures", "numbers",
    "average", "expectancy", "gap",
)  # fmt: skip
_SAYS_LITTLE = frozenset((
    "adult", "adults", "aged", "attempts", "care", "child", "children", "count", "early", "female", "health", "healthy",
    "living", "male", "older", "people", "percent", "person", "persons", "population", "prevalence", "rate", "rates",
    "reported", "satisfied", "score", "services", "social", "under", "using", "users", "wards", "women", "working",
    "would", "years", "young",
))  # fmt: skip
_NOT_DATA = ("voices", "success", "what")  # what people told us, and what is planned
_CLAUSE_END = re.compile(r"[.?!;:,()—]|\s[-–]\s|\b(?:but|and|while|because|that|who|which|when|where|if|as)\b")
_AFTER_CHANGE = r"(?= (?:by|from|to|since|in|over|between|again|sharply|slowly|steadily|further)\b|\s*[.,;:)]|\s*\Z)"


@dataclass(frozen=True)
class Found:
    """Words about data that no link holds to them."""

    start: int
    words: str
    hint: str
    claim: bool = False


@dataclass(frozen=True)
class Unchecked:
    """Looks through prose for what should be a checked link, and reports it."""

    catalogue: Catalogue
    problems: Problems

    def page(self, passages: Iterable[Passage], document: Document) -> None:
        """Report what a page says of data outside its checked links."""
        left_out, source = set(not_data(document.front)), Source(document.source, document.path)
        for passage in passages:
            if passage and passage[0][0].line and passage[0][0] not in left_out:
                self._report(passage, source)

    def _report(self, passage: Passage, source: Source) -> None:
        lines = _lines(passage)
        text = "\n".join(line for _, line in lines)
        for found in self.found(text):
            message = f"“{found.words}” is a {'claim' if found.claim else 'figure'} that no link holds to the data."
            self.problems.add("unchecked-figure", _place(found, lines, text, source), message, found.hint)

    def found(self, text: str) -> Iterator[Found]:
        """What a text says of data outside its checked links, in the order of the text."""
        prose = masked(text)
        every = [*self._figures(prose), *self._trends(prose), *self._comparisons(prose)]
        yield from sorted(every, key=lambda found: found.start)

    def _figures(self, prose: str) -> Iterator[Found]:
        for found in self._units.finditer(prose):
            words = " ".join(found[0].split())
            unit = normal(found["unit"] or "")
            if found["few"] and not ratio(found["few"], found["many"]):
                continue
            written = read_number(found[0], unit)
            ordinary = _ORDINARY.fullmatch(unit) and unit not in ("percent", "pp")
            if ordinary and written is not None and not written.decimals:
                continue
            likely = [measure.name for measure in self._with(written, unit)] if written else []
            right = " or ".join(f"[{words}](value:{name})" for name in likely) or f"[{words}](value:MEASURE)"
            yield Found(found.start(), words, f"Link it, as {right}, {_cited(words)}")

    @cached_property
    def _units(self) -> re.Pattern[str]:
        own = {word for measure in self.catalogue.measures.values() for word in _own_units(measure)}
        unit = rf"{_PER_CENT}|{_PER}" + (rf"|\s?(?:{longest_first(own)})(?!\w)" if own else "")
        return _spaced(rf"{_NUMBER}(?P<unit>{unit})|{_RATIO}")

    def _with(self, written: Written, unit: str) -> list[Measure]:
        """The measures whose latest value for home is that number, written as exactly as they are."""
        found = []
        for measure in self.catalogue.measures.values():
            latest = measure.series(self.catalogue.areas.home).latest
            exact = latest is not None and written.decimals >= measure.about.decimals and not written.scale
            same_kind = measure.about.unit.startswith("%") == unit.startswith(("%", "per cent", "percent"))
            if exact and same_kind and latest and latest.value is not None and written.agrees(latest.value):
                found.append(measure)
        return found[:3]

    def _trends(self, prose: str) -> Iterator[Found]:
        for found in _moving().finditer(prose):
            clause = normal(_CLAUSE_END.split(prose[max(0, found.start() - 200) : found.start()])[-1])
            subject = self._subject(clause)
            if subject is None:
                continue
            group = "change" if found["change"] else "trend"
            words, kind = " ".join(found[group].split()), f"{group}:{subject}"
            kind += "?from=PERIOD" if found["change"] else ""
            yield Found(found.start(group), words, f"Link it, as [{words}]({kind}), {_cited(words)}", claim=True)

    def _subject(self, clause: str) -> str | None:
        """The measure that a clause names, `MEASURE` where it is only about a rate or a number, else None."""
        words = set(re.findall(r"[a-z0-9]+", clause))
        named = next((name for name, telling in self._telling if words & telling), None)
        return named or ("MEASURE" if any(re.search(rf"\b{word}\b", clause) for word in _ABOUT_DATA) else None)

    @cached_property
    def _telling(self) -> list[tuple[str, frozenset[str]]]:
        """Each measure's name with the words of it that tell what it is about."""
        split = [(name, re.findall(r"[a-z]{4,}", name)) for name in self.catalogue.measures]
        return [(name, frozenset(words) - _SAYS_LITTLE) for name, words in split]

    def _comparisons(self, prose: str) -> Iterator[Found]:
        for found in _compared().finditer(prose):
            rest = normal(prose[found.end() : found.end() + 80]).replace(",", " ").split()
            place = next(
                (name for n in range(6, 0, -1) if (name := " ".join(rest[:n]).rstrip(".")) in self._places), ""
            )
            if place:
                words = f"{' '.join(found[0].split())} {' '.join(prose[found.end() :].split()[: len(place.split())])}"
                words = words.rstrip(".,;:!?")
                hint = f"Link it, as [{words}](compare:MEASURE), {_cited(words)}"
                yield Found(found.start(), words, hint, claim=True)

    @cached_property
    def _places(self) -> frozenset[str]:
        areas = self.catalogue.areas
        own = (normal(name) for code in areas.areas for name in names_of(code, areas))
        return frozenset({*map(normal, (*phrases.ENGLAND, *phrases.REGION)), *own})


def _own_units(measure: Measure) -> Iterable[str]:
    """The ways to write a measure's unit, but for those that are found in any case, and that are no words of data."""
    unit = measure.about.unit
    if unit.startswith(("%", "£", "per ")) or not unit or unit.casefold() in ("count", "number", "people"):
        return ()
    return units(unit)


@cache
def _moving() -> re.Pattern[str]:
    """`is falling`, `has been getting better`, `fell by`: a word of trend or change that has its verb."""
    trends = longest_first(word for words in phrases.TREND.values() for word in words)
    moved = [word for ways in phrases.DIRECTIONS["moved"].values() for word in ways if word not in ("up", "down")]
    changes = longest_first((*moved, *phrases.TIMES_OVER_TIME))
    trend = rf"\b(?:{longest_first(phrases.LEADS)}) (?:still |now |also |not )?(?P<trend>{trends})\b"
    return _spaced(rf"{trend}|\b(?P<change>{changes})\b{_AFTER_CHANGE}")


@cache
def _compared() -> re.Pattern[str]:
    """The accepted comparisons up to the name of the place; “above” and “close to” a place may be a matter of maps."""
    forms = {form.removesuffix(" {place}") for words in phrases.COMPARED.values() for form in words if "{" in form}
    return _spaced(rf"\b(?:{longest_first(forms - {'above', 'below', 'close to'})})\b")


def _spaced(pattern: str) -> re.Pattern[str]:
    """A pattern in which a blank is any white space, in small and capital letters."""
    return re.compile(re.sub(r"\\? ", r"\\s+", pattern), re.IGNORECASE)


def _cited(words: str) -> str:
    return f"or cite where it is from: [{words}](cite:REFERENCE)."


def not_data(node: Node, inside: bool = False) -> Iterator[Where]:
    """Where the texts of front matter stand that say what people told, or what is planned, and nothing of data."""
    if isinstance(node, Text):
        yield from (node.where,) if inside else ()
        return
    parts = node.items() if isinstance(node, Map) else (("", one) for one in node)
    for key, part in parts:
        yield from not_data(part, inside or key in _NOT_DATA)


def _lines(passage: Passage) -> list[tuple[Where, str]]:
    """A passage's lines, with an empty one where a fenced block stood."""
    found: list[tuple[Where, str]] = []
    for where, line in passage:
        if found and where.line != found[-1][0].line + 1:
            found.append((found[-1][0].down(1), ""))
        found.append((where, html.unescape(line)))
    return found


def _place(found: Found, lines: list[tuple[Where, str]], text: str, source: Source) -> Where:
    """Where words stand in their author's file, also those of a text that YAML has folded."""
    where = lines[text.count("\n", 0, found.start)][0]
    column = found.start - (text.rfind("\n", 0, found.start) + 1)
    place = Where(where.path, where.line, where.column + column)
    if source.text.startswith(text[found.start :][:8], source.offset(place)):
        return place
    spaced = re.compile(r"\s+".join(map(re.escape, found.words.split())))
    earlier = sum(1 for one in spaced.finditer(text) if one.start() < found.start)
    return source.find(found.words, lines[0][0], earlier)
