import type {RowValues} from "./row.js";

/** The pages of a site in the order of its menu, with how many parts of words each has: one, and one after each figure that parts them. */
export const pageParts = {
  index: 2,
  "finding-the-cases": 1,
  identification: 3,
  challenges: 3,
  comparison: 2,
  agreement: 1,
  check: 2,
  protection: 2,
  about: 4,
  tables: 1,
  "your-own-extract": 1
};

/** A page by its address, without `.html`. */
export type PageName = keyof typeof pageParts;

/** The names of the pages in the order of the menu. */
export const pageNames = Object.keys(pageParts) as PageName[];

/** What the pages of a site say of the study that they show. */
export type StudyPages = Record<PageName, PageWords>;

/** What the menu calls a page: by its title, but the first one, whose title is a sentence. */
export function menuName(pages: StudyPages, page: PageName): string {
  return page === "index" ? "Findings" : pages[page].title;
}

/** The words of a page. */
export type PageWords = {
  title: string;
  /** The name of the title in addresses. */
  id: string;
  /** What the page has, in a sentence for those who link to it. */
  summary: string;
  /** Between these stand the figures and whatever else the site itself shows there. */
  parts: Block[][];
};

/** A block of words. An `aside` of a heading is said elsewhere, such as in the banner of a synthetic extract. */
export type Block =
  | {kind: "heading"; level: 2 | 3; id: string; words: Phrase[]; aside?: string}
  | {kind: "paragraph"; words: Phrase[]}
  | {kind: "line"; words: Phrase[]}
  | {kind: "list"; ordered: boolean; items: Block[][]};

/** A stretch of words. A number is a cell of a query's result, by whatever extract is shown. */
export type Phrase =
  | string
  | {kind: "strong"; words: Phrase[]}
  | {kind: "emphasis"; words: Phrase[]}
  | {kind: "code"; words: Phrase[]}
  | {kind: "link"; href: string; words: Phrase[]}
  | {kind: "number"; query: string; measure: string; where: RowValues};

/** The part of the page `about` that says what is synthetic. The banner leads there. */
const syntheticPart = 2;

/** The heading of that part, and its aside, which the banner says; undefined where the page says nothing of it. */
export function syntheticHeading({about}: StudyPages): {title: string; aside: string} | undefined {
  const [block] = about.parts[syntheticPart] ?? [];
  if (block?.kind !== "heading") return undefined;
  return {title: plainWords(block.words), aside: block.aside ?? ""};
}

/** Words without emphasis and links. A number has none before an extract is shown. */
export function plainWords(words: readonly Phrase[]): string {
  return words
    .map((phrase) => {
      if (typeof phrase === "string") return phrase;
      return phrase.kind === "number" ? "" : plainWords(phrase.words);
    })
    .join("");
}
