import type {Values} from "../methods/method.js";
import type {DerivedNumber} from "./derived-number.js";

/** A derived number of the built site. JSON has no infinite number: such a value is a word there. */
export type BakedDerived = {id: string; values: Readonly<Record<string, number | string | null>>};

/** A derived number that differs from the one of the built site; undefined where one side lacks it. */
export type DerivedChange = {
  id: string;
  name: string;
  built: number | null | undefined;
  now: number | null | undefined;
};

/** The largest relative difference that rounding explains: machines differ in the last digits of a logarithm. */
const tolerance = 1e-9;

/** The list as JSON keeps it. */
export function bakeDerived(list: readonly DerivedNumber[]): BakedDerived[] {
  return list.map(({id, values}) => ({
    id,
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        value !== null && !Number.isFinite(value) ? String(value) : value
      ])
    )
  }));
}

/** Finds where built numbers and newly computed ones differ by more than rounding; empty when they agree. */
export function findDerivedChanges(
  built: readonly BakedDerived[],
  now: readonly DerivedNumber[]
): DerivedChange[] {
  const [before, after] = [keyed(built), keyed(bakeDerived(now))];
  const found: DerivedChange[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, current] = [before.get(id) ?? {}, after.get(id) ?? {}];
    for (const name of new Set([...Object.keys(old), ...Object.keys(current)])) {
      if (!agree(old[name], current[name])) found.push({id, name, built: old[name], now: current[name]});
    }
  }
  return found;
}

function keyed(list: readonly BakedDerived[]): Map<string, Values> {
  return new Map(
    list.map(({id, values}) => [
      id,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "string" ? Number(value) : value
        ])
      )
    ])
  );
}

function agree(a: number | null | undefined, b: number | null | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "number" || typeof b !== "number") return false;
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
