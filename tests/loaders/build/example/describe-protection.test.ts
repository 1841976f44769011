import {copyFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {describeProtection} from "../../../../loaders/build/example/describe-protection.js";
import type {Extract} from "../../../../loaders/disk/read-extract.js";
import {PolicyFaults} from "../../../../loaders/release/policy/policy-file.js";
import type {StudyDescription} from "../../../../src/model/study.js";
import {ageGroup, ageGroups, unit} from "../../../support/age-groups.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";

const queries = new Map();
const study = {unit, groups: ageGroups, variables: [ageGroup]} as unknown as StudyDescription;
const nothing = {rules: null, example: null};

function extract(directory: string, synthetic: boolean): Pick<Extract, "directory" | "package"> {
  return {directory, package: {synthetic} as Extract["package"]};
}

describe("what an extract's site says of protection", () => {
  it("is nothing without a policy", () =>
    inTemporaryFolder(async (folder) => {
      expect(await describeProtection(extract(folder, true), {queries, study})).toEqual(nothing);
    }));

  it("is nothing of a confidential extract, whose policy is not even read", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "disclosure.yaml"), "threshold: none");
      expect(await describeProtection(extract(folder, false), {queries, study})).toEqual(nothing);
    }));

  it("is the policy's rules, without an example where its tables are not counted", () =>
    inTemporaryFolder(async (folder) => {
      await copyFile("data/disclosure.yaml", join(folder, "disclosure.yaml"));
      expect(await describeProtection(extract(folder, true), {queries, study})).toEqual({
        rules: {threshold: 10, zeros: true, complements: true, rounding: null, width: 10, widthIfOneKnown: 9},
        example: null
      });
    }));

  it("is a fault where the policy of invented patients has one", () =>
    inTemporaryFolder(async (folder) => {
      await writeFile(join(folder, "disclosure.yaml"), "threshold: none");
      await expect(describeProtection(extract(folder, true), {queries, study})).rejects.toThrow(PolicyFaults);
    }));
});
