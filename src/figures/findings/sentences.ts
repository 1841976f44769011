import {allLevel, inTurn, namesOf} from "../../model/groups.js";
import {anyWithheld, type Counted, isReleased, withheldWord} from "../../model/withheld.js";
import {listWords} from "../../text/comparison-words.js";
import {countOf, shareOf} from "../../text/numbers.js";
import type {HeatCell} from "../charts/heat-map.js";
import type {Bar} from "../charts/paired-bars.js";
import type {Situation} from "./finding.js";

/**
 * The groups of one bar in words: `41 of 95 adults (43 %) and 22 of 35 children (63 %)`, or, where one of them is
 * withheld, `41 of 95 adults (43 %); children: withheld`. Where both are, all units together are said if they can be. A
 * group that nobody is in is left out beside one that somebody is in.
 */
export function everyGroup(bars: readonly Bar[], key: string): string {
  const ofKey = bars.filter((bar) => bar.key === key);
  const groups = ofKey.filter(({group}) => group.level !== allLevel);
  const released = groups.filter(({numerator}) => numerator !== null);
  const hidden = namesOf(groups.filter(({numerator}) => numerator === null).map(({group}) => group));
  const all = ofKey.filter(({group, numerator}) => group.level === allLevel && numerator !== null);
  const somebody = released.filter(({denominator}) => denominator !== 0);
  const told = [somebody, released, all].find((bars) => bars.length > 0) ?? [];
  const whom = inTurn(told.map(({group}) => group));
  const said = told.map(({numerator, denominator, group}, i) =>
    shareOf(numerator, denominator, whom[i] ?? group)
  );
  const rest = hidden.length > 0 ? [`${listWords(hidden)}: ${withheldWord}`] : [];
  return [...(said.length > 0 ? [listWords(said)] : []), ...rest].join("; ");
}

/** What a figure of bars says, for a reader who does not see it. */
export function barsSummary(subject: string, bars: readonly Bar[]): string {
  const keys = [...new Set(bars.map(({key}) => key))];
  const lines = keys.map((key) => `${bars.find((bar) => bar.key === key)?.label}: ${everyGroup(bars, key)}`);
  return `${subject}. ${lines.join("; ")}.`;
}

/** Behind “most often”, where some numbers are withheld and might be larger. */
export function amongReleased(cells: readonly Counted[]): string {
  return anyWithheld(cells) ? " among the numbers released" : "";
}

/** The title of a figure without a number to name: that they are withheld, or, where none is, `otherwise`. */
export function nothingToName(cells: readonly Counted[], {context}: Situation, otherwise: string): string {
  const none = !cells.some(isReleased);
  if (none && (cells.length > 0 || context.study.release)) return "Every number of this figure is withheld";
  return anyWithheld(cells) ? "The numbers released here single nothing out; others are withheld" : otherwise;
}

/** The name of a code in words, for the codes of a situation; a code that the codebook has not is its own name. */
export function codeLabel({context}: Pick<Situation, "context">): (code: string) => string {
  return (code) => context.codes.get(code)?.label ?? code;
}

/** What a figure of cells says, for a reader who does not see it; `joint` stands between the names of row and column. */
export function cellsSummary(subject: string, cells: readonly HeatCell[], joint: string): string {
  const words = cells.map((cell) => `${cell.row}${joint}${cell.column}: ${cellWords(cell)}`);
  return `${subject}. ${words.join("; ")}.`;
}

function cellWords({numerator, denominator}: HeatCell): string {
  if (numerator === null) return withheldWord;
  return denominator === null
    ? `${numerator} of a number that is ${withheldWord}`
    : countOf(numerator, denominator);
}
