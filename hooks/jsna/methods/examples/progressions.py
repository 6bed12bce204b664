"""Worked examples of progress and trajectory: Healthy People's published figures, and measures of England."""

from __future__ import annotations

from jsna.methods.examples.worked import Answer, Chapter, Example
from jsna.methods.progress import Estimate, Goal, Progress, Trajectory, progress, trajectory

Reading = tuple[int, float, float | None, float | None]  # year, value and 95% limits

_CDC = "CDC, Healthy People 2020 midcourse review, tobacco use"
_HAND = "by hand, from values that Fingertips publishes for England"


def yearly(reading: Reading) -> Estimate:
    """The value of a calendar year."""
    year, value, lower, upper = reading
    return Estimate(value, lower, upper, year + 0.5, year + 1.0)


def promised(target: tuple[int, float]) -> Goal:
    """A value promised for a calendar year."""
    year, value = target
    return Goal(value, year + 0.5, year + 1.0)


def progress_of(
    baseline: Reading, latest: Reading, target: tuple[int, float], direction: int, maintain: bool = False
) -> Progress:
    """The progress of yearly values, as seen the year after the latest."""
    return progress(
        yearly(baseline),
        yearly(latest),
        promised(target),
        direction=direction,
        maintain=maintain,
        as_of=latest[0] + 2.0,
    )


def trajectory_of(baseline: Reading, latest: Reading, target: tuple[int, float], direction: int) -> Trajectory:
    """The trajectory of yearly values."""
    return trajectory(yearly(baseline), yearly(latest), promised(target), direction=direction)


_SMOKING = {
    "baseline": (2008, 20.6, None, None),
    "latest": (2014, 17.0, None, None),
    "target": (2020, 12.0),
    "direction": -1,
}
_YOUNG = {
    "baseline": (2008, 19.5, None, None),
    "latest": (2014, 15.7, None, None),
    "target": (2020, 16.0),
    "direction": -1,
}
_MMR = {
    "baseline": (2014, 92.6254, 92.4168, 92.8288), "latest": (2022, 90.1013, 89.8578, 90.3396),
    "target": (2025, 95), "direction": 1,
}  # fmt: skip
_EYES = {
    "baseline": (2018, 2.935, 2.7841, 3.0919), "latest": (2022, 3.0121, 2.8616, 3.1683),
    "target": (2025, 2.5), "direction": -1,
}  # fmt: skip


def _progress(title: str, inputs: dict[str, object], source: str, tolerance: float, **expected: Answer) -> Example:
    return Example(title, progress_of, inputs, expected, source, tolerance)


PROGRESS = Chapter(
    "progress",
    "Progress",
    "A measure improves or gets worse where it has moved from its baseline by more than chance (5%, two-sided). "
    "Without intervals, a tenth of the targeted change is improving and a tenth of the baseline, the wrong way, is "
    "getting worse. A target that is reached is met.",
    (
        _progress(
            "Adults who smoke: moved towards the target", _SMOKING, _CDC, 0.05 / 41.9, code="improving", share=41.9
        ),
        _progress(
            "Adolescents who smoke: exceeded the target", _YOUNG, _CDC, 0.05 / 108.6, code="target-met", share=108.6
        ),
        _progress("Vaccination against measles, England", _MMR, _HAND, 0.005 / 15.61, code="getting-worse", z=-15.61),
        _progress("Diabetic eye disease, England", _EYES, _HAND, 0.005, code="no-detectable-change", z=-0.70),
    ),
)
TRAJECTORY = Chapter(
    "trajectory",
    "Trajectory",
    "The change seen is held against the change that a straight line from baseline to target expects by now: on track "
    "from 95% of it, too slow from 60%, well behind below that, and moving away where it goes the wrong way.",
    (
        Example(
            "Adults who smoke: too slow", trajectory_of, _SMOKING,
            {"code": "too-slow", "ratio": 0.837, "expected": 16.3}, "by hand: 3.6 of 4.3 points by 2014", 0.0005,
        ),
        Example("Adolescents who smoke", trajectory_of, _YOUNG, {"code": "on-track"}, "by hand: 3.8 of 1.75 points"),
    ),
)  # fmt: skip

PROGRESSIONS = (PROGRESS, TRAJECTORY)
