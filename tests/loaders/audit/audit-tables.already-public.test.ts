import {expect, test} from "vitest";
import {auditTables} from "../../../loaders/audit/audit-tables.js";
import {between, type Filling, fillings, type Rule, sum} from "./brute-force.js";
import {randomExample, seeded} from "./random-release.js";
import {rules} from "./small-release.js";

const far = 1000;

test("what is told is what less is left of than the rules ask, and public numbers alone left more", async () => {
  const asked = {...rules, threshold: far, complements: false, width: 3, widthIfOneKnown: 2};
  const verdicts = {told: 0, alreadyPublic: 0};
  for (let seed = 1001; seed <= 1080; seed += 1) {
    const example = randomExample(seeded(seed), asked);
    const {most, structure, published, printed} = example;
    const now = fillings(most, [...structure, ...published, ...printed]);
    const before = fillings(most, [...structure, ...printed], 2000);
    if (before.length > 2000) continue;
    const {faults, intervals: told} = await auditTables(example);
    const isCount = ({cell}: {cell: string}) => /^[ABC]\[/.test(cell);
    for (const {cell} of told.filter(isCount)) {
      const terms: Rule["terms"] = [[cell, 1]];
      const alone = [widthOf(now, terms), widthOf(before, terms)] as const;
      const counts = [...example.unpublished].filter(([name]) => /^[ABC]\[|^unlisted/.test(name));
      const known = counts.map(([, sums]) => {
        const isIn = (filling: Filling) => sum(filling, sums) >= 1;
        return [widthOf(now.filter(isIn), terms), widthOf(before.filter(isIn), terms)] as const;
      });
      const isTold =
        (alone[0] < 3 && alone[0] < alone[1]) ||
        known.some(([width, without]) => width >= 0 && width < 2 && width < without);
      expect(
        faults.some(
          (fault) =>
            fault.includes(`The withheld number ${cell} can`) || fault.includes(`The number ${cell}, which`)
        ),
        `seed ${seed}, ${cell}`
      ).toBe(isTold);
      if (isTold) verdicts.told += 1;
      else if (alone[0] < 3) verdicts.alreadyPublic += 1;
    }
  }
  expect(verdicts.told).toBeGreaterThan(100);
  expect(verdicts.alreadyPublic).toBeGreaterThan(20);
});

function widthOf(found: readonly Filling[], terms: Rule["terms"]): number {
  const [least, greatest] = between(found, terms) ?? [1, 0];
  return greatest - least;
}
