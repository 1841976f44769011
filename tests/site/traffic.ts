import type {Page} from "playwright-core";

/** What a page asked for and complained about since it was opened. */
export type Traffic = {
  /** Every address that the page, its frames and its workers asked for. */
  requests: string[];
  /** Answers of 400 and more, and requests without an answer. */
  failures: string[];
  /** Errors and warnings of the console, and errors that nothing caught. */
  complaints: string[];
};

/** Records a page's traffic. */
export function recordTraffic(page: Page): Traffic {
  const traffic: Traffic = {requests: [], failures: [], complaints: []};
  page.on("request", (request) => {
    if (/^https?:/.test(request.url())) traffic.requests.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) traffic.failures.push(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    traffic.failures.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      traffic.complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    traffic.complaints.push(`uncaught: ${error.message}`);
  });
  return traffic;
}

/** Collects what the policies of a page forbid it, from its beginning. */
export async function recordViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, {violations});
    addEventListener("securitypolicyviolation", ({effectiveDirective, blockedURI}) =>
      violations.push(`${effectiveDirective} ${blockedURI}`)
    );
  });
  return () => page.evaluate(() => (window as unknown as {violations: string[]}).violations);
}
