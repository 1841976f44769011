import type {LoadingProgress} from "../engine/loading-progress.js";
import type {QuerySession} from "../engine/query-session.js";

const listeners = new Set<(progress: LoadingProgress) => void>();

/** A query engine on its way. */
export type EngineLoading = {
  /** @throws Error when the engine or a table cannot be loaded, or when it was stopped */
  session: Promise<QuerySession>;
  /** Ends its worker and every transfer. */
  stop(): void;
};

/** Opens the query engine. Its code, too, is fetched only now. */
export function loadEngine(onProgress: (progress: LoadingProgress) => void): EngineLoading {
  const stopper = new AbortController();
  const {signal} = stopper;
  const session = import("./open-page-session.js").then(({openPageSession}) =>
    openPageSession({signal, onProgress})
  );
  session.catch(() => stopper.abort()); // one part failed: the others are in vain
  return {session, stop: () => stopper.abort()};
}

/** Calls back at every step of the engine's loading. Apart from the view, since figures need not know of each step. */
export function onLoadingProgress(listener: (progress: LoadingProgress) => void): void {
  listeners.add(listener);
}

/** Tells all who listen how much has been loaded. */
export function announceProgress(progress: LoadingProgress): void {
  for (const listener of listeners) listener(progress);
}
