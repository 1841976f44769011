import {
  type Block,
  type PageName,
  type PageWords,
  type Phrase,
  pageNames,
  type StudyPages
} from "../model/page-words.js";
import {type Described, genericPages} from "./generic-pages.js";
import {parsePages} from "./parse-pages.js";

/**
 * The words of every page: the extract's own, and where it has none, words made from its title, its description and its
 * paper. A part that the extract leaves empty gets such words, too.
 * @param described an extract; its `words` have no faults
 */
export function describePages(described: Described & {words: string; synthetic: boolean}): StudyPages {
  const {words, synthetic} = described;
  const own = parsePages(words, synthetic, refuse);
  const made = (titleOf: (page: PageName) => string) =>
    parsePages(genericPages(described, titleOf), synthetic, refuse);
  const untitled = made(() => "–");
  const generic = made((page) => (own.get(page) ?? untitled.get(page))?.title ?? "");
  return Object.fromEntries(
    pageNames.map((page) => [
      page,
      unlinked(joined(own.get(page), generic.get(page) as PageWords), described.absentPages)
    ])
  ) as StudyPages;
}

/** A sentence for each part of words that pages cannot show. */
export function findPageFaults(words: string, synthetic: boolean): string[] {
  const faults: string[] = [];
  parsePages(words, synthetic, (line, message) =>
    faults.push(`The words of the pages, line ${line}: ${message}.`)
  );
  return faults;
}

function joined(own: PageWords | undefined, generic: PageWords): PageWords {
  if (!own) return generic;
  const parts = Array.from({length: Math.max(own.parts.length, generic.parts.length)}, (_, i) => {
    const part = own.parts[i] ?? [];
    return part.length > 0 ? part : (generic.parts[i] ?? []);
  });
  return {...own, summary: own.summary || generic.summary, parts};
}

/** The words without the links that lead to pages which are not there. */
function unlinked(words: PageWords, absent: readonly PageName[]): PageWords {
  const isAbsent = (href: string) => absent.some((page) => href.startsWith(`./${page}.html`));
  const phrase = (each: Phrase): Phrase[] => {
    if (typeof each === "string" || each.kind === "number") return [each];
    const inside = each.words.flatMap(phrase);
    return each.kind === "link" && isAbsent(each.href) ? inside : [{...each, words: inside}];
  };
  const block = (each: Block): Block =>
    each.kind === "list"
      ? {...each, items: each.items.map((item) => item.map(block))}
      : {...each, words: each.words.flatMap(phrase)};
  return {...words, parts: words.parts.map((part) => part.map(block))};
}

function refuse(line: number, message: string): never {
  throw new Error(`the words of the pages, line ${line}, ${message}`);
}
