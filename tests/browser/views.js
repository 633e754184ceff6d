// What is shown of the map: personas, lanes, sizes, views, colours.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { build, count, open, texts } from "./harness.js";

/** Chooses as a click on the label does. */
const choose = (page, name) => page.locator(`input.${name}`).dispatchEvent("click");
const style = (page, selector, name) => page.locator(selector).first().evaluate((one, name) => getComputedStyle(one)[name], name);

suite("views", { concurrency: 4 }, () => {
  test("one persona fades what is of others, and takes their curves away", async (t) => {
    const page = await open(t, build("outage"));
    await page.locator(".who label", { hasText: "Karl" }).click();
    assert.equal(await page.locator("#map-curve-maria").isVisible(), false);
    assert.equal(await page.locator("#map-emotion-maria-bill").isVisible(), false);
    assert.equal(await page.locator("#map-curve-karl").isVisible(), true);
    assert.equal(await style(page, "#map-touchpoint-nora", "opacity"), "0.16");
    assert.equal(await style(page, "#map-touchpoint-store", "opacity"), "1");
    assert.equal(await style(page, "#map-touchpoint-bill", "opacity"), "1");
    assert.equal(await style(page, "table.touchpoints #touchpoint-nora", "opacity"), "0.16");
    await page.locator(".who label").first().click();
    assert.equal(await page.locator("#map-curve-maria").isVisible(), true);
    assert.equal(await style(page, "#map-touchpoint-nora", "opacity"), "1");
  });

  test("one persona fades what is of others in tables and cards too", async (t) => {
    const page = await open(t, build("outage"));
    await page.locator(".who label", { hasText: "Karl" }).click();
    const opacity = (selector, text) => page.locator(selector, { hasText: text }).first().evaluate((one) => getComputedStyle(one).opacity);
    assert.equal(await opacity("table.journey li", "Chatbot “Nora”"), "0.16");
    assert.equal(await opacity("table.journey li", "Hotline agent"), "1");
    assert.equal(await opacity("table.journey tr", "Emotion, Maria"), "0.16");
    assert.equal(await opacity("table.journey tr", "Emotion, Karl"), "1");
    assert.equal(await opacity("table.pains tr", "Chat history never"), "0.16");
    assert.equal(await opacity("table.pains tr", "Phone number sits"), "1");
    await page.locator(".views label").nth(1).click();
    assert.equal(await opacity(".card li", "Chatbot “Nora”"), "0.16");
    assert.equal(await opacity(".card .mark", "Maria"), "0.16");
    assert.equal(await opacity(".card .mark", "Karl"), "1");
  });

  test("cards say what each persona feels, by name where there are several", async (t) => {
    const page = await open(t, build("outage"), { width: 420 });
    assert.deepEqual((await texts(page, ".card .mark")).slice(0, 4), ["Maria −1", "Karl −3", "Maria −2", "Karl −4"]);
    assert.equal(await count(page, ".card .mark .face"), await count(page, ".card .mark"));
    const single = await open(t, build("booking"), { width: 420 });
    for (const text of await texts(single, ".card .mark")) assert.match(text, /^[+−]?[\d.]+$/);
  });

  test("a lane that is not ticked is gone, with its label", async (t) => {
    const page = await open(t, build("outage"));
    const band = page.locator(".band[data-lane=pain_points]");
    const height = () => page.locator(".bands").evaluate((bands) => bands.offsetHeight);
    const [before, its] = [await height(), await band.evaluate((one) => one.offsetHeight)];
    await page.locator(".more summary").click();
    await page.locator(".lanes label", { hasText: "Pain points" }).click();
    assert.equal(await band.isVisible(), false);
    assert.ok(Math.abs(before - its - (await height())) < 2);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".more .sheet").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
    const named = await page.locator(".lanes label").allTextContents();
    assert.equal(named.length, (await count(page, ".band[aria-label]")) - 1, named.join());
  });

  test("the menu closes when one points elsewhere, and prints", async (t) => {
    const page = await open(t, build("outage"), { init: () => (window.print = () => (window.printed = document.querySelector(".more").open)) });
    await page.locator(".more summary").click();
    await page.mouse.click(5, 400);
    assert.equal(await page.locator(".more .sheet").isVisible(), false);
    await page.locator(".more summary").click();
    await page.locator(".print").click();
    assert.equal(await page.evaluate(() => window.printed), false);
  });

  test("sentences, counts, signs and the matrix stand below, and describe the picture", async (t) => {
    const page = await open(t, build("outage"));
    const told = await page.locator(".pane").evaluate((pane) => document.getElementById(pane.getAttribute("aria-describedby")).textContent);
    assert.match(told, /Maria .*−5/);
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.dir]), ["en", "ltr"]);
    for (const part of [".counts a", ".summary p", ".facts dd", "table.solutions", ".figure a.item", "table.sources", "table.method", ".foot"]) {
      assert.equal(await page.locator(part).first().isVisible(), true, part);
    }
    assert.deepEqual((await texts(page, ".signs li")).slice(0, 3), ["Critical", "Major", "Minor"]);
    await page.keyboard.press("Tab");
    assert.equal(await page.locator(".skip").evaluate((skip) => skip === document.activeElement && skip.getBoundingClientRect().width > 80), true);
    await page.keyboard.press("Enter");
    assert.ok((await page.locator("#tables").boundingBox()).y < 200);
  });

  test("the picture fits the window, or stands at its full size", async (t) => {
    const page = await open(t, build("outage"));
    const [seen, wide] = await page.evaluate(() => [document.documentElement.clientWidth, document.querySelector(".band svg").viewBox.baseVal.width]);
    const width = () => page.locator(".band svg.body").first().evaluate((svg) => svg.getBoundingClientRect().width);
    assert.ok(Math.abs((await width()) - seen) < 1, `${await width()} in ${seen}`);
    await page.locator(".sizes label").nth(1).click();
    assert.ok(Math.abs((await width()) - wide) < 1);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), seen);
  });

  test("stage bar and labels stay in sight in both directions", async (t) => {
    const page = await open(t, build("outage"), { width: 1200, height: 700 });
    await choose(page, "size-full");
    const at = () =>
      page.evaluate(() => {
        const box = (selector) => document.querySelector(selector).getBoundingClientRect();
        const pane = box(".pane");
        const labels = box(".band[data-lane=pain_points] svg.labels");
        const stages = box(".band[data-lane=stages]");
        const card = box("#map-pain-history-lost");
        return { labels: labels.left - pane.left, stages: stages.top - pane.top, card: card.left, below: card.top };
      });
    const before = await at();
    assert.ok(before.stages > 100);
    await page.locator(".pane").evaluate((pane) => pane.scrollTo(400, 900));
    const after = await at();
    assert.equal(before.card - after.card, 400);
    assert.equal(before.below - after.below, 900);
    assert.equal(after.labels, 0);
    assert.equal(after.stages, 0);
    // Labels cover what moves past below them, and the bar covers the labels.
    const top = await page.evaluate(() => {
      const pane = document.querySelector(".pane").getBoundingClientRect();
      const hit = (x, y) => document.elementFromPoint(pane.left + x, pane.top + y);
      return [hit(60, 20).closest(".band").dataset.lane, hit(60, 300).closest("svg").className.baseVal];
    });
    assert.deepEqual(top, ["stages", "labels"]);
  });

  test("the stage bar stays in sight where the picture fits the window", async (t) => {
    const page = await open(t, build("outage"));
    await page.evaluate(() => scrollTo(0, 900));
    const [bar, head] = await page.evaluate(() =>
      [".band[data-lane=stages]", ".head"].map((one) => document.querySelector(one).getBoundingClientRect().toJSON()),
    );
    assert.equal(head.top, 0);
    assert.ok(Math.abs(bar.top - head.bottom) < 1, `${bar.top} under ${head.bottom}`);
  });

  test("map, stages and tables each have a view", async (t) => {
    const page = await open(t, build("outage"));
    const shown = async () => {
      const parts = [".map", ".cards", "table.journey", "table.pains"];
      return Promise.all(parts.map((part) => page.locator(part).isVisible()));
    };
    assert.deepEqual(await shown(), [true, false, true, true]);
    await page.locator(".views label").nth(1).click();
    assert.deepEqual(await shown(), [false, true, false, true]);
    await page.locator(".views label").nth(2).click();
    assert.deepEqual(await shown(), [false, false, true, true]);
    await page.locator(".views label").nth(0).click();
    assert.deepEqual(await shown(), [true, false, true, true]);
    // The arrow keys choose, as in every group of radio buttons.
    await page.locator(".view-map").focus();
    await page.keyboard.press("ArrowRight");
    assert.deepEqual(await shown(), [false, true, false, true]);
  });

  for (const scheme of ["light", "dark"]) {
    test(`colours follow the system, which is ${scheme}, and the switch`, async (t) => {
      const page = await open(t, build("outage"), { colorScheme: scheme });
      const is = async () => {
        const [red] = (await style(page, "body", "backgroundColor")).match(/\d+/);
        return Number(red) > 128 ? "light" : "dark";
      };
      assert.equal(await is(), scheme);
      const other = scheme === "light" ? "dark" : "light";
      await choose(page, `scheme-${other}`);
      assert.equal(await is(), other);
      await choose(page, `scheme-${scheme}`);
      assert.equal(await is(), scheme);
      await choose(page, "scheme-system");
      assert.equal(await is(), scheme);
    });
  }

  test("a page with a theme of its own has no switch and one look", async (t) => {
    const page = await open(t, build("booking", "--theme", "dark"), { colorScheme: "light" });
    assert.equal(await count(page, ".scheme-system"), 0);
    assert.match(await style(page, "body", "backgroundColor"), /^rgb\(1?\d, /);
  });
});
