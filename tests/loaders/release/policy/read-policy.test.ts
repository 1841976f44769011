import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {parsePolicy, readPolicy} from "../../../../loaders/release/policy/read-policy.js";
import {smallYaml, withChange} from "./small-policy.js";

const shipped = "data/disclosure.yaml";

describe("a disclosure policy", () => {
  it("is read with its rules, tables, names and hash", async () => {
    const policy = await parsePolicy(smallYaml, "p.yaml");
    expect(policy).toMatchObject({
      rules: {
        threshold: 10,
        zeros: true,
        complements: true,
        rounding: null,
        width: 10,
        widthIfOneKnown: 9
      },
      minimise: "cells",
      neverLeave: ["patient_id", "codings"],
      public: ["reported.csv"],
      earlier: [],
      approvers: ["Ada One", "Ben Two"],
      exceptions: [
        {
          table: "identification-routes",
          where: {route: "family-friend", group: "all"},
          reason: "Printed.",
          by: "Ada One"
        }
      ],
      hash: createHash("sha256").update(smallYaml).digest("hex")
    });
    expect(policy.tables[0]).toEqual({
      name: "sample",
      title: "Sample",
      population: "All patients",
      dimensions: ["group"],
      labels: [],
      denominator: null,
      within: [],
      partition: null,
      covers: null,
      coarsen: {},
      worth: 1
    });
    expect(policy.tables[1]).toMatchObject({
      denominator: {table: "sample", on: {}},
      partition: "level",
      coarsen: {level: {Rest: ["Other", "Unknown"]}}
    });
    expect(policy.tables[2]).toMatchObject({covers: "route", worth: 7});
    expect(policy.tables[4]).toMatchObject({
      denominator: {table: "identification-routes", on: {route: "route"}},
      within: [{table: "theme-frequencies", on: {theme: "theme"}}]
    });
  });

  it("may relax every rule, since the data owner decides", async () => {
    const {rules, minimise} = await parsePolicy(
      smallYaml
        .replace("threshold: 10", "threshold: 5")
        .replace("zeros: counted", "zeros: released")
        .replace("complements: counted", "complements: ignored")
        .replace("rounding: none", "rounding: 5")
        .replace(
          "{width: 10, width_if_one_known: 9, least: cells}",
          "{width: 1, width_if_one_known: 0, least: information}"
        ),
      "p.yaml"
    );
    expect(rules).toEqual({
      threshold: 5,
      zeros: false,
      complements: false,
      rounding: 5,
      width: 1,
      widthIfOneKnown: 0
    });
    expect(minimise).toBe("information");
  });

  it("may lead to a row by what stands there", async () => {
    const {tables} = await parsePolicy(
      withChange("on: {theme: theme}}", "where: {theme: inter-agency-working}}"),
      "p.yaml"
    );
    expect(tables[4]?.within).toEqual([
      {table: "theme-frequencies", on: {}, where: {theme: "inter-agency-working"}}
    ]);
  });

  it("says where it should be when it is not there", async () => {
    await expect(readPolicy("nowhere/disclosure.yaml")).rejects.toThrow(
      "nowhere/disclosure.yaml: the disclosure policy cannot be read (ENOENT); copy data/disclosure.yaml of the project there and let the data owner decide what it says"
    );
  });
});

describe("the shipped policy", () => {
  it("withholds what is below ten, zeros and rests of groups included", async () => {
    const policy = await readPolicy(shipped);
    expect(policy.rules).toEqual({
      threshold: 10,
      zeros: true,
      complements: true,
      rounding: null,
      width: 10,
      widthIfOneKnown: 9
    });
    expect(policy.tables.map(({name}) => name)).toEqual([
      "sample",
      "sample-characteristics",
      "identification-routes",
      "informants",
      "theme-frequencies",
      "subtheme-frequencies",
      "theme-co-occurrence",
      "themes-by-route"
    ]);
    expect(policy.approvers.every((name) => name.includes("synthetic"))).toBe(true);
    expect(policy.hash).toBe(
      createHash("sha256")
        .update(await readFile(shipped))
        .digest("hex")
    );
  });
});
