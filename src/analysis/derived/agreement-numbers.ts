import {alphaInput} from "../agreement/alpha.js";
import {pairsOf, patternsOf} from "../agreement/patterns.js";
import {agreementByCode} from "../agreement/per-code.js";
import {kappa, krippendorff} from "../methods/agreement-methods.js";
import {wilsonInterval} from "../methods/method.js";
import {type DerivedInputs, type DerivedNumber, derive} from "./derived-number.js";

const place = "Agreement between coders";

/** Every number with which coders are compared; none where nothing is double-coded. */
export function agreementNumbers({rows, codes}: DerivedInputs): DerivedNumber[] {
  const rowsOf = rows("double-coding");
  if (rowsOf.length === 0) return [];
  const patterns = patternsOf(rowsOf, "code");
  const whole = (["code", "theme"] as const).map((column) => {
    const input = alphaInput(patternsOf(rowsOf, column));
    const units = input.patterns.reduce((sum, pattern) => sum + pattern.units, 0);
    const statement = `The set of ${column}s on each of ${units} double-coded excerpts; ${input.repetitions} samples, seed ${input.seed}`;
    return derive(krippendorff, input, {id: `${column}s`, place, statement});
  });
  const byCode = pairsOf(patterns).flatMap((pair) =>
    agreementByCode(
      patterns,
      pair,
      codes.map(({code}) => code)
    ).flatMap(({code, both, firstOnly, secondOnly, neither, total}) => {
      const label = codes.find((known) => known.code === code)?.label ?? code;
      const coders = `${pair.first} and ${pair.second}`;
      const id = `${pair.first} ${pair.second} ${code}`;
      return [
        derive(
          wilsonInterval,
          {numerator: both + neither, denominator: total},
          {id, place, statement: `${label}: ${coders} agree on ${both + neither} of ${total} excerpts`}
        ),
        derive(
          kappa,
          {both, firstOnly, secondOnly, neither},
          {
            id,
            place,
            statement: `${label}: put by both ${both}, by ${pair.first} only ${firstOnly}, by ${pair.second} only ${secondOnly}, by neither ${neither}`
          }
        )
      ];
    })
  );
  return [...whole, ...byCode];
}
