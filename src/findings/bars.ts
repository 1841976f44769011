import type {Group} from "../charts/options.js";
import type {Bar} from "../charts/paired-bars.js";
import type {Row} from "../checks/cell.js";
import {number, text} from "../queries/rows.js";

/** The bars of a query that has a row for each of adults, children and all under each code. */
export function barsOf(
  rows: readonly Row[],
  {key, label = "label", tag}: {key: string; label?: string; tag?: (code: string) => string | undefined}
): Bar[] {
  return rows.map((row) => ({
    key: text(row, key),
    label: text(row, label),
    group: text(row, "age_group") as Group,
    count: number(row, "patients"),
    total: number(row, "denominator"),
    tag: tag?.(text(row, key))
  }));
}

/** The bars in order of how common they are among all patients, the commonest first, adults above children. */
export function byFrequency(bars: readonly Bar[]): Bar[] {
  const share = new Map(bars.filter(({group}) => group === "all").map(({key, count}) => [key, count]));
  const keys = [...new Set(bars.map(({key}) => key))].sort(
    (a, b) => (share.get(b) ?? 0) - (share.get(a) ?? 0)
  );
  return keys.flatMap((key) => bars.filter((bar) => bar.key === key));
}

/** The bar of a key and group, or undefined. */
export function barOf(bars: readonly Bar[], key: string, group: Group): Bar | undefined {
  return bars.find((bar) => bar.key === key && bar.group === group);
}

/** The commonest bar whose group is not empty, in bars that stand by frequency. */
export function commonest(bars: readonly Bar[]): Bar | undefined {
  return bars.find(({total}) => total > 0);
}
