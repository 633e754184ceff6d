// What axe-core finds in every example: nothing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { suite, test } from "node:test";
import { EXAMPLES, build, html, open, write } from "./harness.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** All rules, that of the size of targets too, which is off by itself. */
const ALL = { rules: { "target-size": { enabled: true } } };
const COLOURS = { runOnly: ["color-contrast"] };

/** Rule and places of every violation. axe measures with styles of its own, which the policy would stop. */
async function violations(page, options = ALL, part = undefined) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(
    async ([options, part]) => {
      const { violations } = await window.axe.run(part ?? document, { ...options, resultTypes: ["violations"] });
      const place = (node) => `${node.html.slice(0, 150)} ${node.any[0]?.message ?? ""}`;
      return violations.map(({ id, nodes }) => [id, nodes.length, nodes.slice(0, 3).map(place)]);
    },
    [options, part],
  );
}

suite("accessibility", { concurrency: 2 }, () => {
  for (const example of EXAMPLES) {
    // Light and dark differ in their colours alone. The view of the tables is the lower part of that of the map.
    test(`of ${example}: map, tables, stages and details, light and dark`, async (t) => {
      const page = await open(t, build(example), { bypassCSP: true });
      const found = { light: await violations(page) };
      await page.emulateMedia({ colorScheme: "dark" });
      found.dark = await violations(page, COLOURS);
      await page.locator(".view-stages").dispatchEvent("click");
      await page.locator(".card").evaluateAll((cards) => cards.forEach((card) => (card.open = true)));
      found.stages = await violations(page, ALL, ".cards");
      await page.locator(".cards a[href^='#']").first().click();
      await page.locator(".panel").waitFor();
      found.details = await violations(page, ALL, ".panel");
      await page.emulateMedia({ colorScheme: "light" });
      found.lightParts = [...(await violations(page, COLOURS, ".cards")), ...(await violations(page, COLOURS, ".panel"))];
      assert.deepEqual(found, { light: [], dark: [], stages: [], details: [], lightParts: [] });
    });
  }

  test("of a page with all its parts open: tables alone, menu and search", async (t) => {
    const page = await open(t, build("booking"), { bypassCSP: true });
    await page.locator(".search input").fill("table");
    const found = [await violations(page)];
    await page.locator(".search input").fill("qqqq");
    found.push(await violations(page));
    await page.locator(".more summary").click();
    found.push(await violations(page));
    await page.locator(".view-tables").dispatchEvent("click");
    found.push(await violations(page));
    await page.setViewportSize({ width: 420, height: 900 });
    await page.locator(".view-stages").dispatchEvent("click");
    found.push(await violations(page));
    assert.deepEqual(found, [[], [], [], [], []]);
  });

  test("a page that is not for everybody is noticed", async (t) => {
    const hurt = html(build("booking")).replace("<main>", '<main><img src="data:,"><button></button>').replace(' lang="en"', "");
    const page = await open(t, write("hurt.html", hurt), { bypassCSP: true });
    const found = (await violations(page)).map(([id]) => id);
    assert.deepEqual(found, ["button-name", "html-has-lang", "image-alt"]);
  });
});
