import {findField, findResource} from "../../../src/extract/data-package.js";
import type {
  CodebookRow,
  ExcerptRow,
  MappedExtract,
  MemoRow,
  PatientRow
} from "../../../src/import/apply/mapped-extract.js";
import {wordsOfLevel} from "../../../src/model/groups.js";
import {titleInSentence} from "../../../src/model/sentence-case.js";
import {quoteIdentifier, selectRow, selectRows} from "../../disk/duckdb.js";
import type {Extract} from "../../disk/read-extract.js";

/** The rows of an export, and the parts of the extract that a project has no place for, one phrase each. */
type ExportRows = {rows: MappedExtract; leftOut: string[]};

/** The columns that a project has a place for, beside the characteristics of patients. */
const columns: Readonly<Record<string, readonly string[]>> = {
  identifications: ["patient_id", "route", "informant", "is_primary"],
  excerpts: ["excerpt_id", "patient_id", "record_type", "professional_role", "text"],
  codings: ["excerpt_id", "code", "coder"],
  readings: ["excerpt_id", "coder"],
  memos: ["about", "id", "title", "author", "text"],
  codebook: ["code", "kind", "parent", "label", "definition", "include", "exclude", "origin"]
};

/** Reads the rows of an extract, each table in its order. A missing cell is empty text. */
export async function readExtractRows({
  connection,
  package: {title, synthetic, study, resources, pages}
}: Extract): Promise<ExportRows> {
  const read = async <Row>(table: string, names: readonly string[]) => {
    const resource = findResource(resources, table);
    const known = names.filter((name) => findField(resource, name) !== undefined);
    if (known.length === 0) return []; // the extract leaves the table out
    const sql = `SELECT ${known.map(quoteIdentifier).join(", ")} FROM ${quoteIdentifier(table)}`;
    const found = await selectRows<Record<string, unknown>>(connection, sql);
    return found.map(
      (row) => Object.fromEntries(names.map((name) => [name, formatCell(name, row[name])])) as Row
    );
  };
  const fields = findResource(resources, "patients")?.fields ?? [];
  const characteristics = fields.filter(({name}) => name !== "patient_id");
  const {unit, groups} = study;
  const groupTitle = titleInSentence(fields.find(({name}) => name === groups?.field)?.title ?? "");
  const patients = await read<PatientRow>(
    "patients",
    fields.map(({name}) => name)
  );
  const rows = {
    title,
    synthetic,
    unit: unit.one === "patient" && unit.many === "patients" ? undefined : unit,
    groups: groups
      ? {
          field: groups.field,
          levels: groups.levels.map(({level, ...words}) => ({
            level,
            words: words.many === wordsOfLevel(level, groupTitle, unit).many ? undefined : words
          }))
        }
      : undefined,
    patients,
    characteristics: characteristics.map(({name, title: heading, type, constraints}) => ({
      column: name,
      title: heading,
      levels: listLevels(
        (constraints.enum ?? []).map(type === "string" ? String : shortenNumber),
        patients,
        name
      )
    })),
    identifications: await read<MappedExtract["identifications"][number]>(
      "identifications",
      columns.identifications ?? []
    ),
    excerpts: await read<ExcerptRow>("excerpts", columns.excerpts ?? []),
    codings: await read<MappedExtract["codings"][number]>("codings", columns.codings ?? []),
    readings: await read<MappedExtract["readings"][number]>("readings", columns.readings ?? []),
    codebook: await read<CodebookRow>("codebook", columns.codebook ?? []),
    memos: await read<MemoRow>("memos", columns.memos ?? [])
  };
  const words = pages === undefined ? [] : [`the words of the pages in ${pages}`];
  return {rows, leftOut: [...(await listLeftOut(connection, resources)), ...words]};
}

/** A number is written in its shortest form: 50.0 as 50. */
function formatCell(name: string, value: unknown): string | boolean {
  return name === "is_primary" ? value === true : String(value ?? "");
}

function shortenNumber(number: string): string {
  return String(Number(number));
}

function listLevels(described: readonly string[], patients: readonly PatientRow[], column: string): string[] {
  const levels = new Set(described);
  for (const patient of patients) {
    const level = patient[column] ?? "";
    if (level !== "") levels.add(level);
  }
  return [...levels];
}

async function listLeftOut(
  connection: Extract["connection"],
  resources: Extract["package"]["resources"]
): Promise<string[]> {
  const leftOut: string[] = [];
  for (const {name, fields} of resources) {
    const known = Object.hasOwn(columns, name) ? columns[name] : undefined;
    if (name === "patients") continue;
    if (known === undefined) {
      const {rows} = await selectRow<{rows: number}>(
        connection,
        `SELECT count(*) AS rows FROM ${quoteIdentifier(name)}`
      );
      leftOut.push(`the table ${name} (${rows} rows)`);
    } else
      for (const field of fields)
        if (!known.includes(field.name)) leftOut.push(`the column ${field.name} of ${name}`);
  }
  return leftOut;
}
