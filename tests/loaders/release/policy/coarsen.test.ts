import {describe, expect, it} from "vitest";
import {coarsenRows} from "../../../../loaders/release/policy/coarsen.js";
import type {Row} from "../../../../src/model/row.js";

const table = {
  dimensions: ["variable", "level", "group"],
  labels: ["variable_label", "level_label"],
  coarsen: {level: {"Other or unknown": ["Other", "Unknown"]}}
};

function row(variable: string, level: string, group: string, patients: number): Row {
  return {
    variable,
    level,
    group,
    variable_label: `The ${variable}`,
    level_label: `Is ${level}`,
    patients,
    denominator: 20
  };
}

describe("levels put together", () => {
  it("have the patients of all, in the place of the first, for each age group", () => {
    const rows = [
      row("region", "Other", "adult", 8),
      row("region", "Other", "all", 13),
      row("region", "Asia", "adult", 10),
      row("region", "Asia", "all", 4),
      row("region", "Unknown", "adult", 2),
      row("region", "Unknown", "all", 3)
    ];
    const merged = (group: string, patients: number) => ({
      ...row("region", "Other or unknown", group, patients),
      level_label: "Other or unknown"
    });
    expect(coarsenRows(table, rows)).toEqual([merged("adult", 10), merged("all", 16), rows[2], rows[3]]);
  });

  it("stay apart where a variable does not have all of them", () => {
    const rows = [row("sex", "Other", "all", 1), row("region", "Unknown", "all", 2)];
    expect(coarsenRows(table, rows)).toEqual(rows);
  });

  it("may be several, and may take over the name of one of them", () => {
    const coarsen = {level: {Other: ["Other", "Unknown"], Young: ["8", "9", "10"]}};
    const rows = ["8", "Other", "9", "Unknown", "10"].map((level, i) => row("all", level, "all", i + 1));
    const merged = coarsenRows({...table, coarsen}, rows);
    expect(merged.map(({level, patients}) => [level, patients])).toEqual([
      ["Young", 9],
      ["Other", 6]
    ]);
  });

  it("leave rows as they are where nothing is put together", () => {
    const rows = [row("sex", "Female", "all", 1)];
    expect(coarsenRows({...table, coarsen: {}}, rows)).toEqual(rows);
  });
});
