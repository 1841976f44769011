import {group} from "d3";
import type {MappedExtract, PatientRow} from "../../../src/import/apply/mapped-extract.js";
import {formatPath} from "../../../src/import/mapping/mapping.js";
import {tidy} from "../../../src/import/project/fold-names.js";
import {listCodePaths, makeCodeGuid} from "./project-codes.js";
import {type ExportedSource, makeSourceGuid} from "./project-sources.js";
import {makeGuid, writeElement, writeVariableValue} from "./project-xml.js";

/** The variables of cases that hold a patient's primary identification. */
export const primaryVariables = {route: "primary_route", informant: "primary_informant"} as const;

/**
 * Names the variable of each characteristic, by its column. It is the heading, from which an import makes the heading
 * again, or the column where another variable has that name.
 */
export function nameCharacteristicVariables(
  characteristics: MappedExtract["characteristics"]
): Map<string, string> {
  const others = new Set<string>(Object.values(primaryVariables));
  for (const {column} of characteristics) others.add(column);
  const headings = group(characteristics, ({title}) => tidy(title).toLowerCase());
  return new Map(
    characteristics.map(({column, title}) => {
      const isUnique = headings.get(title.toLowerCase())?.length === 1 && !others.has(title);
      return [column, isUnique ? title : column];
    })
  );
}

/** Lists the variables of cases: each name, and the column that holds its values. */
export function listCaseVariables(rows: MappedExtract): Map<string, string> {
  const {characteristics, identifications} = rows;
  const informants = identifications.some(({informant}) => informant !== "");
  const variables = nameCharacteristicVariables(characteristics);
  return new Map([
    ...characteristics.map(({column}): [string, string] => [variables.get(column) ?? column, column]),
    ...(identifications.length > 0 ? [[primaryVariables.route, primaryVariables.route] as const] : []),
    ...(informants ? [[primaryVariables.informant, primaryVariables.informant] as const] : [])
  ]);
}

/**
 * Writes a `Case` for each patient: its identifications as codes on the case, its characteristics as values, and its
 * excerpts as sources. An informant stands for its route too.
 */
export function writeCases(rows: MappedExtract, sources: readonly ExportedSource[]): string[] {
  const identifications = group(rows.identifications, ({patient_id}) => patient_id);
  const excerpts = group(sources, ({excerpt}) => excerpt.patient_id);
  const names = nameRoutesAndInformants(rows.codebook);
  const variables = [...listCaseVariables(rows)];
  return rows.patients.map((patient) => {
    const id = patient.patient_id ?? "";
    const ways = identifications.get(id) ?? [];
    const primary = ways.find(({is_primary}) => is_primary);
    const values: PatientRow = {
      ...patient,
      [primaryVariables.route]: names.get(primary?.route ?? "") ?? "",
      [primaryVariables.informant]: names.get(primary?.informant ?? "") ?? ""
    };
    return writeElement(
      "Case",
      {guid: makeGuid("case", id), name: id},
      ...ways.map(({route, informant}) =>
        writeElement("CodeRef", {targetGUID: makeCodeGuid(informant === "" ? route : informant)})
      ),
      ...variables.flatMap(([name, column]) => writeVariableValue("case", name, values[column] ?? "")),
      ...(excerpts.get(id) ?? []).map(({excerpt}) =>
        writeElement("SourceRef", {targetGUID: makeSourceGuid(excerpt.excerpt_id)})
      )
    );
  });
}

/** The name of each route and informant: its label, or its whole path where two labels are equal. */
function nameRoutesAndInformants(codebook: MappedExtract["codebook"]): Map<string, string> {
  const ways = codebook.filter(({kind}) => kind === "route" || kind === "informant");
  const byLabel = group(ways, ({label}) => label.toLowerCase());
  const paths = listCodePaths(codebook);
  return new Map(
    ways.map(({code, label}) => {
      const isUnique = byLabel.get(label.toLowerCase())?.length === 1;
      return [code, isUnique ? label : formatPath(paths.get(code) ?? [label])];
    })
  );
}
