import {openEngine} from "../engine/engine.js";
import type {Session} from "../engine/session.js";
import type {Filters} from "../queries/views.js";
import {addressWithFilters, filtersFromAddress, isFiltered} from "./address.js";
import {type Context, loadContext} from "./context.js";
import {whenIdle} from "./when-idle.js";

/** Where the query engine stands. */
export type Phase =
  | {name: "waiting"}
  | {name: "loading"}
  | {name: "ready"; session: Session}
  | {name: "failed"; reason: string};

/** What the page shows now: the filters, which the address carries, and the engine. */
export type View = {filters: Filters; phase: Phase};

const listeners = new Set<(view: View) => void>();
let current: View | undefined;
let characteristics: Context["characteristics"] = [];

/** The page's view. The first call reads the address, once the extract's levels are known, and plans the engine's start. */
export function currentView(): View {
  if (!current) {
    current = {filters: {}, phase: {name: "waiting"}};
    void followAddress();
  }
  return current;
}

async function followAddress(): Promise<void> {
  ({characteristics} = await loadContext());
  const filters = () => filtersFromAddress(location.search, characteristics);
  addEventListener("popstate", () => change({filters: filters()}));
  change({filters: filters()});
  planStart(isFiltered(filters()));
}

/** Calls back now and at every change of the view, until the signal says to stop. */
export function onView(listener: (view: View) => void, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  listeners.add(listener);
  signal?.addEventListener("abort", () => listeners.delete(listener), {once: true});
  listener(currentView());
}

/** Chooses a level, or every level, of one column; the address follows. */
export function setFilter(column: string, level: string | undefined): void {
  const {[column]: _, ...others} = currentView().filters;
  setFilters(level === undefined ? others : {...others, [column]: level});
}

/** Chooses all filters at once; the address follows. */
export function setFilters(filters: Filters): void {
  history.pushState(null, "", addressWithFilters(location.href, filters, characteristics));
  change({filters});
  void startEngine();
}

/** Starts the query engine if it is not running; a failed one is tried again. */
export async function startEngine(): Promise<void> {
  const {phase} = currentView();
  if (phase.name === "loading" || phase.name === "ready") return;
  change({phase: {name: "loading"}});
  try {
    change({phase: {name: "ready", session: await openEngine()}});
  } catch (error) {
    change({phase: {name: "failed", reason: error instanceof Error ? error.message : String(error)}});
  }
}

/** Whether the reader's browser asks sites to save data, so that the engine waits until it is wanted. */
export function savesData(): boolean {
  const {connection} = navigator as Navigator & {connection?: {saveData?: boolean}};
  return connection?.saveData === true;
}

function change(part: Partial<View>): void {
  current = {...currentView(), ...part};
  for (const listener of listeners) listener(current);
}

function planStart(wanted: boolean): void {
  if (savesData() && !wanted) return;
  const start = () => void startEngine();
  if (wanted) queueMicrotask(start);
  else if (document.readyState === "complete") whenIdle(start);
  else addEventListener("load", () => whenIdle(start), {once: true});
}
