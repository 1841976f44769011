import type {PassageForm} from "../grammar/subject.js";
import {describedControl, describedDomestic, describedLabour, describedSexual} from "./described.js";
import {besideNegation, disclosed, suspected} from "./disclosed.js";
import {officialDecision, toldByAnother} from "./from-services.js";
import {abbreviated, misspelt, splitWord} from "./misspelt.js";
import {capitals, heading, namedPlainly} from "./named.js";

export {onlyImplied} from "./described.js";

/** The forms in which notes tell a true case. `onlyImplied` is not among them, since it is never mixed with others. */
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
