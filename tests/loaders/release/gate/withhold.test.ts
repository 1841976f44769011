import {describe, expect, it} from "vitest";
import {findNamedLevels} from "../../../../loaders/release/gate/named-levels.js";
import {withholdCounts} from "../../../../loaders/release/gate/withhold.js";
import {cell, informants, routes, sample, structure} from "./tiny-tables.js";

const exact = {rounding: null};

describe("withhold", () => {
  it("makes null of what is withheld, and of nothing else", () => {
    const [, table] = withholdCounts(
      [sample, routes],
      new Map([["identification-routes", new Set([1])]]),
      exact
    );
    expect(table?.rows.map(({route, patients, denominator}) => [route, patients, denominator])).toEqual([
      ["told", 12, 20],
      ["told", null, 15],
      ["told", 23, 35],
      ["seen", 2, 20],
      ["seen", 1, 15],
      ["seen", 3, 35]
    ]);
  });

  it("leaves out a level that has no released number", () => {
    const [, table] = withholdCounts(
      [sample, routes],
      new Map([["identification-routes", new Set([3, 4, 5])]]),
      exact
    );
    expect(table?.rows.map(({route}) => route)).toEqual(["told", "told", "told"]);
    expect(JSON.stringify(table)).not.toContain("seen");
  });

  it("says where the levels of which everybody has one are not all listed, without naming them", () => {
    const hidden = new Map([["identification-routes", new Set([3, 4, 5])]]);
    const covering = {...routes, covers: "route"};
    expect(withholdCounts([sample, covering], hidden, exact)[1]?.unlisted).toEqual([{}]);
    expect(withholdCounts([sample, covering], new Map(), exact)[1]?.unlisted).toEqual([]);
  });

  it("withholds with a number all those that are counted among it", () => {
    const hidden = new Map([["identification-routes", new Set([0])]]);
    const [, , table] = withholdCounts([sample, routes, informants], hidden, exact);
    expect(table?.rows).toEqual([
      {informant: "police", group: "adult", route: "told", patients: null, denominator: null},
      {informant: "police", group: "child", route: "told", patients: 3, denominator: 11}
    ]);
  });

  it("says of alone levels and empty rows only where their level is named", () => {
    const named = String(routes.rows[0]?.route);
    const table = {
      ...routes,
      alone: {route: [named, "elsewhere"]},
      nobody: [{route: named}, {route: "elsewhere"}]
    };
    const [, released] = withholdCounts([sample, table], new Map(), exact);
    expect(released?.alone).toEqual({route: [named]});
    expect(released?.nobody).toEqual([{route: named}]);
  });

  it("rounds counts, and not the sizes of the groups", () => {
    const [groups, table] = withholdCounts([sample, routes], new Map(), {rounding: 5});
    expect(groups?.rows.map(({patients}) => patients)).toEqual([20, 15, 35]);
    expect(table?.rows.map(({patients}) => patients)).toEqual([10, 10, 25, 0, 0, 5]);
    expect(table?.rows.map(({denominator}) => denominator)).toEqual([20, 15, 35, 20, 15, 35]);
  });

  it("keeps a level of one characteristic though another has a withheld one of the same name", () => {
    const table = {
      ...structure("sample-characteristics", {
        dimensions: ["variable", "level", "group"],
        partition: "level"
      }),
      rows: [
        cell({variable: "region", level: "Other", group: "all"}, 13, 35),
        cell({variable: "exploitation", level: "Other", group: "all"}, 2, 35)
      ]
    };
    const [, released] = withholdCounts(
      [sample, table],
      new Map([["sample-characteristics", new Set([1])]]),
      exact
    );
    expect(released?.rows.map(({variable}) => variable)).toEqual(["region"]);
    expect(released?.unlisted).toEqual([{variable: "exploitation"}]);
    expect([...findNamedLevels(released ? [released] : [])]).toEqual(['["region","Other"]']);
  });
});
