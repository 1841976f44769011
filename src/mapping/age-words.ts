import {foldKey} from "../import/mapping/fold-names.js";

const adultWords = /\b(adults?|grown|over 18|18 (and|or) over|of age|erwachsene?r?|adultes?|adultos?)\b/;
const childWords =
  /\b(child(ren)?|minors?|under 18|adolescents?|young (person|people)|juveniles?|kinder|kind|enfants?|niñ[oa]s?)\b/;

/** The least age of an adult. */
const majority = 18;

/** Whether a value of a variable says adult or child: by its word, or by an age or band of ages in years that is wholly from 18 on, or wholly below. */
export function ageGroupOf(value: string): "adult" | "child" | undefined {
  const key = foldKey(value);
  const adult = adultWords.test(key);
  const child = childWords.test(key);
  if (adult !== child) return adult ? "adult" : "child";
  const below = /^(?:<|under|below) ?(\d{1,3})$/.exec(key);
  if (below !== null) return Number(below[1]) <= majority ? "child" : undefined;
  const above = /^(?:(\d{1,3}) ?(?:\+|and over|or over|plus)|(?:>=|≥) ?(\d{1,3}))$/.exec(key);
  if (above !== null) return Number(above[1] ?? above[2]) >= majority ? "adult" : undefined;
  const band = /^(\d{1,3})(?: ?(?:-|–|to) ?(\d{1,3}))?(?: ?(?:years?|yrs?))?$/.exec(key);
  if (band === null) return undefined;
  const [least, most] = [Number(band[1]), Number(band[2] ?? band[1])];
  return least >= majority ? "adult" : most < majority ? "child" : undefined;
}
