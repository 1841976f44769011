import {readFileSync} from "node:fs";

type Ends = [lower: number, upper: number];

/** Two proportions with what is known of them; the README beside the file says what each field is and whence. */
export type ReferenceCase = {
  id: string;
  x1: number;
  n1: number;
  x2: number;
  n2: number;
  wilson1: Ends;
  wilson2: Ends;
  newcombe_diff_ci: Ends;
  miettinen_nurminen_diff_ci: Ends;
  fisher_p_two_sided: number;
  cond_or: number | null;
  cond_or_ci: Ends;
  midp_two_sided_minlike: number;
  midp_two_sided_double: number;
  chisq_uncorrected: number | null;
  p_chisq_uncorrected: number | null;
  chisq_yates: number | null;
  p_chisq_yates: number | null;
  phi_cramers_v: number | null;
};

/** The 28 cases of `tests/fixtures/reference/two-by-two.json`. */
export const twoByTwo: readonly ReferenceCase[] = JSON.parse(
  readFileSync(new URL("../fixtures/reference/two-by-two.json", import.meta.url), "utf8"),
  (_, value) => (value === "Infinity" ? Number.POSITIVE_INFINITY : value)
);
