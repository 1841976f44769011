import type {LeftBehind, Project, ProjectMemo} from "../project/coded-project.js";
import type {CodeTree, TreeCode} from "./code-tree.js";
import type {CodeUse} from "./code-uses.js";
import {makePlaceKey} from "./code-uses.js";
import type {FilePatient} from "./find-patients.js";
import type {CodedPassage} from "./make-excerpts.js";
import type {ExcerptRow, MemoRow, PatientRow} from "./mapped-extract.js";

/** What memos are about in an extract: the codes, patients and excerpts that it has. */
type Known = {
  tree: CodeTree;
  names: ReadonlyMap<TreeCode, string>;
  patients: readonly FilePatient[];
  patientRows: readonly PatientRow[];
  uses: readonly CodeUse[];
  passages: readonly CodedPassage[];
  excerpts: readonly ExcerptRow[];
  coderOf(user: string): string;
};

/**
 * Makes a row of a memo for each code, patient and excerpt that it is about, and of descriptions of cases. A memo on a source
 * is about the patients whose source it is. Counts those about what the extract does not have.
 */
export function makeMemoRows(project: Project, known: Known): {memos: MemoRow[]; leftBehind: LeftBehind[]} {
  const find = makeFinder(known);
  const users = new Set(project.users.map(({id}) => id));
  const left = new Map<string, number>();
  const all = [...(project.memos ?? []), ...describeCases(project)];
  const memos = all.flatMap(({about, title, text, user}) => {
    const found = find(about);
    if (found.length === 0) left.set(about.kind, (left.get(about.kind) ?? 0) + 1);
    const author = user !== undefined && users.has(user) ? known.coderOf(user) : "";
    return found.map((of): MemoRow => ({...of, title: title.trim(), author, text: cleanText(text)}));
  });
  const leftBehind = [...left].map(([kind, count]) => ({
    what: `memos on ${kind}s`,
    count,
    why: `the extract has no such ${kind}`
  }));
  return {memos, leftBehind};
}

function describeCases({cases}: Project): ProjectMemo[] {
  return cases
    .filter(({description}) => description.trim() !== "")
    .map(({id, description}) => ({about: {kind: "case", id}, title: "", text: description, user: undefined}));
}

type About = Pick<MemoRow, "about" | "id">;

function makeFinder({tree, names, patients, patientRows, uses, passages, excerpts}: Known) {
  const placesOf = new Map<string, Set<string>>();
  for (const {place, patients: whose} of uses) {
    if (place === undefined) continue;
    const places = placesOf.get(place.selection) ?? new Set();
    for (const patient of whose) places.add(`${patient} ${makePlaceKey(place)}`);
    placesOf.set(place.selection, places);
  }
  const excerptAt = new Map(
    passages.map(({patient, place}, index) => [`${patient} ${place}`, excerpts[index]?.excerpt_id ?? ""])
  );
  const ofPatients = (isMeant: (patient: FilePatient) => boolean): About[] =>
    patients.filter(isMeant).map(({index}) => ({about: "patient", id: patientRows[index]?.patient_id ?? ""}));
  return (about: ProjectMemo["about"]): About[] => {
    switch (about.kind) {
      case "project":
        return [{about: "study", id: ""}];
      case "code": {
        const code = tree.byId.get(about.id);
        const name = code && names.get(code);
        return name === undefined ? [] : [{about: "code", id: name}];
      }
      case "case":
        return ofPatients(({cases}) => cases.includes(about.id));
      case "source":
        return ofPatients(({sources, passages: own}) => sources.has(about.id) || own.has(about.id));
      case "selection":
        return [...(placesOf.get(about.id) ?? [])].flatMap((place) => {
          const id = excerptAt.get(place);
          return id === undefined ? [] : [{about: "excerpt" as const, id}];
        });
    }
  };
}

function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
