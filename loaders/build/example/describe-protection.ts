import {stat} from "node:fs/promises";
import {join} from "node:path";
import type {Results} from "../../../src/analysis/results.js";
import {ownGrouping} from "../../../src/model/groups.js";
import type {Protection} from "../../../src/model/protection.js";
import {policyFileName} from "../../disk/paths.js";
import type {Extract} from "../../disk/read-extract.js";

/**
 * Describes how the people of an extract are protected: the rules of its policy, and a table taken through them.
 * Shows nothing of an extract that is not synthetic, since its true numbers may not leave.
 * @throws PolicyFaults when the policy of a synthetic extract has faults
 */
export async function describeProtection(
  {directory, package: {synthetic}}: Pick<Extract, "directory" | "package">,
  {queries, study}: Pick<Results, "queries" | "study">
): Promise<Protection> {
  const path = join(directory, policyFileName);
  const isThere = synthetic && (await stat(path).catch(() => undefined));
  if (!isThere) return {rules: null, example: null};
  // Whoever prepares no extract is not to wait for the solver.
  const [{readPolicy}, {makeExample}] = await Promise.all([
    import("../../release/policy/read-policy.js"),
    import("./make-example.js")
  ]);
  const policy = await readPolicy(path);
  return {rules: policy.rules, example: await makeExample(policy, queries, ownGrouping(study))};
}
