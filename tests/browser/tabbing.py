"""A page gone through with the Tab key: what was reached, what was not, and what a reader could not see while there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

_TRIES = 3  # a browser with much to do may lose a key
# Remembers every control and how it looks without the focus. The radio buttons of a group are one stop, and what is
# drawn for a control that has no size is its label. `step()` tells whether the focus is somewhere new, somewhere it was
# before, or out of the page; it waits half a second for what slides in with the focus.
_WATCH = """() => {
    const all = (chosen) => [...document.querySelectorAll(chosen)];
    all("details").forEach(one => { one.open = true; });
    const settle = () => document.getAnimations()
        .filter(one => one instanceof CSSTransition).forEach(one => one.finish());
    const drawn = one => [one, ...(one.labels ?? []), one.nextElementSibling ?? one]
        .find(it => it.getBoundingClientRect().width > 1) ?? one;
    const ring = one => {
        const its = getComputedStyle(one);
        return [its.outlineStyle === "none" ? "" : its.outlineWidth + its.outlineColor, its.boxShadow].join();
    };
    const group = one => all(`input[type=radio][name="${one.name}"]`);
    const stands = one => one.type !== "radio" || one === (group(one).find(other => other.checked) ?? group(one)[0]);
    const usable = one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true});
    const controls = all("a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex]")
        .filter(one => usable(one) && stands(one));
    settle();
    const plain = new Map(controls.map(one => [one, ring(drawn(one))]));

    const within = (low, high, room) => [Math.max(low, 0), Math.min(high, room)];
    const points = ([left, right], [top, bottom]) => [[.5, .5], [.1, .1], [.9, .1], [.1, .9], [.9, .9]].map(
        ([x, y]) => [left + (right - left) * x, top + (bottom - top) * y]
    );
    const inSight = one => [...one.getClientRects()].flatMap(box => points(
        within(box.left, box.right, innerWidth), within(box.top, box.bottom, innerHeight)
    )).some(([x, y]) => one.contains(document.elementFromPoint(x, y)));

    const met = new Map();
    window.step = async () => {
        const one = document.activeElement;
        if (!one || one === document.body) return "out";
        if (met.has(one)) return "again";
        settle();
        for (let frame = 0; frame < 30 && !inSight(drawn(one)); frame += 1)
            await new Promise(requestAnimationFrame).then(settle);
        met.set(one, {marked: ring(drawn(one)) !== (plain.get(one) ?? ""), seen: inSight(drawn(one))});
        return "new";
    };
    const list = chosen => [...chosen].map(one => one.outerHTML.replace(/\\s+/g, " ").slice(0, 160));
    window.told = () => ({
        stops: met.size,
        missed: list(controls.filter(one => usable(one) && !met.has(one))),
        unmarked: list([...met].filter(([, its]) => !its.marked).map(([one]) => one)),
        hidden: list([...met].filter(([, its]) => !its.seen).map(([one]) => one)),
        held: list([document.activeElement].filter(one => one && one !== document.body)),
    });
    return controls.length;
}"""


@dataclass(frozen=True)
class Walk:
    """What happened on the way: how many stops there were, and the beginnings of the HTML of elements."""

    stops: int
    missed: list[str]  # can be used, and was not come to
    unmarked: list[str]  # had the focus and looked as it does without
    hidden: list[str]  # had the focus where nothing of it could be seen
    held: list[str]  # kept the focus, so that there was no way out of the page


def walked_through(page: Page) -> Walk:
    """Press Tab from the top of a page, all that is folded open, until it leads out of it or to nothing new."""
    controls: int = page.evaluate(_WATCH)
    tries = 0
    for _ in range(_TRIES * controls):
        page.keyboard.press("Tab")
        step = page.evaluate("() => step()")
        tries = tries + 1 if step == "again" else 0
        if step == "out" or tries == _TRIES:
            break
    told: dict[str, Any] = page.evaluate("() => told()")
    return Walk(**told)
