import {expect, test} from "vitest";
import {makeBareRelease} from "../../loaders/release/gate/make-release.js";
import type {Release, ReleasedTable} from "../../src/model/release.js";
import {seeded} from "../loaders/audit/random-release.js";
import {compareAudit} from "./compare-audit.js";
import {publishWithout} from "./publish.js";
import type {Publication} from "./published.js";
import {drawExample, extracts} from "./random-extracts.js";

/** A publication as the file that a site is made from. */
function releaseOf({rules, tables, printed}: Publication): Release {
  const released = tables.map((table): ReleasedTable => {
    const columns = [...table.dimensions, "patients", "denominator"];
    return {...table, columns, unlisted: [...table.unlisted], coarser: []};
  });
  return {...makeBareRelease(released, rules), reported: [...printed]};
}

test(`of ${extracts} releases that withhold by chance, the audit tells what the attacker tells`, async () => {
  const different: string[] = [];
  for (let seed = 1; seed <= extracts; seed += 1) {
    const {name, extract, policy} = drawExample(seed);
    const random = seeded(seed);
    const publications = publishWithout(extract, {...policy.rules, rounding: null}, () => random() < 0.5);
    const found = await compareAudit(publications.map(releaseOf));
    different.push(...found.map((one) => `${name}: ${one}`));
  }
  expect(different).toEqual([]);
});
