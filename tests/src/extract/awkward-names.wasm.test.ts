import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../../loaders/build/prepare.js";
import {openQuerySession, type QuerySession} from "../../../src/engine/query-session.js";
import type {Row} from "../../../src/model/row.js";
import type {StudyDescription, TableDescription} from "../../../src/model/study.js";
import {addressWithFilters, filterChoices, filtersFromAddress} from "../../../src/page/page-address.js";
import {noFilters} from "../../../src/queries/filters.js";
import {readSources} from "../../support/analysis.js";
import {changedExtract} from "../../support/command.js";
import {openWasm, type Wasm} from "../../support/wasm.js";

/** Names that every object of JavaScript has, or every form of a page. */
const names = [
  "constructor",
  "__proto__",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "elements",
  "submit",
  "length"
];

/** One patient in four has "no". */
const answerIn = (row: number) => (row % 4 === 0 ? "no" : "yes");

let prepared: string;
let wasm: Wasm;
let session: QuerySession;
let study: StudyDescription;
const readJson = async (name: string) =>
  JSON.parse(await readFile(join(prepared, "results", `${name}.json`), "utf8"));

beforeAll(async () => {
  const extract = await changedExtract({
    "patients.csv": (text) =>
      text
        .trimEnd()
        .split("\n")
        .map((line, row) => [line, ...names.map((name) => (row === 0 ? name : answerIn(row)))].join(","))
        .join("\n"),
    "datapackage.json": (text) => {
      const {search: _, ...described} = JSON.parse(text);
      const patients = described.resources.find(({name}: {name: string}) => name === "patients");
      for (const name of names)
        patients.schema.fields.push({
          name,
          title: `Title of ${name}`,
          type: "string",
          description: `About ${name}.`,
          constraints: {enum: ["yes", "no"]}
        });
      const fields = [{name: "text", type: "string"}];
      described.resources.push({name: "constructor", path: "constructor.csv", schema: {fields}});
      return JSON.stringify(described);
    }
  });
  await writeFile(join(extract, "constructor.csv"), "text\na row\n");
  prepared = await prepare(extract);
  study = await readJson("study");
  wasm = await openWasm(prepared, "published");
  session = await openQuerySession(wasm.connection, await readSources(), {grouping: "age_group"});
});
afterAll(() => wasm?.close());

describe("characteristics with names of JavaScript's own", () => {
  it("are described like any other", async () => {
    for (const name of names) {
      const variable = study.variables.find((each) => each.name === name);
      expect(variable).toMatchObject({name, title: `Title of ${name}`, levels: ["yes", "no"]});
    }
    const tables: TableDescription[] = await readJson("tables");
    const fields = tables.find(({name}) => name === "patients")?.fields ?? [];
    for (const name of names)
      expect(fields.find((field) => field.name === name)?.description).toBe(`About ${name}.`);
  });

  it("can be the name of a table too", async () => {
    const tables: TableDescription[] = await readJson("tables");
    expect(tables.find(({name}) => name === "constructor")?.rows).toBe(1);
  });

  it.each(names)("%s is counted alike when the site is built and in the browser", async (name) => {
    const built: Row[] = await readJson("sample-characteristics");
    const ofName = (rows: readonly Row[] | undefined) => rows?.filter(({variable}) => variable === name);
    // 130 patients: rows 4, 8 … 128 have "no".
    const counted = ofName(built)?.filter(({group}) => group === "all");
    expect(counted?.map(({level, patients}) => [level, patients])).toEqual([
      ["yes", 98],
      ["no", 32]
    ]);
    expect(ofName(await session.rows("sample-characteristics", noFilters))).toEqual(ofName(built));
  });

  it.each(names)("%s is a filter that an address keeps and that narrows every query", async (name) => {
    const choices = filterChoices({...study, terms: []});
    const none = filtersFromAddress("", choices);
    expect(Object.keys(none.levels)).toEqual([]);
    const filters = filtersFromAddress(`?${name}=no`, choices);
    expect(Object.entries(filters.levels)).toEqual([[name, ["no"]]]);
    expect(addressWithFilters("https://example.org/check", filters, choices)).toBe(
      `https://example.org/check?${name}=no`
    );
    expect(addressWithFilters(`https://example.org/check?${name}=no`, none, choices)).toBe(
      "https://example.org/check"
    );
    expect((await session.rows("patients-in-view", filters))?.at(-1)).toEqual({group: "all", patients: 32});
  });

  it("come back from a statement with their values", async () => {
    const [first] = await session.sql(
      `SELECT ${names.map((name) => `"${name}"`).join(", ")} FROM patients ORDER BY patient_id`
    );
    expect(Object.entries(first ?? {})).toEqual(names.map((name) => [name, "yes"]));
  });
});
