/* The finder of places: it searches the list that stands on the page, and, for postcodes, a look-up beside it.
   Nothing that is typed leaves the browser. */
"use strict";
(() => {
  const MOST = 12;
  const AWAITED = "awaited";
  const FAILED = "failed";
  const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d)([A-Z]{2})$/;
  const BEGUN = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\s+(\d)([A-Z]?))?$/;
  const LETTERS = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe" }; // no accent to take off
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f’']/g, "").toLowerCase()
    .replace(/[łøđðþßæœ]/g, (letter) => LETTERS[letter])
    .replace(/&/g, " and ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

  const read = (item) => {
    const link = item.querySelector("a");
    const called = [...item.querySelectorAll(".jsna-called")].map((one) => one.textContent);
    return { code: item.dataset.code, href: link.href, name: link.textContent, about: item.dataset.words, called };
  };

  /* How well a place fits: 0 its name begins so, 1 a name of a part of it does, 2 and 3 a later word of these. */
  const fit = (place, wanted) => {
    const rank = (name) => (plain(name).startsWith(wanted) ? 0 : ` ${plain(name)}`.includes(` ${wanted}`) ? 2 : 9);
    const named = Math.min(...place.called.map((name) => rank(name) + 1), 9);
    const through = place.called.find((name) => rank(name) + 1 === named) || "";
    const own = Math.min(rank(place.name), plain(place.code) === wanted ? 0 : 9);
    return own <= named ? { place, rank: own, through: "" } : { place, rank: named, through };
  };

  const byName = (places, text) => {
    const wanted = plain(text);
    if (!wanted) return [];
    const fitting = places.map((place, at) => ({ ...fit(place, wanted), at })).filter((found) => found.rank < 9);
    return fitting.sort((one, other) => one.rank - other.rank || one.at - other.at);
  };

  /* The codes of a postcode, however it is spaced, by its nearest key: the whole of it, its sector, its district; or
     what begins like it. A postcode that is no longer used has the places of its sector, or of its district. */
  const byPostcode = (postcodes, places, text) => {
    const typed = text.normalize("NFKC").toUpperCase().replace(/[^A-Z0-9]+/g, " ").trim();
    const parts = WHOLE.exec(typed.replaceAll(" ", "")) || BEGUN.exec(typed);
    if (!parts || !postcodes) return [];
    const [, outward, sector, rest] = parts;
    const keys = sector ? [`${outward} ${sector}${rest || ""}`, `${outward} ${sector}`, outward] : [outward];
    const key = keys.find((one) => postcodes[one]);
    const known = Object.keys(postcodes).sort();
    const like = (one) => known.filter((other) => other.startsWith(one === outward ? `${one} ` : one));
    const near = keys.find((one) => like(one).length);
    const held = key ? [key] : near ? like(near) : [];
    const said = (one) => (near === keys[0] ? one : key || near);
    const seen = new Set();
    return held.flatMap((one) => postcodes[one].map((code) => [code, one]))
      .filter(([code]) => !seen.has(code) && seen.add(code))
      .map(([code, one]) => ({ place: places.find((place) => place.code === code), through: said(one) }))
      .filter((found) => found.place);
  };

  const item = ({ place, through }) => {
    const line = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: place.href, textContent: place.name });
    const about = Object.assign(document.createElement("span"), { className: "jsna-about" });
    about.textContent = ` ${[through, place.about].filter(Boolean).join(", ")}`;
    line.append(link, about);
    return line;
  };

  /* What is said of that many places. Until the postcodes are here, nobody can say that one is not among them. */
  const said = (count, typed, lookup) => {
    if (!typed) return "";
    if (!count && lookup === AWAITED) return "Looking…";
    if (!count && lookup === FAILED) return "No place is found by that name, and postcodes could not be loaded.";
    if (!count) return "No place is found. Try a shorter word, or look through the list below.";
    const many = count > MOST ? `, the first ${MOST} are shown` : "";
    return `${count} place${count === 1 ? "" : "s"} found${many}.`;
  };

  const finder = (form) => {
    const input = form.querySelector("input");
    const found = form.querySelector(".jsna-finder-found");
    const status = form.querySelector(".jsna-finder-said");
    const places = [...form.parentElement.querySelectorAll(".jsna-places [data-code]")].map(read);
    let postcodes = null;
    let lookup = ""; // AWAITED or FAILED; else not asked for, or here
    const show = () => {
      const text = input.value.trim();
      const exact = byPostcode(postcodes, places, text);
      const listed = exact.length ? exact : byName(places, text);
      found.replaceChildren(...listed.slice(0, MOST).map(item));
      status.textContent = said(listed.length, text, lookup);
    };
    /* The answer may come while somebody steps through what was found: it must not take the place from under them. */
    const arrived = (answer) => {
      postcodes = answer && answer.postcodes;
      lookup = postcodes ? "" : FAILED; // on a disk, for instance: names are found all the same
      if (!found.contains(document.activeElement)) show();
    };
    const fetched = () => {
      if (lookup || postcodes || !form.dataset.postcodes) return;
      lookup = AWAITED;
      fetch(form.dataset.postcodes).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null)
        .then(arrived);
    };
    const links = () => [...found.querySelectorAll("a")];
    const move = (event, step) => {
      const held = links();
      const at = held.indexOf(document.activeElement) + step;
      if (!held.length || at >= held.length) return;
      event.preventDefault();
      (held[at] || input).focus();
    };
    input.addEventListener("focus", fetched);
    input.addEventListener("input", () => { fetched(); show(); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const held = links();
      if (held.length === 1) window.location.assign(held[0].href);
      else if (held.length) held[0].focus();
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") move(event, 1);
      else if (event.key === "ArrowUp" && document.activeElement !== input) move(event, -1);
      else if (event.key === "Escape") { input.value = ""; show(); input.focus(); }
    });
    form.hidden = false;
    if (input.value) show(); // a browser gives back what was typed before
  };

  const start = () => document.querySelectorAll(".jsna-finder[hidden]").forEach(finder);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
