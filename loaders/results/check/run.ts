import {type Claim, checkClaims} from "../../../src/analysis/checks/check-claims.js";
import {printedNumbers} from "../../../src/analysis/checks/printed-numbers.js";
import {type DerivedChange, findDerivedChanges} from "../../../src/analysis/derived/compare-derived.js";
import type {DerivedNumber} from "../../../src/analysis/derived/derived-number.js";
import {UserError} from "../../../src/text/errors.js";
import {computeResults} from "../compute-results.js";
import {readBaked} from "./baked.js";

/** Printed numbers beside recomputed ones, and derived numbers beside those that a site holds. */
export type Check = {
  claims: Claim[];
  derived: DerivedNumber[];
  /** Whether the extract is synthetic, and so built to agree with the paper. */
  synthetic: boolean;
  /** What the derived numbers were compared with; null where there is no site of the same extract. */
  compared: {folder: string; changes: DerivedChange[]} | null;
};

/**
 * Sets every printed number beside the one recomputed from the extract, and every derived number beside the one that a
 * built site holds.
 * @param against the site, or a folder of results; without it, `dist` where that is a site of the same extract
 * @throws ExtractFaults when the extract has faults
 * @throws UserError when `against` holds no derived numbers
 */
export async function runCheck(extract: string, against?: string): Promise<Check> {
  const {queries, derived, study} = await computeResults(extract);
  const claims = checkClaims(printedNumbers(queries.get("reported") ?? []), (query) => queries.get(query), {
    groups: study.groups?.levels ?? []
  });
  const baked = await readBaked(against ?? "dist");
  if (against !== undefined && !baked) {
    throw new UserError(
      `${against} holds neither a built site nor results, so there is nothing to compare with; npm run build makes a site`
    );
  }
  const wanted = against !== undefined || baked?.fingerprint === study.fingerprint;
  const compared =
    baked && wanted ? {folder: baked.folder, changes: findDerivedChanges(baked.derived, derived)} : null;
  return {claims, derived, compared, synthetic: study.synthetic};
}
