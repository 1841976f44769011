import {allLevel, ownGrouping} from "../model/groups.js";
import type {StudyDescription, TableDescription} from "../model/study.js";
import {quoteIdentifier} from "../queries/quote.js";
import {viewFields} from "../queries/views.js";
import {loadPageContext} from "./page-context.js";
import {engineSession} from "./page-state.js";
import {readResult} from "./read-result.js";

type Named = [field: string, values: string[]];

/** The names that a statement can use. */
export type EditorNames = {
  /** The fields of each table, and of each relation that the site's queries share. */
  relations: ReadonlyMap<string, readonly string[]>;
  /** The values of fields that have levels or codes. */
  values: ReadonlyMap<string, readonly string[]>;
};

/** Reads the names from what the site says of its tables: no engine is needed. On a site for release they are the released ones. */
export async function readEditorNames(): Promise<EditorNames> {
  const [{study}, tables] = await Promise.all([loadPageContext(), readResult<TableDescription[]>("tables")]);
  const relations = relationsOf(tables, study.release === undefined);
  const fields = new Set([...relations.values()].flat());
  const values = [...valuesOf(study)].filter(([field, list]) => fields.has(field) && list.length > 0);
  return {relations, values: new Map(values)};
}

/** The values that occur in a field of the relations that a statement names, as the reader's own engine finds them. */
export async function occurringValues(
  field: string,
  sql: string,
  {relations}: EditorNames
): Promise<string[]> {
  const session = await engineSession();
  const named = [...relations].filter(
    ([name, fields]) => fields.includes(field) && new RegExp(`(?<![\\w-])${name}(?![\\w-])`, "i").test(sql)
  );
  const column = quoteIdentifier(field);
  const lists = await Promise.all(
    named.map(([name]) =>
      session.sql(
        `SELECT DISTINCT ${column}::VARCHAR AS value FROM ${quoteIdentifier(name)} WHERE ${column} IS NOT NULL ORDER BY 1`
      )
    )
  );
  return [...new Set(lists.flat().map(({value}) => String(value)))];
}

function relationsOf(tables: readonly TableDescription[], hasViews: boolean): Map<string, string[]> {
  const relations = new Map(tables.map(({name, fields}) => [name, fields.map((field) => field.name)]));
  if (!hasViews) return relations;
  for (const [name, {of, fields}] of Object.entries(viewFields)) {
    const inherited = of === undefined ? [] : relations.get(of);
    if (inherited) relations.set(name, [...inherited, ...fields]);
  }
  return relations;
}

/** Levels by the field that has them, and codes by the fields that hold codes of a kind or of any. */
function valuesOf(study: StudyDescription): Map<string, string[]> {
  const {variables, codes} = study;
  const groups = ownGrouping(study).groups.map(({level}) => level);
  const ofKind = (kind: string) => codes.filter((code) => code.kind === kind).map(({code}) => code);
  const kinds = [...new Set(codes.map(({kind}) => kind))];
  const all = codes.map(({code}) => code);
  return new Map([
    ...variables.map(({name, levels}): Named => [name, levels]),
    ...kinds.map((kind): Named => [kind, ofKind(kind)]),
    ["group", [...groups, allLevel]],
    ["variable", variables.map(({name}) => name)],
    ["level", [...new Set(variables.flatMap(({levels}) => levels))]],
    ["kind", kinds],
    ["code", all],
    ["parent", all],
    ["theme_a", ofKind("theme")],
    ["theme_b", ofKind("theme")]
  ]);
}
