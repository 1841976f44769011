import type {ReleaseRules} from "../../src/model/study.js";

/** The rules of the shipped policy, which most tests go by. */
export const rules: ReleaseRules = {
  threshold: 10,
  zeros: true,
  complements: true,
  rounding: null,
  width: 10,
  widthIfOneKnown: 9
};
