import {expect, test} from "vitest";
import {evenDraw, makeDraw} from "../../../../loaders/release/suppress/draw.js";
import {suppress} from "../../../../loaders/release/suppress/suppress.js";
import {inWords, ofSample, rules, sample, table} from "./tables.js";

const options = {rules, minimise: "cells" as const, known: [], exceptions: [], draw: evenDraw};

const within = [
  {table: "themes", on: {a: "theme"}},
  {table: "themes", on: {b: "theme"}}
];

test("three sets: what follows from two of their pairs is withheld with a third", async () => {
  // 115 adults and 65 children. 55 + 29 are of U, of whom 35 + 17 are of H, too, and 35 + 17 of S: so 35 + 35 − 55 = 15
  // adults and 17 + 17 − 29 = 5 children at least are of H and S. These are 20; with that published, exactly 15 and 5.
  const tables = [
    sample([115, 65]),
    table("themes", ["theme"], {U: [55, 29], H: [55, 29], S: [55, 29]}, [115, 65]),
    table("pairs", ["a", "b"], {"U × H": [35, 17], "U × S": [35, 17], "H × S": [15, 5]}, [115, 65], {within})
  ];
  const found = await suppress(tables, {...options, alsoWithheld: [{table: "pairs", rows: [6, 7]}]});
  expect(inWords(tables, found.withheld).filter((row) => row.startsWith("pairs H S"))).toEqual([
    "pairs H S adult",
    "pairs H S child",
    "pairs H S all"
  ]);
});

test("a level that stands alone: what it leaves to the others is known", async () => {
  // Of 100 adults 88 are unrecorded, of 60 children 50, and these came no other way: 12 adults and 10 children are left at
  // most. 21 were told; with that published, 11 or 12 of them are adults, and 9 or 10 children.
  const routes = {told: [12, 9], unrecorded: [88, 50]} as const;
  const tables = [
    sample([100, 60]),
    table("routes", ["route"], routes, [100, 60], {alone: {route: ["unrecorded"]}})
  ];
  const lax = {...options, rules: {...rules, complements: false}};
  const {withheld} = await suppress(tables, {...lax, alsoWithheld: [{table: "routes", rows: [0, 1]}]});
  expect(inWords(tables, withheld)).toContain("routes told all");
});

test("levels that belong to one age group: the others are withheld from whoever knows that they are empty", async () => {
  // 90 adults of the bands b, c and d: 30, 55 and 5. Who knows that no child is in them subtracts from the totals, too.
  const bands = {a: [0, 40], b: [30, 0], c: [55, 0], d: [5, 0]} as const;
  const tables = [sample([90, 40]), table("ages", ["band"], bands, [90, 40], {partition: "band"})];
  const empty = [0, 4, 7, 10];
  const {withheld} = await suppress(tables, {...options, supposedEmpty: [{table: "ages", rows: empty}]});
  const rows = inWords(tables, withheld);
  const shown = ["b", "c"].filter(
    (band) => !rows.includes(`ages ${band} adult`) || !rows.includes(`ages ${band} all`)
  );
  expect(shown.length).toBeLessThan(2);
});

test("whatever the counts are that fit what is published, they could have led to it", async () => {
  // 38 adults and 18 children of two levels, published together; any of them may be small.
  const sizes = [73, 42] as const;
  const given = await suppress(levels(8, 1), options);
  const rows = [...(given.withheld.get("levels") ?? [])];
  expect(inWords(levels(8, 1), given.withheld)).toEqual([
    "levels b adult",
    "levels b child",
    "levels c adult",
    "levels c child"
  ]);
  for (let c = 0; c <= 18; c += 1) {
    const tables = levels(25 - (18 - c), c);
    const again = await suppress(tables, {...options, alsoWithheld: [{table: "levels", rows}]});
    expect(again.withheld).toEqual(given.withheld);
  }

  /** 35 + 24 of a, 25 of b and 31 of c; the children of b are 18 less those of c. */
  function levels(bOfAdults: number, cOfChildren: number) {
    const b = [bOfAdults, 25 - bOfAdults] as const;
    const c = [31 - cOfChildren, cOfChildren] as const;
    return [sample(sizes), table("levels", ["level"], {a: [35, 24], b, c}, sizes, {partition: "level"})];
  }
});

test("the draw decides between choices that protect alike, and is made again from its secret alone", async () => {
  const levels = {a: [35, 24], b: [12, 30], c: [30, 1], d: [40, 40]} as const;
  const sizes = [117, 95] as const;
  const tables = [
    sample(sizes),
    table("levels", ["level"], levels, sizes, {partition: "level", denominator: ofSample})
  ];
  const choose = async (secret: string) =>
    inWords(tables, (await suppress(tables, {...options, draw: makeDraw(secret)})).withheld).join();
  const secrets = Array.from({length: 12}, (_, i) => `secret ${i}`);
  const chosen = await Promise.all(secrets.map(choose));
  expect(new Set(chosen).size).toBeGreaterThan(2);
  expect(await Promise.all(secrets.map(choose))).toEqual(chosen);
});
