import type {PassageForm} from "../grammar/subject.js";
import {denied, noEvidence, ruledOut, screened} from "./denied.js";
import {anotherPerson, feared, leaflet, programme, training} from "./not-the-patient.js";
import {accused, drugTrafficking, noise, otherGoods, road} from "./other-senses.js";

/** The forms of passages that come near to a case and are none. */
export const nearMissForms: readonly PassageForm[] = [
  drugTrafficking,
  road,
  noise,
  otherGoods,
  accused,
  denied,
  noEvidence,
  ruledOut,
  screened,
  anotherPerson,
  feared,
  leaflet,
  training,
  programme
];
