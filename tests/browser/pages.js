// Every example as a page, wide and narrow: it loads from disk and asks for nothing, and holds together.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { EXAMPLES, build, html, open, write } from "./harness.js";
import { faults } from "./soundness.js";

suite("pages", { concurrency: 4 }, () => {
  for (const example of EXAMPLES) {
    for (const width of [1440, 420]) {
      test(`${example} holds together at ${width} pixels`, async (t) => {
        const page = await open(t, build(example), { width });
        assert.deepEqual(await page.evaluate(faults), []);
      });
    }
  }

  test("a request, a complaint and a broken policy are noticed", async (t) => {
    const hurt = html(build("booking")).replace("<main>", '<main><script>1</script><p style="color:red"><img src="x.png">');
    const page = await open(t, write("hurt.html", hurt), { quiet: false });
    assert.equal(page.seen.reports.length, 3, JSON.stringify(page.seen));
    assert.ok(page.seen.console.length >= 3, JSON.stringify(page.seen));
    const open_to_all = hurt.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const other = await open(t, write("open.html", open_to_all), { quiet: false });
    assert.equal(other.seen.requests.length, 1, JSON.stringify(other.seen));
  });
});
