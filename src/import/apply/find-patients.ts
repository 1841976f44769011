import type {Mapping} from "../mapping/mapping.js";
import type {Project, ProjectCase, ProjectValue} from "../project/coded-project.js";
import {joinPassages, type Stretch} from "./stretches.js";

/** A patient in the file: a case, a source or a set. */
export type FilePatient = {
  index: number;
  name: string;
  /** The patient's own values. Those of its sources count only where it has none. */
  values: ProjectValue[];
  sourceValues: ProjectValue[];
  /** The sources that belong wholly to the patient. */
  sources: Set<string>;
  /** The passages that belong to the patient, by source, in order, and joined where they touch. */
  passages: Map<string, Stretch[]>;
  /** The cases of the file that it is or holds. */
  cases: string[];
};

/** Finds the patients of a project in the file's order, by what the mapping says a patient is. */
export function findPatients(project: Project, patient: Mapping["patient"]): FilePatient[] {
  const valuesOfSource = new Map(project.sources.map(({id, values}) => [id, values]));
  const make = (
    name: string,
    own: ProjectValue[],
    cases: readonly ProjectCase[],
    ownSources: Iterable<string>,
    index: number
  ) => {
    const sources = new Set(ownSources);
    for (const one of cases) for (const source of one.sources) sources.add(source);
    return {
      index,
      name,
      values: [...own, ...cases.flatMap(({values}) => values)],
      sourceValues: [...sources].flatMap((source) => valuesOfSource.get(source) ?? []),
      sources,
      passages: joinPassages(cases.flatMap(({passages}) => passages)),
      cases: cases.map(({id}) => id)
    };
  };
  if (patient === "source") {
    const holders = new Map<string, ProjectCase[]>();
    for (const one of project.cases)
      for (const source of one.sources) {
        const held = holders.get(source);
        if (held === undefined) holders.set(source, [one]);
        else held.push(one);
      }
    return project.sources.map(({id, name, values}, index) => ({
      ...make(name, values, [], [id], index),
      sourceValues: (holders.get(id) ?? []).flatMap((one) => one.values)
    }));
  }
  if (patient === "set") {
    const cases = new Map(project.cases.map((one) => [one.id, one]));
    return project.sets.map(({name, members}, index) => {
      const held = members.flatMap((member) => cases.get(member) ?? []);
      return make(
        name,
        [],
        held,
        members.filter((member) => valuesOfSource.has(member)),
        index
      );
    });
  }
  return project.cases.map((one, index) => make(one.name, [], [one], [], index));
}
