/** What is wrong with a page, as texts. Runs in the page. */
export async function faults() {
  await document.fonts.ready;
  const found = [];
  const fault = (what, element) => found.push(`${what}: ${element ? element.outerHTML.slice(0, 160) : ""}`);
  const all = (selector) => [...document.querySelectorAll(selector)];

  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) fault(`the page is ${document.documentElement.scrollWidth} wide in ${width}`);
  for (const element of all("[style]")) fault("style attribute", element);
  for (const element of all("script").slice(1)) fault("script", element);
  for (const link of all("a[href^='#']")) {
    if (!document.getElementById(link.getAttribute("href").slice(1))) fault("link to nothing", link);
  }
  const ids = all("[id]").map((element) => element.id);
  for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) fault(`id ${id} twice`);
  for (const name of all("[aria-labelledby]").flatMap((element) => element.getAttribute("aria-labelledby").split(" "))) {
    if (!ids.includes(name)) fault(`label ${name} is missing`);
  }
  if (all("h1").length !== 1) fault(`${all("h1").length} h1`);
  if (!document.documentElement.lang) fault("no language");

  const tables = all(".tables table");
  if (tables.length < 5) fault(`${tables.length} tables`);
  for (const table of tables) {
    const columns = table.querySelectorAll("thead th[scope=col]").length;
    for (const row of table.querySelectorAll("tbody tr")) {
      if (row.cells.length !== columns) fault(`${row.cells.length} cells in ${columns} columns`, row);
      if (row.cells[0]?.scope !== "row") fault("row without heading", row);
    }
  }
  // The heading in the bar is cut where there is no room; the picture has it whole.
  for (const cell of all("th, td, dd, .counts a")) {
    if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 1) fault("text wider than its box", cell);
  }
  for (const target of all(".counts a, .choice span, .controls summary, .copy, .search input")) {
    if (target.getClientRects().length === 0) continue;
    const box = target.getBoundingClientRect();
    if (box.width < 24 || box.height < 32) fault(`target of ${box.width} by ${box.height}`, target);
  }
  if (!getComputedStyle(document.body).fontFamily.includes("JM Inter")) fault("no style");
  // Cards of stages need no bold and no italics.
  const faces = [...document.fonts].filter((face) => face.status === "loaded").length;
  if (faces < (width > 720 ? 3 : 2)) fault(`${faces} faces`);
  return found;
}
