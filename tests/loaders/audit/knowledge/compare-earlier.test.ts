import {expect, test} from "vitest";
import {haveSamePatients} from "../../../../loaders/audit/knowledge/compare-earlier.js";
import {levels, releaseOf, sampleOf, tableOf} from "../small-release.js";

const sizes = {adult: 95, child: 35};

function releasing(counts: Record<string, number | null>, adults = 95) {
  const rows = levels(
    sizes,
    Object.fromEntries(Object.entries(counts).map(([level, adult]) => [level, {adult}]))
  );
  return releaseOf([
    sampleOf({...sizes, adult: adults}),
    tableOf({name: "counts", dimensions: ["age_group", "level"], rows})
  ]);
}

test("releases are of the same patients as long as no number says otherwise", () => {
  expect(haveSamePatients(releasing({a: 41, b: null}), releasing({a: null, b: 20}))).toBe(true);
  expect(haveSamePatients(releasing({a: 41}), releasing({a: 42}))).toBe(false);
  expect(haveSamePatients(releasing({a: 41}), releasing({a: 41}, 96))).toBe(false);
});
