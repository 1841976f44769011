import type {Mapping} from "../mapping/mapping.js";
import type {Project, ProjectSource} from "../project/coded-project.js";
import {type FoldLog, foldKey, listNames, NameFolder, tidy} from "../project/fold-names.js";
import type {TreeCode} from "./code-tree.js";
import type {CodedPassage} from "./make-excerpts.js";
import type {ExcerptRow, MappedExtract, PatientRow} from "./mapped-extract.js";

/** Makes the rows of excerpts, from E0001 on, of their codings, and of who read them where the file says anything of that. */
export function makeExcerptRows(
  project: Project,
  excerpts: readonly CodedPassage[],
  patients: readonly PatientRow[],
  names: ReadonlyMap<TreeCode, string>,
  mapping: Mapping,
  log: FoldLog
): Pick<MappedExtract, "excerpts" | "codings" | "readings"> & {missing: string[]} {
  const missing: string[] = [];
  const recordType = makeSourceReader(project, mapping.excerpts.recordType, "record_type", log, missing);
  const role = makeSourceReader(
    project,
    mapping.excerpts.professionalRole,
    "professional_role",
    log,
    missing
  );
  const width = Math.max(4, String(excerpts.length).length);
  const rows: ExcerptRow[] = [];
  const codings: MappedExtract["codings"] = [];
  const readings: MappedExtract["readings"] = [];
  const hasReadings = excerpts.some(({readers}) => readers.size > 0);
  for (const [index, {patient, source, text, codings: own, readers}] of excerpts.entries()) {
    const excerpt_id = `E${String(index + 1).padStart(width, "0")}`;
    rows.push({
      excerpt_id,
      patient_id: patients[patient]?.patient_id ?? "",
      record_type: recordType(source),
      professional_role: role(source),
      text
    });
    for (const {code, coder} of own) codings.push({excerpt_id, code: names.get(code) ?? "", coder});
    if (!hasReadings) continue;
    const coders = new Set([...readers, ...own.map((coding) => coding.coder)]);
    for (const coder of [...coders].sort()) readings.push({excerpt_id, coder});
  }
  return {excerpts: rows, codings, readings, missing};
}

/** Reads one variable of sources. Empty where the mapping names none, or a source has no value. */
function makeSourceReader(
  project: Project,
  variable: string | undefined,
  key: string,
  log: FoldLog,
  missing: string[]
): (source: ProjectSource) => string {
  if (variable === undefined) return () => "";
  const ids = new Set(
    project.variables.filter(({name}) => foldKey(name) === foldKey(variable)).map(({id}) => id)
  );
  if (ids.size === 0)
    missing.push(
      `The mapping names the variable “${variable}” under "${key}", which the file does not have; ${
        project.variables.length === 0
          ? "it has no variables."
          : `it has ${listNames(project.variables.map(({name}) => tidy(name)))}.`
      }`
    );
  const folder = new NameFolder(`value of ${tidy(variable)}`, log);
  const read = new Map<string, string>();
  return ({id, values}) => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const found = values.find((one) => ids.has(one.variable) && one.value.trim() !== "");
    const value = found === undefined ? "" : folder.fold(found.value);
    read.set(id, value);
    return value;
  };
}
