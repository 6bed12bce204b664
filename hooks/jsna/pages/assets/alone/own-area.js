/* A reader's own area: boxes to tick in the list and on the map, the numbers of all that is ticked as those of one
   place, its address, and a CSV file. Words are put in as text, never as markup. The methods stand in another file. */
(() => {
  const PREFIX = "#areas=";
  const built = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const byId = (id) => document.getElementById(id);
  const listed = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);

  // Numbers as the rest of the site writes them.
  const formats = new Map(); // each is slow to make
  const plain = (value, decimals) => {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    if (!formats.has(decimals)) formats.set(decimals, new Intl.NumberFormat("en-GB", digits));
    return formats.get(decimals).format(value).replace("-", "−");
  };
  const said = (value, { decimals, unit }) => {
    const number = plain(value, decimals);
    if (unit.startsWith("£")) return number.startsWith("−") ? `−£${number.slice(1)}${unit.slice(1)}` : `£${number}${unit.slice(1)}`;
    if (unit.startsWith("%")) return `${number}${unit}`;
    return unit && !["count", "number", "people"].includes(unit.toLowerCase()) ? `${number} ${unit}` : number;
  };
  const interval = ({ lower, upper }, measure) => {
    if (lower === null || upper === null) return "No interval";
    const first = measure.unit.startsWith("%") || measure.unit.startsWith("£") ? said(lower, measure) : plain(lower, measure.decimals);
    return `${first} to ${said(upper, measure)}`;
  };
  const counted = ({ count, denominator }, measure) => {
    const digits = (number) => plain(number, Number.isInteger(Math.round(number * 1e6) / 1e6) ? 0 : 1);
    if (measure.way === "wilson") return `${digits(count)} of ${digits(denominator)}`;
    return `${digits(count)} counted; ${measure.expected ? `${digits(denominator)} expected` : `denominator ${digits(denominator)}`}`;
  };

  // Why there is no sum, in a sentence.
  const refusal = ({ absent, few }, measure, data) => {
    if (few) return `No value: fewer than ${measure.least_rate} were counted.`;
    const of = (why) => absent.map((place) => data.areas[place]).filter((area) => measure.absent[area.code] === why).map((area) => area.name);
    const [withheld, missing] = [of("withheld"), of("missing")];
    const parts = [];
    if (withheld.length) parts.push(`${withheld.length > 1 ? "the numbers of" : "the number of"} ${listed(withheld)} ${withheld.length > 1 ? "are" : "is"} withheld, so that nobody can be recognised`);
    if (missing.length) parts.push(`nothing is published for ${listed(missing)}`);
    return `No value: ${parts.join("; ")}.`;
  };

  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  // All of a place, which is less than the whole where some of it has nothing to be added up.
  const allOf = (name, lacking) => `all of ${name}${lacking.length ? " that has figures" : ""}`;
  const lackingIn = (group, data) => data.lacking.filter((area) => area.group === group.code);

  // What is chosen, in words: whole districts by their names, others by their own.
  const words = (places, data) => {
    const parts = data.groups.map((group) => {
      const own = places.filter((place) => data.areas[place].group === group.code);
      const all = data.areas.filter((area) => area.group === group.code).length;
      if (!own.length) return "";
      if (own.length === all) return allOf(group.name, lackingIn(group, data));
      const names = listed(own.map((place) => data.areas[place].name));
      return data.groups.length > 1 ? `${names} in ${group.name}` : names;
    });
    return parts.filter(Boolean).join("; ");
  };
  const status = (places, data) => {
    const [one, several] = data.called;
    if (!places.length) return `Nothing is chosen yet. Choose one ${one} or more${document.querySelector(".jsna-own-map") ? ", from the list or on the map" : " from the list"}.`;
    const many = places.length > 1;
    const names = words(places, data);
    const short = `${places.length} ${many ? several : one} ${many ? "are" : "is"} chosen`;
    return names.length > 140 ? `${short}.` : `${short}: ${names}.`;
  };

  // The address: codes after a number sign, which no browser sends to anybody; a district's stands for all within it.
  const written = (places, data) => {
    const chosen = new Set(places);
    const codes = data.groups.flatMap((group) => {
      const own = data.areas.map((area, place) => [area, place]).filter(([area]) => area.group === group.code);
      const ticked = own.filter(([, place]) => chosen.has(place));
      return ticked.length === own.length && own.length > 1 ? [group.code] : ticked.map(([area]) => area.code);
    });
    return codes.length ? PREFIX + codes.map(encodeURIComponent).join(",") : "";
  };
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const read = (hash, data) => {
    const codes = hash.slice(PREFIX.length).split(",").filter(Boolean).map(decoded);
    const places = new Set();
    const unknown = codes.filter((code) => {
      const found = data.areas.flatMap((area, place) => (area.code === code || area.group === code ? [place] : []));
      found.forEach((place) => places.add(place));
      return !found.length;
    });
    return { places: [...places], unknown };
  };

  // A CSV file by RFC 4180 in which no cell does anything in a spreadsheet.
  const cell = (value) => {
    if (value === null || value === undefined) return "";
    const text = typeof value === "number" ? String(Number(value.toPrecision(15))) : String(value);
    const safe = typeof value !== "number" && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const HEADER = ["measure", "title", "unit", "period", "sex", "age", "value", "lower95", "upper95", "count", "denominator",
    "comparison_england", "england", "comparison_home", "home", "note", "areas", "area_codes"];
  const sheet = (results, places, data) => {
    const names = places.map((place) => data.areas[place].name).join("; ");
    const codes = places.map((place) => data.areas[place].code).join(" ");
    const rows = results.map(([measure, found]) => {
      const about = [measure.measure, measure.title, measure.unit, measure.period, measure.sex, measure.age];
      const numbers = "value" in found
        ? [found.value, found.lower, found.upper, found.count, found.denominator, found.england, measure.england, found.home, measure.home, ""]
        : [null, null, null, null, null, "Not compared", measure.england, "Not compared", measure.home, refusal(found, measure, data)];
      return [...about, ...numbers, names, codes];
    });
    return [HEADER, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  };

  const small = (text) => built("span", { className: "jsna-small" }, text);
  const outcome = (label, measure, name, value, whole) => {
    if (measure.way === "total") return built("td", {}, "Not compared: a number, not a share");
    const shown = small(value === null ? `No value for ${name}` : `${name}: ${said(value, measure)}`);
    if (label === "Not compared") return built("td", {}, whole ? `Not compared: ${whole} is chosen` : label, shown);
    const symbol = document.querySelector(`template[data-label="${label}"]`).content.cloneNode(true);
    const words = `${label} ${label === "Similar" ? "to" : "than"} ${name}`;
    return built("td", {}, built("span", { className: "jsna-status" }, symbol, ` ${words}`), shown);
  };
  const value = (measure, found, provisional) => {
    const more = measure.way === "total" ? [] : [interval(found, measure), counted(found, measure)];
    if (provisional) more.push("Provisional");
    return built("td", {}, built("strong", {}, said(found.value, measure)), ...more.map(small));
  };
  // A measure: its name across the table, and its numbers below, so that three columns are enough for a phone. What is
  // rounded for readers stands unrounded in the element's data.
  const lines = ([measure, found], places, data, measures) => {
    const link = built("a", { href: measures.replace("{}", encodeURIComponent(measure.measure)) }, measure.title);
    const about = [measure.who, measure.period].filter(Boolean).join(", ");
    const head = built("tr", {}, built("th", { scope: "rowgroup", colSpan: 3 }, link, `, ${about}`));
    if (!("value" in found)) {
      return built("tbody", {}, head, built("tr", {}, built("td", { colSpan: 3 }, refusal(found, measure, data))));
    }
    const provisional = places.some((place) => measure.provisional.includes(data.areas[place].code));
    const whole = places.length === data.areas.length && measure.compared ? allOf(data.home.name, data.lacking) : "";
    const numbers = built("tr", {}, value(measure, found, provisional),
      outcome(found.england, measure, data.england.name, measure.england, ""),
      outcome(found.home, measure, data.home.name, measure.home, whole));
    const body = built("tbody", {}, head, numbers);
    const exact = ["value", "lower", "upper", "england", "home"];
    Object.assign(body.dataset, { measure: measure.measure }, Object.fromEntries(exact.map((key) => [key, found[key]])));
    return body;
  };

  const page = (data, measures) => {
    const root = byId("jsna-own");
    const boxes = data.areas.map((area) => built("input", { type: "checkbox", value: area.code }));
    const placeOf = new Map(data.areas.map((area, place) => [area.code, place]));
    const patches = [...root.querySelectorAll(".jsna-own-patch")];
    const groups = [];
    let unknown = [];
    const chosen = () => boxes.flatMap((box, place) => (box.checked ? [place] : []));

    const show = () => {
      const places = chosen();
      const lost = unknown.length ? ` ${unknown.length > 1 ? "These codes of the address are" : "This code of the address is"} not known here: ${listed(unknown)}.` : "";
      byId("jsna-own-status").textContent = status(places, data) + lost;
      groups.forEach((refresh) => refresh());
      patches.forEach((patch) => patch.classList.toggle("jsna-own-chosen", boxes[placeOf.get(patch.dataset.area)].checked));
      byId("jsna-own-nothing").hidden = places.length > 0;
      byId("jsna-own-found").hidden = !places.length;
      byId("jsna-own-see").hidden = !places.length;
      byId("jsna-own-clear").hidden = !places.length;
      byId("jsna-own-copied").textContent = "";
      const address = location.href.split("#")[0] + written(places, data);
      byId("jsna-own-link").value = address;
      document.querySelector(".jsna-own-address").textContent = `Address: ${address}`;
      byId("jsna-own-chosen").textContent = capital(words(places, data));
      const table = byId("jsna-own-scroll").querySelector("table");
      table.querySelectorAll("tbody").forEach((body) => body.remove());
      table.append(...results(places).map((found) => lines(found, places, data, measures)));
    };
    const results = (places) => data.measures.map((measure) => [measure, jsnaMethods.added(measure, places, data)]);
    const changed = () => {
      unknown = [];
      history.replaceState(null, "", written(chosen(), data) || location.pathname + location.search);
      show();
    };
    const fromAddress = () => {
      if (!location.hash.startsWith(PREFIX)) return;
      const found = read(location.hash, data);
      boxes.forEach((box, place) => { box.checked = found.places.includes(place); });
      unknown = found.unknown;
      show();
    };

    const box = (item) => {
      const input = boxes[placeOf.get(item.dataset.area)];
      const link = item.querySelector("a");
      const name = item.textContent.trim();
      if (link) {
        link.textContent = "About";
        link.setAttribute("aria-label", `About ${name}`);
      } else {
        item.replaceChildren(); // the label says its name
      }
      input.addEventListener("change", changed);
      item.prepend(built("label", {}, input, built("span", {}, name)));
    };
    const group = (details) => {
      const own = data.areas.flatMap((area, place) => (area.group === details.dataset.group ? [boxes[place]] : []));
      const about = data.groups.find((one) => one.code === details.dataset.group);
      const name = capital(allOf(about.name, lackingIn(about, data)));
      const all = built("input", { type: "checkbox" });
      const number = details.querySelector(".jsna-own-number");
      const usual = number.textContent;
      all.addEventListener("change", () => {
        own.forEach((one) => { one.checked = all.checked; });
        changed();
      });
      details.querySelector("ul").before(built("label", { className: "jsna-own-all" }, all, built("span", {}, name)));
      groups.push(() => {
        const ticked = own.filter((one) => one.checked).length;
        all.checked = ticked === own.length;
        all.indeterminate = ticked > 0 && ticked < own.length;
        number.textContent = ticked ? `(${ticked} of ${own.length} chosen)` : usual;
      });
    };

    root.querySelectorAll("li[data-area]").forEach(box);
    root.querySelectorAll(".jsna-own-group").forEach(group);
    patches.forEach((patch) => patch.addEventListener("click", () => {
      const input = boxes[placeOf.get(patch.dataset.area)];
      input.checked = !input.checked;
      changed();
    }));
    byId("jsna-own-clear").addEventListener("click", () => {
      boxes.forEach((one) => { one.checked = false; });
      changed();
      root.querySelector("summary").focus(); // the button goes
    });
    byId("jsna-own-see").addEventListener("click", () => {
      byId("jsna-own-found").scrollIntoView();
      byId("jsna-own-scroll").focus({ preventScroll: true });
    });
    byId("jsna-own-print").addEventListener("click", () => window.print());
    byId("jsna-own-copy").addEventListener("click", async () => {
      const field = byId("jsna-own-link");
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        byId("jsna-own-copied").textContent = "The address is copied.";
      } catch {
        byId("jsna-own-copied").textContent = "It is marked: copy it with the keyboard (Ctrl and C).";
      }
    });
    byId("jsna-own-csv").addEventListener("click", () => {
      const places = chosen();
      const file = new Blob([sheet(results(places), places, data)], { type: "text/csv;charset=utf-8" });
      const link = built("a", { href: URL.createObjectURL(file), download: "your-own-area.csv" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
    window.addEventListener("hashchange", fromAddress);
    reveal(root);
    show();
    fromAddress();
  };

  const reveal = (root) => {
    document.querySelectorAll(".jsna-own-needs").forEach((one) => { one.hidden = true; });
    root.querySelectorAll("[hidden]").forEach((one) => { one.hidden = false; });
    byId("jsna-own-result").hidden = false;
    const map = root.querySelector(".jsna-own-map");
    if (map) map.open = window.matchMedia("(min-width: 60em)").matches; // a phone has the list first
  };

  const start = async () => {
    const held = byId("jsna-own-data");
    if (!held || held.dataset.begun) return;
    held.dataset.begun = "yes";
    try {
      const text = held.textContent.trim() || await (await fetch(held.dataset.source)).text();
      page(JSON.parse(text), held.dataset.measures);
    } catch (error) {
      const failed = byId("jsna-own-failed");
      failed.textContent = location.protocol === "file:"
        ? "The numbers are too many to stand in this page, and a browser does not read a second file from a folder of your computer. Open the page on its website."
        : "The numbers of this page did not load. Load the page again.";
      failed.hidden = false;
      throw error;
    }
  };
  start();
})();
