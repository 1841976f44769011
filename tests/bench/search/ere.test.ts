import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type Database, openDatabase, quoteLiteral, selectRow} from "../../../loaders/disk/duckdb.js";
import {translate} from "./ere.js";
import {countLines} from "./grep.js";

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await openDatabase();
  folder = await mkdtemp(join(tmpdir(), "casebook-ere-"));
});

afterAll(async () => {
  database.close();
  await rm(folder, {recursive: true, force: true});
});

test.each([
  ["(?:a|b)c", "(a|b)c"],
  ["(?P<name>a)(?i:b)", "(a)(b)"],
  ["a{2,3}?b*?c??", "a{2,3}b*c?"],
  ["[\\s-]+", "[\t\v\f -]+"],
  ["[\\]^-]", "[]^-]"],
  ["[\\^]", "\\^"],
  ["[\\^-]", "[-^]"],
  ["[^\\w]", "."],
  ["\\x{63}\\x2e", "c\\."],
  ["a\\-b\\.c", "a-b\\.c"],
  ["^\\Aa$", "a"],
  ["\\Qa.b\\E", "a\\.b"],
  ["[\\w\\x{c0}-\\x{24f}]", "[A-Za-z0-9_[:alpha:]]"]
])("%s is for grep %s", (pattern, ere) => {
  expect(translate(pattern).ere).toBe(ere);
});

test("PostgreSQL has its own edge of a word, and escapes in brackets", () => {
  expect(translate("\\b(?:a)[\\\\^][^\\s]\\B", "postgres").ere).toBe("\\y(?:a)[\\\\^][^\t\v\f ]\\Y");
});

test("a class without an equal becomes any character, and is named", () => {
  expect(translate("a\\pNb[\\W\\d]")).toEqual({ere: "a.b.", widened: ["\\pN", "[\\W\\d]"]});
});

const texts = [
  "She was trafficked.",
  "She was TRAFFICKED here",
  "She was traf-\nficked",
  "She was traf  ficked",
  "trafficker",
  "the traffic was heavy",
  "passport was taken away",
  "took it: her passport",
  "n't",
  "couldn’t leave",
  "a.b",
  "a-b",
  "axb",
  "[x]",
  "50 (fifty)",
  "träfficked",
  "x_y",
  "{2}",
  "tab\there",
  ""
];

/** What is the same in both, text for text. */
const same = [
  "\\btrafficked\\b",
  "\\btraf[\\s-]{1,2}ficked\\b",
  "traf\\w*\\b",
  "(?:passport|papers)(?:\\W+\\w+){0,2}?\\W+taken",
  "(?:took|taken)(?:\\W+\\w+){0,3}?\\W+passport",
  "\\bn['’]?t",
  "n['’]t",
  "a[.-]b",
  "a\\.b",
  "\\[x\\]",
  "\\d+ \\(",
  "x_y",
  "\\{2\\}",
  "[tT]ab\\there",
  "traf(?:fic|f)(?:ked|ker)\\b",
  "her\\b|\\bfifty"
];

/** What is wider for grep. */
const wider = ["tr[^\\s[:punct:]]fficked", "tr[\\w\\x{c0}-\\x{24f}]fficked", "^the", "here$", "a\\PNb"];

describe("beside DuckDB's RE2, on hand-made texts", () => {
  test.each(same)("%s finds the same", async (pattern) => {
    const found = await grepFinds(pattern, texts);
    for (const [i, text] of texts.entries())
      expect(found[i], JSON.stringify(text)).toBe(await re2Finds(pattern, text));
  });

  test("an edge of a word is one for letters beyond ASCII too, where RE2 sees an edge and the search drops the hit", async () => {
    expect(await re2Finds("\\btraf\\b", "trafﬁcked")).toBe(true);
    expect(await grepFinds("\\btraf\\b", ["trafﬁcked"])).toEqual([false]);
  });

  test.each(wider)("%s finds no less", async (pattern) => {
    const found = await grepFinds(pattern, texts);
    for (const [i, text] of texts.entries())
      if (await re2Finds(pattern, text)) expect(found[i], text).toBe(true);
  });
});

async function re2Finds(pattern: string, text: string): Promise<boolean> {
  const sql = `SELECT regexp_matches(${quoteLiteral(text)}, ${quoteLiteral(`(?i)${pattern}`)}) AS found`;
  return (await selectRow<{found: boolean}>(database.connection, sql)).found;
}

/** Whether grep finds a pattern in each of some texts, all asked at once: to start it takes longer than to search. */
async function grepFinds(pattern: string, searched: readonly string[]): Promise<boolean[]> {
  const expression = join(folder, "ere");
  await writeFile(expression, `${translate(pattern).ere}\n`);
  const files = searched.map((_, i) => join(folder, `text-${i}`));
  for (const [i, text] of searched.entries())
    await writeFile(files[i] ?? "", `${text.replaceAll("\n", " ")}\n`);
  return (await countLines("C.UTF-8", expression, files)).map((count) => count === 1);
}
