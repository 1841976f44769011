import type {Values} from "../methods/method.js";
import type {Derived} from "./derived-number.js";

/** A derived number as it was when the site was built. JSON has no infinite number: such a value is a word there. */
export type Baked = {id: string; values: Readonly<Record<string, number | string | null>>};

/** A derived number that is not what it was when the site was built; null where one side does not have it. */
export type Change = {
  id: string;
  name: string;
  built: number | null | undefined;
  now: number | null | undefined;
};

/** Two machines may differ in the last digits of a logarithm or a cosine; more than this is another number. */
const tolerance = 1e-9;

/** The list as JSON keeps it. */
export function bake(list: readonly Derived[]): Baked[] {
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

/** Where the numbers as built and as computed now differ by more than rounding; empty when they agree. */
export function changes(built: readonly Baked[], now: readonly Derived[]): Change[] {
  const [before, after] = [keyed(built), keyed(bake(now))];
  const found: Change[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, current] = [before.get(id) ?? {}, after.get(id) ?? {}];
    for (const name of new Set([...Object.keys(old), ...Object.keys(current)])) {
      if (!agree(old[name], current[name])) found.push({id, name, built: old[name], now: current[name]});
    }
  }
  return found;
}

function keyed(list: readonly Baked[]): Map<string, Values> {
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
