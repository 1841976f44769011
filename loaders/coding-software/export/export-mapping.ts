import type {MappedExtract} from "../../../src/import/apply/mapped-extract.js";
import {codePattern} from "../../../src/import/apply/name-codes.js";
import {hasRoutes} from "../../../src/import/describe-extract.js";
import type {Mapping} from "../../../src/import/mapping/mapping.js";
import {listCaseVariables, nameCharacteristicVariables, primaryVariables} from "./project-cases.js";
import {listCodePaths, routesBranch, themesBranch} from "./project-codes.js";

/** Makes the mapping by which an import of the exported project gives the same extract. */
export function makeExportMapping(rows: MappedExtract): Mapping {
  const paths = listCodePaths(rows.codebook);
  const variables = nameCharacteristicVariables(rows.characteristics);
  return {
    title: rows.title === "" ? undefined : rows.title,
    synthetic: rows.synthetic,
    patient: "case",
    patientIds: "names",
    unit: rows.unit,
    groups: rows.groups && {
      variable: variables.get(rows.groups.field) ?? rows.groups.field,
      levels: rows.groups.levels.map(({level, words}) => ({level, words, values: [level]}))
    },
    characteristics: rows.characteristics.map(({column, levels}) => ({
      variable: variables.get(column) ?? column,
      column,
      levels
    })),
    routes: hasRoutes(rows) ? {under: routesBranch} : undefined,
    informants: hasRoutes(rows) ? {under: "routes"} : undefined,
    themes: {under: themesBranch},
    primary: !hasRoutes(rows)
      ? undefined
      : {
          variable: primaryVariables.route,
          ...(listCaseVariables(rows).has(primaryVariables.informant) && {
            informant: primaryVariables.informant
          })
        },
    excerpts: {recordType: "record_type", professionalRole: "professional_role"},
    renamed: rows.codebook
      .filter(({code}) => codePattern.test(code))
      .map(({code}) => ({path: paths.get(code) ?? [], as: code})),
    columns: undefined
  };
}
