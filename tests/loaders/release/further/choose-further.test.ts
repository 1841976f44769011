import {expect, test} from "vitest";
import {chooseFurther} from "../../../../loaders/release/further/choose-further.js";
import {evenDraw} from "../../../../loaders/release/suppress/draw.js";
import type {CountedTable} from "../../../../loaders/release/tables/counted-table.js";
import type {Row} from "../../../../src/model/row.js";
import {rules} from "../../../support/release-rules.js";

const structure = {title: "", population: "", labels: [], within: [], partition: null, covers: null};

function sample(sizes: Record<string, number>): CountedTable {
  const rows = Object.entries(sizes).map(([group, patients]) => ({group, patients, denominator: patients}));
  return {...structure, name: "sample", dimensions: ["group"], denominator: null, rows};
}

function counted(
  name: string,
  dimensions: string[],
  rows: Row[],
  partition: string | null = null
): CountedTable {
  return {...structure, name, dimensions, partition, denominator: {table: "sample", on: {}}, rows};
}

const own = {adult: 100, child: 80, all: 180};
const sexes = {female: 90, male: 90, all: 180};
const rowsOf = (names: Row, counts: Record<string, number>, sizes: Record<string, number>) =>
  Object.entries(counts).map(([group, patients]) => ({
    ...names,
    group,
    patients,
    denominator: sizes[group] ?? 0
  }));

const tables = [
  sample(own),
  counted("themes", ["theme", "group"], rowsOf({theme: "a"}, {adult: 50, child: 40, all: 90}, own)),
  counted(
    "characteristics",
    ["variable", "level", "group"],
    [
      ...rowsOf({variable: "sex", level: "female"}, {adult: 50, child: 40, all: 90}, own),
      ...rowsOf({variable: "sex", level: "male"}, {adult: 50, child: 40, all: 90}, own)
    ],
    "level"
  )
];
const bySex = {
  by: "sex",
  levels: ["female", "male"],
  tables: [
    sample(sexes),
    counted("themes", ["theme", "group"], rowsOf({theme: "a"}, {female: 45, male: 45, all: 90}, sexes))
  ]
};
const options = {rules, minimise: "cells" as const, known: [], exceptions: [], draw: evenDraw};

test("the numbers of a grouping are chosen within its effort", async () => {
  const {released, dropped} = await chooseFurther(tables, new Map(), options, [bySex], () => true);
  expect(dropped).toEqual([]);
  expect(released.get("sex")?.size).toBe(2);
});

test("a grouping that takes more effort than it may is left out whole, with the reason", async () => {
  const {released, dropped} = await chooseFurther(tables, new Map(), options, [bySex], () => true, 0);
  expect(released.size).toBe(0);
  expect(dropped).toEqual([
    {by: "sex", because: "it would take too long to find out which of its numbers can be released"}
  ]);
});
