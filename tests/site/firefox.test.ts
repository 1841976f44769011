import {existsSync} from "node:fs";
import puppeteer, {type Browser, type Page} from "puppeteer-core";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it} from "vitest";
import {pages} from "./support.js";

const firefox = process.env.FIREFOX_PATH ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
const skippedWord = firefox ? "" : ", skipped: there is no Firefox";

/** Firefox says nothing of its line, and how fast a page came differs on a busy machine: it is said to be fast. */
const sayFast = () => {
  const value = {saveData: false, effectiveType: "4g", downlink: 10};
  Object.defineProperty(navigator, "connection", {value});
};

describe.skipIf(!firefox)(`in Firefox${skippedWord}`, () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await puppeteer.launch({browser: "firefox", executablePath: firefox ?? "", headless: true});
  });

  beforeEach(async () => {
    page = await browser.newPage();
    complaints = [];
    await page.evaluateOnNewDocument(sayFast);
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => void complaints.push(String(error)));
    page.on("requestfailed", (request) => void complaints.push(`no answer to ${request.url()}`));
  });

  afterEach(() => page?.close());
  afterAll(() => browser?.close());

  const open = (address: string) => page.goto(`${inject("plainOrigin")}/${address}`);

  /** Waits until so many elements are there. */
  const there = (selector: string, count: number) =>
    page.waitForFunction(
      (selector, count) => document.querySelectorAll(selector).length === count,
      {timeout: 60_000},
      ...([selector, count] as const)
    );

  it.each(pages)("$path is drawn and recomputed without a complaint", async ({path, drawn, recomputed}) => {
    await open(path);
    await there(drawn.selector, drawn.count);
    await there("main observablehq-loading", 0);
    if (recomputed && !recomputed.selector.includes(":text-is"))
      await there(recomputed.selector, recomputed.count);
    expect(complaints).toEqual([]);
  });

  it("compares by another characteristic, and filters", async () => {
    await open("identification.html?by=sex&age_group=adult");
    await there("section.finding[data-provenance=filtered]", 3);
    // 76 women and 19 men among the 95 adults: Table 1 of the paper
    const words = await page.$eval(
      "section[aria-labelledby=identification-routes]",
      (card) => card.textContent
    );
    expect(words?.replace(/\s+/g, " ")).toMatch(/of 76 female patients .* of 19 male patients/);
  });

  it("runs a statement of the reader’s, which needs the rest of the engine", async () => {
    const sql = "SELECT regexp_extract(string_agg(DISTINCT age_group, '+'), 'adult') AS found FROM patients";
    await open(`check.html#editor&${new URLSearchParams({sql})}`);
    await page.waitForSelector(".cm-content");
    await page.$$eval("button", (buttons) => buttons.find(({textContent}) => textContent === "Run")?.click());
    await page.waitForFunction(
      () => /found\s+adult/.test(document.querySelector(".editor-result")?.textContent ?? ""),
      {
        timeout: 60_000
      }
    );
    expect(complaints).toEqual([]);
  });
});
