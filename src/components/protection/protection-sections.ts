import {html} from "htl";
import {type Group, ownGrouping} from "../../model/groups.js";
import type {Protection} from "../../model/protection.js";
import {findRow, readCount} from "../../model/row.js";
import {openedExtractId} from "../../page/opened-extract.js";
import {loadPageContext} from "../../page/page-context.js";
import {builtRows, readResult} from "../../page/read-result.js";
import {unbroken} from "../../text/numbers.js";
import {smallWords, widthWords} from "./protection-words.js";
import {siteContents} from "./site-contents.js";
import {exampleCard} from "./worked-example.js";

/** What this site holds and withholds. */
export async function thisSite(): Promise<HTMLElement> {
  const {study} = await loadPageContext();
  const {synthetic, release, unit} = study;
  return html`<div class="protection-prose">${siteContents({hasOpenedExtract: openedExtractId() !== undefined, synthetic, release, unit})}</div>`;
}

/** Which numbers are small by the rules of this extract. */
export async function smallNumbers(): Promise<HTMLElement> {
  const [{study}, {rules}] = await Promise.all([loadPageContext(), protection()]);
  return html`<ul class="protection-prose">${smallWords(rules, study.unit, await smallestGroup()).map((sentence) => html`<li>${unbroken(sentence)}</li>`)}</ul>`;
}

/** The smallest group whose size is known, as an example; undefined where there is none. */
async function smallestGroup(): Promise<(Group & {size: number}) | undefined> {
  const [{study}, sample] = await Promise.all([loadPageContext(), builtRows("sample")]);
  return ownGrouping(study)
    .groups.flatMap((group) => {
      const size = readCount(findRow(sample, {group: group.level}) ?? {}, "patients");
      return size === null ? [] : [{...group, size}];
    })
    .sort((a, b) => a.size - b.size)[0];
}

/** How far apart the least and the greatest value of a withheld number must be by the rules of this extract. */
export async function width(): Promise<HTMLElement> {
  const [{study}, {rules}] = await Promise.all([loadPageContext(), protection()]);
  return html`<span>${unbroken(widthWords(rules, study.unit))}</span>`;
}

/** The worked example; empty where its numbers would be those of real people. */
export async function workedExample(): Promise<HTMLElement> {
  const {example} = await protection();
  return html`<div>${example === null ? null : exampleCard(example)}</div>`;
}

/** The rules and the example of this extract. A reader's own extract has none. */
async function protection(): Promise<Protection> {
  return (await readResult<Protection | undefined>("protection")) ?? {rules: null, example: null};
}
