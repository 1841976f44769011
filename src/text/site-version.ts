/** The commit that a site was made from, and the day (as 2026-11-22). Published pages state them; a preview has neither. */
export type SiteVersion = {commit?: string; date?: string};

/** Reads the version from a page's head, from `<meta name="casebook-commit">` and `<meta name="casebook-date">`. */
export function siteVersion(page: Pick<Document, "querySelector">): SiteVersion {
  const read = (name: string) =>
    page.querySelector(`meta[name="casebook-${name}"]`)?.getAttribute("content") || undefined;
  const [commit, date] = [read("commit"), read("date")];
  return {...(commit && {commit}), ...(date && {date})};
}

/** A day in words: `22 November 2026`. */
export function dayWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {dateStyle: "long", timeZone: "UTC"});
}
