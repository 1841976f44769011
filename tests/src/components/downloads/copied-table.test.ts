import {beforeAll, describe, expect, it} from "vitest";
import {copiedTable} from "../../../../src/components/downloads/copied-table.js";
import {situationOf} from "../../../../src/figures/findings/finding.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {sampleCharacteristics} from "../../../../src/figures/findings/sample-characteristics.js";
import {comparedBy, type Filters} from "../../../../src/queries/filters.js";
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
