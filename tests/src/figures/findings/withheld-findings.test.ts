import {describe, expect, it} from "vitest";
import {familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {characteristic} from "../../../../src/figures/findings/characteristic.js";
import {type Finding, measureOf} from "../../../../src/figures/findings/finding.js";
import {groupDifferences} from "../../../../src/figures/findings/group-differences.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {informants} from "../../../../src/figures/findings/informants.js";
import {methodStrip} from "../../../../src/figures/findings/method-strip.js";
import {onePatient} from "../../../../src/figures/findings/one-patient.js";
import {sampleCharacteristics} from "../../../../src/figures/findings/sample-characteristics.js";
import {subthemeFrequencies} from "../../../../src/figures/findings/subtheme-frequencies.js";
import {themeCoOccurrence} from "../../../../src/figures/findings/theme-co-occurrence.js";
import {themeFrequencies} from "../../../../src/figures/findings/theme-frequencies.js";
import {themesByRoute} from "../../../../src/figures/findings/themes-by-route.js";
import {wholeCharacteristicsTested} from "../../../../src/figures/findings/whole-characteristics.js";
import {
  enterDocument,
  groups,
  releasedSituation as situation,
  wrong
} from "../../../support/released-study.js";

const document = enterDocument();

const route = (name: string, ...counts: Array<number | null>) =>
  groups({route: name, label: name}, ...counts);
const theme = (name: string, ...counts: Array<number | null>) =>
  groups({theme: name, subtheme: name, label: name}, ...counts);
const level = (name: string, ...counts: Array<number | null>) =>
  groups({variable: "sex", level: name}, ...counts);
const pair = (a: string, b: string, patients: number | null, denominator: number | null = 130) => ({
  group: "all",
  theme_a: a,
  theme_b: b,
  label_a: a,
  label_b: b,
  patients,
  denominator
});
const byRoute = (name: string, about: string, patients: number | null, denominator: number | null) => ({
  group: "all",
  route: name,
  route_label: name,
  theme: about,
  theme_label: about,
  patients,
  denominator
});

const routes = [
  ...route("seen", null, null, null),
  ...route("told", 41, null, null),
  ...route("said", null, null, 30),
  ...route("read", 20, 15, 35)
];
const levels = [...level("Female", 76, null, null), ...level("Male", 19, null, null)];
const routesFamily = familyNamed("routes");

/** Every finding that a release can hold, with rows of which some are withheld, and with all of them withheld. */
const findings: ReadonlyArray<[finding: Finding, rows: ReturnType<typeof groups>]> = [
  [identificationRoutes, routes],
  [informants, routes.map((row) => ({...row, informant: String(row.route)}))],
  [themeFrequencies, [...theme("fear", 41, null, null), ...theme("debt", 30, 20, 50)]],
  [
    subthemeFrequencies({code: "fear", label: "Fear"}, {codes: [{code: "shame"}], isDeep: false}),
    theme("shame", 41, null, null)
  ],
  [characteristic({name: "sex", title: "Sex", levels: [], printed: true, dividesGroups: false}), levels],
  [sampleCharacteristics, levels],
  [
    themeCoOccurrence,
    [pair("Fear", "Debt", 40), pair("Fear", "Shame", null), pair("Debt", "Shame", 30, null)]
  ],
  [
    themesByRoute,
    [byRoute("told", "Fear", 30, 63), byRoute("told", "Debt", null, 63), byRoute("seen", "Fear", 12, null)]
  ],
  [groupDifferences(routesFamily), routes],
  [wholeCharacteristicsTested, levels],
  [methodStrip({family: routesFamily, key: "read"}), routes],
  [onePatient({family: routesFamily, key: "read"}), routes],
  [onePatient({family: routesFamily, key: "told"}), routes]
];

describe.each(findings.map(([finding, rows]) => ({name: finding.name, finding, rows})))(
  "$name, with withheld numbers",
  ({finding, rows}) => {
    const all = rows.map((row) => ({...row, patients: null}));

    it.each([
      {what: "some", rows},
      {what: "all", rows: all},
      {what: "no rows", rows: []}
    ])("says nought of none: $what", ({rows}) => {
      const said = [
        finding.title(rows, situation),
        ...(finding.explain?.(rows, situation) ?? []),
        ...[293, 846].map((width) => finding.draw(rows, {width, document, ...situation}).outerHTML),
        finding.table?.(rows, situation).outerHTML ?? ""
      ];
      for (const words of said) expect(words).not.toMatch(wrong);
      const cells = [...(finding.table?.(rows, situation).querySelectorAll("tbody :is(td, th)") ?? [])];
      expect(cells.filter((cell) => cell.textContent === "")).toEqual([]);
    });
  }
);

describe.each(findings.slice(0, 8).map(([finding, rows]) => ({name: finding.name, finding, rows})))(
  "$name",
  ({finding, rows}) => {
    it("says in drawing and table that a number is withheld", () => {
      const drawn = finding.draw(rows, {width: 660, document, ...situation});
      expect(drawn.outerHTML).toContain("withheld");
      expect(drawn.outerHTML).toContain("‡");
      if (finding.table) expect(finding.table(rows, situation).textContent).toContain("‡ withheld");
    });
  }
);

describe("titles", () => {
  it("name the commonest of what is released, and say which group is withheld", () => {
    expect(identificationRoutes.title(routes, situation)).toBe(
      "told: 41 of 95 adults (43 %); children: withheld"
    );
    expect(identificationRoutes.title(routes.slice(6), situation)).toBe(
      "read: 20 of 95 adults (21 %) and 15 of 35 children (43 %)"
    );
    expect(identificationRoutes.title(route("said", null, null, 30), situation)).toBe(
      "said: 30 of 130 patients (23 %); adults and children: withheld"
    );
  });

  it("call nothing the commonest of all where some are withheld", () => {
    expect(
      themeFrequencies.title([...theme("Fear", 41, 20, 61), ...theme("Debt", null, null, null)], situation)
    ).toBe(
      "Fear is recorded most often among the numbers released: 41 of 95 adults (43 %) and 20 of 35 children (57 %)"
    );
    expect(themeCoOccurrence.title([pair("Fear", "Debt", 40), pair("Fear", "Shame", null)], situation)).toBe(
      "“Fear” and “Debt” meet most often among the numbers released: 40 of 130 patients (31 %)"
    );
  });

  it("say so where nothing is released", () => {
    const none = "Every number of this figure is withheld";
    expect(identificationRoutes.title(routes.slice(0, 3), situation)).toBe(none);
    expect(themeCoOccurrence.title([pair("Fear", "Debt", null)], situation)).toBe(none);
    expect(themesByRoute.title([byRoute("told", "Fear", null, 63)], situation)).toBe(none);
    expect(groupDifferences(routesFamily).title(routes.slice(0, 9), situation)).toBe(
      "No comparison can be made: each has a withheld number"
    );
  });
});

describe("pairs of a flat codebook of 60 themes", () => {
  it("are drawn and tabled of the 24 that meet most, and are all in the file", () => {
    const names = Array.from({length: 60}, (_, at) => `theme ${at}`);
    const rows = names.flatMap((one, at) =>
      names.slice(at + 1).map((other) => pair(one, other, at < 24 && names.indexOf(other) < 24 ? 30 : 10))
    );
    const table = themeCoOccurrence.table?.(rows, situation);
    expect(table?.querySelectorAll("tbody tr")).toHaveLength(276); // 24 · 23 / 2
    expect(table?.textContent).not.toContain("theme 24");
    const drawn = themeCoOccurrence.draw(rows, {...situation, width: 800, document});
    expect(drawn.querySelectorAll("*").length).toBeLessThan(1200);
    expect(themeCoOccurrence.select?.(rows, situation)).toHaveLength(1770); // 60 · 59 / 2
    expect(measureOf(themeCoOccurrence, situation, rows)).toMatch(
      / Of 60 themes, figure and table have the 24 that meet others most often; the CSV has all\.$/
    );
  });
});

describe("a flat codebook of 61 themes", () => {
  it("is drawn as the 60 that are recorded most often, and tabled as a whole", () => {
    const rows = Array.from({length: 61}, (_, at) => theme(`theme ${at}`, 10 + at, null, null)).flat();
    const drawn = themeFrequencies.draw(rows, {...situation, width: 800, document});
    expect(drawn.textContent).toContain("theme 1");
    expect(drawn.textContent).not.toContain("theme 0");
    expect(themeFrequencies.table?.(rows, situation)?.textContent).toContain("theme 0");
    expect(measureOf(themeFrequencies, situation, rows)).toMatch(
      / Of 61 themes, the figure has the 60 that are recorded most often; the table has all\.$/
    );
    expect(measureOf(themeFrequencies, situation, rows.slice(3))).not.toContain("the figure has");
  });
});

describe("a comparison that cannot be made", () => {
  it("is a sentence in place of empty panels and tables", () => {
    const choice = {family: routesFamily, key: "told"};
    const few = routes.slice(0, 6);
    for (const finding of [groupDifferences(routesFamily), methodStrip(choice), onePatient(choice)]) {
      const why = '<p class="undrawn">No comparison can be made: each has a withheld number.</p>';
      expect(finding.draw(few, {width: 660, document, ...situation}).outerHTML).toBe(why);
      expect(finding.table?.(few, situation).outerHTML).toBe(why);
      expect(measureOf(finding, situation, few)).not.toMatch(/interval|p value|rings/);
    }
    const hidden = level("Female", 76, null, null);
    const drawn = wholeCharacteristicsTested.draw(hidden, {width: 660, document, ...situation});
    expect(drawn.className).toBe("undrawn");
    expect(measureOf(wholeCharacteristicsTested, situation, hidden)).not.toContain("Cramér");
  });
});

describe("bars", () => {
  const spoken = (rows: ReturnType<typeof groups>) => {
    const drawn = identificationRoutes.draw(rows, {width: 660, document, ...situation});
    return [...drawn.querySelectorAll("[role=img][aria-label]")].map((mark) =>
      mark.getAttribute("aria-label")
    );
  };

  it("of all patients stand beside those of adults and children where some of these are withheld", () => {
    expect(spoken([...route("told", 41, 22, 63), ...route("said", null, null, 30)])).toEqual([
      "told: 43 per cent, 41 of 95 adults",
      "told: 63 per cent, 22 of 35 children",
      "told: 48 per cent, 63 of 130 patients",
      "said: number of adults withheld",
      "said: number of children withheld",
      "said: 23 per cent, 30 of 130 patients"
    ]);
  });

  it("of all patients are not needed where nothing is withheld, nor of use where no number of theirs is released", () => {
    const both = ["told: 43 per cent, 41 of 95 adults", "told: 63 per cent, 22 of 35 children"];
    expect(spoken(route("told", 41, 22, 63))).toEqual(both);
    const hidden = ["seen: number of adults withheld", "seen: number of children withheld"];
    expect(spoken(route("seen", null, null, null))).toEqual(hidden);
  });
});

describe("the order of rows", () => {
  it("goes by released numbers, and then by the codebook", () => {
    const table = identificationRoutes.table?.([...route("none", null, null, null), ...routes], situation);
    const names = [...(table?.querySelectorAll("tbody th") ?? [])].map((head) => head.textContent);
    expect(names).toEqual(["told", "read", "said", "none", "seen"]); // 41 released, 35, 30, and nothing of two
  });
});

describe("tables", () => {
  it("say withheld once a group, over the count and its share", () => {
    const table = identificationRoutes.table?.(route("told", 41, null, null), situation);
    const cells = [...(table?.querySelectorAll("tbody td") ?? [])];
    expect(cells.map((cell) => [cell.textContent, cell.getAttribute("colspan")])).toEqual([
      ["41/95", null],
      ["43 (34\u00a0to\u00a053)", null],
      ["‡ withheld", "2"],
      ["‡ withheld", "2"]
    ]);
  });

  it("say of a count whose group is withheld what can be said", () => {
    const rows = route("told", 41, 20, 61).map((row) => ({...row, denominator: null}));
    const cells = [...(identificationRoutes.table?.(rows, situation).querySelectorAll("tbody td") ?? [])];
    expect(cells.slice(0, 2).map((cell) => cell.textContent)).toEqual(["41/‡", "‡ withheld"]);
  });

  it("leave out what a release does not count: codings and excerpts", () => {
    const table = (finding: Finding, rows: ReturnType<typeof groups>) =>
      finding.table?.(rows, situation).textContent;
    expect(table(themeCoOccurrence, [pair("Fear", "Debt", 40)])).not.toContain("excerpt");
    expect(table(themeFrequencies, theme("Fear", 41, 20, 61))).not.toContain("codings");
  });

  it("mark Table 1, explain the mark under it, and speak the word", () => {
    const drawn = sampleCharacteristics.draw(levels, {width: 660, document, ...situation});
    const cells = [...drawn.querySelectorAll("tbody td")].slice(0, 3);
    expect(cells.map((cell) => cell.querySelector("[aria-hidden]")?.textContent)).toEqual([
      "‡",
      undefined,
      "‡"
    ]);
    expect(cells[2]?.querySelector(".visually-hidden")?.textContent).toBe("withheld");
    expect(drawn.querySelector("p")?.textContent).toBe(
      "‡ means that a number is withheld. Levels without a released number are not listed."
    );
  });
});

describe("comparisons", () => {
  it("are not made with a withheld number", () => {
    const table = groupDifferences(routesFamily).table?.(routes, situation);
    expect(table?.querySelectorAll("tbody tr")).toHaveLength(1);
    expect(table?.querySelector("caption")?.textContent).toMatch(/for 1\u00a0comparison$/);
  });
});
