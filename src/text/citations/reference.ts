import type {Article} from "../../model/study.js";

/** An article as it is cited; managers of references know it by its key. */
export type ArticleReference = Article & {kind: "article"; key: string};

/** A site as it was at one time: `edition` tells this version from others, and `date` is a day such as 2026-11-22. */
export type SiteReference = {
  kind: "site";
  key: string;
  author: string;
  title: string;
  edition: string;
  note?: string;
  date?: string;
  address: string;
};

/** What can be cited. */
export type Reference = ArticleReference | SiteReference;

/** An article as it is cited, with a key of the first author and the year: `domoney2015`. */
export function articleReference(article: Article): ArticleReference {
  const family = (article.authors[0]?.family ?? "article").normalize("NFD").toLowerCase();
  return {...article, kind: "article", key: `${family.replace(/[^a-z0-9]+/g, "")}${article.year}`};
}

/** The address that a DOI stands for. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`;
}

/** An article in a few words: `Domoney et al., BMC Psychiatry 2015;15:289`. */
export function shortReference({authors, journal, year, volume, pages}: Article): string {
  const others = authors.length > 1 ? " et al." : "";
  return `${authors[0]?.family}${others}, ${journal} ${year};${volume}:${pages}`;
}

/** The initials of a person as formats want them: `L. M.` for `LM`. */
export function initialsApart(initials: string): string {
  return [...initials].map((initial) => `${initial}.`).join(" ");
}
