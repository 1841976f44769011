import {describe, expect, it} from "vitest";
import {openDatabase} from "../../../../loaders/disk/duckdb.js";
import {
  decideScreening,
  type ScreeningDecision,
  type ScreeningRow
} from "../../../../loaders/search/screening/decide-screening.js";
import type {Screening} from "../../../../loaders/search/screening/read-screening.js";
import {measureReviewerAgreement} from "../../../../loaders/search/screening/reviewer-agreement.js";
import {noteScreening} from "../../../../loaders/search/screening/screening-notes.js";
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
/** What a screening with these rows holds. */
async function screeningOf(rows: readonly ScreeningRow[]): Promise<Screening> {
  const {connection, close} = await openDatabase();
  try {
    await connection.run(
      "CREATE TABLE screening (person_id VARCHAR, reviewer VARCHAR, decision VARCHAR, reason VARCHAR)"
    );
    const appender = await connection.createAppender("screening");
    for (const {person_id, reviewer, decision, reason} of rows) {
      for (const cell of [person_id, reviewer, decision]) appender.appendVarchar(cell);
      if (reason === null) appender.appendNull();
      else appender.appendVarchar(reason);
      appender.endRow();
    }
    appender.closeSync();
    return {
      rows,
      outcomes: await decideScreening(connection),
      agreement: await measureReviewerAgreement(connection)
    };
  } finally {
    close();
  }
}

const decide = async (rows: readonly ScreeningRow[]) => (await screeningOf(rows)).outcomes;
const agreementOf = async (rows: readonly ScreeningRow[]) => (await screeningOf(rows)).agreement;
const became = async (...rows: ScreeningRow[]) =>
  (await decide(rows)).map(({person, outcome, reason}) => [person, outcome, reason]);

describe("the final decision", () => {
  it("is what all reviewers agree on, or what the only one says", async () => {
    expect(await became(into("P2", "A"), into("P2", "B"), out("P1", "A"))).toEqual([
      ["P1", "excluded", "Another person"],
      ["P2", "included", null]
    ]);
  });

  it("waits for agreement where reviewers differ, until there is a consensus", async () => {
    const differing = [into("P1", "A"), out("P1", "B")];
    expect(await became(...differing)).toEqual([["P1", "awaiting agreement", null]]);
    expect(await became(...differing, into("P1", "consensus"))).toEqual([["P1", "included", null]]);
    expect(await became(...differing, out("P1", "consensus", "Too little told"))).toEqual([
      ["P1", "excluded", "Too little told"]
    ]);
  });

  it("gives the reason that all share, that of the consensus, or says that they differ", async () => {
    const [a, b] = [out("P1", "A", "Another person"), out("P1", "B", "Metaphor")];
    expect(await became(a, b)).toEqual([["P1", "excluded", "Reviewers give different reasons"]]);
    expect(await became(a, b, out("P1", "consensus", "Metaphor"))).toEqual([["P1", "excluded", "Metaphor"]]);
  });

  it("is the consensus's even against all others, which is marked", async () => {
    const [overruled] = await decide([
      into("P1", "A"),
      into("P1", "B"),
      out("P1", "consensus", "No consent")
    ]);
    expect(overruled).toEqual({person: "P1", outcome: "excluded", reason: "No consent", overruled: true});
    expect((await decide([into("P1", "A"), out("P1", "B"), into("P1", "consensus")]))[0]?.overruled).toBe(
      false
    );
    expect((await decide([into("P1", "consensus")]))[0]).toMatchObject({
      outcome: "included",
      overruled: false
    });
  });
});

describe("agreement of reviewers", () => {
  it("is measured over the people whom both screened, without the consensus", async () => {
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
    const [agreement, ...others] = await agreementOf([...rows, into("Q1", "A"), out("Q2", "B")]);
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

  it("has no kappa where both decided one and the same of everybody", async () => {
    const [agreement] = await agreementOf([into("P1", "A"), into("P1", "B")]);
    expect(agreement?.observed.estimate).toBe(1);
    expect(agreement?.kappa.estimate).toBeNull();
  });

  it("is there for each pair of several reviewers who share a person, those who share most first", async () => {
    const rows = [
      into("P1", "B"),
      into("P1", "C"),
      into("P2", "C"),
      out("P2", "A"),
      into("P3", "A"),
      into("P3", "C")
    ];
    expect((await agreementOf(rows)).map(({first, second, people}) => [first, second, people])).toEqual([
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

  it("counts every retrieved person once, and the others apart", async () => {
    const summary = summariseScreening(await screeningOf(rows), candidates);
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

  it("notes people whom the search misses, and says which of them are cases", async () => {
    expect(noteScreening(await screeningOf(rows), candidates)).toEqual([
      '2 screened people are not retrieved by this search, 1 of them included; the strategy or the register may have changed since, and these cases it now misses: "X1"'
    ]);
    expect(noteScreening(await screeningOf(rows), [...candidates, "X1", "X2"])).toEqual([]);
  });

  it("notes a consensus against all, reasons of people included, and names that differ in case", async () => {
    const odd = [
      row("P1", "A", "included", "Told by police"),
      out("P1", "consensus", "metaphor"),
      out("P2", "a", "Metaphor")
    ];
    expect(noteScreening(await screeningOf(odd), ["P1", "P2"])).toEqual([
      'the consensus on 1 person is against what all reviewers agree on, and holds: "P1"',
      "1 row has a reason though the person is included; it is not used",
      'the reviewers "A" and "a" differ in case or spaces only, and are counted apart; write them alike',
      'the reasons "Metaphor" and "metaphor" differ in case or spaces only, and are counted apart; write them alike'
    ]);
  });
});
