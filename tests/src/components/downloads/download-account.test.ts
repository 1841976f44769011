import {describe, expect, it} from "vitest";
import {
  accountOf,
  type CardContents,
  csvRows,
  selectedRows
} from "../../../../src/components/downloads/download-account.js";
import {pictureWords} from "../../../../src/components/downloads/picture-words.js";
import {casesScreening} from "../../../../src/figures/findings/cases-screening.js";
import {doubleCodedShare} from "../../../../src/figures/findings/double-coded-share.js";
import type {Finding} from "../../../../src/figures/findings/finding.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {sampleCharacteristics} from "../../../../src/figures/findings/sample-characteristics.js";
import {themeCoOccurrence} from "../../../../src/figures/findings/theme-co-occurrence.js";
import {themesByRoute} from "../../../../src/figures/findings/themes-by-route.js";
import type {PageContext} from "../../../../src/page/page-context.js";
import {comparedBy, type Filters, noFilters} from "../../../../src/queries/filters.js";
import {byAge, unit} from "../../../support/age-groups.js";
import {levelFilters} from "../../../support/filters.js";
import {paper} from "../../../support/paper.js";

const variables = [
  {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: true, dividesGroups: false},
  {name: "age_band", title: "Age", levels: ["34+"], printed: true, dividesGroups: false}
];
const codes = [{code: "told", kind: "route", label: "Told by a service", origin: "paper"}];

const finding: Finding = {
  name: "informants",
  query: "informants",
  measure: "Patients whom a service told of.",
  title: (rows) => `${rows.length} services told staff`,
  standing: () => [{standing: "reported", about: "every count"}],
  draw: () => {
    throw new Error("nothing is drawn here");
  },
  select: (rows) => rows.slice(0, 1)
};

function shown({synthetic = true, filters = noFilters} = {}): CardContents {
  const study = {
    synthetic,
    version: "1.0.0",
    fingerprint: "0123456789abcdef",
    terms: [],
    variables,
    codes,
    paper
  };
  const context = {study, codes: new Map(codes.map((code) => [code.code, code]))} as unknown as PageContext;
  return {
    finding,
    rows: [{service: "police"}, {service: "GP"}],
    situation: {context, filters, grouping: byAge}
  };
}

const page =
  "https://casebook.example/site/identification.html?tab=informants:table&comparison=a&sex=Male#top";

describe("accountOf", () => {
  it("says of all rows what they show, where it comes from, and where it is to be found", () => {
    expect(accountOf(shown(), page, {commit: "abc1234", date: "2026-11-22"})).toEqual({
      finding: "informants",
      title: "2 services told staff",
      measure: "Patients whom a service told of.",
      source: "Domoney et al., BMC Psychiatry 2015;15:289, doi:10.1186/s12888-015-0679-3",
      synthetic: true,
      standing: ["Reported: every count"],
      filters: {levels: {}, routes: [], themes: [], switchedOff: []},
      extract: {version: "1.0.0", fingerprint: "0123456789abcdef"},
      site: {
        address: "https://casebook.example/site/identification.html?comparison=a#informants",
        commit: "abc1234",
        date: "2026-11-22"
      }
    });
  });

  it("names the filters of the rows, not those that the address may have by now, and calls no number the paper's", () => {
    const filtered = accountOf(shown({filters: levelFilters({sex: "Female"})}), page, {});
    expect(filtered.site).toEqual({
      address: "https://casebook.example/site/identification.html?comparison=a&sex=Female#informants"
    });
    expect(filtered.standing).toEqual([
      "Synthetic: numbers here are not checked against print; how the characteristics combine is invented where the paper does not print it"
    ]);
    const real = accountOf(shown({filters: levelFilters({sex: "Female"}), synthetic: false}), page, {});
    expect(real.standing).toEqual(["From the extract: numbers here are not checked against print"]);
  });
});

describe("selectedRows", () => {
  it("are those that the finding selects, or all", () => {
    expect(selectedRows(shown())).toEqual([{service: "police"}]);
    const {select: _, ...all} = finding;
    expect(selectedRows({...shown(), finding: all})).toEqual([{service: "police"}, {service: "GP"}]);
  });
});

describe("csvRows", () => {
  it("says who is in the groups that a reader has chosen", () => {
    const first = levelFilters({sex: "Female"});
    const rows = ["A", "B", "all"].map((group) => ({group}));
    const {select: _, ...all} = finding;
    const whoIn = (filters: Filters) =>
      csvRows({...shown({filters}), finding: all, rows}).map(({who}) => who);
    expect(whoIn(comparedBy(noFilters, {first, second: "rest"}))).toEqual(["Sex: Female", "the rest", null]);
    expect(whoIn(comparedBy(levelFilters({sex: "Male"}), {first, second: "filtered"}))).toEqual([
      "Sex: Female",
      "Sex: Male",
      null
    ]);
  });

  /** Wilson by hand: (41 + 1.9207 ± 1.96 √(41 · 54 / 95 + 0.9604)) / (95 + 3.8415) is 0.3366 and 0.5319. */
  it("hold the percentages and the ends of the intervals that the table prints, as numbers", () => {
    const rows = [
      {route: "told", group: "adult", patients: 41, denominator: 95},
      {route: "told", group: "child", patients: 0, denominator: 0}
    ];
    expect(csvRows({...shown(), finding: identificationRoutes, rows})).toEqual([
      {...rows[0], percent: "43", low: "34", high: "53"},
      {...rows[1], percent: null, low: null, high: null}
    ]);
  });

  it("have the decimals of the table, and no interval where it has none", () => {
    const row = {group: "all", theme_a: "a", theme_b: "b", patients: 41, denominator: 95};
    expect(csvRows({...shown(), finding: themeCoOccurrence, rows: [row]})).toEqual([{...row, percent: "43"}]);
    expect(csvRows({...shown(), finding: themesByRoute, rows: [row]})).toEqual([{...row, percent: "43"}]);
    expect(csvRows({...shown(), finding: sampleCharacteristics, rows: [row]})).toEqual([
      {...row, percent: "43.2"}
    ]);
  });

  it("are those of the table where it counts something else than patients", () => {
    const excerpts = [
      {coders: 0, names: "", excerpts: 10},
      {coders: 1, names: "coder-a", excerpts: 30},
      {coders: 2, names: "coder-a and coder-b", excerpts: 10}
    ];
    const made = csvRows({...shown(), finding: doubleCodedShare, rows: excerpts});
    expect(made.map(({percent}) => percent)).toEqual([null, "75", "25"]);
    const decisions = [
      {first: "a", second: "b", first_decision: "included", second_decision: "included", people: 41},
      {first: "a", second: "b", first_decision: "included", second_decision: "excluded", people: 54}
    ];
    expect(csvRows({...shown(), finding: casesScreening, rows: decisions})).toEqual([
      expect.objectContaining({
        both: 41,
        first_only: 54,
        alike_percent: "43",
        alike_low: "34",
        alike_high: "53"
      })
    ]);
  });
});

describe("pictureWords", () => {
  const words = (options: Parameters<typeof shown>[0], version = {}) =>
    pictureWords(accountOf(shown(options), page, version), {variables, codes, unit});

  it("say source, standing and version under the figure", () => {
    expect(words({}, {commit: "abc1234", date: "2026-11-02"})).toEqual({
      title: "2 services told staff",
      over: ["Patients whom a service told of."],
      under: [
        "Source: Domoney et al., BMC Psychiatry 2015;15:289, doi:10.1186/s12888-015-0679-3.",
        "Synthetic extract. Reported: every count.",
        "Casebook, extract 1.0.0, commit abc1234, 2 November 2026. https://casebook.example/site/identification.html?comparison=a#informants"
      ]
    });
  });

  it("say over it which patients are left, by the names of the characteristics and the labels of codes", () => {
    const filters = {...levelFilters({age_band: "34+", sex: ["Male", "Female"]}), routes: ["told"]};
    expect(words({filters}).over).toEqual([
      "Patients whom a service told of.",
      "Only some of the patients. Sex: Female or Male; Age: 34+; Identification route: Told by a service."
    ]);
  });

  it("say nothing of a synthetic extract, nor of a version, where there is none", () => {
    const {under} = words({synthetic: false});
    expect(under[1]).toBe("Reported: every count.");
    expect(under[2]).toMatch(/^Casebook, extract 1\.0\.0\. https:/);
  });
});
