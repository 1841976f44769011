import {html} from "htl";
import {progressWords} from "../engine/loading-progress.js";
import {openedExtractId, showOpenedExtract} from "../page/opened-extract.js";
import {closeOpenedExtract, showOpenedExtractBanner} from "../page/opened-extract-banner.js";
import {chosenFiles, type DroppedFile, droppedFiles} from "./dropped-files.js";
import {mappingEditor, mappingForm, openedAccount, refusal} from "./outcome-views.js";
import {type DroppedReading, readDroppedFiles} from "./read-dropped-files.js";

/** The place to drop an extract or a coded project. It shows the outcome, and can close the extract. Nothing is sent. */
export function dropZone(): HTMLElement {
  const input = html`<input type="file" multiple />` as HTMLInputElement;
  const zone = html`<div class="drop-zone"><p><label>Drop files or a folder here, or choose files: ${input}</label></p></div>`;
  const words = html`<span></span>`;
  const cancel = html`<button type="button">Cancel</button>`;
  const busy = html`<p class="drop-progress" hidden><progress aria-label="Reading your files"></progress> ${words} ${cancel}</p>`;
  const status = html`<p class="visually-hidden" role="status"></p>`;
  const outcomeView = html`<div class="drop-outcome"></div>`;
  let reading: AbortController | undefined;

  const announce = (text: string) => {
    words.textContent = text;
    if (status.textContent !== text) status.textContent = text;
  };

  const read = async (files: readonly DroppedFile[], mapping?: string) => {
    if (files.length === 0) return;
    reading?.abort();
    reading = new AbortController();
    const {signal} = reading;
    outcomeView.replaceChildren();
    busy.hidden = false;
    try {
      const outcome = await readDroppedFiles(files, mapping, {
        signal,
        onStage: (stage) => announce(`${stage}…`),
        onProgress: (progress) => (words.textContent = `${progressWords(progress)}…`)
      });
      if (!signal.aborted) await show(outcome, files, mapping);
    } catch (error) {
      if (!signal.aborted) outcomeView.replaceChildren(refusal([(error as Error).message]));
    } finally {
      if (reading?.signal === signal) busy.hidden = true;
    }
  };

  const show = async (
    outcome: DroppedReading,
    files: readonly DroppedFile[],
    mapping: string | undefined
  ) => {
    if (outcome.kind === "refused") {
      announce("The files cannot be shown.");
      const again = mapping === undefined ? [] : [mappingEditor(mapping, (text) => void read(files, text))];
      outcomeView.replaceChildren(refusal(outcome.sentences), ...again);
    } else if (outcome.kind === "mapping") {
      announce("A mapping is needed.");
      outcomeView.replaceChildren(mappingForm(outcome, (mapping) => void read(files, mapping)));
    } else {
      await open(outcome, files);
    }
  };

  const open = async (
    {extract, imported}: Extract<DroppedReading, {kind: "opened"}>,
    files: readonly DroppedFile[]
  ) => {
    const {discardExtract, discardOldExtracts, storeExtract} = await import("../page/stored-extract.js");
    const earlier = openedExtractId();
    await storeExtract(extract);
    showOpenedExtract(extract.head.id);
    if (earlier !== undefined) await discardExtract(earlier);
    await discardOldExtracts();
    announce(`${extract.head.name} is open.`);
    const onClose = () => void closeOpenedExtract(extract.head.id);
    const onMapping = (mapping: string) => void read(files, mapping);
    outcomeView.replaceChildren(openedAccount(extract, imported, {onClose, onMapping}));
    await showOpenedExtractBanner(extract.head.id);
  };

  input.addEventListener("change", () => void read(chosenFiles(input.files ?? [])));
  cancel.addEventListener("click", () => {
    reading?.abort();
    busy.hidden = true;
    announce("Cancelled; nothing was kept.");
    outcomeView.replaceChildren(html`<p>Cancelled; nothing was kept.</p>`);
  });
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer)
      droppedFiles(event.dataTransfer).then(read, ({message}: Error) =>
        outcomeView.replaceChildren(refusal([message]))
      );
  });
  const openedId = openedExtractId();
  if (openedId !== undefined) void showOpenedExtractBanner(openedId);
  return html`<div class="drop-area">${zone}${busy}${status}${outcomeView}</div>`;
}
