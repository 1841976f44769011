import {createRequire} from "node:module";
import type {Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {drawn, openDrawn, pages, resize, useReader} from "./support.js";

const reader = useReader();
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const everything = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
};
/** What of it a change of colours can change. */
const ofColours = {type: "rule", values: ["color-contrast", "link-in-text-block"]};

type Opened = Pick<(typeof pages)[number], "path" | "drawn" | "recomputed">;

const wide = {width: 1280, height: 900};
const narrow = {width: 320, height: 900};

/** Opens a page on which axe can run: the site's own policy lets no other script in. Nothing is half faded in. */
async function open(opened: Opened, engine: "loads" | "waits"): Promise<Page> {
  const page = await openDrawn(reader, opened, {
    ...{viewport: wide, bypassCSP: true, reducedMotion: "reduce"},
    engine
  });
  if (opened.recomputed && engine === "loads") await drawn(page, opened.recomputed);
  await page.addScriptTag({path: axe});
  return page;
}

type Result = {violations: Array<{id: string; nodes: Array<{target: string[]; failureSummary?: string}>}>};

/**
 * What axe finds against WCAG 2.2 AA and its own best practice, a sentence each. It tries every rule on every element, but
 * describes only the elements with which it finds fault: to describe the thousands of others takes it longer than to try.
 */
function found(page: Page, runOnly = everything): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const {run} = (window as unknown as {axe: {run(options: object): Promise<Result>}}).axe;
    scrollTo(0, 0); // the bar of the menu covers what scrolls under it
    const {violations} = await run({runOnly, resultTypes: ["violations"]});
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id}: ${target.join(" ")}: ${failureSummary}`)
    );
  }, runOnly);
}

/** Opens every disclosure and shows every tab of every card. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const tab of document.querySelectorAll<HTMLElement>("[role=tab]")) tab.click();
    for (const panel of document.querySelectorAll("[role=tabpanel]")) panel.setAttribute("data-shown", "");
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll("[role=tabpanel]")].every((panel) => panel.textContent?.trim())
  );
}

const missing: Opened = {path: "404.html", drawn: {selector: "main h1", count: 1}};

describe.each([...pages, missing])("$path", (opened) => {
  it("gives axe nothing to find on 320 and 1280 pixels, light and dark, closed and open", async () => {
    const page = await open(opened, "loads");
    expect(await found(page), "wide, closed").toEqual([]);
    await resize(page, narrow);
    expect(await found(page), "narrow, closed").toEqual([]);
    await openEverything(page);
    expect(await found(page), "narrow, open").toEqual([]);
    await resize(page, wide);
    expect(await found(page), "wide, open").toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    expect(await found(page, ofColours), "wide, dark").toEqual([]);
    await resize(page, narrow);
    expect(await found(page, ofColours), "narrow, dark").toEqual([]);
  });
});

describe("the open list of what can be written in the editor", () => {
  it("gives axe nothing to find, light and dark", async () => {
    const check = pages.find(({path}) => path === "check.html") as (typeof pages)[number];
    const page = await open(check, "waits");
    await page.getByRole("textbox", {name: "SQL"}).focus();
    await page.locator(".cm-content").fill("SELECT ");
    await page.keyboard.press("Control+Space");
    const options = page.getByRole("listbox").getByRole("option");
    await options.nth(7).waitFor();
    expect(await found(page), "light").toEqual([]);
    await page.emulateMedia({colorScheme: "dark"});
    expect(await found(page, ofColours), "dark").toEqual([]);
    expect(await options.count(), "still open").toBe(8);
  });
});

describe("a dialog", () => {
  it.each([
    {path: "index.html", button: "Cite", engine: "waits"},
    {path: "check.html", button: /^Rows behind/, engine: "loads"}
  ] as const)("of $path gives axe nothing to find", async ({path, button, engine}) => {
    const page = await open({...missing, ...pages.find((each) => each.path === path)}, engine);
    await page.getByRole("button", {name: button}).first().click();
    await page.getByRole("dialog").waitFor();
    expect(await found(page)).toEqual([]);
  });
});
