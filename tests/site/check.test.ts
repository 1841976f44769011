import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {beforeAll, describe, expect, it} from "vitest";
import {seen, useReader, wordsOf} from "./support.js";

const reader = useReader();

/** The page after everything on it was recomputed, for the tests that its engine is for. */
let page: Page;
beforeAll(async () => {
  page = await reader.page({kept: true});
  await page.goto("check.html");
  await page
    .getByText("computed in your browser from the extract: identical with those of the build")
    .waitFor();
});

describe("the page that checks the numbers", () => {
  it("has a row for each of the 76 printed numbers, and counts them by verdict", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("check.html");
    await seen(page, ".claims tbody tr", 76);
    const labels = await page.locator(".verdicts label").allTextContents();
    expect(labels.map((label) => label.trim().replaceAll("\u00a0", " "))).toEqual([
      "all 76",
      "72 reproduced",
      "3 misprints",
      "0 differ",
      "1 not in the extract"
    ]);
  });

  it("shows the three misprints alone, each with its reason, and keeps the choice in the address", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("check.html");
    await page.getByRole("radio", {name: "3 misprints"}).check();
    await seen(page, ".claims tbody tr", 3);
    expect(new URL(page.url()).search).toBe("?verdict=misprint");
    await page.reload();
    await seen(page, ".claims tbody tr", 3);
    expect(await page.getByRole("radio", {name: "3 misprints"}).isChecked()).toBe(true);

    const other = page.getByRole("row", {name: "Route of referral: Other, total"});
    expect(await other.getByRole("cell").nth(0).textContent()).toBe("23/130 (17.7\u00a0%)");
    expect(await other.getByRole("cell").nth(1).textContent()).toBe("21/130 (16.2\u00a0%)");
    await other.getByText("6 adults and 15 children make 21, not 23").waitFor();
    await other.getByText("the total column adds up to 132 with 23, and to 130 with 21").waitFor();
    await other.getByText("23 of 130 is 17.7 %, as printed, and 21 of 130 is 16.2 %").waitFor();
    await page.getByText("it was built to agree with the paper").waitFor();
    const sexual = page.getByRole("row", {name: "Type of exploitation: Sexual, total"});
    await sexual.getByText("67 of 130 is 51.5 %, not 51.6 %").waitFor();
    const children = page.getByRole("row", {name: "Route of referral: Other, children"});
    await children.getByText("15 of 35 is 42.9 %, not 42.8 %").waitFor();

    await page.getByRole("radio", {name: "all 76"}).check();
    await seen(page, ".claims tbody tr", 76);
    expect(new URL(page.url()).search).toBe("");
  });

  it("says when no number has the verdict, and names the one that the extract cannot tell", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("check.html?verdict=differs");
    await page.getByText("No printed number has this verdict.").waitFor();
    await page.getByRole("radio", {name: "1 not in the extract"}).check();
    await page
      .getByRole("row", {name: "patients whose records were searched"})
      .getByRole("cell", {name: "200,000", exact: true})
      .waitFor();
  });

  it("shows everything when the address asks for a verdict that there is not", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("check.html?verdict=nonsense");
    await seen(page, ".claims tbody tr", 76);
  });

  it("still recomputes all patients when the address carries a filter", async () => {
    const page = await reader.page();
    await page.goto("check.html?sex=Female");
    await page.getByText("Recomputed in your browser, identical.").waitFor();
    await seen(page, ".claims tbody tr", 76);
  });
});

describe("the rows behind a number", () => {
  it("are as many as the number says, and can be closed again", async () => {
    await page.getByRole("button", {name: "Rows behind: Sex: Female, adults"}).click();
    const dialog = page.getByRole("dialog", {name: "Sex: Female, adults"});
    await dialog.getByText("76 rows").waitFor();
    expect(await dialog.locator("tbody tr").count()).toBe(76);
    expect(new Set(await dialog.locator("tbody tr").allTextContents()).size).toBe(76);
    await dialog
      .getByRole("heading", {name: /Query sample-characteristics: patients where .*, among all patients/})
      .waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", {name: "Download CSV"}).click()
    ]);
    expect(file.suggestedFilename()).toMatch(/^sample-characteristics-rows_.*female.*\.csv$/);
    const lines = (await readFile(await file.path(), "utf8")).trim().split("\n");
    expect(lines.length).toBe(77);
    expect(lines[0]).toContain("patient_id");
    await page.keyboard.press("Escape");
    await seen(page, "dialog", 0);
  });

  it("name each counted patient, some in several rows, and can be closed with a button", async () => {
    const informed = "identified because another service informed staff, children";
    await page.getByRole("button", {name: `Rows behind: ${informed}`}).click();
    const dialog = page.getByRole("dialog", {name: informed});
    await dialog.locator("tbody tr").first().waitFor();
    const patients = (await dialog.locator("tbody tr").allTextContents()).map(
      (row) => row.match(/P\d{3}/)?.[0]
    );
    expect(new Set(patients).size).toBe(22);
    await dialog.getByRole("button", {name: "Close"}).click();
    await seen(page, "dialog", 0);
  });
});

describe("the list of derived numbers", () => {
  it("shows some at a time, and the rest when asked", async () => {
    await seen(page, ".derived tbody tr", 40);
    await page.getByRole("button", {name: /^Show 200\smore of/}).click();
    await seen(page, ".derived tbody tr", 240);
  });

  it("holds each number with its inputs, method and source, and can be searched", async () => {
    const list = page.locator(".derived");
    await list
      .getByRole("combobox", {name: "Method"})
      .selectOption({label: "Newcombe’s interval of the difference"});
    await list.getByRole("searchbox", {name: "Words"}).fill("another 41 of 95 22 of 35");
    await seen(page, ".derived tbody tr", 1);
    const words = await wordsOf(page, ".derived tbody tr");
    expect(words).toContain("Another service told staff: 41 of 95 adults, 22 of 35 children");
    expect(words).toContain("Newcombe 1998, Stat Med 17:873, method 10");
    expect(words).toMatch(/difference −0\.196992lower end −0\.366003upper end −0\.00370609/);
  });

  it("has R code to copy", async () => {
    await page.locator(".derived").getByRole("combobox", {name: "Method"}).selectOption({index: 0});
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator(".derived").getByRole("searchbox", {name: "Words"}).fill("Fisher 41 of 95 22 of 35");
    await seen(page, ".derived tbody tr", 2); // raw and adjusted
    await page.getByRole("button", {name: /^R code: Fisher’s exact test/}).click();
    await page.getByRole("dialog").getByRole("button", {name: "Copy"}).click();
    await page.getByText("Copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "c(pValue = fisher.test(matrix(c(41, 22, 54, 13), 2))$p.value)"
    );
  });
});
