# Two groups and a trait in base R: of each table (a row a group, those with the trait before those without)
# everything that src/stats says of it, by name. NaN where R has none.
everything <- function(table) {
  test <- suppressWarnings(fisher.test(table))
  odds <- conditional(table)
  filled <- all(rowSums(table) > 0, colSums(table) > 0)
  pearson <- if (filled) suppressWarnings(chisq.test(table, correct = FALSE))
  yates <- if (filled) suppressWarnings(chisq.test(table, correct = TRUE))
  c(
    fisher = test$p.value,
    ratio = test$estimate[[1]], ratioFrom = test$conf.int[1], ratioTo = test$conf.int[2],
    solved = odds[1], solvedFrom = odds[2], solvedTo = odds[3],
    midP(table),
    pearson = numberOf(pearson$statistic), pearsonP = numberOf(pearson$p.value),
    yates = numberOf(yates$statistic), yatesP = numberOf(yates$p.value),
    proportion(table[1, 1], sum(table[1, ]))
  )
}

numberOf <- function(value) if (is.null(value)) NaN else value[[1]]

# The first cells that the margins allow, with their probabilities at odds ratio 1.
support <- function(table) {
  m <- sum(table[1, ]); n <- sum(table[2, ]); k <- sum(table[, 1])
  x <- max(0, k - n):min(k, m)
  list(x = x, log = dhyper(x, m, n, k, log = TRUE), observed = table[1, 1])
}

# Conditional estimate and 95 per cent interval of the odds ratio; fisher.test itself stops at about three digits.
conditional <- function(table) {
  cells <- support(table)
  least <- cells$observed == min(cells$x)
  most <- cells$observed == max(cells$x)
  probabilities <- function(theta) {
    weights <- cells$log + cells$x * theta
    weights <- exp(weights - max(weights))
    weights / sum(weights)
  }
  solve <- function(excess) exp(uniroot(excess, c(-30, 30), tol = 1e-14, maxiter = 1000)$root)
  c(
    if (least && most) NaN else if (least) 0 else if (most) Inf
    else solve(function(theta) sum((cells$x - cells$observed) * probabilities(theta))),
    if (least) 0 else solve(function(theta) sum(probabilities(theta)[cells$x >= cells$observed]) - 0.025),
    if (most) Inf else solve(function(theta) sum(probabilities(theta)[cells$x <= cells$observed]) - 0.025)
  )
}

midP <- function(table) {
  cells <- support(table)
  against <- cells$log - cells$log[cells$x == cells$observed]
  tied <- abs(against) < 1e-7
  sumOf <- function(counted) sum(exp(cells$log[counted]))
  tails <- c(sumOf(cells$x < cells$observed), sumOf(cells$x > cells$observed))
  c(
    midPByLikelihood = sumOf(against < 0 & !tied) + sumOf(tied) / 2,
    midPDoubled = min(1, 2 * min(tails) + sumOf(cells$x == cells$observed))
  )
}

proportion <- function(count, total) {
  if (total == 0) return(c(scoreFrom = NaN, scoreTo = NaN))
  score <- suppressWarnings(prop.test(count, total, correct = FALSE))$conf.int
  c(scoreFrom = score[1], scoreTo = score[2])
}
