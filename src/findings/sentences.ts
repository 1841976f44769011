import {groupLabels} from "../charts/options.js";
import type {Bar} from "../charts/paired-bars.js";
import {shareOf} from "../charts/words.js";
import {barOf} from "./bars.js";

/** Adults and children of one bar in words: `41 of 95 adults (43 %) and 22 of 35 children (63 %)`. */
export function bothGroups(bars: readonly Bar[], key: string): string {
  const parts = (["adult", "child"] as const).flatMap((group) => {
    const bar = barOf(bars, key, group);
    return bar ? [shareOf(bar.count, bar.total, groupLabels[group].toLowerCase())] : [];
  });
  return parts.join(" and ");
}

/** What a figure of bars says, for a reader who does not see it. */
export function barsSummary(subject: string, bars: readonly Bar[]): string {
  const keys = [...new Set(bars.map(({key}) => key))];
  const lines = keys.map((key) => `${bars.find((bar) => bar.key === key)?.label}: ${bothGroups(bars, key)}`);
  return `${subject}. ${lines.join("; ")}.`;
}
