import type {ReleaseRules} from "../../../src/model/study.js";
import type {Found} from "./find-intervals.js";
import type {Baseline} from "./public-widths.js";

/** What a number that is not published is between. It discloses. */
export type Interval = {
  table: string;
  cell: string;
  least: number;
  greatest: number;
  /** The same for who knows the one patient that tells most, where that leaves less than required; null elsewhere. */
  leastIfOneKnown: number | null;
  greatestIfOneKnown: number | null;
  /** How far apart least and greatest must be. */
  required: number;
  /** Whether public numbers alone leave less than required, with or without one patient known. */
  alreadyPublic: boolean;
};

/**
 * Holds what was found of a number against the rules. What public numbers tell already no release can protect: there it is
 * a fault only if the release tells more.
 */
export function judge(
  {question, least, greatest, left}: Found,
  baseline: Baseline,
  rules: ReleaseRules
): {interval: Interval; faults: string[]} {
  const alone = compare(greatest - least, rules.width, () => baseline.width(question.sum));
  const known = left.map((one) =>
    compare(one.greatest - one.least, rules.widthIfOneKnown, () => baseline.width(question.sum, one.known))
  );
  const worst = left.reduce<Found["left"][number] | undefined>(
    (least, one) => (least && least.greatest - least.least <= one.greatest - one.least ? least : one),
    undefined
  );
  const told = nameIn[question.kind](question.cell);
  const faults: string[] = [];
  if (alone === "told") faults.push(`${told} can be told too closely from what is published.`);
  else if (alone === "told more")
    faults.push(`${told} can be told more closely than from public numbers alone.`);
  else if (known.includes("told") || known.includes("told more")) {
    faults.push(`${told} can be told too closely by whoever knows of one patient.`);
  }
  return {
    interval: {
      table: question.table,
      cell: question.cell,
      least,
      greatest,
      leastIfOneKnown: worst?.least ?? null,
      greatestIfOneKnown: worst?.greatest ?? null,
      required: rules.width,
      alreadyPublic: [alone, ...known].some((one) => one === "public" || one === "told more")
    },
    faults
  };
}

const nameIn: Record<Found["question"]["kind"], (cell: string) => string> = {
  withheld: (cell) => `The withheld number ${cell}`,
  unlisted: (cell) => `The number ${cell}, which the release does not list,`,
  implied: (cell) => `The number of ${cell}`
};

function compare(
  width: number,
  required: number,
  before: () => number
): "wide" | "public" | "told" | "told more" {
  if (width >= required) return "wide";
  const without = before();
  if (without >= required) return "told";
  return width < without ? "told more" : "public";
}
