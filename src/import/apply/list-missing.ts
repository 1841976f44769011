import {takenColumns} from "../../extract/study-schema.js";
import type {Mapping} from "../mapping/mapping.js";
import type {Project} from "../project/coded-project.js";
import {listNames} from "../project/fold-names.js";
import type {CodeBalance} from "./import-report.js";
import type {MappedExtract} from "./mapped-extract.js";

/**
 * Lists what a whole extract lacks: patients, codes of each kind, excerpts, distinct names of columns; and balances
 * that do not hold.
 */
export function listMissing(
  {codebook, codings, characteristics}: MappedExtract,
  project: Project,
  patients: number,
  mapping: Mapping,
  balance: readonly CodeBalance[]
): string[] {
  const missing: string[] = [];
  if (patients === 0) missing.push(noPatients[mapping.patient]);
  if (mapping.routes && codebook.every(({kind}) => kind !== "route"))
    missing.push(
      'The mapping gives no code of a route of identification; say under "routes" where they stand.'
    );
  if (codebook.every(({kind}) => kind !== "theme"))
    missing.push('The mapping gives no code of a theme; say under "themes" where they stand.');
  else if (patients > 0 && codings.length === 0) missing.push(describeNoExcerpts(project));
  const columns = [...takenColumns, ...characteristics.map(({column}) => column)];
  const repeated = columns.filter((column, index) => columns.indexOf(column) < index);
  if (repeated.length > 0)
    missing.push(
      `The mapping gives several columns the name ${listNames(repeated)}; give each characteristic a column of its own.`
    );
  const unbalanced = balance.filter(({balanced}) => !balanced).map(({path}) => path);
  if (unbalanced.length > 0)
    missing.push(
      `What the file has of ${listNames(unbalanced)} is not what the extract has of it and what was left behind. This is a fault of the import; please report it.`
    );
  return missing;
}

function describeNoExcerpts({sources, codings}: Project): string {
  const coded = new Set(codings.map(({source}) => source));
  const without = sources.filter(
    ({id, kind, missing}) => kind === "text" && missing !== undefined && coded.has(id)
  );
  const [first] = without;
  return first === undefined
    ? 'No passage of a patient carries a theme, so there is no excerpt; correct "themes" in the mapping, or export the project with its sources and codings.'
    : `No passage of a patient can be read: of ${without.length} coded ${without.length === 1 ? "source" : "sources"} the text is missing (“${first.name}”: ${first.missing}); give the folder that holds the project and its texts, or all of these files together.`;
}

const noPatients: Record<Mapping["patient"], string> = {
  case: 'The file holds no cases, so there are no patients; say under "patient" in the mapping what a patient is: a source, a set or a column.',
  source:
    'The file holds no sources, so there are no patients; export the project with its sources, or say under "patient" in the mapping what a patient is.',
  set: 'The file holds no sets, so there are no patients; say under "patient" in the mapping what a patient is.',
  column:
    'The table has no rows with a case, so there are no patients; name the column of cases under "columns" in the mapping.'
};
