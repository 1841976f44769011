import type {LoadingProgress} from "../engine/loading-progress.js";
import {openPackedEngine} from "../engine/packed-engine.js";
import type {QuerySession} from "../engine/query-session.js";
import {engineFiles} from "./site-files.js";

const listeners = new Set<(progress: LoadingProgress) => void>();

/** A query engine that is loading. */
export type EngineLoading = {
  /** @throws Error when the engine or a table cannot be loaded, or when it was stopped */
  session: Promise<QuerySession>;
  /** Ends the worker and every transfer. */
  stop(): void;
};

/**
 * Loads the query engine. Its code is fetched now too, beside the engine itself, which takes longest.
 * @param onEnd gets why an engine that was ready can answer no more
 */
export function loadEngine(
  onProgress: (progress: LoadingProgress) => void,
  onEnd: (reason: Error) => void
): EngineLoading {
  const stopper = new AbortController();
  const {signal} = stopper;
  const engine = openPackedEngine(engineFiles.engine, {signal, onProgress});
  engine.catch(() => undefined); // who awaits it reports it
  const session = import("./open-page-session.js").then(({openPageSession}) =>
    openPageSession({signal, engine, onProgress, onEnd})
  );
  session.catch(() => stopper.abort()); // one part failed, so the others are of no use
  return {session, stop: () => stopper.abort()};
}

/** Calls back at every step of the engine's loading. The view does not change with each step. */
export function onLoadingProgress(listener: (progress: LoadingProgress) => void): void {
  listeners.add(listener);
}

/** Calls every listener with how much has been loaded. */
export function announceProgress(progress: LoadingProgress): void {
  for (const listener of listeners) listener(progress);
}
