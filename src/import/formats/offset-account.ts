import type {OffsetReading} from "../project/coded-project.js";

/** The reading chosen, the share of starts and ends that it puts at the edge of a word, and the others beside it. */
export type OffsetAccount = {
  chosen: OffsetReading;
  score: number;
  /** Of the quotes that the file stores: how many there are, and how many the chosen reading gives back. */
  quotes: {stored: number; equal: number};
  tried: {reading: OffsetReading; score: number}[];
};
