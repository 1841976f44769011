import type {Page} from "playwright-core";

/** What a browser may say of a reader's line. */
export type Estimate = {effectiveType: string; downlink: number; saveData?: boolean};

/** Has the pages that are opened next hear this of the line; undefined for a browser that says nothing. */
export async function estimateLine(page: Page, estimate: Estimate | undefined): Promise<void> {
  await page.addInitScript((value) => Object.defineProperty(navigator, "connection", {value}), estimate);
}

/** Makes the line of a page slow: so many bytes a second come over it. The cache is not used meanwhile. */
export async function throttle(page: Page, bytesPerSecond: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: -1
  });
}

/** Waits for the page to have nothing left to do, so that a start planned for an idle moment would have come. */
export async function idle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve)))
  );
}

/** Of some requests, those that only the engine makes: for itself, its worker and the tables. */
export function heavy(requests: readonly string[]): string[] {
  return requests.filter((url) => /\.wasm|\.parquet|worker/.test(url));
}
