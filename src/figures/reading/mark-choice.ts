import type {Selection} from "../../queries/filters.js";

/** Whom a mark counts, as a reader could choose them: a selection, and the level of the group where it is of one. */
export type MarkChoice = {selection: Selection; group?: string | undefined};

const choices = new WeakMap<Element, MarkChoice>();

/** Remembers whom a mark counts, while the mark is drawn. */
export function rememberChoice(mark: Element, choice: MarkChoice | undefined): void {
  if (choice) choices.set(mark, choice);
}

/** Whom a mark counts; undefined where nothing that can be chosen says so. */
export function choiceOfMark(mark: Element): MarkChoice | undefined {
  return choices.get(mark);
}
