import {type Claim, type Figures, summarise} from "../../src/checks/check.js";

/** How a check can be printed. */
export const formats = {table: asTable, json: asJson, junit: asJunit};

/** A line a printed number, the verdicts with their reasons, and a summary. */
function asTable(claims: readonly Claim[]): string {
  const rows = claims.map((claim) => [
    claim.id,
    inWords(claim.reported),
    inWords(claim.recomputed),
    claim.reason === null ? claim.verdict : `${claim.verdict}: ${claim.reason}`
  ]);
  const lines = columns([["number", "printed", "recomputed", "verdict"], ...rows]);
  const {claims: all, reproduced, misprint, differs, context} = summarise(claims);
  return `${lines.join("\n")}\n\n${all} printed numbers: ${reproduced} reproduced, ${misprint} misprints, ${differs} differ, ${context} not in the extract\n`;
}

/** `{summary, claims}` for a program. */
function asJson(claims: readonly Claim[]): string {
  return `${JSON.stringify({summary: summarise(claims), claims}, null, 2)}\n`;
}

/** A test suite as continuous integration reads it: a failure where a number differs, a skip where none can be had. */
function asJunit(claims: readonly Claim[]): string {
  const {claims: all, differs, context} = summarise(claims);
  const cases = claims.map((claim) => {
    const head = `    <testcase classname="${xmlText(claim.place)}" name="${xmlText(`${claim.id}: ${claim.statement}, ${claim.group}`)}"`;
    const reason = xmlText(claim.reason ?? "");
    if (claim.verdict === "differs") return `${head}><failure message="${reason}"/></testcase>`;
    if (claim.verdict === "context") return `${head}><skipped message="${reason}"/></testcase>`;
    return claim.verdict === "misprint"
      ? `${head}><system-out>misprint: ${reason}</system-out></testcase>`
      : `${head}/>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites>`,
    `  <testsuite name="reported numbers" tests="${all}" failures="${differs}" skipped="${context}">`,
    ...cases,
    `  </testsuite>`,
    `</testsuites>`,
    ""
  ].join("\n");
}

function inWords({n, denominator, percent}: Figures): string {
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

function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
