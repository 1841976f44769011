import type {Case, Source, Value} from "../../project/coded-project.js";
import {readTable} from "../sqlite/read-sqlite-table.js";
import type {Sqlite} from "../sqlite/sqlite-schema.js";
import {caseId} from "./attributes.js";
import {sourceId} from "./qualcoder-sources.js";

/**
 * The cases with their sources and passages. A passage from the beginning to the end of a text, or to its last
 * character but one as QualCoder writes it, is the whole source. `lost` counts passages of no case or source.
 */
export function readCases(
  database: Sqlite,
  file: string,
  values: Map<string, Value[]>,
  sources: Source[]
): {cases: Case[]; lost: number} {
  const cases = new Map<string, Case>();
  for (const {caseid, name, memo} of readTable(database, file, "cases", {
    texts: ["name", "memo"],
    numbers: ["caseid"]
  })) {
    const id = caseId(caseid);
    cases.set(id, {
      id,
      name: name ?? "",
      description: memo ?? "",
      values: values.get(id) ?? [],
      sources: [],
      passages: [],
      codes: []
    });
  }
  const byId = new Map(sources.map((source) => [source.id, source]));
  const lengths = new Map<string, number>();
  const whole = new Set<string>();
  let lost = 0;
  for (const row of readTable(database, file, "case_text", {numbers: ["caseid", "fid", "pos0", "pos1"]})) {
    const owner = cases.get(caseId(row.caseid));
    const source = byId.get(sourceId(row.fid));
    if (owner === undefined || source === undefined) {
      lost += 1;
      continue;
    }
    const isWhole =
      source.text === undefined ||
      row.pos0 === undefined ||
      row.pos1 === undefined ||
      (row.pos0 === 0 && row.pos1 >= lengthOf(source, lengths) - 1);
    if (!isWhole) owner.passages.push({source: source.id, start: row.pos0 ?? 0, end: row.pos1 ?? 0});
    else if (!whole.has(`${owner.id} ${source.id}`)) {
      whole.add(`${owner.id} ${source.id}`);
      owner.sources.push(source.id);
    }
  }
  return {cases: [...cases.values()], lost};
}

/** The length of a source's text in code points, counted once. */
function lengthOf(source: Source, lengths: Map<string, number>): number {
  let length = lengths.get(source.id);
  if (length === undefined) {
    length = 0;
    for (const _ of source.text ?? "") length += 1;
    lengths.set(source.id, length);
  }
  return length;
}
