import {expect, test} from "vitest";
import {chooseWithheld} from "../../loaders/release/suppress/choose-withheld.js";
import {makeDraw} from "../../loaders/release/suppress/draw.js";
import type {CountedTable} from "../../loaders/release/tables/counted-table.js";
import {rules} from "../support/release-rules.js";
import {countRows, type Patient, sampleTable} from "./extract.js";
import {listHistories} from "./histories.js";
import {characteristicTable} from "./tables.js";

/** How many patients of a group have each level. */
type Levels = readonly number[];

const levels = ["L0", "L1", "L2"];

/** The tables of adults and children by the levels of a characteristic, of which each patient has one. */
function countLevels(adults: Levels, children: Levels): CountedTable[] {
  const patients = [...listPatients("adult", adults), ...listPatients("child", children)];
  return [sampleTable, characteristicTable({v: levels})].map((table) => ({
    ...table.structure,
    rows: countRows(table, patients)
  }));
}

function listPatients(group: string, counts: Levels): Patient[] {
  return counts.flatMap((count, index) =>
    Array.from({length: count}, () => ({group, traits: new Set([levels[index] ?? ""])}))
  );
}

/** The rows that the gate withholds by a secret, when it is asked to withhold some in any case. */
async function choose(
  tables: CountedTable[],
  secret: string,
  rows: readonly number[] = []
): Promise<number[]> {
  const {model, withheld} = await chooseWithheld(tables, {
    ...{rules, minimise: "cells", known: [], exceptions: []},
    draw: makeDraw(secret),
    alsoWithheld: [{table: "characteristics", rows}]
  });
  return [...withheld].map((row) => model.rows[row]?.index ?? -1).sort((a, b) => a - b);
}

/** Whether one of some secrets leads the gate to withhold these rows. */
async function canChoose(tables: CountedTable[], rows: readonly number[]): Promise<boolean> {
  for (let secret = 1; secret <= 40; secret += 1)
    if (String(await choose(tables, String(secret))) === String(rows)) return true;
  return false;
}

/** Every table with the sizes of the groups and the released numbers of another. */
function* listFitting(tables: CountedTable[], withheld: readonly number[]): Generator<CountedTable[]> {
  const counts = ({rows}: CountedTable) => rows.map(({patients}) => Number(patients));
  const [sample, table] = tables.map(counts);
  const [adults = 0, children = 0] = sample ?? [];
  const fillings = (size: number) =>
    [...listHistories([size], levels.length)].map(([filling = []]) => filling);
  const isShown = (index: number) => !withheld.includes(index);
  const fits = (found: Levels, column: number) =>
    levels.every((_, level) => !isShown(3 * level + column) || found[level] === table?.[3 * level + column]);
  for (const adult of fillings(adults).filter((one) => fits(one, 0)))
    for (const child of fillings(children).filter((one) => fits(one, 1)))
      if (
        fits(
          adult.map((count, level) => count + (child[level] ?? 0)),
          2
        )
      )
        yield countLevels(adult, child);
}

test.each([
  [
    [35, 8, 30],
    [24, 17, 1]
  ],
  [
    [27, 39, 39],
    [19, 9, 7]
  ]
])(
  "whatever table fits the release of adults %j and children %j could have led to it",
  async (adults, children) => {
    const tables = countLevels(adults, children);
    const chosen = await choose(tables, "a secret that withholds four");
    let tried = 0;
    for (const other of listFitting(tables, chosen)) {
      expect(await choose(other, "any", chosen)).toEqual(chosen);
      expect(await canChoose(other, chosen)).toBe(true);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(rules.width);
  }
);
