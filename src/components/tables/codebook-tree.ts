import {html} from "htl";
import type {Row} from "../../model/row.js";
import {readCount, readText} from "../../model/row.js";
import {loadPageContext} from "../../page/page-context.js";
import {builtRows} from "../../page/read-result.js";
import {standingBadge} from "../card/standing-badges.js";

const kinds = [
  {kind: "route", heading: "Identification routes", unit: "patients"},
  {kind: "theme", heading: "Themes", unit: "codings"}
] as const;

/** The codebook as a tree: routes with their informants, themes with their subthemes, each with its definition. */
export async function codebookTree(): Promise<HTMLElement> {
  const [codebook, {study}] = await Promise.all([builtRows("codebook"), loadPageContext()]);
  return html`<div class="codebook">${kinds.map(
    ({kind, heading, unit}) => html`<section aria-label=${heading}>
      <h3>${heading}</h3>
      <ul class="tree">${childrenOf(codebook, null, kind).map((code) => branch(code, codebook, unit, study.synthetic))}</ul>
    </section>`
  )}</div>`;
}

function branch(
  code: Row,
  codebook: readonly Row[],
  unit: "patients" | "codings",
  synthetic: boolean
): HTMLElement {
  const children = childrenOf(codebook, readText(code, "code"));
  return html`<li>
    <details>
      <summary><strong>${readText(code, "label")}</strong> ${code.origin === "paper" ? standingBadge("reported") : synthetic ? standingBadge("synthetic") : ""}
        <small>${[...countOf(code, unit), ...childrenWords(children.length)].join(", ")}</small></summary>
      <dl>
        <dt>Code</dt><dd><code>${readText(code, "code")}</code></dd>
        <dt>Definition</dt><dd>${readText(code, "definition")}</dd>
        <dt>Include</dt><dd>${readText(code, "include")}</dd>
        <dt>Exclude</dt><dd>${readText(code, "exclude")}</dd>
      </dl>
    </details>
    ${children.length === 0 ? null : html`<ul>${children.map((child) => branch(child, codebook, unit, synthetic))}</ul>`}
  </li>`;
}

/** How often a code was used; empty where the codebook does not say it, as in a release. */
function countOf(code: Row, unit: "patients" | "codings"): string[] {
  const used = readCount(code, unit);
  return used === null ? [] : [`${used} ${unit}`];
}

function childrenWords(codes: number): string[] {
  return codes === 0 ? [] : [`${codes} ${codes === 1 ? "code" : "codes"} below`];
}

function childrenOf(codebook: readonly Row[], parent: string | null, kind?: string): Row[] {
  return codebook.filter((code) => code.parent === parent && (kind === undefined || code.kind === kind));
}
