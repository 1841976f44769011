import {readFile} from "node:fs/promises";
import {dirname, resolve} from "node:path";
import {csvParse} from "d3";
import type {Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import {UserError} from "../../../src/text/errors.js";
import {parseRelease} from "../../disk/read-release.js";
import type {Policy} from "../policy/disclosure-policy.js";

/** What others know already, as the policy's folder holds it. */
export type KnownElsewhere = {
  /** The rows of each file of public numbers, in the form of `reported.csv`. */
  publicNumbers: Row[];
  earlier: Release[];
};

/**
 * Reads the public numbers and the earlier releases that a policy names.
 * @param policyPath where the policy is; its paths start from its folder
 * @throws UserError when a file is not there or not what it should be
 */
export async function readKnown(policy: Policy, policyPath: string): Promise<KnownElsewhere> {
  const folder = dirname(resolve(policyPath));
  const read = async (path: string) => {
    try {
      return await readFile(resolve(folder, path), "utf8");
    } catch {
      throw new UserError(`${path} cannot be read, which ${policyPath} names; mend the path or remove it`);
    }
  };
  const files = await Promise.all(policy.public.map(read));
  const earlier = await Promise.all(policy.earlier.map(async (path) => parseRelease(await read(path), path)));
  return {publicNumbers: files.flatMap(rowsOfPrint), earlier};
}

/** Printed numbers as rows; empty cells are null, counts are numbers. */
function rowsOfPrint(text: string): Row[] {
  return csvParse(text, (line) =>
    Object.fromEntries(
      Object.entries(line).map(([column, value]) => {
        if (!value) return [column, null];
        return [column, column === "n" || column === "denominator" ? Number(value) : value];
      })
    )
  );
}
