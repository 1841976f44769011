import {html} from "htl";
import {progressWords} from "../../engine/loading-progress.js";
import {onLoadingProgress} from "../../page/engine-loading.js";
import {type EnginePhase, onView} from "../../page/page-state.js";
import {isFiltered} from "../../queries/filters.js";
import {engineProgress} from "./engine-progress.js";

/** Milliseconds before a loading engine is spoken of, and between two such announcements. */
const patience = {first: 2000, next: 8000};

let strip: HTMLElement | undefined;

/**
 * Shows at the foot of the window how far the query engine has come, unless the filters, which then wait for it, show
 * it. A screen reader hears of it when it takes long, now and then, and when it is over.
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
  let due = performance.now() + patience.first;
  let loading = true;
  onLoadingProgress((progress) => {
    if (performance.now() < due) return;
    due = performance.now() + patience.next;
    spoken.textContent = progressWords(progress);
  });
  onView(({phase}) => {
    if (phase.name === "loading" && !loading) due = performance.now() + patience.first;
    if (phase.name !== "loading" && loading && spoken.textContent !== "") spoken.textContent = ending(phase);
    if (phase.name === "stopped") spoken.textContent = ending(phase);
    loading = phase.name === "loading";
  });
}

function ending({name}: EnginePhase): string {
  if (name === "ready") return "The query engine is ready.";
  return name === "stopped" ? "The query engine was stopped." : "The query engine could not be loaded.";
}
