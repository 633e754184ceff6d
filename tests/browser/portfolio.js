// The page over the pages of several maps: what is shown, searched, filtered, sorted, copied and printed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { suite, test } from "node:test";
import { COLOURS, violations } from "./axe.js";
import { count, focused, open, program, root, texts, until, write } from "./harness.js";

const sites = new Map();
/** The page over the maps in a folder of the project or of one's own, built once, beside a file of the harness. */
function index(folder = "examples") {
  if (!sites.has(folder)) {
    const site = join(dirname(write("site", "")), `site-${sites.size}`);
    const args = ["build", "-q", "--draft", "--today", "2027-11-22", folder, "-f", "html", "-o", `${site}/`];
    execFileSync(program, args, { cwd: root, stdio: "pipe" });
    sites.set(folder, join(site, "index.html"));
  }
  return sites.get(folder);
}

/** A folder with these maps, by their names. */
function folder(name, maps) {
  const path = join(dirname(write(name, "")), `maps-${name}`);
  mkdirSync(path, { recursive: true });
  for (const [map, text] of Object.entries(maps)) writeFileSync(join(path, `${map}.yaml`), `journeymap: 1\n${text}`);
  return path;
}

const small = (title, more = "", persona = "Mia") =>
  `title: ${title}\ntype: current-state\npersonas: [${persona}]\n${more}\nstages:\n  - {name: One, emotion: 1, pain_points: [{name: Wait}]}\n  - {name: Two, emotion: -1}\n`;
let manyMaps;
/** More maps than columns fit, in two languages, the last of which reads from right to left. */
const many = () =>
  (manyMaps ??= folder("many", Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`m${at}`, at < 11 ? small(`Journey ${at}`, "", "{id: mia, name: Mia}") : small("حجز طاولة", "lang: ar", "ليلى")]))));

const rows = "table.items tbody tr:not([hidden])";
const sum = async (page) => (await count(page, ".tile:not([hidden])")) + (await count(page, "table.travels tbody tr:not([hidden])")) + (await count(page, rows));
const status = (page) => page.locator(".search [role=status]").textContent();
const filter = (page, column) => page.locator(`.filters [data-column="${column}"]`);

suite("portfolio", { concurrency: 2 }, () => {
  for (const [width, colorScheme] of [[1440, "light"], [1024, "dark"], [420, "light"], [320, "light"]]) {
    test(`fits at ${width} pixels, ${colorScheme}, and nothing jumps`, async (t) => {
      const init = () => {
        window.shifts = 0;
        const add = (list) => list.getEntries().forEach((entry) => (window.shifts += entry.value));
        new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
      };
      for (const maps of ["examples", many()]) {
        const page = await open(t, index(maps), { width, colorScheme, init });
        await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
        assert.ok((await page.evaluate(() => window.shifts)) < 0.001);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        // On a phone the list needs no scrolling across either.
        const list = page.locator(".scroll", { has: page.locator("table.items") });
        if (width <= 420) assert.equal(await list.evaluate((box) => box.scrollWidth - box.clientWidth), 0);
        assert.equal(await count(page, ".tile"), maps === "examples" ? 9 : 12);
      }
    });
  }

  test("has nothing for axe to find, light and dark, wide and narrow, with its parts open", async (t) => {
    const page = await open(t, index(), { bypassCSP: true });
    const found = [await violations(page)];
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator(".more summary").click();
    await page.locator(".search input").fill("outage");
    found.push(await violations(page, { only: COLOURS }));
    const narrow = await open(t, index(many()), { bypassCSP: true, width: 420 });
    found.push(await violations(narrow));
    await narrow.locator(".search input").fill("qqqq");
    found.push(await violations(narrow, { part: "header" }));
    assert.deepEqual(found, [[], [], [], []]);
  });

  test("the list is filtered by what its columns say, and says how many it shows", async (t) => {
    const page = await open(t, index());
    const all = await count(page, rows);
    assert.deepEqual(await texts(page, ".filters label > span"), ["Kind", "Severity", "Status", "Owner", "Customer journey map"]);
    await filter(page, 1).selectOption("Critical");
    assert.deepEqual([...new Set(await texts(page, `${rows} td:nth-of-type(1)`))], ["Critical"]);
    assert.equal(await status(page), `${await count(page, rows)} found`);
    await filter(page, 4).selectOption("Una fuga de agua en casa");
    const both = await count(page, rows);
    assert.ok(both > 0 && (await texts(page, `${rows} td:last-child`)).every((text) => text === "Una fuga de agua en casa"));
    await filter(page, 0).selectOption("Solution");
    assert.equal(await status(page), "Nothing found");
    await filter(page, 1).selectOption("");
    await filter(page, 2).selectOption("Planned");
    assert.deepEqual([...new Set(await texts(page, `${rows} td:nth-of-type(2)`))], ["Planned"]);
    for (const column of [0, 2, 4]) await filter(page, column).selectOption("");
    assert.equal(await count(page, rows), all);
    assert.equal(await status(page), "");
  });

  test("an item that is otherwise in another map is found by both", async (t) => {
    const pain = (severity) => `title: ${severity}\ntype: current-state\npersonas: [Mia]\nstages:\n  - {name: One, pain_points: [{id: wait, name: Long wait, severity: ${severity}}, {name: Other}]}\n`;
    const page = await open(t, index(folder("differing", { a: pain("minor"), b: pain("critical") })));
    for (const severity of ["Minor", "Critical"]) {
      await filter(page, 1).selectOption(severity);
      assert.deepEqual(await texts(page, `${rows} th a`), ["Long wait"]);
    }
  });

  test("the search looks through cards, personas and list, without accents and case; Escape ends it", async (t) => {
    const page = await open(t, index());
    const all = await sum(page);
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "#items");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.type), "search");
    await page.keyboard.type("LUCIA");
    assert.equal(await count(page, ".tile:not([hidden])"), 1);
    assert.deepEqual(await texts(page, "table.travels tbody tr:not([hidden]) b"), ["Lucía Ferrer"]);
    assert.equal(await status(page), `${await sum(page)} found`);
    await page.keyboard.press("Escape");
    assert.deepEqual([await sum(page), await status(page)], [all, ""]);
    await page.keyboard.type("qqqq");
    assert.deepEqual([await sum(page), await status(page)], [0, "Nothing found"]);
  });

  test("the list is sorted by severity in both directions, with empty cells last", async (t) => {
    const page = await open(t, index());
    const column = () => texts(page, `${rows} td:nth-of-type(1)`);
    const head = page.locator("table.items thead button").nth(1);
    await head.press("Enter");
    assert.equal(await page.locator("table.items thead th").nth(1).getAttribute("aria-sort"), "ascending");
    const up = await column();
    await head.press("Enter");
    const down = await column();
    // As on the page of a map, the gravest first.
    assert.equal(up[0], "Critical");
    assert.notEqual(down[0], "Critical");
    assert.deepEqual([up.at(-1), down.at(-1)], ["–", "–"]);
  });

  test("both tables are copied as they are shown, cell by cell", async (t) => {
    const page = await open(t, index(), { permissions: ["clipboard-read", "clipboard-write"] });
    const copied = async (table) => {
      await page.locator(".block", { has: page.locator(`table.${table}`) }).locator(".copy").click();
      await page.locator(".copy", { hasText: "Copied" }).waitFor();
      await until(page, "it is copied", () => navigator.clipboard.readText().then((text) => text.includes("\t")));
      const lines = await page.evaluate(() => navigator.clipboard.readText());
      await page.evaluate(() => navigator.clipboard.writeText(""));
      await page.locator(".copy", { hasText: "Copied" }).waitFor({ state: "detached" });
      return lines.split("\n").map((line) => line.split("\t"));
    };
    const travels = await copied("travels");
    assert.equal(travels.length, 1 + (await count(page, "table.travels tbody tr")));
    assert.ok(travels.every((line) => line.length === 10));
    assert.deepEqual(travels.find(([name]) => name === "Maria Lindner · Product manager").filter(Boolean).slice(1), ["+1.7", "−1.4"]);
    await filter(page, 1).selectOption("Critical");
    const items = await copied("items");
    assert.deepEqual([...new Set(items.slice(1).map((line) => line[1]))], ["Critical"]);
    assert.equal(items.length, 1 + (await count(page, rows)));
  });

  test("light and dark are the reader's choice", async (t) => {
    const page = await open(t, index(), { colorScheme: "light" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.locator(".more summary").click();
    await page.locator(".scheme-dark").check();
    const dark = await ground();
    assert.notEqual(dark, light);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator(".scheme-light").check();
    assert.equal(await ground(), light);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".more[open]").count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
  });

  test("an item leads to its details on the page of its map, and a card to the map", async (t) => {
    const page = await open(t, index(), { quiet: false });
    await page.locator("table.items tbody th a").first().click();
    await page.locator(".panel .name").waitFor();
    assert.match(page.url(), /\.html#pain-/);
    await page.goBack();
    await page.locator(".tile").nth(5).click({ position: { x: 60, y: 60 } });
    await page.locator(".bands").waitFor();
    assert.match(page.url(), /\/outage-future\.html$/);
  });

  test("names of files may hold anything", async (t) => {
    const name = `a b#c%"é'&?`;
    const page = await open(t, index(folder("odd", { [name]: small("Odd"), plain: small("Plain") })), { quiet: false });
    await page.locator(".tile a", { hasText: "Odd" }).click();
    await page.locator(".bands").waitFor();
    assert.equal(await page.locator("h1").textContent(), "Odd");
  });

  test("personas of many maps are lines on phones and on paper, where columns are lost", async (t) => {
    const page = await open(t, index(many()));
    const lines = () =>
      page.locator("table.travels tbody tr").first().evaluate((row) => [...row.cells].filter((cell) => cell.getClientRects().length > 0).map((cell) => cell.innerText.replace(/\s+/g, " ")));
    assert.equal((await lines()).length, 13);
    const inLines = ["Mia", ...Array.from({ length: 11 }, (_, at) => `0 Journey ${at}`)];
    await page.setViewportSize({ width: 420, height: 900 });
    assert.deepEqual((await lines()).sort(), [...inLines].sort());
    await page.setViewportSize({ width: 1047, height: 700 });
    await page.emulateMedia({ media: "print" });
    assert.deepEqual((await lines()).sort(), [...inLines].sort());
  });

  test("paper has the title and everything else within its edges, whatever is chosen", async (t) => {
    for (const maps of ["examples", many()]) {
      const page = await open(t, index(maps), { colorScheme: "dark" });
      await page.locator(".more summary").click();
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      // A4 across, A4 upright, A3 across, within their margins.
      for (const width of [1032, 703, 1496]) {
        await page.setViewportSize({ width, height: 700 });
        const beyond = await page.evaluate(() => {
          const edge = document.documentElement.clientWidth;
          const all = [...document.querySelectorAll("main *")].filter((one) => !one.closest("svg"));
          return all.filter((one) => one.getBoundingClientRect().right > edge + 1).length;
        });
        assert.equal(beyond, 0, `${maps} at ${width}`);
        const head = await page.locator(".head").evaluate((head) => [head.getBoundingClientRect().width > 600, getComputedStyle(head).clipPath]);
        assert.deepEqual(head, [true, "none"]);
        for (const part of [".controls", ".filters", ".copy"]) assert.equal(await page.locator(part).first().isVisible(), false, part);
        for (const part of ["h1", ".tile", "table.travels", "table.items"]) assert.equal(await page.locator(part).first().isVisible(), true, part);
      }
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
    }
  });

  test("without script everything stands as it is, and nothing is offered that would not work", async (t) => {
    const page = await open(t, index(), { javaScriptEnabled: false });
    for (const part of [".filters", ".search", ".copy", ".print"]) assert.equal(await page.locator(part).first().isVisible(), false, part);
    assert.ok((await page.locator("table.items tbody tr").count()) > 100);
    await page.locator(".more summary").click();
    await page.locator(".scheme-dark").check();
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  });
});
