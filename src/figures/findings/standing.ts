import type {Row} from "../../model/row.js";
import {titleInSentence} from "../../model/sentence-case.js";
import {chosenGroups, comparedBy, type Filters, isFiltered} from "../../queries/filters.js";
import {onlyOwnGroup} from "../../queries/groupings.js";
import {listWords} from "../../text/comparison-words.js";
import {
  characteristicsOf,
  type Finding,
  type Situation,
  type Standing,
  type StandingNote,
  situationOf,
  unprinted
} from "./finding.js";

/** A standing as a badge prints it. */
export const standingLabels: Record<Standing, string> = {
  reported: "Reported",
  derived: "Derived",
  synthetic: "Synthetic",
  extract: "From the extract"
};

/** A standing in one sentence, for the reader who asks what a badge means. */
export const standingMeanings: Record<Standing, string> = {
  reported: "The paper prints this number, and the extract reproduces it.",
  derived: "Arithmetic on reported numbers: a percentage or an interval that the paper does not print.",
  synthetic: "Invented to show the instrument. It disappears when the real extract is put in place.",
  extract: "Counted from the extract. The paper does not print it."
};

/**
 * Where the numbers come from that a reader sees, in one note for each standing: as a finding says it of all patients, while
 * what is chosen leaves the cells that the paper prints, or as it says it of what is chosen.
 */
export function standingInView(
  {standing, ofAllTogether = false}: Pick<Finding, "standing" | "ofAllTogether">,
  chosen: Situation
): StandingNote[] {
  const situation = ofAllTogether ? situationOf(chosen.context, notCompared(chosen.filters)) : chosen;
  const notes = standing(situation);
  return hasPrintedCells(situation) || notes.every(({ofThisView}) => ofThisView)
    ? joined(notes)
    : [{standing: unprinted(situation), about: aboutUnchecked(situation)}];
}

/** The notes with one for each standing. */
function joined(notes: readonly StandingNote[]): StandingNote[] {
  const standings = [...new Set(notes.map(({standing}) => standing))];
  return standings.map((standing) => ({
    standing,
    about: listWords(notes.filter((note) => note.standing === standing).map(({about}) => about))
  }));
}

/** The same filters with no groups compared, but two selections, which say who is in view. */
function notCompared(filters: Filters): Filters {
  return chosenGroups(filters)?.second === "filtered" ? filters : comparedBy(filters, undefined);
}

/** Whether rows are those of the whole sample or of one of the study’s own groups: what the paper prints stands in them. */
function hasPrintedCells({context, filters}: Situation): boolean {
  if (!isFiltered(filters)) return filters.by === undefined || filters.by === null;
  return onlyOwnGroup(filters, context.study) !== undefined;
}

/** Behind what is reported, where one of the study’s own groups is in view alone: ` of adults`. */
export function ofGroupInView({context: {study}, filters}: Situation): string {
  const group = onlyOwnGroup(filters, study);
  return group ? ` of ${group.many}` : "";
}

/**
 * The standing of the study’s own groups as a characteristic, beside the groups of one that the paper prints by them: the
 * same counts, the other way round. Undefined for anything else.
 */
export function turnedRound(name: string, situation: Situation): StandingNote[] | undefined {
  const {study} = situation.context;
  const {by} = situation.filters;
  const compared = study.variables.find((variable) => variable.name === by);
  if (name !== study.groups?.field || !compared?.printed || isFiltered(situation.filters)) return undefined;
  const title = titleInSentence(study.variables.find((variable) => variable.name === name)?.title ?? "");
  return [
    {
      standing: "reported",
      about: `the counts, which the paper prints as ${titleInSentence(compared.title)} by ${title}`,
      ofThisView: true
    },
    {standing: "derived", about: "the shares and the intervals", ofThisView: true}
  ];
}

function aboutUnchecked({context: {study}, filters}: Situation): string {
  if (filters.switchedOff.length > 0) return "every number; the terms that are on are yours";
  if (!study.paper) return "every number";
  const unchecked = "numbers here are not checked against print";
  if (!isFiltered(filters)) return `${unchecked}; the paper does not compare these groups`;
  return study.synthetic
    ? `${unchecked}; how the characteristics combine is invented where the paper does not print it`
    : unchecked;
}

/** The standing of numbers that rest on all characteristics: the paper prints their counts, but for no part of the patients. */
export function fromCharacteristics(what: string, situation: Situation): StandingNote[] {
  return !hasPrintedCells(situation) || characteristicsOf(situation).some(({printed}) => !printed)
    ? [{standing: unprinted(situation), about: "every number"}]
    : [{standing: "derived", about: `${what}, from the counts that the paper prints`}];
}

/** The standing of counts that the paper prints of each group: of all together they are a sum. */
export function ofPrintedGroups({context, filters}: Situation): "reported" | "derived" {
  return filters.by === null && context.study.groups && !isFiltered(filters) ? "derived" : "reported";
}

/** The labels of the routes that the paper prints numbers of. */
export function printedRoutes({context}: Situation): string[] {
  return context.study.codes
    .filter(({kind, origin}) => kind === "route" && origin === "paper")
    .map(({label}) => label);
}

/**
 * Tags what is invented: a code that is not the paper's, or every code, where what is chosen leaves no cell that the
 * paper prints.
 */
export function syntheticTag(situation: Situation): (code: string) => string | undefined {
  const {context} = situation;
  if (!context.study.synthetic) return () => undefined;
  const isInvented = !hasPrintedCells(situation);
  return (code) => (isInvented || context.codes.get(code)?.origin !== "paper" ? "synthetic" : undefined);
}

/**
 * The tag of a row as a cell of a file; none where no row of the file has one.
 * @param tags those of all rows
 */
export function tagCell(tag: string | undefined, tags: readonly (string | undefined)[]): Row {
  return tags.some((each) => each !== undefined) ? {standing: tag ?? null} : {};
}
