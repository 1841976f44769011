import {expect, test} from "vitest";
import {makeBareRelease} from "../../../../loaders/release/gate/make-release.js";
import {withholdCounts} from "../../../../loaders/release/gate/withhold.js";
import {evenDraw, makeDraw} from "../../../../loaders/release/suppress/draw.js";
import {suppress} from "../../../../loaders/release/suppress/suppress.js";
import type {SupposedAlone} from "../../../../loaders/release/tables/suppose-alone.js";
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

test("a level that stands alone, as some know: it is protected from them, too", async () => {
  const routes = {told: [12, 9], unrecorded: [88, 50]} as const;
  const tables = [sample([100, 60]), table("routes", ["route"], routes, [100, 60])];
  const given = {...options, rules: {...rules, complements: false}};
  const also = {...given, alsoWithheld: [{table: "routes", rows: [0, 1]}]};
  const listFurther = async (supposedAlone: SupposedAlone[]) => {
    const {withheld} = await suppress(tables, {...also, supposedAlone});
    return inWords(tables, withheld).filter((row) => !/told (adult|child)/.test(row));
  };
  expect(await listFurther([])).toEqual([]);
  expect(await listFurther([{table: "routes", alone: {route: ["unrecorded"]}}])).not.toEqual([]);
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
  const secrets = Array.from({length: 6}, (_, i) => `secret ${i}`);
  const chosen = await Promise.all(secrets.map(choose));
  expect(new Set(chosen).size).toBeGreaterThan(1);
  expect(await Promise.all(secrets.map(choose))).toEqual(chosen);
});

/** Sizes of the groups, and how many of them staff were told of. */
const told = (sizes: readonly [number, number], counts: readonly [number, number]) => [
  sample(sizes),
  table("routes", ["route"], {told: counts}, sizes)
];

/** The release of tables without these rows of the routes. */
const releaseWithout = (tables: ReturnType<typeof told>, rows: readonly number[]) =>
  makeBareRelease(withholdCounts(tables, new Map([["routes", new Set(rows)]]), rules), rules);

test("a group of the same size is the same: its number now gives the other group of an earlier release away", async () => {
  // Then 37 of all were told, 30 adults and 7 children. 60 children more, and the same adults: 30 of them now are 30 then.
  const earlier = [releaseWithout(told([95, 35], [30, 7]), [0, 1])];
  const now = told([95, 95], [30, 50]);
  expect(inWords(now, (await suppress(now, options)).withheld)).toEqual([]);
  const {withheld} = await suppress(now, {...options, earlier});
  expect(inWords(now, withheld)).toContain("routes told adult");
});

test("a group that grew was joined: a small number of newcomers is a small number of patients", async () => {
  // 50 of 95 children were told of, now 53 of 138: 3 of the 43 newcomers. 20 newcomers would be no small number.
  const earlier = [releaseWithout(told([95, 95], [30, 50]), [])];
  const few = told([95, 138], [30, 53]);
  const found = inWords(few, (await suppress(few, {...options, earlier})).withheld);
  expect(found).toEqual(expect.arrayContaining(["routes told child", "routes told all"]));
  const many = told([95, 138], [30, 70]);
  expect(inWords(many, (await suppress(many, {...options, earlier})).withheld)).toEqual([]);
});

test("three releases are one: what the first withholds is not told by the third", async () => {
  // Told: 7 of 35 children in the first and in the second, which has 20 adults more; then 40 of 95 children.
  const first = releaseWithout(told([95, 35], [30, 7]), [0, 1]);
  const second = releaseWithout(told([115, 35], [45, 7]), [0, 1]);
  const now = told([115, 95], [45, 40]);
  const {withheld} = await suppress(now, {...options, earlier: [first, second]});
  // 52 of all in the second, less 45 adults now, are the 7 children then.
  expect(inWords(now, withheld)).toContain("routes told adult");
});
