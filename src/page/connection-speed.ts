import {cachedResponse} from "../engine/cached-files.js";
import {hasLittleMemory} from "./browser.js";

/** What a page knows of the reader's device and connection without sending anything. */
export type ReaderConnection = {
  /** Whether the browser asks sites to save data. */
  savesData: boolean;
  /** Whether the device has little memory. */
  hasLittleMemory: boolean;
  /** Whether the engine is in the browser's cache. */
  isEngineCached: boolean;
  /** The browser's own estimate, where it makes one: a kind such as `4g`, and megabits a second. */
  estimate?: {effectiveType: string; downlink: number} | undefined;
  /** The megabits a second at which the page itself came, where that could be measured. */
  measured?: number | undefined;
};

/** When a loaded file was asked for and complete, in milliseconds, and its bytes on the network: 0 from a cache. */
type LoadedFile = Pick<PerformanceResourceTiming, "transferSize" | "requestStart" | "responseEnd">;

/** The Network Information API, which not every browser has. */
type NetworkInformation = {effectiveType: string; downlink: number; saveData: boolean};

/** The megabits a second from which the engine's megabytes do not disturb: they take some seconds in the background. */
const fast = 5;

/** Under this measured speed, in megabits a second, the browser's estimate is not believed. */
const contradictory = fast / 2;

/** The fewest bytes that a speed is measured from. */
const minMeasuredBytes = 100_000;

/** Whether the browser asks sites to save data. */
export function savesData(): boolean {
  return (navigator as Navigator & {connection?: Partial<NetworkInformation>}).connection?.saveData === true;
}

/** What this page knows of the reader's connection. Call it once the page is loaded. */
export async function readReaderConnection(engineAddress: string): Promise<ReaderConnection> {
  const {connection} = navigator as Navigator & {connection?: Partial<NetworkInformation>};
  const {effectiveType, downlink} = connection ?? {};
  return {
    savesData: savesData(),
    hasLittleMemory: hasLittleMemory(),
    isEngineCached: (await cachedResponse(engineAddress)) !== undefined,
    estimate: effectiveType === undefined || downlink === undefined ? undefined : {effectiveType, downlink},
    measured: measuredSpeed(performance.getEntriesByType("resource") as PerformanceResourceTiming[])
  };
}

/** Whether the engine may be loaded before anything needs it: only where it is known to cost the reader little. */
export function mayLoadEngineUnasked({
  savesData,
  hasLittleMemory,
  isEngineCached,
  estimate,
  measured
}: ReaderConnection): boolean {
  if (savesData || hasLittleMemory) return false;
  if (isEngineCached) return true;
  if (estimate) {
    const isContradicted = measured !== undefined && measured < contradictory;
    return estimate.effectiveType === "4g" && estimate.downlink >= fast && !isContradicted;
  }
  return measured !== undefined && measured >= fast;
}

/**
 * The megabits a second at which files came over the network: their bytes over the time in which any was on its way.
 * Small files spend most of that time waiting, so the connection can do more than this.
 * @returns undefined where too few bytes came over the network
 */
export function measuredSpeed(files: readonly LoadedFile[]): number | undefined {
  const sent = files.filter(({transferSize, requestStart}) => transferSize > 0 && requestStart > 0);
  const bytes = sent.reduce((sum, {transferSize}) => sum + transferSize, 0);
  if (bytes < minMeasuredBytes) return;
  let time = 0;
  let end = 0;
  for (const file of sent.sort((a, b) => a.requestStart - b.requestStart)) {
    time += Math.max(0, file.responseEnd - Math.max(file.requestStart, end));
    end = Math.max(end, file.responseEnd);
  }
  return time > 0 ? (bytes * 8) / time / 1000 : undefined;
}
