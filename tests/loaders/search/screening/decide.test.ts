import {describe, expect, it} from "vitest";
import {reviewerAgreement} from "../../../../loaders/search/screening/agreement.js";
import {decideScreening} from "../../../../loaders/search/screening/decide.js";
import {noteScreening} from "../../../../loaders/search/screening/screening-notes.js";
import type {ScreeningDecision, ScreeningRow} from "../../../../loaders/search/screening/screening-row.js";
import {summariseScreening} from "../../../../loaders/search/screening/screening-summary.js";

const row = (
  person_id: string,
  reviewer: string,
  decision: ScreeningDecision,
  reason: string | null = null
): ScreeningRow => ({
  person_id,
  reviewer,
  decision,
  reason
});
const into = (person: string, reviewer: string) => row(person, reviewer, "included");
const out = (person: string, reviewer: string, reason = "Another person") =>
  row(person, reviewer, "excluded", reason);
const became = (...rows: ScreeningRow[]) =>
  decideScreening(rows).map(({person, outcome, reason}) => [person, outcome, reason]);

describe("the final decision", () => {
  it("is what all reviewers agree on, or what the only one says", () => {
    expect(became(into("P2", "A"), into("P2", "B"), out("P1", "A"))).toEqual([
      ["P1", "excluded", "Another person"],
      ["P2", "included", null]
    ]);
  });

  it("waits for agreement where reviewers differ, until there is a consensus", () => {
    const differing = [into("P1", "A"), out("P1", "B")];
    expect(became(...differing)).toEqual([["P1", "awaiting agreement", null]]);
    expect(became(...differing, into("P1", "consensus"))).toEqual([["P1", "included", null]]);
    expect(became(...differing, out("P1", "consensus", "Too little told"))).toEqual([
      ["P1", "excluded", "Too little told"]
    ]);
  });

  it("gives the reason that all share, that of the consensus, or says that they differ", () => {
    const [a, b] = [out("P1", "A", "Another person"), out("P1", "B", "Metaphor")];
    expect(became(a, b)).toEqual([["P1", "excluded", "Reviewers give different reasons"]]);
    expect(became(a, b, out("P1", "consensus", "Metaphor"))).toEqual([["P1", "excluded", "Metaphor"]]);
  });

  it("is the consensus's even against all others, which is marked", () => {
    const [overruled] = decideScreening([
      into("P1", "A"),
      into("P1", "B"),
      out("P1", "consensus", "No consent")
    ]);
    expect(overruled).toEqual({person: "P1", outcome: "excluded", reason: "No consent", overruled: true});
    expect(decideScreening([into("P1", "A"), out("P1", "B"), into("P1", "consensus")])[0]?.overruled).toBe(
      false
    );
    expect(decideScreening([into("P1", "consensus")])[0]).toMatchObject({
      outcome: "included",
      overruled: false
    });
  });
});

describe("agreement of reviewers", () => {
  it("is measured over the people whom both screened, without the consensus", () => {
    // 20 included by both, 5 by A only, 10 by B only, 15 by neither: chance gives 0.5, so kappa is (0.7 − 0.5) / 0.5.
    const cells = [
      [20, into, into],
      [5, into, out],
      [10, out, into],
      [15, out, out]
    ] as const;
    const rows = cells.flatMap(([people, byA, byB], cell) =>
      Array.from({length: people}, (_, person) => `P${cell}-${person}`).flatMap((person) => [
        byB(person, "B"),
        byA(person, "A"),
        into(person, "consensus")
      ])
    );
    const [agreement, ...others] = reviewerAgreement([...rows, into("Q1", "A"), out("Q2", "B")]);
    expect(others).toEqual([]);
    expect(agreement).toMatchObject({
      first: "A",
      second: "B",
      people: 50,
      table: [
        [20, 5],
        [10, 15]
      ],
      observed: {estimate: 0.7}
    });
    // Wilson for 35 of 50, and Fleiss, Cohen & Everitt's variance 0.2016 / 12.5, by hand.
    expect(agreement?.observed.lower).toBeCloseTo(0.5625, 4);
    expect(agreement?.observed.upper).toBeCloseTo(0.809, 4);
    expect(agreement?.kappa.estimate).toBeCloseTo(0.4, 12);
    expect(agreement?.kappa.lower).toBeCloseTo(0.151092, 5);
    expect(agreement?.kappa.upper).toBeCloseTo(0.648908, 5);
  });

  it("has no kappa where both decided one and the same of everybody", () => {
    const [agreement] = reviewerAgreement([into("P1", "A"), into("P1", "B")]);
    expect(agreement?.observed.estimate).toBe(1);
    expect(agreement?.kappa.estimate).toBeNull();
  });

  it("is there for each pair of several reviewers who share a person, those who share most first", () => {
    const rows = [
      into("P1", "B"),
      into("P1", "C"),
      into("P2", "C"),
      out("P2", "A"),
      into("P3", "A"),
      into("P3", "C")
    ];
    expect(reviewerAgreement(rows).map(({first, second, people}) => [first, second, people])).toEqual([
      ["A", "C", 2],
      ["B", "C", 1]
    ]);
  });
});

describe("a screening beside the people retrieved", () => {
  const rows = [
    into("P1", "A"),
    into("P1", "B"),
    out("P2", "A", "Metaphor"),
    out("P3", "A", "Another person"),
    out("P4", "A", "Metaphor"),
    into("P5", "A"),
    out("P5", "B"),
    into("X1", "A"),
    out("X2", "A")
  ];
  const candidates = ["P1", "P2", "P3", "P4", "P5", "P6", "P7"];

  it("counts every retrieved person once, and the others apart", () => {
    const summary = summariseScreening(rows, decideScreening(rows), candidates);
    expect(summary).toMatchObject({
      included: 1,
      excluded: [
        {reason: "Metaphor", people: 2},
        {reason: "Another person", people: 1}
      ],
      awaiting: 2,
      awaitingAgreement: 1,
      notRetrieved: {screened: 2, included: 1},
      reviewers: [
        {reviewer: "A", people: 7},
        {reviewer: "B", people: 2}
      ]
    });
    expect(summary.agreement.map(({people}) => people)).toEqual([2]);
  });

  it("notes people whom the search misses, and says which of them are cases", () => {
    expect(noteScreening(rows, decideScreening(rows), candidates)).toEqual([
      '2 screened people are not retrieved by this search, 1 of them included; the strategy or the register may have changed since, and these cases it now misses: "X1"'
    ]);
    expect(noteScreening(rows, decideScreening(rows), [...candidates, "X1", "X2"])).toEqual([]);
  });

  it("notes a consensus against all, reasons of people included, and names that differ in case", () => {
    const odd = [
      row("P1", "A", "included", "Told by police"),
      out("P1", "consensus", "metaphor"),
      out("P2", "a", "Metaphor")
    ];
    expect(noteScreening(odd, decideScreening(odd), ["P1", "P2"])).toEqual([
      'the consensus on 1 person is against what all reviewers agree on, and holds: "P1"',
      "1 row has a reason though the person is included; it is not used",
      'the reviewers "A" and "a" differ in case or spaces only, and are counted apart; write them alike',
      'the reasons "Metaphor" and "metaphor" differ in case or spaces only, and are counted apart; write them alike'
    ]);
  });
});
