import {describe, expect, it} from "vitest";
import {reviewerPairs} from "../../../src/analysis/search/reviewers.js";
import {conceptsOf, stateOf, switchTerms} from "../../../src/analysis/search/terms.js";
import {changeWords} from "../../../src/figures/findings/flow-changes.js";
import {flowSteps, inBox, stepLabel} from "../../../src/figures/findings/flow-steps.js";
import {people} from "../../../src/text/search-words.js";
import {byAge} from "../../support/age-groups.js";

const box = (name: string, count: number, more: object = {}) => ({
  box: name,
  reason: null,
  people: count,
  documents: null,
  group: "all",
  ...more
});

const inGroups = (name: string, adults: number, children: number) => [
  box(name, adults + children),
  box(name, adults, {group: "adult"}),
  box(name, children, {group: "child"})
];

/** 6,000 searched, 300 retrieved, 130 included, as rows of `cases-flow`. */
const flow = [
  box("searched", 6000, {documents: 36_000}),
  box("without a hit", 5000),
  box("with a hit", 1000, {documents: 2000}),
  box("no rule holds", 700),
  box("retrieved", 300, {documents: 500}),
  box("awaiting screening", 0),
  box("screened", 300),
  box("excluded", 100, {reason: "another person"}),
  box("excluded", 69, {reason: "denied"}),
  box("awaiting agreement", 1),
  ...inGroups("included", 95, 35),
  ...inGroups("included but not retrieved", 0, 0)
];

describe("words", () => {
  it("have thousands apart, and one person as one", () => {
    expect([people(1), people(6000)]).toEqual(["1 person", "6,000 people"]);
  });
});

describe("the steps of the flow", () => {
  it("go from the register to the cohort, with those who leave and why, and no box of nobody beside the way", () => {
    const steps = flowSteps(flow, byAge, false);
    expect(steps.map((step) => step.box.title)).toEqual([
      "6,000 people searched",
      "1,000 people with a hit",
      "300 people retrieved",
      "300 people screened",
      "130 people included"
    ]);
    expect(steps.map(({leave = []}) => leave.map(({title}) => title))).toEqual([
      ["5,000 people without a hit of any term"],
      ["700 people not retrieved"],
      [],
      ["169 people excluded", "1 person awaiting agreement"],
      []
    ]);
    expect(steps[3]?.leave?.[0]?.words).toBe("169 people excluded; 100 · another person; 69 · denied");
    expect(steps[4]?.box.lines).toEqual(["95 adults and 35 children"]);
    expect(steps[4]?.beside).toBeUndefined();
  });

  it("have beside the cohort those of it who are not retrieved, and say whether terms are off", () => {
    const lost = [...flow.slice(0, -3), ...inGroups("included but not retrieved", 3, 1)];
    expect(flowSteps(lost, byAge, true)[4]?.beside).toMatchObject({
      title: "4 people included, but not retrieved",
      lines: ["found only with terms that are now off", "3 adults and 1 child"],
      outline: "broken"
    });
    expect(flowSteps(lost, byAge, false)[4]?.beside?.lines?.[0]).toBe("no rule holds for them");
  });

  it("are named with their reasons", () => {
    expect(inBox(flow, "excluded")).toBe(169);
    expect([stepLabel(flow[4] ?? {}), stepLabel(flow[7] ?? {})]).toEqual([
      "Retrieved",
      "Excluded: another person"
    ]);
  });
});

describe("what changes when terms are off", () => {
  const now = (retrieved: number, included: number) => [
    box("retrieved", retrieved),
    box("included", included)
  ];

  it("is said in a sentence", () => {
    const words = (off: number, retrieved: number, included: number) =>
      changeWords({off, terms: 60}, flow, now(retrieved, included));
    expect(words(0, 300, 130)).toBe("All 60 terms are on.");
    expect(words(1, 300, 130)).toBe("1 of 60 terms is off: the others retrieve the same people.");
    expect(words(2, 299, 130)).toBe(
      "2 of 60 terms are off: 1 fewer person is retrieved, and none of the cohort is lost."
    );
    expect(words(2, 280, 126)).toBe(
      "2 of 60 terms are off: 20 fewer people are retrieved, and 4 people of the cohort are lost."
    );
  });

  it("is not said before it is known", () => {
    expect(changeWords({off: 3, terms: 60}, flow, undefined)).toBe("3 of 60 terms are off.");
  });
});

describe("the terms of a strategy", () => {
  const row = (concept: string, term: string) => ({
    concept,
    concept_label: concept.toUpperCase(),
    term,
    pattern: term,
    reason: "because"
  });
  const concepts = conceptsOf([row("b", "two"), row("a", "one"), row("b", "three")]);

  it("stand under their concepts, in the order of the strategy", () => {
    expect(concepts.map(({label, terms}) => [label, ...terms.map(({term}) => term)])).toEqual([
      ["B", "two", "three"],
      ["A", "one"]
    ]);
  });

  it("are switched alone or together, whatever else is off", () => {
    expect(switchTerms(concepts, [], ["one"], false)).toEqual(["one"]);
    expect(switchTerms(concepts, ["one"], ["two", "three"], false)).toEqual(["two", "three", "one"]);
    expect(switchTerms(concepts, ["one", "two"], ["two", "three"], true)).toEqual(["one"]);
    expect(switchTerms(concepts, ["gone from the strategy"], ["one"], true)).toEqual([]);
  });

  it("make their concept whole, partly on, or off", () => {
    const [first] = concepts;
    const state = (off: string[]) => (first ? stateOf(first, off) : undefined);
    expect([state([]), state(["two"]), state(["two", "three"])]).toEqual([
      {on: 2, state: "all"},
      {on: 1, state: "some"},
      {on: 0, state: "none"}
    ]);
  });
});

describe("two reviewers", () => {
  const row = (first_decision: string, second_decision: string, count: number) => ({
    first: "ann",
    second: "bea",
    first_decision,
    second_decision,
    people: count
  });

  it("agree on 3 of 5: kappa 1/6", () => {
    const [pair] = reviewerPairs([
      row("included", "included", 1),
      row("included", "excluded", 1),
      row("excluded", "included", 1),
      row("excluded", "excluded", 2)
    ]);
    expect(pair).toMatchObject({both: 1, firstOnly: 1, secondOnly: 1, neither: 2, total: 5});
    expect(pair?.kappa.estimate).toBeCloseTo(1 / 6, 12); // 3/5 observed, 13/25 by chance
  });
});
