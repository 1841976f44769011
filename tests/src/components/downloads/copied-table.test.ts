import {beforeAll, describe, expect, it} from "vitest";
import {familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {copiedTable} from "../../../../src/components/downloads/copied-table.js";
import {csvRows} from "../../../../src/components/downloads/download-account.js";
import {type Situation, situationOf} from "../../../../src/figures/findings/finding.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {sampleCharacteristics} from "../../../../src/figures/findings/sample-characteristics.js";
import {severalGroups} from "../../../../src/figures/findings/several-groups.js";
import {groupingBy} from "../../../../src/model/groups.js";
import {comparedBy, type Filters, noFilters} from "../../../../src/queries/filters.js";
import {levelFilters} from "../../../support/filters.js";
import {enterDocument, groups, releasedSituation} from "../../../support/released-study.js";

const rows = groups({route: "told", label: "Told"}, 41, null, null);
const shown = {finding: identificationRoutes, rows, situation: releasedSituation};

beforeAll(() => {
  enterDocument();
});

describe("a table copied from a site for release", () => {
  it("keeps the marks of what is withheld, and has neither classes nor scripts", () => {
    const {markup, text} = copiedTable(shown);
    expect(text).toBe(
      [
        "Patients by identification route, with 95 % Wilson intervals",
        "\tAdults\t\tChildren\t\tAll\t",
        "Route\tpatients\t% (95 % interval)\tpatients\t% (95 % interval)\tpatients\t% (95 % interval)",
        "Told\t41/95\t43 (34 to 53)\t‡ withheld\t\t‡ withheld\t",
        ""
      ].join("\n")
    );
    expect(markup).toContain("<caption>Patients by identification route");
    expect(markup).toContain('<th scope="row">Told</th><td>41/95</td><td>43 (34 to 53)</td>');
    expect(markup).toContain('<td colspan="2">‡ withheld</td>');
    expect(markup).not.toMatch(/class|script|style|<span|aria/);
  });

  it("says who is compared, and who is left out", () => {
    const {study} = releasedSituation.context;
    const context = {
      ...releasedSituation.context,
      study: {...study, release: undefined}
    } as unknown as typeof releasedSituation.context;
    const first = levelFilters({sex: "Female"});
    const captionOf = (filters: Filters) =>
      copiedTable({
        finding: identificationRoutes,
        rows,
        situation: situationOf(context, filters)
      }).text.split("\n")[0];
    expect(captionOf(comparedBy(levelFilters({sex: "Male"}), {first, second: "filtered"}))).toBe(
      "Patients by identification route, with 95 % Wilson intervals. A, Sex: Female, compared with B, Sex: Male."
    );
    expect(captionOf(first)).toBe(
      "Patients by identification route, with 95 % Wilson intervals. Only some of the patients. Sex: Female."
    );
  });

  it("says what is seen of a mark once, where a voice says it otherwise", () => {
    const rows = groups({variable: "sex", level: "Female"}, 76, null, null);
    const {text} = copiedTable({...shown, finding: sampleCharacteristics, rows});
    expect(text).toContain("Female\t‡\t76 (80.0)\t‡\n");
  });
});

describe("a copied table of three groups", () => {
  const levels = ["North", "South", "East"];
  const variable = {name: "site", title: "Site", levels, printed: false, dividesGroups: false};
  const {context} = releasedSituation;
  const study = {...context.study, release: undefined, groups: null, variables: [variable]};
  const situation = {
    context: {...context, study},
    filters: {...noFilters, by: "site"},
    grouping: groupingBy("site", study)
  } as unknown as Situation;
  const rows = [4, 2, 0].map((patients, i) => ({
    group: levels[i] ?? "",
    theme: "fear",
    label: "Fear",
    patients,
    denominator: 4
  }));

  it("holds each pair of them too", () => {
    const contents = {finding: severalGroups(familyNamed("themes")), rows, situation};
    const {markup, text} = copiedTable(contents);
    // 36 of the 924 ways to deal 6 patients among 3 groups of 4 are as unlikely. V: √(8 / 12). Holm: 3 · 2/70, 2 · 30/70.
    // Newcombe from Wilson’s 4/4 (0.510 to 1), 2/4 (0.150 to 0.850) and 0/4 (0 to 0.490).
    expect(text.replaceAll("\t", " | ")).toBe(
      [
        "Themes by site: patients whose site is North, those where it is South and East. Compared by site.",
        "Themes | North: number, % (95 % interval) | South: number, % (95 % interval) | East: number, % (95 % interval) | p over all groups (Freeman and Halton) | Cramér’s V",
        "Fear | 4/4, 100 (51 to 100) | 2/4, 50 (15 to 85) | 0/4, 0 (0 to 49) | 0.0390 | 0.816",
        "",
        "Themes: each pair of groups, the first share minus the second, with Newcombe’s 95 % interval (1998); p adjusted by Holm (1979) over the pairs of a row of the table above. Compared by site.",
        " |  |  | Fisher’s exact p | ",
        "Themes | Groups | Points (95 % interval) | raw | Holm",
        "Fear | North − South | +50.0 (−10.2 to +85.0) | 0.4286 | 0.8571",
        "Fear | North − East | +100.0 (+30.7 to +100.0) | 0.0286 | 0.0857",
        "Fear | South − East | +50.0 (−10.2 to +85.0) | 0.4286 | 0.8571",
        ""
      ].join("\n")
    );
    expect(markup.match(/<table>/g)).toHaveLength(2);
    expect(csvRows(contents)).toMatchObject([
      {
        "North minus East": "100.0",
        "North minus East_lower": "30.7",
        "North minus East_upper": "100.0",
        "North minus East_fisher_p": "0.0286",
        "North minus East_fisher_p_holm": "0.0857"
      }
    ]);
  });
});
