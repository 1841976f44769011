import {quoteIdentifier, quoteLiteral} from "../queries/quote.js";
import {guardPatterns} from "../text/formula-guard.js";
import type {Resource} from "./data-package.js";

const whiteSpace = " \t\r\n\v\f\u00a0\u2007\u200b\u202f\ufeff";

/** The columns that keep their cells as written. In all others, white space around a cell is not content. */
const verbatim: ReadonlyMap<string, readonly string[]> = new Map([["excerpts", ["text"]]]);

/** Makes the SQL that turns the raw cells `c0`, `c1` … into the columns of a resource: trimmed, missing values NULL. */
export function makeCellExpressions(resource: Resource, cellOf: ReadonlyMap<string, number>): string {
  return [...cellOf]
    .map(([name, index]) => `${makeCellExpression(resource, name, `c${index}`)} AS ${quoteIdentifier(name)}`)
    .join(", ");
}

function makeCellExpression(resource: Resource, name: string, cell: string): string {
  const missing = ["", ...resource.missingValues].map(quoteLiteral).join(", ");
  if (verbatim.get(resource.name)?.includes(name)) {
    // A pattern gives up at the first visible character, where trimming would copy the whole text.
    const blank = quoteLiteral(`[${whiteSpace}]*`);
    return `CASE WHEN NOT regexp_full_match(${cell}, ${blank}) AND ${cell} NOT IN (${missing}) THEN ${textOf(resource, cell)} END`;
  }
  const trimmed = `trim(${cell}, ${quoteLiteral(whiteSpace)})`;
  return `CASE WHEN ${trimmed} NOT IN (${missing}) THEN ${textOf(resource, trimmed)} END`;
}

/** The SQL of a cell's text, without the apostrophe that a site puts before text that a spreadsheet would run. */
function textOf({apostropheBeforeFormulas}: Resource, cell: string): string {
  if (!apostropheBeforeFormulas) return cell;
  const guarded = quoteLiteral(guardPatterns.guarded);
  return `CASE WHEN regexp_full_match(${cell}, ${guarded}) THEN substring(${cell}, 2) ELSE ${cell} END`;
}
