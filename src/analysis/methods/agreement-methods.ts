import {cohenKappa} from "../../stats/cohen-kappa.js";
import {krippendorffAlpha} from "../../stats/krippendorff-alpha.js";
import {quantile} from "../../stats/quantile.js";
import type {Method} from "./method.js";

/** Units that several coders rated, and how the interval is made: resamples of the units, and the seed. */
export type RatedUnits = {
  /** The ratings of a unit, as whole numbers that name categories, and how many units have just these. */
  patterns: ReadonlyArray<{ratings: readonly number[]; units: number}>;
  repetitions: number;
  seed: number;
};

/** Agreement of all coders on whole units. */
export const krippendorff: Method<RatedUnits> = {
  name: "krippendorff",
  label: "Krippendorff’s alpha, nominal, bootstrap interval",
  source: "Krippendorff 2011; interval: Zapf et al. 2016, BMC Med Res Methodol 16:93",
  values({patterns, repetitions, seed}) {
    const units = patterns.flatMap(({ratings, units}) => Array.from({length: units}, () => ratings));
    const {estimate, lower, upper} = krippendorffAlpha(units, {bootstrap: repetitions, seed});
    return {estimate, lower, upper};
  },
  r: ({
    patterns,
    repetitions,
    seed
  }) => `sets <- list(${patterns.map(({ratings}) => `c(${ratings.join(", ")})`).join(", ")})
units <- rep(sets, c(${patterns.map(({units}) => units).join(", ")}))
within <- vapply(units, function(u) sum(outer(u, u, "!=")) / (length(u) - 1), 0)
alpha <- function(drawn) {
  x <- unlist(units[drawn]); n <- length(x)
  1 - (n - 1) * sum(within[drawn]) / (n^2 - sum(tabulate(x)^2))
}
n <- length(units); set.seed(${seed})
${repetitions === 0 ? "ends <- c(NA, NA)" : resamplesCode(repetitions)}
c(estimate = alpha(seq_len(n)), lower = ends[1], upper = ends[2])`
};

function resamplesCode(repetitions: number): string {
  return `samples <- replicate(${repetitions}, alpha(sample.int(n, n, replace = TRUE)))
ends <- quantile(samples, c(0.025, 0.975), na.rm = TRUE, names = FALSE)`;
}

/** On how many excerpts two coders both put a code, only one did, or neither. */
export type TwoCoders = {both: number; firstOnly: number; secondOnly: number; neither: number};

/** Agreement of two coders on one code. */
export const kappa: Method<TwoCoders> = {
  name: "cohen",
  label: "Cohen’s kappa, large-sample interval within −1 and 1",
  source: "Cohen 1960; error: Fleiss, Cohen & Everitt 1969, Psychol Bull 72:323",
  values({both, firstOnly, secondOnly, neither}) {
    const {estimate, lower, upper} = cohenKappa([
      [both, firstOnly],
      [secondOnly, neither]
    ]);
    return {estimate, lower, upper};
  },
  r: ({
    both,
    firstOnly,
    secondOnly,
    neither
  }) => `p <- matrix(c(${both}, ${secondOnly}, ${firstOnly}, ${neither}), 2); n <- sum(p); p <- p / n
rows <- rowSums(p); columns <- colSums(p); chance <- sum(rows * columns)
k <- (sum(diag(p)) - chance) / (1 - chance)
w <- diag(2) - outer(columns, rows, "+") * (1 - k)
error <- sqrt(sum(p * (w - sum(p * w))^2) / n) / (1 - chance)
reach <- qnorm(0.975) * error
c(estimate = k, lower = max(-1, k - reach), upper = min(1, k + reach))`
};

/** The median of the kappas of two coders, over the codes that have one. */
export const medianKappa: Method<readonly TwoCoders[]> = {
  name: "median-kappa",
  label: "Median of Cohen’s kappas",
  source: "Cohen 1960; median: Hyndman & Fan 1996, Am Stat 50:361, definition 7",
  values(codes) {
    const kappas = codes.flatMap((counts) => kappa.values(counts).estimate ?? []);
    return {
      median: quantile(
        kappas.sort((a, b) => a - b),
        0.5
      )
    };
  },
  r(codes) {
    const column = (name: keyof TwoCoders) => `c(${codes.map((counts) => counts[name]).join(", ")})`;
    return `both <- ${column("both")}
first <- ${column("firstOnly")}
second <- ${column("secondOnly")}
neither <- ${column("neither")}
n <- both + first + second + neither
chance <- ((both + first) * (both + second) + (second + neither) * (first + neither)) / n^2
k <- ((both + neither) / n - chance) / (1 - chance)
c(median = median(k, na.rm = TRUE))`;
  }
};
