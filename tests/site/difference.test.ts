import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {provenance, useReader} from "./support.js";

const reader = useReader();

/** Serves a site whose built result says 40 where the extract gives 41. */
async function tamper(page: Page): Promise<void> {
  await page.route("**/results/identification-routes*.json", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/"patients": ?41\b/, '"patients":40');
    await route.fulfill({response, body});
  });
}

describe("a result that was changed after the site was built", () => {
  it("stands beside the reader's own, in red, on its card and on no other", async () => {
    const page = await reader.page();
    await tamper(page);
    await page.goto("index.html");
    await provenance(page, "different", 1);
    await provenance(page, "identical", 1);
    const note = page.locator("[data-provenance=different] .card-provenance .bad");
    await note.getByText("Do not rely on this figure.").waitFor();
    const item = note.locator("li");
    expect(await item.allInnerTexts()).toEqual([
      expect.stringContaining("patients: 40 when the site was built, 41 in your browser")
    ]);
    await item.getByText("Another service told staff").waitFor();
    const [red, green, blue] = await item.evaluate((element) =>
      (getComputedStyle(element).color.match(/\d+/g) ?? []).map(Number)
    );
    expect(red).toBeGreaterThan(2 * Math.max(green ?? 255, blue ?? 255));
  });

  it("is told on the page that checks the numbers, which then shows the reader's own", async () => {
    const page = await reader.page();
    await tamper(page);
    await page.goto("check.html?verdict=differs");
    await page.getByText("Recomputed in your browser, and different from when the site was built.").waitFor();
    expect(await page.locator(".verdicts label").allInnerTexts()).toContain("0\u00a0differ");
  });
});
