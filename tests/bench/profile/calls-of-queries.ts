import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {calledPrefix} from "../../../loaders/site/engine/instrument-engine.js";
import {EngineParts} from "../../../src/engine/engine-parts.js";
import {openQuerySession} from "../../../src/engine/query-session.js";
import {parseCellAddress} from "../../../src/model/row.js";
import type {StudyDescription} from "../../../src/model/study.js";
import {type Filters, noFilters} from "../../../src/queries/filters.js";
import {readSources, readSql, sqlNames} from "../../support/analysis.js";
import {levelFilters} from "../../support/filters.js";
import {readPrinted} from "../../support/printed.js";
import {openWasm} from "../../support/wasm.js";

/**
 * The numbers of the functions that an instrumented engine calls for every query of the site: for all patients, for each
 * level of each characteristic, for two levels at once, with each term of the search switched off, for a statement of the
 * reader's, and for the rows behind printed numbers.
 * @param prepared a prepared extract
 */
export async function callsOfQueries(prepared: string, instrumented: Uint8Array): Promise<Set<number>> {
  const parts = new EngineParts(() => new Uint8Array(0));
  let counters: Array<[string, WebAssembly.Global]> = [];
  const wasm = await openWasm(prepared, (instantiate, imports) =>
    parts.instantiate(
      async (bytes: Uint8Array<ArrayBuffer>, given) => {
        const started = await instantiate(bytes, given);
        counters = Object.entries(started.instance.exports as Record<string, WebAssembly.Global>).filter(
          ([name]) => name.startsWith(calledPrefix)
        );
        return started;
      },
      new Uint8Array(instrumented),
      imports
    )
  );
  try {
    const session = await openQuerySession(wasm.connection, await readSources(), {grouping: "age_group"});
    const queries = await sqlNames();
    for (const filters of await manyFilters(prepared))
      for (const query of queries) await session.rows(query, filters);
    await session.sql(await readSql("sample")); // a reader's own statement, which is undone
    for (const {query, cell} of readPrinted())
      if (query !== null && cell !== null) await session.supportingRows(query, parseCellAddress(cell));
  } finally {
    wasm.close();
  }
  const called = counters.filter(([, {value}]) => value !== 0);
  return new Set(called.map(([name]) => Number(name.slice(calledPrefix.length))));
}

/**
 * No filters, each level, each level with a level of the next characteristic, two levels of each characteristic, each route,
 * each theme, and each term switched off.
 */
async function manyFilters(prepared: string): Promise<Filters[]> {
  const study: StudyDescription = JSON.parse(await readFile(join(prepared, "results/study.json"), "utf8"));
  const {variables} = study;
  const levels = variables.flatMap(({name, levels}, i) => {
    const next = variables[(i + 1) % variables.length];
    return levels.flatMap((level) => [
      {[name]: level},
      {[name]: level, [next?.name ?? name]: next?.levels[0] ?? level}
    ]);
  });
  const codesOf = (kind: string) =>
    study.codes.filter((code) => code.kind === kind).map(({code}): readonly string[] => [code]);
  return [
    noFilters,
    ...levels.map(levelFilters),
    ...variables.map(({name, levels}) => levelFilters({[name]: levels.slice(0, 2)})),
    ...codesOf("route").map((routes) => ({...noFilters, routes})),
    ...codesOf("theme").map((themes) => ({...noFilters, themes})),
    ...study.terms.map((term) => ({...noFilters, switchedOff: [term]}))
  ];
}
