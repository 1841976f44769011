import type {Form} from "../phrases.js";
import {denied, noEvidence, ruledOut, screened} from "./not-so.js";
import {accused, drugTrafficking, noise, otherGoods, road} from "./other-senses.js";
import {anotherPerson, feared, leaflet, programme, training} from "./others.js";

/** The forms of passages that come near to a case and are none. */
export const nearMissForms: readonly Form[] = [
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
