"""Example sentences of the guide, one for each outcome of each kind of link; a test holds them to a small data set."""

from __future__ import annotations

_SMOKING = "smoking-prevalence"

VALUE = {
    "latest": (
        f"Last year [12.9%](value:{_SMOKING}) of adults smoked.",
        "The latest value for home, rounded half up to the digits that the author writes.",
    ),
    "other": (
        f"In 2019, [16.0%](value:{_SMOKING}/2019?area=ashenmoor) of adults in Ashenmoor smoked.",
        "The value of another period, area, sex or category, as the link says.",
    ),
    "words": (
        f"About [one in eight](value:{_SMOKING}) adults smokes.",
        "A share in words, where the measure is a percentage.",
    ),
}
COMPARE = {
    "higher": (
        f"Smoking is [higher than England](compare:{_SMOKING}).", "The label is Higher, or Better or Worse by being so."
    ),
    "lower": (
        f"In Ashenmoor it is [lower than in England](compare:{_SMOKING}?area=ashenmoor).",
        "The label is Lower, or Better or Worse by being so.",
    ),
    "better": (
        f"Ashenmoor is [better than the England average](compare:{_SMOKING}?area=ashenmoor).", "The label is Better."
    ),
    "worse": (f"Smoking is [significantly worse than England](compare:{_SMOKING}).", "The label is Worse."),
    "similar": (f"Smoking is [similar to the region](compare:{_SMOKING}?with=region).", "The label is Similar."),
}  # fmt: skip
TREND = {
    "increasing": (f"Among men smoking is [rising](trend:{_SMOKING}?sex=Male).", "The recent trend is increasing."),
    "decreasing": (f"Smoking is [falling](trend:{_SMOKING}).", "The recent trend is decreasing."),
    "better": (f"Smoking is [getting better](trend:{_SMOKING}).", "The recent trend is getting better."),
    "worse": (f"Among men it is [getting worse](trend:{_SMOKING}?sex=Male).", "The recent trend is getting worse."),
    "steady": (f"In the region it is [stable](trend:{_SMOKING}?area=region).", "There is no significant change."),
    "both": (
        f"Smoking is [falling and getting better](trend:{_SMOKING}).",
        "The direction and whether it is good are both those of the label.",
    ),
}
CHANGE = {
    "over time": (
        f"Smoking [fell by 2.3 percentage points](change:{_SMOKING}?from=2019).",
        "The two periods differ in that direction, and by that amount where one is given.",
    ),
    "between places": (
        f"Smoking is [1.3 percentage points higher than England](change:{_SMOKING}?from=england).",
        "The two places differ in that direction, and by that amount where one is given.",
    ),
    "times over time": (
        f"In Ashenmoor smoking [halved](change:{_SMOKING}?from=2019&area=ashenmoor).",
        "The later value is so many times the earlier one.",
    ),
    "times between places": (
        f"In Saltquay it is [twice as high as in Ashenmoor](change:{_SMOKING}?from=ashenmoor&area=saltquay).",
        "The one place has so many times the value of the other.",
    ),
    "same over time": (
        f"In Wychstead it is [unchanged](change:{_SMOKING}?from=2021&area=wychstead).",
        "Both values are the same at the measure’s usual decimals.",
    ),
    "same between places": (
        f"Wychstead is [the same as Merrowshire](change:{_SMOKING}?from=home&to=wychstead).",
        "Both values are the same at the measure’s usual decimals.",
    ),
    "words": (
        f"In Saltquay smoking [fell by a third](change:{_SMOKING}?from=2019&area=saltquay).",
        "The change, as a share of the first value, is nearest to those words.",
    ),
}
TARGET = (
    "We want to see fewer than [5%](target:smoke-free/smoking-prevalence) by 2030.",
    "The target that the objective promises for that measure.",
)
CITE = (
    "[A third of carers](cite:carers-2025) told us that they never have a break.",
    "The page lists that reference. Its text may say anything, and only the reference is checked.",
)
