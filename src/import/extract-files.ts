import type {ImportReport} from "./apply/import-report.js";
import type {MappedExtract} from "./apply/mapped-extract.js";
import {describeExtract, describeOrigin, hasRoutes, listExtractColumns} from "./describe-extract.js";
import {formatCsv} from "./format-csv.js";
import {formatReportMarkdown} from "./report-markdown.js";

/** The file with the mapping of an import, kept beside the extract. */
export const mappingFileName = "mapping.yaml";

/** The file that shows that a folder is an import. */
export const importReportFileName = "import-report.json";

/**
 * Makes the files of an imported extract, except the report as JSON: the tables, their description, the mapping as
 * text, and the report in words.
 */
export function makeExtractFiles(
  extract: MappedExtract,
  report: ImportReport,
  mapping: string
): Map<string, string> {
  const columns = listExtractColumns(extract);
  const table = <Row extends object>(name: keyof typeof columns, rows: readonly Row[]): [string, string] => [
    `${name}.csv`,
    formatCsv(rows, columns[name] as (keyof Row & string)[])
  ];
  return new Map([
    table("patients", extract.patients),
    ...(hasRoutes(extract) ? [table("identifications", extract.identifications)] : []),
    table("excerpts", extract.excerpts),
    table("codings", extract.codings),
    ...(extract.readings.length > 0 ? [table("readings", extract.readings)] : []),
    table("codebook", extract.codebook),
    ...(extract.memos.length > 0 ? [table("memos", extract.memos)] : []),
    ["datapackage.json", describeExtract(extract, describeOrigin(report))],
    [mappingFileName, mapping],
    ["import-report.md", formatReportMarkdown(report)]
  ]);
}
