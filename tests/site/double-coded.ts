import {readFile} from "node:fs/promises";
import {parse} from "csv-parse/sync";

type Coding = {excerpt_id: string; code: string; coder: string};

/** What each coder put on each double-coded excerpt of `data/`, as text, counted here without the site's code. */
export async function doubleCoded(): Promise<string[][]> {
  const codings: Coding[] = parse(await readFile("data/codings.csv"), {columns: true});
  const sets = new Map<string, Map<string, string[]>>();
  for (const {excerpt_id, coder, code} of codings) {
    const coders = sets.get(excerpt_id) ?? new Map<string, string[]>();
    coders.set(coder, [...(coders.get(coder) ?? []), code].sort());
    sets.set(excerpt_id, coders);
  }
  return [...sets.values()].filter(({size}) => size > 1).map((coders) => [...coders.values()].map(String));
}
