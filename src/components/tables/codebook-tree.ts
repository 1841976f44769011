import {html} from "htl";
import {printedNumbers} from "../../analysis/checks/printed-numbers.js";
import type {Standing} from "../../figures/findings/finding.js";
import type {Memo} from "../../model/memo.js";
import type {Row} from "../../model/row.js";
import {parseCellAddress, readCount, readText} from "../../model/row.js";
import type {Nouns} from "../../model/study.js";
import {loadPageContext} from "../../page/page-context.js";
import {builtMemos, builtRows} from "../../page/read-result.js";
import {countedAs, unbroken} from "../../text/numbers.js";
import {standingBadge} from "../card/standing-badges.js";
import {memoList} from "../widgets/memo-list.js";

/** What the column of a code counts, and the words for it. */
type Used = {column: "patients" | "codings"; nouns: Nouns};

/**
 * The codebook as a tree: routes with their informants, themes with their subthemes, each with its definition. The badge
 * says where the count comes from, not the name: a number that the paper prints by group is a sum here. Without routes there
 * is nothing of them.
 */
export async function codebookTree(): Promise<HTMLElement> {
  const [codebook, reported, memos, {study}] = await Promise.all([
    builtRows("codebook"),
    builtRows("reported"),
    builtMemos(),
    loadPageContext()
  ]);
  const ofCodes = memos.filter(({about}) => about === "code");
  const printed = printedCodes(reported);
  const standingOf = (code: Row): Standing | undefined =>
    study.synthetic ? (printed.has(readText(code, "code")) ? "derived" : "synthetic") : undefined;
  if (codebook.length === 0)
    return html`<p class="notice">No code is named here: none has a released number.</p>`;
  const kinds: Array<{kind: string; heading: string; used: Used}> = [
    {kind: "route", heading: "Identification routes", used: {column: "patients", nouns: study.unit}},
    {kind: "theme", heading: "Themes", used: {column: "codings", nouns: {one: "coding", many: "codings"}}}
  ];
  const there = kinds.filter(({kind}) => childrenOf(codebook, null, kind).length > 0);
  return html`<div class="codebook">${there.map(
    ({kind, heading, used}) => html`<section aria-label=${heading}>
      <h3>${heading}</h3>
      <ul class="tree">${childrenOf(codebook, null, kind).map((code) => branch(code, codebook, {used, standingOf, memos: ofCodes}))}</ul>
    </section>`
  )}</div>`;
}

/** What a branch of the tree says beside the codebook. */
type Beside = {used: Used; standingOf: (code: Row) => Standing | undefined; memos: readonly Memo[]};

function branch(code: Row, codebook: readonly Row[], beside: Beside): HTMLElement {
  const {used, standingOf} = beside;
  const memos = beside.memos.filter(({id}) => id === code.code);
  const children = childrenOf(codebook, readText(code, "code"));
  const counts = countOf(code, used, children.length > 0);
  const standing = standingOf(code);
  return html`<li>
    <details>
      <summary><strong>${readText(code, "label")}</strong>
        <small>${unbroken([...namedWords(code), ...childrenWords(children.length), ...counts].join(", "))}</small>
        ${counts.length > 0 && standing ? standingBadge(standing) : ""}</summary>
      <dl>
        <dt>Code</dt><dd><code>${readText(code, "code")}</code></dd>
        ${["Definition", "Include", "Exclude"].flatMap((term) => described(term, code))}
        ${memos.length === 0 ? null : [html`<dt>Memos</dt>`, html`<dd>${memoList(memos)}</dd>`]}
      </dl>
    </details>
    ${children.length === 0 ? null : html`<ul>${children.map((child) => branch(child, codebook, beside))}</ul>`}
  </li>`;
}

/** What the codebook says of a code under a term; nothing where it says nothing. */
function described(term: string, code: Row): HTMLElement[] {
  const words = code[term.toLowerCase()];
  return words ? [html`<dt>${term}</dt>`, html`<dd>${words}</dd>`] : [];
}

/** How often a code was used, without the codes below it; empty where the codebook does not say it, as in a release. */
function countOf(code: Row, {column, nouns}: Used, hasCodesBelow: boolean): string[] {
  const count = readCount(code, column);
  if (count === null) return [];
  return [`${countedAs(count, nouns)}${column === "codings" && hasCodesBelow ? " of its own" : ""}`];
}

/** Says of a code that its name is the paper’s; empty for a name of the codebook’s own. */
function namedWords({origin}: Row): string[] {
  return origin === "paper" ? ["named in the paper"] : [];
}

/** The codes about whose patients the paper prints numbers, of each group apart. */
function printedCodes(reported: readonly Row[]): Set<string> {
  const cells = printedNumbers(reported).flatMap(({cell}) => (cell === null ? [] : [parseCellAddress(cell)]));
  return new Set(cells.flatMap(({where: {route}}) => (route === undefined ? [] : [route])));
}

function childrenWords(codes: number): string[] {
  return codes === 0 ? [] : [`${codes} ${codes === 1 ? "code" : "codes"} below`];
}

function childrenOf(codebook: readonly Row[], parent: string | null, kind?: string): Row[] {
  return codebook.filter((code) => code.parent === parent && (kind === undefined || code.kind === kind));
}
