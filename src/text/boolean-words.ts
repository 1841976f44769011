/**
 * How spreadsheet programs write true and false in the languages in which they do so, in capitals. To add a language,
 * add its pair.
 */
const pairs: readonly (readonly [yes: string, no: string])[] = [
  ["TRUE", "FALSE"], // English, and every program where a file has no language
  ["WAHR", "FALSCH"], // German
  ["VRAI", "FAUX"], // French
  ["VERDADERO", "FALSO"], // Spanish
  ["VERDADEIRO", "FALSO"], // Portuguese
  ["VERO", "FALSO"], // Italian
  ["CERT", "FALS"], // Catalan
  ["ADEVĂRAT", "FALS"], // Romanian
  ["WAAR", "ONWAAR"], // Dutch
  ["SANT", "FALSKT"], // Swedish
  ["SAND", "FALSK"], // Danish
  ["SANN", "USANN"], // Norwegian
  ["TOSI", "EPÄTOSI"], // Finnish
  ["PRAWDA", "FAŁSZ"], // Polish
  ["PRAVDA", "NEPRAVDA"], // Czech and Slovak
  ["IGAZ", "HAMIS"], // Hungarian
  ["DOĞRU", "YANLIŞ"], // Turkish
  ["ΑΛΗΘΕΣ", "ΨΕΥΔΕΣ"], // Greek
  ["ИСТИНА", "ЛОЖЬ"] // Russian
];

const [yes, no] = [0, 1].map((side) => [...new Set(pairs.map((pair) => pair[side] ?? ""))]) as [
  string[],
  string[]
];

/** The words for true and for false, in capitals. */
export const booleanWords = {yes, no};
