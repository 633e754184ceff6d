// Looks into the frame and writes what is wrong with the page as JSON into #found.
const frame = document.querySelector("iframe");

async function look() {
  const page = frame.contentDocument;
  await page.fonts.ready;
  const problems = [];
  const problem = (what, element) =>
    problems.push(`${what}: ${element ? (element.outerHTML || "").slice(0, 160) : ""}`);
  const all = (selector) => [...page.querySelectorAll(selector)];

  const width = page.documentElement.clientWidth;
  if (page.documentElement.scrollWidth > width) problem(`the page is ${page.documentElement.scrollWidth} wide in ${width}`);
  for (const element of all("[style]")) problem("style attribute", element);
  for (const element of all("script").slice(1)) problem("script", element);
  for (const link of all("a[href^='#']")) {
    if (!page.getElementById(link.getAttribute("href").slice(1))) problem("link to nothing", link);
  }
  const ids = all("[id]").map((element) => element.id);
  for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) problem(`id ${id} twice`);
  for (const name of all("[aria-labelledby]").flatMap((element) => element.getAttribute("aria-labelledby").split(" "))) {
    if (!ids.includes(name)) problem(`label ${name} is missing`);
  }
  if (all("h1").length !== 1) problem(`${all("h1").length} h1`);
  if (!page.documentElement.lang) problem("no language");

  for (const table of all(".tables table")) {
    const columns = table.querySelectorAll("thead th[scope=col]").length;
    for (const row of table.querySelectorAll("tbody tr")) {
      if (row.cells.length !== columns) problem(`${row.cells.length} cells in ${columns} columns`, row);
      if (row.cells[0]?.scope !== "row") problem("row without heading", row);
    }
  }
  // The heading in the bar is cut where there is no room; the picture has it whole.
  for (const cell of all("th, td, dd, .counts a")) {
    if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 1) problem("text wider than its box", cell);
  }
  for (const target of all(".counts a, .choice span")) {
    if (target.getClientRects().length === 0) continue;
    const box = target.getBoundingClientRect();
    if (box.width < 24 || box.height < 32) problem(`target of ${box.width} by ${box.height}`, target);
  }
  if (!page.defaultView.getComputedStyle(page.body).fontFamily.includes("JM Inter")) problem("no style");

  page.querySelector(".view-map").click();
  const picture = page.querySelector(".map svg");
  const fit = picture.getBoundingClientRect().width;
  page.querySelector(".size-full").click();
  const natural = picture.getBoundingClientRect().width;
  if (Math.abs(natural - picture.viewBox.baseVal.width) > 1) problem(`the picture is ${natural} wide at 100 %`);
  if (fit > natural + 1) problem("the picture is larger than itself");

  const faces = [...page.fonts].filter((face) => face.status === "loaded").length;
  return { problems, faces, tables: all("table").length, title: page.title };
}

frame.addEventListener("load", () =>
  look()
    .catch((error) => ({ problems: [String(error)] }))
    .then((found) => (document.querySelector("#found").textContent = JSON.stringify(found))),
);
