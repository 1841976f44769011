import {cohenKappa, type Kappa} from "../../stats/cohen-kappa.js";
import {type Interval, wilson} from "../../stats/wilson.js";
import {type CoderPair, type CodingPattern, sharedBy} from "./patterns.js";

/** How far two coders agree on one code, over the excerpts that both read. */
export type CodeAgreement = {
  code: string;
  /** Excerpts on which both put the code, only the first, only the second, or neither. */
  both: number;
  firstOnly: number;
  secondOnly: number;
  neither: number;
  /** Excerpts that both read. */
  total: number;
  /** Cohen's kappa of the code put or not put. */
  kappa: Kappa;
  /** The share of excerpts on which both or neither put the code, with its Wilson interval. */
  agreement: Interval;
};

/** Agreement on each code that at least one of two coders put, in the order of the codebook. */
export function agreementByCode(
  patterns: readonly CodingPattern[],
  pair: Pick<CoderPair, "first" | "second">,
  codebook: readonly string[]
): CodeAgreement[] {
  const {shared, total} = sharedBy(pair, patterns);
  return codebook.flatMap((code) => {
    const count = (inFirst: boolean, inSecond: boolean) =>
      shared.reduce(
        (sum, {ofFirst, ofSecond, excerpts}) =>
          sum + (ofFirst.has(code) === inFirst && ofSecond.has(code) === inSecond ? excerpts : 0),
        0
      );
    const [both, firstOnly, secondOnly] = [count(true, true), count(true, false), count(false, true)];
    if (both + firstOnly + secondOnly === 0) return [];
    const neither = total - both - firstOnly - secondOnly;
    const kappa = cohenKappa([
      [both, firstOnly],
      [secondOnly, neither]
    ]);
    return [
      {code, both, firstOnly, secondOnly, neither, total, kappa, agreement: wilson(both + neither, total)}
    ];
  });
}

/** The codes on which per cent agreement looks high and kappa does not, the lowest kappa first. */
export function highAgreementLowKappa(codes: readonly CodeAgreement[]): CodeAgreement[] {
  return codes
    .filter(
      ({agreement, kappa}) => agreement.estimate >= high && kappa.estimate !== null && kappa.estimate < low
    )
    .sort((a, b) => Number(a.kappa.estimate) - Number(b.kappa.estimate));
}

/** From which share of excerpts agreement counts as high in words, and below which kappa as low. */
export const [high, low] = [0.9, 0.6] as const;
