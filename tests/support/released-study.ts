import {JSDOM} from "jsdom";
import type {Situation} from "../../src/figures/findings/finding.js";
import type {Row} from "../../src/model/row.js";
import type {ReleaseDescription} from "../../src/model/study.js";
import {noFilters} from "../../src/queries/filters.js";
import {ageGroup, ageGroups, byAge, unit} from "./age-groups.js";
import {rules} from "./release-rules.js";

/** What a site for release knows: the tables of routes, informants, themes and characteristics, and one that was refused. */
export const release: ReleaseDescription = {
  ...rules,
  tables: ["sample", "identification-routes", "informants", "theme-frequencies", "sample-characteristics"],
  released: 20,
  withheld: 10,
  refused: [{table: "theme-co-occurrence", because: "It could not be protected."}]
};

const sex = {name: "sex", title: "Sex", levels: ["Female", "Male"], printed: true, dividesGroups: false};

/** The situation of a page on such a site. */
export const releasedSituation = {
  context: {
    study: {
      synthetic: false,
      codes: [],
      terms: [],
      version: "1.0.0",
      fingerprint: "0123",
      unit,
      groups: ageGroups,
      absentPages: [],
      variables: [ageGroup, sex],
      patients: 130,
      release
    },
    codes: new Map()
  },
  filters: noFilters,
  grouping: byAge
} as unknown as Situation;

/** Adults, children and all of one row of a query, among 95, 35 and 130; null where withheld. */
export function groups(about: Row, ...counts: Array<number | null>): Row[] {
  return (["adult", "child", "all"] as const).map((group, i) => ({
    group,
    ...about,
    patients: counts[i] ?? null,
    denominator: [95, 35, 130][i] ?? null
  }));
}

/** Makes the document the page's own, as tables want it. */
export function enterDocument(): Document {
  const {window} = new JSDOM("", {url: "https://casebook.example/page.html"});
  const names = [
    "document",
    "location",
    "history",
    "Node",
    "NodeList",
    "HTMLCollection",
    "HTMLElement",
    "Element",
    "SVGElement"
  ];
  for (const name of names)
    Object.defineProperty(globalThis, name, {
      value: window[name as keyof typeof window],
      configurable: true,
      writable: true
    });
  return window.document;
}

/** What nothing may say of a withheld number: that it is nought, or a fault of ours. */
export const wrong = /(?<![\d,.])0 of |NaN|null|undefined/;
