/* Says at the top of a page of an older edition that there is a newer one. The same link stands at the foot without it. */
"use strict";
(() => {
  const tell = async (line) => {
    if (document.querySelector(".jsna-newer")) return;
    try {
      const versions = await (await fetch(line.dataset.versions)).json();
      const latest = versions.find((one) => one.aliases.includes("latest"));
      if (!latest || latest.version === line.dataset.edition) return;
      const banner = Object.assign(document.createElement("p"), { className: "jsna-newer jsna-flag" });
      const link = Object.assign(document.createElement("a"), { href: line.dataset.latest });
      link.textContent = `See this page in edition ${latest.version}`;
      banner.append(`This is edition ${line.dataset.edition}. There is a newer one. `, link, ".");
      document.querySelector("article").prepend(banner);
    } catch {
      // Nothing is lost: the foot of the page leads to the latest edition.
    }
  };

  const start = () => document.querySelectorAll(".jsna-edition[data-versions]").forEach(tell);
  if (window.document$) window.document$.subscribe(start);
  else start();
})();
