// The chain of an item, under the pointer and with the focus, and the keys that move between items.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { build, count, focused, open, until, write } from "./harness.js";

/** A solution whose measure stands two stages on, below another one. */
const FAR = `
journeymap: 1
title: Far
type: current-state
lang: en
personas: [{name: Mia}]
stages:
  - name: One
    touchpoints: [{name: Form, channel: web}]
    pain_points: [{name: First}, {id: p, name: Pain of one}]
  - name: Two
    pain_points: [{id: q, name: Pain of two}]
    kpis: [{name: Between, value: 4}]
  - name: Three
    pain_points: [{id: r, name: Pain of three}]
    kpis: [{name: Near, value: 3}, {id: far, name: Far away, value: 5}]
solutions:
  - {id: stop-it, name: Stop it, solves: p, kpi: far}
  - {name: Other, solves: q}
  - {name: Another, solves: q}
  - {name: Third, solves: r}
`;

const lit = (page) =>
  page.evaluate(() => [...new Set([...document.querySelectorAll(".item.lit")].map((item) => item.getAttribute("href").slice(1)))].sort());

suite("links", { concurrency: 4 }, () => {
  test("light up and are drawn under the pointer, and go with it", async (t) => {
    const page = await open(t, build("outage"));
    assert.equal(await count(page, ".links path"), 0);
    await page.locator("#map-pain-history-lost").hover();
    const ids = await lit(page);
    for (const kind of ["touchpoint-", "pain-", "solution-", "kpi-"]) {
      assert.ok(ids.some((id) => id.startsWith(kind)), `${kind} in ${ids}`);
    }
    assert.ok(ids.length < 12, ids.join());
    const drawn = await count(page, ".links path");
    assert.ok(drawn >= ids.length - 1, `${drawn} lines for ${ids}`);
    // Lines begin and end at shapes that are lit.
    const loose = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll(".item.lit")].map((item) => item.getBoundingClientRect());
      const near = (x, y) => boxes.some((box) => x > box.left - 5 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2);
      return [...document.querySelectorAll(".links path")].filter((path) => {
        const ground = path.ownerSVGElement.getBoundingClientRect();
        return [0, path.getTotalLength()].some((at) => {
          const point = path.getPointAtLength(at);
          return !near(point.x + ground.left, point.y + ground.top);
        });
      }).length;
    });
    assert.equal(loose, 0);
    await until(page, "the rest fades", () => getComputedStyle(document.querySelector("#map-pain-adverts")).opacity === "0.28");
    await page.mouse.move(2, 2);
    assert.deepEqual(await lit(page), []);
    assert.equal(await count(page, ".links path"), 0);
  });

  for (const [name, map] of [["outage", "outage"], ["a map from right to left", "tests/languages/ar.yaml"], ["stages far apart", write("far.yaml", FAR)]]) {
    test(`run beside cards and never behind them in ${name}`, async (t) => {
      const page = await open(t, build(map, "--draft"));
      assert.equal(await page.evaluate(() => document.dir), name.includes("right to left") ? "rtl" : "ltr");
      const found = await page.evaluate(() => {
        const cards = [...document.querySelectorAll(":is([data-lane=pain_points],[data-lane=solutions],[data-lane=kpis]) a.item")];
        const found = { lines: 0, across: 0, crossed: [] };
        for (const card of cards) {
          card.focus();
          const ground = document.querySelector(".links").getBoundingClientRect();
          const boxes = cards.map((one) => ({ id: one.id, box: one.getBoundingClientRect() }));
          for (const path of document.querySelectorAll(".links path")) {
            found.lines += 1;
            const length = path.getTotalLength();
            if (path.getAttribute("d").split("H").length > 3) found.across += 1;
            for (let at = 0; at <= length; at += 3) {
              const point = path.getPointAtLength(at);
              const [x, y] = [point.x + ground.left, point.y + ground.top];
              const hit = boxes.find(({ box }) => x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1);
              if (hit) found.crossed.push(`${card.id} over ${hit.id}`);
            }
          }
        }
        return { ...found, crossed: [...new Set(found.crossed)] };
      });
      assert.ok(found.lines > 3 && (name !== "stages far apart" || found.across > 0), JSON.stringify(found));
      assert.deepEqual(found.crossed, []);
    });
  }

  test("light up with the focus as they do under the pointer", async (t) => {
    const page = await open(t, build("outage"));
    await page.locator("#map-pain-history-lost").hover();
    const under = [await lit(page), await count(page, ".links path")];
    await page.mouse.move(2, 2);
    await page.locator("#map-pain-history-lost").focus();
    assert.deepEqual([await lit(page), await count(page, ".links path")], under);
    await page.locator(".search input").focus();
    assert.deepEqual([await lit(page), await count(page, ".links path")], [[], 0]);
  });
});

suite("keys", { concurrency: 4 }, () => {
  test("the picture is one stop for the tab key, and remembers where one was", async (t) => {
    const page = await open(t, build("outage"));
    await page.locator(".pane").focus();
    await page.keyboard.press("Tab");
    const first = await focused(page);
    assert.match(first, /^map-/);
    await page.keyboard.press("ArrowDown");
    const second = await focused(page);
    assert.notEqual(second, first);
    await page.keyboard.press("Tab");
    assert.doesNotMatch(await focused(page), /^map-/);
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(page), second);
  });

  test("arrows go to the neighbour that one sees in their direction", async (t) => {
    const page = await open(t, build("outage"));
    await page.locator("#map-stage-1-notice").focus();
    const walk = async (key) => {
      await page.keyboard.press(key);
      return focused(page);
    };
    assert.equal(await walk("ArrowRight"), "map-stage-2-find-cause");
    assert.equal(await walk("ArrowRight"), "map-stage-3-choose-help");
    assert.equal(await walk("ArrowLeft"), "map-stage-2-find-cause");
    assert.equal(await walk("ArrowDown"), "map-touchpoint-status-page");
    assert.equal(await walk("ArrowDown"), "map-touchpoint-line-test");
    assert.equal(await walk("ArrowUp"), "map-touchpoint-status-page");
    assert.equal(await walk("ArrowUp"), "map-stage-2-find-cause");
  });

  for (const size of ["fit", "full"]) {
    test(`the item with the focus is in sight, at size ${size}`, async (t) => {
      const page = await open(t, build("siniestro-hogar"), { height: 700 });
      await page.locator(`.size-${size}`).check({ force: true });
      const hidden = await page.evaluate(() => {
        const hidden = [];
        for (const item of document.querySelectorAll(".band svg:not(.again) a.item")) {
          item.focus();
          const box = item.getBoundingClientRect();
          const covers = [".head", ".band[data-lane=stages] .body"].map((one) => document.querySelector(one).getBoundingClientRect());
          const covered = covers.some((cover) => box.top >= cover.top && box.bottom <= cover.bottom);
          const outside = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
          if (outside || (covered && !item.closest("[data-lane=stages]"))) hidden.push(item.id);
        }
        return hidden;
      });
      assert.deepEqual(hidden, []);
    });
  }

  test("every item can be reached by arrows", async (t) => {
    const page = await open(t, build("booking"));
    const lonely = await page.evaluate(() => {
      const items = [...document.querySelectorAll(".band svg:not(.again) a.item")];
      const reached = new Set([items[0]]);
      const queue = [items[0]];
      while (queue.length > 0) {
        const from = queue.pop();
        for (const key of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) {
          from.focus({ preventScroll: true });
          from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
          const to = document.activeElement;
          if (!reached.has(to)) queue.push(to);
          reached.add(to);
        }
      }
      return items.filter((item) => !reached.has(item)).map((item) => item.id);
    });
    assert.deepEqual(lonely, []);
  });
});
