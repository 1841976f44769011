import type {Page} from "playwright-core";
import {launchBrowser} from "../../site/browser.js";
import {serveFolder} from "../../site/server.js";

const ofPatients = ["index.html", "identification.html", "challenges.html", "adults-and-children.html"];

const ofAllPatients = ["agreement.html", "finding-the-cases.html"];

/**
 * The numbers of the functions that an instrumented engine calls on the pages of a site: when they recompute their
 * figures, for a level of each filter, and for the rows behind a number.
 * @param site a built site whose worker says what was called, see `profileEngine`
 */
export async function callsInBrowser(site: string): Promise<Set<number>> {
  const server = await serveFolder(site);
  const browser = await launchBrowser();
  const called = new Set<number>();
  const watch = async (path: string, use: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({baseURL: `${server.origin}/`});
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(path);
    await use(page);
    for (const worker of page.workers())
      for (const index of await worker.evaluate<number[]>("calledFunctions()")) called.add(index);
    await context.close();
  };
  try {
    for (const path of ofAllPatients) await watch(path, (page) => allFindings(page, "identical"));
    for (const path of ofPatients)
      await watch(path, async (page) => {
        await allFindings(page, "identical");
        await chooseLevels(page);
      });
    await watch("check.html", async (page) => {
      await page.getByText("Recomputed in your browser, identical.").waitFor();
      await page
        .getByRole("button", {name: /^Rows behind/})
        .first()
        .click();
      await page.getByRole("dialog").getByRole("table").waitFor();
    });
  } finally {
    await browser.close();
    await server.close();
  }
  return called;
}

/** Waits until every figure of a page says how its numbers came about. */
async function allFindings(page: Page, provenance: "identical" | "filtered"): Promise<void> {
  await page.waitForFunction((name) => {
    const findings = [...document.querySelectorAll<HTMLElement>("section.finding")];
    return findings.length > 0 && findings.every(({dataset}) => dataset.provenance === name);
  }, provenance);
}

async function chooseLevels(page: Page): Promise<void> {
  for (const filter of await page.locator(`form.filters select:has(option[value=""])`).all()) {
    await filter.selectOption({index: 1});
    await allFindings(page, "filtered");
    await filter.selectOption({index: 0});
    await allFindings(page, "identical");
  }
}
