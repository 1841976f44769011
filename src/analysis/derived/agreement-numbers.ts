import {capital} from "../../model/sentence-case.js";
import {counted, countOf} from "../../text/numbers.js";
import {alphaInput, wholeAgreement} from "../agreement/alpha.js";
import {
  type CoderPair,
  type CodingPattern,
  excerptsReadBy,
  pairsOf,
  patternsOf
} from "../agreement/patterns.js";
import {agreementByCode} from "../agreement/per-code.js";
import {kappa, krippendorff, medianKappa} from "../methods/agreement-methods.js";
import {plainShare, wilsonInterval} from "../methods/method.js";
import {type DerivedInputs, type DerivedNumber, derive} from "./derived-number.js";

const place = "Agreement of coders";

/** Every number with which coders are compared; none where no excerpt was read by two. */
export function agreementNumbers(ground: DerivedInputs): DerivedNumber[] {
  const rows = ground.rows("double-coding");
  if (rows.length === 0) return [];
  const patterns = patternsOf(rows, "code");
  return [
    ...doubleCoded(ground),
    ...wholeExcerpts(patterns, "code", ground),
    ...wholeExcerpts(patternsOf(rows, "theme"), "theme", ground),
    ...pairsOf(patterns).flatMap((pair) => byCode(pair, patterns, ground.codes))
  ];
}

function doubleCoded({rows, verb}: DerivedInputs): DerivedNumber[] {
  const excerpts = rows("excerpts-by-coders");
  const [numerator, denominator] = [excerptsReadBy(excerpts, 2), excerptsReadBy(excerpts, 1)];
  if (denominator === 0) return [];
  const statement = `${capital(verb)} by two coders or more: ${countOf(numerator, denominator)} ${verb} excerpts`;
  return [derive(plainShare, {numerator, denominator}, {id: "double-coded", place, statement})];
}

function wholeExcerpts(
  patterns: readonly CodingPattern[],
  what: "code" | "theme",
  {verb}: DerivedInputs
): DerivedNumber[] {
  const double = `double-${verb}`;
  const input = alphaInput(patterns);
  const {alike, excerpts} = wholeAgreement(patterns);
  return [
    derive(
      wilsonInterval,
      {numerator: alike, denominator: excerpts},
      {
        id: `alike ${what}s`,
        place,
        statement: `The very same ${what}s: ${countOf(alike, excerpts)} ${double} excerpts`
      }
    ),
    derive(krippendorff, input, {
      id: `${what}s`,
      place,
      statement: `The set of ${what}s on each of ${excerpts} ${double} excerpts; ${input.repetitions} samples, seed ${input.seed}`
    })
  ];
}

function byCode(
  pair: CoderPair,
  patterns: readonly CodingPattern[],
  codebook: DerivedInputs["codes"]
): DerivedNumber[] {
  const coders = `${pair.first} and ${pair.second}`;
  const codes = agreementByCode(
    patterns,
    pair,
    codebook.map(({code}) => code)
  );
  const each = codes.flatMap(({code, both, firstOnly, secondOnly, neither, total}) => {
    const label = codebook.find((known) => known.code === code)?.label ?? code;
    const id = `${pair.first} ${pair.second} ${code}`;
    return [
      derive(
        wilsonInterval,
        {numerator: both + neither, denominator: total},
        {id, place, statement: `${label}: ${coders} agree on ${countOf(both + neither, total)} excerpts`}
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
  });
  const determined = codes.filter(({kappa: {estimate}}) => estimate !== null);
  if (determined.length === 0) return each;
  const statement = `The middle of the kappas of ${coders} on ${counted(determined.length, "code")}`;
  return [derive(medianKappa, determined, {id: `${pair.first} ${pair.second}`, place, statement}), ...each];
}
