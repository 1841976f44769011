import {readFile} from "node:fs/promises";
import type {Locator, Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {cardOf, type PageOptions, provenance, useReader} from "./support.js";
import {recordTraffic} from "./traffic.js";

const reader = useReader();

async function openEditor(options?: PageOptions): Promise<Page> {
  const page = await reader.page(options);
  await page.goto("check.html#editor");
  await page.waitForFunction(() => document.querySelector("textarea")?.value);
  return page;
}

/** What the editor holds, which its hidden field holds too. */
const statement = (page: Page) => page.locator(".statement textarea").inputValue();

async function holds(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(() => statement(page), {timeout: 30_000}).toMatch(pattern);
}

async function ask(page: Page, sql: string): Promise<void> {
  await page.getByRole("textbox", {name: "SQL"}).fill(sql);
  await page.getByRole("button", {name: "Run"}).click();
}

/** How bright a box is at its upper edge, where it holds no words: from 0 to 255, beside both sides and in the middle. */
async function brightness(box: Locator): Promise<{left: number; middle: number; right: number}> {
  const picture = (await box.screenshot()).toString("base64");
  return box.page().evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const at = (x: number) => context.getImageData(x, 2, 1, 1).data[0] ?? 0;
    return {left: at(1), middle: at(Math.round(canvas.width / 2)), right: at(canvas.width - 2)};
  }, picture);
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
    await holds(page, /-- The sample/);
    await page.getByRole("button", {name: "Run"}).click();
    await result(page)
      .getByText(/^3\s+rows in/)
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
        .getByText(/^\d+\s+rows? in|^No rows/)
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

  it("ends a statement that was cancelled, and answers the next one", async () => {
    await ask(
      page,
      "SELECT sum(a.range * b.range % 7) AS never FROM range(1000000) AS a, range(1000000) AS b"
    );
    await result(page).getByRole("button", {name: "Cancel"}).click();
    await result(page).getByText("The statement was cancelled. The query engine starts again.").waitFor();
    expect(
      await page.getByRole("button", {name: "Run"}).evaluate((button) => button === document.activeElement)
    ).toBe(true);
    await ask(page, "SELECT count(*) AS patients FROM cohort");
    await result(page).getByRole("rowheader", {name: "130", exact: true}).waitFor();
  });

  it("refuses an answer that a page cannot hold, in words", async () => {
    await ask(page, "FROM range(100000000000)");
    await result(page)
      .getByText("the answer has more than 200,000 rows; ask for fewer, such as with LIMIT")
      .waitFor();
  });

  it("starts the engine again after a statement that was too much for it, and answers the next one", async () => {
    await ask(page, "SELECT len(range(500000000)) AS n");
    await result(page)
      .getByText(
        "the statement was too much for the query engine, which starts again; ask for less at a time"
      )
      .waitFor();
    await ask(page, "SELECT count(*) AS patients FROM cohort");
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

  it("shows the first rows of a long answer, counts the others, and saves all of them", async () => {
    await ask(page, "SELECT i FROM range(730) AS numbers(i)");
    await result(page).getByText("230 more rows are not shown.").waitFor();
    expect(await result(page).locator("tbody tr").count()).toBe(500);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      result(page).getByRole("button", {name: "Download CSV, all 730 rows"}).click()
    ]);
    expect(file.suggestedFilename()).toBe("statement.csv");
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\n");
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([731, "i", "729"]);
  });

  it("shows at the edge of an answer wider than the page that there is more, and no longer where it ends", async () => {
    await ask(page, "SELECT repeat('wide', 60) AS long, 1 AS n");
    const table = result(page).locator(".table-scroll");
    await table.getByText(/^wide/).waitFor();
    await table.scrollIntoViewIfNeeded();
    const first = await brightness(table);
    expect(first.right).toBeLessThan(first.middle - 20);
    expect(first.left).toBe(first.middle);
    await table.evaluate((box) => box.scrollTo(box.scrollWidth, 0));
    await expect.poll(() => brightness(table).then(({left, middle}) => middle - left)).toBeGreaterThan(20);
    const {right, middle} = await brightness(table);
    expect(right).toBe(middle);
  });

  it("says which text of a statement occurs nowhere, and what comes nearest", async () => {
    await ask(page, "SELECT * FROM patients WHERE age_group = 'adults' AND sex IN ('Female', 'male')");
    await result(page).getByText("“adults” does not occur in age_group; nearest: “adult”.").waitFor();
    await result(page).getByText("“male” does not occur in sex; nearest: “Male”, “Female”.").waitFor();
    await ask(page, "SELECT count(*) AS n FROM codings WHERE code = 'joint_planning'");
    await result(page).getByText("nearest: “joint-planning”").waitFor();
    await ask(page, "SELECT * FROM codings WHERE code = 'language' OR code ILIKE '%apointment%'");
    await result(page).getByText("does not occur in code; nearest: “language-interpreting”").waitFor();
    await result(page)
      .getByText("No value of code is ILIKE “%apointment%”; nearest: “missed-appointments”.")
      .waitFor();
    await ask(page, "SELECT * FROM patients WHERE age_group = 'adult' AND age_band = '8-11'");
    await result(page).getByText("no row has them together").waitFor();
  });
});

describe("the statement", () => {
  it("is that of the card that it was opened from, among the patients in view, and leads back", async () => {
    const page = await reader.page();
    await page.goto("identification.html?sex=Female&tab=informants:query");
    await provenance(page, "filtered", 3);
    await cardOf(page, "informants").getByRole("link", {name: "Edit and run it"}).click();
    await page.waitForURL(/check\.html\?.*query=informants.*sex=Female#editor$/);
    await holds(page, /^-- /);
    expect(await page.getByRole("combobox", {name: "Start from"}).inputValue()).toBe("informants");
    await page.locator(".editor").getByText("Sex: Female").waitFor();
    await page.getByRole("button", {name: "Run", exact: true}).click();
    await result(page).getByRole("row").nth(1).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      result(page)
        .getByRole("button", {name: /^Download CSV/})
        .click()
    ]);
    expect(file.suggestedFilename()).toBe("informants_sex-female.csv");
    await page.getByRole("link", {name: "Back to the card"}).click();
    await page.waitForURL(/identification\.html\?sex=Female#informants$/);
  });

  it("keeps what is compared when it asks of all patients, and says what that is", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("check.html?query=sample&sex=Female&by=exploitation#editor");
    await page.locator(".editor").getByText("Compared by type of exploitation").waitFor();
    await page.getByRole("button", {name: "Ask of all patients"}).click();
    await page.waitForURL(/\?query=sample&by=exploitation#editor$/);
    await page.locator(".editor").getByText("Compared by type of exploitation").waitFor();
  });

  it("stays in the address when it is edited: over a reload, Back, and in a copied link", async () => {
    const page = await reader.page({
      engine: "waits",
      permissions: ["clipboard-read", "clipboard-write"]
    });
    await page.goto("check.html?query=sample&sex=Female#editor");
    await holds(page, /^-- sample|^-- The sample/i);
    await page.locator(".statement .cm-content").waitFor();
    await page.getByRole("textbox", {name: "SQL"}).fill("SELECT '100 % & more' AS words");
    await expect.poll(() => page.url()).toContain("sql=SELECT");
    await page.reload();
    await holds(page, /^SELECT '100 % & more' AS words$/);
    await page.getByRole("button", {name: "Link to this statement"}).click();
    await page.getByText("Copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain("sex=Female");
    await page.goBack();
    await holds(page, /^-- sample|^-- The sample/i);
    const other = await reader.page({engine: "waits"});
    await other.goto(link);
    await holds(other, /^SELECT '100 % & more' AS words$/);
    await expect
      .poll(() =>
        other.locator(".editor").evaluate((editor) => editor.getBoundingClientRect().top < innerHeight)
      )
      .toBe(true);
  });

  it("is kept in the tab where it is too long for an address", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("check.html#editor");
    await page.locator(".statement .cm-content").waitFor();
    await page.getByRole("textbox", {name: "SQL"}).fill(`SELECT '${"x".repeat(8000)}' AS long`);
    await expect.poll(() => page.url()).toMatch(/#editor&kept$/);
    await page.reload();
    await holds(page, /^SELECT 'x{8000}' AS long$/);
    await page.getByRole("button", {name: "Link to this statement"}).click();
    await page.getByText("The statement is too long for an address.").waitFor();
  });
});

describe("the editor's help", () => {
  it("comes with the editor only, lists names, and lets the keyboard out", async () => {
    const page = await reader.page({engine: "waits"});
    const {complaints} = recordTraffic(page);
    await page.goto("check.html");
    await holds(page, /identification/i);
    expect(await page.locator(".cm-editor").count()).toBe(0);
    await page.getByRole("textbox", {name: "SQL"}).focus();
    const written = page.locator(".cm-content");
    await written.waitFor();
    expect(await written.getAttribute("aria-label")).toBe("SQL");
    await written.fill("SELECT * FROM patients WHERE age_group = ''");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Control+Space");
    const options = page.getByRole("listbox").getByRole("option");
    await options.first().waitFor();
    const labels = await options.locator(".cm-completionLabel").allTextContents();
    expect(labels.sort()).toEqual(["adult", "child"]);
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({state: "detached"});
    await written.fill("SELECT ");
    await page.keyboard.press("Control+Space");
    await options.nth(7).waitFor();
    expect(await options.count()).toBe(8);
    expect(await page.getByRole("listbox").evaluate((list) => list.scrollHeight - list.clientHeight)).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({state: "detached"});
    await written.fill("SELECT patient_id FROM pa");
    await page.keyboard.press("Control+Space");
    await options.first().waitFor();
    expect(await options.locator(".cm-completionLabel").first().textContent()).toBe("patients");
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({state: "detached"});
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Run");
    expect(complaints).toEqual([]);
  });

  it("has the same names as lists", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("check.html");
    await page.locator(".editor-names summary").click();
    const lists = page.locator(".editor-names");
    await lists.getByText("region_of_origin").first().waitFor();
    await lists
      .getByText(/Europe, Africa, Asia/)
      .first()
      .waitFor();
  });
});
