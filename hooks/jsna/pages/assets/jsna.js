/* Charts read value by value with the arrow keys. What is read stands in the data table under each chart, so nothing is
   lost without this script. A range input is one tab stop that every screen reader passes the arrow keys to. */
"use strict";
(() => {
  const sentence = (row, heads) => {
    const [name, ...cells] = [...row.cells].map((cell) => cell.textContent.trim());
    return `${name}: ${cells.map((cell, place) => `${heads[place + 1]} ${cell}`).join(", ")}`;
  };
  const built = (tag, properties) => Object.assign(document.createElement(tag), properties);

  const stepper = (figure) => {
    const drawing = figure.querySelector(".jsna-drawing");
    const table = figure.querySelector(".jsna-more .jsna-table");
    if (!drawing || !table || !table.tBodies[0].rows.length || figure.querySelector(".jsna-step")) return;
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
    const rows = [...table.tBodies[0].rows].map((row) => sentence(row, heads));
    const hint = built("span", { textContent: "Arrow keys read the chart value by value. Escape leaves it." });
    const input = built("input", { type: "range", min: 0, max: rows.length - 1, step: 1, value: 0 });
    const line = built("p", { className: "jsna-now" });
    line.setAttribute("aria-hidden", "true"); // the input says the same
    const say = () => {
      line.textContent = rows[input.valueAsNumber];
      input.setAttribute("aria-valuetext", line.textContent);
    };
    input.addEventListener("input", say);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") input.blur();
    });
    say();
    const label = built("label", {});
    label.append(hint, input);
    const box = built("div", { className: "jsna-step" });
    box.append(label, line);
    drawing.after(box);
  };

  const skip = (link) => {
    link.addEventListener("click", (event) => {
      event.preventDefault(); // the address leads to the closed details, where a browser would leave the focus
      const details = document.getElementById(link.hash.slice(1));
      details.open = true;
      details.querySelector(".jsna-scroll").focus();
    });
  };

  // The theme names the list of a section that has a page of its own by a label without words; its link has them.
  const named = (list) => {
    const label = document.getElementById(list.getAttribute("aria-labelledby"));
    const link = label && !label.textContent.trim() && label.parentElement.querySelector("a");
    if (!link) return;
    list.setAttribute("aria-label", link.textContent.trim());
    list.removeAttribute("aria-labelledby");
  };

  const start = () => {
    document.querySelectorAll(".md-nav[aria-labelledby]").forEach(named);
    document.querySelectorAll(".jsna-figure-block").forEach(stepper);
    document.querySelectorAll(".jsna-skip").forEach(skip);
  };
  // The theme's own signal that a page is there, which comes again where it loads pages without leaving the first.
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
