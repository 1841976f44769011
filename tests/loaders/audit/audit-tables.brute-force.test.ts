import {expect, test} from "vitest";
import {readGroupSizes} from "../../../loaders/audit/counts/row-keys.js";
import {type FoundInterval, findIntervals} from "../../../loaders/audit/intervals/find-intervals.js";
import {listKnowableSums, listQuestions} from "../../../loaders/audit/intervals/questions.js";
import {collectKnowledge} from "../../../loaders/audit/knowledge/collect-knowledge.js";
import {openObserver} from "../../../loaders/audit/solve/observer.js";
import {loadSolver} from "../../../loaders/solver/solver.js";
import {between, type Filling, fillings, type Rule, sum} from "./brute-force.js";
import {type Example, randomExample, seeded} from "./random-release.js";
import {rules} from "./small-release.js";

const far = 1000;

test("least and greatest, alone and with any one patient known, are those of all fillings", async () => {
  const telling = {...rules, threshold: far, width: 0, widthIfOneKnown: far};
  let compared = 0;
  for (let seed = 1; seed <= 500; seed += 1) {
    const example = randomExample(seeded(seed), telling);
    const found = fillings(example.most, [...example.structure, ...example.published, ...example.printed]);
    const told = await tell(example);
    const names = new Set(told.map(({question}) => question.cell));
    const missing = [...example.unpublished.keys()].filter(
      (name) => /^[ABC]\[/.test(name) && !names.has(name)
    );
    expect(missing, `seed ${seed}`).toEqual([]);
    for (const {question, lower, upper, ifKnown} of told) {
      const terms = example.unpublished.get(question.cell);
      if (!terms && question.maybeNobody) continue;
      if (!terms) throw new Error(`seed ${seed}: ${question.cell} is no number of the example`);
      expect([lower, upper], `seed ${seed}, ${question.cell}`).toEqual(between(found, terms));
      const widths = ifKnown.map((one) => one.upper - one.lower);
      const narrowest = Math.min(upper - lower, ...widths);
      expect(narrowest, `seed ${seed}, ${question.cell}, one known`).toBe(
        widthIfOneKnown(example, found, terms)
      );
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(2000);
});

/** What can be told of the counts of an example. */
async function tell(example: Example): Promise<FoundInterval[]> {
  const {release} = example;
  const solver = await loadSolver();
  const groups = readGroupSizes(release) ?? new Map();
  const {system, context, released, withheld, settled, publicFacts} = collectKnowledge(
    solver,
    example,
    groups
  );
  const questions = listQuestions(system, released, withheld, settled, release.rules);
  const known = listKnowableSums(system, released, release.rules);
  const sums = [...questions.map((question) => question.sum), ...known];
  const observer = openObserver(solver, system, context, [...released, ...publicFacts], sums);
  if (!observer) throw new Error("the example contradicts itself");
  try {
    return findIntervals(observer, questions, known, release.rules, () => false);
  } finally {
    observer.dispose();
  }
}

/** How wide a sum is in the fillings that remain when the patient who tells most is known. */
function widthIfOneKnown({unpublished}: Example, found: readonly Filling[], terms: Rule["terms"]): number {
  const widths = [...unpublished.values()].flatMap((known) => {
    const range = between(
      found.filter((filling) => sum(filling, known) >= 1),
      terms
    );
    return range ? [range[1] - range[0]] : [];
  });
  const [lower, upper] = between(found, terms) ?? [0, 0];
  return Math.min(upper - lower, ...widths);
}
