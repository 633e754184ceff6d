/*
What searches, filters, sorts and copies in the page over several maps; common.js stands in front of it. All of it can be
read without this. It asks the network for nothing, and writes nothing but how much was found.
*/
begin(() => {
  const items = document.querySelector("table.items");
  const search = document.querySelector(".search");
  const status = search.querySelector("[role=status]");
  const input = search.querySelector("input");
  const chosen = [...document.querySelectorAll(".filters select")];
  /** Whatever can be found: cards, personas and items, each with its words. */
  const entries = [...document.querySelectorAll(".tile, tbody tr")].map((element) => ({ element, words: plain(element.textContent) }));

  /** What an item has in a column: its own, and what it has otherwise in some of its maps. */
  function texts(row, column) {
    const last = row.cells.length - 1;
    if (column === 0) return [...row.querySelectorAll(".kind")];
    if (column === last) return [...row.cells[last].querySelectorAll("a")];
    return [row.cells[column], ...row.querySelectorAll("li small span")];
  }

  const fits = (row) =>
    chosen.every((select) => !select.value || texts(row, Number(select.dataset.column)).some((one) => one.textContent.trim() === select.value));

  function look() {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    const asked = words.length > 0 || chosen.some((select) => select.value);
    let found = 0;
    for (const { element, words: all } of entries) {
      const isItem = element.closest("table") === items;
      element.hidden = !words.every((word) => all.includes(word)) || (isItem && !fits(element));
      if (!element.hidden && (isItem || words.length > 0)) found += 1;
    }
    status.textContent = !asked ? "" : found > 0 ? status.dataset.some.replace("{}", found) : status.dataset.none;
  }

  for (const select of chosen) select.addEventListener("change", look);
  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !input.value) return;
    event.preventDefault();
    input.value = "";
    look();
  });
  for (const hidden of document.querySelectorAll(".search, .filters")) hidden.hidden = false;
  for (const table of document.querySelectorAll("table")) makeCopied(table);
  if (items) makeSortable(items, collatorOf(document.body));
  setUpMenu(document.body);
  // What the browser has kept of a visit before.
  look();
});
