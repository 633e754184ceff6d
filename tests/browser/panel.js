// The details of an item beside the picture: how they open, what they say, and where the focus goes.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { build, focused, html, open, texts, until } from "./harness.js";

const isOpen = (page) => page.locator(".panel").isVisible();
const item = (page, id) => page.locator(`#map-${id}`);

suite("details", { concurrency: 4 }, () => {
  test("open by click with all fields and what is linked, and Escape leads back", async (t) => {
    const page = await open(t, build("outage"));
    assert.equal(await isOpen(page), false);
    await item(page, "pain-history-lost").click();
    assert.equal(await isOpen(page), true);
    assert.equal(await page.locator(".panel h2").textContent(), "Chat history never reaches the hotline; story told 2.8 times.");
    assert.equal(await focused(page), "H2");
    assert.deepEqual(await texts(page, ".panel .kind"), ["Pain point P5"]);
    assert.match(await page.locator(".panel").getAttribute("aria-label"), /^Pain point: Chat history never/);
    assert.deepEqual(await page.locator(".item.open").evaluateAll((all) => all.map((one) => one.id)), ["map-pain-history-lost"]);
    const head = page.locator("table.pains thead th");
    const fields = (await head.evaluateAll((all) => all.map((one) => one.innerText.trim()))).slice(1);
    assert.deepEqual(await texts(page, ".panel dt"), fields.map((field) => field.replace(/[↕\s]+$/, "")));
    assert.deepEqual(await texts(page, ".panel dd"), await texts(page, "#pain-history-lost td"));
    assert.ok((await texts(page, ".panel .linked a")).some((text) => text.startsWith("Solution S")));
    assert.match(page.url(), /#pain-history-lost$/);
    await page.keyboard.press("Escape");
    assert.equal(await isOpen(page), false);
    assert.equal(await focused(page), "map-pain-history-lost");
    assert.equal(await page.locator(".item.open").count(), 0);
    assert.doesNotMatch(page.url(), /#/);
  });

  test("open by Enter, and the button closes them", async (t) => {
    const page = await open(t, build("outage"));
    await item(page, "touchpoint-nora").focus();
    await page.keyboard.press("Enter");
    assert.equal(await isOpen(page), true);
    assert.equal(await page.locator(".panel h2").textContent(), "Chatbot “Nora”");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(page), "close");
    await page.keyboard.press("Enter");
    assert.equal(await isOpen(page), false);
    assert.equal(await focused(page), "map-touchpoint-nora");
  });

  test("open by a deep link, with the item in sight", async (t) => {
    const page = await open(t, build("outage"), { hash: "#solution-live-status" });
    assert.equal(await isOpen(page), true);
    await until(page, "the heading has the focus", () => document.activeElement.matches(".panel h2"));
    assert.deepEqual(await texts(page, ".panel .kind"), ["Solution S2"]);
    const box = await item(page, "solution-live-status").boundingBox();
    assert.ok(box.y > 0 && box.y + box.height < 900, JSON.stringify(box));
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "map-solution-live-status");
    await page.evaluate(() => (location.hash = "#touchpoint-bill"));
    await page.locator(".panel h2", { hasText: "Monthly bill" }).waitFor();
  });

  test("stand on the side away from the item, and lead on to what is linked", async (t) => {
    const page = await open(t, build("outage"));
    const shows = async (id) => {
      await item(page, id).click();
      const box = await item(page, id).boundingBox();
      const panel = await page.locator(".panel").boundingBox();
      await page.keyboard.press("Escape");
      return box.x + box.width <= panel.x || panel.x + panel.width <= box.x;
    };
    for (const id of ["pain-silence", "stage-6-stay-or-leave", "kpi-told-first"]) assert.ok(await shows(id), id);
    await item(page, "kpi-told-first").click();
    await page.locator(".panel .linked a").first().click();
    assert.match(page.url(), /#(solution|pain|touchpoint)-/);
    assert.equal(await focused(page), "H2");
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "map-kpi-told-first");
  });

  test("open from the blank parts of an item as well, in every browser", async (t) => {
    const page = await open(t, build("outage"));
    const dead = await page.evaluate(() => {
      const dead = [];
      for (const item of document.querySelectorAll("[data-lane=touchpoints] .body a.item, [data-lane=pain_points] .body a.item, [data-lane=kpis] .body a.item")) {
        item.scrollIntoView({ block: "center" });
        const box = item.getBoundingClientRect();
        const corners = [[box.left + 2, box.bottom - 2], [box.right - 2, box.top + 2], [box.left + box.width / 2, box.top + box.height / 2]];
        if (corners.some(([x, y]) => document.elementFromPoint(x, y)?.closest("a.item") !== item)) dead.push(item.id);
      }
      return dead;
    });
    assert.deepEqual(dead, []);
    // Only some browsers know boxes around groups as what can be pointed at.
    assert.doesNotMatch(html(build("outage")), /bounding-box/);
    const box = await page.locator("#map-kpi-told-first").boundingBox();
    await page.mouse.click(box.x + 3, box.y + box.height - 3);
    assert.equal(await isOpen(page), true);
  });

  test("leave room around their lead, and for the button beside their name", async (t) => {
    const page = await open(t, build("outage"), { hash: "#touchpoint-nora" });
    await page.locator(".panel .lead").waitFor();
    const box = (selector) => page.locator(selector).first().boundingBox();
    const [name, close, lead, rule] = await Promise.all([".panel .name", ".panel .close", ".panel .lead", ".panel dl"].map(box));
    assert.ok(name.x + name.width <= close.x || name.y >= close.y + close.height, JSON.stringify([name, close]));
    assert.ok(lead.y - name.y - name.height >= 6 && rule.y - lead.y - lead.height >= 12, JSON.stringify([name, lead, rule]));
  });

  test("leave to the browser what opens a tab or a window", async (t) => {
    const page = await open(t, build("outage"));
    for (const key of ["ctrlKey", "metaKey", "shiftKey"]) {
      const kept = await item(page, "touchpoint-nora").evaluate((link, key) => {
        const click = new MouseEvent("click", { bubbles: true, cancelable: true, [key]: true });
        // Seen last, so that no tab opens in the test.
        document.addEventListener("click", (event) => ((event.prevented = event.defaultPrevented), event.preventDefault()), { once: true });
        link.dispatchEvent(click);
        return click.prevented;
      }, key);
      assert.equal(kept, false, key);
      assert.equal(await isOpen(page), false, key);
    }
  });

  test("every item of the picture has details with its name", async (t) => {
    const page = await open(t, build("software-kmu"));
    const odd = await page.evaluate(() => {
      const odd = [];
      for (const link of document.querySelectorAll(".band a.item")) {
        link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        const panel = document.querySelector(".panel");
        const filled = !panel.hidden && panel.querySelector("h2").textContent.trim() !== "" && panel.querySelector("dd");
        if (!filled || location.hash !== link.getAttribute("href")) odd.push(link.id);
        panel.querySelector(".close").click();
      }
      return odd;
    });
    assert.deepEqual(odd, []);
  });
});
