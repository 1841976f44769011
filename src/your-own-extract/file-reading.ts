import {html} from "htl";
import {progressWords} from "../engine/loading-progress.js";
import type {Decisions} from "../import/mapping/mapping.js";
import {openedExtractId, showOpenedExtract} from "../page/opened-extract.js";
import {closeOpenedExtract, showOpenedExtractBanner} from "../page/opened-extract-banner.js";
import type {DroppedFile} from "./dropped-files.js";
import {importForm} from "./import-form.js";
import type {ImportDesk} from "./import-in-worker.js";
import {mappingEditor, mappingForm, openedAccount, refusal} from "./outcome-views.js";
import {
  type DroppedReading,
  type ReadingProgress,
  readAgain,
  readDroppedFiles
} from "./read-dropped-files.js";

/** Where a reading shows how far it is, says its stages aloud, and shows its outcome. */
export type ReadingPlace = {
  busy: HTMLElement;
  words: HTMLElement;
  status: HTMLElement;
  outcomeView: HTMLElement;
};

/** Reads dropped files and shows the outcome, one choice of files at a time. */
export type FileReading = {
  read(files: readonly DroppedFile[]): void;
  /** Ends a reading, and keeps nothing of it. */
  cancel(): void;
};

/** Starts to read what a reader drops, and shows in its place how that goes and what comes of it. */
export function fileReading({busy, words, status, outcomeView}: ReadingPlace): FileReading {
  let reading: AbortController | undefined;
  /** Holds the files of coding software that were read last, for what the reader chooses. */
  let desk: ImportDesk | undefined;

  const announce = (text: string) => {
    words.textContent = text;
    if (status.textContent !== text) status.textContent = text;
  };

  const stop = () => {
    reading?.abort();
    reading = undefined;
    desk?.close();
    desk = undefined;
  };

  const run = async (
    start: (progress: ReadingProgress) => Promise<DroppedReading>,
    show: (outcome: DroppedReading) => Promise<void>
  ) => {
    const controller = new AbortController();
    const {signal} = controller;
    reading = controller;
    outcomeView.replaceChildren();
    busy.hidden = false;
    try {
      const outcome = await start({
        signal,
        onStage: (stage) => announce(`${stage}…`),
        onProgress: (progress) => (words.textContent = `${progressWords(progress)}…`)
      });
      if (!signal.aborted) await show(outcome);
    } catch (error) {
      if (!signal.aborted) outcomeView.replaceChildren(refusal([(error as Error).message]));
    } finally {
      if (!signal.aborted) {
        busy.hidden = true;
        reading = undefined;
      }
    }
  };

  const read = (files: readonly DroppedFile[], mapping?: string) => {
    if (files.length === 0) return;
    stop();
    const again = (text: string) => read(files, text);
    void run(
      async (progress) => {
        const {outcome, desk: held} = await readDroppedFiles(files, mapping, progress);
        desk = held;
        return outcome;
      },
      async (outcome) => {
        if (outcome.kind === "opened") await open(outcome, {});
        else if (outcome.kind === "mapping") askForMapping(outcome, again);
        else refuse(outcome.sentences, mapping === undefined ? undefined : mappingEditor(mapping, again));
      }
    );
  };

  /** Reads the files that are held by what the reader chose in the form, which stays where they are refused. */
  const readSo = (held: ImportDesk, decisions: Decisions) =>
    void run(
      (progress) => readAgain(held, decisions, progress),
      async (outcome) => {
        if (outcome.kind === "opened") await open(outcome, decisions);
        else refuse(outcome.kind === "refused" ? outcome.sentences : outcome.open, formOf(decisions));
        outcomeView.querySelector<HTMLElement>("[tabindex='-1']")?.focus();
      }
    );

  const formOf = (decisions: Decisions) => {
    const held = desk;
    return held && importForm(held, decisions, (chosen) => readSo(held, chosen));
  };

  const refuse = (sentences: readonly string[], again: HTMLElement | undefined) => {
    announce("The files cannot be shown.");
    outcomeView.replaceChildren(refusal(sentences), ...(again ? [again] : []));
  };

  const askForMapping = (
    outcome: Extract<DroppedReading, {kind: "mapping"}>,
    again: (mapping: string) => void
  ) => {
    announce("A mapping is needed.");
    outcomeView.replaceChildren(mappingForm(outcome, again));
  };

  const open = async (
    {extract, imported}: Extract<DroppedReading, {kind: "opened"}>,
    decisions: Decisions
  ) => {
    const {discardExtract, discardOldExtracts, storeExtract} = await import("../page/stored-extract.js");
    const earlier = openedExtractId();
    await storeExtract(extract);
    showOpenedExtract(extract.head.id);
    if (earlier !== undefined) await discardExtract(earlier);
    await discardOldExtracts();
    announce(`${extract.head.name} is open.`);
    const onClose = () => void closeOpenedExtract(extract.head.id);
    outcomeView.replaceChildren(openedAccount(extract, imported, {onClose, form: formOf(decisions)}));
    await showOpenedExtractBanner(extract.head.id);
  };

  return {
    read: (files) => read(files),
    cancel() {
      stop();
      busy.hidden = true;
      announce("Cancelled; nothing was kept.");
      outcomeView.replaceChildren(html`<p>Cancelled; nothing was kept.</p>`);
    }
  };
}
