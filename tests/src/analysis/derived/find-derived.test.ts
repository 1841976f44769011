import {expect, it} from "vitest";
import {findDerived} from "../../../../src/analysis/derived/find-derived.js";
import {kappa, medianKappa} from "../../../../src/analysis/methods/agreement-methods.js";
import {f1Interval} from "../../../../src/analysis/methods/search-methods.js";

const about = (
  statement: string,
  place: string,
  method: typeof kappa | typeof f1Interval | typeof medianKappa
) => ({
  statement,
  place,
  method
});

const list = [
  about("Missed appointments: coder-a and coder-b", "Two coders, code by code", kappa),
  about("Over 27 codes: coder-a and coder-b", "Two coders, code by code", medianKappa),
  about("The whole search: 123 of 130 people", "Performance", f1Interval)
];

const all = {place: "", method: "", words: ""};
const statements = (sought: Partial<typeof all>) =>
  findDerived(list, {...all, ...sought}).map(({statement}) => statement.split(":")[0]);

it.each([
  ["", ["Missed appointments", "Over 27 codes", "The whole search"]],
  ["f1", ["The whole search"]],
  ["median", ["Over 27 codes"]],
  ["kappa", ["Missed appointments", "Over 27 codes"]],
  ["cohen's KAPPA missed", ["Missed appointments"]],
  ["rijsbergen", ["The whole search"]],
  ["performance people", ["The whole search"]],
  ["sensitivity", []]
])("finds the numbers in whose row the words “%s” stand", (words, expected) => {
  expect(statements({words})).toEqual(expected);
});

it("keeps to a figure and to a method", () => {
  expect(statements({place: "Performance"})).toEqual(["The whole search"]);
  expect(statements({method: medianKappa.label, words: "coder-a"})).toEqual(["Over 27 codes"]);
});
