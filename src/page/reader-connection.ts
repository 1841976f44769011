import {cachedResponse} from "../engine/cached-files.js";
import {measuredSpeed, type ReaderConnection} from "./connection-speed.js";
import {engineFile} from "./site-files.js";

/** What this page knows of the reader's line. To be asked once the page is loaded; nothing is sent for it. */
export async function readReaderConnection(): Promise<ReaderConnection> {
  const {connection} = navigator as Navigator & {connection?: Partial<Connection>};
  const {effectiveType, downlink} = connection ?? {};
  return {
    savesData: connection?.saveData === true,
    isEngineCached: (await cachedResponse(engineFile.href)) !== undefined,
    estimate: effectiveType === undefined || downlink === undefined ? undefined : {effectiveType, downlink},
    measured: measuredSpeed(performance.getEntriesByType("resource") as PerformanceResourceTiming[])
  };
}

/** The Network Information API, which not every browser has. */
type Connection = {effectiveType: string; downlink: number; saveData: boolean};
