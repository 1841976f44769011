import {describe, expect, test} from "vitest";
import {evenDraw} from "../../../../loaders/release/suppress/draw.js";
import {suppress} from "../../../../loaders/release/suppress/suppress.js";
import {inWords, ofSample, rules, sample, table} from "./tables.js";

const options = {rules, minimise: "cells" as const, known: [], exceptions: [], draw: evenDraw};

describe("one row", () => {
  const only = async (adults: number, children: number, more = {}) => {
    const tables = [sample([95, 60]), table("routes", ["route"], {a: [adults, children]}, [95, 60])];
    const {withheld} = await suppress(tables, {...options, ...more});
    return inWords(tables, withheld);
  };

  test.each([0, 1, 9, 86, 94, 95])("of %i of 95 adults is withheld, and another with it", async (adults) => {
    expect(await only(adults, 30)).toEqual(["routes a adult", "routes a child"]);
  });

  test.each([10, 11, 84, 85])("of %i of 95 adults is released", async (adults) => {
    expect(await only(adults, 30)).toEqual([]);
  });

  test("of 0 is released where zeros are not small", async () => {
    expect(await only(0, 30, {rules: {...rules, zeros: false, complements: false}})).toEqual([]);
  });

  test("of all but few is released where complements do not count", async () => {
    expect(await only(90, 30, {rules: {...rules, complements: false}})).toEqual([]);
  });
});

/** A number is of no use without the size of its group: the gate shows neither. */
test("the numerators of a withheld denominator are withheld", async () => {
  const routes = {a: [40, 5], b: [55, 55]} as const;
  const within = {table: "routes", on: {route: "route"}};
  const tables = [
    sample([95, 60]),
    table("routes", ["route"], routes, [95, 60]),
    table(
      "informants",
      ["informant", "route"],
      {"x × a": [20, 3]},
      {"x × a": routes.a},
      {denominator: within}
    )
  ];
  const {withheld} = await suppress(tables, options);
  const words = inWords(tables, withheld);
  expect(words).toContain("routes a child");
  expect(words).toContain("informants x a child");
  for (const group of ["adult", "all"]) {
    if (words.includes(`routes a ${group}`)) expect(words).toContain(`informants x a ${group}`);
  }
});

/**
 * A 3 × 2 table whose sums over levels and over groups are all known but those of a level:
 *
 *              a    b    c   sum
 *     adult    4   40   51    95
 *     child   20   22   18    60
 *     all     24   62   69   155
 *
 * The 4 is small. It needs another in its row and in its column, and so does each of these: the adults of b or c, and the
 * children or all of a, and where these meet. All is kept: a and b, adults and children.
 */
test("a small number in a table with margins takes three more", async () => {
  const counts = {a: [4, 20], b: [40, 22], c: [51, 18]} as const;
  const tables = [sample([95, 60]), table("areas", ["area"], counts, [95, 60], {partition: "area"})];
  const {withheld, primary, complementary, proven} = await suppress(tables, options);
  const words = inWords(tables, withheld);
  expect(words).toHaveLength(4);
  expect(words.filter((word) => word.endsWith("all"))).toEqual([]);
  expect(words).toContain("areas a adult");
  expect(words).toContain("areas a child");
  expect({primary, complementary, proven}).toEqual({primary: 1, complementary: 3, proven: true});
});

/** Of 95 adults 60 are of theme a, 48 of b, 23 of both: 10 are of neither, and 9 if 22 are of both. All else is 10 or more. */
test("patients of neither of two themes are counted too", async () => {
  const themes = {a: [60, 30], b: [48, 25]} as const;
  const within = ["first", "second"].map((column) => ({table: "themes", on: {[column]: "theme"}}));
  const tables = (both: number) => [
    sample([95, 60]),
    table("themes", ["theme"], themes, [95, 60]),
    table("pairs", ["first", "second"], {"a × b": [both, 12]}, [95, 60], {within})
  ];
  const shown = await suppress(tables(23), options);
  expect(inWords(tables(23), shown.withheld)).toEqual([]);
  const hidden = await suppress(tables(22), options);
  expect(hidden.complementary).toBe(2);
  const open = await suppress(tables(22), {...options, rules: {...rules, complements: false}});
  expect(inWords(tables(22), open.withheld)).toEqual([]);
});

test("numbers that are worth more are kept before others", async () => {
  const themes = {a: [60, 30], b: [48, 25]} as const;
  const within = ["first", "second"].map((column) => ({table: "themes", on: {[column]: "theme"}}));
  const tables = [
    sample([95, 60]),
    table("themes", ["theme"], themes, [95, 60]),
    table("pairs", ["first", "second"], {"a × b": [22, 12]}, [95, 60], {within})
  ];
  for (const [kept, other] of [
    ["themes", "pairs"],
    ["pairs", "themes"]
  ] as const) {
    const {withheld} = await suppress(tables, {...options, worth: new Map([[kept, 20]])});
    expect([withheld.get(kept)?.size, withheld.get(other)?.size]).toEqual([0, 2]);
  }
});

/**
 * Each patient is of one area, so that the patients of a theme by area add up to all of the theme: of 45 adults 20 each in
 * areas b and c leave 5 in area a. Its adults and children alone are not enough, though its own numbers allow 0 to 15.
 */
test("counts by area of what is counted elsewhere add up to it", async () => {
  const areas = {a: [30, 20], b: [35, 20], c: [30, 20]} as const;
  const ofTheme = {"a × t": [5, 10], "b × t": [20, 10], "c × t": [20, 10]} as const;
  const sizes = {"a × t": areas.a, "b × t": areas.b, "c × t": areas.c};
  const tables = [
    sample([95, 60]),
    table("areas", ["area"], areas, [95, 60], {partition: "area"}),
    table("themes", ["theme"], {t: [45, 30]}, [95, 60]),
    table("by-area", ["area", "theme"], ofTheme, sizes, {
      denominator: {table: "areas", on: {area: "area"}},
      within: [{table: "themes", on: {theme: "theme"}}]
    })
  ];
  const {primary, complementary} = await suppress(tables, options);
  expect({primary, complementary}).toEqual({primary: 1, complementary: 3});
});

/** Two counts of 1 that add up to a released 2 say that each is 0, 1 or 2. */
test("two small numbers do not protect each other where their sum is released", async () => {
  const counts = {a: [1, 20], b: [1, 20], c: [50, 20], d: [43, 20]} as const;
  const tables = [sample([95, 80]), table("areas", ["area"], counts, [95, 80], {partition: "area"})];
  const {withheld} = await suppress(tables, options);
  const words = inWords(tables, withheld);
  expect(words).toContain("areas a adult");
  expect(words).toContain("areas b adult");
  expect(words.filter((word) => /[cd] adult/.test(word)).length).toBeGreaterThanOrEqual(1);
});

describe("what everybody knows", () => {
  const tables = [sample([95, 60]), table("routes", ["route"], {a: [5, 30]}, [95, 60])];
  const print = (patients: number, group: string) => ({
    table: "routes",
    where: {group, route: "a"},
    patients,
    source: "print"
  });

  test("needs no protection, though it stays withheld", async () => {
    const {withheld, alreadyPublic} = await suppress(tables, {...options, known: [print(5, "adult")]});
    expect(inWords(tables, withheld)).toEqual(["routes a adult"]);
    expect(alreadyPublic).toBe(1);
  });

  test("gives away what follows from it", async () => {
    const known = [print(30, "child"), print(35, "all")];
    const {withheld, alreadyPublic} = await suppress(tables, {...options, known});
    expect(inWords(tables, withheld)).toEqual(["routes a adult"]);
    expect(alreadyPublic).toBe(1);
  });

  test("cannot protect: another number is withheld instead of a printed one", async () => {
    const {withheld} = await suppress(tables, {...options, known: [print(30, "child")]});
    expect(inWords(tables, withheld)).toEqual(["routes a adult", "routes a all"]);
  });

  test("is nothing where print is wrong", async () => {
    const {withheld, alreadyPublic} = await suppress(tables, {...options, known: [print(6, "adult")]});
    expect(inWords(tables, withheld)).toEqual(["routes a adult", "routes a child"]);
    expect(alreadyPublic).toBe(0);
  });
});

describe("an exception", () => {
  const tables = [sample([95, 60]), table("routes", ["route"], {a: [5, 30], b: [40, 4]}, [95, 60])];

  test("is released, and all that follows from it alone", async () => {
    const exceptions = [{table: "routes", where: {route: "a"}}];
    const {withheld} = await suppress(tables, {...options, exceptions});
    expect(inWords(tables, withheld)).toEqual(["routes b adult", "routes b child"]);
  });

  test("that exposes another number has its table refused", async () => {
    const exceptions = [
      {table: "routes", where: {route: "b", group: "adult"}},
      {table: "routes", where: {route: "b", group: "all"}}
    ];
    const {withheld, refused} = await suppress(tables, {...options, exceptions});
    expect(refused).toEqual([
      {table: "routes", because: "with a threshold of 10, none of its numbers can be released"}
    ]);
    expect(withheld.get("routes")?.size).toBe(6);
  });
});

test("the least information is withheld where that is asked for", async () => {
  const counts = {a: [4, 20], b: [70, 22], c: [21, 18]} as const;
  const tables = [sample([95, 60]), table("areas", ["area"], counts, [95, 60], {partition: "area"})];
  const {withheld} = await suppress(tables, {...options, minimise: "information"});
  const words = ["areas a adult", "areas a child", "areas c adult", "areas c child"];
  expect(inWords(tables, withheld)).toEqual(words);
});

test("the same tables give the same answer, whatever was asked before", async () => {
  const counts = {a: [4, 20], b: [40, 22], c: [31, 9], d: [20, 9]} as const;
  const tables = [sample([95, 60]), table("areas", ["area"], counts, [95, 60], {partition: "area"})];
  const first = await suppress(tables, options);
  await suppress(tables, {...options, minimise: "information"});
  expect(await suppress(tables, options)).toEqual(first);
});

test("counts that are not as their structure says are an error that names no number", async () => {
  const wrong = (more: object) => [sample([95, 60]), table("areas", ["area"], {a: [40, 20]}, [95, 60], more)];
  await expect(suppress(wrong({partition: "area"}), options)).rejects.toThrow(
    /^areas: the counts by area are not those of a partition$/
  );
  const link = {table: "themes", on: {area: "theme"}};
  await expect(suppress(wrong({within: [link]}), options)).rejects.toThrow(
    "themes, which is not among the tables"
  );
  await expect(suppress(wrong({denominator: {...ofSample, where: {group: "old"}}}), options)).rejects.toThrow(
    "0 rows of sample"
  );
});

test("of so few patients that each number is small or leaves a small rest, nothing is released", async () => {
  const few = [sample([4, 2]), table("routes", ["route"], {a: [3, 1], b: [1, 1]}, [4, 2])];
  const {refused} = await suppress(few, options);
  expect(refused).toEqual([
    {table: "routes", because: "no number of 6 patients is 10 or more and leaves 10 or more"}
  ]);
});
