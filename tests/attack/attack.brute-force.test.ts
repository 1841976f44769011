import {expect, test} from "vitest";
import {loadSolver} from "../../loaders/solver/solver.js";
import type {Row} from "../../src/model/row.js";
import {seeded} from "../loaders/audit/random-release.js";
import {rules} from "../support/release-rules.js";
import {openAttack} from "./attack.js";
import {enumerate} from "./enumerate.js";
import {listProtectedSums} from "./protected-sums.js";
import {publishWithout} from "./publish.js";
import {printSome} from "./random-extracts.js";
import {shapes} from "./shapes.js";

const few = {adult: [2, 3], child: [1, 3], more: [1, 1]} as const;

test("the attacker finds what all the extracts leave that could have led to what is published", async () => {
  const solver = await loadSolver();
  const names = Object.keys(shapes);
  const different: unknown[] = [];
  let compared = 0;
  const compare = (about: object, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) different.push({...about, found, wanted});
    compared += 1;
  };
  for (let seed = 1; seed <= 2 * names.length; seed += 1) {
    const random = seeded(seed);
    const name = names[seed % names.length] ?? "";
    const drawn = shapes[name]?.(random, few);
    if (!drawn) throw new Error(`there is no shape ${name}`);
    const extract = {...drawn, printed: drawn.samples.length === 1 ? printSome(drawn, random) : []};
    const rounding = random() < 0.3 ? 2 : null;
    const isSmall = ({patients, denominator}: Row) => patients === 0 || patients === denominator;
    const publications = publishWithout(
      extract,
      {...rules, threshold: 1, rounding},
      (_, row) => random() < 0.5 || (rounding !== null && isSmall(row))
    );
    const sums = listProtectedSums(publications);
    const expected = enumerate(
      extract,
      publications,
      sums.map(({sum}) => sum)
    );
    const attack = openAttack(solver, publications);
    for (const [index, {what, sum}] of sums.entries()) {
      const {narrowest, ...interval} = expected[index] ?? {narrowest: 0};
      const found = attack.findInterval(sum);
      compare({seed, name, what}, found, interval);
      if (index % 8 !== seed % 8) continue;
      const patients = attack.findTellingPatients(sum, Number.POSITIVE_INFINITY);
      const widths = patients.map(({least, greatest}) => greatest - least);
      compare({seed, name, what, of: "one known"}, Math.min(...widths), narrowest);
    }
    attack.dispose();
  }
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(1000);
});
