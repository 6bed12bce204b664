"""What follows the colon of a checked link: `MEASURE/2023?age=18+&area=region` as names and options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, unquote_plus

from jsna.data.areas import SETS, AreaError, Gazetteer
from jsna.data.measures import Group, Measure, Unknown
from jsna.keys import suggest


@dataclass(frozen=True)
class Query:
    """A link's target: the names of its path, and its options as written but for %XX."""

    name: str
    rest: str  # what follows the first slash: a period, or a measure
    options: Mapping[str, str]  # a plus is still a plus in them
    spaced: Mapping[str, str]  # the same with a space for each plus that was written as one

    def groups(self, measure: Measure) -> dict[str, str]:
        """The options that choose a group of a measure, in the words of its table."""
        return {key: self._group(key, measure) for key in Group._fields if self.options.get(key)}

    def _group(self, key: str, measure: Measure) -> str:
        """A plus is a space where the measure has such a group (`Routine+and+manual`), else itself (`18+`)."""
        known = {getattr(group, key) for group in measure.groups}
        return self.spaced[key] if self.spaced[key] in known else self.options[key]

    def area(self, areas: Gazetteer, usual: str = "home") -> str:
        """The code of the one area that is meant; raises AreaError, and Unknown for a word that means several."""
        return self.place("area", areas, usual)

    def place(self, key: str, areas: Gazetteer, usual: str = "home", around: str = "") -> str:
        """The code of the one area that an option names, `region` being that of `around`; raises as `area` does."""
        written = self.options.get(key) or usual
        if written in SETS:
            hint = "Name one of them." if written == "neighbours" else f"Name one of them: {_named(areas, written)}."
            raise Unknown("bad-value", f"One area is needed here, and “{written}” means several.", hint)
        try:
            return areas.one(written, around)
        except AreaError:
            return areas.one(self.spaced.get(key, written), around)


def _named(areas: Gazetteer, which: str) -> str:
    """The first few of a set, as they may be written."""
    codes = areas.children(which)
    return ", ".join(areas.areas[code].slug for code in codes[:3]) + (" …" if len(codes) > 3 else "")


def _check_written(key: str, text: str) -> None:
    """Raises Unknown for an option that says nothing, or that another follows without its sign."""
    if not text:  # what stands in quotes is a title to Markdown, and no part of the link
        message = f"“{key}=” is followed by nothing in this link."
        raise Unknown("bad-value", message, f"Write what it is, without quotes: {key}=…")
    if "?" in text:
        message = f"A second ? stands in this link, before “{text.partition('?')[2]}”."
        raise Unknown("bad-value", message, f"Join options with &: ?{key}={text.replace('?', '&')}")


def read_query(target: str, kind: str, keys: Iterable[str]) -> Query:
    """A target taken apart; raises Unknown for an option that this kind of link does not have."""
    path, _, query = target.partition("?")
    name, _, rest = path.partition("/")
    options, spaced, known = {}, {}, list(keys)
    for pair in filter(None, query.split("&")):
        key, _, text = pair.partition("=")
        if key not in known:
            raise Unknown("unknown-key", f"A {kind} link has no key “{key}”.", suggest(key, known))
        _check_written(key, text)
        options[key], spaced[key] = unquote(text), unquote_plus(text)
    return Query(unquote(name), unquote(rest), options, spaced)
