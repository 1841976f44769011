import {describe, expect, it} from "vitest";
import {characteristic} from "../../../../src/figures/findings/characteristic.js";
import type {Situation, StandingNote} from "../../../../src/figures/findings/finding.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {standingInView, syntheticTag} from "../../../../src/figures/findings/standing.js";
import {themesByRoute} from "../../../../src/figures/findings/themes-by-route.js";
import type {PageContext} from "../../../../src/page/page-context.js";
import {type Filters, noFilters} from "../../../../src/queries/filters.js";
import {ageGroup, ageGroups, byAge, unit} from "../../../support/age-groups.js";
import {levelFilters} from "../../../support/filters.js";
import {paper} from "../../../support/paper.js";

const told = {code: "told", kind: "route", label: "Told", origin: "paper"};
const notes: StandingNote[] = [{standing: "reported", about: "every count"}];
const finding = {standing: () => notes};

function situation(filters: Filters, {synthetic = true} = {}): Situation {
  const sex = {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: true, dividesGroups: false};
  const study = {unit, synthetic, paper, groups: ageGroups, codes: [told], variables: [ageGroup, sex]};
  const context = {study, codes: new Map([["told", told]])} as unknown as PageContext;
  return {context, filters, grouping: byAge};
}

const adults = levelFilters({age_group: "adult"});
const bySex = {...noFilters, by: "sex"};
const women = levelFilters({sex: "Female"});

describe("the standing of the numbers in view", () => {
  it("stays that of print for one of the study’s own groups, and for all together", () => {
    for (const filters of [noFilters, adults, {...noFilters, by: null}, {...adults, by: null}]) {
      expect(standingInView(finding, situation(filters))).toEqual(notes);
      expect(syntheticTag(situation(filters))("told")).toBeUndefined();
    }
  });

  it("does not deny that a number is printed of other patients and groups, but says that nobody checks it", () => {
    const about = (filters: Filters, of = {}) => standingInView(finding, situation(filters, of));
    expect(about(women)).toEqual([
      {
        standing: "synthetic",
        about:
          "numbers here are not checked against print; how the characteristics combine is invented where the paper does not print it"
      }
    ]);
    expect(about(women, {synthetic: false})).toEqual([
      {standing: "extract", about: "numbers here are not checked against print"}
    ]);
    expect(about(bySex)).toEqual([
      {
        standing: "synthetic",
        about: "numbers here are not checked against print; the paper does not compare these groups"
      }
    ]);
    expect(syntheticTag(situation(women))("told")).toBe("synthetic");
  });

  it("is that of print for the study’s own groups beside those that the paper prints by them", () => {
    const ages = characteristic({...ageGroup, printed: true});
    const shown = (filters: Filters) => standingInView(ages, situation(filters));
    expect(shown(bySex).map(({standing, about}) => `${standing}: ${about}`)).toEqual([
      "reported: the counts, which the paper prints as sex by age group",
      "derived: the shares and the intervals"
    ]);
    expect(shown({...women, by: "sex"})[0]?.standing).toBe("synthetic");
    expect(shown({...noFilters, by: null})[0]).toEqual({standing: "reported", about: "the counts"});
  });

  it("says of whom the counts are printed where one of the study’s own groups is in view alone", () => {
    const bySexes = characteristic({...ageGroup, name: "sex", title: "Sex", printed: true});
    expect(standingInView(bySexes, situation(adults))[0]?.about).toBe("the counts of adults");
    expect(standingInView(bySexes, situation(noFilters))[0]?.about).toBe("the counts");
    expect(standingInView(identificationRoutes, situation(adults))[0]?.about).toBe("“Told” of adults");
  });

  it("stands once, whatever it is of", () => {
    const together = standingInView(identificationRoutes, situation({...noFilters, by: null}));
    expect(together.map(({standing, about}) => `${standing}: ${about}`)).toEqual([
      "derived: “Told” and the intervals",
      "synthetic: every other route"
    ]);
  });

  it("does not speak of groups on a figure that takes all together", () => {
    expect(standingInView(themesByRoute, situation(bySex))[0]?.about).toBe("every count");
    expect(standingInView(themesByRoute, situation(women))[0]?.about).toContain("not checked against print");
  });

  it("is a sum of printed counts where the groups of a route are taken together", () => {
    const first = (filters: Filters) => identificationRoutes.standing(situation(filters))[0];
    expect(first(adults)).toEqual({standing: "reported", about: "“Told” of adults"});
    expect(first({...noFilters, by: null})).toEqual({standing: "derived", about: "“Told”"});
  });
});
