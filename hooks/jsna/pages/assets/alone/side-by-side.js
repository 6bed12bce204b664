/* Any two places side by side, from the published files of the two. The choice stands in the page's address. */
"use strict";
(() => {
  /* Roles are given out loud: on a phone the rows are laid out as a grid, and a browser may then forget what they are. */
  const built = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const SHAPES = {}; // the signs of the table below, which the page already has
  const readShapes = () => document.querySelectorAll(".jsna-wide .jsna-status").forEach((status) => {
    const sign = status.querySelector("svg");
    if (sign) SHAPES[status.textContent.trim()] = sign;
  });

  const MISSING = "no value published";
  const said = (one) => one.said || (one.marker === "c" ? "suppressed, to protect people" : MISSING);

  const value = (one) => {
    const cell = built("td", { role: "cell" });
    if (!one) { cell.textContent = MISSING; return cell; }
    cell.append(said(one), one.marker ? ` [${one.marker}]` : "");
    cell.append(built("span", { className: "jsna-about", textContent: ` ${one.period}` }));
    if (one.interval) cell.append(built("br"), built("span", { className: "jsna-about", textContent: one.interval }));
    if (one.words) {
      const words = one.words.charAt(0).toUpperCase() + one.words.slice(1);
      const status = built("span", { className: "jsna-status" });
      if (SHAPES[one.comparison]) status.append(SHAPES[one.comparison].cloneNode(true), " ");
      status.append(words);
      cell.append(built("br"), status);
    }
    if (one.trend_words) cell.append(built("br"), built("span", { className: "jsna-about", textContent: one.trend_words }));
    return cell;
  };

  const column = { scope: "col", role: "columnheader" };
  const heads = (places) => built("thead", { role: "rowgroup" }, built("tr", { role: "row" },
    built("th", { ...column, textContent: "Measure" }),
    ...places.map((place) => built("th", column, built("a", { href: place.href, textContent: place.name })))));

  const paired = (held) => {
    const first = held[0].measures;
    const own = new Map(held[1].measures.map((one) => [one.measure, one]));
    const known = new Set(first.map((one) => one.measure));
    return [...first.map((one) => [one, own.get(one.measure)]),
      ...held[1].measures.filter((one) => !known.has(one.measure)).map((one) => [undefined, one])];
  };

  const bodies = (pairs) => {
    const groups = new Map();
    pairs.forEach((pair) => {
      const topic = (pair[0] || pair[1]).topic;
      groups.set(topic, [...(groups.get(topic) || []), pair]);
    });
    return [...groups].map(([topic, rows]) => {
      const head = topic ? [built("tr", { className: "jsna-topic", role: "row" },
        built("th", { scope: "rowgroup", role: "rowheader", colSpan: 3, textContent: topic }))] : [];
      return built("tbody", { role: "rowgroup" }, ...head, ...rows.map((pair) => built("tr", { role: "row" },
        built("th", { scope: "row", role: "rowheader", textContent: (pair[0] || pair[1]).title }), ...pair.map(value))));
    });
  };

  /* A district and a neighbourhood share few measures: the others would stand beside an empty cell each. */
  const alone = (pairs, places) => places.flatMap((place, side) => {
    const own = pairs.filter((pair) => pair[side] && !pair[1 - side]).map((pair) => pair[side]);
    const many = `${own.length} ${own.length === 1 ? "measure" : "measures"}`;
    return own.length ? [built("details", { className: "jsna-more" },
      built("summary", { textContent: `Published for ${place.name} and not for the other: ${many}` }),
      built("ul", {}, ...own.map((one) =>
        built("li", { textContent: `${one.title}: ${said(one)} (${one.period})` }))))] : [];
  });

  const chooser = (form) => {
    const selects = [...form.querySelectorAll("select")];
    const box = form.querySelector(".jsna-scroll");
    const table = form.querySelector("table");
    const status = form.querySelector(".jsna-beside-said");
    const rest = form.querySelector(".jsna-beside-alone");
    let turn = 0;
    const show = async () => {
      const mine = ++turn; // an answer that comes after a newer choice is dropped
      const options = selects.map((select) => select.selectedOptions[0]);
      rest.replaceChildren();
      if (options.some((option) => !option.value)) { box.hidden = true; status.textContent = ""; return; }
      try {
        const held = await Promise.all(options.map(async (option) => {
          const answer = await fetch(option.dataset.json);
          if (!answer.ok) throw new Error(answer.status);
          return answer.json();
        }));
        if (mine !== turn) return;
        const places = options.map((option) => ({ name: option.dataset.name, href: option.dataset.href }));
        const pairs = paired(held);
        const both = pairs.filter((pair) => pair[0] && pair[1]);
        const names = places.map((place) => place.name).join(" and ");
        table.replaceChildren(built("caption", { textContent: `${names}: the latest values` }), heads(places), ...bodies(both));
        box.hidden = !both.length;
        rest.replaceChildren(...alone(pairs, places));
        status.textContent = both.length ? `${names} are shown side by side.` : `No measure is published for both ${names}.`;
      } catch {
        if (mine !== turn) return;
        box.hidden = true;
        status.textContent = "The numbers of these places could not be read. The table below holds them too.";
      }
    };
    const keep = () => {
      const chosen = new URLSearchParams(selects.filter((one) => one.value).map((one) => [one.name, one.value]));
      window.history.replaceState(null, "", `${window.location.pathname}${chosen.size ? `?${chosen}` : ""}${window.location.hash}`);
    };
    const asked = new URLSearchParams(window.location.search);
    selects.forEach((select) => {
      const wanted = asked.get(select.name);
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
      select.addEventListener("change", () => { keep(); show(); });
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    show();
  };

  const start = () => { readShapes(); document.querySelectorAll(".jsna-beside[hidden]").forEach(chooser); };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
