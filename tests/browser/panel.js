// The details of an item beside the picture: how they open, what they say, and where the focus goes.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { build, focused, open, texts, until } from "./harness.js";

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
    const head = page.locator("table.pains thead th");
    const fields = (await head.evaluateAll((all) => all.map((one) => one.innerText.trim()))).slice(1);
    assert.deepEqual(await texts(page, ".panel dt"), fields.map((field) => field.replace(/[↕\s]+$/, "")));
    assert.deepEqual(await texts(page, ".panel dd"), await texts(page, "#pain-history-lost td"));
    assert.ok((await texts(page, ".panel .linked a")).some((text) => text.startsWith("Solution S")));
    assert.match(page.url(), /#pain-history-lost$/);
    await page.keyboard.press("Escape");
    assert.equal(await isOpen(page), false);
    assert.equal(await focused(page), "map-pain-history-lost");
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
