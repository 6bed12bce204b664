/* Tables that can be sorted and filtered: `table.jsna-sortable`. The table stands whole without this script, so the
   controls are made here. What a table may say:
   on the table   data-row, data-rows      what a row is called: promise, promises
   on a heading   data-filter              rows can be chosen by this column's values
                  data-rising, data-falling what its two orders are called: worst first, best first
                  data-unsorted            no order by this column
   on a cell      data-sort                what it is sorted by, a number or a text (a day as 2026-09-30), where that
                                           is not its text; a cell without one, in a column that has some, comes last
                  data-filter              what it is chosen by, where that is not its text */
"use strict";
(() => {
  const LEAST = 8; // rows from which a reader may need to search
  const built = (tag, properties, ...inside) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...inside);
    return made;
  };
  const text = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const folded = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const collator = new Intl.Collator("en-GB");

  // The number that a text begins with: "−1,204.5", "£30", "12.9% (11.9 to 13.9)"; none in "2019/20" or "2026-09-30".
  const number = (words) => {
    const found = /^[£$€]?\s*([-−+]?(?:\d[\d,]*)?\.?\d+)(?![\d,./:-]*[\d/:-])/u.exec(words);
    return found ? Number(found[1].replaceAll(",", "").replace("−", "-")) : NaN;
  };

  const keysOf = (rows, heading) => {
    const cells = rows.map((row) => row.cells[heading.cellIndex]);
    const given = cells.some((cell) => "sort" in cell.dataset);
    const words = cells.map((cell) => (given ? cell.dataset.sort ?? "" : text(cell)));
    const numbers = words.map((one) => (given ? Number(one || NaN) : number(one)));
    const all = words.every((one, place) => one === "" || !Number.isNaN(numbers[place]));
    if (all || heading.classList.contains("jsna-number")) {
      return numbers.map((one) => (Number.isNaN(one) ? null : one));
    }
    return words.map((one) => one || null);
  };

  const compared = (one, other, way) => {
    if (one === null || other === null) return (one === null) - (other === null); // what is missing comes last
    return way * (typeof one === "number" ? one - other : collator.compare(one, other));
  };

  const sort = (table, heading, way) => {
    for (const body of table.tBodies) {
      const rows = [...body.rows];
      const keys = keysOf(rows, heading);
      const order = rows.map((_, place) => place).sort((one, other) => compared(keys[one], keys[other], way));
      body.append(...order.map((place) => rows[place]));
    }
  };

  const orderWords = (heading, way) => {
    const { rising = "smallest or first letter first", falling = "largest or last letter first" } = heading.dataset;
    return way > 0 ? rising : falling;
  };

  const sortable = (table, say) => {
    const headings = [...table.tHead.rows[0].cells].filter((heading) => !("unsorted" in heading.dataset));
    for (const heading of headings) {
      const name = text(heading);
      const button = built("button", { type: "button", className: "jsna-sort" }, ...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const way = heading.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        sort(table, heading, way);
        say(`Sorted by ${name}, ${orderWords(heading, way)}.`);
      });
    }
  };

  const selector = (heading, rows) => {
    const values = rows.map((row) => row.cells[heading.cellIndex]).map((cell) => cell.dataset.filter ?? text(cell));
    const keys = keysOf(rows, heading);
    const first = new Map();
    values.forEach((value, place) => first.has(value) || first.set(value, keys[place]));
    const listed = [...first].sort((one, other) => compared(one[1], other[1], 1) || collator.compare(one[0], other[0]));
    const choice = built("select", {}, new Option("All", ""), ...listed.map(([value]) => new Option(value, value)));
    const chosen = (place) => choice.value === "" || values[place] === choice.value;
    return { choice, chosen, label: built("label", {}, `${text(heading)} `, choice), several: listed.length > 1 };
  };

  const filterable = (table, headings) => {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const { row = "row", rows: plural = "rows" } = table.dataset;
    const selectors = headings.map((heading) => selector(heading, rows)).filter((one) => one.several);
    if (rows.length < LEAST && !(selectors.length && rows.length > 2)) return null;
    const search = built("input", { type: "search", autocomplete: "off" });
    const words = rows.map((one) => folded(text(one)));
    const count = built("p", { className: "jsna-shown" });
    const update = () => {
      const wanted = folded(search.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((one, place) => {
        const kept = wanted.every((word) => words[place].includes(word)) && selectors.every((s) => s.chosen(place));
        one.hidden = !kept;
        shown += kept;
      });
      const all = `${rows.length} ${rows.length === 1 ? row : plural}`;
      const fewer = shown ? `${shown} of ${all} shown` : `None of ${all} fits. Search for another word, or choose All.`;
      count.textContent = shown === rows.length ? `All ${all} shown` : fewer;
    };
    const box = built("div", { className: "jsna-filter" });
    box.append(built("label", {}, `Search these ${plural} `, search), ...selectors.map((one) => one.label), count);
    count.setAttribute("role", "status");
    search.addEventListener("input", update);
    selectors.forEach((one) => one.choice.addEventListener("change", update));
    update();
    return box;
  };

  const enhance = (table) => {
    if (table.classList.contains("jsna-sorts") || !table.tHead || !table.tBodies.length) return;
    if ([...table.tBodies].every((body) => body.rows.length < 2)) return;
    const outside = table.closest(".jsna-scroll") ?? table;
    const said = built("p", { className: "jsna-said" });
    said.setAttribute("role", "status");
    const say = (sentence) => {
      said.textContent = sentence;
    };
    const headings = [...table.tHead.rows[0].cells].filter((heading) => "filter" in heading.dataset);
    const box = filterable(table, headings); // before the headings hold buttons
    sortable(table, say);
    table.classList.add("jsna-sorts");
    if (box) outside.before(box);
    outside.before(said);
  };

  const start = () => document.querySelectorAll("table.jsna-sortable").forEach(enhance);
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
