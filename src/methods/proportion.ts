import type {Method} from "../analysis/methods/method.js";
import type {Count} from "../stats/count.js";
import {wilson} from "../stats/wilson.js";

/** The share of a group that has a trait, with its interval. */
export const wilsonInterval: Method<Count> = {
  name: "wilson",
  label: "Wilson’s interval of a share",
  source: "Wilson 1927, JASA 22:209; no continuity correction",
  values: ({count, total}) => wilson(count, total),
  r: ({count, total}) => `ends <- prop.test(${count}, ${total}, correct = FALSE)$conf.int
c(estimate = ${count} / ${total}, lower = ends[1], upper = ends[2])`
};
