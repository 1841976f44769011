import type {MappedExtract} from "../../src/mapping/mapped-extract.js";
import type {Mapping} from "../../src/mapping/mapping.js";
import {caseVariables, primaryVariables} from "./project-cases.js";
import {pathsOf, routesBranch, themesBranch} from "./project-codes.js";
import {codeForm} from "./tell-changes.js";

/** The mapping by which an export comes back as the extract that it was made from. */
export function exportMapping(rows: MappedExtract): Mapping {
  const paths = pathsOf(rows.codebook);
  return {
    title: rows.title === "" ? undefined : rows.title,
    synthetic: rows.synthetic,
    patient: "case",
    patientIds: "names",
    ageGroup: {variable: "age_group", adult: ["adult"], child: ["child"]},
    characteristics: rows.characteristics.map(({column, levels}) => ({variable: column, column, levels})),
    routes: {under: routesBranch},
    informants: {under: "routes"},
    themes: {under: themesBranch},
    primary: {
      variable: primaryVariables.route,
      ...(caseVariables(rows).includes(primaryVariables.informant) && {informant: primaryVariables.informant})
    },
    excerpts: {recordType: "record_type", professionalRole: "professional_role"},
    renamed: rows.codebook
      .filter(({code}) => codeForm.test(code))
      .map(({code}) => ({path: paths.get(code) ?? [], as: code})),
    columns: undefined
  };
}
