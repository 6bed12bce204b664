"""The gallery: every kind of chart in all its samples, with the keys that a block of it takes, and the site's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from jsna.directives import Block
from jsna.keys import Keys, suggest
from jsna.pages.charts.kinds import KINDS
from jsna.pages.page import Fragment, Page
from jsna_charts.cache import ChartStore
from jsna_charts.own import OwnKindError
from jsna_charts.pool import draw_all
from jsna_charts.samples import samples
from jsna_charts.spec import OwnKind, OwnSpec, Spec

_PANELS = "Small charts on one scale: the key “panels” in a trend, a comparison, an inequality or a pyramid."
_OWN = "A kind of this site's own, from the folder of its charts, drawn with the gallery's own rows."


@dataclass(frozen=True)
class Sample:
    """One sample: what it shows, and its place among the drawings; what a module of the site's own failed with."""

    name: str
    index: int
    fault: str = ""


@dataclass(frozen=True)
class Section:
    """One kind: its name and what it is, the keys of its blocks, and its samples."""

    name: str
    shows: str
    needs: Sequence[str]
    keys: Sequence[str]
    samples: Sequence[Sample]


def gallery(block: Block, page: Page) -> Fragment | None:
    """Every kind's samples, or those of the kinds under `show`; None, and a problem, for a kind that is not there."""
    keys = Keys(block.body, "A gallery", page.site.problems)
    wanted = keys.texts("show")
    keys.done()
    known = (*KINDS, "panels", *page.site.kinds)
    wrong = [word for word in wanted if word not in known]
    for word in wrong:
        hint = suggest(word, known, limit=20)
        page.site.problems.add("unknown-kind", word.where, f"There is no chart “{word}”.", hint)
    if wrong:
        return None
    specs: list[Spec] = []
    sections = [_section(name, specs, page) for name in (wanted or known)]
    return Fragment("gallery.html", {"sections": sections}, tuple(specs))


def _section(name: str, specs: list[Spec], page: Page) -> Section:
    if name in page.site.kinds:
        return Section(name, _OWN, (), (), _own_samples(page.site.kinds[name], specs, page))
    if name == "panels":
        return Section(name, _PANELS, (), (), _samples(samples("multiples"), specs))
    kind = KINDS[name]
    others = [key for key in kind.keys if key not in kind.needs]
    return Section(name, kind.shows, kind.needs, others, _samples(samples(name), specs))


def _samples(held: Mapping[str, Spec], specs: list[Spec]) -> list[Sample]:
    found = [Sample(name.replace("-", " "), len(specs) + place) for place, name in enumerate(held)]
    specs += held.values()
    return found


def _own_samples(kind: OwnKind, specs: list[Spec], page: Page) -> list[Sample]:
    """A site's own kind with the gallery's rows. It may need others: what it fails with is said in its place."""
    store, found = ChartStore(page.site.settings.cache / "charts"), []
    for name, spec in samples("own").items():
        assert isinstance(spec, OwnSpec)
        drawn = replace(spec, own=kind)
        try:
            draw_all([drawn], store)
        except OwnKindError as error:
            found.append(Sample(name, -1, str(error)))
            continue
        found.append(Sample(name, len(specs)))
        specs.append(drawn)
    return found
