import {type CoderPair, type CodingPattern, sharedBy} from "./patterns.js";

/** On how many excerpts a code of the first coder meets a code of the second; null where one of them put none. */
export type CodeMeeting = {first: string | null; second: string | null; excerpts: number};

/**
 * Counts which codes of one coder meet which codes of the other, over the excerpts that both read.
 *
 * A code that both put on an excerpt meets itself. Of the codes left over, each that only the first put meets each
 * that only the second put; where one of them has none left over, the other's meet nothing. An excerpt counts once a
 * meeting, and may stand under several. Meetings come in the order of the codebook, those with nothing last.
 */
export function countMeetings(
  patterns: readonly CodingPattern[],
  pair: Pick<CoderPair, "first" | "second">,
  codebook: readonly string[]
): CodeMeeting[] {
  const counts = new Map<string | null, Map<string | null, number>>();
  for (const {ofFirst, ofSecond, excerpts} of sharedBy(pair, patterns).shared) {
    const meet = (first: string | null, second: string | null) => {
      const row = counts.get(first) ?? new Map<string | null, number>();
      row.set(second, (row.get(second) ?? 0) + excerpts);
      counts.set(first, row);
    };
    const onlyFirst = [...ofFirst].filter((code) => !ofSecond.has(code));
    const onlySecond = [...ofSecond].filter((code) => !ofFirst.has(code));
    for (const code of ofFirst) if (ofSecond.has(code)) meet(code, code);
    if (onlySecond.length === 0) for (const code of onlyFirst) meet(code, null);
    else if (onlyFirst.length === 0) for (const code of onlySecond) meet(null, code);
    else for (const first of onlyFirst) for (const second of onlySecond) meet(first, second);
  }
  const order = [...codebook, null];
  return order.flatMap((first) =>
    order.flatMap((second) => {
      const excerpts = counts.get(first)?.get(second);
      return excerpts === undefined ? [] : [{first, second, excerpts}];
    })
  );
}

/** Two codes, or a code and none, that coders put on the same excerpts, whoever put which. */
export type ConfusedCodes = {one: string; other: string | null; excerpts: number};

/** The meetings of unlike codes, with both directions added up; the most frequent first. */
export function pairConfusedCodes(meetings: readonly CodeMeeting[]): ConfusedCodes[] {
  const found: ConfusedCodes[] = [];
  for (const {first, second, excerpts} of meetings) {
    if (first === second) continue;
    const known = found.find(
      ({one, other}) => (one === first && other === second) || (one === second && other === first)
    );
    if (known) known.excerpts += excerpts;
    else
      found.push(
        first === null ? {one: String(second), other: null, excerpts} : {one: first, other: second, excerpts}
      );
  }
  return found.sort((a, b) => b.excerpts - a.excerpts);
}
