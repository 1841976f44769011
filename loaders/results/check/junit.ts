import {type Claim, summariseClaims} from "../../../src/analysis/checks/check-claims.js";
import {builtToAgree, evidenceLines, verdictLine} from "../../../src/analysis/checks/verdict-words.js";
import {escapeMarkup} from "../../../src/text/escape-markup.js";
import type {Check} from "./run.js";

/**
 * Two test suites as continuous integration reads them: the printed numbers, a failure where one differs and a skip
 * where none can be had; and the derived numbers, a failure where the site holds another, skipped without a site.
 */
export function asJunit({claims, derived, compared, synthetic}: Check): string {
  const {claims: all, differs, context, withheld = 0} = summariseClaims(claims);
  const changed = new Set(compared?.changes.map(({id}) => id));
  const derivedIds = [...new Set([...derived.map(({id}) => id), ...changed])];
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites>`,
    `  <testsuite name="reported numbers" tests="${all}" failures="${differs}" skipped="${context + withheld}">`,
    ...(synthetic
      ? [`    <properties><property name="note" value="${escapeMarkup(builtToAgree)}"/></properties>`]
      : []),
    ...claims.map(claimCase),
    `  </testsuite>`,
    `  <testsuite name="derived numbers" tests="${derivedIds.length}" failures="${changed.size}" skipped="${compared ? 0 : derivedIds.length}">`,
    ...derivedIds.map((id) => derivedCase(id, compared !== null, changed.has(id))),
    `  </testsuite>`,
    `</testsuites>`,
    ""
  ].join("\n");
}

function claimCase(claim: Claim): string {
  const {place, id, statement, group, verdict, reason} = claim;
  const head = `    <testcase classname="${escapeMarkup(place)}" name="${escapeMarkup(`${id}: ${statement}, ${group}`)}"`;
  const because = escapeMarkup(reason ?? "");
  if (verdict === "differs")
    return `${head}><failure message="${because}">${escapeMarkup([verdictLine(claim), ...evidenceLines(claim)].join("\n"))}</failure></testcase>`;
  if (verdict === "context" || verdict === "withheld")
    return `${head}><skipped message="${because}"/></testcase>`;
  return verdict === "misprint"
    ? `${head}><system-out>${escapeMarkup([verdictLine(claim), ...evidenceLines(claim)].join("\n"))}</system-out></testcase>`
    : `${head}/>`;
}

function derivedCase(id: string, compared: boolean, changed: boolean): string {
  const head = `    <testcase classname="derived" name="${escapeMarkup(id)}"`;
  if (!compared) return `${head}><skipped message="no site of this extract to compare with"/></testcase>`;
  return changed ? `${head}><failure message="the site holds another number"/></testcase>` : `${head}/>`;
}
