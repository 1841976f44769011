import type {CodeMeeting} from "../../analysis/agreement/confused-codes.js";
import {counted} from "../../text/numbers.js";
import type {ConfusionBlock, ConfusionItem} from "../charts/confusion-map.js";

/** What the blocks of a confusion map are made of: the codes on it in their order, their names, and the two coders. */
export type Confused = {
  meetings: readonly CodeMeeting[];
  codes: readonly string[];
  labelOf(code: string): string;
  /** What there is against a code where the other coder put nothing: `no code`, `no theme`. */
  nothing: string;
  first: string;
  second: string;
};

const none = "none";
const other = "other";

/** One square over all codes, numbered from 1. */
export function wholeBlock({meetings, codes, labelOf, nothing, first, second}: Confused): ConfusionBlock {
  const key = (code: string | null) => (code === null ? none : `code ${code}`);
  const name = (code: string | null) => (code === null ? nothing : labelOf(code));
  return {
    items: [
      ...codes.map((code, i) => ({key: key(code), label: labelOf(code), short: String(i + 1)})),
      nothingItem(nothing)
    ],
    cells: meetings.map((meeting) => ({
      row: key(meeting.first),
      column: key(meeting.second),
      count: meeting.excerpts,
      words: `${first}: ${name(meeting.first)}; ${second}: ${name(meeting.second)}; ${counted(meeting.excerpts, "excerpt")}`
    }))
  };
}

/** A square for each theme, in which the codes of all other themes are one. */
export function themeBlocks(
  {meetings, codes, labelOf, nothing, first, second}: Confused,
  themeOf: (code: string) => string
): ConfusionBlock[] {
  return [...new Set(codes.map(themeOf))].map((theme) => {
    const within = (code: string | null) => code !== null && themeOf(code) === theme;
    const own = codes.filter(within);
    const key = (code: string | null) => (code === null ? none : within(code) ? `code ${code}` : other);
    const name = (at: string) =>
      at === none ? nothing : at === other ? "a code of another theme" : labelOf(at.slice("code ".length));
    const counts = new Map<string, {row: string; column: string; count: number}>();
    for (const meeting of meetings) {
      if (!within(meeting.first) && !within(meeting.second)) continue;
      const [row, column] = [key(meeting.first), key(meeting.second)];
      const at = JSON.stringify([row, column]);
      counts.set(at, {row, column, count: (counts.get(at)?.count ?? 0) + meeting.excerpts});
    }
    return {
      title: labelOf(theme),
      items: [
        ...own.map((code) => ({
          key: key(code),
          label: labelOf(code),
          short: String(codes.indexOf(code) + 1)
        })),
        {key: other, label: "of another theme", short: "…"},
        nothingItem(nothing)
      ],
      cells: [...counts.values()].map((cell) => ({
        ...cell,
        words: `${first}: ${name(cell.row)}; ${second}: ${name(cell.column)}; ${counted(cell.count, "excerpt")}`
      }))
    };
  });
}

function nothingItem(label: string): ConfusionItem {
  return {key: none, label, short: "–"};
}
