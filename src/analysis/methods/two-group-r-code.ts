import type {TwoGroups} from "../../stats/contingency.js";

/** The table as R code: a row a group, those with the trait before those without. */
export function matrixCode({first, second}: TwoGroups): string {
  const without = [first.denominator - first.numerator, second.denominator - second.numerator];
  return `matrix(c(${first.numerator}, ${second.numerator}, ${without.join(", ")}), 2)`;
}

/** R code for all tables with the margins of the counted one: `s` is those of the first group with the trait, `x` those counted. */
function supportCode({first, second}: TwoGroups): string {
  return `x <- ${first.numerator}; m <- ${first.denominator}; n <- ${second.denominator}; k <- ${first.numerator + second.numerator}
s <- max(0, k - n):min(k, m)`;
}

/** R code for a mid-p value, as an expression of the probabilities `d` of the tables `s`. */
export function midPCode(groups: TwoGroups, expression: string): string {
  return `${supportCode(groups)}
d <- dhyper(s, m, n, k); p <- d[s == x]
tied <- abs(d / p - 1) < 1e-7; less <- d < p & !tied
c(pValue = ${expression})`;
}

/** R code for the conditional odds ratio, solved to full precision; `fisher.test` itself stops at about three digits. */
export function conditionalOddsRatioCode(groups: TwoGroups): string {
  return `${supportCode(groups)}
d <- dhyper(s, m, n, k, log = TRUE)
at <- function(t) { w <- exp(d + s * t - max(d + s * t)); w / sum(w) }
root <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-14, maxiter = 10000)$root)
c(oddsRatio = if (length(s) == 1) NA else if (x == min(s)) 0 else if (x == max(s)) Inf else
    root(function(t) sum(s * at(t)) - x),
  lower = if (x == min(s)) 0 else root(function(t) sum(at(t)[s >= x]) - 0.025),
  upper = if (x == max(s)) Inf else root(function(t) sum(at(t)[s <= x]) - 0.025))`;
}

/** R code for the interval that inverts the score test, with the restricted estimates in closed form. */
export function miettinenNurminenCode({first, second}: TwoGroups): string {
  return `x <- c(${first.numerator}, ${second.numerator}); n <- c(${first.denominator}, ${second.denominator}); N <- sum(n)
score <- function(d) {
  b <- ((n[1] + 2 * n[2]) * d - N - sum(x)) / (3 * N)
  g <- (n[2] * d - N - 2 * x[2]) * d + sum(x)
  q <- b^3 - b * g / (2 * N) + x[2] * d * (1 - d) / (2 * N)
  u <- (if (q < 0) -1 else 1) * sqrt(max(0, b^2 - g / (3 * N)))
  turn <- (pi + acos(max(-1, min(1, if (u == 0) 0 else q / u^3)))) / 3
  p <- min(max(2 * u * cos(turn) - b, 0, -d), 1, 1 - d)
  v <- ((p + d) * (1 - p - d) / n[1] + p * (1 - p) / n[2]) * N / (N - 1)
  (x[1] / n[1] - x[2] / n[2] - d) / sqrt(max(v, 1e-300))
}
z <- qnorm(0.975); d <- x[1] / n[1] - x[2] / n[2]
root <- function(f, from, to) uniroot(f, c(from, to), tol = 1e-15, maxiter = 10000)$root
c(difference = d,
  lower = if (d == -1) -1 else root(function(t) score(t) - z, -1 + 1e-12, d),
  upper = if (d == 1) 1 else root(function(t) score(t) + z, d, 1 - 1e-12))`;
}
