import fc from "fast-check";

/** Any count of any total from 1 to 2,000. */
export const anyCount = fc
  .integer({min: 1, max: 2000})
  .chain((total) => fc.record({count: fc.integer({min: 0, max: total}), total: fc.constant(total)}));
