import type {ProjectCode} from "../../project/coded-project.js";
import type {
  RefiArea,
  RefiCase,
  RefiCoding,
  RefiDocument,
  RefiSelection,
  RefiSource
} from "./refi-document.js";

/** What an element belongs to: the nearest one around it that stands for something in the reading. */
export type ElementOwner =
  | {kind: "project"}
  | {kind: "code"; code: ProjectCode}
  | {kind: "case"; of: RefiCase}
  | {kind: "source"; source: RefiSource}
  | {kind: "selection"; selection: RefiSelection}
  | {kind: "area"; area: RefiArea}
  | {kind: "coding"; coding: {codes: string[]}}
  | {kind: "value"; value: {variable: string | undefined; value: string}}
  | {kind: "set"; members: string[]}
  | {kind: "left"; what: string};

/** What is done where an element begins. Returns the owner of what is in it, where that is another than the element's own. */
export type ElementReader = (
  reading: RefiDocument,
  attributes: Readonly<Record<string, string>>,
  owner: ElementOwner,
  element: string
) => ElementOwner | undefined;

/** What is done with an element's text where it ends. */
export type TextReader = (reading: RefiDocument, text: string, owner: ElementOwner, element: string) => void;

/** The owner in words, for what is counted as left behind. */
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

/** Notes a coding; what is coded is told by where it stands. */
export function addCoding(reading: RefiDocument, coding: RefiCoding): void {
  reading.codings.push(coding);
  if ("source" in coding.on) coding.on.coded = true;
}
