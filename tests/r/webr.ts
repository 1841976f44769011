import {afterAll, beforeAll} from "vitest";
import {WebR} from "webr";

/** Evaluates R code and gives the numbers of its value, to their last bit; NA, NaN and Inf are kept. */
export type Ask = (code: string) => Promise<number[]>;

/** Starts R for the test file that calls this, and ends it after the file's last test. Needs no network. */
export function useR(): Ask {
  let webR: WebR | undefined;
  beforeAll(async () => {
    webR = new WebR({interactive: false});
    await webR.init();
  });
  afterAll(() => webR?.close());
  return async (code) => {
    if (!webR) throw new Error("R runs in tests and hooks only");
    const digits = await webR.evalRRaw(`sprintf("%.17g", as.numeric({\n${code}\n}))`, "string[]");
    return digits.map(toNumber);
  };
}

function toNumber(digits: string): number {
  if (digits === "NA") return Number.NaN;
  return Number(digits.replace("Inf", "Infinity"));
}
