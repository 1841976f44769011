import {describe, expect, it} from "vitest";
import {codeAgreement} from "../../../../src/figures/findings/code-agreement.js";
import {codeConfusion} from "../../../../src/figures/findings/code-confusion.js";
import {coderAgreement} from "../../../../src/figures/findings/coder-agreement.js";
import {themeBlocks, wholeBlock} from "../../../../src/figures/findings/confusion-blocks.js";
import {doubleCodedShare} from "../../../../src/figures/findings/double-coded-share.js";
import {type Finding, measureOf} from "../../../../src/figures/findings/finding.js";
import {noFilters} from "../../../../src/queries/filters.js";

type Situation = Parameters<Finding["title"]>[1];

const labels = {money: "Money", debt: "Debt", feelings: "Feelings", fear: "Fear", shame: "Shame"};
const codes = new Map(Object.entries(labels).map(([code, label]) => [code, {code, label}]));
const situationWhere = (study: object) =>
  ({context: {codes, study}, filters: noFilters}) as unknown as Situation;
const situation = situationWhere({});
/** An extract that says who read an excerpt without putting a code on it. */
const withReadings = situationWhere({readings: true});
const pair = {first: "ann", second: "bea", excerpts: 20};

function put(pattern: number, excerpts: number, coder: string, ...put: string[]) {
  return put.map((code) => ({
    pattern,
    coder,
    code,
    theme: code === "debt" || code === "money" ? "money" : "feelings",
    excerpts
  }));
}

/** Twenty excerpts: on 12 both put fear, on 4 both put debt, on 3 ann fear and bea shame, on 1 bea debt besides. */
const rows = [
  ...put(1, 12, "ann", "fear"),
  ...put(1, 12, "bea", "fear"),
  ...put(2, 4, "ann", "debt"),
  ...put(2, 4, "bea", "debt"),
  ...put(3, 3, "ann", "fear"),
  ...put(3, 3, "bea", "shame"),
  ...put(4, 1, "ann", "fear"),
  ...put(4, 1, "bea", "debt", "fear")
];

/** The same rows of so many times the excerpts. */
const times = (factor: number, once: typeof rows) =>
  once.map((row) => ({...row, excerpts: factor * row.excerpts}));

describe("how much was double-coded", () => {
  it("is a share of the coded excerpts, not of all", () => {
    const sets = [
      {coders: 0, names: null, excerpts: 60},
      {coders: 1, names: "ann", excerpts: 20},
      {coders: 2, names: "ann, bea", excerpts: 15},
      {coders: 3, names: "ann, bea, cleo", excerpts: 5}
    ];
    expect(doubleCodedShare.title(sets, situation)).toBe(
      "20 of 40 coded excerpts (50 %) were coded by two coders or more"
    );
  });
});

describe("the words of agreement", () => {
  it("say read instead of coded where the extract knows who read", () => {
    const one = [{coders: 2, names: "ann, bea", excerpts: 3}];
    expect(doubleCodedShare.title(one, withReadings)).toBe(
      "3 of 3 read excerpts (100 %) were read by two coders or more"
    );
    expect(coderAgreement.title([], withReadings)).toBe("No double-read excerpt is in view");
    expect(measureOf(codeAgreement(pair), withReadings)).toContain("on an excerpt that both read:");
    expect(measureOf(codeAgreement(pair), situation)).toContain("on an excerpt that both coded:");
  });

  it("count an excerpt as alike on which both put nothing", () => {
    const none = (coder: string) => ({pattern: 5, coder, code: null, theme: null, excerpts: 5});
    // 5 more units alike: 28 fear, 8 debt, 3 shame, 1 both, 10 nothing: 1 − 49 · 4 · 2 / (50² − 28² − 8² − 3² − 1² − 10²)
    expect(coderAgreement.title([...rows, none("ann"), none("bea")], withReadings)).toBe(
      "The coders put the very same codes on 21 of 25 excerpts (84 %): alpha 0.75"
    );
  });
});

describe("agreement on whole excerpts", () => {
  it("counts excerpts with the very same codes: 16 of 20", () => {
    // alpha: 28 fear, 8 debt, 3 shame, 1 both, 4 unlike pairs: 1 − 39 · 4 · 2 / (40² − 28² − 8² − 3² − 1²)
    expect(coderAgreement.title(rows, situation)).toBe(
      "The coders put the very same codes on 16 of 20 excerpts (80 %): alpha 0.58"
    );
  });

  it("is said not to be there where nothing is in view", () => {
    expect(coderAgreement.title([], situation)).toBe("No double-coded excerpt is in view");
  });

  it("is saved with its interval, its resamples and its seed, for codes and for themes", () => {
    const saved = coderAgreement.select?.(rows, situation) ?? [];
    expect(
      saved.map(({value, alike, alike_total, repetitions, seed}) => [
        value,
        alike,
        alike_total,
        repetitions,
        seed
      ])
    ).toEqual([
      ["codes", 16, 20, 2000, 15],
      ["themes", 19, 20, 2000, 15]
    ]);
    // Wilson by hand for 16 of 20: (16 + 1.9207 ± 1.96 √(16 · 4 / 20 + 0.9604)) / (20 + 3.8415) is 0.5840 and 0.9193
    const [printed] = coderAgreement.csv?.(rows, situation) ?? [];
    expect(printed).toMatchObject({
      alpha: "0.58",
      alike: 16,
      alike_percent: "80",
      alike_low: "58",
      alike_high: "92"
    });
  });
});

describe("agreement code by code", () => {
  it("calls a kappa the lowest of codes on five excerpts or more: shame is on three", () => {
    // fear: observed 17/20, by chance (16 · 13 + 4 · 7) / 400 = 0.59: kappa 0.26 / 0.41 = 0.63; debt's is higher
    expect(codeAgreement(pair).title(rows, situation)).toBe(
      "Kappa is lowest on “Fear”, 0.63, of codes on five excerpts or more; its median over 3 codes is 0.63"
    );
    expect(codeAgreement(pair).title(times(2, rows), situation)).toBe(
      "Kappa is lowest on “Shame”, 0.00; its median over 3 codes is 0.63"
    );
    // of eight excerpts debt has (7/8 − 1/2) / (1/2) = 0.75, fear (5/8 − 1/2) / (1/2) = 0.25 and shame 0
    expect(codeAgreement(pair).title(rows.slice(2), situation)).toBe(
      "Kappa is on too few excerpts to say where it is lowest; its median over 3 codes is 0.25"
    );
  });

  it("starts with the lowest kappa: shame, which one coder alone put", () => {
    const saved = codeAgreement(pair).select?.(rows, situation) ?? [];
    expect(
      saved.map(({label, both, only_ann, only_bea, neither}) => [label, both, only_ann, only_bea, neither])
    ).toEqual([
      ["Shame", 0, 0, 3, 17],
      ["Fear", 13, 3, 0, 4],
      ["Debt", 4, 0, 1, 15]
    ]);
  });

  it("says so where the two have nothing in common", () => {
    expect(codeAgreement({...pair, second: "cleo"}).title(rows, situation)).toBe(
      "No kappa of ann and cleo is determined"
    );
  });
});

describe("which codes stand in each other's place", () => {
  it("are named in the title, with nothing where one coder put nothing instead", () => {
    expect(codeConfusion("code", pair).title(times(2, rows), situation)).toBe(
      "Most often, one coder put “Fear” and the other “Shame”: 6 excerpts"
    );
    expect(codeConfusion("theme", pair).title(times(5, rows), situation)).toBe(
      "Most often, one coder put “Money” and the other nothing in its place: 5 excerpts"
    );
  });

  it("are named together where they are level", () => {
    const level = [...rows.slice(0, 6), ...put(4, 3, "ann", "fear"), ...put(4, 3, "bea", "debt", "fear")];
    expect(codeConfusion("code", pair).title(times(2, level), situation)).toBe(
      "Most often, one coder put “Fear” and the other “Shame”, or “Debt” and the other nothing in its place: 6 excerpts each"
    );
  });

  it("are not named on fewer than five excerpts", () => {
    expect(codeConfusion("code", pair).title(rows, situation)).toBe(
      "ann and bea differ in a code on 4 of 20 excerpts, too few to say in which most often"
    );
  });

  it("are none where the coders never differ, or share no excerpt", () => {
    expect(codeConfusion("code", pair).title(rows.slice(0, 4), situation)).toBe(
      "ann and bea never differ in a code"
    );
    expect(codeConfusion("code", {...pair, second: "cleo"}).title(rows, situation)).toBe(
      "No excerpt in view was coded by both ann and cleo"
    );
  });

  it("are saved with the unlike ones first", () => {
    const saved = codeConfusion("code", pair).select?.(rows, situation) ?? [];
    expect(saved.map((row) => Object.values(row).join(", "))).toEqual([
      "Fear, Shame, 3",
      "no code, Debt, 1",
      "Fear, Fear, 13",
      "Debt, Debt, 4"
    ]);
  });
});

describe("the squares of a confusion map", () => {
  const confused = {
    meetings: [
      {first: "debt", second: "debt", excerpts: 4},
      {first: "debt", second: "fear", excerpts: 2},
      {first: "debt", second: "shame", excerpts: 1},
      {first: "fear", second: null, excerpts: 5}
    ],
    codes: ["debt", "fear", "shame"],
    labelOf: (code: string) => labels[code as keyof typeof labels],
    nothing: "no code",
    first: "ann",
    second: "bea"
  };

  it("are one for all codes, numbered, with a row and a column of nothing", () => {
    const {items, cells} = wholeBlock(confused);
    expect(items.map(({short, label}) => `${short} ${label}`)).toEqual([
      "1 Debt",
      "2 Fear",
      "3 Shame",
      "– no code"
    ]);
    expect(cells.map(({words}) => words)).toEqual([
      "ann: Debt; bea: Debt; 4 excerpts",
      "ann: Debt; bea: Fear; 2 excerpts",
      "ann: Debt; bea: Shame; 1 excerpt",
      "ann: Fear; bea: no code; 5 excerpts"
    ]);
  });

  it("or one a theme, with the codes of other themes as one, added up", () => {
    const [money, feelings] = themeBlocks(confused, (code) => (code === "debt" ? "money" : "feelings"));
    expect(money?.title).toBe("Money");
    expect(money?.items.map(({short}) => short)).toEqual(["1", "…", "–"]);
    expect(money?.cells.map(({words}) => words)).toEqual([
      "ann: Debt; bea: Debt; 4 excerpts",
      "ann: Debt; bea: a code of another theme; 3 excerpts"
    ]);
    expect(feelings?.items.map(({short}) => short)).toEqual(["2", "3", "…", "–"]);
    expect(feelings?.cells.map(({words}) => words)).toEqual([
      "ann: a code of another theme; bea: Fear; 2 excerpts",
      "ann: a code of another theme; bea: Shame; 1 excerpt",
      "ann: Fear; bea: no code; 5 excerpts"
    ]);
  });
});
