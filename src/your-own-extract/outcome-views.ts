import {html} from "htl";
import {saveFile, textFile} from "../components/downloads/save-file.js";
import type {StudyDescription} from "../model/study.js";
import type {OpenedExtract} from "../page/opened-extract.js";
import {inWords} from "../text/message-words.js";
import {counted, countedAs} from "../text/numbers.js";
import type {ImportResult} from "./import-in-worker.js";

/** The most faults that are listed; a broken file may have thousands. */
const maxListed = 200;

/** The faults that keep the files from being shown. */
export function refusal(sentences: readonly string[]): HTMLElement {
  const more = sentences.length - maxListed;
  return html`<div class="bad">
    <p tabindex="-1">${counted(sentences.length, "fault")}; nothing was kept.</p>
    <ul class="drop-faults">${sentences.slice(0, maxListed).map((sentence) => html`<li>${sentence}</li>`)}</ul>
    ${more > 0 ? html`<p>${more.toLocaleString("en-GB")} more like these.</p>` : null}
  </div>`;
}

/** What a file holds, and a first mapping for the reader to finish. */
export function mappingForm(
  {inspection, mapping, open}: Extract<ImportResult, {kind: "mapping"}>,
  onSubmit: (mapping: string) => void
): HTMLElement {
  return html`<div class="drop-mapping">
    <h2>A mapping is needed</h2>
    <p>The file does not say by itself all that an extract needs. This is a first mapping: read each line that is marked as a guess, mend it, and settle what is open.</p>
    ${sentenceList(open)}
    <details><summary>What the file holds</summary><pre tabindex="0">${inspection}</pre></details>
    ${mappingEditor(mapping, onSubmit)}
  </div>`;
}

/**
 * The extract that is open. Of an imported one it has the form in which to say what stands for what, and lists what was
 * assumed and what was left behind.
 */
export function openedAccount(
  {head, results}: OpenedExtract,
  imported: Extract<ImportResult, {kind: "extract"}> | undefined,
  {onClose, form}: {onClose(): void; form: HTMLElement | undefined}
): HTMLElement {
  const {patients, unit, synthetic} = results.study as StudyDescription;
  const lacking = lackingWords(head.lacking);
  return html`<div class="drop-opened">
    <h2 tabindex="-1">${head.name} is open</h2>
    <p>It has ${countedAs(patients, unit)}${synthetic ? ", and says that they are invented" : ""}. Every page of this site now shows it: see <a href="./index.html">the findings</a>, or <a href="./tables.html">its tables</a>. It is kept in this browser alone, for twelve hours at most, until it is closed.</p>
    ${lacking === undefined ? null : html`<p>${lacking}</p>`}
    ${form && html`<h3>What stands for what</h3><p>This is what the files show, and a default for what they leave open. Choose otherwise, and the counts follow; then read the files again. Keep the mapping that says it: dropped with the files, or given to <code>npm run import</code>, it does the same again.</p>${form}`}
    ${imported ? importAccount(imported) : null}
    <p class="drop-buttons">${imported ? reportButton(imported) : null} <button type="button" ${{onclick: onClose}}>Close it</button></p>
  </div>`;
}

/** That a site lacks pages of an extract, and where they are; undefined where it lacks none. */
export function lackingWords(lacking: readonly string[]): string | undefined {
  if (lacking.length === 0) return undefined;
  const [pages, them] = lacking.length === 1 ? ["the page", "it"] : ["the pages", "them"];
  return `This site lacks ${pages} ${inWords(lacking.map((name) => `“${name}”`))}, because the extract that it was built from has nothing for ${them}. A site built from your extract has ${them}.`;
}

function importAccount({report}: Extract<ImportResult, {kind: "extract"}>): HTMLElement[] {
  const {guesses, leftBehind} = report;
  const left = leftBehind.map(({what, count, why}) => `${count.toLocaleString("en-GB")} ${what}: ${why}`);
  return [
    ...(guesses.length > 0
      ? [html`<p>Taken for granted, since no mapping says it:</p>`, sentenceList(guesses)]
      : []),
    html`<details><summary>Left behind: ${left.length === 0 ? "nothing" : counted(left.length, "kind")}</summary>${sentenceList(left)}</details>`
  ];
}

function reportButton({markdown}: Extract<ImportResult, {kind: "extract"}>): HTMLElement {
  const onclick = () => saveFile("import-report.md", textFile("text/markdown", markdown));
  return html`<button type="button" ${{onclick}}>Save the import report</button>`;
}

/** An editor of a mapping, and a button that reads the files with it. */
export function mappingEditor(mapping: string, onSubmit: (mapping: string) => void): HTMLElement {
  const text =
    html`<textarea rows="24" spellcheck="false" autocapitalize="off" autocomplete="off" aria-label="The mapping, as YAML">${mapping}</textarea>` as HTMLTextAreaElement;
  return html`<div class="editor">
    ${text}
    <p><button type="button" class="primary" ${{onclick: () => onSubmit(text.value)}}>Read with this mapping</button></p>
  </div>`;
}

function sentenceList(sentences: readonly string[]): HTMLElement {
  return html`<ul>${sentences.map((each) => html`<li>${each}</li>`)}</ul>`;
}
