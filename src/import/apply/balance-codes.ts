import type {Project} from "../project/coded-project.js";
import type {CodeRole} from "./assign-roles.js";
import {type CodeTree, formatPlace, type TreeCode} from "./code-tree.js";
import {type CodeUse, type DroppedUse, makeCodingKey, makePlaceKey} from "./code-uses.js";
import type {CodeBalance, CodeCounts} from "./import-report.js";
import type {CodedPassage} from "./make-excerpts.js";
import type {MappedExtract} from "./mapped-extract.js";

/**
 * Counts for each code what it has in the file, in the extract, and in what was left behind, each independently. Each
 * selection, span and case counts once: in the extract if it got there with the code, else under the first reason. A
 * code on a case itself is a coding without a selection and a span. Cases are patients. `withoutWords` are the codings on
 * excerpts without words, by the code's name in the extract.
 */
export function balanceCodes(
  project: Project,
  tree: CodeTree,
  uses: readonly CodeUse[],
  traced: ReadonlySet<number>,
  dropped: readonly DroppedUse[],
  names: ReadonlyMap<TreeCode, string>,
  withoutWords: ReadonlyMap<string, number> = new Map()
): CodeBalance[] {
  const byCode = new Map<string, {uses: number[]; dropped: DroppedUse[]}>();
  const entryOf = (code: string) => {
    const entry = byCode.get(code) ?? {uses: [], dropped: []};
    byCode.set(code, entry);
    return entry;
  };
  for (const {id} of project.codes) entryOf(id);
  for (const [index, {codeId}] of uses.entries()) entryOf(codeId).uses.push(index);
  for (const one of dropped) entryOf((uses[one.use] as CodeUse).codeId).dropped.push(one);

  return [...byCode].map(([id, entry]): CodeBalance => {
    const kept = tree.byId.get(id);
    const file = new UnitCounts();
    for (const use of entry.uses) file.add(uses[use] as CodeUse);
    const seen = new UnitCounts();
    for (const use of entry.uses) if (traced.has(use)) seen.add(uses[use] as CodeUse);
    const extract = seen.counts;
    const reasons = new Map<string, CodeCounts>();
    for (const {use, why} of entry.dropped) {
      const before = seen.counts;
      seen.add(uses[use] as CodeUse);
      reasons.set(why, addDifference(reasons.get(why) ?? none, seen.counts, before));
    }
    const reasonCounts = [...reasons].map(([why, counts]) => ({why, counts}));
    return {
      path: kept === undefined ? `a code that the file does not have (${id})` : formatPlace(kept),
      as: kept && names.get(kept),
      file: file.counts,
      extract,
      left: reasonCounts,
      withoutWords: withoutWords.get((kept && names.get(kept)) ?? "") ?? 0,
      balanced: units.every(
        (unit) =>
          file.counts[unit] === reasonCounts.reduce((sum, {counts}) => sum + counts[unit], extract[unit])
      )
    };
  });
}

/** Counts the codings of each code of an extract that are on excerpts without words. */
export function countWithoutWords({excerpts, codings}: MappedExtract): Map<string, number> {
  const wordless = new Set(excerpts.filter(({text}) => text === "").map(({excerpt_id}) => excerpt_id));
  const counts = new Map<string, number>();
  for (const {excerpt_id, code} of codings)
    if (wordless.has(excerpt_id)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/**
 * Finds the uses of codes that the rows of an extract stand for, from the rows: for a coding the first use with its
 * patient, passage, code and coder; for an identification every use of its code on its patient.
 */
export function traceRows(
  extract: MappedExtract,
  excerpts: readonly CodedPassage[],
  uses: readonly CodeUse[],
  names: ReadonlyMap<TreeCode, string>,
  roles: ReadonlyMap<TreeCode, CodeRole>
): Set<number> {
  const codes = new Map([...names].map(([code, name]) => [name, code]));
  const patients = new Map(extract.patients.map(({patient_id}, index) => [patient_id, index]));
  const origins = new Map(extract.excerpts.map(({excerpt_id}, index) => [excerpt_id, excerpts[index]]));
  const {codings, identifying} = indexUses(uses, roles);
  const traced = new Set<number>();
  for (const {excerpt_id, code: name, coder} of extract.codings) {
    const origin = origins.get(excerpt_id);
    const code = codes.get(name);
    if (origin === undefined || code === undefined) continue;
    const use = codings.get(makeCodingKey(origin.patient, origin.place, code, coder));
    if (use !== undefined) traced.add(use);
  }
  for (const {patient_id, route, informant} of extract.identifications) {
    const code = codes.get(informant === "" ? route : informant);
    const patient = patients.get(patient_id);
    if (code === undefined || patient === undefined) continue;
    for (const use of identifying.get(`${patient} ${code.index}`) ?? []) traced.add(use);
  }
  return traced;
}

const units = ["selections", "codings", "spans", "cases"] as const;
const none: CodeCounts = {selections: 0, codings: 0, spans: 0, cases: 0};

/** Counts uses of codes. Each selection, span and case counts once. */
class UnitCounts {
  readonly #selections = new Set<string>();
  readonly #spans = new Set<string>();
  readonly #cases = new Set<number>();
  #codings = 0;

  add({place, patients}: CodeUse): void {
    this.#codings += 1;
    if (place !== undefined) {
      this.#selections.add(place.selection);
      this.#spans.add(makePlaceKey(place));
    }
    for (const patient of patients) this.#cases.add(patient);
  }

  get counts(): CodeCounts {
    return {
      selections: this.#selections.size,
      codings: this.#codings,
      spans: this.#spans.size,
      cases: this.#cases.size
    };
  }
}

function addDifference(sum: CodeCounts, after: CodeCounts, before: CodeCounts): CodeCounts {
  return {
    selections: sum.selections + after.selections - before.selections,
    codings: sum.codings + after.codings - before.codings,
    spans: sum.spans + after.spans - before.spans,
    cases: sum.cases + after.cases - before.cases
  };
}

function indexUses(uses: readonly CodeUse[], roles: ReadonlyMap<TreeCode, CodeRole>) {
  const codings = new Map<string, number>();
  const identifying = new Map<string, number[]>();
  for (const [index, {code, patients, place, coder}] of uses.entries()) {
    if (code === undefined) continue;
    const kind = roles.get(code)?.kind;
    for (const patient of patients) {
      if (kind === "route" || kind === "informant") {
        const key = `${patient} ${code.index}`;
        const list = identifying.get(key);
        if (list === undefined) identifying.set(key, [index]);
        else list.push(index);
      } else if (place !== undefined) {
        const key = makeCodingKey(patient, makePlaceKey(place), code, coder);
        if (!codings.has(key)) codings.set(key, index);
      }
    }
  }
  return {codings, identifying};
}
