// What axe-core finds in every example: nothing, with every rule that it has.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { COLOURS, violations } from "./axe.js";
import { EXAMPLES, build, html, open, write } from "./harness.js";

const view = (page, name) => page.locator(`.view-${name}`).dispatchEvent("click");

/** What a page can look like: how one gets there, and which part of it is then new. All tables are in their own view. */
const STATES = {
  map: [(page) => view(page, "map"), { exclude: [".tables"] }],
  stages: [
    async (page) => {
      await view(page, "stages");
      await page.locator(".card").evaluateAll((cards) => cards.forEach((card) => (card.open = true)));
    },
    ".cards",
  ],
  tables: [(page) => view(page, "tables"), undefined],
  details: [
    async (page) => {
      await page.evaluate(() => (location.hash = document.querySelector(".tables [id^='pain-']").id));
      await page.locator(".panel").waitFor();
    },
    ".panel",
  ],
};

suite("accessibility", { concurrency: 2 }, () => {
  for (const example of EXAMPLES) {
    test(`of ${example}: map, stages, tables and details, light and dark`, async (t) => {
      const page = await open(t, build(example), { bypassCSP: true });
      const found = {};
      for (const [name, [go, part]] of Object.entries(STATES)) {
        await go(page);
        found[`${name}, light`] = await violations(page, { part });
        await page.emulateMedia({ colorScheme: "dark" });
        found[`${name}, dark`] = await violations(page, { part, only: COLOURS });
        await page.emulateMedia({ colorScheme: "light" });
      }
      assert.deepEqual(found, Object.fromEntries(Object.keys(found).map((name) => [name, []])));
      assert.equal(Object.keys(found).length, 8);
    });
  }

  for (const width of [1440, 420]) {
    test(`of menu, search and paper at ${width} pixels, light and dark`, async (t) => {
      const page = await open(t, build("booking", "--draft"), { bypassCSP: true, width });
      const found = {};
      const look = async (name, options) => {
        found[`${name}, light`] = await violations(page, options);
        await page.emulateMedia({ colorScheme: "dark" });
        found[`${name}, dark`] = await violations(page, { ...options, only: COLOURS });
        await page.emulateMedia({ colorScheme: "light" });
      };
      await look("narrow or wide");
      for (const words of ["table", "qqqq"]) {
        await page.locator(".search input").fill(words);
        await look(`search for ${words}`, { part: ".head" });
      }
      await page.locator(".more summary").click();
      await look("menu", { part: ".head" });
      await page.locator(".bands a.item[id*='pain']").first().dispatchEvent("click");
      await look("details");
      await page.emulateMedia({ media: "print" });
      // Nothing on paper is a target.
      await look("paper", { without: ["target-size"] });
      assert.deepEqual(found, Object.fromEntries(Object.keys(found).map((name) => [name, []])));
      assert.equal(Object.keys(found).length, 12);
    });
  }

  test("a page that is not for everybody is noticed, in either scheme", async (t) => {
    const hurt = html(build("booking"))
      .replace("<main>", '<main><img src="data:,"><button></button><p class="faint">Faint</p><div tabindex="0" class="deep"><p>Deep</p></div>')
      .replace(' lang="en"', "")
      .replace("<style>", "<style>@media (prefers-color-scheme:dark){.faint{color:#333}}");
    const page = await open(t, write("hurt.html", hurt), { bypassCSP: true });
    const found = (await violations(page)).map(([id]) => id);
    assert.deepEqual(found, ["button-name", "focus-order-semantics", "html-has-lang", "image-alt"]);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual((await violations(page, { only: COLOURS })).map(([id]) => id), ["color-contrast"]);
  });
});
