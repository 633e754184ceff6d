/*
What the page of a map and the page over several have in common: tables that are sorted and copied, a menu. It stands in
front of page.js and of index.js. It writes nothing but text, and asks the network for nothing.
*/
"use strict";

const SEVERITIES = ["critical", "major", "minor", "trivial"];

/** In the head, nothing has been seen yet, and nothing is before its fonts are there: it would move. */
const ready = document.body ? Promise.resolve() : hold();

function hold() {
  document.documentElement.classList.add("waits");
  return Promise.allSettled([...document.fonts].map((face) => face.load()));
}

/** Starts when all of the page is there, then shows it. */
function begin(start) {
  const all = () => {
    start();
    ready.then(() => document.documentElement.classList.remove("waits"));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", all);
  else all();
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Small letters without accents. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How texts are ordered in the language of an element. */
const collatorOf = (element) => new Intl.Collator(element.closest("[lang]")?.lang || undefined, { numeric: true });

/** The button that copies the table. */
function makeCopied(table) {
  const button = table.closest(".block").querySelector(".copy");
  const name = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await copy(values(table));
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = name), 2000);
  });
}

/** Clicks on the heading of a column sort by it, up, then down. */
function makeSortable(table, collator) {
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = make("button", { type: "button" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => compare(collator, a.cells[at], b.cells[at], down ? -1 : 1));
      table.tBodies[0].append(...rows);
    });
  });
}

/** By severity where that is what they say, else by text, numbers by value; empty cells last, up and down. */
function compare(collator, a, b, direction) {
  const grade = (cell) => SEVERITIES.findIndex((name) => cell.querySelector(`:scope > .${name}`));
  const empty = (cell) => (cell.querySelector(":scope > .none") ? 1 : 0);
  const order = grade(a) - grade(b) || collator.compare(a.textContent.trim(), b.textContent.trim());
  return empty(a) - empty(b) || order * direction;
}

/** The rows that are shown, as lines of cells with tabs between them: so spreadsheets paste them. */
function values(table) {
  const line = (row) => [...row.cells].map(value).join("\t");
  const shown = [...table.tBodies[0].rows].filter((row) => !row.hidden);
  return [...table.tHead.rows, ...shown].map(line).join("\n");
}

function value(cell) {
  if (cell.querySelector(":scope > .none")) return "";
  const parts = cell.querySelector("li") ? [...cell.querySelectorAll("li")] : [cell];
  const text = parts.map((part) => blocks(part).join(" · ")).join("; ").replace(/\s+/g, " ").trim();
  return isFormula(text) ? `'${text}` : text;
}

/** A spreadsheet would reckon with it. Figures with a sign are what they are, and of a phone number no sum can be made. */
function isFormula(text) {
  const isFigure = /^[+-][\d.,\s]*%?$/.test(text);
  const isPhone = /^\+[\d\s()/.-]*\d \(?\d[\d\s()/.-]*$/.test(text);
  return /^[=@+-]/.test(text) && !isFigure && !isPhone;
}

function blocks(part) {
  const copied = part.cloneNode(true);
  copied.querySelectorAll(".where").forEach((node) => node.remove());
  const small = [...copied.querySelectorAll("small, thead span")].map((node) => (node.remove(), node.textContent));
  return [copied.textContent.trim(), ...small].filter(Boolean);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = make("textarea", { class: "out", "aria-hidden": "true" });
    area.value = text;
    // Where the style sheet hides it.
    document.querySelector(".journeymap").append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

/** The menu at the end of the bar. */
function setUpMenu(root) {
  const menu = root.querySelector(".more");
  if (!menu) return;
  const print = menu.querySelector(".print");
  if (print) print.hidden = false;
  print?.addEventListener("click", () => {
    menu.open = false;
    window.print();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  });
}
