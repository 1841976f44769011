/** An article of a journal. `initials` are as the journal prints them: `LM`. */
export type ArticleReference = {
  kind: "article";
  key: string;
  authors: ReadonlyArray<{family: string; initials: string}>;
  title: string;
  journal: string;
  year: number;
  volume: number;
  /** The page or the number of the article. */
  pages: string;
  doi: string;
};

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

/** An article in a few words: `Domoney et al., BMC Psychiatry 2015;15:289`. */
export function shortReference({authors, journal, year, volume, pages}: ArticleReference): string {
  const others = authors.length > 1 ? " et al." : "";
  return `${authors[0]?.family}${others}, ${journal} ${year};${volume}:${pages}`;
}

/** The initials of a person as formats want them: `L. M.` for `LM`. */
export function initialsApart(initials: string): string {
  return [...initials].map((initial) => `${initial}.`).join(" ");
}
