import {beforeAll, expect, test} from "vitest";
import type {Release} from "../../src/model/release.js";
import {compareAudit} from "./compare-audit.js";
import {releaseAll} from "./gate.js";
import {listLeaks} from "./judge.js";
import {drawExample, type Example, extracts, seeds} from "./random-extracts.js";

const made: Array<Example & {releases: Release[]}> = [];
const failures: string[] = [];

beforeAll(async () => {
  for (const seed of seeds) {
    const example = drawExample(seed);
    try {
      made.push({...example, releases: await releaseAll(example.extract, example.policy)});
    } catch (error) {
      failures.push(`${example.name}: ${error}`);
    }
  }
}, extracts * 5000);

/** What a check finds of the releases of all extracts, each with the name of its extract. */
async function findOfAll(
  examples: typeof made,
  find: (example: (typeof made)[number]) => Promise<string[]>
): Promise<string[]> {
  const found: string[] = [];
  for (const example of examples)
    found.push(...(await find(example)).map((one) => `${example.name}: ${one}`));
  return found;
}

test("the gate releases something of all extracts", () => {
  expect(failures).toEqual([]);
});

test(`nothing follows from the releases of ${seeds.length} random extracts`, {
  timeout: extracts * 5000
}, async () => {
  expect(await findOfAll(made, ({extract, releases}) => listLeaks(extract, releases))).toEqual([]);
});

test("the audit tells of them what the attacker tells", {timeout: extracts * 5000}, async () => {
  expect(await findOfAll(made, ({releases}) => compareAudit(releases))).toEqual([]);
});
