import type {ProjectMemo} from "../../project/coded-project.js";
import type {RefiDocument} from "./refi-document.js";

/**
 * Makes the memos of a document: a note for each thing that refers to it, or one about the project where nothing does; and
 * the descriptions of sources and selections. Counts notes without a text as left behind.
 */
export function resolveMemos({notes, noteReferences, descriptions, tally}: RefiDocument): ProjectMemo[] {
  const abouts = new Map<string, ProjectMemo["about"][]>();
  for (const {note, about} of noteReferences) {
    const list = abouts.get(note) ?? [];
    list.push(about);
    abouts.set(note, list);
  }
  const known = new Set(notes.map(({id}) => id));
  tally.leave(
    "references to notes that are not in the file",
    "what they refer to is missing",
    noteReferences.filter(({note}) => !known.has(note)).length
  );
  const ofNotes = notes.flatMap(({id, name, inline = "", formatted, user}): ProjectMemo[] => {
    if (inline.trim() === "") {
      tally.leave(
        "notes (memos)",
        formatted === undefined
          ? "they have no text in the file"
          : "the file gives them only as formatted texts"
      );
      return [];
    }
    const of = abouts.get(id) ?? [{kind: "project" as const}];
    return of.map((about) => ({about, title: name, text: inline, user}));
  });
  return [...ofNotes, ...descriptions.map(({about, text}) => ({about, title: "", text, user: undefined}))];
}
