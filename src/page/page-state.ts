import type {QuerySession} from "../engine/query-session.js";
import {type Filters, isAsBuilt, noFilters, withSwitchedOff} from "../queries/filters.js";
import {hasLittleMemory, isBuilding, pageLoaded, whenIdle} from "./browser.js";
import {mayLoadEngineUnasked, readReaderConnection} from "./connection-speed.js";
import {announceProgress, type EngineLoading, loadEngine} from "./engine-loading.js";
import {
  addressWithFilters,
  choicesOfPage,
  type FilterChoices,
  filterChoices,
  filtersFromAddress
} from "./page-address.js";
import {loadPageContext} from "./page-context.js";
import {engineFiles} from "./site-files.js";

/**
 * The state of the query engine. `waiting`: it may yet load by itself. `offered`: it loads when the reader asks for it.
 * `stopped`: the reader stopped it.
 */
export type EnginePhase =
  | {name: "waiting"}
  | {name: "offered"}
  | {name: "loading"}
  | {name: "stopped"}
  | {name: "ready"; session: QuerySession}
  | {name: "failed"; reason: string};

/** What the page shows now: the filters, which are also in the address, and the state of the engine. */
export type PageView = {filters: Filters; phase: EnginePhase};

const listeners = new Set<(view: PageView) => void>();
let current: PageView | undefined;
let choices: FilterChoices = {facets: [], terms: [], groupings: [], own: null};
let engine: EngineLoading | undefined;

/** The page's view. The first call reads the address, once the extract's levels are known, and plans the engine's start. */
export function currentView(): PageView {
  if (!current) {
    current = {filters: noFilters, phase: {name: "waiting"}};
    void followAddress();
  }
  return current;
}

async function followAddress(): Promise<void> {
  choices = choicesOfPage(filterChoices((await loadPageContext()).study), location.pathname);
  const filters = () => filtersFromAddress(location.search, choices);
  addEventListener("popstate", () => follow(filters()));
  follow(filters());
  if (!isBuilding) await planStart();
}

/** Filters start the engine, unless the reader has stopped it, or should first hear what it takes. */
function follow(filters: Filters): void {
  change({filters});
  if (!isAsBuilt(filters) && currentView().phase.name !== "stopped" && !hasLittleMemory()) startEngine();
}

/** Calls back now and at every change of the view, until the signal ends it. */
export function onView(listener: (view: PageView) => void, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  listeners.add(listener);
  signal?.addEventListener("abort", () => listeners.delete(listener), {once: true});
  listener(currentView());
}

/** Switches these terms of the search off, and all others on; the address follows. */
export function setSwitchedOff(terms: readonly string[]): void {
  setFilters(withSwitchedOff(currentView().filters, terms));
}

/** Chooses all filters at once; the address follows. */
export function setFilters(filters: Filters): void {
  history.pushState(null, "", addressWithFilters(location.href, filters, choices));
  follow(filters);
}

/** Starts the query engine if it is not running; one that failed or was stopped is tried again. */
export function startEngine(): void {
  void engineSession().catch(() => undefined); // the view reports a failure
}

/**
 * The query engine, started if it is not running. All parts of a page share one.
 * @throws Error when it cannot be loaded or is stopped; the next call tries again
 */
export function engineSession(): Promise<QuerySession> {
  if (engine) return engine.session;
  const fail = ({message}: Error) => engine === started && giveUp({name: "failed", reason: message});
  const started = loadEngine(announceProgress, fail);
  engine = started;
  change({phase: {name: "loading"}});
  started.session.then((session) => {
    if (engine !== started) return;
    performance.mark("engine ready"); // for who measures the page
    change({phase: {name: "ready", session}});
  }, fail);
  return started.session;
}

/** Stops an engine that is loading. It does not start again by itself. */
export function stopEngine(): void {
  const stopped = engine;
  if (currentView().phase.name !== "loading") return;
  giveUp({name: "stopped"});
  stopped?.stop();
}

/** Ends the engine with whatever it runs, and starts another. */
export function restartEngine(): void {
  engine?.stop();
  engine = undefined;
  startEngine();
}

function giveUp(phase: EnginePhase): void {
  engine = undefined;
  change({phase});
}

function change(part: Partial<PageView>): void {
  current = {...currentView(), ...part};
  for (const listener of listeners) listener(current);
}

async function planStart(): Promise<void> {
  await pageLoaded();
  const unasked = mayLoadEngineUnasked(await readReaderConnection(engineFiles.engine.href));
  if (currentView().phase.name !== "waiting") return;
  if (unasked) whenIdle(() => currentView().phase.name === "waiting" && startEngine());
  else change({phase: {name: "offered"}});
}
