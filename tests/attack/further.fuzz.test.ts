import {beforeAll, expect, test} from "vitest";
import type {Release} from "../../src/model/release.js";
import {seeded} from "../loaders/audit/random-release.js";
import {compareAudit} from "./compare-audit.js";
import type {Extract} from "./extract.js";
import {releaseAll} from "./gate.js";
import {listLeaks} from "./judge.js";
import {policies} from "./policies.js";
import {extracts, printSome} from "./random-extracts.js";
import {crossedShapes} from "./shapes.js";

/** Rounded numbers do not leave by further characteristics. */
const exact = policies.filter(({rules}) => rules.rounding === null);

const made: Array<{name: string; extract: Extract; releases: Release[]}> = [];

beforeAll(async () => {
  for (let seed = 1; seed <= Math.ceil(extracts / 12); seed += 1)
    for (const [shape, draw] of Object.entries(crossedShapes)) {
      const random = seeded(seed);
      const drawn = draw(random);
      const extract = {...drawn, printed: seed % 3 === 0 ? printSome(drawn, random) : []};
      const policy = exact[seed % exact.length];
      if (!policy) throw new Error("there is no policy");
      made.push({name: `seed ${seed}, ${shape}`, extract, releases: await releaseAll(extract, policy)});
    }
}, extracts * 5000);

/** What a check finds of all extracts, each with the name of its extract. */
async function findOfAll(find: (one: (typeof made)[number]) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const one of made) found.push(...(await find(one)).map((what) => `${one.name}: ${what}`));
  return found;
}

test("some numbers by further characteristics are released, and some withheld", () => {
  const rows = made.flatMap(({releases}) =>
    (releases[0]?.groupings ?? []).flatMap(({tables}) => tables.flatMap((table) => table.rows))
  );
  expect(rows.filter(({patients}) => patients !== null).length).toBeGreaterThan(50);
  expect(rows.filter(({patients}) => patients === null).length).toBeGreaterThan(5);
});

test("nothing follows from tables by several characteristics of the same patients", {
  timeout: extracts * 5000
}, async () => {
  expect(await findOfAll(({extract, releases}) => listLeaks(extract, releases))).toEqual([]);
});

test("the audit tells of them what the attacker tells", {timeout: extracts * 5000}, async () => {
  expect(await findOfAll(({releases}) => compareAudit(releases))).toEqual([]);
});
