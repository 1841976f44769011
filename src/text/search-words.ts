import {capital} from "../model/sentence-case.js";
import {whole} from "./numbers.js";

/** People as a phrase: `1 person`, `6,000 people`. */
export function people(count: number): string {
  return `${whole(count)} ${count === 1 ? "person" : "people"}`;
}

/** A context as figures name it: what is `counted` counts. */
export function contextLabel(context: string): string {
  if (context === "counted") return "Counts";
  if (context === "excluded") return "Excluded: something else";
  return capital(context);
}
