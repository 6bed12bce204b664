"""How each method is printed for readers: its formula in one line, and what we decided where sources differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Printed:
    """A formula in plain characters, what its letters mean, and our decision where there was one to take."""

    formula: str
    letters: str
    decided: str = ""


PRINTED: Mapping[str, Printed] = MappingProxyType(
    {
        "proportion": Printed(
            "(2o + z² ± z√(z² + 4o(1 − o/n))) / (2(n + z²))",
            "o people out of n; z is 1.96 at 95% and 3.09 at 99.8%",
            "Some tools round z to 1.96. We use all its digits (1.959964), as the published test values do.",
        ),
        "count": Printed(
            "lower: o(1 − 1/(9o) − z/(3√o))³; upper: (o+1)(1 − 1/(9(o+1)) + z/(3√(o+1)))³",
            "o events; z is 1.96 at 95% and 3.09 at 99.8%",
            "Where the formula gives a lower limit below zero, none is shown.",
        ),
        "small-count": Printed(
            "lower: the mean under which o events or more have probability a/2; upper: o events or fewer",
            "o events; a is 0.05 for a 95% interval",
            "No events at all have an interval too, from 0 to 3.69: not having seen something does not rule it out.",
        ),
        "rate": Printed(
            "(limits of o) ÷ n × 100,000",
            "o events among n people",
            "The exact limits below ten events, Byar's from ten, as Public Health England's guide has it.",
        ),
        "standardised-rate": Printed(
            "Σ(w × o/n) ÷ Σw; limits: rate + √(v/O) × (limits of O − O)",
            "for each age band o events, n people and a weight w; O events in all; v is the variance Σ o(w/n)² ÷ (Σw)²",
            "With fewer than ten events none is calculated.",
        ),
        "mean": Printed(
            "m ± t × s/√n",
            "the mean m of n values, their standard deviation s, and Student's t for n − 1",
        ),
        "interval": Printed(
            "similar where lower ≤ benchmark ≤ upper; lower than it where upper < benchmark; higher where "
            "lower > benchmark",
            "the limits are the area's; the benchmark's own interval is not used",
            "An area is held against a benchmark of the same sex, age, group and period, and never against "
            "itself. England's own groups are held against England's total. Where we can't compare and the "
            "source published an outcome, theirs is shown and marked as theirs. This is what the Office for "
            "Health Improvement and Disparities shows.",
        ),
        "two-levels": Printed(
            "as above with the 95% limits, and again with the 99.8% limits",
            "both pairs of limits are needed",
        ),
        "two-intervals": Printed(
            "similar where the two intervals touch or overlap",
            "both intervals are needed",
            "Two values whose intervals overlap can still differ by more than chance. So we use this only "
            "where a package asks for it, and never to say whether a promise was kept.",
        ),
        "spc-proportion": Printed(
            "limits: (2np + z² ± z√(z² + 4np(1 − p))) / (2(n + z²))",
            "the benchmark's proportion p and the area's n people; z is 1.96 at 95% and 3.09 at 99.8%",
        ),
        "spc-rate": Printed(
            "limits: exact Poisson limits of E ÷ n × 100,000, where E = b × n ÷ 100,000",
            "the benchmark's rate b and the area's n people; E events would be expected",
        ),
        "quintiles": Printed(
            "cut at the 20th, 40th, 60th and 80th percentile; the p-th lies at place (n − 1)p + 1",
            "n areas in the order of their values",
            "Another published way deals areas out by rank, so that two areas with one value can land in two "
            "fifths. We use percentiles: areas with the same value are told the same.",
        ),
        "goal": Printed(
            "met where value ≥ goal (high is good) or value ≤ goal (low is good)",
            "a goal with a range has a middle; a goal may also be held against the interval",
            "Exports write red, amber and green. We say it in words: colours alone tell too little.",
        ),
        "recent-trend": Printed(
            "χ² = (slope ÷ its standard error)², significant above 9.5495; by counts: Cochran and Armitage's test",
            "the slope of a line through the five latest years, each weighted by its precision",
            "The published page and the published programs differ. We follow the page: every type of value, "
            "years in an unbroken row, none overlapping. Where limits or counts are missing, or a count is "
            "nobody or everybody, we say that it cannot be calculated, and why. So we do where a survey's counts "
            "stand for everybody and not for those who were asked: they would make any change look certain.",
        ),
        "gap": Printed(
            "a − b ± z√(se(a)² + se(b)²); ratio: a/b, even on the scale of logarithms",
            "the two groups' values a and b with standard errors se, the width of their 95% interval ÷ 3.92",
            "The disadvantage of the group named first always counts upwards, so a gap that shrinks is always good. "
            "Every difference is worked out before rounding; where the rounded values beside it "
            "would give another, it says that it comes from unrounded figures.",
        ),
        "slope-index": Printed(
            "slope index = height of the line at one end − at the other; relative index = one end ÷ the other",
            "groups in order of deprivation, each at the middle of its share of the people, fitted by "
            "weighted least squares",
            "Two relative indices are in use. Ours is the ratio of the two ends of the line (as in England); "
            "dividing the slope by the average (as in Scotland) gives another number. Guidance recommends "
            "bending the line for rates and proportions; ours is straight, so that the line drawn on a chart "
            "is the line that was measured. Its limits are worked out, not simulated: the same every time.",
        ),
        "progress": Printed(
            "z = (x − b) ÷ √(se(x)² + se(b)²), turned so that good is up; beyond ±1.96 it is a change",
            "the latest value x, the baseline b, and their standard errors",
            "Healthy People, whose rule this is, tests one side only. We test both, in step with the 95% "
            "intervals used everywhere in the UK: it takes a little more to be called progress.",
        ),
        "trajectory": Printed(
            "(x − b) ÷ (expected by now − b): 0.95 or more is on track, 0.60 too slow, below 0 moving away",
            "expected by now is on the straight line from the baseline b to the target, through any milestones",
            "Others use a rate of growth. A straight line also works for zero, for gaps and for negative numbers. "
            "A milestone may ask for more than the target; once the target is met, it no longer does.",
        ),
        "disclosure": Printed(
            "withheld where smallest ≤ count ≤ largest; shown to the nearest multiple where the rule rounds",
            "the thresholds belong to the source's rule, which is named on each measure",
        ),
        "recovery": Printed(
            "total − the other members; value × people; the counts whose interval is the one shown",
            "if only one or two whole counts are left possible, the number is as good as shown",
            "The site is not built while a withheld number can be worked out like this.",
        ),
    }
)
"""By the name of the method's chapter."""
