import type {Random} from "../draws/random.js";
import {codeWeights, coding, weightOf} from "./assumptions.js";
import type {CodebookEntry} from "./extract-sources.js";

/** One code on one excerpt by one coder. */
export interface SyntheticCoding {
  readonly excerpt_id: string;
  readonly code: string;
  readonly coder: string;
}

/** Themes and subthemes as a tree: each theme with the subthemes under it, in the codebook's order. */
export type Themes = ReadonlyMap<string, readonly string[]>;

/** The themes of a codebook with their subthemes. */
export function themesOf(codebook: readonly CodebookEntry[]): Themes {
  const children = (theme: string) =>
    codebook.filter((code) => code.kind === "subtheme" && code.parent === theme).map((code) => code.code);
  return new Map(codebook.filter((code) => code.kind === "theme").map(({code}) => [code, children(code)]));
}

/** The weight of each theme for one patient: the age group's weight times a random factor of the patient. */
export function dealThemeWeights(themes: Themes, ageGroup: string, random: Random): Map<string, number> {
  return new Map(
    [...themes.keys()].map((theme) => [
      theme,
      weightOf(codeWeights, theme, ageGroup) * random.gamma(coding.themeUnevenness)
    ])
  );
}

/** Draws the codes of an excerpt of a patient: one to four, mostly subthemes, none twice. */
export function dealCodes(
  themes: Themes,
  themeWeights: ReadonlyMap<string, number>,
  ageGroup: string,
  random: Random
): string[] {
  const counts = [...coding.codesAnExcerpt.keys()];
  const wanted = random.weighted(counts, (count) => coding.codesAnExcerpt.get(count) ?? 0);
  const codes = new Set<string>();
  for (let attempt = 0; codes.size < wanted && attempt < 50; attempt += 1) {
    const theme = random.weighted([...themes.keys()], (name) => themeWeights.get(name) ?? 0);
    const subthemes = themes.get(theme) ?? [];
    const directly = subthemes.length === 0 || random.chance(coding.themeDirectly);
    const code = directly
      ? theme
      : random.weighted(subthemes, (subtheme) => weightOf(codeWeights, subtheme, ageGroup));
    if (!isOwnKin(code, codes, themes)) codes.add(code);
  }
  return [...codes];
}

/** Draws the codings of one excerpt: by one coder, or by both, who mostly agree. */
export function dealCodings(
  excerptId: string,
  codes: readonly string[],
  themes: Themes,
  random: Random
): SyntheticCoding[] {
  const coders = [...coding.coders.keys()];
  const alone = random.weighted(coders, (coder) => coding.coders.get(coder) ?? 0);
  const byCoder = new Map([[alone, new Set(codes)]]);
  if (random.chance(coding.codedTwice)) {
    for (const coder of coders) byCoder.set(coder, new Set(codes));
    for (const code of codes) disagree(code, random.pick([...byCoder.values()]), byCoder, themes, random);
  }
  return [...byCoder]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([coder, own]) => [...own].map((code) => ({excerpt_id: excerptId, code, coder})));
}

// A coder may see one of the codes otherwise: as a neighbour of it, or not at all.
function disagree(
  code: string,
  own: Set<string>,
  byCoder: ReadonlyMap<string, ReadonlySet<string>>,
  themes: Themes,
  random: Random
): void {
  if (random.chance(coding.neighbourInstead)) {
    const used = new Set([...byCoder.values()].flatMap((codes) => [...codes]));
    const free = kin(code, themes).filter((neighbour) => !used.has(neighbour));
    if (free.length === 0 || used.size >= Math.max(...coding.codesAnExcerpt.keys())) return;
    own.delete(code);
    own.add(random.pick(free));
  } else if (own.size > 1 && random.chance(coding.leftOut)) {
    own.delete(code);
  }
}

function kin(code: string, themes: Themes): string[] {
  const family = [...themes].find(([theme, subthemes]) => theme === code || subthemes.includes(code));
  return family ? [family[0], ...family[1]].filter((other) => other !== code) : [];
}

// A theme is not coded beside one of its own subthemes.
function isOwnKin(code: string, codes: ReadonlySet<string>, themes: Themes): boolean {
  const subthemes = themes.get(code);
  if (subthemes) return subthemes.some((subtheme) => codes.has(subtheme));
  return [...codes].some((other) => themes.get(other)?.includes(code));
}
