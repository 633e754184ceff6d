/*
What filters, sorts and copies the lists of everything in several maps; common.js stands in front of it. All of it can be
read without this. It asks the network for nothing, and writes nothing but how many rows there are.
*/
begin(() => {
  const table = document.querySelector("table.items");
  if (!table) return;
  makeSortable(table, collatorOf(document.body));
  setUpFilters(table, document.querySelector(".filters"));
});

function setUpFilters(table, filters) {
  const status = filters.querySelector("[role=status]");
  const search = filters.querySelector("input");
  const chosen = [...filters.querySelectorAll("select")];

  function filter() {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of table.tBodies[0].rows) {
      const fits = chosen.every((select) => !select.value || row.dataset[select.dataset.of] === select.value);
      row.hidden = !fits || !words.every((word) => plain(row.textContent).includes(word));
      if (!row.hidden) found += 1;
    }
    const asked = words.length > 0 || chosen.some((select) => select.value);
    status.textContent = !asked ? "" : found > 0 ? status.dataset.some.replace("{}", found) : status.dataset.none;
  }

  for (const select of chosen) select.addEventListener("change", filter);
  search.addEventListener("input", filter);
  filters.hidden = false;
}
