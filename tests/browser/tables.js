// Search, and tables that are sorted and copied.
import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { build, count, focused, open, texts, write } from "./harness.js";

suite("search", { concurrency: 4 }, () => {
  test("finds items by all their words, without accents and case, and lights them up", async (t) => {
    const page = await open(t, build("outage"));
    await page.locator(".search input").fill("HISTORY hotline");
    const found = await texts(page, ".found li a");
    assert.ok(found.some((text) => text.startsWith("Pain point P5")), found.join("\n"));
    assert.equal(await page.locator(".found [role=status]").textContent(), `${found.length} found`);
    assert.ok(await page.locator("#map-pain-history-lost.lit").isVisible());
    assert.equal(await count(page, "#map-pain-adverts.lit"), 0);
    await page.locator(".search input").fill("hotline qqqq");
    assert.equal(await count(page, ".found li"), 0);
    await page.locator(".search input").fill("");
    assert.equal(await page.locator(".found").isVisible(), false);
    assert.equal(await count(page, ".item.lit"), 0);

    const polish = await open(t, build("dzien-z-zycia"));
    const word = await polish.evaluate(() => {
      const words = document.querySelector(".touchpoints").textContent.split(/[\s,.„”–]+/);
      return words.find((word) => /[ąęółśźżćń]/.test(word) && word.length > 5 && !/ł/.test(word));
    });
    await polish.locator(".search input").fill(word.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase());
    assert.ok((await count(polish, ".found li")) > 0, word);
  });

  test("says when there is nothing, and in the language of the map", async (t) => {
    const page = await open(t, build("software-kmu"));
    await page.locator(".search input").fill("qqqq");
    assert.equal(await count(page, ".found li"), 0);
    assert.equal(await page.locator(".found [role=status]").textContent(), "Nichts gefunden");
  });

  test("arrows go through what was found, Enter opens it, Escape empties the field", async (t) => {
    const page = await open(t, build("outage"));
    const input = page.locator(".search input");
    await input.fill("hotline");
    const [first, second] = await page.locator(".found li a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(page), first);
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(page), second);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement.type), "search");
    await page.keyboard.press("Enter");
    assert.ok(await page.locator(".panel").isVisible());
    assert.ok(page.url().endsWith(first), page.url());
    assert.equal(await page.locator(".found").isVisible(), false);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.type), "search");
    await input.fill("hotline");
    await page.keyboard.press("Escape");
    assert.equal(await input.inputValue(), "");
  });
});

suite("search list", { concurrency: 4 }, () => {
  test("closes when one points elsewhere, and opens again with the focus", async (t) => {
    const page = await open(t, build("outage"));
    await page.locator(".search input").fill("hotline");
    await page.mouse.click(5, 400);
    assert.equal(await page.locator(".found").isVisible(), false);
    await page.locator(".search input").focus();
    assert.equal(await page.locator(".found").isVisible(), true);
  });

  test("has what is called so first, and no more than one reads", async (t) => {
    const page = await open(t, build("outage"));
    await page.locator(".search input").fill("hotline");
    const names = await texts(page, ".found li a");
    const called = names.map((name) => /hotline/i.test(name));
    assert.ok(called.includes(true) && called.includes(false), names.join("\n"));
    assert.equal(called.lastIndexOf(true), called.indexOf(false) - 1, names.join("\n"));
    await page.locator(".search input").fill("e");
    assert.equal(await count(page, ".found li"), 40);
    assert.ok(Number((await page.locator(".found [role=status]").textContent()).match(/\d+/)[0]) > 40);
  });
});

suite("tables", { concurrency: 4 }, () => {
  const column = (page, table, at) => texts(page, `table.${table} tbody tr > :nth-child(${at})`);

  test("are sorted up and down, and say so", async (t) => {
    const page = await open(t, build("outage"));
    const head = (at) => page.locator(`table.pains thead th:nth-child(${at})`);
    const before = await column(page, "pains", 1);
    assert.equal(await count(page, "[aria-sort]"), 0);
    await head(2).locator("button").click();
    assert.equal(await head(2).getAttribute("aria-sort"), "ascending");
    const grades = await column(page, "pains", 2);
    const rank = ["Critical", "Major", "Minor", "Trivial"];
    assert.deepEqual(grades, [...grades].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
    assert.ok(new Set(grades).size > 2);
    await head(2).locator("button").press("Enter");
    assert.equal(await head(2).getAttribute("aria-sort"), "descending");
    assert.deepEqual((await column(page, "pains", 2))[0], grades.at(-1));
    await head(1).locator("button").click();
    assert.equal(await count(page, "[aria-sort]"), 1);
    // P2 stands before P10.
    assert.deepEqual(await column(page, "pains", 1), before);
  });

  test("are sorted by how grave, and by the value of numbers, not by their letters", async (t) => {
    const german = await open(t, build("software-kmu"));
    await german.locator("table.pains thead th:nth-child(2) button").click();
    const grades = await column(german, "pains", 2);
    const rank = ["Kritisch", "Schwer", "Leicht"];
    assert.deepEqual([...new Set(grades)], rank);
    const french = await open(t, build("hospitalisation"));
    const head = french.locator("table.pains thead th:nth-child(1) button");
    await head.click();
    const numbers = (await column(french, "pains", 1)).map((text) => text.match(/P\d+/)[0]);
    assert.deepEqual(numbers.slice(0, 2), ["P1", "P2"]);
    assert.equal(numbers.at(-1), "P10");
  });

  test("keep empty cells last, up and down", async (t) => {
    const page = await open(t, build("software-kmu"));
    const found = await page.evaluate(() => {
      for (const table of document.querySelectorAll(".tables table")) {
        const columns = [...table.querySelectorAll("thead th")];
        const rows = [...table.tBodies[0].rows];
        const at = columns.findIndex((head, at) => {
          const empty = rows.filter((row) => row.cells[at].querySelector(":scope > .none")).length;
          return head.querySelector("button") && empty > 0 && empty < rows.length;
        });
        if (at < 0) continue;
        const empties = () => [...table.tBodies[0].rows].map((row) => (row.cells[at].querySelector(":scope > .none") ? "–" : "x")).join("");
        columns[at].querySelector("button").click();
        const up = empties();
        columns[at].querySelector("button").click();
        return [up, empties()];
      }
      return [];
    });
    assert.equal(found.length, 2);
    for (const order of found) assert.match(order, /^x+–+$/);
  });

  test("are copied as lines with tabs, in the order shown, without formulas", async (t) => {
    const yaml = `
journeymap: 1
title: T
type: current-state
lang: en
personas: [{name: Mia}]
stages:
  - name: One
    touchpoints: [{name: Form, channel: web}]
    pain_points:
      - {id: a, name: "=cmd|'/c calc'!A1", severity: minor, cause: "+SUM(1)"}
      - {id: b, name: "@SUM(1)", severity: major, cause: "-5%"}
      - {id: c, name: "Line one, 'quoted'", severity: critical, cause: "- no wait"}
      - {id: d, name: Call, severity: trivial, cause: "+49 (0)30 1234-56"}
`;
    const page = await open(t, build(write("formulas.yaml", yaml), "--draft"), {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator("table.pains thead th:nth-child(2) button").click();
    const block = page.locator(".block", { has: page.locator("table.pains") });
    const button = block.locator(".copy");
    await button.click();
    await button.filter({ hasText: "Copied" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const rows = copied.split("\n").map((line) => line.split("\t"));
    assert.equal(rows.length, 5);
    const width = await count(page, "table.pains thead th");
    assert.ok(rows.every((row) => row.length === width), copied);
    assert.equal(rows[0][0], "Pain point");
    assert.deepEqual(rows.map((row) => row[1]), ["Severity", "Critical", "Major", "Minor", "Trivial"]);
    const cause = rows[0].indexOf("Cause");
    assert.deepEqual(rows.slice(1).map((row) => row[cause]), ["'- no wait", "-5%", "'+SUM(1)", "+49 (0)30 1234-56"]);
    assert.deepEqual(rows.slice(1).map((row) => row[0]), ["P3 Line one, 'quoted'", "P2 @SUM(1)", "P1 =cmd|'/c calc'!A1", "P4 Call"]);
  });

  test("are copied in the old way where a page may not write to the clipboard", async (t) => {
    const init = () => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
      document.execCommand = (name) => (window.copied = [name, document.activeElement.value]) && true;
    };
    const page = await open(t, build("outage"), { init });
    const block = page.locator(".block", { has: page.locator("table.kpis") });
    await block.locator(".copy").click();
    await block.locator(".copy", { hasText: "Copied" }).waitFor();
    const [name, text] = await page.evaluate(() => window.copied);
    assert.equal(name, "copy");
    assert.equal(text.split("\n").length, 1 + (await count(page, "table.kpis tbody tr")));
    assert.equal(await count(page, "textarea"), 0);
  });
});
