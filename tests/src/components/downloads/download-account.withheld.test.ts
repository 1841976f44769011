import {describe, expect, it} from "vitest";
import {familyNamed} from "../../../../src/analysis/comparisons/families.js";
import {accountOf, csvRows, selectedRows} from "../../../../src/components/downloads/download-account.js";
import {csvOf, jsonOf} from "../../../../src/components/downloads/format-rows.js";
import type {Situation} from "../../../../src/figures/findings/finding.js";
import {groupDifferences} from "../../../../src/figures/findings/group-differences.js";
import {identificationRoutes} from "../../../../src/figures/findings/identification-routes.js";
import {groups, releasedSituation} from "../../../support/released-study.js";

const rows = groups({route: "told", label: "Told"}, 41, null, null);
const shown = {finding: identificationRoutes, rows, situation: releasedSituation};
const page = "https://casebook.example/page.html";

describe("files from a site for release", () => {
  it("have an empty cell in CSV, with a column that says that it is withheld", () => {
    expect(csvOf(csvRows(shown))).toBe(
      [
        "group,route,label,patients,denominator,percent,low,high,withheld",
        "adult,told,Told,41,95,43,34,53,false",
        "child,told,Told,,35,,,,true",
        "all,told,Told,,130,,,,true"
      ].join("\n")
    );
  });

  it("have null in JSON, beside a sentence that says what it means", () => {
    const json = JSON.parse(jsonOf(accountOf(shown, page, {}), selectedRows(shown)));
    expect(json.rows[1].patients).toBeNull();
    expect(json.withheld).toBe(
      "A count, or a denominator, that is empty or null is withheld; it is not nought."
    );
  });

  it("have no such column for comparisons, which are made of released numbers only", () => {
    const compared = {...shown, finding: groupDifferences(familyNamed("routes"))};
    const released = groups({route: "read", label: "Read"}, 20, 15, 35);
    expect(
      csvRows({...compared, rows: [...rows, ...released]}).map((row) => [row.key, row.withheld])
    ).toEqual([["read", undefined]]);
  });
});

it("files from another site have neither", () => {
  const {release: _, ...released} = releasedSituation.context.study;
  const study = {...released, variables: [], codes: []};
  const situation = {...releasedSituation, context: {...releasedSituation.context, study}} as Situation;
  const other = {...shown, rows: rows.slice(0, 1), situation};
  expect(csvOf(csvRows(other))).not.toContain("withheld");
  expect(accountOf(other, page, {})).not.toHaveProperty("withheld");
});
