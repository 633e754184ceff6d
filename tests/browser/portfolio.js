// The page over the pages of several maps: what is shown, filtered and sorted.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { suite, test } from "node:test";
import { count, open, root, texts, write } from "./harness.js";

/** Built once, beside a file of the harness, which is taken away with it. */
let site;
function index() {
  if (!site) {
    site = join(dirname(write("site", "")), "site");
    const program = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/journeymap");
    execFileSync(program, ["build", "-q", "--today", "2027-11-22", "examples", "-f", "html", "-o", `${site}/`], { cwd: root, stdio: "pipe" });
  }
  return join(site, "index.html");
}
const shown = "table.items tbody tr:not([hidden])";

suite("portfolio", { concurrency: 2 }, () => {
  for (const [width, colorScheme] of [[1440, "light"], [1024, "dark"], [420, "light"]]) {
    test(`fits at ${width} pixels, ${colorScheme}`, async (t) => {
      const page = await open(t, index(), { width, colorScheme });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      assert.equal(await count(page, ".tile"), 9);
    });
  }

  test("the list is filtered by severity, status, owner and words, and says how many it shows", async (t) => {
    const page = await open(t, index());
    const all = await count(page, shown);
    await page.selectOption("[data-of=severity]", "Critical");
    assert.deepEqual([...new Set(await texts(page, `${shown} td:nth-of-type(1)`))], ["Critical"]);
    assert.match(await page.locator(".filters [role=status]").textContent(), new RegExp(`^${await count(page, shown)} `));
    await page.selectOption("[data-of=severity]", "");
    await page.selectOption("[data-of=status]", "Planned");
    assert.deepEqual([...new Set(await texts(page, `${shown} td:nth-of-type(2)`))], ["Planned"]);
    await page.selectOption("[data-of=status]", "");
    await page.fill(".filters input", "HOTLINE");
    assert.ok((await texts(page, shown)).every((text) => /hotline/i.test(text)) && (await count(page, shown)) > 0);
    await page.fill(".filters input", "");
    assert.equal(await count(page, shown), all);
  });

  test("the list is sorted by severity in both directions, with empty cells last", async (t) => {
    const page = await open(t, index());
    const column = () => texts(page, `${shown} td:nth-of-type(1)`);
    const head = page.locator("table.items thead button").nth(1);
    await head.click();
    assert.equal(await page.locator("table.items thead th").nth(1).getAttribute("aria-sort"), "ascending");
    const up = await column();
    await head.click();
    const down = await column();
    // As on the page of a map, the gravest first.
    assert.equal(up[0], "Critical");
    assert.notEqual(down[0], "Critical");
    assert.deepEqual([up.at(-1), down.at(-1)], ["–", "–"]);
  });

  test("an item leads to its details on the page of its map", async (t) => {
    const page = await open(t, index(), { quiet: false });
    await page.locator("table.items tbody th a").first().click();
    await page.locator(".panel .name").waitFor();
    assert.match(page.url(), /\.html#pain-/);
  });

  test("without script the list stands as it is, and offers nothing that would not work", async (t) => {
    const page = await open(t, index(), { javaScriptEnabled: false });
    assert.equal(await page.locator(".filters").isVisible(), false);
    assert.ok((await page.locator("table.items tbody tr").count()) > 100);
  });
});
