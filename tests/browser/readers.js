// Readers with a phone, with large type, without script, and with paper.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { EXAMPLES, build, open } from "./harness.js";

const visible = (page, selector) => page.locator(selector).first().isVisible();

suite("phones", { concurrency: 4 }, () => {
  for (const example of EXAMPLES) {
    test(`${example} as cards has all that its table says`, async (t) => {
      const page = await open(t, build(example), { width: 420 });
      assert.deepEqual([await visible(page, ".map"), await visible(page, ".cards")], [false, true]);
      const lost = await page.evaluate(() => {
        const plain = (text) => text.replace(/\s+/g, " ").trim().toLowerCase();
        const texts = (element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) texts.push(plain(walker.currentNode.data));
          return texts.filter(Boolean);
        };
        document.querySelectorAll(".card").forEach((card) => (card.open = true));
        const cards = [...document.querySelectorAll(".card")].map((card) => plain(card.innerText));
        const table = document.querySelector("table.journey");
        const rows = [...table.tBodies[0].rows];
        return [...table.tHead.rows[0].cells].slice(1).flatMap((head, at) => {
          const filled = rows.filter((row) => !row.cells[at + 1].querySelector(":scope > .none"));
          const said = [head, ...filled.flatMap((row) => [row.cells[0], row.cells[at + 1]])].flatMap(texts);
          return said.filter((text) => !cards[at]?.includes(text));
        });
      });
      assert.deepEqual(lost, []);
    });
  }

  test("the name of a stage has the width of its card, and what is felt stands below", async (t) => {
    const page = await open(t, build("hospitalisation"), { width: 420 });
    const cramped = await page.locator(".card summary").evaluateAll((all) =>
      all.filter((summary) => {
        const box = (selector) => summary.querySelector(selector).getBoundingClientRect();
        return box(".name").width < 300 || box(".marks").top < box(".name").bottom - 8 || box(".marks").right > innerWidth;
      }).length,
    );
    assert.equal(cramped, 0);
  });

  test("cards open by themselves, and their items have details", async (t) => {
    const page = await open(t, build("outage"), { width: 420, hasTouch: true });
    assert.equal(await page.locator(".card[open]").count(), 1);
    await page.locator(".card summary").nth(3).tap();
    assert.equal(await page.locator(".card[open]").count(), 2);
    await page.locator(".card[open] a[href^='#pain-']").last().tap();
    const panel = await page.locator(".panel").boundingBox();
    assert.equal(panel.width, 420);
    assert.ok(panel.y >= 200 && panel.y + panel.height <= 900.5, JSON.stringify(panel));
    await page.locator(".panel .close").tap();
    assert.equal(await visible(page, ".panel"), false);
  });

  test("the picture is there for those who ask for it", async (t) => {
    const page = await open(t, build("outage"), { width: 420 });
    await page.locator(".views label").first().click();
    assert.deepEqual([await visible(page, ".map"), await visible(page, ".cards")], [true, false]);
    const width = await page.locator(".band svg").first().evaluate((svg) => svg.getBoundingClientRect().width);
    assert.ok(width >= 1100, `${width}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 420);
  });
});

suite("without script", { concurrency: 4 }, () => {
  for (const width of [1440, 420]) {
    test(`everything can be read at ${width} pixels`, async (t) => {
      const page = await open(t, build("outage"), { width, javaScriptEnabled: false });
      const texts = (selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.innerText.trim()));
      assert.ok((await texts("table.pains tbody tr")).every((text) => text.length > 20));
      for (const part of [".search", ".copy", ".panel", ".print"]) assert.equal(await visible(page, part), false, part);
      assert.equal(await visible(page, width > 720 ? ".map" : ".cards"), true);
      // Links of the picture lead to rows and columns that are there.
      const ids = new Set(await page.locator("[id]").evaluateAll((all) => all.map((one) => one.id)));
      const links = await page.locator("a[href^='#']").evaluateAll((all) => all.map((one) => one.getAttribute("href").slice(1)));
      assert.ok(links.length > 100);
      assert.deepEqual(links.filter((id) => !ids.has(id)), []);
    });
  }

  test("choices and cards work, and a link of the picture leads to its row", async (t) => {
    const page = await open(t, build("outage"), { javaScriptEnabled: false });
    await page.locator("#map-pain-adverts").click();
    const row = await page.locator("#pain-adverts").boundingBox();
    assert.ok(row.y >= 57 && row.y < 900, JSON.stringify(row));
    await page.locator(".views label").nth(1).click();
    assert.equal(await visible(page, ".map"), false);
    await page.locator(".card summary").nth(1).click();
    assert.equal(await page.locator(".card[open]").count(), 2);
  });
});

suite("large type", { concurrency: 4 }, () => {
  const CASES = ["outage", "software-kmu", "hospitalisation"].flatMap((example) => [[example, 320, 640], [example, 720, 450]]);
  for (const [example, width, height] of CASES) {
    test(`${example} at ${width} pixels scrolls only down, but for tables and picture`, async (t) => {
      const page = await open(t, build(example), { width, height, deviceScaleFactor: 2 });
      for (const view of ["stages", "map", "tables"]) {
        await page.locator(`.view-${view}`).dispatchEvent("click");
        const wide = await page.evaluate(() => {
          const edge = document.documentElement.clientWidth;
          const scrolls = (one) => one.closest(".pane, .scroll, .choice, .out, .over, .finding, .skip");
          const beyond = [...document.querySelectorAll("body *")].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.width > 0 && box.right > edge + 1 && !scrolls(one);
          });
          return [document.documentElement.scrollWidth - edge, beyond.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
        });
        assert.deepEqual(wide, [0, []], view);
      }
    });
  }

  test("nothing of the bar is lost at twice the size", async (t) => {
    const page = await open(t, build("software-kmu"), { width: 720, height: 450, deviceScaleFactor: 2 });
    const cut = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      const parts = [...document.querySelectorAll(".head h1, .head .choice, .head .search, .head summary")];
      return parts.filter((part) => {
        const box = part.getBoundingClientRect();
        return box.width > 0 && (box.right > edge || box.left < 0);
      }).length;
    });
    assert.equal(cut, 0);
    // Half of the window at least is for the map.
    await page.evaluate(() => scrollTo(0, 600));
    const covered = await page.evaluate(() => document.querySelector(".head").getBoundingClientRect().bottom);
    assert.ok(covered < 225, `${covered} of 450`);
  });
});

suite("paper", { concurrency: 4 }, () => {
  test("has the picture and all tables in colours for print, without what is for the screen", async (t) => {
    const page = await open(t, build("outage"), { colorScheme: "dark" });
    await page.locator("#map-pain-adverts").click();
    await page.locator(".view-tables").dispatchEvent("click");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const part of [".controls", ".pills", ".skip", ".panel", ".copy", ".cards"]) assert.equal(await visible(page, part), false, part);
    for (const part of [".map .band", "table.journey", "table.pains"]) assert.equal(await visible(page, part), true, part);
    // The heading is there for screen readers; the picture has it for all others.
    assert.ok((await page.locator(".head").boundingBox()).width <= 1);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(ground, "rgb(255, 255, 255)");
    const clipped = await page.evaluate(() => [...document.querySelectorAll(".pane, .scroll")].filter((one) => getComputedStyle(one).overflow !== "visible").length);
    assert.equal(clipped, 0);
  });

  test("has the whole width of every table on its sheets", async (t) => {
    const page = await open(t, build("software-kmu"), { width: 1047, height: 700 });
    await page.emulateMedia({ media: "print" });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} pixels beyond a sheet of A4`);
    const pdf = await page.pdf({ format: "A4", landscape: true });
    assert.ok(pdf.length > 50_000);
  });
});
