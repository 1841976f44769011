import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {type PageOptions, useReader} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader();

async function openEditor(options?: PageOptions): Promise<Page> {
  const page = await reader.page(options);
  await page.goto("check.html#editor");
  await page.waitForFunction(() => document.querySelector("textarea")?.value);
  return page;
}

async function ask(page: Page, sql: string): Promise<void> {
  await page.getByRole("textbox", {name: "SQL"}).fill(sql);
  await page.getByRole("button", {name: "Run"}).click();
}

/** Queries that would reach a file or an address, once an extension is there to do it. */
const reachingOut = [
  "SELECT * FROM read_csv('https://example.org/patients.csv')",
  "SELECT * FROM 'https://example.org/patients.parquet'",
  "ATTACH 'https://example.org/patients.duckdb' AS elsewhere",
  "LOAD httpfs",
  "SELECT '{}'::JSON",
  "SET enable_external_access = true",
  "COPY patients TO 'patients.csv'"
];

const result = (page: Page) => page.locator(".editor-result");

describe("the editor", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openEditor({kept: true});
  });

  it("runs the query that it opens with", async () => {
    await page.getByRole("button", {name: "Run"}).click();
    const informed = result(page).getByRole("row", {name: "adult another-service"});
    await informed.waitFor();
    expect(await informed.getByRole("cell").allTextContents()).toEqual(expect.arrayContaining(["41", "95"]));
  });

  it("runs another query of the site, chosen from the list", async () => {
    await page.getByRole("combobox", {name: "Start from"}).selectOption("sample");
    await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("-- The sample"));
    await page.getByRole("button", {name: "Run"}).click();
    await result(page)
      .getByText(/^3 rows in/)
      .waitFor();
  });

  it("runs what is written when Ctrl and Enter are pressed", async () => {
    await page
      .getByRole("textbox", {name: "SQL"})
      .fill("SELECT count(*) AS adults FROM patients WHERE age_group = 'adult'");
    await page.keyboard.press("Control+Enter");
    await result(page).getByRole("rowheader", {name: "95", exact: true}).waitFor();
  });

  it("says in the engine's words what is wrong with a query, and runs the next one", async () => {
    await ask(page, "SELECT age FROM pateints");
    await result(page).getByText("The query did not run.").waitFor();
    await result(page)
      .getByText(/Table with name pateints does not exist/)
      .waitFor();
    await ask(page, "SELEC 1");
    await result(page)
      .getByText(/syntax error at or near "SELEC"/)
      .waitFor();
    await ask(page, "SELECT 40 + 1 AS answer");
    await result(page).getByRole("rowheader", {name: "41"}).waitFor();
  });

  it("undoes what queries change", async () => {
    for (const [i, change] of [
      "DROP TABLE patients",
      "DELETE FROM patients",
      "UPDATE patients SET sex = 'Male'"
    ].entries()) {
      await ask(page, change);
      await result(page)
        .getByText(/^\d+ rows? in|^No rows/)
        .waitFor();
      await ask(page, `SELECT count(*) || ' after ${i}' AS patients FROM patients WHERE sex = 'Female'`);
      await result(page)
        .getByRole("rowheader", {name: `101 after ${i}`})
        .waitFor();
    }
  });

  it("runs one statement at a time, so that none can end the transaction that undoes the others", async () => {
    await ask(page, "COMMIT; DROP TABLE patients");
    await result(page)
      .getByText(/multiple statements/)
      .waitFor();
    await ask(page, "COMMIT");
    await ask(page, "SELECT count(*) AS patients FROM patients");
    await result(page).getByRole("rowheader", {name: "130", exact: true}).waitFor();
  });

  it("reaches no file and no network", async () => {
    await ask(page, "SELECT 40 + 1 AS answer");
    await result(page).getByRole("rowheader", {name: "41"}).waitFor();
    const {requests} = recordTraffic(page);
    await ask(page, "INSTALL httpfs FROM 'https://example.org'");
    for (const sql of reachingOut) {
      await ask(page, "SELECT 40 + 1 AS answer");
      await result(page).getByRole("rowheader", {name: "41"}).waitFor();
      await ask(page, sql);
      await result(page).getByText("The query did not run.").waitFor();
    }
    expect(requests).toEqual([]);
  });

  it("shows the first rows of a long answer, and counts the others", async () => {
    await ask(page, "SELECT i FROM range(730) AS numbers(i)");
    await result(page).getByText("230 more rows are not shown.").waitFor();
    expect(await result(page).locator("tbody tr").count()).toBe(500);
  });
});
