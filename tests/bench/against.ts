/** A measure beside the limit that it is meant to keep; a ratio below 1 is within. */
export function against(value: number, limit: number, unit: string) {
  return {value: round(value), limit, unit, ratio: round(value / limit)};
}

/** A number to three significant digits. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
