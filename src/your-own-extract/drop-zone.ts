import {html} from "htl";
import {openedExtractId} from "../page/opened-extract.js";
import {showOpenedExtractBanner} from "../page/opened-extract-banner.js";
import {chosenFiles, type DroppedFile, droppedFiles} from "./dropped-files.js";
import type {FileReading} from "./file-reading.js";

/** The place to drop an extract or a coded project. It shows the outcome, and can close the extract. Nothing is sent. */
export function dropZone(): HTMLElement {
  const input = html`<input type="file" multiple />` as HTMLInputElement;
  const zone = html`<div class="drop-zone"><p><label>Drop files or a folder here, or choose files: ${input}</label></p></div>`;
  const words = html`<span></span>`;
  const cancel = html`<button type="button">Cancel</button>`;
  const busy = html`<p class="drop-progress" hidden><progress aria-label="Reading your files"></progress> ${words} ${cancel}</p>`;
  const status = html`<p class="visually-hidden" role="status"></p>`;
  const outcomeView = html`<div class="drop-outcome"></div>`;
  let reading: Promise<FileReading> | undefined;

  /** What reads files is fetched with the first of them: other pages share the script of this one. */
  const read = async (files: readonly DroppedFile[] | Promise<DroppedFile[]>) => {
    try {
      const place = {busy, words, status, outcomeView};
      reading ??= import("./file-reading.js").then(({fileReading}) => fileReading(place));
      (await reading).read(await files);
    } catch (error) {
      reading = undefined;
      outcomeView.replaceChildren(html`<p class="bad">${(error as Error).message}</p>`);
    }
  };

  // Files of the same names, mended meanwhile, are another choice.
  input.addEventListener("click", () => (input.value = ""));
  input.addEventListener("change", () => void read(chosenFiles(input.files ?? [])));
  cancel.addEventListener("click", async () => (await reading)?.cancel());
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer) void read(droppedFiles(event.dataTransfer));
  });
  const openedId = openedExtractId();
  if (openedId !== undefined) void showOpenedExtractBanner(openedId);
  return html`<div class="drop-area">${zone}${busy}${status}${outcomeView}</div>`;
}
