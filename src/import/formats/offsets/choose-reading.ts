import type {OffsetReading, Project, ProjectKind} from "../../project/coded-project.js";
import {describeExamples} from "./example-passages.js";
import {describeReading, findEffectiveReading, findTraits} from "./offset-reading.js";
import {makePassageReader} from "./read-passage.js";
import {type CodedText, type Fit, fitReadings, listCodedTexts, scoreFit} from "./score-reading.js";

/**
 * The chosen reading, its score, and the other readings with theirs. The score is the share of starts and ends at the
 * edge of a word, or of stored quotes.
 */
export type OffsetAccount = {
  chosen: OffsetReading;
  score: number;
  /** The number of quotes that the file stores, and how many of them the chosen reading returns. */
  quotes: {stored: number; equal: number};
  tried: {reading: OffsetReading; score: number}[];
};

/**
 * How positions are read. `account` is undefined where nothing is coded by position. `refusal` explains in several
 * lines, with five examples of each reading, why none is reliable.
 */
type OffsetChoice = {
  account: OffsetAccount | undefined;
  refusal: string | undefined;
  warnings: string[];
};

/** A reading with a lower score is not used. */
const minScore = 0.95;

/** Whether files of a kind say by positions what is coded. A row of a table holds its passage itself. */
export function hasPositions(kind: ProjectKind): boolean {
  return kind !== "long table" && kind !== "wide table" && kind !== "Taguette highlights";
}

/**
 * Chooses how a project's positions are read: tries every reading on the coded texts. The score is the share of the
 * stored quotes that a reading returns. Where the file stores none, it is the share of the starts and ends of distinct
 * coded spans that are at the edge of a word (see `isWordEdge`). The best score wins; then the most starts and ends
 * without a space inside them; then the order of the standard. A reading that the kind of file settles is scored but
 * not exchanged. `decided` is a reading that a person named; it is used whatever its score.
 */
export function chooseReading(project: Project, decided?: OffsetReading): OffsetChoice {
  const texts = listCodedTexts(project);
  if (texts.length === 0) return {account: undefined, refusal: undefined, warnings: []};
  const fits = fitReadings(texts);
  const best = fits.reduce((one, other) => (isBetter(other, one) ? other : one));
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
  const words = `${formatShare(score)} of ${chosen.quotes > 0 ? `the ${chosen.quotes} stored quotes` : `the ${chosen.ends} starts and ends of passages`}`;
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
          ...(settled === undefined ? warnOfRivals(texts, fits, chosen) : [])
        ]
  };
}

function isBetter(one: Fit, other: Fit): boolean {
  const difference = scoreFit(one) - scoreFit(other);
  return difference > 0 || (difference === 0 && one.close > other.close);
}

/** The warning about readings that fit as well as the chosen one but give other passages. */
function warnOfRivals(texts: readonly CodedText[], fits: readonly Fit[], chosen: Fit): string[] {
  const rivals = fits.filter(
    (fit) =>
      fit !== chosen &&
      scoreFit(fit) === scoreFit(chosen) &&
      fit.close === chosen.close &&
      texts.some((coded) => differs(coded, fit.reading, chosen.reading))
  );
  if (rivals.length === 0) return [];
  const others = rivals.map(({reading}) => describeReading(reading)).join("; ");
  return [
    `Other readings of the positions fit as well as ${describeReading(chosen.reading)}, which is the standard's, and give other passages: ${others}. Look at some passages, and name the reading under "offsets" in the mapping if they are wrong.`
  ];
}

function differs({text, spans}: CodedText, one: OffsetReading, other: OffsetReading): boolean {
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

/** A share as printed, never rounded up to the minimum: "94.9 %". */
function formatShare(score: number): string {
  return `${Math.floor(score * 1000) / 10} %`;
}
