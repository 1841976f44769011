import {describe, expect, it, test} from "vitest";
import {parsePages, type SomePages} from "../../../src/extract/parse-pages.js";

/** The lines of faults of words, each with its line. */
function faultsOf(text: string, synthetic = true): string[] {
  const faults: string[] = [];
  parsePages(text, synthetic, (line, message) => faults.push(`${line}: ${message}`));
  return faults;
}

function parse(text: string, synthetic = true): SomePages {
  expect(faultsOf(text, synthetic)).toEqual([]);
  return parsePages(text, synthetic, () => undefined);
}

/** The words of one page under its title. */
const page = (words: string) => `# Findings {#index}\n\n${words}\n`;

describe("the words of pages", () => {
  it("are those of each page under its title, with its summary and its parts", () => {
    const pages = parse(
      `# All that was found {#index}\n\n> What it is.\n\nFirst.\n\n---\n\n## Read on\n\n# Who coded {#agreement}\n\nTwo.\n`
    );
    expect([...pages]).toEqual([
      [
        "index",
        {
          title: "All that was found",
          id: "all-that-was-found",
          summary: "What it is.",
          parts: [
            [{kind: "paragraph", words: ["First."]}],
            [{kind: "heading", level: 2, id: "read-on", words: ["Read on"]}]
          ]
        }
      ],
      [
        "agreement",
        {title: "Who coded", id: "who-coded", summary: "", parts: [[{kind: "paragraph", words: ["Two."]}]]}
      ]
    ]);
  });

  it("have emphasis, code, links within the site and to elsewhere, lists, and numbers", () => {
    const words = parse(
      page(
        "*So* **it** `is`: [here](./check.html?verdict=misprint),\n[there](doi:10.1/x), {sample: patients[group=all]} \\{in all}.\n\n1. One\n2. Two"
      )
    ).get("index")?.parts[0];
    expect(words).toEqual([
      {
        kind: "paragraph",
        words: [
          {kind: "emphasis", words: ["So"]},
          " ",
          {kind: "strong", words: ["it"]},
          " ",
          {kind: "code", words: ["is"]},
          ": ",
          {kind: "link", href: "./check.html?verdict=misprint", words: ["here"]},
          ", ",
          {kind: "link", href: "https://doi.org/10.1/x", words: ["there"]},
          ", ",
          {kind: "number", query: "sample", measure: "patients", where: {group: "all"}},
          " {in all}."
        ]
      },
      {
        kind: "list",
        ordered: true,
        items: [[{kind: "line", words: ["One"]}], [{kind: "line", words: ["Two"]}]]
      }
    ]);
  });

  it("name sections by their words, or as the writer does, and keep a quotation under a heading apart", () => {
    const words = parse(page("## Où, à peu près? {#where}\n\n> Aside.\n\n### Zwölf")).get("index")?.parts[0];
    expect(words).toEqual([
      {kind: "heading", level: 2, id: "where", words: ["Où, à peu près?"], aside: "Aside."},
      {kind: "heading", level: 3, id: "zwolf", words: ["Zwölf"]}
    ]);
  });

  it("leave out what is marked synthetic where the extract is not: a paragraph, and a section", () => {
    const text = page("Real.\n\n{synthetic} Made.\n\n## Why {synthetic}\n\nSo.\n\n## Then\n\nYes.");
    const kept = (synthetic: boolean) =>
      parse(text, synthetic)
        .get("index")
        ?.parts[0]?.map((block) => ("words" in block ? block.words.join("") : ""));
    expect(kept(true)).toEqual(["Real.", "Made.", "Why", "So.", "Then", "Yes."]);
    expect(kept(false)).toEqual(["Real.", "Then", "Yes."]);
  });
});

test.each([
  ["words before the first title", "Words.\n", "1: stands before the first page"],
  ["a title without a page", "# Findings\n", '1: "Findings" names no page of the site at its end'],
  [
    "a page that is misspelt",
    "# F {#indx}\n",
    '1: "F" names no page of the site at its end, such as {#index}; did you mean {#index}?'
  ],
  ["a page twice", "# A {#about}\n\n# B {#about}\n", "3: the page about stands here twice; join the two"],
  ["a title with emphasis", "# The *end* {#index}\n", "1: is not a title; write plain words"],
  ["HTML in a sentence", page("a\nb <b>c"), "4: has HTML, which a page does not show"],
  ["HTML on its own", page("<script>x</script>"), "3: is HTML, which a page does not show"],
  ["a picture", page("![words](a.png)"), "3: has a picture, which a page does not show; take it out"],
  ["code", page("```\nx\n```"), "3: is a block of code, which a page does not show"],
  ["a script as a link", page("[x](javascript:alert)"), '3: "javascript:alert" leads nowhere'],
  [
    "a page that is not there",
    page("[x](./abuot.html)"),
    '3: "./abuot.html" leads nowhere; write an address that begins with https:, http:, mailto: or doi:, or a page of the site such as ./about.html'
  ],
  ["braces without a number", page("{130}"), '3: "{130}" names no number'],
  [
    "braces that never close",
    page("{sample: patients[group=all] people"),
    '3: "{sample: patients[group=all] people}": the cell "patients[group=all] people" is not a cell address'
  ],
  [
    "a query that is not there",
    page("{smaple: patients[]}"),
    '3: "{smaple: patients[]}": the query "smaple" is not a query; did you mean "sample"?'
  ],
  [
    "a column that is not there",
    page("{reported: people[]}"),
    '3: "{reported: people[]}": the cell "people[]" names "people"'
  ],
  [
    "more parts than the page has",
    page("---\n\n---"),
    "5: begins part 3 of the page index, which has 2 parts; take out the rule"
  ],
  ["a section twice", page("## A\n\n## A"), "5: the section a stands on the page twice; name one {#other}"],
  [
    "a heading too deep",
    page("#### A"),
    "3: is a heading of a depth that pages do not have; write ## or ###"
  ],
  [
    "a quotation among paragraphs",
    page("A.\n\n> B."),
    "5: is a quotation, which stands only right under a title or a heading"
  ],
  ["a name outside a heading", page("A {#b}"), "3: {#b} stands in no heading; put it at the end of one"]
])("a fault has its line and the next step: %s", (_, text, expected) => {
  expect(faultsOf(text).map((fault) => fault.slice(0, expected.length))).toEqual([expected]);
});

it("all faults are found at once", () => {
  expect(faultsOf(page("<b>\n\n{x}\n\n#### y")).map((fault) => Number.parseInt(fault, 10))).toEqual([
    3, 5, 7
  ]);
});
