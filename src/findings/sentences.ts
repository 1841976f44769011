import {type Group, groupLabels} from "../charts/options.js";
import type {Bar} from "../charts/paired-bars.js";
import {countOf, percent} from "../charts/words.js";
import {barOf} from "./bars.js";

/** Adults and children of one bar in words: `41 of 95 adults (43 %) and 22 of 35 children (63 %)`. */
export function bothGroups(bars: readonly Bar[], key: string): string {
  const parts = (["adult", "child"] as const).flatMap((group) => {
    const bar = barOf(bars, key, group);
    return bar ? [inWords(bar, group)] : [];
  });
  return parts.join(" and ");
}

/** What a figure of bars says, for a reader who does not see it. */
export function barsSummary(subject: string, bars: readonly Bar[]): string {
  const keys = [...new Set(bars.map(({key}) => key))];
  const lines = keys.map((key) => `${bars.find((bar) => bar.key === key)?.label}: ${bothGroups(bars, key)}`);
  return `${subject}. ${lines.join("; ")}.`;
}

function inWords({count, total}: Bar, group: Group): string {
  const whom = groupLabels[group].toLowerCase();
  return total === 0 ? `no ${whom}` : `${countOf(count, total)} ${whom} (${percent(count, total)})`;
}
