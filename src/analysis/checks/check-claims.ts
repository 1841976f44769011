import {type CellAddress, findOnlyRow, parseCellAddress, type Row} from "../../model/row.js";
import type {Nouns} from "../../model/study.js";
import {roundHalfUp} from "../../stats/rounding.js";
import {type Contradiction, contradictions, isRounding} from "./contradictions.js";
import {type Evidence, findEvidence} from "./evidence.js";
import {decimalsOf, type PrintedNumber, printedCount} from "./printed-numbers.js";

/**
 * `reproduced`: the extract gives what is printed. `misprint`: it does not, and the paper contradicts itself there in
 * favour of the extract. `differs`: it does not. `context`: the extract cannot tell. `withheld`: the site may not show what
 * the extract gives.
 */
export type ClaimVerdict = "reproduced" | "misprint" | "differs" | "context" | "withheld";

/** How many claims there are, and how many have each verdict; `withheld` only where there are some. */
export type ClaimSummary = Record<"claims" | Exclude<ClaimVerdict, "withheld">, number> & {withheld?: number};

/** A count, the group it is counted in, and the percentage; null where there is none. */
export type ClaimNumbers = {n: number | null; denominator: number | null; percent: number | null};

type Recomputed = ClaimNumbers & {n: number};

/** A printed number beside the recomputed one. */
export type Claim = {
  id: string;
  place: string;
  group: string;
  /** What the number counts, in words. */
  statement: string;
  query: string | null;
  cell: string | null;
  reported: ClaimNumbers;
  recomputed: ClaimNumbers;
  verdict: ClaimVerdict;
  /** The reason for any verdict but `reproduced`, as a sentence. */
  reason: string | null;
  /** The arithmetic that speaks for the verdict, and what speaks against it; none without a recomputed count. */
  evidence: {for: string[]; against: string[]};
};

/**
 * Compares every printed number with the rows of the queries.
 * @param rowsOf the rows of a query, or undefined when there is no such query
 * @param groups the groups of the study, which print names by their plural
 * @param released the names of the tables of a site for release, where it is one: a number that they do not give is
 * withheld, and so is what other rows of such a site, made of what was released, seem to contradict
 */
export function checkClaims(
  printed: readonly PrintedNumber[],
  rowsOf: (query: string) => readonly Row[] | undefined,
  {groups, released}: {groups: readonly Nouns[]; released?: readonly string[] | undefined}
): Claim[] {
  const found = contradictions(printed, groups);
  return printed.map((number) => {
    const reported = {
      n: printedCount(number),
      denominator: number.denominator,
      percent: toNumber(number.percent)
    };
    const claim = {
      id: number.id,
      place: number.place,
      group: number.group,
      statement: number.statement ?? `${number.variable}: ${number.level}`,
      query: number.query,
      cell: number.cell,
      reported,
      evidence: {for: [], against: []}
    };
    if (number.query === null || number.cell === null) {
      const reason = number.note ?? "not in the extract";
      return {...claim, recomputed: nothing, verdict: "context", reason};
    }
    const withheld = {...claim, recomputed: nothing, verdict: "withheld", reason: withheldReason} as const;
    const recomputed = recompute(number, parseCellAddress(number.cell), rowsOf(number.query));
    if (released && (!recomputed || (number.denominator !== null && recomputed.denominator === null)))
      return withheld;
    if (!recomputed) {
      const reason = `the query ${number.query} has no row for ${number.cell}`;
      return {...claim, recomputed: nothing, verdict: "differs", reason};
    }
    const judged = judge(number, recomputed, found.get(number.id) ?? []);
    if (released && judged.verdict === "differs" && !released.includes(number.query)) return withheld;
    return {
      ...claim,
      recomputed,
      ...judged,
      evidence: weigh(findEvidence(number, printed, recomputed.n, groups), recomputed.n, judged.verdict)
    };
  });
}

const withheldReason = "the site does not release this number, so the paper’s cannot be compared here";

/** How many claims have each verdict. */
export function summariseClaims(claims: readonly Claim[]): ClaimSummary {
  const count = (verdict: ClaimVerdict) => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    claims: claims.length,
    reproduced: count("reproduced"),
    misprint: count("misprint"),
    differs: count("differs"),
    context: count("context"),
    ...(count("withheld") > 0 && {withheld: count("withheld")})
  };
}

const nothing: ClaimNumbers = {n: null, denominator: null, percent: null};

function recompute(
  number: PrintedNumber,
  cell: CellAddress,
  rows: readonly Row[] | undefined
): Recomputed | undefined {
  const row = rows && findOnlyRow(rows, cell.where);
  const n = row?.[cell.measure];
  if (typeof n !== "number") return;
  const total = row?.denominator;
  const denominator = number.denominator !== null && typeof total === "number" ? total : null;
  const decimals = number.percent === null ? 1 : decimalsOf(number.percent);
  return {n, denominator, percent: isShare(n, denominator) ? roundHalfUp(n, denominator, decimals) : null};
}

/** Codings and excerpts can exceed the patients they stand beside; then there is no percentage. */
function isShare(n: number, denominator: number | null): denominator is number {
  return Number.isInteger(n) && denominator !== null && denominator > 0 && 0 <= n && n <= denominator;
}

function judge(
  number: PrintedNumber,
  {n, denominator, percent}: Recomputed,
  against: readonly Contradiction[]
): {verdict: ClaimVerdict; reason: string | null} {
  const differences: string[] = [];
  const misprints: string[] = [];
  const excuse = (part: Contradiction["part"], value: number | null) =>
    against.find((contradiction) => contradiction.part === part && contradiction.implied === value);
  if (n !== printedCount(number)) {
    const contradiction = excuse("n", n);
    if (contradiction) misprints.push(`the rest of the paper’s table gives ${n}`);
    else differences.push(`the paper prints ${printedCount(number)}, our count is ${n}`);
  }
  if (denominator !== number.denominator) {
    differences.push(`the paper counts ${number.denominator} in the group, we count ${denominator}`);
  }
  if (number.percent !== null && (!isShare(n, denominator) || !isRounding(number.percent, n, denominator))) {
    const contradiction = n === printedCount(number) ? excuse("percent", percent) : undefined;
    if (contradiction)
      misprints.push(`the printed counts give ${percent?.toFixed(decimalsOf(number.percent))} %`);
    else if (misprints.length === 0)
      differences.push(`the paper prints ${number.percent} %, our count gives ${percent ?? "no"} %`);
  }
  if (differences.length > 0) return {verdict: "differs", reason: differences.join("; ")};
  if (misprints.length > 0) return {verdict: "misprint", reason: misprints.join("; ")};
  return {verdict: "reproduced", reason: null};
}

/**
 * Sorts the evidence. For a misprint speaks what the recomputed number satisfies; for any other verdict, what the printed one
 * does: for `differs` it says that the paper does not contradict itself.
 */
function weigh(evidence: readonly Evidence[], count: number, verdict: ClaimVerdict): Claim["evidence"] {
  if (!Number.isInteger(count) || count < 0) return {for: [], against: []};
  const by = verdict === "misprint" ? "recomputed" : "printed";
  const wordsOf = (speaksFor: boolean) =>
    evidence.filter(({fits}) => fits[by] === speaksFor).map(({words}) => words);
  return {for: wordsOf(true), against: wordsOf(false)};
}

function toNumber(percent: string | null): number | null {
  return percent === null ? null : Number(percent);
}
