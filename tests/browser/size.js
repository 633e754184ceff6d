// How large pages are, how steadily they load, and what a very large map costs.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { suite, test } from "node:test";
import { build, focused, html, open, until, write } from "./harness.js";

/** A map of fifty stages with as many touchpoints each as it takes. */
function large(touchpoints) {
  const stage = (at) => {
    const one = (number) => `{name: Touchpoint ${at} ${number}, channel: web, pain_points: [Pain ${at} ${number}]}`;
    const all = Array.from({ length: touchpoints / 50 }, (_, number) => one(number));
    return `  - name: Stage ${at}\n    touchpoints: [${all.join(", ")}]\n`;
  };
  const stages = Array.from({ length: 50 }, (_, at) => stage(at)).join("");
  return `journeymap: 1\ntitle: Large\ntype: current-state\nlang: en\npersonas: [{name: Mia}]\nstages:\n${stages}`;
}

suite("size", () => {
  test("the page of the showcase is small", () => {
    assert.ok(statSync(build("outage")).size < 400_000);
  });

  const observe = () => {
    window.shifts = [];
    const add = (list) => list.getEntries().forEach((entry) => window.shifts.push(...entry.sources.map(({ node }) => node?.className ?? "")));
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  };
  const settled = (page) => page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 150))));

  for (const width of [1440, 1024, 420]) {
    test(`nothing moves while a page loads at ${width} pixels`, async (t) => {
      for (const example of ["outage", "software-kmu"]) {
        const page = await open(t, build(example), { width, init: observe });
        await settled(page);
        assert.deepEqual(await page.evaluate(() => window.shifts), [], example);
        assert.equal(await page.evaluate(() => document.documentElement.className), "");
      }
    });
  }

  test("what moves while a page loads is noticed", async (t) => {
    const late = "setTimeout(()=>document.querySelector('main').before(document.createElement('hr')),100)";
    const bare = html(build("outage")).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const page = await open(t, write("late.html", bare.replace("</body>", `<script>${late}</script></body>`)), { init: observe });
    await until(page, "the page has moved", () => window.shifts.length > 0);
  });

  test("a map of 5,000 touchpoints opens, scrolls, and answers", async (t) => {
    const page = await open(t, build(write("large.yaml", large(5000)), "--draft"));
    page.setDefaultTimeout(60_000);
    assert.equal(await page.locator("table.touchpoints tbody tr").count(), 5000);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    assert.ok(await page.evaluate(() => scrollY > 10_000));
    const lazy = await page.locator(".tables > .block").evaluateAll((all) => all.filter((one) => getComputedStyle(one).contentVisibility === "auto").length);
    assert.ok(lazy >= 3, `${lazy} tables wait to be laid out`);
    // The search of the browser finds what is not laid out yet.
    await page.evaluate(() => scrollTo(0, 0));
    assert.ok(await page.evaluate(() => window.find("Touchpoint 42 77", true, false, true)));
    const frames = await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      scrollTo(0, document.documentElement.scrollHeight / 2);
      await frame();
      const gaps = [];
      for (let last = performance.now(); gaps.length < 40; last = performance.now()) {
        scrollBy(0, 250);
        await frame();
        gaps.push(performance.now() - last);
      }
      return gaps.sort((a, b) => a - b);
    });
    const median = Math.round(frames[20]);
    t.diagnostic(`median of ${median} ms between frames`);
    assert.ok(median < 250, `${median}`);
    const spent = await page.evaluate(() => {
      const time = (work) => {
        const before = performance.now();
        work();
        return Math.round(performance.now() - before);
      };
      const input = document.querySelector(".search input");
      const search = time(() => {
        input.value = "touchpoint 7 42";
        input.dispatchEvent(new Event("input"));
      });
      const open = time(() => document.querySelector(".found a").click());
      return { search, open };
    });
    t.diagnostic(JSON.stringify(spent));
    assert.equal(await focused(page), "H2");
    assert.match(await page.locator(".panel h2").textContent(), /^Touchpoint 7 42/);
    // Work that grew with the square of the items would take minutes.
    assert.ok(spent.search < 5000 && spent.open < 10_000, JSON.stringify(spent));
  });
});
