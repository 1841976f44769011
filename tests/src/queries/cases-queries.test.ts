import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {type Database, selectRows} from "../../../loaders/disk/duckdb.js";
import {runQuery} from "../../../loaders/results/run-queries.js";
import type {Row} from "../../../src/model/row.js";
import {readSql} from "../../support/analysis.js";
import {rowsEqual} from "../../support/rows-equal.js";
import {openNoSearch, openTinySearch, switchOff} from "../analysis/search/tiny-search.js";

let database: Database;
beforeAll(async () => {
  database = await openTinySearch();
});
afterEach(() => switchOff(database, []));
afterAll(() => database.close());

const rowsOf = (query: string) => runQuery(database.connection, query);

const flowColumns = ["box", "reason", "group", "people", "documents"];
const termColumns = ["term", "hits", "counted", "documents", "people", "only_this", "cases", "near_misses"];
const pick = (rows: readonly Row[], columns: readonly string[]) =>
  rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])) as Row);

describe("the flow", () => {
  it("leads from 20 people to those whom both reviewers, or the consensus, include", async () => {
    rowsEqual(await rowsOf("cases-flow"), flowColumns, [
      ["searched", null, "all", 20, 60],
      ["without a hit", null, "all", 11, null],
      ["with a hit", null, "all", 9, 14],
      ["no rule holds", null, "all", 3, null],
      ["retrieved", null, "all", 6, 10],
      ["awaiting screening", null, "all", 1, null], // R7
      ["screened", null, "all", 5, null],
      ["excluded", "Reviewers give different reasons", "all", 1, null], // R10
      ["excluded", "other sense", "all", 1, null], // R2
      ["awaiting agreement", null, "all", 1, null], // R3
      ["included", null, "adult", 1, null],
      ["included", null, "child", 1, null],
      ["included", null, "all", 2, null], // R1 and R4
      ["included but not retrieved", null, "adult", 1, null],
      ["included but not retrieved", null, "child", 0, null],
      ["included but not retrieved", null, "all", 1, null] // R5
    ]);
  });

  it("narrows when a term is off: without “trafficked”, R2 and R10 are lost, and with R5 have no hit any more", async () => {
    await switchOff(database, ["trafficked"]);
    rowsEqual(await rowsOf("cases-flow"), flowColumns, [
      ["searched", null, "all", 20, 60],
      ["without a hit", null, "all", 14, null],
      ["with a hit", null, "all", 6, 9],
      ["no rule holds", null, "all", 2, null],
      ["retrieved", null, "all", 4, 7],
      ["awaiting screening", null, "all", 1, null],
      ["screened", null, "all", 3, null],
      ["awaiting agreement", null, "all", 1, null],
      ["included", null, "adult", 1, null],
      ["included", null, "child", 1, null],
      ["included", null, "all", 2, null],
      ["included but not retrieved", null, "adult", 1, null],
      ["included but not retrieved", null, "child", 0, null],
      ["included but not retrieved", null, "all", 1, null]
    ]);
  });

  it("counts included people whom the terms that are on do not retrieve", async () => {
    await switchOff(database, ["asylum", "trafficked", "trafficking"]);
    const rows = await rowsOf("cases-flow");
    expect(rows.filter(({box}) => String(box).startsWith("included"))).toMatchObject([
      {group: "adult", people: 0},
      {group: "child", people: 0},
      {group: "all", people: 0},
      {group: "adult", people: 2},
      {group: "child", people: 1},
      {group: "all", people: 3} // R1, R4 and R5
    ]);
  });

  it("has behind each box those whom it counts, except where there is no hit", async () => {
    for (const off of [[], ["trafficked"], ["forced", "asylum"]]) {
      await switchOff(database, off);
      const behind = await selectRows<Row>(database.connection, await readSql("supporting-rows/cases-flow"));
      for (const {box, reason, group, people} of await rowsOf("cases-flow")) {
        if (group !== "all" || box === "searched" || box === "without a hit") continue;
        const found = behind.filter((row) => row.box === box && row.reason === reason);
        expect(found.length, `${box} ${reason}`).toBe(people);
      }
    }
  });

  it("has with a person behind a box the year of birth, the hits that count and the rules", async () => {
    const behind = await selectRows<Row>(database.connection, await readSql("supporting-rows/cases-flow"));
    expect(behind.find(({box, person_id}) => box === "retrieved" && person_id === "R10")).toEqual({
      box: "retrieved",
      reason: null,
      person_id: "R10",
      year_of_birth: 1980,
      sex: "Female",
      counted_hits: 3,
      rules: "named"
    });
  });
});

describe("the yield of a term", () => {
  it("counts hits, documents, people, and those whom only this term retrieves", async () => {
    rowsEqual(pick(await rowsOf("cases-terms"), termColumns), termColumns, [
      ["trafficked", 8, 5, 7, 3, 2, 1, 1], // alone R2, and R10 in both documents
      ["trafficking", 3, 2, 3, 2, 0, 1, 1], // R7 is retrieved in another way too
      ["forced", 4, 4, 4, 4, 1, 3, 1], // alone R3; R4 is retrieved without it
      ["locked in", 3, 3, 3, 3, 2, 2, 1], // alone R3 and R4
      ["silent", 0, 0, 0, 0, 0, 0, 0],
      ["asylum", 1, 1, 1, 1, 1, 1, 0] // alone R4
    ]);
  });

  it("of people whom only it retrieves is how many are lost when it alone is switched off", async () => {
    const retrieved = async () =>
      (await selectRows<{n: number}>(database.connection, "SELECT count(*) AS n FROM retrieved"))[0]?.n ?? 0;
    const terms = await rowsOf("cases-terms");
    const all = await retrieved();
    for (const {term, only_this} of terms) {
      await switchOff(database, [String(term)]);
      expect(all - (await retrieved()), String(term)).toBe(only_this);
    }
  });

  it("is nothing where it is off, and others then find more alone", async () => {
    await switchOff(database, ["trafficking"]);
    const rows = await rowsOf("cases-terms");
    expect(rows.find(({term}) => term === "trafficking")).toMatchObject({hits: 0, people: 0, only_this: 0});
    expect(rows.find(({term}) => term === "trafficked")).toMatchObject({people: 3, only_this: 3}); // and R1
    expect(rows.find(({term}) => term === "forced")).toMatchObject({people: 4, only_this: 2}); // R3 and R7
  });
});

describe("contexts", () => {
  it("are counted for each concept, at zero too, counted hits first and excluded ones last", async () => {
    const columns = ["concept", "context", "hits", "people", "denominator"];
    const rows = pick(await rowsOf("cases-contexts"), columns);
    rowsEqual(rows.slice(0, 8), columns, [
      ["trafficking", "counted", 7, 4, 11],
      ["trafficking", "another person", 1, 1, 11],
      ["trafficking", "negated", 2, 2, 11],
      ["trafficking", "excluded", 1, 1, 11],
      ["exploitation", "counted", 4, 4, 4],
      ["exploitation", "another person", 0, 0, 4],
      ["exploitation", "negated", 0, 0, 4],
      ["exploitation", "excluded", 0, 0, 4]
    ]);
    expect(rows).toHaveLength(16);
  });

  it("have snippets, of different terms first, with the match apart and its whitespace folded", async () => {
    const rows = await rowsOf("cases-snippets");
    expect(rows.map(({context}) => context)).toEqual([
      ...Array(5).fill("counted"),
      "another person",
      "negated",
      "negated",
      "excluded"
    ]);
    const counted = rows.slice(0, 5);
    expect(new Set(counted.map(({term}) => term)).size).toBe(5); // all five terms that have hits
    expect(counted.every(({hits}) => hits === 15)).toBe(true);
    const locked = counted.find(({term}) => term === "locked in");
    expect(locked?.before).toMatch(/^D(4|6|11): she was $/);
    expect([locked?.match, locked?.after]).toEqual(["locked in", " there"]);
    expect(rows.at(-1)).toMatchObject({match: "trafficked", trigger: "drugs", hits: 1});
  });
});

describe("against the key", () => {
  const columns = ["part", "label", "true_positives", "false_positives", "false_negatives"];

  it("the search and each concept and term are right, wrong, or miss", async () => {
    rowsEqual(pick(await rowsOf("cases-performance"), columns), columns, [
      ["search", "The whole search", 3, 3, 3],
      ["concept", "Trafficking", 1, 3, 5],
      ["concept", "Exploitation", 3, 1, 3],
      ["concept", "Control", 2, 1, 4],
      ["concept", "Immigration", 1, 0, 5],
      ["term", "trafficked", 1, 2, 5],
      ["term", "trafficking", 1, 1, 5],
      ["term", "forced", 3, 1, 3],
      ["term", "locked in", 2, 1, 4],
      ["term", "silent", 0, 0, 6],
      ["term", "asylum", 1, 0, 5]
    ]);
  });

  it("each form is found so often; near misses of true cases are no errors", async () => {
    rowsEqual(
      await rowsOf("cases-forms"),
      ["planted", "form", "people", "retrieved"],
      [
        ["case", "described", 3, 2],
        ["case", "named", 2, 1],
        ["case", "misspelling", 1, 0],
        ["near miss", "another sense", 1, 1],
        ["near miss", "drugs", 1, 0],
        ["near miss", "leaflet", 1, 1]
      ]
    );
  });

  it("each error has its passage and why it was made", async () => {
    rowsEqual(
      await rowsOf("cases-missed"),
      ["error", "person_id", "form", "passage", "why"],
      [
        ["missed", "R6", "misspelling", "P6", "hits that do not count: another person, negated"],
        ["missed", "R8", "described", "P8", "counted hits, but no rule holds"],
        ["missed", "R9", "named", "P9", "no hit at all"],
        ["wrongly retrieved", "R10", "nothing planted", "… D14: she was trafficked there …", "named"],
        ["wrongly retrieved", "R2", "another sense", "P2", "named"],
        [
          "wrongly retrieved",
          "R7",
          "nothing planted",
          "… D10: she was trafficking there …",
          expect.any(String)
        ]
      ]
    );
  });
});

describe("the screening", () => {
  it("sets two reviewers' decisions beside each other, without the consensus", async () => {
    rowsEqual(
      await rowsOf("cases-screening"),
      ["first", "second", "first_decision", "second_decision", "people"],
      [
        ["ann", "bea", "included", "included", 1],
        ["ann", "bea", "included", "excluded", 1],
        ["ann", "bea", "excluded", "included", 1],
        ["ann", "bea", "excluded", "excluded", 2]
      ]
    );
  });
});

describe("what was searched, and the rules", () => {
  it("is told in one row", async () => {
    rowsEqual(
      await rowsOf("cases-register"),
      ["strategy", "synthetic", "people", "documents", "characters"],
      [["Tiny", true, 20, 60, 60000]]
    );
  });

  it("is told concept by concept", async () => {
    rowsEqual(
      await rowsOf("cases-rules"),
      ["rule", "label", "scope", "concept", "concept_label"],
      [
        ["named", "Named", "document", "trafficking", "Trafficking"],
        ["held", "Exploited and held", "document", "control", "Control"],
        ["held", "Exploited and held", "document", "exploitation", "Exploitation"],
        ["claimed", "Held and seeking asylum", "person", "control", "Control"],
        ["claimed", "Held and seeking asylum", "person", "immigration", "Immigration"]
      ]
    );
  });
});

describe("without a search", () => {
  const queries = [
    "register",
    "flow",
    "terms",
    "rules",
    "contexts",
    "snippets",
    "performance",
    "forms",
    "missed",
    "screening"
  ];

  it.each(queries)("cases-%s has no rows", async (query) => {
    const empty = await openNoSearch();
    expect(await runQuery(empty.connection, `cases-${query}`)).toEqual([]);
    empty.close();
  });
});

describe("without a key", () => {
  it("yields say nothing of cases, and nothing is said to be right or wrong", async () => {
    const real = await openTinySearch();
    await real.connection.run("DELETE FROM search_key");
    const [first] = await runQuery(real.connection, "cases-terms");
    expect(first).toMatchObject({hits: 8, cases: null, near_misses: null});
    for (const query of ["cases-performance", "cases-forms", "cases-missed"])
      expect(await runQuery(real.connection, query)).toEqual([]);
    real.close();
  });
});
