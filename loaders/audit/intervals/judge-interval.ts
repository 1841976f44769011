import type {ReleaseRules} from "../../../src/model/study.js";
import type {FoundInterval} from "./find-intervals.js";
import type {PublicWidths} from "./public-widths.js";

/** The interval of a number that is not published, in the form in which it is kept. It discloses. */
export type AuditedInterval = {
  table: string;
  cell: string;
  least: number;
  greatest: number;
  /** The same for somebody who knows the one patient that narrows it most; null where that leaves as much as required. */
  leastIfOneKnown: number | null;
  greatestIfOneKnown: number | null;
  /** How far apart least and greatest must be. */
  required: number;
  /** Whether public numbers alone leave less than required, with or without one known patient. */
  alreadyPublic: boolean;
};

/** A width against the required one: wide enough, too narrow by public numbers alone, by the release, or by both together. */
type WidthVerdict = "wide" | "public" | "by the release" | "narrower than public";

/**
 * Judges an interval by the rules. No release can protect a number better than public numbers leave it: where these alone
 * leave too little, only a release that narrows it further is a fault.
 */
export function judgeInterval(
  {question, lower, upper, ifKnown}: FoundInterval,
  publicWidths: PublicWidths,
  rules: ReleaseRules
): {interval: AuditedInterval; faults: string[]} {
  const {table, cell, sum} = question;
  const verdict = compareWidths(upper - lower, rules.width, () => publicWidths.findWidth(sum));
  const verdictsIfKnown = ifKnown.map((one) =>
    compareWidths(one.upper - one.lower, rules.widthIfOneKnown, () => publicWidths.findWidth(sum, one.known))
  );
  const [narrowest] = [...ifKnown].sort((a, b) => a.upper - a.lower - (b.upper - b.lower));
  const name = nameByKind[question.kind](cell);
  const faults: string[] = [];
  if (verdict === "by the release") faults.push(`${name} can be told too closely from what is published.`);
  else if (verdict === "narrower than public")
    faults.push(`${name} can be told more closely than from public numbers alone.`);
  else if (verdictsIfKnown.some((one) => one === "by the release" || one === "narrower than public"))
    faults.push(`${name} can be told too closely by whoever knows of one patient.`);
  return {
    interval: {
      table,
      cell,
      least: lower,
      greatest: upper,
      leastIfOneKnown: narrowest?.lower ?? null,
      greatestIfOneKnown: narrowest?.upper ?? null,
      required: rules.width,
      alreadyPublic: [verdict, ...verdictsIfKnown].some(
        (one) => one === "public" || one === "narrower than public"
      )
    },
    faults
  };
}

const nameByKind: Record<FoundInterval["question"]["kind"], (cell: string) => string> = {
  withheld: (cell) => `The withheld number ${cell}`,
  unlisted: (cell) => `The number ${cell}, which the release does not list,`,
  implied: (cell) => `The number of ${cell}`
};

function compareWidths(width: number, required: number, findPublicWidth: () => number): WidthVerdict {
  if (width >= required) return "wide";
  const publicWidth = findPublicWidth();
  if (publicWidth >= required) return "by the release";
  return width < publicWidth ? "narrower than public" : "public";
}
