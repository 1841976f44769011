import type {Code} from "../../project/coded-project.js";
import type {Area, ReadCase, ReadCoding, Reading, ReadSelection, ReadSource} from "./refi-document.js";

/** What an element belongs to: the nearest one around it that stands for something in the reading. */
export type Owner =
  | {kind: "project"}
  | {kind: "code"; code: Code}
  | {kind: "case"; of: ReadCase}
  | {kind: "source"; source: ReadSource}
  | {kind: "selection"; selection: ReadSelection}
  | {kind: "area"; area: Area}
  | {kind: "coding"; coding: {codes: string[]}}
  | {kind: "value"; value: {variable: string | undefined; value: string}}
  | {kind: "set"; members: string[]}
  | {kind: "left"; what: string};

/** What is done where an element begins. Returns the owner of what is in it, where that is another than the element's own. */
export type ElementReader = (
  reading: Reading,
  attributes: Readonly<Record<string, string>>,
  owner: Owner,
  element: string
) => Owner | undefined;

/** What is done with an element's text where it ends. */
export type TextReader = (reading: Reading, text: string, owner: Owner, element: string) => void;

/** The owner in words, for what is counted as left behind. */
export function ownerWords(owner: Owner): string {
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
export function addCoding(reading: Reading, coding: ReadCoding): void {
  reading.codings.push(coding);
  if ("source" in coding.on) coding.on.coded = true;
}
