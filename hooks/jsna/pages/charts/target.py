"""Targets: a promise with its history and the straight way to it."""

from __future__ import annotations

from jsna.data.measures import Measure, Unknown
from jsna.data.unread import WAITS
from jsna.keys import Keys, suggest
from jsna.pages.figure import assumption, figure, line, reading, unit
from jsna.pages.page import Fragment, Page
from jsna.strategy.assess import Judged
from jsna.strategy.objectives import Target
from jsna.strategy.renaming import present_measure, present_objective
from jsna.strategy.sentences import sentence
from jsna_charts import spec as charts
from jsna_charts.wording import ranged


def target(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `target` block; raises Unknown."""
    name = present_objective(keys.required("objective"), page.site.objectives)
    measure, title = present_measure(keys.text("measure"), page.site.catalogue), keys.text("title")
    assessed = page.site.assessed.get(name)
    if assessed is None:
        code = WAITS if name in page.site.unread else "unknown-target"
        raise Unknown(code, f"There is no objective “{name}”.", suggest(name, page.site.assessed))
    fitting = [j for j in assessed.measures if j.progress is not None and measure in ("", j.measure.name)]
    judged = assessed.headline if assessed.headline in fitting else next(iter(fitting), None)
    if judged is None:
        known = [j.measure.name for j in assessed.measures if j.progress is not None]
        promised = [str(m.measure) for m in assessed.objective.measures if m.kind != "volume"]
        # One that is promised and not judged has a problem of its own, reported at the objective.
        code = WAITS if measure in promised or (promised and not measure) else "unknown-target"
        raise Unknown(code, f"“{name}” is not judged by “{measure}”.", suggest(measure, known))
    return target_figure(judged, title, page)


def target_figure(judged: Judged, title: str, page: Page) -> Fragment:
    """History, baseline, target and the straight way between them; of what has no value, the sentence alone."""
    success, spec = judged.success, target_spec(judged, page)
    if judged.latest is None:
        return Fragment("text.html", {"text": spec.sentence})
    by = success.target.by.in_words if success.target and success.target.by else ""
    period = ranged(judged.series.rows[0].period.in_words, by or judged.series.rows[-1].period.in_words)
    return figure(judged.measure, judged.series, period, title, spec, page, says=spec.sentence)


def target_spec(judged: Judged, page: Page) -> charts.TargetSpec:
    """The chart itself; its sentence is the status in words."""
    measure, success, start = judged.measure, judged.success, judged.baseline
    return charts.TargetSpec(
        title=measure.named(judged.series.group),
        unit=unit(measure),
        subject=line(measure, judged.series, page),
        baseline=reading(measure, start) if start else None,
        target=_goal(measure, success.target),
        milestones=tuple(goal for m in success.milestones if (goal := _goal(measure, m)) is not None),
        progress=judged.progress.label if judged.progress else "",
        trajectory=judged.trajectory.label if judged.trajectory else "",
        sentence=sentence(judged, page.site.catalogue.areas.name(judged.area)),
        assumption=assumption(measure, judged.series.rows),
    )


def _goal(measure: Measure, target: Target | None) -> charts.Goal | None:
    if target is None or target.by is None:
        return None
    return charts.Goal(target.by.mid, float(target.value), measure.goal(target.value), target.by.in_words)
