import {html} from "htl";
import {progressWords} from "../../engine/loading-progress.js";
import {onLoadingProgress} from "../../page/engine-loading.js";
import {type EnginePhase, onView} from "../../page/page-state.js";
import {isFiltered} from "../../queries/filters.js";
import {engineProgress} from "./engine-progress.js";

/** Milliseconds before a screen reader announces that the engine is loading, and between two announcements. */
const announcementDelay = {first: 2000, next: 8000};

let strip: HTMLElement | undefined;

/**
 * Shows the loading of the query engine at the foot of the window, unless the filters wait for it and show it. A screen
 * reader announces a loading that takes long, and its end.
 */
export function showEngineStrip(): void {
  if (strip) return;
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const progress = engineProgress(
    ({filters}) => !isFiltered(filters) || !document.querySelector(".filters-notice")
  );
  strip = html`<div class="engine-strip" role="group" aria-label="Query engine">${progress}${spoken}</div>`;
  document.querySelector("#observablehq-main")?.append(strip);
  announce(spoken);
}

function announce(spoken: HTMLElement): void {
  let due = performance.now() + announcementDelay.first;
  let loading = true;
  onLoadingProgress((progress) => {
    if (performance.now() < due) return;
    due = performance.now() + announcementDelay.next;
    spoken.textContent = progressWords(progress);
  });
  onView(({phase}) => {
    if (phase.name === "loading" && !loading) due = performance.now() + announcementDelay.first;
    if (phase.name !== "loading" && loading && spoken.textContent !== "") spoken.textContent = ending(phase);
    if (phase.name === "stopped") spoken.textContent = ending(phase);
    loading = phase.name === "loading";
  });
}

function ending({name}: EnginePhase): string {
  if (name === "ready") return "The query engine is ready.";
  return name === "stopped" ? "The query engine was stopped." : "The query engine could not be loaded.";
}
