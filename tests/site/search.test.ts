import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {useReader} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader();

describe("the search", () => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    page = await reader.page({engine: "waits", kept: true});
    ({complaints} = recordTraffic(page));
    await page.goto("about.html");
  });

  const first = async (asked: string, title: string) => {
    await page.getByRole("searchbox").fill(asked);
    const link = page.locator("#observablehq-search-results li:first-child a", {hasText: title});
    await link.waitFor();
    const [name, place] = await link.locator("strong, small").allTextContents();
    const address = await link.evaluate(
      ({pathname, search, hash}: HTMLAnchorElement) => pathname + search + hash
    );
    return [name, place, address];
  };

  it.each([
    [
      "destitution",
      "Housing and destitution",
      "Code · Challenges",
      "/challenges.html#subthemes-social-legal-instability"
    ],
    [
      "insecure immigration",
      "Insecure immigration status",
      "Code · Challenges",
      "/challenges.html#subthemes-social-legal-instability"
    ],
    [
      "home office",
      "phrase home office",
      "Search term · Finding the cases",
      "/finding-the-cases.html#cases-terms"
    ],
    ["referral_route", "referral_route", "Field · Data", "/tables.html#table-patients"],
    [
      "freeman",
      "Freeman and Halton’s exact test",
      "Method · Check the numbers",
      "/check.html?method=Freeman+and+Halton%E2%80%99s+exact+test#derived"
    ],
    [
      "approve",
      "How it is checked",
      "Section · How people are protected",
      "/protection.html#how-it-is-checked"
    ]
  ])("finds “%s”: %s", async (asked, title, place, address) => {
    expect(await first(asked, title)).toEqual([title, place, address]);
  });

  it("says so when nothing has the word", async () => {
    await page.getByRole("searchbox").fill("xylophone");
    await page.getByText("Nothing has “xylophone”.").waitFor();
  });

  it("is reached by the key that it names, walked by arrows, and leads to the very card", async () => {
    await page.getByRole("searchbox").fill("");
    await page.locator("#observablehq-main").focus();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const box = page.getByRole("searchbox");
    await page.keyboard.press(String(await box.getAttribute("aria-keyshortcuts")));
    await page.keyboard.type("which services told");
    await page.locator("#observablehq-search-results a").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press("Enter");
    await page.waitForURL(href);
    expect(complaints).toEqual([]);
  });
});
