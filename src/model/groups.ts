import {capital, titleInSentence} from "./sentence-case.js";
import type {Nouns, StudyDescription, VariableDescription} from "./study.js";

/** The level of `group` that is all units together. */
export const allLevel = "all";

/** The level of a unit whose cell is empty. */
export const missingLevel = "Missing";

/** A group of units: those of one level of what they are compared by, or all of them. */
export type Group = Nouns & {
  level: string;
  /** As a legend names it: `Adults`. */
  label: string;
  /** Its place among the groups, from 0; null for all units together. */
  place: number | null;
  /** Behind a number or “those”, once the characteristic was named: `where it is B`. A group with words of its own has none. */
  where?: string;
  /** Its name where there is little room, if its nouns are long: `Male`. */
  short?: string;
};

/** What the units are compared by, and the words for it. */
export type Grouping = {
  /** The characteristic whose levels are the groups; null where nothing is compared. */
  variable: string | null;
  /** The characteristic inside a sentence: `age group`. */
  title: string;
  /** The groups in the order of the levels. */
  groups: readonly Group[];
  all: Group;
  /** What the groups are chosen by, where a reader has chosen them: on these they differ by the choice. */
  chosenBy?: {variables: readonly string[]; codes: readonly string[]};
};

/** The most groups that a figure can show, beside that of the units whose level is missing. */
export const mostGroups = 8;

/** The most groups that a sentence names one by one. */
export const mostNamed = 3;

/** The longest noun that an extract can give a group or its units, in characters. */
export const longestNoun = 40;

/** The grouping by a characteristic of the study, or by none. */
export function groupingBy(
  variable: string | null,
  {unit, groups, variables}: Pick<StudyDescription, "unit" | "groups" | "variables">
): Grouping {
  const described = variables.find(({name}) => name === variable);
  const title = titleInSentence(described?.title ?? "");
  const own = new Map(groups?.field === variable ? groups.levels.map((each) => [each.level, each]) : []);
  return {
    variable: described ? variable : null,
    title,
    groups: (described?.levels ?? []).map((level, place) => {
      const plain = nounsOf(level, title, unit);
      const {one, many} = own.get(level) ?? plain;
      return many === plain.many
        ? {level, place, label: levelLabel(level), ...plain}
        : {level, place, label: capital(many), one, many};
    }),
    all: {level: allLevel, place: null, label: "All", ...unit}
  };
}

/**
 * The characteristics that a reader can compare by: of two levels or more, and of no more than a figure can show. The
 * study’s own comes first. On a site for release they are those by which tables are released.
 */
export function comparableBy({
  groups,
  variables: all,
  release
}: Pick<StudyDescription, "groups" | "variables" | "release">): VariableDescription[] {
  const released = [groups?.field, ...(release?.groupings ?? []).map(({by}) => by)];
  const variables = release ? all.filter(({name}) => released.includes(name)) : all;
  const fitting = variables.filter(
    ({levels}) =>
      levels.length >= 2 &&
      levels.filter((level) => level !== missingLevel).length <= mostGroups &&
      !levels.includes(allLevel)
  );
  const isOwn = ({name}: VariableDescription) => name === groups?.field;
  return [...fitting.filter(isOwn), ...fitting.filter((variable) => !isOwn(variable))];
}

/** The grouping of the study itself. */
export function ownGrouping(study: Pick<StudyDescription, "unit" | "groups" | "variables">): Grouping {
  return groupingBy(study.groups?.field ?? null, study);
}

/** Whether a grouping is that of the study itself. */
export function isOwnGrouping(
  {variable, chosenBy}: Grouping,
  {groups}: Pick<StudyDescription, "groups">
): boolean {
  return chosenBy === undefined && variable === (groups?.field ?? null);
}

/** The group of a level. One that the study does not know has its level for a name. */
export function groupOf({groups, all, title}: Grouping, level: string): Group {
  if (level === allLevel) return all;
  const found = groups.find((group) => group.level === level);
  return found ?? {level, place: null, label: levelLabel(level), ...nounsOf(level, title, all)};
}

/** The two groups, where there are just two. */
export function pairOf({groups}: Grouping): readonly [Group, Group] | undefined {
  const [first, second, third] = groups;
  return first && second && !third ? [first, second] : undefined;
}

/** The characteristics beside those that make the groups, on which these can be compared. */
export function characteristicsBeside(
  {variable, chosenBy}: Grouping,
  {variables}: Pick<StudyDescription, "variables">
): VariableDescription[] {
  return variables.filter(({name}) => name !== variable && !chosenBy?.variables.includes(name));
}

/**
 * Groups as they are named one after another. The characteristic of levels without words of their own is said once: `12
 * patients whose ward is A`, `9 where it is B`, `4 C`.
 */
export function inTurn<Each extends Group>(groups: readonly Each[]): Each[] {
  return groups.map((group, i) => {
    const {where, level} = group;
    if (!where || !groups[i - 1]?.where) return group;
    const words = groups[i - 2]?.where ? levelInSentence(level) : where;
    return {...group, one: words, many: words};
  });
}

/** The names of groups one after another: `adults`, `children`; `patients whose ward is A`, `those where it is B`. */
export function namesOf(groups: readonly Group[]): string[] {
  return inTurn(groups).map(({many, where}) => (many === where ? `those ${where}` : many));
}

/** The name of a group where there is little room: `adults`, `male patients`, `“16–17”`. */
export function shortName({many, short}: Group): string {
  return short ?? many;
}

function nounsOf(level: string, title: string, unit: Nouns): Nouns & {where?: string; short?: string} {
  const nouns = wordsOfLevel(level, title, unit);
  if (adjectiveOf(level, title)) return nouns;
  const where = `where it is ${levelInSentence(level)}`;
  return {...nouns, where, short: levelInSentence(level)};
}

/**
 * The words for the units of a level that has none of its own: `female patients`, `patients whose age is 16–17`.
 * @param title the characteristic inside a sentence
 */
export function wordsOfLevel(level: string, title: string, {one, many}: Nouns): Nouns {
  const adjective = adjectiveOf(level, title);
  if (adjective) return {one: `${adjective} ${one}`, many: `${adjective} ${many}`};
  const whose = `whose ${title} is ${levelInSentence(level)}`;
  return {one: `${one} ${whose}`, many: `${many} ${whose}`};
}

/** A level that stands before a noun: `female` of the sex, but not of the sex of somebody else. */
export function adjectiveOf(level: string, title: string): string | undefined {
  const small = level.toLowerCase();
  return ["sex", "gender"].includes(title) && ["female", "male"].includes(small) ? small : undefined;
}

/** A level as a sentence says it: in quotation marks, but for one word that begins as a name or a number does. */
export function levelInSentence(level: string): string {
  if (level === missingLevel) return "missing";
  if (level === "Unknown") return "unknown";
  const words = dashedRange(level);
  return /^[\p{Lu}\p{N}][\p{L}\p{N}&+/–]*$/u.test(words) ? words : `“${words}”`;
}

/** A level as a label: `Adult`, `16–17`. */
export function levelLabel(level: string): string {
  const words = dashedRange(level);
  return /^\p{Ll}+(?=\s|$)/u.test(words) ? capital(words) : words;
}

/** A text with a dash in each range of numbers, in place of the hyphen that data have: `16–17`. */
export function dashedRange(text: string): string {
  return text.replace(/(?<![\w-])(\d+)-(\d+)(?![\w-])/g, (range, from, to) =>
    Number(from) < Number(to) ? `${from}–${to}` : range
  );
}
