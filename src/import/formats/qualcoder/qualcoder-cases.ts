import type {ProjectCase, ProjectSource, ProjectValue, ProjectVariable} from "../../project/coded-project.js";
import {readSqliteTable} from "../sqlite/read-sqlite-table.js";
import type {SqliteDatabase} from "../sqlite/sqlite-schema.js";
import {makeSourceId} from "./qualcoder-sources.js";

/** The variables of cases and files, and their values by the identifier of the case or source. */
type QualCoderAttributes = {
  variables: ProjectVariable[];
  values: Map<string, ProjectValue[]>;
  /** Values of anything but a case or a file, such as a journal. */
  elsewhere: number;
};

/**
 * Reads the cases with their sources and passages. A passage is the whole source where it reaches from the beginning to
 * the end of a text, or to its last character but one as QualCoder writes it. `lost` counts passages without a case or
 * source.
 */
export function readQualCoderCases(
  database: SqliteDatabase,
  file: string,
  values: Map<string, ProjectValue[]>,
  sources: ProjectSource[]
): {cases: ProjectCase[]; lost: number} {
  const cases = new Map<string, ProjectCase>();
  for (const {caseid, name, memo} of readSqliteTable(database, file, "cases", {
    texts: ["name", "memo"],
    numbers: ["caseid"]
  })) {
    const id = makeCaseId(caseid);
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
  for (const row of readSqliteTable(database, file, "case_text", {
    numbers: ["caseid", "fid", "pos0", "pos1"]
  })) {
    const owner = cases.get(makeCaseId(row.caseid));
    const source = byId.get(makeSourceId(row.fid));
    if (owner === undefined || source === undefined) {
      lost += 1;
      continue;
    }
    const isWhole =
      source.text === undefined ||
      row.pos0 === undefined ||
      row.pos1 === undefined ||
      (row.pos0 === 0 && row.pos1 >= measureText(source, lengths) - 1);
    if (!isWhole) owner.passages.push({source: source.id, start: row.pos0 ?? 0, end: row.pos1 ?? 0});
    else if (!whole.has(`${owner.id} ${source.id}`)) {
      whole.add(`${owner.id} ${source.id}`);
      owner.sources.push(source.id);
    }
  }
  return {cases: [...cases.values()], lost};
}

/** Reads `attribute_type` and `attribute`. A variable without a type, as in a broken file, is text. */
export function readAttributes(database: SqliteDatabase, file: string): QualCoderAttributes {
  const types = readSqliteTable(database, file, "attribute_type", {texts: ["name", "valuetype"]});
  const rows = readSqliteTable(database, file, "attribute", {
    texts: ["name", "attr_type", "value"],
    numbers: ["id"]
  });
  const variables = new Map<string, ProjectVariable>();
  for (const {name, valuetype} of types)
    if (name !== undefined)
      variables.set(name, {id: name, name, type: valuetype === "numeric" ? "number" : "text"});
  const values = new Map<string, ProjectValue[]>();
  let elsewhere = 0;
  for (const {name, attr_type: of, value, id} of rows) {
    if (name === undefined || (of !== "case" && of !== "file")) {
      elsewhere += 1;
      continue;
    }
    if (!variables.has(name)) variables.set(name, {id: name, name, type: "text"});
    const owner = of === "case" ? makeCaseId(id) : makeSourceId(id);
    const list = values.get(owner) ?? [];
    list.push({variable: name, value: value ?? ""});
    values.set(owner, list);
  }
  return {variables: [...variables.values()], values, elsewhere};
}

/** The identifier of a case of QualCoder's table `cases`. */
function makeCaseId(id: number | undefined): string {
  return `case ${id}`;
}

/** The length of a source's text in code points, counted once. */
function measureText(source: ProjectSource, lengths: Map<string, number>): number {
  let length = lengths.get(source.id);
  if (length === undefined) {
    length = 0;
    for (const _ of source.text ?? "") length += 1;
    lengths.set(source.id, length);
  }
  return length;
}
