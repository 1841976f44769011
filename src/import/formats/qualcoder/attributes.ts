import type {Value, Variable} from "../../project/coded-project.js";
import {readTable} from "../sqlite/read-sqlite-table.js";
import type {Sqlite} from "../sqlite/sqlite-schema.js";
import {sourceId} from "./qualcoder-sources.js";

/** The identifier of a case of QualCoder's table `cases`. */
export function caseId(id: number | undefined): string {
  return `case ${id}`;
}

/** The variables of cases and files, and their values by the case's or source's identifier. */
export type Attributes = {
  variables: Variable[];
  values: Map<string, Value[]>;
  /** Values of what is neither a case nor a file, such as a journal. */
  elsewhere: number;
};

/** Reads `attribute_type` and `attribute`. A variable without a type of its own, as a broken file has it, is text. */
export function readAttributes(database: Sqlite, file: string): Attributes {
  const types = readTable(database, file, "attribute_type", {texts: ["name", "valuetype"]});
  const rows = readTable(database, file, "attribute", {
    texts: ["name", "attr_type", "value"],
    numbers: ["id"]
  });
  const variables = new Map<string, Variable>();
  for (const {name, valuetype} of types)
    if (name !== undefined)
      variables.set(name, {id: name, name, type: valuetype === "numeric" ? "number" : "text"});
  const values = new Map<string, Value[]>();
  let elsewhere = 0;
  for (const {name, attr_type: of, value, id} of rows) {
    if (name === undefined || (of !== "case" && of !== "file")) {
      elsewhere += 1;
      continue;
    }
    if (!variables.has(name)) variables.set(name, {id: name, name, type: "text"});
    const owner = of === "case" ? caseId(id) : sourceId(id);
    const list = values.get(owner) ?? [];
    list.push({variable: name, value: value ?? ""});
    values.set(owner, list);
  }
  return {variables: [...variables.values()], values, elsewhere};
}
