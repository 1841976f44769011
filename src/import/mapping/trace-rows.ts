import type {CodeRole} from "./assign-roles.js";
import type {KeptCode} from "./code-tree.js";
import {codingKey, type Mark, placeKey} from "./code-uses.js";
import type {Excerpt} from "./make-excerpts.js";
import type {MappedExtract} from "./mapped-extract.js";

/**
 * The marks of the file that the rows of an extract stand for, found from the rows: for a coding the first mark with
 * its patient, passage, code and coder; for an identification every mark of its code on its patient.
 */
export function traceRows(
  extract: MappedExtract,
  excerpts: readonly Excerpt[],
  marks: readonly Mark[],
  names: ReadonlyMap<KeptCode, string>,
  roles: ReadonlyMap<KeptCode, CodeRole>
): Set<number> {
  const codes = new Map([...names].map(([code, name]) => [name, code]));
  const patients = new Map(extract.patients.map(({patient_id}, index) => [patient_id, index]));
  const origins = new Map(extract.excerpts.map(({excerpt_id}, index) => [excerpt_id, excerpts[index]]));
  const {codings, identifying} = indexMarks(marks, roles);
  const traced = new Set<number>();
  for (const {excerpt_id, code: name, coder} of extract.codings) {
    const origin = origins.get(excerpt_id);
    const code = codes.get(name);
    if (origin === undefined || code === undefined) continue;
    const mark = codings.get(codingKey(origin.patient, origin.place, code, coder));
    if (mark !== undefined) traced.add(mark);
  }
  for (const {patient_id, route, informant} of extract.identifications) {
    const code = codes.get(informant === "" ? route : informant);
    const patient = patients.get(patient_id);
    if (code === undefined || patient === undefined) continue;
    for (const mark of identifying.get(`${patient} ${code.index}`) ?? []) traced.add(mark);
  }
  return traced;
}

function indexMarks(marks: readonly Mark[], roles: ReadonlyMap<KeptCode, CodeRole>) {
  const codings = new Map<string, number>();
  const identifying = new Map<string, number[]>();
  for (const [index, {code, patients, place, coder}] of marks.entries()) {
    if (code === undefined) continue;
    const kind = roles.get(code)?.kind;
    for (const patient of patients) {
      if (kind === "route" || kind === "informant") {
        const key = `${patient} ${code.index}`;
        const list = identifying.get(key);
        if (list === undefined) identifying.set(key, [index]);
        else list.push(index);
      } else if (place !== undefined) {
        const key = codingKey(patient, placeKey(place), code, coder);
        if (!codings.has(key)) codings.set(key, index);
      }
    }
  }
  return {codings, identifying};
}
