# Agreement of coders in base R, each coefficient by another road than src/stats takes.

# Krippendorff's alpha by its matrix of coincidences (Krippendorff 2011). `units` is a list of vectors of
# ratings; NA is missing. NA where there is nothing to pair, or all that can be paired is alike.
alpha <- function(units, metric) {
  units <- lapply(units, function(unit) unit[!is.na(unit)])
  units <- units[lengths(units) > 1]
  values <- sort(unique(unlist(units)))
  if (length(values) < 2) return(NA)
  coincidences <- matrix(0, length(values), length(values))
  for (unit in units) {
    for (i in seq_along(unit)) for (j in seq_along(unit)[-i]) {
      at <- cbind(match(unit[i], values), match(unit[j], values))
      coincidences[at] <- coincidences[at] + 1 / (length(unit) - 1)
    }
  }
  totals <- rowSums(coincidences)
  squares <- differences(metric, values, totals)^2
  1 - (sum(totals) - 1) * sum(coincidences * squares) / sum(outer(totals, totals) * squares)
}

differences <- function(metric, values, totals) {
  places <- seq_along(values)
  between <- function(a, b) sum(totals[a:b]) - (totals[a] + totals[b]) / 2
  switch(metric,
    nominal = outer(values, values, "!=") * 1,
    ordinal = outer(places, places, Vectorize(between)),
    interval = outer(values, values, "-"),
    ratio = ifelse(outer(values, values, "=="), 0, outer(values, values, "-") / outer(values, values, "+"))
  )
}

# The ends of the percentile bootstrap interval of alpha.
bootstrap <- function(units, metric, seed, resamples, level) {
  units <- units[vapply(units, function(unit) sum(!is.na(unit)) > 1, NA)]
  n <- length(units)
  set.seed(seed)
  drawn <- replicate(resamples, alpha(units[sample.int(n, n, replace = TRUE)], metric))
  quantile(drawn, c((1 - level) / 2, 1 - (1 - level) / 2), na.rm = TRUE, names = FALSE)
}

# Cohen's kappa and its squared large-sample error, as Fleiss, Cohen & Everitt 1969 print it.
cohen <- function(table) {
  n <- sum(table)
  p <- table / n
  rows <- rowSums(p)
  columns <- colSums(p)
  expected <- sum(rows * columns)
  if (isTRUE(all.equal(expected, 1))) return(c(NA, NA))
  kappa <- (sum(diag(p)) - expected) / (1 - expected)
  agreeing <- sum(diag(p) * (1 - (rows + columns) * (1 - kappa))^2)
  others <- p * outer(columns, rows, "+")^2
  diag(others) <- 0
  spread <- agreeing + (1 - kappa)^2 * sum(others) - (kappa - expected * (1 - kappa))^2
  c(kappa, spread / (n * (1 - expected)^2))
}
