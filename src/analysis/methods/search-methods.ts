import {f1, type RetrievalCounts} from "../search/performance.js";
import type {Method} from "./method.js";

/** F1 of a search, with an interval: how far the people found and the true cases are the same people. */
export const f1Interval: Method<RetrievalCounts> = {
  name: "f1",
  label: "F1, Wilson’s limits of the Jaccard index mapped",
  source: "van Rijsbergen 1979, Information Retrieval, 2nd edition, ch. 7; Wilson 1927, JASA 22:209",
  values(counts) {
    const {estimate = null, lower = null, upper = null} = f1(counts) ?? {};
    return {estimate, lower, upper};
  },
  r: ({
    truePositives,
    falsePositives,
    falseNegatives
  }) => `tp <- ${truePositives}; n <- ${truePositives + falsePositives + falseNegatives}
ends <- prop.test(tp, n, correct = FALSE)$conf.int
f1 <- function(j) 2 * j / (1 + j)
c(estimate = f1(tp / n), lower = f1(ends[1]), upper = f1(ends[2]))`
};
