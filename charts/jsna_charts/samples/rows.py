"""Entries of invented figures, for bars and dots alike."""

from __future__ import annotations

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Bar, Entry, State
from jsna_charts.wording import number

AGES = ("18 to 24", "25 to 34", "35 to 44", "45 to 54", "55 to 64", "65 and over")
MEN = (15.2, 17.8, 15.1, 13.9, 12.2, 8.1)
WOMEN = (12.1, 13.3, 12.4, 12.0, 10.8, 7.4)
LONG = "Brackenhurst, Coldwatervale and Pell with everything that lies around them"


def bar(value: float | None, name: str = "Value", state: State = State.REPORTED, ci: float = 0.0) -> Bar:
    """A bar of a series, with an interval of `ci` either side if that is not zero."""
    text = number(value, PERCENT) if value is not None and state is State.REPORTED else ""
    lower, upper = (value - ci, value + ci) if value is not None and ci else (None, None)
    return Bar(name, value, lower, upper, text, state=state)


ONE = tuple(Entry(age, (bar(value),)) for age, value in zip(AGES, MEN, strict=True))
TWO = tuple(
    Entry(age, (bar(men, "Men", ci=1.2), bar(women, "Women", ci=1.1)))
    for age, men, women in zip(AGES, MEN, WOMEN, strict=True)
)
FORTY = tuple(Entry(f"{LONG} {n}" if n % 7 == 0 else f"Category {n}", (bar(3.0 * (n % 9)),)) for n in range(40))
GONE = (
    Entry("Thorne", (bar(4.2),)),
    Entry("Dunne", (bar(9.9, state=State.SUPPRESSED),)),
    Entry("Skell", (bar(None, state=State.MISSING),)),
    Entry("Ashmoor", (Bar("Value", None, text="Not collected before 2024 in this part of the county"),)),
)
NEGATIVE = (
    Entry("Caldersley", (bar(3.4),)),
    Entry("Dunne", (bar(-5.2),)),
    Entry("Skell", (bar(None, state=State.SUPPRESSED),)),
    Entry("Thorne", (bar(0.0),)),
)
SAME = tuple(Entry(name, (bar(5.0),)) for name in ("Thorne", "Dunne", "Skell"))
EXTREME = (
    Entry("Owned", (Bar("Value", 15_624_183.0, text="15,624,183"),)),
    Entry("Rented", (Bar("Value", 9_062_000.0, text="9,062,000"),)),
    Entry("Living in a house boat", (Bar("Value", 3.0, text="3"),)),
)
