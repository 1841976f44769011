import {
  type ClaimNumbers,
  type ClaimVerdict,
  summariseClaims
} from "../../../src/analysis/checks/check-claims.js";
import {
  builtToAgree,
  evidenceLines,
  verdictCount,
  verdictLine
} from "../../../src/analysis/checks/verdict-words.js";
import type {DerivedChange} from "../../../src/analysis/derived/compare-derived.js";
import {asJunit} from "./junit.js";
import type {Check} from "./run.js";

/** How a check can be printed. */
export const formats = {table: asTable, json: asJson, junit: asJunit};

/** A line a printed number, the verdicts with their reasons and the arithmetic under them, what became of the derived numbers, and a summary. */
function asTable({claims, derived, compared, synthetic}: Check): string {
  const rows = claims.map((claim) => [
    claim.id,
    inWords(claim.reported),
    inWords(claim.recomputed),
    verdictLine(claim)
  ]);
  const [head = "", ...lines] = columns([["number", "printed", "recomputed", "verdict"], ...rows]);
  const {claims: all, ...byVerdict} = summariseClaims(claims);
  const counts = Object.entries(byVerdict).map(([verdict, count]) =>
    verdictCount(verdict as ClaimVerdict, count)
  );
  return [
    head,
    ...claims.flatMap((claim, i) => [lines[i] ?? "", ...evidenceLines(claim).map((line) => `    ${line}`)]),
    "",
    ...derivedLines(derived.length, compared),
    `${all} printed numbers: ${counts.join(", ")}`,
    ...(synthetic ? [builtToAgree] : []),
    ""
  ].join("\n");
}

/** `{summary, claims, derived}` for a program, with a `note` where the extract is synthetic. */
function asJson({claims, derived, compared, synthetic}: Check): string {
  const numbers = derived.map(({r, ...number}) => ({...number, r: r()}));
  return `${JSON.stringify({summary: summariseClaims(claims), ...(synthetic && {note: builtToAgree}), claims, derived: {compared, numbers}}, infinite, 2)}\n`;
}

function derivedLines(count: number, compared: Check["compared"]): string[] {
  if (!compared) {
    return [`${count} derived numbers: computed; no site of this extract to compare them with`];
  }
  const {folder, changes} = compared;
  if (changes.length === 0) return [`${count} derived numbers: the same as in ${folder}`];
  return [
    ...changes.map(
      ({id, name, built, now}: DerivedChange) =>
        `${id}, ${name}: ${shown(built)} in ${folder}, ${shown(now)} from the extract`
    ),
    "",
    `${count} derived numbers: ${changes.length} differ from ${folder}`
  ];
}

function shown(value: number | null | undefined): string {
  return value === undefined ? "nothing" : value === null ? "not defined" : String(value);
}

/** JSON has no infinite number. */
function infinite(_: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

function inWords({n, denominator, percent}: ClaimNumbers): string {
  if (n === null) return "–";
  return `${n}${denominator === null ? "" : `/${denominator}`}${percent === null ? "" : ` (${percent} %)`}`;
}

function columns(rows: readonly string[][]): string[] {
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd()
  );
}
