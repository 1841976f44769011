import {beforeAll, describe, expect, it, vi} from "vitest";
import {describePages} from "../../../../src/extract/describe-pages.js";
import {ageGroup, bare} from "../../../support/age-groups.js";
import {enterDocument, groups, releasedSituation} from "../../../support/released-study.js";

const {study} = releasedSituation.context;
const routes = [
  ...groups({route: "told", label: "Told"}, 41, 22, 63),
  ...groups({route: "seen", label: "Seen"}, 12, null, null)
];
const printed = (id: string, query: string, cell: string) => ({
  id,
  place: "abstract",
  statement: `patients, ${id}`,
  variable: null,
  level: null,
  group: "adults",
  n: 41,
  denominator: 95,
  percent: "43",
  note: null,
  query,
  cell
});
const results: Record<string, unknown> = {
  study: {
    ...study,
    variables: [ageGroup, {name: "sex", title: "Sex", levels: [], printed: true, dividesGroups: false}]
  },
  tables: [],
  pages: describePages({
    ...bare,
    title: "A study",
    description: "",
    words:
      "# Who told {#index}\n\nOf {sample: patients[group=adult]}, *some*.\n\n- {sample: patients[group=all]} in all\n\n---\n\n## More {#on}\n\n1. [Check](./check.html), [read](https://doi.org/10.1/x)\n",
    synthetic: false,
    unit: {one: "patient", many: "patients"},
    groups: null
  }),
  derived: [],
  sample: groups({}, 95, 35, null),
  "identification-routes": routes,
  "theme-frequencies": [],
  "sample-characteristics": [],
  codebook: [{code: "told", kind: "route", parent: null, label: "Told", definition: "They were told."}],
  reported: [
    printed("told", "identification-routes", "patients[group=adult; route=told]"),
    printed("seen", "identification-routes", "patients[group=child; route=seen]"),
    printed("subtheme", "subtheme-frequencies", "patients[group=adult; subtheme=fear]")
  ]
};

// The site's files, of which a site for release has only some.
vi.mock("../../../../src/page/site-files.js", () => {
  const file = (contents: () => unknown) => ({
    json: async () => contents(),
    text: async () => "-- A row: one.\nSELECT 1"
  });
  const resultFiles = Object.fromEntries(
    [
      "sample",
      "identification-routes",
      "theme-frequencies",
      "sample-characteristics",
      "codebook",
      "reported"
    ].map((name) => [name, file(() => results[name])])
  );
  return {
    resultFiles,
    memoFiles: {},
    queryFiles: new Proxy({}, {get: () => file(() => ""), ownKeys: () => []}),
    studyFile: file(() => results.study),
    pagesFile: file(() => results.pages),
    tablesFile: file(() => results.tables),
    derivedFile: file(() => results.derived),
    protectionFile: file(() => null),
    tableFiles: {},
    searchTableFiles: {},
    csvFiles: {},
    viewFiles: {},
    behindFiles: {}
  };
});
vi.mock("../../../../src/page/page-state.js", () => ({
  currentView: () => ({filters: {levels: {}, switchedOff: []}, phase: {name: "offered"}}),
  onView: (listener: (view: unknown) => void) =>
    listener({filters: {levels: {}, switchedOff: []}, phase: {name: "offered"}}),
  startEngine: () => undefined,
  engineSession: () => Promise.reject(new Error("there is no engine here"))
}));

const words = (element: Element | undefined) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";

beforeAll(() => {
  enterDocument();
  Object.assign(globalThis, {
    window: globalThis,
    addEventListener: () => undefined,
    requestIdleCallback: (task: () => void) => task()
  });
});

describe("a card on a site for release", () => {
  it("shows the released numbers, and says where its query ran", async () => {
    const {card} = await import("../../../../src/components/card/card.js");
    const {identificationRoutes} = await import("../../../../src/figures/findings/identification-routes.js");
    const shown = await card(identificationRoutes);
    expect(words(shown)).toContain("Told: 41 of 95 adults (43 %) and 22 of 35 children (63 %)");
    expect(words(shown)).toContain("ran where the records are");
    expect(words(shown)).not.toContain("again in your browser");
    expect(words(shown)).toContain(
      "Numbers below 10, and numbers that leave fewer than that of their group, are withheld"
    );
    expect(shown.querySelector("a[href*=editor]")).toBeNull();
    expect(words(shown)).toContain("In the files, a count that is empty is withheld.");
  });

  it("is short where its table is not released, and says why where the release does", async () => {
    const {card} = await import("../../../../src/components/card/card.js");
    const {themeCoOccurrence} = await import("../../../../src/figures/findings/theme-co-occurrence.js");
    const {themesByRoute} = await import("../../../../src/figures/findings/themes-by-route.js");
    const refused = await card(themeCoOccurrence);
    expect(words(refused.querySelector("h2") ?? undefined)).toBe("Theme co-occurrence");
    expect(words(refused)).toMatch(/This figure is not part of the release\. It could not be protected\.$/);
    expect(refused.querySelector(".tabs, .card-actions, svg, button")).toBeNull();
    expect(words(await card(themesByRoute))).toMatch(/This figure is not part of the release\.$/);
  });
});

describe("the check of printed numbers", () => {
  it("says withheld where the site does, offers it as a verdict, and has no rows behind it", async () => {
    const {claimsCheck} = await import("../../../../src/components/check/claims-check.js");
    const root = await claimsCheck();
    const rows = [...root.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => words(cell))
    );
    const reason = "withheld the site does not release this number, so the paper’s cannot be compared here";
    expect(rows).toEqual([
      ["41/95 (43 %)", "41/95 (43 %)", "reproduced Arithmetic: 1 for, 0 against For41 of 95 is 43 %", "–"],
      ["41/95 (43 %)", "‡ withheld", reason, "–"],
      ["41/95 (43 %)", "‡ withheld", reason, "–"]
    ]);
    expect([...root.querySelectorAll(".verdicts label")].map(words)).toContain("2 withheld");
  });
});

describe("what else a site for release says", () => {
  it("has a sentence in the place of the filters", async () => {
    const {filterBar} = await import("../../../../src/components/filter-bar.js");
    const bar = await filterBar();
    expect(bar.localName).toBe("p");
    expect(words(bar)).toMatch(/^Filters and other comparisons would need rows/);
  });

  it("says withheld within a sentence, and a dash where there is no such number", async () => {
    const {inlineNumber} = await import("../../../../src/components/prose/inline-number.js");
    const patients = (group: string) => ({measure: "patients", where: {group}});
    expect(words(await inlineNumber("sample", patients("adult")))).toBe("95");
    expect(words(await inlineNumber("sample", patients("all")))).toBe("withheld");
    expect(words(await inlineNumber("double-coding", patients("all")))).toBe("–");
  });

  it("says the study’s words: title, lede, key numbers, sections and links", async () => {
    const {studyWords} = await import("../../../../src/components/prose/study-words.js");
    const shown = document.createElement("div");
    shown.append(await studyWords("index"), await studyWords("index", 1));
    expect(shown.innerHTML).toBe(
      [
        '<h1 id="who-told" tabindex="-1"><a class="observablehq-header-anchor" href="#who-told">Who told</a></h1>',
        '<p class="lede">Of <span class="inline-number">95</span>, <em>some</em>.</p>',
        '<ul class="key-numbers"><li><span class="inline-number">withheld</span> in all</li></ul>',
        '<h2 id="on" tabindex="-1"><a class="observablehq-header-anchor" href="#on">More</a></h2>',
        '<ol><li><a href="./check.html">Check</a>, <a href="https://doi.org/10.1/x" target="_blank" rel="noopener noreferrer">read</a></li></ol>'
      ].join("")
    );
  });

  it("has a codebook without counts", async () => {
    const {codebookTree} = await import("../../../../src/components/tables/codebook-tree.js");
    const tree = await codebookTree();
    expect(words(tree)).toContain("They were told.");
    expect(words(tree)).not.toMatch(/\d+ (patients|codings)/);
  });

  it("has an editor that starts from the released tables", async () => {
    const {queryEditor} = await import("../../../../src/components/check/query-editor.js");
    const editor = queryEditor();
    await vi.waitFor(() =>
      expect(editor.querySelector("textarea")?.value).toBe('SELECT *\nFROM "identification-routes"\n')
    );
    expect([...editor.querySelectorAll("option")].map(words)).toEqual(study.release?.tables);
    expect(words(editor)).toContain("A withheld number is NULL");
  });

  it("leaves comparisons with a withheld number out of the choice, and says so", async () => {
    const {comparisonChooser} = await import("../../../../src/components/comparisons/comparison-chooser.js");
    const {comparisonMethods} = await import("../../../../src/components/comparisons/comparison-methods.js");
    const chooser = await comparisonChooser();
    expect([...chooser.querySelectorAll("option")].map(words)).toEqual(["Told"]);
    expect(words(chooser)).toContain("Comparisons with a withheld number are left out.");
    expect(words(await comparisonMethods())).toContain("identification routes (1)");
  });

  it("says so where a number of the paper, the codebook or a comparison is not there", async () => {
    const {inlineNumber} = await import("../../../../src/components/prose/inline-number.js");
    const printed = (id: string) => inlineNumber("reported", {measure: "n", where: {id}});
    expect(words(await printed("told"))).toBe("41");
    expect(words(await printed("none"))).toBe("–");

    const [codebook, routesBefore] = [results.codebook, results["identification-routes"]];
    Object.assign(results, {codebook: [], "identification-routes": []});
    vi.resetModules();
    const {codebookTree} = await import("../../../../src/components/tables/codebook-tree.js");
    const {comparisonChooser} = await import("../../../../src/components/comparisons/comparison-chooser.js");
    expect(words(await codebookTree())).toBe("No code is named here: none has a released number.");
    expect(words(await comparisonChooser())).toBe("No comparison can be made: each has a withheld number.");
    Object.assign(results, {codebook, "identification-routes": routesBefore});
    vi.resetModules();
  });

  it("says that agreement and the search are not part of the release", async () => {
    const {agreementFigures} = await import("../../../../src/components/agreement/agreement-cards.js");
    const {doubleCoding} = await import("../../../../src/components/agreement/agreement-cards.js");
    const {casesSections} = await import("../../../../src/components/cases/cases-sections.js");
    for (const made of [agreementFigures, doubleCoding, casesSections])
      expect(words(await made())).toContain("not part of the release");
  });
});
