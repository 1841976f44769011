import {describe, expect, it} from "vitest";
import {casesContexts} from "../../../../src/figures/findings/cases-contexts.js";
import {casesFlow} from "../../../../src/figures/findings/cases-flow.js";
import {casesForms} from "../../../../src/figures/findings/cases-forms.js";
import {casesMissed} from "../../../../src/figures/findings/cases-missed.js";
import {casesPerformance} from "../../../../src/figures/findings/cases-performance.js";
import {casesScreening} from "../../../../src/figures/findings/cases-screening.js";
import {casesTermPerformance} from "../../../../src/figures/findings/cases-term-performance.js";
import {casesTerms} from "../../../../src/figures/findings/cases-terms.js";
import {measureOf, type Situation} from "../../../../src/figures/findings/finding.js";
import {noFilters, withSwitchedOff} from "../../../../src/queries/filters.js";
import {byAge} from "../../../support/age-groups.js";

const context = {study: {synthetic: true}, codes: new Map()};
const situation = {context, filters: noFilters, grouping: byAge} as unknown as Situation;

const box = (name: string, people: number) => ({box: name, reason: null, group: "all", people});

describe("the flow", () => {
  const rows = [
    box("searched", 6000),
    box("retrieved", 312),
    box("included", 126),
    box("included but not retrieved", 4)
  ];

  it("has the numbers of its ends for a title", () => {
    expect(casesFlow.title(rows, situation)).toBe("6,000 people searched, 312 retrieved, 126 included");
  });

  it("explains who of the cohort is not retrieved, and whether it is for terms that are off", () => {
    const off = {context, filters: withSwitchedOff(noFilters, ["asylum"])} as unknown as Situation;
    expect(casesFlow.explain?.(rows, off)).toEqual([
      "4 people of the cohort would not have been found with the terms that are on."
    ]);
    expect(casesFlow.explain?.(rows, situation)).toEqual([
      "4 people of the cohort are not retrieved by any rule."
    ]);
    expect(casesFlow.explain?.(rows.slice(0, 3), situation)).toEqual([]);
  });
});

describe("where the flow’s numbers come from", () => {
  const standingsOf = (paper: object | null) =>
    casesFlow
      .standing({
        context: {study: {synthetic: false, paper}},
        filters: noFilters,
        grouping: byAge
      } as unknown as Situation)
      .map(({standing}) => standing);

  it("is the paper for the cohort, and the extract alone where there is no paper", () => {
    expect(standingsOf({})).toEqual(["reported", "extract"]);
    expect(standingsOf(null)).toEqual(["extract"]);
  });
});

describe("the yields", () => {
  const term = (name: string, people: number, only_this: number) => ({term: name, people, only_this});

  it("name the term that finds most people, and whom only it retrieves", () => {
    const rows = [term("asylum", 40, 0), term("trafficked", 98, 31)];
    expect(casesTerms.title(rows, situation)).toBe(
      "“trafficked” finds the most people, 98; 31 are retrieved only through it"
    );
    expect(casesTerms.title(rows.slice(0, 1), situation)).toBe(
      "“asylum” finds the most people, 40; nobody is retrieved only through it"
    );
    expect(casesTerms.title([term("asylum", 0, 0)], situation)).toBe("No term that is on finds anybody");
  });

  it("name all terms that tie, none on fewer than five people, and say that some are off", () => {
    const level = [term("asylum", 40, 0), term("trafficked", 40, 31), term("juju", 4, 1)];
    expect(casesTerms.title(level, situation)).toBe(
      "“asylum” and “trafficked” find the most people, 40 each"
    );
    expect(casesTerms.title(level.slice(2), situation)).toBe("No term finds more than 4 people");
    const off = {context, filters: withSwitchedOff(noFilters, ["asylum"])} as unknown as Situation;
    expect(casesTerms.title([term("trafficked", 40, 31)], off)).toBe(
      "“trafficked” finds the most people of the terms that are on, 40; 31 are retrieved only through it"
    );
  });

  it("say what the figure leaves out", () => {
    const many = Array.from({length: 30}, (_, i) => term(`term ${i}`, 30 - i, 0));
    expect(casesTerms.explain?.([...many, term("silent", 0, 0)], situation)).toEqual([
      "The figure shows 24 terms, and no other finds more people than these; the table has all.",
      "1 term of 31 finds nobody."
    ]);
    const off = {context, filters: withSwitchedOff(noFilters, ["off 1", "off 2"])} as unknown as Situation;
    const few = [term("found", 9, 0), term("silent", 0, 0), term("off 1", 0, 0), term("off 2", 0, 0)];
    expect(casesTerms.explain?.(few, off)).toEqual(["1 term of 4 finds nobody.", "2 terms of 4 are off."]);
  });
});

describe("the contexts", () => {
  it("are titled by the share of hits that count", () => {
    const rows = [
      {context: "counted", hits: 60},
      {context: "negated", hits: 20},
      {context: "counted", hits: 0}
    ];
    expect(casesContexts.title(rows, situation)).toBe("60 of 80 hits (75 %) count");
    expect(casesContexts.title([], situation)).toBe("No term that is on has a hit");
  });

  it("say that rounded shares need not add up to 100 %, where they do not", () => {
    const rows = (...hits: number[]) =>
      hits.map((each) => ({concept: "a", hits: each, denominator: hits.reduce((all, one) => all + one)}));
    const measured = (...hits: number[]) => measureOf(casesContexts, situation, rows(...hits));
    expect(measured(1, 1, 1)).toMatch(/ Rounded shares need not add up to 100 %\.$/); // 33 + 33 + 33
    expect(measured(1, 1, 2)).toMatch(/42:839\)\.$/);
  });
});

describe("against the key", () => {
  const row = (part: string, label: string, [tp, fp, fn]: [number, number, number]) => ({
    part,
    label,
    true_positives: tp,
    false_positives: fp,
    false_negatives: fn
  });
  const rows = [
    row("search", "The whole search", [128, 11, 2]),
    row("concept", "Trafficking", [100, 20, 30]),
    row("term", "asylum", [30, 70, 100]),
    row("term", "trafficked", [90, 10, 40])
  ];

  it("the search and the best term are titles", () => {
    expect(casesPerformance.title(rows, situation)).toBe(
      "The search finds 128 of 130 true cases (98 %); 128 of 139 people retrieved (92 %) are true cases"
    );
    expect(casesTermPerformance.title(rows, situation)).toBe(
      "By itself “trafficked” finds the most: 90 of 130 true cases (69 %)"
    );
  });

  it("each row is saved with its measures and intervals", () => {
    const [all] = casesPerformance.select?.(rows, situation) ?? [];
    expect(all?.sensitivity_share).toBeCloseTo(128 / 130, 12);
    expect(all?.predictive_value_share).toBeCloseTo(128 / 139, 12);
    expect(all?.f1_share).toBeCloseTo(256 / 269, 12); // 2 · 128 / (2 · 128 + 11 + 2)
    expect(casesTermPerformance.select?.(rows, situation)).toHaveLength(2);
    const [printed] = casesPerformance.csv?.(rows, situation) ?? [];
    // F1: Wilson of 128 of 141, 0.849 and 0.946, mapped by 2J / (1 + J)
    expect(printed).toMatchObject({
      sensitivity_percent: "98",
      predictive_value_percent: "92",
      f1_percent: "95"
    });
    expect([printed?.f1_low, printed?.f1_high]).toEqual(["92", "97"]);
  });

  it("the worst forms are named by their share", () => {
    const form = (planted: string, name: string, people: number, retrieved: number) => ({
      planted,
      form: name,
      people,
      retrieved
    });
    const forms = [
      form("case", "named", 100, 95),
      form("case", "misspelling", 20, 15),
      form("near miss", "leaflet", 60, 54),
      form("near miss", "drugs", 10, 10)
    ];
    expect(casesForms.title(forms, situation)).toBe(
      "Most often missed: “misspelling”, 5 of 20 people (25 %); most often taken for a case: “drugs”, 10 of 10 people (100 %)"
    );
    expect(casesForms.title([form("case", "named", 5, 5)], situation)).toBe(
      "Everybody with a planted case is retrieved; no near miss is taken for a case"
    );
  });

  it("no form of a single person is called the worst", () => {
    const form = (planted: string, name: string, people: number, retrieved: number) => ({
      planted,
      form: name,
      people,
      retrieved
    });
    const implied = form("case", "only implied", 1, 0);
    expect(casesForms.title([implied, form("case", "named", 45, 45)], situation)).toBe(
      "Somebody is missed in 1 of 2 forms, too few people to say in which most often; no near miss is taken for a case"
    );
    expect(casesForms.title([implied, form("near miss", "leaflet", 60, 1)], situation)).toBe(
      "Somebody is missed in 1 of 1 forms; somebody is taken for a case in 1 of 1 near misses, too few people to say in which most often"
    );
    expect(
      casesForms.title([implied, form("case", "split", 16, 8), form("case", "named", 20, 10)], situation)
    ).toBe(
      "Most often missed: “split” and “named”, 8 of 16 people (50 %) and 10 of 20 people (50 %), of forms with ten people or more; no near miss is taken for a case"
    );
  });

  it("errors count people, of whom one can have two missed passages", () => {
    const error = (kind: string, person_id: string) => ({error: kind, person_id});
    const errors = [error("missed", "R1"), error("missed", "R1"), error("wrongly retrieved", "R2")];
    expect(casesMissed.title(errors, situation)).toBe(
      "1 person with a planted case missed, 1 person retrieved wrongly"
    );
  });
});

describe("the screening", () => {
  it("has agreement and kappa for a title", () => {
    const row = (first_decision: string, second_decision: string, people: number) => ({
      first: "ann",
      second: "bea",
      first_decision,
      second_decision,
      people
    });
    const rows = [
      row("included", "included", 1),
      row("included", "excluded", 2),
      row("excluded", "excluded", 2)
    ];
    // by chance (3 · 1 + 2 · 4) / 25 = 11/25: kappa (15 − 11) / (25 − 11)
    expect(casesScreening.title(rows, situation)).toBe(
      "ann and bea agree on 3 of 5 people (60 %): kappa 0.29"
    );
  });
});
