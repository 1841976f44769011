import type {PassageForm} from "../shared/subject.js";
import {describedControl, describedDomestic, describedLabour, describedSexual} from "./described.js";
import {besideNegation, disclosed, suspected} from "./disclosed.js";
import {officialDecision, toldByAnother} from "./from-services.js";
import {abbreviated, misspelt, splitWord} from "./misspelt.js";
import {capitals, heading, namedPlainly} from "./named.js";

export {onlyImplied} from "./described.js";

/** The forms in which a true case is told; `onlyImplied` stands apart, since it is never mixed with them. */
export const caseForms: readonly PassageForm[] = [
  namedPlainly,
  heading,
  capitals,
  toldByAnother,
  officialDecision,
  disclosed,
  besideNegation,
  suspected,
  misspelt,
  splitWord,
  abbreviated,
  describedDomestic,
  describedSexual,
  describedLabour,
  describedControl
];
