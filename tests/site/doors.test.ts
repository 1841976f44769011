import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {cardOf, provenance, useReader, wordsOf} from "./support.js";

const reader = useReader();

const routes = "section[aria-labelledby='identification-routes']";
const door = (page: Page) => page.getByRole("dialog");
const search = (page: Page) => new URL(page.url()).search;

describe("a mark is a door", () => {
  it("by Enter: only those whom it counts; Escape closes it, and the focus is on the figure again", async () => {
    const page = await reader.page();
    await page.goto("index.html");
    await provenance(page, "identical", 2);
    const drawing = page.locator(`${routes} .card-figure svg`);
    await drawing.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    expect(await door(page).getAttribute("aria-label")).toBe(
      "Another service told staff: 43 per cent, 41 of 95 adults"
    );
    await page.keyboard.press("Escape");
    expect(await door(page).count()).toBe(0);
    expect(await drawing.evaluate((svg) => svg === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page
      .getByRole("button", {name: "Only these: adults with “Another service told staff”"})
      .press("Enter");
    await provenance(page, "filtered", 2);
    expect(search(page)).toBe("?age_group=adult&route=another-service");
    await page.locator(".filters-shown", {hasText: "41 of 130 patients"}).waitFor();
    expect(await drawing.evaluate((svg) => svg === document.activeElement)).toBe(true);
  });

  it("by a tap: those with its route against the rest, with their difference, and the way back", async () => {
    const page = await reader.page({hasTouch: true});
    await page.goto("index.html");
    await provenance(page, "identical", 2);
    await page.locator(`${routes} [aria-label^='Another service told staff']`).first().tap();
    await page.getByRole("button", {name: /^Compare with the rest: patients with “Another service/}).tap();
    await provenance(page, "filtered", 2);
    expect(search(page)).toBe("?a.route=another-service&against=rest");
    // 41 adults and 22 children of 130, which the paper prints
    const themes = await wordsOf(page, "section[aria-labelledby='theme-frequencies']");
    expect(themes).toMatch(/of 63 patients with “Another service told staff” .* of 67 other patients/);
    const card = cardOf(page, "identification-routes");
    await card.getByRole("tab", {name: "Table"}).click();
    const row = card.getByRole("row", {name: /63\/63/});
    expect(await row.textContent()).toMatch(/63\/63.*0\/67.*by the choice/);
    await page.getByText("compared with the rest: these are no longer the study’s own groups.").waitFor();
    await page.getByRole("button", {name: "Compare by age group again"}).click();
    await provenance(page, "identical", 2);
    expect(search(page)).toBe("");
  });

  it("is none where there is nothing to filter", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("agreement.html");
    const mark = page.locator(".card-figure svg [aria-label]").first();
    await mark.click();
    expect(await page.locator(".mark-words").first().isVisible()).toBe(true);
    expect(await door(page).count()).toBe(0);
  });
});

describe("two selections", () => {
  it("stand side by side with their difference, none where they overlap, and lead back to one", async () => {
    const page = await reader.page();
    await page.goto("identification.html?sex=Female");
    await provenance(page, "filtered", 3);
    await page.getByRole("button", {name: "Compare two selections"}).click();
    await page.getByText("They are still the same: choose B with the filters.").waitFor();
    const notice = page.locator(".filters-notice");
    const sexes = page.locator(".facet", {hasText: "Sex"}).first();
    await sexes.locator("summary").click();
    await sexes.getByRole("checkbox", {name: /^Male/}).check();
    // 101 female and 29 male patients: Table 1 of the paper
    await notice.getByText("101 patients are in both, so no difference is tested.").waitFor();
    expect(await wordsOf(page, routes)).not.toMatch(/Difference, percentage points/);
    await sexes.getByRole("checkbox", {name: /^Female/}).uncheck();
    await notice
      .getByText("A (Sex: Female): 101 patients. B (Sex: Male): 29 patients. Nobody is in both.")
      .waitFor();
    expect(search(page)).toBe("?sex=Male&a.sex=Female&against=filtered");
    await page.locator(`${routes} .card-figure`, {hasText: "Difference, percentage points"}).waitFor();
    await page.keyboard.press("Escape"); // the open facet lies over the notice
    await page.getByRole("button", {name: "Only A"}).click();
    await provenance(page, "filtered", 3);
    expect(search(page)).toBe("?sex=Female");
  });
});
