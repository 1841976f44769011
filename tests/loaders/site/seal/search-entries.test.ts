import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {joinEntries, pageEntries} from "../../../../loaders/site/seal/search-entries.js";

function page(path: string, place: number, main: string) {
  const links = ["Findings", "Challenges", "Data"].map(
    (name, at) =>
      `<li class="observablehq-link${at === place ? " observablehq-link-active" : ""}"><a>${name}</a></li>`
  );
  const {document} = new JSDOM(
    `<div id="observablehq-sidebar"><ol>${links.join("")}</ol></div><main id="observablehq-main">${main}</main>`
  ).window;
  return pageEntries({path, document});
}

const card = (id: string, title: string, rows: readonly string[]) =>
  `<section class="card"><h2 id="${id}">${title}</h2><p class="card-measure">Patients.</p><pre>SELECT</pre><table><caption>By theme</caption><tbody>${rows
    .map((row) => `<tr><th>${row}</th><td>7</td></tr>`)
    .join("")}</tbody></table></section>`;

const code = (label: string) =>
  `<li><details><summary><strong>${label}</strong> <small>7 codings</small></summary><dl><dt>Code</dt><dd>${label.toLowerCase()}</dd><dt>Definition</dt><dd>Nowhere to live.</dd></dl></details></li>`;

describe("what a site offers to look for", () => {
  const challenges = page(
    "challenges.html",
    1,
    `<h1>Challenges in care</h1><p>Five&nbsp;kinds.</p>${card("themes", "Housing: 7 of 9", ["Housing"])}<h2 id="more">More</h2><p>closely<script>1</script></p>`
  );
  const data = page(
    "tables.html",
    2,
    `<h1>Data</h1><h2 id="codes">Codes</h2><ul class="codebook">${code("Housing")}${code("Debt")}</ul>
     <section class="card"><h2 id="table-patients">Patients <small>9 rows</small></h2><p>One row each.</p><p class="card-downloads">CSV</p>
     <details><table><tbody><tr><th><code>sex</code></th><td>Sex. As recorded.</td></tr></tbody></table></details></section>`
  );
  const entries = joinEntries([data, challenges]);
  const found = (title: string, kind: string) =>
    entries.find((each) => each.title === title && each.kind === kind);

  it("is the page, its sections and its findings, in the order of the menu", () => {
    expect(entries.slice(0, 3)).toEqual([
      {kind: "page", title: "Challenges", page: "Challenges", text: "Five kinds.", href: "challenges.html"},
      {
        kind: "finding",
        title: "Housing: 7 of 9",
        page: "Challenges",
        text: "Patients. By theme Housing",
        href: "challenges.html#themes"
      },
      {kind: "section", title: "More", page: "Challenges", text: "closely", href: "challenges.html#more"}
    ]);
  });

  it("is each code, where a finding counts it, or else in the codebook", () => {
    expect(found("Housing", "code")).toMatchObject({
      page: "Challenges",
      href: "challenges.html#themes",
      text: "Nowhere to live. housing"
    });
    expect(found("Debt", "code")).toMatchObject({page: "Data", href: "tables.html#codes"});
  });

  it("is each method that a list offers, under its heading, and not the choice of all", () => {
    const check = page(
      "check.html",
      0,
      `<h1>Check</h1><h2 id="derived">Derived numbers</h2><p>Each.</p><form class="filters">
       <label>Method <select name="method"><option value="">All methods</option><option value="wilson">Wilson’s interval</option><option value="fisher">Fisher’s exact test</option></select></label>
       <label>Query <select name="query"><option value="sample">sample</option></select></label></form>`
    );
    expect(joinEntries([check]).filter(({kind}) => kind === "method")).toEqual(
      ["Wilson’s interval", "Fisher’s exact test"].map((title) => ({
        kind: "method",
        title,
        page: "Findings",
        text: "",
        href: `check.html?${new URLSearchParams({method: title})}#derived`
      }))
    );
  });

  it("is each term of the search, and no code on a card of the coders", () => {
    const search = page("finding-the-cases.html", 1, card("cases-terms", "One term", ["home office"]));
    expect(joinEntries([search]).filter(({kind}) => kind === "term")).toEqual([
      {
        kind: "term",
        title: "home office",
        page: "Challenges",
        text: "",
        href: "finding-the-cases.html#cases-terms"
      }
    ]);
    const agreement = page("agreement.html", 1, card("code-agreement", "Kappa is lowest", ["Housing"]));
    expect(joinEntries([agreement, data]).find(({kind}) => kind === "finding")?.text).toBe(
      "Patients. By theme"
    );
  });

  it("is each table with its fields", () => {
    expect(found("Patients", "table")).toMatchObject({
      text: "One row each.",
      href: "tables.html#table-patients"
    });
    expect(found("sex", "field")).toMatchObject({
      text: "Sex. As recorded.",
      href: "tables.html#table-patients"
    });
  });
});
