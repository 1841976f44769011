import fc from "fast-check";
import {expect, test} from "vitest";
import {evenDraw} from "../../../../loaders/release/suppress/draw.js";
import {suppress} from "../../../../loaders/release/suppress/suppress.js";
import type {CountedTable} from "../../../../loaders/release/tables/counted-table.js";
import {everyTable, isProtected, pair, partition, type Shape, type Whole} from "./every-table.js";
import {inWords, rules, sample, table} from "./tables.js";

/** With a patient known as much must be left as without: more than the usual rules ask for, so that it comes to matter. */
const strict = {threshold: 2, width: 3, widthIfOneKnown: 3};
const options = {
  rules: {...rules, ...strict},
  minimise: "cells" as const,
  known: [],
  exceptions: [],
  draw: evenDraw
};

const within = ["first", "second"].map((column) => ({table: "themes", on: {[column]: "theme"}}));

/** The tables of a shape, and how a row in words is called in it. */
function tablesOf(shape: Shape, sizes: readonly [number, number], whole: Whole): CountedTable[] {
  const both = (name: string) => [whole[`${name} adult`] ?? 0, whole[`${name} child`] ?? 0] as const;
  if (shape === partition) {
    const counts = {a: both("a"), b: both("b"), c: both("c")};
    return [sample(sizes), table("areas", ["area"], counts, sizes, {partition: "area"})];
  }
  return [
    sample(sizes),
    table("themes", ["theme"], {a: both("a"), b: both("b")}, sizes),
    table("pairs", ["first", "second"], {"a × b": both("a × b")}, sizes, {within})
  ];
}

async function withheldOf(tables: readonly CountedTable[]): Promise<Set<string>> {
  const {withheld, proven} = await suppress(tables, options);
  expect(proven).toBe(true);
  return new Set(
    inWords(tables, withheld).map((word) => word.replace(/^\w+ /, "").replace("a b ", "a × b "))
  );
}

function rowsOf(shape: Shape): Set<string> {
  return new Set(shape.rows.flatMap((name) => ["adult", "child", "all"].map((group) => `${name} ${group}`)));
}

/** Rows that are withheld in any case: small ones, and those of whose group a small count is left. */
function small(rows: ReadonlySet<string>, whole: Whole, sizes: readonly [number, number]): string[] {
  return [...rows].filter((name) => {
    const size = name.endsWith("adult") ? sizes[0] : name.endsWith("child") ? sizes[1] : sizes[0] + sizes[1];
    const count = whole[name] ?? 0;
    return count < strict.threshold || size - count < strict.threshold;
  });
}

const cases = [
  ["levels of which each patient has one", partition, [7, 5]],
  ["themes of which a patient may have two", pair, [5, 4]]
] as const;

test.each(cases)("no table that fits what is released narrows a count down: %s", async (_, shape, sizes) => {
  const every = everyTable(shape, sizes);
  const rows = rowsOf(shape);
  const any = fc.integer({min: 0, max: every.length - 1});
  await fc.assert(
    fc.asyncProperty(any, async (at) => {
      const truth = every[at] ?? {};
      const withheld = await withheldOf(tablesOf(shape, sizes, truth));
      expect(small(rows, truth, sizes).filter((name) => !withheld.has(name))).toEqual([]);
      expect(isProtected(every, truth, rows, withheld, strict)).toBe(true);
    }),
    {seed: 7, numRuns: 15}
  );
});

test.each(cases)("no smaller choice of numbers would do: %s", async (_, shape, sizes) => {
  const every = everyTable(shape, sizes);
  const rows = rowsOf(shape);
  for (const at of [0.2, 0.45, 0.6, 0.83].map((part) => Math.floor(part * every.length))) {
    const truth = every[at] ?? {};
    const fixed = small(rows, truth, sizes);
    const open = [...rows].filter((name) => !fixed.includes(name));
    const withheld = await withheldOf(tablesOf(shape, sizes, truth));
    const smaller = subsets(open).filter((more) => more.length + fixed.length < withheld.size);
    const better = smaller.find((more) =>
      isProtected(every, truth, rows, new Set([...fixed, ...more]), strict)
    );
    expect(better).toBeUndefined();
  }
});

function subsets(names: readonly string[]): string[][] {
  return names.reduce<string[][]>((all, name) => all.flatMap((some) => [some, [...some, name]]), [[]]);
}
