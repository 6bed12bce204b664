"""A small measure with breakdowns beside the small site's own: adults who drink, by sex, age band, and three types."""

from __future__ import annotations

from collections.abc import Mapping

from sites import CHAPTER

CHAPTER_FILE = "content/chapters/smoking.md"
FIRST_LINE = 9  # of what `chapter` adds
_DESCRIPTOR = """\
name: drink
resources:
  - name: rates
    path: drink.csv
    schema:
      fields:
        - {name: indicator, type: string, role: indicator}
        - {name: area, type: string, role: area}
        - {name: period, type: string, role: period}
        - {name: sex, type: string, role: sex}
        - {name: age, type: string, role: age}
        - {name: type, type: string, role: category_type}
        - {name: category, type: string, role: category}
        - {name: value, type: number, role: value}
measures:
  - name: drinking
    title: Adults who drink
    resource: rates
    where: {indicator: drinking, sex: Persons, age: 18+ yrs, type: "", category: ""}
    unit: "%"
    polarity: low
  - name: falls
    title: Broken hips
    resource: rates
    where: {indicator: falls}
    unit: "%"
    polarity: low
"""
_GROUPS = (
    "Persons,18+ yrs,,", "Male,18+ yrs,,", "Female,18+ yrs,,", "Persons,18+ yrs,Ethnic groups,Asian",
    "Persons,18+ yrs,Ethnic groups,White", "Persons,18+ yrs,Client group,Physical disability",
    "Persons,18+ yrs,Client group,Older people", "Persons,18+ yrs,Support setting,Community",
    "Persons,18+ yrs,Support setting,Residential", "Persons,18+ yrs,Tenths,1 (most deprived)",
    "Persons,18+ yrs,Tenths,2 (least deprived)",
)  # fmt: skip
AREAS = ("E10900001", "E07900001", "E07900002")


def rates() -> str:
    """A value for each group and place: 10, 11, 12 … in the county, one more in each place that follows."""
    rows = [f"drinking,{a},2023,{g},{10 + n + k}" for k, a in enumerate(AREAS) for n, g in enumerate(_GROUPS)]
    return "\n".join(
        ["indicator,area,period,sex,age,type,category,value", *rows, "falls,E10900001,2023,Female,65+ yrs,,,3", ""]
    )


def chapter(equality: str) -> str:
    """The small site's chapter with what it says of groups, on line 9 and below."""
    head = "    measures: [smoking]\n"
    return CHAPTER.replace(head, f"{head}equality:\n{equality}", 1)


def drinking(equality: str) -> Mapping[str, str]:
    """The files of the small site with the measure and a chapter's entries."""
    return {
        CHAPTER_FILE: chapter(equality),
        "datapackages/drink/datapackage.yaml": _DESCRIPTOR,
        "datapackages/drink/drink.csv": rates(),
    }
