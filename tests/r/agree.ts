import {expect} from "vitest";

/** A number of ours, R's, and what they are made from; null is what R calls NaN or NA. */
export type Pair = {ours: number | null; r: number | undefined; of: unknown};

/** Asserts that all pairs agree to a relative difference, or to an absolute one close to 0; names those that do not. */
export function expectAgreement(pairs: readonly Pair[], {relative, absolute = 0}: Tolerance): void {
  const apart = pairs.filter(({ours, r}) => !agree(ours, r, relative, absolute));
  expect(apart.map(({ours, r, of}) => ({ours, r, of: JSON.stringify(of)}))).toEqual([]);
  expect(pairs.length).toBeGreaterThan(0);
}

export type Tolerance = {relative: number; absolute?: number};

function agree(ours: number | null, r: number | undefined, relative: number, absolute: number): boolean {
  if (r === undefined) return false;
  if (ours === null) return Number.isNaN(r);
  return ours === r || Math.abs(ours - r) <= Math.max(absolute, relative * Math.abs(r));
}
