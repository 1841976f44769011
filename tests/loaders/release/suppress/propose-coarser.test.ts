import {expect, test} from "vitest";
import {evenDraw} from "../../../../loaders/release/suppress/draw.js";
import {suppress} from "../../../../loaders/release/suppress/suppress.js";
import {rules, sample, table} from "./tables.js";

const options = {rules, minimise: "cells" as const, known: [], exceptions: [], draw: evenDraw};

/** 5 and 6 adults are small, and take the children of both with them: of nine numbers five are released; of six, all six. */
test("levels are proposed that together are great enough", async () => {
  const counts = {a: [5, 20], b: [6, 25], c: [84, 15]} as const;
  const tables = [sample([95, 60]), table("areas", ["area"], counts, [95, 60], {partition: "area"})];
  const {withheld, proposals} = await suppress(tables, options);
  expect(withheld.get("areas")?.size).toBe(4);
  expect(proposals).toEqual([{table: "areas", dimension: "area", where: {}, levels: ["a", "b"], saves: 1}]);
});

/** Who knows that 5 are a, and that 11 are a or b, knows that 6 are b. */
test("levels are not proposed of which print has a part, and what is left is small", async () => {
  const counts = {a: [5, 20], b: [6, 25], c: [84, 15]} as const;
  const tables = [sample([95, 60]), table("areas", ["area"], counts, [95, 60], {partition: "area"})];
  const known = [
    {table: "areas", where: {area: "a", group: "adult"}, patients: 5, source: "print"},
    {table: "areas", where: {area: "a", group: "child"}, patients: 20, source: "print"}
  ];
  expect((await suppress(tables, {...options, known})).proposals).toEqual([]);
});

test("nothing is proposed where nothing is withheld, or nothing would be gained", async () => {
  const wide = {a: [45, 20], b: [30, 25], c: [20, 15]} as const;
  const few = {a: [5, 20], b: [90, 40]} as const;
  for (const counts of [wide, few]) {
    const tables = [sample([95, 60]), table("areas", ["area"], counts, [95, 60], {partition: "area"})];
    expect((await suppress(tables, options)).proposals).toEqual([]);
  }
});
