import {beforeAll, describe, expect, inject, it} from "vitest";
import {drawn, pages, useReader} from "./support.js";

const reader = useReader();

/** The links of every page when it is drawn, and the names on it that links can point at. */
const links = new Map<string, string[]>();
const anchors = new Map<string, Set<string>>();

beforeAll(async () => {
  for (const {path, drawn: complete} of pages) {
    const page = await reader.page({engine: "fails"});
    await page.goto(path);
    await drawn(page, complete);
    links.set(path, await page.$$eval("a[href]", (found) => found.map((a) => (a as HTMLAnchorElement).href)));
    anchors.set(path, new Set(await page.$$eval("[id]", (found) => found.map(({id}) => id))));
  }
});

describe("links", () => {
  it("lead to a page or a file of the site, and to a heading that is there", async () => {
    const origin = inject("origin");
    const broken: string[] = [];
    const answers = new Map<string, number>();
    for (const [from, hrefs] of links) {
      for (const href of new Set(hrefs)) {
        const url = new URL(href);
        if (url.origin !== origin) continue;
        const path = url.pathname === "/" ? "index.html" : url.pathname.slice(1);
        if (!answers.has(path)) answers.set(path, (await fetch(`${origin}/${path}`)).status);
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (answers.get(path) !== 200) broken.push(`${from}: ${href} answers ${answers.get(path)}`);
        else if (anchor && !anchors.get(path)?.has(anchor))
          broken.push(`${from}: ${href} has no such heading`);
      }
    }
    expect(broken).toEqual([]);
    for (const {path} of pages) expect([...answers.keys()]).toContain(path);
  });

  it("to other sites are the paper's and no others", () => {
    const elsewhere = [...links.values()].flat().filter((href) => !href.startsWith(inject("origin")));
    expect(new Set(elsewhere)).toEqual(new Set(["https://doi.org/10.1186/s12888-015-0679-3"]));
  });

  it.each([
    ...[
      "finding-the-cases.html#rules",
      "finding-the-cases.html#cases-missed",
      "agreement.html#theme-confusion"
    ],
    ...["check.html#editor", "check.html#editor&query=informants"]
  ])("such as %s lead to the very place, whatever comes alive above it", async (href) => {
    const [, id = ""] = /#([^&]+)/.exec(href) ?? [];
    for (const width of [320, 1280]) {
      const page = await reader.page({engine: "waits", viewport: {width, height: 800}});
      await page.goto(href);
      const path = href.replace(/#.*/, "");
      await drawn(page, pages.find((each) => each.path === path)?.drawn ?? {selector: "h1", count: 1});
      const end = () => page.evaluate(() => scrollY + innerHeight >= document.body.scrollHeight - 2);
      const top = async () => {
        const y = await page.locator(`#${id}`).evaluate((target) => target.getBoundingClientRect().top);
        return y > 0 && (await end()) ? 0 : y;
      };
      await expect.poll(top, {timeout: 5_000}).toBeGreaterThanOrEqual(0);
      await expect.poll(top, {timeout: 5_000}).toBeLessThan(140);
    }
  });

  it("to a heading that is drawn later still bring it into view", async () => {
    const page = await reader.page({engine: "waits"});
    await page.goto("about.html#synthetic");
    await page.locator("#synthetic h2").waitFor();
    await expect
      .poll(() => page.locator("#synthetic h2").evaluate((h) => h.getBoundingClientRect().top))
      .toBeLessThan(720);
  });
});
