import type {Readable, Writable} from "node:stream";
import {isCancel, select} from "@clack/prompts";
import {
  type Decidable,
  type Decisions,
  type GuessedMapping,
  isSame
} from "../../../src/import/mapping/mapping.js";
import {UserError} from "../../../src/text/errors.js";

/** The terminal of this process; undefined where its input or its output is none, or goes elsewhere. */
export function openTerminal(): Terminal | undefined {
  const {stdin: input, stdout: output} = process;
  if (!input.isTTY || !output.isTTY) return undefined;
  output.columns ||= 80; // a terminal that tells no size has 0
  output.rows ||= 24;
  return {input, output};
}

/** A terminal: where keys come from, and where questions go. */
export type Terminal = {input: Readable; output: Writable};

/** What is asked in a terminal, in this order; the rest has defaults that seldom differ. */
const questions: readonly {key: Decidable; message: string}[] = [
  {key: "groups", message: "Which variable is compared?"},
  {key: "routes", message: "Under which code are the routes by which patients were identified?"}
];

/** The most choices in sight at once; the arrow keys reach the others. */
const maxInSight = 12;

/** The most characters of what a choice stands for. */
const maxAbout = 60;

/**
 * Asks in a terminal for what a first mapping takes for granted, where there is something to choose. Return keeps the
 * default.
 * @throws UserError where the person cancels
 */
export async function askChoices({mapping, guesses}: GuessedMapping, terminal: Terminal): Promise<Decisions> {
  const decisions: Decisions = {};
  for (const {key, message} of questions) {
    const {assumed, choices = []} = guesses.find((guess) => guess.key === key) ?? {};
    if (!assumed || choices.length < 2) continue;
    const at = await select({
      ...terminal,
      message,
      options: choices.map(({label, about}, index) => ({value: index, label, hint: shorten(about)})),
      initialValue: choices.findIndex(({value}) => isSame(value, mapping[key])),
      maxItems: maxInSight
    });
    if (isCancel(at)) throw new UserError("cancelled; nothing was written");
    Object.assign(decisions, {[key]: choices[at]?.value});
  }
  return decisions;
}

function shorten(about: string): string {
  const characters = [...about];
  return characters.length > maxAbout ? `${characters.slice(0, maxAbout - 1).join("")}…` : about;
}
