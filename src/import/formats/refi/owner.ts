import type {ProjectCode, ProjectMemo} from "../../project/coded-project.js";
import type {
  RefiArea,
  RefiCase,
  RefiCoding,
  RefiDocument,
  RefiNote,
  RefiSelection,
  RefiSource
} from "./refi-document.js";

/** What an element belongs to: the nearest one around it that has its own place in the document. */
export type ElementOwner =
  | {kind: "project"}
  | {kind: "code"; code: ProjectCode; level: number}
  | {kind: "case"; of: RefiCase}
  | {kind: "source"; source: RefiSource}
  | {kind: "selection"; selection: RefiSelection}
  | {kind: "area"; area: RefiArea; note?: RefiNote}
  | {kind: "coding"; coding: {codes: string[]}; about: ProjectMemo["about"] | undefined}
  | {kind: "value"; value: {variable: string | undefined; value: string}}
  | {kind: "set"; members: string[]}
  | {kind: "left"; what: string};

/** Reads the beginning of an element. Returns the owner of its content, where this is not the element's own owner. */
export type ElementReader = (
  reading: RefiDocument,
  attributes: Readonly<Record<string, string>>,
  owner: ElementOwner,
  element: string
) => ElementOwner | undefined;

/** Reads an element's text at its end. */
export type TextReader = (reading: RefiDocument, text: string, owner: ElementOwner, element: string) => void;

/** Describes the owner, for what is counted as left behind. */
export function describeOwner(owner: ElementOwner): string {
  switch (owner.kind) {
    case "area":
      return owner.area.what;
    case "left":
      return owner.what;
    case "project":
      return "the project";
    default:
      return `${owner.kind}s`;
  }
}

/** What a memo on an element is about; undefined where an extract has nothing of the kind. */
export function findAbout(owner: ElementOwner): ProjectMemo["about"] | undefined {
  switch (owner.kind) {
    case "project":
      return {kind: "project"};
    case "code":
      return {kind: "code", id: owner.code.id};
    case "case":
      return {kind: "case", id: owner.of.id};
    case "source":
      return {kind: "source", id: owner.source.id};
    case "selection":
      return {kind: "selection", id: owner.selection.id};
    case "area":
      return owner.note === undefined ? {kind: "selection", id: owner.area.id} : undefined;
    case "coding":
      return owner.about;
    default:
      return undefined;
  }
}

/** Adds a coding; its place says what is coded. */
export function addCoding(reading: RefiDocument, coding: RefiCoding): void {
  reading.codings.push(coding);
  if ("source" in coding.on) coding.on.coded = true;
}
