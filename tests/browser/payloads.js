// What a map smuggles in: every text of the format holds script, markup, styles and templates. None of it runs, loads
// or styles anything, and all of it is shown as it was typed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { suite, test } from "node:test";
import { build, html, open, root, write } from "./harness.js";

const PAYLOAD = [
  `"'><img src=x.png onerror=owned()>`,
  `</script><script>owned()</script>`,
  `</style><style>.journeymap{--owned:1;background:url(y.png)}</style>`,
  `<svg onload=owned()><a href="javascript:owned()">z</a></svg>`,
  "{{ 7*7 }}{% set a = 1 %}${7*7}*/}<!-- ]]> &lt;b&gt; \u2028 \\",
].join(" ");

/** Calls of `owned` are complaints in the console, which no page may have. */
const TRAP = () => (window.owned = () => console.error("owned"));

/** A definition whose texts, words of their own, are followed by the payload. */
function arm(name, baseline) {
  const yaml = readFileSync(join(root, "tests/fields", name), "utf8");
  const ids = [...yaml.matchAll(/\bid: (\w+)/g)].map(([, id]) => id);
  const words = new Set();
  const text = yaml.replace(/(?<![/:])\bq[mf]\w+/g, (word) => {
    if (ids.includes(word)) return word;
    words.add(word);
    return JSON.stringify(`${word} ${PAYLOAD}`);
  });
  assert.ok(words.size > 7, `${words.size} texts`);
  return { words: [...words], map: write(name, text.replace("baseline: current.yaml", `baseline: ${baseline}`)) };
}

const current = arm("current.yaml");
const future = arm("future.yaml", basename(current.map));

const plain = (text) => text.replace(/\s+/g, " ").trim();

for (const [name, { words, map }] of Object.entries({ "a current": current, "a future": future })) {
  suite(`payloads in ${name} map`, () => {
    const path = build(map, "--draft");

    test("are shown as they were typed", async (t) => {
      const page = await open(t, path, { init: TRAP });
      const { said, picture } = await page.evaluate(() => {
        const picture = [...document.querySelectorAll(".bands text")].map((text) => text.textContent).join("");
        document.querySelectorAll(".bands, head > script").forEach((element) => element.remove());
        return { said: document.body.textContent, picture };
      });
      const whole = plain(said);
      const cut = words.filter((word) => whole.includes(word) && !whole.includes(plain(`${word} ${PAYLOAD}`)));
      assert.deepEqual(cut, []);
      assert.ok(words.filter((word) => whole.includes(word)).length > words.length * 0.9);
      // The picture breaks and divides words, and sets a last line that is short, such as `\\`, apart from others.
      const bare = (text) => text.replace(/[\s\u00ad\u2010-]/g, "").replace(/\\$/, "");
      const broken = words.filter((word) => picture.includes(word) && !bare(picture).includes(bare(word + PAYLOAD)));
      assert.deepEqual(broken, []);
      assert.equal(await page.evaluate(() => document.querySelectorAll("script, style, img, link, iframe").length), 1);
    });

    test("stay text in details and in what a search finds", async (t) => {
      const page = await open(t, path, { init: TRAP });
      const details = await page.evaluate(() => {
        const panel = document.querySelector(".panel");
        const names = [];
        for (const place of document.querySelectorAll(".tables tr[id], .tables thead th[id]")) {
          location.replace(`#${place.id}`);
          window.dispatchEvent(new HashChangeEvent("hashchange"));
          names.push(panel.querySelector("h2").textContent);
        }
        return names;
      });
      const odd = details.filter((text) => /q[mf]/.test(text) && !plain(text).endsWith(plain(PAYLOAD)));
      assert.deepEqual(odd, []);
      await page.locator(".search input").fill("<script>owned()");
      const found = await page.locator(".found li a").allTextContents();
      assert.ok(found.length > 0);
      assert.equal(await page.evaluate(() => document.querySelectorAll("script, style, img, iframe").length), 2);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--owned")), "");
    });
  });
}

suite("payloads that are not escaped", () => {
  const escaped = html(build(current.map, "--draft"));
  const at = escaped.indexOf("<main>") + "<main>".length;
  const raw = escaped.slice(0, at) + PAYLOAD + escaped.slice(at);

  test("run and load without the policy", async (t) => {
    const bare = raw.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const page = await open(t, write("raw.html", bare), { init: TRAP, quiet: false });
    assert.ok(page.seen.console.filter((text) => text === "owned").length >= 2, JSON.stringify(page.seen));
    assert.deepEqual(page.seen.requests.map((url) => url.slice(-5)).sort(), ["x.png", "y.png"]);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--owned")), "1");
  });

  test("are stopped by the policy, which says so", async (t) => {
    const page = await open(t, write("held.html", raw), { init: TRAP, quiet: false });
    assert.ok(!page.seen.console.includes("owned"), JSON.stringify(page.seen));
    assert.deepEqual(page.seen.requests, []);
    assert.ok(page.seen.reports.length >= 4, JSON.stringify(page.seen));
  });
});
