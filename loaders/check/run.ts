import {type Claim, checkClaims} from "../../src/checks/check.js";
import {printedNumbers} from "../../src/checks/printed.js";
import {computeResults} from "../results.js";

/**
 * Sets every printed number of an extract beside the recomputed one.
 * @throws ExtractFaults when the extract has faults
 */
export async function runCheck(extract: string): Promise<Claim[]> {
  const results = await computeResults(extract);
  return checkClaims(printedNumbers(results.get("reported") ?? []), (query) => results.get(query));
}
