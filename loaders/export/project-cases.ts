import {group} from "d3";
import {pathWords} from "../../src/mapping/code-path.js";
import type {MappedExtract, PatientRow} from "../../src/mapping/mapped-extract.js";
import {guidOf} from "./guid.js";
import {codeGuid, pathsOf} from "./project-codes.js";
import {type ExportedSource, sourceGuid} from "./project-sources.js";
import {variableValue} from "./variables.js";
import {element} from "./xml.js";

/** The variables of cases that say which identification is the primary one. */
export const primaryVariables = {route: "primary_route", informant: "primary_informant"} as const;

/** The names of the variables of cases. */
export function caseVariables({characteristics, identifications}: MappedExtract): string[] {
  const informants = identifications.some(({informant}) => informant !== "");
  return [
    "age_group",
    ...characteristics.map(({column}) => column),
    primaryVariables.route,
    ...(informants ? [primaryVariables.informant] : [])
  ];
}

/**
 * A `Case` for each patient: its identifications as codes on the case, an informant standing for its route too; its
 * characteristics; and its excerpts as sources.
 */
export function cases(rows: MappedExtract, sources: readonly ExportedSource[]): string[] {
  const identifications = group(rows.identifications, ({patient_id}) => patient_id);
  const excerpts = group(sources, ({excerpt}) => excerpt.patient_id);
  const names = namesOfWays(rows.codebook);
  return rows.patients.map((patient) => {
    const id = patient.patient_id ?? "";
    const ways = identifications.get(id) ?? [];
    const primary = ways.find(({is_primary}) => is_primary);
    const values: PatientRow = {
      ...patient,
      [primaryVariables.route]: names.get(primary?.route ?? "") ?? "",
      [primaryVariables.informant]: names.get(primary?.informant ?? "") ?? ""
    };
    return element(
      "Case",
      {guid: guidOf("case", id), name: id},
      ...ways.map(({route, informant}) =>
        element("CodeRef", {targetGUID: codeGuid(informant === "" ? route : informant)})
      ),
      ...caseVariables(rows).flatMap((name) => variableValue("case", name, values[name] ?? "")),
      ...(excerpts.get(id) ?? []).map(({excerpt}) =>
        element("SourceRef", {targetGUID: sourceGuid(excerpt.excerpt_id)})
      )
    );
  });
}

/** What routes and informants are called: the label, or the whole path where another of them has the same. */
function namesOfWays(codebook: MappedExtract["codebook"]): Map<string, string> {
  const ways = codebook.filter(({kind}) => kind === "route" || kind === "informant");
  const alike = group(ways, ({label}) => label.toLowerCase());
  const paths = pathsOf(codebook);
  return new Map(
    ways.map(({code, label}) => {
      const alone = alike.get(label.toLowerCase())?.length === 1;
      return [code, alone ? label : pathWords(paths.get(code) ?? [label])];
    })
  );
}
