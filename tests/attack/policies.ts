import type {Policy} from "../../loaders/release/policy/disclosure-policy.js";
import {rules} from "../support/release-rules.js";

/** What a policy can choose. */
export type ChosenRules = Pick<Policy, "rules" | "minimise">;

/** Rules of many kinds, the shipped ones first. */
export const policies: readonly [ChosenRules, ...ChosenRules[]] = [
  {rules, minimise: "cells"},
  {rules: {...rules, threshold: 5, zeros: false, width: 5, widthIfOneKnown: 4}, minimise: "information"},
  {
    rules: {...rules, threshold: 6, zeros: false, complements: false, width: 6, widthIfOneKnown: 5},
    minimise: "cells"
  },
  {rules: {...rules, rounding: 5}, minimise: "cells"},
  {
    rules: {...rules, threshold: 3, complements: false, width: 8, widthIfOneKnown: 3},
    minimise: "information"
  },
  {rules: {...rules, width: 4, widthIfOneKnown: 4, rounding: 4}, minimise: "information"}
];
