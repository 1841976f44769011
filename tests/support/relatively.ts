import {expect} from "vitest";

/** Asserts that a number agrees with a reference value to a relative difference; a reference of 0 must be met exactly. */
export function expectRelatively(actual: number, reference: number, tolerance: number): void {
  const difference = reference === 0 ? Math.abs(actual) : Math.abs(actual - reference) / Math.abs(reference);
  expect(difference, `${actual} against ${reference}`).toBeLessThanOrEqual(reference === 0 ? 0 : tolerance);
}
