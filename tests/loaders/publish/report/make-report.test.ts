import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {makeReport} from "../../../../loaders/publish/report/make-report.js";
import {mayBeApproved} from "../../../../loaders/publish/report/release-report.js";
import {factsOf, releaseOf, routes, sample} from "./sample-facts.js";

describe("a release report", () => {
  it("has the hash of the sorted lines of sha256sum, whatever the order of the files", () => {
    const lines = `${"1".repeat(64)}  index.html\n${"2".repeat(64)}  data/routes.csv\n`;
    const hash = createHash("sha256").update(lines).digest("hex");
    const {files} = factsOf();
    expect(makeReport(factsOf()).hash).toBe(hash);
    expect(makeReport(factsOf({files: [...files].reverse()})).hash).toBe(hash);
    expect(makeReport(factsOf()).files.map(({path}) => path)).toEqual(["data/routes.csv", "index.html"]);
  });

  it("counts what is released and withheld, in each table and in all", () => {
    const {tables, totals} = makeReport(factsOf());
    expect(tables.map(({name, rows, released, withheld}) => [name, rows, released, withheld])).toEqual([
      ["sample", 3, 3, 0],
      ["identification-routes", 6, 4, 2]
    ]);
    expect(totals).toEqual({rows: 9, released: 7, withheld: 2, tables: 2, refused: 0, files: 2, bytes: 1545});
  });

  it("says by which further characteristics tables leave, by which not, and what others would cost", () => {
    const rows = [
      {group: "Female", patients: 101},
      {group: "Male", patients: null},
      {group: "all", patients: 130}
    ];
    const groupings = [{by: "sex", tables: [{name: "sample", rows}]}];
    const dropped = [{by: "region", because: "none of its numbers can be released"}];
    const costs = [{by: "referral_route", numbers: 40, withheld: 31}];
    const {further} = makeReport(factsOf({release: {...releaseOf([sample]), groupings}, dropped, costs}));
    expect(further).toEqual({
      released: [{by: "sex", tables: ["sample"], rows: 2, released: 1, withheld: 1}],
      dropped,
      costs
    });
  });

  it("says in words how a table hangs together with others", () => {
    const pairs = {
      ...routes,
      denominator: {table: "identification-routes", on: {route: "route"}},
      within: [{table: "theme-frequencies", on: {theme_a: "theme"}, where: {kind: "theme"}}],
      partition: "theme_a",
      coarser: [
        {where: {route: "service"}, level: "Rest", of: ["debt", "fear"], complete: true},
        {where: {}, level: "Rest", of: ["debt"], complete: false}
      ]
    };
    const [, table] = makeReport(factsOf({release: releaseOf([sample, pairs])})).tables;
    expect(table?.relations).toEqual([
      "A count is out of the row of identification-routes with the same group and route.",
      "A row’s patients are among those of the row of theme-frequencies with the same group, whose theme is this row’s theme_a, whose kind is “theme”.",
      "Each patient has one theme_a: its levels add up to the denominator.",
      "Each patient has at least one route: its levels cover the denominator.",
      "“Rest” of route “service” is put together of “debt” and “fear”, known from print or an earlier release.",
      "“Rest” is put together of “debt”, known from print or an earlier release, and of levels not named."
    ]);
  });

  it("names the rows that differ from an earlier release, and none of their numbers", () => {
    const numbers: Record<number, number | null> = {0: null, 1: 21, 3: 833};
    const rows = routes.rows.map((row, i) => (i in numbers ? {...row, patients: numbers[i] ?? null} : row));
    const earlier = [{name: "2025.json", release: releaseOf([sample, {...routes, rows}])}];
    const report = makeReport(factsOf({earlier}));
    expect(report.earlier).toEqual([
      {
        from: "2025.json",
        newlyReleased: ["identification-routes[group=adult; route=service]"],
        newlyWithheld: ["identification-routes[group=adult; route=patient]"],
        changed: ["identification-routes[group=child; route=service]"]
      }
    ]);
    expect(JSON.stringify(report)).not.toContain("833");
  });

  it("holds of an audit and of a scan only what may be told, whatever it is given", () => {
    const secret = {cell: "patients[route=patient]", least: 7654321, greatest: 7654329};
    const audit = {...factsOf().audit, intervals: [secret]};
    const canaries = {...factsOf().canaries, texts: ["an excerpt 7654321"]};
    const text = JSON.stringify(makeReport(factsOf({audit, canaries})));
    expect(text).not.toMatch(/interval|"least"|"greatest"|76543/);
  });

  it("does not name a row of a first release, withheld or not", () => {
    expect(JSON.stringify(makeReport(factsOf()))).not.toMatch(/route=patient|Said/);
  });

  it("is the same for the same facts, and bears the day of the commit", () => {
    const text = JSON.stringify(makeReport(factsOf()));
    expect(JSON.stringify(makeReport(factsOf()))).toBe(text);
    expect(makeReport(factsOf()).date).toBe("2026-11-22");
  });

  it("lets nobody approve where the audit found a fault or the scan a text", () => {
    const {audit, canaries} = factsOf();
    expect(mayBeApproved(makeReport(factsOf()))).toBe(true);
    expect(mayBeApproved(makeReport(factsOf({audit: {...audit, passed: false, faults: 2}})))).toBe(false);
    expect(mayBeApproved(makeReport(factsOf({canaries: {...canaries, found: 1}})))).toBe(false);
  });
});
