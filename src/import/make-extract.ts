import {capital} from "../model/sentence-case.js";
import {FileFault} from "../text/errors.js";
import {applyMapping} from "./apply/apply-mapping.js";
import type {ImportReport} from "./apply/import-report.js";
import type {MappedExtract} from "./apply/mapped-extract.js";
import {makeExtractFiles} from "./extract-files.js";
import {guessMapping} from "./guess/guess-mapping.js";
import type {Decisions, GuessedMapping, Mapping} from "./mapping/mapping.js";
import {writeMapping} from "./mapping/write-mapping.js";
import type {ImportInput} from "./read-input.js";

/** A mapping with the text of its file. */
export type MappingFile = {mapping: Mapping; text: string};

/** An extract, its files by name, and the report of how it was made. */
type MadeExtract = {extract: MappedExtract; files: Map<string, string>; report: ImportReport};

/** The questions that only a mapping can answer. */
type OpenQuestions = {open: string[]};

/** The maximum number of characters that the excerpts of one extract have together. */
const maxCharacters = 200_000_000;

/**
 * Makes an extract of a project by a mapping, or without one by what the project shows, and by defaults for what it leaves
 * open.
 * @param how whether to ask instead of taking a default, and what a person has chosen
 * @returns the open questions, where a mapping is needed
 * @throws FileFault with sentences on what is wrong or missing
 */
export function makeExtract(
  input: ImportInput,
  given: MappingFile | undefined,
  how: {isStrict?: boolean; decisions?: Decisions} = {}
): MadeExtract | OpenQuestions {
  refuseCodebookAlone(input);
  const chosen = given ? addColumns(given, input) : makeGuess(input, how);
  if ("open" in chosen) return chosen;
  const {extract, report: made} = applyMapping(input.project, chosen.mapping, input.name);
  const report = {...made, guesses: [...new Set([...made.guesses, ...chosen.guesses])]};
  if (report.missing.length > 0 || extract === undefined)
    throw new FileFault(report.missing.map((sentence) => `${input.name}: ${sentence}`).join("\n"));
  refuseImbalance(report);
  refuseVastText(extract, input.name);
  return {extract, files: makeExtractFiles(extract, report, chosen.text), report};
}

/** Drafts a first mapping for a project, with the guesses about the columns of its tables, and what a person chose. */
export function draftMapping(
  {project, columns, guesses, unsure}: ImportInput,
  decisions: Decisions = {}
): GuessedMapping {
  const {mapping, guesses: others, open} = guessMapping(project, decisions);
  if (columns === undefined) return {mapping, guesses: others, open};
  return {
    mapping: {...mapping, columns},
    guesses: [
      ...others,
      ...guesses.map((why) => ({key: "columns" as const, why})),
      ...unsure.map((question) => ({key: "columns" as const, why: notPlain(question), assumed: true}))
    ],
    open
  };
}

/** A question on a column as what an import takes for granted: that it is as the draft has it. */
function notPlain(question: string): string {
  return question
    .replace(/^Whether/, "it is not plain whether")
    .replace(/\.$/, "; taken as the mapping has it");
}

type Chosen = MappingFile & {guesses: string[]};

/** Where a mapping has no columns, they are guessed, and the report says so. */
function addColumns({mapping, text}: MappingFile, {columns, guesses, unsure}: ImportInput): Chosen {
  if (columns === undefined || mapping.columns !== undefined) return {mapping, text, guesses: []};
  if (unsure.length > 0)
    throw new FileFault(
      `${unsure.map((sentence) => `- ${sentence}`).join("\n")}\nsay it under columns in the mapping`
    );
  return {mapping: {...mapping, columns}, text, guesses};
}

function makeGuess(
  input: ImportInput,
  {isStrict = false, decisions}: {isStrict?: boolean; decisions?: Decisions}
): Chosen | OpenQuestions {
  const {mapping, guesses, open} = draftMapping(input, decisions);
  const assumed = guesses.filter((guess) => guess.assumed).map(({why}) => why);
  const questions = [...open, ...(isStrict ? assumed : [])];
  if (questions.length > 0) return {open: questions};
  return {
    mapping: mapping as Mapping,
    text: writeMapping(mapping, guesses),
    guesses: guesses.filter(({decided}) => !decided).map(({why}) => asSentence(why))
  };
}

function asSentence(why: string): string {
  return capital(why.endsWith(".") ? why : `${why}.`);
}

function refuseCodebookAlone({name, project: {kind, codes}}: ImportInput): void {
  if (kind !== "REFI-QDA codebook" && kind !== "codebook table") return;
  throw new FileFault(
    `${name} is a ${kind} of ${codes.length} codes; without patients, passages and codings no extract can be made of it. Import the project or table that was coded, with this file as --codebook`
  );
}

/** The last check of an import: what came in and what came out are counted apart, and must agree. */
function refuseImbalance({file, balance}: ImportReport): void {
  const lost = balance.filter(({balanced}) => !balanced).map(({path}) => path);
  if (lost.length === 0) return;
  throw new FileFault(
    `${file}: what is in the extract and what was left behind do not add up to what the file holds for ${lost.slice(0, 5).join("; ")}. This is a fault of Casebook: report it with the file's software and version`
  );
}

/** Passages overlap, so a small file can hold codings of more text than any file should have. */
function refuseVastText({excerpts}: MappedExtract, name: string): void {
  const characters = excerpts.reduce((sum, {text}) => sum + text.length, 0);
  if (characters <= maxCharacters) return;
  throw new FileFault(
    `${name}: its ${excerpts.length} excerpts have ${characters} characters together, more than the ${maxCharacters} that an extract may have, since they overlap. Code shorter passages`
  );
}
