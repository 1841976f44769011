import type {Project, ProjectCoding, ProjectReading} from "../project/coded-project.js";
import type {FilePatient} from "./find-patients.js";
import {locateStretch} from "./stretches.js";

/** The patients of each coding. */
export type Belongings = {
  /** For each coding of the project, the indices of its patients. */
  patients: readonly (readonly number[])[];
  /** The indices of the patients of whom a coder read a passage. */
  ofReading(reading: ProjectReading): readonly number[];
  /** The indices of the patients that a case is, or belongs to. */
  ofCase(id: string): readonly number[];
  /** Why a coding has no patient. */
  whyNobody(coding: ProjectCoding): string;
  /** Whether there are more than `maxBelongings`. The later codings have no patients then. */
  overfull: boolean;
  /** How many codings reach beyond the passages of their patient. */
  across: number;
};

/** The maximum number of pairs of a coding and a patient: shared sources can multiply what is small in the file. */
export const maxBelongings = 2_000_000;

/**
 * Finds the patients of each coding: of the case that it names, if any; else every patient whose source or passages
 * hold it; else every patient whose passages it overlaps.
 */
export function findBelongings(project: Project, patients: readonly FilePatient[]): Belongings {
  const byCase = new Map<string, number[]>();
  const bySource = new Map<string, number[]>();
  const byPassage = new Map<string, FilePatient[]>();
  for (const patient of patients) {
    for (const id of patient.cases) add(byCase, id, patient.index);
    for (const source of patient.sources) add(bySource, source, patient.index);
    for (const source of patient.passages.keys()) add(byPassage, source, patient);
  }
  const find = ({case: named, source, span}: ProjectReading): Found => {
    if (named !== undefined) return {whose: byCase.get(named) ?? bySource.get(source) ?? nobody};
    const whole = bySource.get(source) ?? nobody;
    const candidates = byPassage.get(source);
    if (span === undefined || candidates === undefined) return {whose: whole};
    const within: number[] = [];
    const overlapping: number[] = [];
    for (const {index, passages} of candidates) {
      const lies = locateStretch(passages.get(source) ?? [], span);
      if (lies === "within") within.push(index);
      else if (lies === "across") overlapping.push(index);
    }
    if (within.length > 0 || whole.length > 0) return {whose: [...new Set([...whole, ...within])]};
    return {whose: overlapping, isAcross: overlapping.length > 0};
  };
  let across = 0;
  let belongings = 0;
  const found = project.codings.map((coding) => {
    const {whose, isAcross = false} = belongings > maxBelongings ? {whose: nobody} : find(coding);
    if (isAcross) across += 1;
    belongings += whose.length;
    return whose;
  });
  return {
    patients: found,
    across,
    overfull: belongings > maxBelongings,
    ofReading: (reading) => find(reading).whose,
    ofCase: (id) => byCase.get(id) ?? nobody,
    whyNobody: ({source, span, area}) =>
      !byPassage.has(source)
        ? "their source is of no patient"
        : area !== undefined
          ? "they are on an area of a source of which only passages are a patient's"
          : span === undefined
            ? "they are on a whole source of which only passages are a patient's"
            : "their passage is of no patient"
  };
}

/** The patients of a passage, and whether it reaches beyond their passages. */
type Found = {whose: readonly number[]; isAcross?: boolean};

const nobody: readonly number[] = [];

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
