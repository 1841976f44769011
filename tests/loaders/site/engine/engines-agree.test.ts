import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {prepare} from "../../../../loaders/build/prepare.js";
import {type Extract, readExtract} from "../../../../loaders/disk/read-extract.js";
import {defineViews} from "../../../../loaders/results/run-queries.js";
import {createSearchTables} from "../../../../loaders/results/search-tables.js";
import {readCalledFunctions} from "../../../../loaders/site/engine/called-functions.js";
import {cutEngine, linkEngine} from "../../../../loaders/site/engine/cut-engine.js";
import {readGlue} from "../../../../loaders/site/engine/glue.js";
import {readEngine} from "../../../../loaders/site/engine/pack-engine.js";
import {splitEngine} from "../../../../loaders/site/engine/split-engine.js";
import {readModule, type WasmModule, writeModule} from "../../../../loaders/site/engine/wasm-module.js";
import type {Connection} from "../../../../src/engine/connection.js";
import {runAndRollBack} from "../../../../src/engine/connection.js";
import {EngineParts} from "../../../../src/engine/engine-parts.js";
import {openQuerySession, type QuerySession} from "../../../../src/engine/query-session.js";
import {parseCellAddress, type Row} from "../../../../src/model/row.js";
import {noFilters} from "../../../../src/queries/filters.js";
import {nativeConnection, readSources, sqlNames} from "../../../support/analysis.js";
import {levelFilters} from "../../../support/filters.js";
import {readPrinted} from "../../../support/printed.js";
import {randomStatements} from "../../../support/random-sql.js";
import {openWasm, type Wasm} from "../../../support/wasm.js";

let root: string;
let extract: Extract;
let restFetched = 0;
const open: Wasm[] = [];
/** The published engine first. */
const sessions: Array<{name: string; connection: Connection; session: QuerySession}> = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "casebook-engines-"));
  const prepared = await prepare("data", root);
  const {wasm, script} = await readEngine();
  const [engine, glue] = [readModule(wasm), readGlue(script)];
  const called = await readCalledFunctions(wasm);
  expect(called, "the profile is of the installed engine").toBeDefined();
  const {first, rest} = splitEngine(linkEngine(engine, glue), called ?? new Set());
  const [cut, firstBytes, restBytes] = [cutEngine(engine, glue), first, rest].map(bytesOf);
  const add = async (name: string, opened: Wasm) => {
    open.push(opened);
    const session = await openQuerySession(opened.connection, await readSources(), {grouping: "age_group"});
    sessions.push({name, connection: opened.connection, session});
  };
  await add("published", await openWasm(prepared, "published"));
  await add("cut", await openParts(prepared, cut));
  await add("split", await openParts(prepared, firstBytes, restBytes));
  extract = await readExtract("data");
  await createSearchTables(extract);
  await defineViews(extract.connection, "age_group");
  const native = nativeConnection(extract.connection);
  sessions.push({
    name: "native",
    connection: native,
    session: await openQuerySession(native, await readSources(), {grouping: "age_group"})
  });
}, 120_000);

afterAll(async () => {
  for (const wasm of open) wasm.close();
  extract?.close();
  await rm(root, {recursive: true, force: true});
});

function bytesOf(module: WasmModule): Uint8Array<ArrayBuffer> {
  return new Uint8Array(writeModule(module));
}

function openParts(
  prepared: string,
  first: Uint8Array<ArrayBuffer> | undefined,
  rest?: Uint8Array<ArrayBuffer>
): Promise<Wasm> {
  const parts = new EngineParts(() => {
    restFetched++;
    if (!rest) throw new Error("this engine has no rest");
    return rest;
  });
  if (!first) throw new Error("no engine");
  return openWasm(prepared, (instantiate, imports) => parts.instantiate(instantiate, first, imports));
}

/** What every engine gives, by its name: rows as text, or that it refuses. */
async function answers(ask: (each: (typeof sessions)[number]) => Promise<Row[] | undefined>) {
  const given: Record<string, string> = {};
  for (const each of sessions)
    given[each.name] = await ask(each).then(
      (rows) => JSON.stringify(rows),
      (error: Error) => `refused: ${each.name === "native" ? "" : error.message}`
    );
  return given;
}

function agree(given: Record<string, string>, what: string): void {
  const {published = "", native = "", cut, split} = given;
  expect(cut, what).toBe(published);
  expect(split, what).toBe(published);
  if (published.startsWith("refused")) expect(native, what).toMatch(/^refused/);
  else expect(native, what).toBe(published);
}

describe("the published, the cut and the split engine, and native DuckDB", () => {
  it("give the same rows for every query, with filters and without", async () => {
    for (const filters of [noFilters, levelFilters({age_band: "34+", sex: "Male"})])
      for (const query of await sqlNames())
        agree(await answers(({session}) => session.rows(query, filters)), query);
    expect(restFetched).toBe(0);
  });

  it("give the same rows behind every printed number", async () => {
    for (const {query, cell} of readPrinted())
      if (query !== null && cell !== null)
        agree(await answers(({session}) => session.supportingRows(query, parseCellAddress(cell))), cell);
    expect(restFetched).toBe(0);
  });

  it("give the same rows for 1,000 random statements, or refuse them with the same words", async () => {
    const statements = randomStatements(1000, 14);
    let refused = 0;
    for (const statement of statements) {
      const given = await answers(({connection}) => runAndRollBack(connection, statement));
      if (given.published?.startsWith("refused")) refused++;
      agree(given, statement);
    }
    expect(restFetched).toBe(1);
    expect(refused).toBeGreaterThan(50);
    expect(refused).toBeLessThan(300);
  });
});
