import type {ImportReport} from "./apply/import-report.js";
import type {MappedExtract} from "./apply/mapped-extract.js";
import {
  describeCodebook,
  describeCodings,
  describeExcerpts,
  describeIdentifications,
  describeMemos,
  describePatients,
  describeReadings
} from "./extract-tables.js";
import type {TableResource} from "./table-resource.js";

/** The tables of an extract, in the order in which they are written. */
const tableNames = [
  "patients",
  "identifications",
  "excerpts",
  "codings",
  "readings",
  "codebook",
  "memos"
] as const;

/** What kind of file an extract was made of: "a REFI-QDA project of NVivo 14". A kind that names its program is enough. */
export function describeOrigin({kind, software}: Pick<ImportReport, "kind" | "software">): string {
  return software === undefined || kind.startsWith(software) ? `a ${kind}` : `a ${kind} of ${software}`;
}

/**
 * Describes an extract as `datapackage.json`; `origin` is what it was imported from. No name of a file is in it: sites
 * show it, those for release too.
 */
export function describeExtract(extract: MappedExtract, origin: string): string {
  const {title, synthetic, codebook, unit, groups} = extract;
  const dataPackage = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "coded-extract",
    title,
    description: `A coded record extract, imported from ${origin}.`,
    synthetic,
    ...((unit || groups) && {study: {...(unit && {unit}), ...(groups && {groups: describeGroups(groups)})}}),
    resources: [
      describePatients(extract),
      ...(hasRoutes(extract) ? [describeIdentifications()] : []),
      describeExcerpts(extract),
      describeCodings(),
      ...(extract.readings.length > 0 ? [describeReadings()] : []),
      describeCodebook(codebook.every(({definition}) => definition !== "")),
      ...(extract.memos.length > 0 ? [describeMemos()] : [])
    ]
  };
  return `${JSON.stringify(dataPackage, null, 2)}\n`;
}

function describeGroups({field, levels}: NonNullable<MappedExtract["groups"]>): object {
  return {field, levels: levels.map(({level, words}) => ({level, ...words}))};
}

/** Whether any code of an extract is a route. Without one nobody is identified by any. */
export function hasRoutes({codebook}: MappedExtract): boolean {
  return codebook.some(({kind}) => kind === "route");
}

/** Lists the columns of each table, in their order. */
export function listExtractColumns(extract: MappedExtract): Record<(typeof tableNames)[number], string[]> {
  const names = ({schema}: TableResource) => schema.fields.map(({name}) => name);
  return {
    patients: names(describePatients(extract)),
    identifications: names(describeIdentifications()),
    excerpts: names(describeExcerpts(extract)),
    codings: names(describeCodings()),
    readings: names(describeReadings()),
    codebook: names(describeCodebook(false)),
    memos: names(describeMemos())
  };
}
