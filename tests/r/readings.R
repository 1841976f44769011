# Agreement over all that was read, from the rows of readings and codings alone.

# Who read which excerpt: whoever is said to have read it, and whoever coded it.
readers <- function(readings, codings) unique(rbind(readings, codings[c("excerpt", "coder")]))

# What the coders of each excerpt put on it, a number a set of codes; the set may be empty.
ratings <- function(readings, codings) {
  read <- readers(readings, codings)
  coded <- paste(codings$excerpt, codings$coder)
  sets <- vapply(paste(read$excerpt, read$coder), function(one) {
    paste(sort(codings$code[coded == one]), collapse = "+")
  }, "")
  split(match(sets, unique(sets)), read$excerpt)
}

# Cohen's kappa of two coders on one code, over the excerpts that both read.
kappa_read <- function(readings, codings, first, second, code) {
  read <- readers(readings, codings)
  both <- intersect(read$excerpt[read$coder == first], read$excerpt[read$coder == second])
  put <- function(coder) {
    factor(both %in% codings$excerpt[codings$coder == coder & codings$code == code], c(TRUE, FALSE))
  }
  cohen(table(put(first), put(second)))[1]
}
