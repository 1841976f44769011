import {WebR} from "webr";

/** Evaluates R code and gives the numbers of its value, to their last bit; NA, NaN and Inf are kept. */
export type Ask = (code: string) => Promise<number[]>;

let shared: Promise<WebR> | undefined;

/** Gives the R that all test files of a process share, and that ends with it. It needs no network. */
export function useR(): Ask {
  return async (code) => {
    shared ??= startR();
    const webR = await shared;
    const digits = await webR.evalRRaw(`sprintf("%.17g", as.numeric({\n${code}\n}))`, "string[]");
    return digits.map(toNumber);
  };
}

async function startR(): Promise<WebR> {
  const webR = new WebR({interactive: false});
  await webR.init();
  return webR;
}

function toNumber(digits: string): number {
  if (digits === "NA") return Number.NaN;
  return Number(digits.replace("Inf", "Infinity"));
}
