import {describe, expect, test} from "vitest";
import {type Case, faultsOf, redescribe, write} from "./break-extract.js";

const reported = (...cells: string[]) =>
  write(
    "reported.csv",
    `id,place,statement,variable,level,group,n,denominator,percent,note,query,cell\n${cells.join(",")}\n`
  );
const number = ["a", "abstract", "patients", "", "", "total", "6", "", "", ""];
const cell = (query: string, address: string) => reported(...number, query, address);
const percent = (n: string, denominator: string, text: string) =>
  reported("a", "abstract", "patients", "", "", "total", n, denominator, text, "", "", "");
const table = (name: string) =>
  redescribe("resources.6", {name, path: "excerpts.csv.", schema: {fields: [{name: "a", type: "string"}]}});
const addressOnly =
  "is not an address that begins with https:, http:, mailto: or doi:; correct it or take it out";

/** What was valid once, and failed or misled when a site was built of it. */
const cases: Case[] = [
  [
    "a query that is not there",
    cell("sampel", "patients[group=all]"),
    ['reported.csv:2: query: "sampel" is not a query; did you mean "sample"?']
  ],
  [
    "a query with a name of JavaScript's own",
    cell("constructor", "patients[group=all]"),
    ['reported.csv:2: query: "constructor" is not a query; the files in src/queries/ are']
  ],
  [
    "a cell that is no address",
    cell("sample", "patients"),
    ['reported.csv:2: cell: "patients" is not a cell address; write column[key=value; key=value]']
  ],
  [
    "a cell of a column that the query does not have",
    cell("sample", "patients[age_group=all]"),
    [
      'reported.csv:2: cell: "patients[age_group=all]" names "age_group", which is not a column of the query sample; it has group, patients, denominator, patients_with_codings, excerpts and codings'
    ]
  ],
  [
    "a query without a cell",
    cell("sample", ""),
    ["reported.csv:2: cell: is empty where a query is given; write it, such as patients[group=all]"]
  ],
  [
    "a cell without a query",
    cell("", "patients[group=all]"),
    ["reported.csv:2: query: is empty where a cell is given; name the query of the cell"]
  ],
  [
    "a percentage in words",
    percent("1", "6", "a sixth"),
    [
      'reported.csv:2: percent: "a sixth" is not a percentage; write it as printed, without the sign, such as 43.0'
    ]
  ],
  [
    "a percentage of nobody",
    percent("0", "0", "0"),
    ['reported.csv:2: denominator: "0" is less than 1, the least that is possible']
  ],
  [
    "a printed number without a place",
    reported("a", "", "patients", "", "", "total", "6", "", "", "", "", ""),
    ["reported.csv:2: place: is empty; every row needs a value"]
  ],
  [
    "a note that is a script",
    reported("a", "abstract", "patients", "", "", "total", "6", "", "", "javascript:alert(1)", "", ""),
    [`reported.csv:2: note: "javascript:alert(1)" ${addressOnly}`]
  ],
  [
    "a source that is a script",
    redescribe("sources", [{title: "x", path: "javascript:alert(1)"}]),
    [`datapackage.json:1: sources[0].path: "javascript:alert(1)" ${addressOnly}`]
  ],
  [
    "two sources that are the same script, whose lines are not told apart",
    redescribe("sources", [
      {title: "x", path: "javascript:alert(1)"},
      {title: "y", path: "javascript:alert(1)"}
    ]),
    [0, 1].map((at) => `datapackage.json: sources[${at}].path: "javascript:alert(1)" ${addressOnly}`)
  ],
  [
    "a licence with a line end in its scheme",
    redescribe("licenses", [{name: "x", path: "java\nscript:alert(1)"}]),
    [`datapackage.json:1: licenses[0].path: "java\\nscript:alert(1)" ${addressOnly}`]
  ],
  [
    "a contributor's file",
    redescribe("contributors", [{title: "x", path: "file:///etc/passwd"}]),
    [`datapackage.json:1: contributors[0].path: "file:///etc/passwd" ${addressOnly}`]
  ],
  [
    "a homepage of data",
    redescribe("homepage", "data:text/html,x"),
    [`datapackage.json:1: homepage: "data:text/html,x" ${addressOnly}`]
  ],
  [
    "a licence of a table",
    redescribe("resources.0.licenses", [{path: "vbscript:x"}]),
    [`datapackage.json:1: resources[0].licenses[0].path: "vbscript:x" ${addressOnly}`]
  ],
  [
    "a source that is nothing",
    redescribe("sources", [null]),
    ['datapackage.json: sources[0]: is null, not an object; write {"title": "…"}']
  ],
  [
    "contributors in words",
    redescribe("contributors", "the authors"),
    ["datapackage.json: contributors: is not a list; put its entries in brackets"]
  ],
  [
    "a table with the name of a view",
    table("cohort"),
    ["datapackage.json: cohort: is a name that Casebook uses itself; rename it"]
  ],
  [
    "a characteristic with the name of a column that queries join",
    redescribe("resources.0.schema.fields.3.name", "Route"),
    ["datapackage.json: patients.Route: is a column of another table of the study; rename this one"]
  ],
  [
    "a title with a NUL",
    redescribe("resources.0.schema.fields.3.title", "a\u0000b"),
    ["datapackage.json: holds the character \\u0000, which no table can; take it out"]
  ]
];

describe("what no site can be built of is told with its place:", () => {
  test.each(cases)("%s", async (_, change, expected) => {
    expect(await faultsOf(change)).toEqual(expected);
  });

  test("addresses that a page may lead to are taken", async () => {
    const paths = [
      "https://example.org/a b".replace(" ", "%20"),
      "http://example.org",
      "mailto:a@example.org",
      "doi:10.1186/s12888-015-0679-3"
    ];
    const change = redescribe("sources", [...paths.map((path) => ({title: "x", path})), {title: "none"}]);
    await expect(faultsOf(change)).rejects.toThrow("no faults");
  });
});
