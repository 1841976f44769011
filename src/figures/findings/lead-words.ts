import {fewestAmong, hasEnough, type Lead, mostCases} from "../../analysis/leaders.js";
import {allLevel, type Group, inTurn, mostNamed} from "../../model/groups.js";
import {midSentence} from "../../model/sentence-case.js";
import {anyWithheld, type Counted, isReleased, withheldWord} from "../../model/withheld.js";
import type {Proportion} from "../../stats/proportion.js";
import {listWords, numberWord} from "../../text/comparison-words.js";
import {countedAs, shareOf} from "../../text/numbers.js";
import type {Bar} from "../charts/paired-bars.js";
import {beyondTheChoice, commonest, countsSomebody, noneCounted} from "./bars.js";
import type {Situation} from "./finding.js";
import {amongReleased, everyGroup, nothingToName} from "./sentences.js";

/** What leading means in a title: `is recorded most often`, `Recorded most often`, `what is recorded most often`. */
export type LeadWords = {does: string; heading: string; question: string};

/**
 * A title of what leads in each group: one name where it leads in all, else one for each. All units together stand for
 * them where the groups are many, where no number of any is released, or where there are no groups. A group that nobody is
 * in is left out.
 */
export function leadTitle(
  shown: readonly Bar[],
  {does, heading, question}: LeadWords,
  situation: Situation,
  otherwise: string
): string {
  const bars = beyondTheChoice(shown);
  const beside = besideWords(shown);
  if (bars.length > 0 && bars.every(({isAsked}) => isAsked) && bars.some(countsSomebody))
    return allHaveWords(bars);
  if (!bars.some((bar) => isReleased(bar) && bar.denominator > 0))
    return nothingToName(bars, situation, otherwise);
  const {groups, all} = situation.grouping;
  const ofAll = partOf(bars, all);
  const parts =
    groups.length > mostNamed && isSeen(ofAll) ? [ofAll] : groups.map((group) => partOf(bars, group));
  const told = (parts.some(isSeen) ? parts : [ofAll, ...parts]).filter(({size}) => size !== 0);
  const shownBy = shownByWords(situation);
  const known = told.flatMap(({lead}) => (lead.is === "known" ? [lead.cells] : []));
  if (known.length === 0) {
    if (anyWithheld(bars)) return nothingToName(bars, situation, otherwise);
    const sizes = sizeWords(told);
    return `Too few cases to say ${question}${beside && `${beside},`} among ${listWords(sizes)}`;
  }
  const [first] = known.flat();
  const isOne = known.every(([leader, ...ties]) => leader?.key === first?.key && ties.length === 0);
  if (first && isOne && known.length === told.filter(isSeen).length)
    return `${first.label} ${does}${amongReleased(bars)}${beside}: ${fewGroups(bars, first.key, situation)}`;
  return `${heading}${amongReleased(bars)}${beside}: ${allParts(told).join("; ")}${shownBy}`;
}

/**
 * A title of what is commonest, in bars that stand by frequency: `Told: 41 of 95 adults (43 %) and 22 of 35 children (63 %)`.
 * @param of what they are levels of, where they are
 */
export function commonestTitle(shown: readonly Bar[], situation: Situation, of?: string): string {
  const first = commonest(shown);
  if (!first) return nothingToName(shown, situation, noneCounted(shown, situation.grouping));
  if (first.isAsked)
    return of === undefined
      ? `${allHaveWords(shown)}, and none of the others`
      : `${of}: ${midSentence(allHaveWords(shown))}`;
  const [before, beside] = [of === undefined ? "" : `${of}, `, besideWords(shown)];
  return `${before}${first.label}${beside && `,${beside}`}: ${fewGroups(shown, first.key, situation)}`;
}

/** The groups of one bar in words; of many groups all units together, which the figure shows by group. */
function fewGroups(bars: readonly Bar[], key: string, situation: Situation): string {
  const shownBy = shownByWords(situation);
  const all = bars.filter(({group}) => group.level === allLevel);
  return `${everyGroup(shownBy && all.some(isReleased) ? all : bars, key)}${shownBy}`;
}

function shownByWords({grouping: {groups, title}}: Situation): string {
  return groups.length > mostNamed ? `, shown by ${title}` : "";
}

/** Behind a claim, where the filters ask one of the bars of everybody: ` beside “Told”, which the filter asks for`. */
function besideWords(bars: readonly Bar[]): string {
  const asked = bars.find(({isAsked}) => isAsked);
  return asked ? ` beside “${asked.label}”, which the filter asks for` : "";
}

function allHaveWords(bars: readonly Bar[]): string {
  return `All in view have “${bars.find(({isAsked}) => isAsked)?.label}”, which the filter asks for`;
}

/** The parts in words. Of several groups those of too few are named together. */
function allParts(told: readonly Part[]): string[] {
  const few = told.filter((part) => part.lead.is === "too few" && isSeen(part));
  if (told.length < 3 || few.length < 2) return partsInTurn(told).map(partWords);
  return [
    ...partsInTurn(told.filter((part) => !few.includes(part))).map(partWords),
    `too few cases to say among ${listWords(sizeWords(few))}`
  ];
}

/** The sizes of groups: `12 adults`, `3 children`. */
function sizeWords(parts: readonly Part[]): string[] {
  return partsInTurn(parts).map(({group, size = 0}) => countedAs(size, group));
}

function partsInTurn(parts: readonly Part[]): Part[] {
  const groups = inTurn(parts.map(({group}) => group));
  return parts.map((part, i) => ({...part, group: groups[i] ?? part.group}));
}

/** The names of what leads; more than three are only counted: `five of seven`, with what they are. */
export function leaderNames(names: readonly string[], among: number, what = ""): string {
  return names.length > 3
    ? `${numberWord(names.length)} of ${numberWord(among)}${what && ` ${what}`}`
    : listWords(names);
}

/** The shares of what ties: `9 of 41 adults each (22 %)`, or one after the other where they are not of the same number. */
export function sharesWords(cells: readonly Proportion[], whom: string): string {
  const [first, ...others] = cells;
  if (!first) return "";
  const isAlike = others.every(({denominator}) => denominator === first.denominator);
  return isAlike && others.length > 0
    ? shareOf(first.numerator, first.denominator, `${whom} each`)
    : listWords(cells.map(({numerator, denominator}) => shareOf(numerator, denominator, whom)));
}

/** Behind a claim, where shares of too few are in view that might be larger: `, of routes with ten patients or more`. */
export function amongEnough(cells: readonly Counted[], what: string, whom: string): string {
  const left = cells.filter(isReleased).some((cell) => cell.denominator > 0 && !hasEnough(cell));
  return left ? `, of ${what} with ${numberWord(fewestAmong)} ${whom} or more` : "";
}

type Part = {group: Group; bars: Bar[]; size: number | undefined; lead: Lead<Bar>};

function partOf(bars: readonly Bar[], group: Group): Part {
  const ofGroup = bars.filter((bar) => bar.group.level === group.level);
  const sizes = ofGroup.filter(isReleased).map(({denominator}) => denominator);
  return {
    group,
    bars: ofGroup,
    size: sizes.length > 0 ? Math.max(...sizes) : undefined,
    lead: mostCases(ofGroup)
  };
}

function isSeen({size}: Part): boolean {
  return size !== undefined;
}

/** `“Police” and “GP”, 9 of 41 adults each (22 %)`, or why nothing leads there. */
function partWords({group, bars, size, lead}: Part): string {
  const whom = group.many;
  if (lead.is === "withheld" || size === undefined) return `${whom}: ${withheldWord}`;
  if (lead.is === "too few") return `too few cases to say among ${size} ${size === 1 ? group.one : whom}`;
  const names = lead.cells.map(({label}) => `“${label}”`);
  return `${leaderNames(names, bars.length)}, ${sharesWords(lead.cells, whom)}`;
}
