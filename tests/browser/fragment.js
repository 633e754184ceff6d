// Maps as parts of another page: they leave it alone, and each other, and its security policy lets them in.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { build, count, focused, html, open, texts, until, write } from "./harness.js";

const BAR = 64;
const OWN = `h1{margin:10px 0;font:italic 30px serif}h2,table,p{color:rgb(200,0,0);text-align:right}
header.site{position:sticky;top:0;z-index:20;height:${BAR}px;background:#eee}article{color:red;letter-spacing:3px;--journeymap-top:${BAR}px}
.column{max-width:900px;margin:0 auto;line-height:3;letter-spacing:2px}`;

const fragments = () => [
  html(build("outage", "--fragment")),
  html(build("booking", "--fragment", "--id-prefix", "one-")),
  html(build("booking", "--fragment", "--id-prefix", "two-")),
];

/** A page with a header, a style and a policy of its own, which allows what the fragments say that they need. */
function host(parts) {
  const allowed = (what) => parts.flatMap((part) => [...part.split("\n", 1)[0].matchAll(`${what}-src ('[^']+')`)].map((match) => match[1]));
  const policy = `default-src 'none'; style-src 'nonce-own' ${allowed("style").join(" ")}; script-src ${allowed("script").join(" ")}; img-src data:; font-src data:`;
  return write(
    "host.html",
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wiki</title>
<meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="own">${OWN}</style></head>
<body><header class="site"><h1>Wiki</h1></header><main class="column"><h2>Ours</h2><p id="ours">Ours</p>${parts.join("<p>And</p>")}</main></body></html>`,
  );
}

const OUTAGE = "#internet-outage-at-home-top";
const inside = (page, selector) => page.locator(`${OUTAGE} ${selector}`);

suite("fragments", { concurrency: 2 }, () => {
  test("share a page: no id twice, no link to nothing, nothing that its policy stops", async (t) => {
    const page = await open(t, host(fragments()));
    assert.equal(await count(page, ".journeymap[data-moves]"), 3);
    const wrong = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      const links = [...document.querySelectorAll("a[href^='#']")].map((link) => decodeURIComponent(link.getAttribute("href").slice(1)));
      const names = [...document.querySelectorAll("input[type=radio]")].map((input) => input.name);
      return {
        twice: ids.filter((id, at) => ids.indexOf(id) !== at),
        lost: links.filter((id) => !ids.includes(id)),
        groups: new Set(names).size,
        headings: document.querySelectorAll("h1").length,
        wide: document.documentElement.scrollWidth - innerWidth,
      };
    });
    assert.deepEqual([wrong.twice, wrong.lost, wrong.headings], [[], [], 1]);
    assert.ok(wrong.groups > 6 && wrong.wide <= 0, JSON.stringify(wrong));
    assert.deepEqual(await texts(page, ".journeymap .heading"), ["Internet outage at home", "Booking a table", "Booking a table"]);
  });

  test("leave the page around them as it was, and are free of what it says", async (t) => {
    const styles = (page) =>
      page.evaluate(() => {
        const look = (element) => {
          const style = getComputedStyle(element);
          return [...style].filter((name) => !/size|height|width|origin|position-y|inset|bottom|top/.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`);
        };
        return ["html", "body", "h1", "h2", "#ours"].map((selector) => look(document.querySelector(selector)));
      });
    const alone = await open(t, host([]));
    const page = await open(t, host(fragments()));
    assert.deepEqual(await styles(page), await styles(alone));
    const lead = await inside(page, ".facts dd").first().evaluate((element) => {
      const style = getComputedStyle(element);
      return [style.letterSpacing, style.textAlign, style.fontFamily.includes("JM Inter")];
    });
    assert.deepEqual(lead, ["normal", "start", true]);
    const globals = await page.evaluate(() => Object.keys(window).filter((name) => /page|item|chain|journey/i.test(name)));
    assert.deepEqual(globals.filter((name) => !/^(on|page[XY]|visual)/.test(name)), []);
  });

  test("choices in one map are not those of another", async (t) => {
    const page = await open(t, host(fragments()));
    const faded = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".journeymap")].map((root) => [...root.querySelectorAll("[data-personas]")].filter((one) => getComputedStyle(one).opacity < 1).length),
      );
    const lanes = () =>
      page.evaluate(() => [...document.querySelectorAll(".journeymap")].map((root) => [...root.querySelectorAll(".band")].filter((band) => band.getClientRects().length > 0).length));
    const before = await lanes();
    assert.deepEqual(await faded(), [0, 0, 0]);
    await inside(page, ".who-1").check({ force: true });
    const [first, ...others] = await faded();
    assert.ok(first > 0);
    assert.deepEqual(others, [0, 0]);
    await inside(page, ".more summary").click();
    await inside(page, ".lane-3").uncheck();
    assert.deepEqual(await lanes(), [before[0] - 1, ...before.slice(1)]);
    await inside(page, ".views .view-tables").check({ force: true });
    assert.deepEqual((await lanes()).slice(1), before.slice(1));
    await inside(page, ".search input").fill("hotline");
    assert.ok((await count(page, `${OUTAGE} .found li`)) > 0);
    assert.equal(await count(page, ".found li"), await count(page, `${OUTAGE} .found li`));
  });

  test("the details of one of two like maps are its own, below the header of the page", async (t) => {
    const page = await open(t, host(fragments()));
    await page.locator("#one-map-pain-form-rejects-parties-over-four, #one-top a.item[href^='#one-pain']").first().click();
    assert.equal(await count(page, ".panel:visible"), 1);
    assert.match(page.url(), /#one-pain-/);
    const box = await page.locator("#one-top .panel").boundingBox();
    assert.ok(box.y >= BAR && box.y + box.height <= 901, JSON.stringify(box));
    assert.equal(await page.locator("#one-top .panel .name").evaluate((name) => name.tagName), "H3");
    await page.keyboard.press("Escape");
    assert.equal(await count(page, ".panel:visible"), 0);
    const deep = page.url() + (await page.locator("#two-top a.item").first().getAttribute("href"));
    await page.goto(deep);
    await until(page, "the details are open", () => document.querySelector("#two-top .panel").hidden === false);
    assert.equal(await count(page, ".panel:visible"), 1);
    assert.match(await focused(page), /name/);
  });

  test("the bar of a map sticks below the header of the page", async (t) => {
    const page = await open(t, host(fragments()));
    await page.evaluate((id) => document.querySelector(`${id} .tables`).scrollIntoView(), OUTAGE);
    const [bar, stages] = await page.evaluate(
      (id) => [".head", "table.pains"].map((name) => document.querySelector(`${id} ${name}`).getBoundingClientRect().top),
      OUTAGE,
    );
    assert.ok(Math.abs(bar - BAR) < 1, `the bar is at ${bar}, the table at ${stages}`);
    await inside(page, ".counts a[href$='-pains']").click();
    const top = () => inside(page, "[id$='-pains']").first().evaluate((heading) => heading.getBoundingClientRect().top);
    const below = await inside(page, ".head").evaluate((head) => head.getBoundingClientRect().bottom);
    assert.ok((await top()) >= below, `${await top()} under ${below}`);
  });

  // The script is the same for all, so that the others let it in.
  test("a policy without the hash of a style sheet stops it", async (t) => {
    const [, ...others] = fragments();
    const named = host(others);
    const page = await open(t, write("other.html", html(named).replace("<p id=", `${fragments()[0]}<p id=`)), { quiet: false });
    assert.equal(page.seen.reports.length, 1, JSON.stringify(page.seen.reports));
  });
});
