import {html} from "htl";
import {progressWords} from "../engine/loading-progress.js";
import {openedExtractId, showOpenedExtract} from "../page/opened-extract.js";
import {closeOpenedExtract, showOpenedExtractBanner} from "../page/opened-extract-banner.js";
import {droppedFiles} from "./dropped-files.js";
import {mappingEditor, mappingForm, openedAccount, refusal} from "./outcome-views.js";
import {type DroppedReading, readDroppedFiles} from "./read-dropped-files.js";

/** Where a reader drops an extract or a coded project, sees what comes of it, and closes it. Nothing is sent. */
export function dropZone(): HTMLElement {
  const input = html`<input type="file" multiple />` as HTMLInputElement;
  const zone = html`<div class="own-zone"><p><label>Drop files here, or choose them: ${input}</label></p></div>`;
  const words = html`<span></span>`;
  const cancel = html`<button type="button">Cancel</button>`;
  const busy = html`<p class="own-busy" hidden><progress aria-label="Reading your files"></progress> ${words} ${cancel}</p>`;
  const status = html`<p class="visually-hidden" role="status"></p>`;
  const outcome = html`<div class="own-outcome"></div>`;
  let course: AbortController | undefined;

  const tell = (text: string) => {
    words.textContent = text;
    if (status.textContent !== text) status.textContent = text;
  };

  const read = async (files: readonly File[], mapping?: string) => {
    if (files.length === 0) return;
    course?.abort();
    course = new AbortController();
    const {signal} = course;
    outcome.replaceChildren();
    busy.hidden = false;
    try {
      const reading = await readDroppedFiles(files, mapping, {
        signal,
        onStage: (stage) => tell(`${stage}…`),
        onProgress: (progress) => (words.textContent = `${progressWords(progress)}…`)
      });
      if (!signal.aborted) await show(reading, files, mapping);
    } catch (error) {
      if (!signal.aborted) outcome.replaceChildren(refusal([(error as Error).message]));
    } finally {
      if (course?.signal === signal) busy.hidden = true;
    }
  };

  const show = async (reading: DroppedReading, files: readonly File[], mapping: string | undefined) => {
    if (reading.kind === "refused") {
      tell("The files cannot be shown.");
      const again = mapping === undefined ? [] : [mappingEditor(mapping, (text) => void read(files, text))];
      outcome.replaceChildren(refusal(reading.sentences), ...again);
    } else if (reading.kind === "mapping") {
      tell("A mapping is needed.");
      outcome.replaceChildren(mappingForm(reading, (mapping) => void read(files, mapping)));
    } else {
      await open(reading, files);
    }
  };

  const open = async (
    {extract, imported}: Extract<DroppedReading, {kind: "opened"}>,
    files: readonly File[]
  ) => {
    const {discardExtract, discardOldExtracts, storeExtract} = await import("../page/stored-extract.js");
    const earlier = openedExtractId();
    await storeExtract(extract);
    showOpenedExtract(extract.head.id);
    if (earlier !== undefined) await discardExtract(earlier);
    await discardOldExtracts();
    tell(`${extract.head.name} is open.`);
    const onClose = () => void closeOpenedExtract(extract.head.id);
    const onMapping = (mapping: string) => void read(files, mapping);
    outcome.replaceChildren(openedAccount(extract, imported, {onClose, onMapping}));
    await showOpenedExtractBanner(extract.head.id);
  };

  input.addEventListener("change", () => void read([...(input.files ?? [])]));
  cancel.addEventListener("click", () => {
    course?.abort();
    busy.hidden = true;
    tell("Cancelled; nothing was kept.");
    outcome.replaceChildren(html`<p>Cancelled; nothing was kept.</p>`);
  });
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => read(files));
  });
  const own = openedExtractId();
  if (own !== undefined) void showOpenedExtractBanner(own);
  return html`<div class="own-desk">${zone}${busy}${status}${outcome}</div>`;
}
