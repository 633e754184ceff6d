// What axe-core finds in a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A contrast of 7 is asked for by level AAA, that of 4.5 by AA; the other rule looks at it. */
const BEYOND = ["color-contrast-enhanced"];
/** Of all rules, these look at colours. */
export const COLOURS = ["color-contrast", "link-in-text-block"];

/** Rule and places of every violation. axe measures with styles of its own, which the policy would stop. */
export async function violations(page, { part, without = [], only } = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(
    async ({ part, without, only }) => {
      const all = axe.getRules().map((rule) => rule.ruleId);
      const values = (only ?? all).filter((id) => !without.includes(id));
      const options = { runOnly: { type: "rule", values }, resultTypes: ["violations"], elementRef: false };
      const { violations } = await window.axe.run(part ?? document, options);
      const place = (node) => `${node.html.slice(0, 150)} ${node.any[0]?.message ?? ""}`;
      return violations.map(({ id, nodes }) => [id, nodes.length, nodes.slice(0, 3).map(place)]);
    },
    { part, without: [...BEYOND, ...without], only },
  );
}
