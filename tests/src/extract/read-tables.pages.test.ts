import {expect, test} from "vitest";
import {readExtract} from "../../../loaders/disk/read-extract.js";
import {all, type Case, faultsOf, redescribe, write} from "./break-extract.js";
import {type Files, smallExtract, smallPackage, withExtract} from "./small-extract.js";

const article = {
  authors: [{family: "Oram", initials: "S"}],
  title: "A paper",
  journal: "A journal",
  year: 2015,
  volume: 15,
  pages: "289",
  doi: "10.1186/x"
};
const withArticle = (changes: object) =>
  redescribe("sources", [{title: "A", article: {...article, ...changes}}]);
const withWords = (words: string | Buffer) => all(redescribe("pages", "pages.md"), write("pages.md", words));

const cases: Case[] = [
  [
    "a file that is missing",
    redescribe("pages", "pages.md"),
    ["pages.md: is missing; put it beside datapackage.json"]
  ],
  [
    "a file that is not UTF-8",
    withWords(Buffer.from("# Zw\xf6lf {#index}\n", "latin1")),
    ["pages.md: is not UTF-8; save it as UTF-8"]
  ],
  [
    "a file that nobody reads",
    withWords(`# A {#index}\n${"a\n".repeat(300_000)}`),
    ["pages.md: has more than 500 kB; make it shorter"]
  ],
  [
    "two faults, beside one of a table",
    all(withWords("# A {#index}\n\n<b>\n\n{x}\n"), (files) => {
      files["patients.csv"] = String(files["patients.csv"]).replace("P1,adult", "P1,infant");
    }),
    [
      'patients.csv:2: age_group: "infant" is not one of adult, child; correct it, or add it to the levels in datapackage.json',
      "pages.md:3: is HTML, which a page does not show; write it as Markdown",
      'pages.md:5: "{x}" names no number; write a query and a cell, such as {sample: patients[group=all]}, or \\{ for a brace'
    ]
  ],
  [
    "a path out of the folder",
    redescribe("pages", "../pages.md"),
    [
      'datapackage.json: pages: path "../pages.md" leads out of the extract\'s folder; put the file beside datapackage.json'
    ]
  ],
  [
    "a paper without a journal, and with a year as a text",
    withArticle({journal: undefined, year: "2015"}),
    [
      "datapackage.json: sources[0].article.journal: is not given; write it as a text",
      "datapackage.json: sources[0].article.year: is not a whole number; write it without quotation marks"
    ]
  ],
  [
    "a paper of nobody, whose DOI is an address",
    withArticle({authors: [], doi: "https://doi.org/10.1186/x"}),
    [
      'datapackage.json: sources[0].article.authors: must list every author; write {"family": "Oram", "initials": "S"} for each',
      'datapackage.json: sources[0].article.doi: "https://doi.org/10.1186/x" is not a DOI; write it such as 10.1186/s12888-015-0679-3'
    ]
  ]
];

test.each(cases)("%s", async (_, change, expected) => {
  expect((await faultsOf(change)).map((line) => line.replace(/^(datapackage\.json):\d+/, "$1"))).toEqual(
    expected
  );
});

test("words and a paper without faults are read as they are", async () => {
  const files: Files = {...smallExtract(), "pages.md": "\ufeff# A {#index}\r\n\r\nB.\r\n"};
  const described = {...smallPackage(), pages: "pages.md", sources: [{title: "A", article}]};
  files["datapackage.json"] = JSON.stringify(described);
  await withExtract(files, async (directory) => {
    const extract = await readExtract(directory);
    expect([extract.package.words, extract.package.paper]).toEqual(["# A {#index}\r\n\r\nB.\r\n", article]);
    extract.close();
  });
});
