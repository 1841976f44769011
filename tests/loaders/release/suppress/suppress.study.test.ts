import {beforeAll, expect, test} from "vitest";
import {evenDraw} from "../../../../loaders/release/suppress/draw.js";
import {type Suppression, suppress} from "../../../../loaders/release/suppress/suppress.js";
import {studyTables} from "../../../support/study-tables.js";
import {inWords, rules} from "./tables.js";

let given: Awaited<ReturnType<typeof studyTables>>;
let found: Suppression;
let words: Set<string>;

beforeAll(async () => {
  given = await studyTables();
  found = await suppress(given.tables, {
    rules,
    minimise: "cells",
    known: given.known,
    exceptions: [],
    draw: evenDraw
  });
  words = new Set(inWords(given.tables, found.withheld));
});

test("the paper's 41 of 95 and 22 of 35 stay released, and with them the 54 and 13 that are left", () => {
  for (const group of ["adult", "child", "all"]) {
    expect(words).not.toContain(`identification-routes another-service ${group}`);
    expect(words).not.toContain(`sample ${group}`);
  }
});

test("they do even if nobody had read the paper", async () => {
  const {withheld} = await suppress(given.tables, {
    rules,
    minimise: "cells",
    known: [],
    exceptions: [],
    draw: evenDraw
  });
  const unread = inWords(given.tables, withheld);
  expect(unread.filter((word) => word.startsWith("identification-routes another-service"))).toEqual([]);
});

test("every small number is withheld, printed or not, and every one of whose group few are left", () => {
  for (const {name, dimensions, rows} of given.tables) {
    for (const row of rows.filter(() => name !== "sample")) {
      const [patients, denominator] = [Number(row.patients), Number(row.denominator)];
      const word = [name, ...dimensions.map((column) => row[column])].join(" ");
      if (patients < 10 || denominator - patients < 10) expect(words).toContain(word);
    }
  }
});

test("the choice is proven to be the smallest, leaves something of every table, and is made again the same", async () => {
  const {proven, refused, primary, complementary, cells} = found;
  expect({proven, refused}).toEqual({proven: true, refused: []});
  expect(words.size).toBe(primary + complementary);
  expect(words.size).toBeLessThan(cells);
  const again = await suppress(given.tables, {
    rules,
    minimise: "cells",
    known: given.known,
    exceptions: [],
    draw: evenDraw
  });
  expect(again).toEqual(found);
});
