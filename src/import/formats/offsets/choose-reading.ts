import type {OffsetReading, Project} from "../../project/coded-project.js";
import {describeExamples} from "./example-passages.js";
import {describeReading, findEffectiveReading, findTraits} from "./offset-reading.js";
import {makePassageReader} from "./read-passage.js";
import {type CodedText, type Fit, fitReadings, listCodedTexts, scoreFit} from "./score-reading.js";

/** The reading chosen, the share of starts and ends that it puts at the edge of a word, and the others beside it. */
export type OffsetAccount = {
  chosen: OffsetReading;
  score: number;
  /** Of the quotes that the file stores: how many there are, and how many the chosen reading gives back. */
  quotes: {stored: number; equal: number};
  tried: {reading: OffsetReading; score: number}[];
};

/**
 * How positions are read. `account` is undefined where nothing is coded by position. `refusal` says in several lines,
 * with five examples of each reading, why none can be relied on.
 */
type OffsetChoice = {
  account: OffsetAccount | undefined;
  refusal: string | undefined;
  warnings: string[];
};

/** A reading that scores less than this is not relied on. */
const minScore = 0.95;

/**
 * Tries every reading of a project's positions on its coded texts. The score is the share of the stored quotes that a reading gives
 * back, or, where the file stores none, the share of the starts and ends of distinct coded spans that are at the edge of a
 * word (see `isWordEdge`). The best score wins; then the more starts and ends without a space inside them; then the order
 * of the standard. A reading that the kind of file settles is scored but not exchanged. `decided` is the reading that a
 * person has named; it is taken whatever its score.
 */
export function chooseReading(project: Project, decided?: OffsetReading): OffsetChoice {
  const texts = listCodedTexts(project);
  if (texts.length === 0) return {account: undefined, refusal: undefined, warnings: []};
  const fits = fitReadings(texts);
  const best = fits.reduce((one, other) => (fitsBetter(other, one) ? other : one));
  const settled = decided ?? project.offsets;
  const chosen = fits.find(({reading}) => settled !== undefined && isSame(reading, settled)) ?? best;
  const score = scoreFit(chosen);
  const account: OffsetAccount = {
    chosen: chosen.reading,
    score,
    quotes: {stored: chosen.quotes, equal: chosen.equal},
    tried: fits.map((fit) => ({reading: fit.reading, score: scoreFit(fit)}))
  };
  const refused = score < minScore && decided === undefined;
  const words = `${share(score)} of ${chosen.quotes > 0 ? `the ${chosen.quotes} stored quotes` : `the ${chosen.ends} starts and ends of passages`}`;
  return {
    account,
    refusal: refused
      ? describeExamples(
          texts,
          fits,
          `No reading of the positions fits: the best, ${describeReading(chosen.reading)}, fits ${words}`
        )
      : undefined,
    warnings: refused
      ? []
      : [
          ...(score < minScore
            ? [
                `The positions are read as ${describeReading(chosen.reading)}, as the mapping says, though that fits only ${words}.`
              ]
            : []),
          ...(settled === undefined ? rivalWords(texts, fits, chosen) : [])
        ]
  };
}

function fitsBetter(one: Fit, other: Fit): boolean {
  const difference = scoreFit(one) - scoreFit(other);
  return difference > 0 || (difference === 0 && one.close > other.close);
}

/** What is to be said of readings that fit as well as the chosen one and yet give other passages. */
function rivalWords(texts: readonly CodedText[], fits: readonly Fit[], chosen: Fit): string[] {
  const rivals = fits.filter(
    (fit) =>
      fit !== chosen &&
      scoreFit(fit) === scoreFit(chosen) &&
      fit.close === chosen.close &&
      texts.some((coded) => readsOtherwise(coded, fit.reading, chosen.reading))
  );
  if (rivals.length === 0) return [];
  const others = rivals.map(({reading}) => describeReading(reading)).join("; ");
  return [
    `Other readings of the positions fit as well as ${describeReading(chosen.reading)}, which is the standard's, and give other passages: ${others}. Look at some passages, and name the reading under "offsets" in the mapping if they are wrong.`
  ];
}

function readsOtherwise({text, spans}: CodedText, one: OffsetReading, other: OffsetReading): boolean {
  const traits = findTraits(text);
  if (findEffectiveReading(traits, one) === findEffectiveReading(traits, other)) return false;
  const first = makePassageReader(text, one);
  const second = makePassageReader(text, other);
  return spans.some(({start, end}) => first.slice(start, end) !== second.slice(start, end));
}

function isSame(one: OffsetReading, other: OffsetReading): boolean {
  return (
    one.unit === other.unit && one.lineEnds === other.lineEnds && one.byteOrderMark === other.byteOrderMark
  );
}

/** A share as it is told, never rounded up to the least that would do: "94.9 %". */
function share(score: number): string {
  return `${Math.floor(score * 1000) / 10} %`;
}
