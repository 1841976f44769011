import {beforeAll, expect, test} from "vitest";
import type {Release} from "../../src/model/release.js";
import {compareAudit} from "./compare-audit.js";
import {releaseAll} from "./gate.js";
import {listLeaks} from "./judge.js";
import {drawExample, type Example, extracts} from "./random-extracts.js";

const made: Array<Example & {releases: Release[]}> = [];

beforeAll(async () => {
  for (let seed = 1; seed <= extracts; seed += 1) {
    const example = drawExample(seed);
    made.push({...example, releases: await releaseAll(example.extract, example.policy)});
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

test(`nothing follows from the releases of ${extracts} random extracts`, {
  timeout: extracts * 5000
}, async () => {
  expect(await findOfAll(made, ({extract, releases}) => listLeaks(extract, releases))).toEqual([]);
});

test("the audit tells of first releases what the attacker tells", {timeout: extracts * 5000}, async () => {
  const first = made.map((each) => ({...each, releases: each.releases.slice(0, 1)}));
  expect(await findOfAll(first, ({releases}) => compareAudit(releases))).toEqual([]);
});
