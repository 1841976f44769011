import {html} from "htl";
import {counted} from "../charts/words.js";
import {save, textFile} from "../downloads/save.js";
import type {Imported} from "../own/import-files.js";
import type {OwnExtract} from "../own/own-extract.js";
import type {StudyDescription} from "../study/description.js";

/** How many sentences are shown; a broken file may have thousands. */
const shown = 200;

/** Why the files cannot be shown. */
export function refusal(sentences: readonly string[]): HTMLElement {
  const more = sentences.length - shown;
  return html`<div class="bad">
    <p>${counted(sentences.length, "fault")}; nothing was kept.</p>
    <ul class="own-faults">${sentences.slice(0, shown).map((sentence) => html`<li>${sentence}</li>`)}</ul>
    ${more > 0 ? html`<p>${more.toLocaleString("en-GB")} more like these.</p>` : null}
  </div>`;
}

/** What a file holds, and the mapping to be finished. */
export function mappingForm(
  {inspection, mapping, open}: Extract<Imported, {kind: "mapping"}>,
  onSubmit: (mapping: string) => void
): HTMLElement {
  const text =
    html`<textarea rows="24" spellcheck="false" autocapitalize="off" autocomplete="off" aria-label="The mapping, as YAML">${mapping}</textarea>` as HTMLTextAreaElement;
  return html`<div class="editor own-mapping">
    <h2>A mapping is needed</h2>
    <p>The file does not say by itself which of its codes are routes, which are themes, and who is an adult. This is a first mapping; read each line that is marked as a guess, and mend it.</p>
    ${open.length > 0 ? html`<ul>${open.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : null}
    <details><summary>What the file holds</summary><pre tabindex="0">${inspection}</pre></details>
    ${text}
    <p><button type="button" class="primary" onclick=${() => onSubmit(text.value)}>Read with this mapping</button></p>
  </div>`;
}

/** That an extract is open, what came in, and what was left behind. */
export function openedAccount(
  {head, results}: OwnExtract,
  imported: Extract<Imported, {kind: "extract"}> | undefined,
  onClose: () => void
): HTMLElement {
  const {patients, synthetic} = results.study as StudyDescription;
  const report = imported && [
    html`<p><button type="button" onclick=${() => save("import-report.md", textFile("text/markdown", imported.markdown))}>Save the import report</button></p>`,
    html`<details><summary>What was left behind</summary>${leftBehind(imported)}</details>`
  ];
  return html`<div class="own-opened">
    <h2>${head.name} is open</h2>
    <p>It has ${counted(patients, "patient")}${synthetic ? ", and says that they are invented" : ""}. Every page of this site now shows it: <a href="./index.html">see the findings</a>, or <a href="./tables.html">its tables</a>. It is kept in this browser alone, for twelve hours at most, until it is closed.</p>
    ${report}
    <p><button type="button" onclick=${onClose}>Close it</button></p>
  </div>`;
}

function leftBehind({report}: Extract<Imported, {kind: "extract"}>): HTMLElement {
  if (report.leftBehind.length === 0) return html`<p>Nothing.</p>`;
  return html`<ul>${report.leftBehind.map(({what, count, why}) => html`<li>${count} × ${what}: ${why}</li>`)}</ul>`;
}
