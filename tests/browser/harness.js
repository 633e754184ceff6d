// One browser for all tests. A test opens pages through `open`, which also holds each of them to what every page
// promises: no request, no complaint in the console, nothing that its own policy had to stop.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
export const program = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug/journeymap");
const scratch = mkdtempSync(join(tmpdir(), "journeymap-browser-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const QUIET = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromiumSandbox: false,
  args: [...QUIET, "--disable-component-update", "--disable-sync"],
});
export const closeBrowser = () => browser.close();

export const EXAMPLES = [
  "booking", "callcenter", "dzien-z-zycia", "hospitalisation", "mortgage", "outage", "outage-future", "siniestro-hogar",
  "software-kmu",
];

const built = new Map();
let files = 0;

/** A file of one's own to open. */
export function write(name, text) {
  const path = join(scratch, `${++files}-${name}`);
  writeFileSync(path, text);
  return path;
}

/** The page of a map, made once: of an example by its name, or of a file by its path. */
export function build(map, ...options) {
  const key = [map, ...options].join(" ");
  if (!built.has(key)) {
    const from = map.endsWith(".yaml") ? resolve(root, map) : join(root, "examples", `${map}.yaml`);
    const to = join(scratch, `${++files}.html`);
    execFileSync(program, ["build", "-q", "--today", "2026-06-01", from, "-o", to, ...options], { stdio: "pipe" });
    built.set(key, to);
  }
  return built.get(key);
}

export const html = (path) => readFileSync(path, "utf8");

/** Opens a file. `hash` is a deep link, `init` runs before the page does; other settings are those of a context. */
export async function open(t, path, { hash = "", quiet = true, init, width = 1440, height = 900, ...settings } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", ...settings });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const seen = { requests: [], console: [], reports: [] };
  const address = pathToFileURL(path).href;
  context.on("request", (request) => {
    const url = request.url().split("#")[0];
    if (url !== address && !url.startsWith("data:")) seen.requests.push(url);
  });
  // The browser announces what the policy stops before it asks for it.
  context.on("requestfailed", (request) => {
    if (request.failure().errorText === "csp") seen.requests = seen.requests.filter((url) => url !== request.url());
  });
  page.on("console", (message) => seen.console.push(message.text()));
  page.on("pageerror", (error) => seen.console.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.console.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.exposeBinding("reportViolation", (_, text) => seen.reports.push(text));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      window.reportViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    ),
  );
  if (init) await page.addInitScript(init);
  t.after(async () => {
    await context.close();
    if (quiet) assert.deepEqual(seen, { requests: [], console: [], reports: [] });
  });
  page.seen = seen;
  await page.goto(address + hash);
  return page;
}

/** Waits until a function that looks at the page says so; what it said last is in the message. */
export async function until(page, what, look, argument) {
  let last;
  for (let tries = 0; tries < 60; tries++) {
    last = await page.evaluate(look, argument);
    if (last === true) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`${what}: ${JSON.stringify(last)}`);
}

/** What has the focus: its id, or where it leads, or that it is a heading, or its class. */
export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element.id || element.getAttribute("href") || (element.tagName === "H2" && "H2") || element.className || element.tagName;
  });

export const texts = (page, selector) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent.replace(/\s+/g, " ").trim()));

export const count = (page, selector) => page.locator(selector).count();
