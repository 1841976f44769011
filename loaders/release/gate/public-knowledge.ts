import {readFile} from "node:fs/promises";
import {dirname, resolve} from "node:path";
import {csvParse} from "d3";
import type {Release} from "../../../src/model/release.js";
import type {Row} from "../../../src/model/row.js";
import {UserError} from "../../../src/text/errors.js";
import {parseRelease} from "../../disk/read-release.js";
import type {Policy} from "../policy/disclosure-policy.js";

/** What others know already: public numbers and earlier releases. */
export type PublicKnowledge = {
  /** The rows of all files of public numbers, with the columns of `reported.csv`. */
  publicNumbers: Row[];
  earlier: Release[];
};

/**
 * Reads the public numbers and the earlier releases that a policy names.
 * @param policyPath the path of the policy; paths in it start from its folder
 * @throws UserError when a file is missing or not in its format
 */
export async function readPublicKnowledge(policy: Policy, policyPath: string): Promise<PublicKnowledge> {
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
  return {publicNumbers: files.flatMap(parsePrinted), earlier};
}

/** Reads printed numbers from CSV. Empty cells are null, counts are numbers. */
function parsePrinted(text: string): Row[] {
  return csvParse(text, (line) =>
    Object.fromEntries(
      Object.entries(line).map(([column, value]) => {
        if (!value) return [column, null];
        return [column, column === "n" || column === "denominator" ? Number(value) : value];
      })
    )
  );
}
