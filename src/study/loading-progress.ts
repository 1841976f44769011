import type {Progress} from "../engine/progress.js";

const listeners = new Set<(progress: Progress) => void>();

/** Calls back at every step of the engine's loading. Apart from the view, since figures need not know of each step. */
export function onProgress(listener: (progress: Progress) => void): void {
  listeners.add(listener);
}

/** Tells all who listen how much has been loaded. */
export function tellProgress(progress: Progress): void {
  for (const listener of listeners) listener(progress);
}
