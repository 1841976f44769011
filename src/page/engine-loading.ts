import type {Progress} from "../engine/loading-progress.js";
import type {Session} from "../engine/query-session.js";

const listeners = new Set<(progress: Progress) => void>();

/** A query engine on its way. */
export type Opening = {
  /** @throws Error when the engine or a table cannot be loaded, or when it was stopped */
  session: Promise<Session>;
  /** Ends its worker and every transfer. */
  stop(): void;
};

/** Opens the query engine. Its code, too, is fetched only now. */
export function openEngine(onProgress: (progress: Progress) => void): Opening {
  const stopper = new AbortController();
  const {signal} = stopper;
  const session = import("./open-page-session.js").then(({startEngine}) => startEngine({signal, onProgress}));
  session.catch(() => stopper.abort()); // one part failed: the others are in vain
  return {session, stop: () => stopper.abort()};
}

/** Calls back at every step of the engine's loading. Apart from the view, since figures need not know of each step. */
export function onProgress(listener: (progress: Progress) => void): void {
  listeners.add(listener);
}

/** Tells all who listen how much has been loaded. */
export function tellProgress(progress: Progress): void {
  for (const listener of listeners) listener(progress);
}
