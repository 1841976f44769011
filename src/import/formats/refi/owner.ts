import type {ProjectCode} from "../../project/coded-project.js";
import type {
  RefiArea,
  RefiCase,
  RefiCoding,
  RefiDocument,
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
  | {kind: "area"; area: RefiArea}
  | {kind: "coding"; coding: {codes: string[]}}
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

/** Adds a coding; its place says what is coded. */
export function addCoding(reading: RefiDocument, coding: RefiCoding): void {
  reading.codings.push(coding);
  if ("source" in coding.on) coding.on.coded = true;
}
