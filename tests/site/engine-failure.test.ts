import {describe, expect, inject, it} from "vitest";
import {printedOnCards} from "./printed.js";
import {
  choose,
  figuresDrawn,
  findingsPages,
  holdBack,
  provenance,
  seen,
  useReader,
  wordsOf
} from "./support.js";

const reader = useReader(() => `${inject("plainOrigin")}/`);

const parts = [
  {part: "the engine's WebAssembly", pattern: "**/*.wasm.*"},
  {part: "the engine's worker", pattern: "**/engine-worker*.js"},
  {part: "a table of the extract", pattern: "**/codings*.parquet"}
];

describe.each(findingsPages)("$path without its engine", ({path, cards}) => {
  it("keeps every figure and its numbers, and says in words that they were not recomputed", async () => {
    const page = await reader.page();
    await page.route("**/*.wasm.*", (route) => route.abort());
    await page.goto(path);
    await provenance(page, "failed", cards);
    await figuresDrawn(page, cards);
    for (const [name, numbers] of Object.entries(printedOnCards[path] ?? {})) {
      const figure = await wordsOf(page, `section[aria-labelledby="${name}"] .card-figure`);
      for (const number of numbers) expect(figure).toContain(number);
    }
    for (const words of await page.locator(".card-provenance").allInnerTexts())
      expect(words).toMatch(
        /^Computed when the site was built. It could not be recomputed in this browser: \S/
      );
  });
});

describe.each(parts)("a browser that cannot load $part", ({pattern}) => {
  it("shows the paper's numbers, says so, and recomputes once it can and is asked to", async () => {
    const page = await reader.page();
    await page.route(pattern, (route) => route.abort());
    await page.goto("index.html");
    await provenance(page, "failed", 2);
    expect(await wordsOf(page, "#identification-routes")).toContain("41 of 95 adults (43 %)");
    await page.unroute(pattern);
    await page.getByRole("button", {name: "Try again"}).first().click();
    await provenance(page, "identical", 2);
    expect(await page.getByRole("button", {name: "Try again"}).count()).toBe(0);
  });
});

describe("a browser that cannot load the rest of the engine", () => {
  it("recomputes all the same, says why a statement of the reader's does not run, and runs it once it can", async () => {
    const page = await reader.page();
    await page.route("**/engine-rest.wasm.*", (route) => route.abort());
    await page.goto("check.html");
    await seen(page, ".claims-provenance:text-is('Recomputed in your browser, identical.')");
    const run = page.getByRole("button", {name: "Run"});
    await run.click();
    const result = page.locator(".editor-result");
    await result.getByText("the query engine could not be fetched").waitFor();
    await page.getByRole("button", {name: "Rows behind: Sex: Female, adults"}).click();
    await page
      .getByRole("dialog")
      .getByText(/^76\srows/)
      .waitFor();
    await page.getByRole("dialog").getByRole("button", {name: "Close"}).click();
    await page.unroute("**/engine-rest.wasm.*");
    await run.click();
    await result.getByRole("row", {name: "adult another-service"}).waitFor();
  });

  it("has a statement wait for the rest in words while it comes", async () => {
    const page = await reader.page();
    const release = await holdBack(page, "**/engine-rest.wasm.*");
    await page.goto("check.html");
    await seen(page, ".claims-provenance:text-is('Recomputed in your browser, identical.')");
    await page.getByRole("button", {name: "Run"}).click();
    await page.locator(".editor-result").getByText("Running in your browser…").waitFor();
    release();
    await page.locator(".editor-result").getByRole("row", {name: "adult another-service"}).waitFor();
  });
});

describe("filters without the engine", () => {
  it("say that they need it, and leave all patients on show", async () => {
    const page = await reader.page();
    await page.route("**/*.wasm.*", (route) => route.abort());
    await page.goto("index.html");
    await provenance(page, "failed", 2);
    await choose(page, "Sex", "Female");
    await page
      .getByText("The filters need the query engine, which could not start in this browser.")
      .waitFor();
    expect(await wordsOf(page, ".filters-notice")).toContain("All 130 patients are shown.");
    await provenance(page, "failed", 2);
    expect(await wordsOf(page, "#identification-routes")).toContain("41 of 95 adults (43 %)");
  });

  it("take effect when a second try succeeds", async () => {
    const page = await reader.page();
    await page.route("**/*.wasm.*", (route) => route.abort());
    await page.goto("index.html?sex=Female");
    await provenance(page, "failed", 2);
    await page.unroute("**/*.wasm.*");
    await page.getByRole("button", {name: "Try again"}).first().click();
    await provenance(page, "filtered", 2);
    expect(await wordsOf(page, "#identification-routes")).toContain("of 76 adults");
  });
});

describe("check.html without the engine", () => {
  it("keeps every verdict, and says in words that nothing was recomputed", async () => {
    const page = await reader.page();
    await page.route("**/*.wasm.*", (route) => route.abort());
    await page.goto("check.html");
    await seen(page, ".claims-provenance:has-text('This browser could not recompute')");
    await seen(page, ".claims tbody tr", 76);
    await page.getByRole("button", {name: "Rows behind: Sex: Female, adults"}).click();
    await page.getByRole("dialog").getByText("The rows could not be read here").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", {name: "Run"}).click();
    await page.getByText("The query did not run.").waitFor();
  });
});
