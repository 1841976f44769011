import {readFileSync} from "node:fs";

/** Two proportions with their intervals as R and 50-digit arithmetic give them; see the README beside the file. */
export type TwoByTwo = {
  id: string;
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  wilson1: [lower: number, upper: number];
  wilson2: [lower: number, upper: number];
  newcombe_diff_ci: [lower: number, upper: number];
};

/** The 28 cases of `tests/fixtures/reference/two-by-two.json`. */
export const twoByTwo: readonly TwoByTwo[] = JSON.parse(
  readFileSync(new URL("../fixtures/reference/two-by-two.json", import.meta.url), "utf8")
);
