/* A button that copies a citation. Without this script the text is there to be marked and copied by hand. */
"use strict";
(() => {
  const copier = (details) => {
    const text = details.querySelector("p");
    if (!text || !navigator.clipboard || details.querySelector("button")) return;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Copy" });
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      said.textContent = "";
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        said.textContent = " Copied.";
      } catch {
        said.textContent = " Your browser did not allow it: please mark the text and copy it.";
      }
    });
    const line = document.createElement("p");
    line.append(button, said);
    details.append(line);
  };

  const start = () => document.querySelectorAll(".jsna-cite").forEach(copier);
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
