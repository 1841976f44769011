import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {chosenWords, openDrawn, pages, useReader} from "./support.js";

const reader = useReader();

/** Everything in view that a reader can act on; of a group of radio buttons only the chosen one is a stop. */
const controls =
  "main :is(a[href], button, select, summary, textarea, input:not([type=radio]), input:checked)";

/** Opens a page whose engine waits, so that nothing on it changes while a key is pressed. */
const openAtRest = (opened: (typeof pages)[number]) => openDrawn(reader, opened);

/** Marks every control with a number, then presses Tab until it has been round the page. */
async function tabThrough(page: Page): Promise<{missed: string[]; unmarked: string[]}> {
  const total = await page.$$eval(controls, (found) => {
    const visible = found.filter(
      (element) => element.checkVisibility() && !element.closest("[tabindex='-1']")
    );
    visible.forEach((element, i) => {
      (element as HTMLElement).dataset.stop = String(i);
    });
    return visible.length;
  });
  const reached = new Set<string>();
  const unmarked: string[] = [];
  let idle = 0;
  while (reached.size < total && idle < 60) {
    await page.keyboard.press("Tab");
    const {stop, name, marked} = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(element);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return {
        stop: element.dataset.stop,
        name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`,
        marked: outlined || boxShadow !== "none"
      };
    });
    if (stop === undefined || reached.has(stop)) {
      idle += 1;
      continue;
    }
    reached.add(stop);
    idle = 0;
    if (!marked) unmarked.push(name);
  }
  const missed = await page.$$eval(
    "[data-stop]",
    (found, stops) =>
      found
        .filter((element) => !stops.includes((element as HTMLElement).dataset.stop ?? ""))
        .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`),
    [...reached]
  );
  return {missed, unmarked};
}

describe("the keyboard", () => {
  it.each(pages)("reaches every control of $path, and each shows that it is in focus", async (opened) => {
    const page = await openAtRest(opened);
    expect(await tabThrough(page)).toEqual({missed: [], unmarked: []});
  });

  it("moves between the tabs of a card with the arrow keys, and shows each", async () => {
    const page = await openAtRest(pages[0] as (typeof pages)[number]);
    const tab = (name: string) => page.getByRole("tab", {name}).first();
    const table = page.getByRole("table", {name: /^Patients by identification route/});
    await tab("Figure").focus();
    await page.keyboard.press("ArrowRight");
    await table.waitFor();
    expect(await tab("Table").getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("End");
    await page.getByText("How it is counted.").first().waitFor();
    await page.keyboard.press("ArrowRight");
    await table.waitFor({state: "hidden"});
    expect(await tab("Figure").getAttribute("aria-selected")).toBe("true");
  });

  it("chooses and drops filters, and is not left behind or under the bar", async () => {
    const page = await openAtRest(pages[0] as (typeof pages)[number]);
    const routes = page.locator("#identification-routes");
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    await page.locator(".facet summary", {hasText: "Sex"}).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await routes.filter({hasText: "of 76 adults"}).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await routes.filter({hasText: "of 95 adults"}).waitFor();
    expect(await chosenWords(page)).toEqual(["Sex: Female or Male"]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".facet[open]").count()).toBe(0);
    expect(await focused()).toBe("Sex 2 chosen");

    await page.getByRole("button", {name: "Drop Sex: Female"}).focus();
    await page.keyboard.press("Enter");
    await routes.filter({hasText: "of 19 adults"}).waitFor();
    expect(await focused()).toBe("Male");
    await page.keyboard.press("Enter");
    await routes.filter({hasText: "of 95 adults"}).waitFor();
    expect(await focused()).toBe("Identification route");
  });

  it("leaves the options of a filter open while it is in them, and closes them when it goes on", async () => {
    const page = await openAtRest(pages[0] as (typeof pages)[number]);
    await page.locator(".facet summary", {hasText: "Sex"}).focus();
    for (const key of ["Enter", "Tab", "Tab"]) await page.keyboard.press(key);
    expect(await page.locator(".facet[open]").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.locator(".facet[open]").count()).toBe(0);
  });

  it("changes the verdict on show with the arrow keys, and stays where it was", async () => {
    const page = await openAtRest(pages[4] as (typeof pages)[number]);
    await page.getByRole("radio", {name: "all 76"}).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByText("6 adults and 15 children make 21, not 23").first().waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("misprint");
  });
});
