import {html} from "htl";
import type {CoderVerb} from "../../analysis/agreement/coder-verb.js";
import {
  disagreementRows,
  disagreementsOf,
  type ExcerptDisagreement,
  noCode,
  type PutCode
} from "../../analysis/agreement/excerpt-disagreements.js";
import type {Nouns} from "../../model/study.js";
import {engineSession} from "../../page/page-state.js";
import {counted, unbroken} from "../../text/numbers.js";
import {saveFile, textFile} from "../downloads/save-file.js";
import {selectionWords} from "../widgets/rows-dialog.js";

/** The most excerpts that the page lists; the CSV has all. */
const maxListed = 500;

/** Which rows these excerpts are read from. */
const source = {
  query: "double-coding",
  cell: {measure: "excerpts", where: {agreement: "different"}},
  among: "all excerpts"
};

/**
 * The excerpts on which coders differ, with each coder's codes. The reader's own engine reads them when the card is opened,
 * since a built page holds no text of an excerpt.
 */
export function disagreementsCard(count: number, verb: CoderVerb, unit: Nouns): HTMLElement {
  if (count === 0)
    return html`<p>The coders put the same codes on every double-${verb} excerpt: there is nothing to settle.</p>`;
  const list = html`<div></div>`;
  const details = html`<details>
    <summary>Show ${unbroken(counted(count, "excerpt"))} with every coder’s codes</summary>
    ${list}
  </details>` as HTMLDetailsElement;
  details.addEventListener("toggle", () => {
    if (details.open && !list.hasChildNodes()) void fill(list, unit);
  });
  return html`<section class="card disagreements" aria-labelledby="disagreements">
    <h2 id="disagreements">The coders differ on ${unbroken(counted(count, "excerpt"))}</h2>
    <p class="card-measure">Excerpts on which two coders did not put the very same codes, whatever is filtered. A code that not every coder put is in bold.</p>
    ${details}
  </section>`;
}

async function fill(list: HTMLElement, unit: Nouns): Promise<void> {
  list.replaceChildren(html`<p role="status">Reading the excerpts in your browser…</p>`);
  try {
    const session = await engineSession();
    const rows = await session.supportingRows(source.query, source.cell);
    const found = disagreementsOf(rows);
    const download = html`<button type="button" ${{onclick: () => void saveCsv(found)}}>Download CSV</button>`;
    list.replaceChildren(
      html`<p>${download} <small>a row an excerpt and a column a coder, to be settled in a spreadsheet. ${selectionWords(source)}.</small></p>`,
      html`<ol>${found.slice(0, maxListed).map((each) => item(each, unit))}</ol>`,
      found.length > maxListed
        ? html`<p>${counted(found.length - maxListed, "more excerpt")} in the CSV.</p>`
        : ""
    );
  } catch (error) {
    const retry = html`<button type="button" ${{onclick: () => void fill(list, unit)}}>Try again</button>`;
    list.replaceChildren(
      html`<p class="bad">The excerpts could not be read here: ${(error as Error).message} ${retry}</p>`
    );
  }
}

function item({excerpt, patient, text, codings}: ExcerptDisagreement, unit: Nouns): HTMLElement {
  return html`<li>
    <p><strong>${excerpt}</strong> <small>${unit.one} ${patient}</small></p>
    ${text === "" ? null : html`<blockquote>${text}</blockquote>`}
    <dl>${codings.flatMap(({coder, codes}) => [html`<dt>${coder}</dt>`, html`<dd>${codes.length > 0 ? codes.map(codeOf) : noCode}</dd>`])}</dl>
  </li>`;
}

function codeOf({label, byAll}: PutCode, i: number): Node {
  return html`<span>${i > 0 ? "; " : ""}${byAll ? label : html`<strong>${label}</strong>`}</span>`;
}

async function saveCsv(disagreements: readonly ExcerptDisagreement[]): Promise<void> {
  const {csvOf} = await import("../downloads/format-rows.js");
  saveFile("disagreements.csv", textFile("text/csv", csvOf(disagreementRows(disagreements))));
}
