import fc from "fast-check";

/** Any number of patients out of any number from 1 to 2,000. */
export const anyProportion = fc
  .integer({min: 1, max: 2000})
  .chain((denominator) =>
    fc.record({numerator: fc.integer({min: 0, max: denominator}), denominator: fc.constant(denominator)})
  );
