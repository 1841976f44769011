import {html} from "htl";
import {type LoadingProgress, progressWords} from "../../engine/loading-progress.js";
import {hasLittleMemory} from "../../page/browser.js";
import {onLoadingProgress} from "../../page/engine-loading.js";
import {onView, type PageView, startEngine, stopEngine} from "../../page/page-state.js";

/** What `npm run bench` measures of a page, said before a device that has little runs out of it. */
const memoryWords = "It takes about 220 MB of memory, which is much for this device.";

/**
 * How much of the query engine has been loaded, in words and as a bar, with a button that stops it. It is hidden while
 * nothing is loading.
 * @param isShownHere whether this is where the page shows it: a page shows it once
 */
export function engineProgress(isShownHere: (view: PageView) => boolean): HTMLElement {
  const words = html`<span></span>`;
  const bar = html`<progress aria-label="Loading the query engine"></progress>` as HTMLProgressElement;
  const root = html`<div class="engine-progress" hidden>
    ${words} ${bar} <button type="button" ${{onclick: () => stopEngine()}}>Stop</button>
  </div>`;
  const show = ({loaded, total}: LoadingProgress) => {
    words.textContent = progressWords({loaded, total});
    if (total === undefined || loaded >= total) bar.removeAttribute("value");
    else bar.value = loaded / total;
  };
  onLoadingProgress(show);
  onView((view) => {
    const loading = view.phase.name === "loading";
    root.hidden = !loading || !isShownHere(view);
    if (!loading) show({loaded: 0, total: undefined}); // for the next time
  });
  return root;
}

/**
 * A button that starts the query engine where it does not start by itself, was stopped or has failed. On a device with little
 * memory it says what that takes.
 */
export function recomputeButton(label = "Recompute in this browser"): HTMLElement {
  const button = html`<button type="button" ${{onclick: () => startEngine()}}>${label}</button>`;
  return hasLittleMemory() ? html`<span>${button} ${memoryWords}</span>` : button;
}
