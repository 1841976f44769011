/** What a page knows of the reader's line without asking anything of it. */
export type ReaderConnection = {
  /** Whether the browser asks sites to save data. */
  savesData: boolean;
  /** Whether the engine is in the browser's cache. */
  isEngineCached: boolean;
  /** The browser's own estimate, where it makes one: a kind such as `4g`, and megabits a second. */
  estimate?: {effectiveType: string; downlink: number} | undefined;
  /** The megabits a second at which the page itself came, where that could be measured. */
  measured?: number | undefined;
};

/** The megabits a second from which the engine's 8 MB are not felt: about a dozen seconds in the background. */
const fast = 5;

/** What the browser's estimate is taken to be wrong below: the page's own speed is never more than the line's. */
const doubtful = fast / 2;

/** Whether the engine may be loaded before anything needs it: where it costs the reader little, and never on a guess. */
export function mayLoadEngineUnasked({
  savesData,
  isEngineCached: kept,
  estimate,
  measured
}: ReaderConnection): boolean {
  if (savesData) return false;
  if (kept) return true;
  if (estimate) {
    const contradicted = measured !== undefined && measured < doubtful;
    return estimate.effectiveType === "4g" && estimate.downlink >= fast && !contradicted;
  }
  return measured !== undefined && measured >= fast;
}

/** Of a file that the page has loaded: its bytes on the line (0 from a cache), and when it was asked for and complete, in ms. */
type Loaded = Pick<PerformanceResourceTiming, "transferSize" | "requestStart" | "responseEnd">;

/** So many bytes make a measure. */
const enough = 100_000;

/**
 * The megabits a second at which files came over the line: their bytes over the time in which any was on its way. Small
 * files spend most of that time waiting, so this is less than what the line can do.
 * @returns undefined where too little came over the line to tell
 */
export function measuredSpeed(files: readonly Loaded[]): number | undefined {
  const sent = files.filter(({transferSize, requestStart}) => transferSize > 0 && requestStart > 0);
  const bytes = sent.reduce((sum, {transferSize}) => sum + transferSize, 0);
  if (bytes < enough) return;
  let time = 0;
  let end = 0;
  for (const file of sent.sort((a, b) => a.requestStart - b.requestStart)) {
    time += Math.max(0, file.responseEnd - Math.max(file.requestStart, end));
    end = Math.max(end, file.responseEnd);
  }
  return time > 0 ? (bytes * 8) / time / 1000 : undefined;
}
