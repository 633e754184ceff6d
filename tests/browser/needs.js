// Readers with a keyboard alone, with an unsteady hand, with colours of their own, and whom motion makes dizzy.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { build, html, open, write } from "./harness.js";

/** All that can have the focus and is to be seen. */
const stops = () => {
  const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
  return all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0 && one.tabIndex >= 0);
};

/** What has no ring around it while it has the focus. Choices are drawn by the text beside them. */
async function unringed(page) {
  await page.keyboard.press("Tab");
  return page.evaluate((stops) => {
    // The search makes its list anew when it gets the focus.
    document.querySelector(".search input").focus();
    const all = new Function(`return (${stops})()`)();
    all.sort((a, b) => (b === document.activeElement) - (a === document.activeElement));
    const bare = all.filter((one) => {
      if (one !== document.activeElement) one.focus({ preventScroll: true });
      const seen = one.closest(".choice") ? one.nextElementSibling : one;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(seen);
      return !one.matches(":focus-visible") || outlineStyle === "none" || parseFloat(outlineWidth) < 2 || outlineColor === "rgba(0, 0, 0, 0)";
    });
    return { of: all.length, bare: bare.map((one) => one.outerHTML.slice(0, 120)) };
  }, stops.toString());
}

/** What has the focus and lies wholly below what sticks to the edges. */
const obscured = (stops) => {
  const all = new Function(`return (${stops})()`)();
  const seen = (one) => {
    const box = (one.closest(".choice") ? one.nextElementSibling : one).getBoundingClientRect();
    const points = [0.06, 0.3, 0.5, 0.7, 0.94].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]));
    return points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (one === hit || one.contains(hit) || hit.contains(one) || hit.closest("label")?.contains(one));
    });
  };
  return all.filter((one) => (one.focus(), !seen(one))).map((one) => one.outerHTML.slice(0, 120));
};

suite("focus", { concurrency: 4 }, () => {
  for (const forcedColors of ["none", "active"]) {
    test(`has a ring wherever it can be, with forced colours ${forcedColors}`, async (t) => {
      const page = await open(t, build("outage"), { forcedColors, hash: "#pain-silence" });
      await page.locator(".panel").waitFor();
      await page.locator(".more").evaluate((menu) => (menu.open = true));
      await page.locator(".search input").fill("hotline");
      const { of, bare } = await unringed(page);
      assert.ok(of > 150, `${of}`);
      assert.deepEqual(bare, []);
    });
  }

  test("without a ring is noticed", async (t) => {
    const css = html(build("booking")).replace("</style>", ".journeymap .counts a:focus-visible{outline:none}</style>");
    const bare = css.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const page = await open(t, write("bare.html", bare));
    assert.ok((await unringed(page)).bare.length > 3);
  });

  for (const [width, height] of [[1440, 700], [1024, 600], [420, 800]]) {
    for (const view of ["map", "stages", "tables"]) {
      test(`is not below what sticks, at ${width} by ${height} pixels, among ${view}`, async (t) => {
        const page = await open(t, build("software-kmu"), { width, height });
        await page.locator(`.view-${view}`).dispatchEvent("click");
        assert.deepEqual(await page.evaluate(obscured, stops.toString()), []);
      });
    }
  }
});

suite("targets", () => {
  for (const width of [1440, 420]) {
    test(`of the picture and the bar have 24 pixels or room around them at ${width}`, async (t) => {
      const page = await open(t, build("outage"), { width });
      await page.locator(".view-map").dispatchEvent("click");
      await page.locator(".more").evaluate((menu) => (menu.open = true));
      const small = await page.evaluate(() => {
        const all = [...document.querySelectorAll(".bands svg:not(.again) a.item, .head :is(label, summary, button), .counts a, .copy, .card summary")];
        const shown = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0);
        const boxes = shown.map((one) => ({ one, href: one.getAttribute("href"), box: one.getBoundingClientRect() }));
        const large = ({ box }) => box.width >= 24 && box.height >= 24;
        const middle = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
        const apart = (a, b) => {
          const [x, y] = middle(a);
          const away = Math.hypot(Math.max(b.box.left - x, 0, x - b.box.right), Math.max(b.box.top - y, 0, y - b.box.bottom));
          return a.one.contains(b.one) || b.one.contains(a.one) || away >= 12;
        };
        const spaced = (a) => boxes.every((b) => a === b || apart(a, b));
        // Another target that does the same may be large instead.
        const instead = (a) => a.href && boxes.some((b) => a !== b && b.href === a.href && large(b));
        return boxes.filter((a) => !large(a) && !spaced(a) && !instead(a)).map(({ one, box }) => `${box.width} by ${box.height}: ${one.outerHTML.slice(0, 120)}`);
      });
      assert.deepEqual(small, []);
    });
  }
});

suite("colours of the reader", () => {
  for (const colorScheme of ["light", "dark"]) {
    test(`leave picture, signs and choices readable, ${colorScheme}`, async (t) => {
      const page = await open(t, build("outage"), { forcedColors: "active", colorScheme });
      const look = await page.evaluate(() => {
        const style = (selector) => getComputedStyle(document.querySelector(selector));
        const system = (name) => {
          const probe = document.createElement("i");
          probe.setAttribute("hidden", "");
          document.body.append(probe);
          probe.style.color = name;
          const color = getComputedStyle(probe).color;
          probe.remove();
          return color;
        };
        return {
          title: style(".band[data-lane=head] text").fill,
          ground: style(".band[data-lane=head]").backgroundColor,
          sign: style("table .sign.critical").backgroundColor,
          page: style("body").backgroundColor,
          chosen: style(".view-map+span, .who-all:checked+span").backgroundColor,
          other: style(".view-tables+span").backgroundColor,
          highlight: system("Highlight"),
          canvas: system("Canvas"),
        };
      });
      const shade = (color) => color.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
      assert.ok(Math.abs(shade(look.title) - shade(look.ground)) > 120, JSON.stringify(look));
      assert.ok(Math.abs(shade(look.sign) - shade(look.page)) > 60, JSON.stringify(look));
      assert.equal(look.page, look.canvas);
      assert.equal(look.chosen, look.highlight);
      assert.notEqual(look.other, look.chosen);
    });
  }
});

suite("motion", () => {
  test("is only where readers did not ask for less", async (t) => {
    const moving = (page) =>
      page.evaluate(() => {
        const all = [document.documentElement, ...document.querySelectorAll("body *")].map((one) => getComputedStyle(one));
        return {
          scroll: all[0].scrollBehavior,
          parts: all.filter((style) => style.animationName !== "none" || !/^0s(, 0s)*$/.test(style.transitionDuration)).length,
          now: document.getAnimations().length,
        };
      });
    assert.deepEqual(await moving(await open(t, build("outage"))), { scroll: "auto", parts: 0, now: 0 });
    const page = await open(t, build("outage"), { reducedMotion: "no-preference" });
    assert.equal((await moving(page)).scroll, "smooth");
  });
});
