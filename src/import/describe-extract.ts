import {
  codebookTable,
  codingsTable,
  excerptsTable,
  identificationsTable,
  patientsTable
} from "./describe-tables.js";
import type {MappedExtract} from "./mapping/mapped-extract.js";
import type {Table} from "./table-resource.js";

/** The tables of an extract, in the order in which they are written. */
export const tableNames = ["patients", "identifications", "excerpts", "codings", "codebook"] as const;

/** The `datapackage.json` of an extract that was imported from `origin`, such as "thesis.qdpx (REFI-QDA project)". */
export function describeExtract(extract: MappedExtract, origin: string): string {
  const {title, synthetic, codebook} = extract;
  const dataPackage = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "coded-extract",
    title,
    description: `A coded record extract, imported from ${origin}. What came in and what was left behind stands in import-report.md.`,
    synthetic,
    resources: [
      patientsTable(extract),
      identificationsTable(),
      excerptsTable(extract),
      codingsTable(),
      codebookTable(codebook.every(({definition}) => definition !== ""))
    ]
  };
  return `${JSON.stringify(dataPackage, null, 2)}\n`;
}

/** The columns of each table, in their order. */
export function columnsOf(extract: MappedExtract): Record<(typeof tableNames)[number], string[]> {
  const names = ({schema}: Table) => schema.fields.map(({name}) => name);
  return {
    patients: names(patientsTable(extract)),
    identifications: names(identificationsTable()),
    excerpts: names(excerptsTable(extract)),
    codings: names(codingsTable()),
    codebook: names(codebookTable(false))
  };
}
