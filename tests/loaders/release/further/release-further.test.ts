import {expect, test} from "vitest";
import type {Release} from "../../../../src/model/release.js";
import type {Extract, Patient} from "../../../attack/extract.js";
import {sampleTable} from "../../../attack/extract.js";
import {releaseAll} from "../../../attack/gate.js";
import {characteristicTable, pairTable, themeTable} from "../../../attack/tables.js";
import {rules} from "../../../support/release-rules.js";

/** So many patients of a group with some traits. */
function patients(count: number, group: string, ...traits: string[]): Patient[] {
  return Array.from({length: count}, () => ({group, traits: new Set(traits)}));
}

function extractOf(sample: Patient[]): Extract {
  const tables = [sampleTable, themeTable(["a", "b"]), pairTable(["a", "b"])];
  const sexes = ["female", "male"];
  return {
    tables: [...tables, characteristicTable({sex: sexes})],
    ...{samples: [sample], printed: [], further: {sex: sexes}}
  };
}

async function release(sample: Patient[], changes: Partial<typeof rules> = {}): Promise<Release> {
  const [made] = await releaseAll(extractOf(sample), {rules: {...rules, ...changes}, minimise: "cells"});
  if (!made) throw new Error("nothing was released");
  return made;
}

/** The number of each group in one row of a table by sex. */
function numbersBySex({groupings}: Release, table: string, level: string): Record<string, unknown> {
  const rows = groupings?.[0]?.tables.find(({name}) => name === table)?.rows ?? [];
  const of = rows.filter((row) => row.theme === level || row.level === level || table === "sample");
  return Object.fromEntries(of.map(({group, patients: count}) => [String(group), count]));
}

// 100 adults and 80 children, 90 of each sex. Theme a: 40 women and 40 men. Theme b: 60 women and 3 men.
const many = [
  ...patients(15, "adult", "female", "a", "b"),
  ...patients(15, "adult", "female", "b"),
  ...patients(10, "adult", "female", "a"),
  ...patients(10, "adult", "female"),
  ...patients(3, "adult", "male", "b"),
  ...patients(20, "adult", "male", "a"),
  ...patients(27, "adult", "male"),
  ...patients(15, "child", "female", "a", "b"),
  ...patients(15, "child", "female", "b"),
  ...patients(10, "child", "female"),
  ...patients(20, "child", "male", "a"),
  ...patients(20, "child", "male")
];

test("numbers by sex leave beside the study’s own, and those of a theme of few men do not", async () => {
  const made = await release(many);
  expect(made.groupings?.map(({by}) => by)).toEqual(["sex"]);
  expect(numbersBySex(made, "sample", "")).toEqual({female: 90, male: 90, all: 180});
  expect(numbersBySex(made, "themes", "a")).toEqual({female: 40, male: 40, all: 80});
  // From 63 of all and 60 women anybody could tell that 3 men have it.
  expect(numbersBySex(made, "themes", "b")).toEqual({female: null, male: null, all: 63});
});

test("who has two things together leaves by the study’s own groups only", async () => {
  const made = await release(many);
  expect(made.groupings?.[0]?.tables.map(({name}) => name)).toEqual(["sample", "themes", "characteristics"]);
});

test("the study’s own numbers are the same with further ones and without", async () => {
  const made = await release(many);
  const {further: _, ...without} = extractOf(many);
  const [own] = await releaseAll(without, {rules, minimise: "cells"});
  expect(made.tables).toEqual(own?.tables);
});

test("nothing leaves by sex where nothing of it may leave, or where numbers are rounded", async () => {
  const few = [
    ...patients(60, "adult", "female", "a"),
    ...patients(60, "child", "female"),
    ...patients(3, "adult", "male")
  ];
  expect((await release(few)).groupings).toBeUndefined();
  expect((await release(many, {rounding: 5})).groupings).toBeUndefined();
});
