import type {DerivedNumber} from "./derived-number.js";

/** What a reader looks for among derived numbers: a figure, a method, and words; none of them where it is empty. */
export type SoughtDerived = {place: string; method: string; words: string};

/** The numbers of a figure and of a method in whose row all the words stand, in whatever case, with whatever apostrophe. */
export function findDerived<Sought extends Pick<DerivedNumber, "place" | "statement" | "method">>(
  list: readonly Sought[],
  {place, method, words}: SoughtDerived
): Sought[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return list.filter(
    (number) =>
      (place === "" || number.place === place) &&
      (method === "" || number.method.label === method) &&
      holdsAll(number, wanted)
  );
}

function holdsAll(
  {statement, place, method}: Pick<DerivedNumber, "place" | "statement" | "method">,
  wanted: readonly string[]
): boolean {
  const row = plain([statement, place, method.label, method.source].join(" "));
  return wanted.every((word) => row.includes(word));
}

function plain(words: string): string {
  return words.toLowerCase().replaceAll("’", "'");
}
