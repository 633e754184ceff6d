/*
What filters and sorts the list of everything in several maps. All of it can be read without this. It asks the network
for nothing, and writes nothing but how many rows there are.
*/
"use strict";
(() => {
  const table = document.querySelector("table.items");
  if (!table) return;
  const filters = document.querySelector(".filters");
  const status = filters.querySelector("[role=status]");
  const search = filters.querySelector("input");
  const chosen = [...filters.querySelectorAll("select")];
  const rows = [...table.tBodies[0].rows];
  const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

  /** Small letters without accents. */
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function filter() {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      const fits = chosen.every((select) => !select.value || row.dataset[select.dataset.of] === select.value);
      row.hidden = !fits || !words.every((word) => plain(row.textContent).includes(word));
      if (!row.hidden) found += 1;
    }
    const asked = words.length > 0 || chosen.some((select) => select.value);
    status.textContent = !asked ? "" : found > 0 ? status.dataset.some.replace("{}", found) : status.dataset.none;
  }

  /** By rank where there is one, else by text; empty cells last in both directions. */
  function compare(a, b, down) {
    const empty = (cell) => (cell.querySelector(":scope > .none") ? 1 : 0);
    const rank = (cell) => Number(cell.dataset.rank ?? 0);
    const order = rank(a) - rank(b) || collator.compare(a.textContent.trim(), b.textContent.trim());
    return empty(a) - empty(b) || order * (down ? -1 : 1);
  }

  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      rows.sort((a, b) => compare(a.cells[at], b.cells[at], down));
      table.tBodies[0].append(...rows);
    });
  });
  for (const select of chosen) select.addEventListener("change", filter);
  search.addEventListener("input", filter);
  filters.hidden = false;
})();
