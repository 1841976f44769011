/**
 * What the editor shows: what it starts from, the statement where that has been edited, and the card that it was opened
 * from, such as `identification.html#informants`.
 */
export type StatementPlace = {
  start?: string | undefined;
  sql?: string | undefined;
  card?: string | undefined;
};

/** The longest address that a statement may make: longer ones are cut or refused on their way through other programs. */
const longest = 8000;

/** Under this key a tab stores a statement that is too long for its address. */
const key = "casebook-statement";

/** The place of the editor on its page. A statement follows it, and so reaches no host: a browser keeps that part to itself. */
const anchor = "#editor";

/** Reads what the editor shows from the address of its page. */
export function readStatementPlace(href: string): StatementPlace {
  const {searchParams, hash} = new URL(href);
  const kept = new URLSearchParams(hash.startsWith(`${anchor}&`) ? hash.slice(anchor.length + 1) : "");
  const card = searchParams.get("card") ?? "";
  return {
    start: searchParams.get("query") ?? undefined,
    sql: kept.get("sql") ?? (kept.has("kept") ? keptStatement() : undefined),
    card: /^[\w-]*(\.html)?#[\w-]+$/.test(card) ? card : undefined
  };
}

/**
 * The address of the editor's page with what it shows.
 * @returns undefined when the statement makes it too long
 */
export function addressOfStatement(href: string, {start, sql, card}: StatementPlace): string | undefined {
  const url = withStart(href, {start, card});
  if (sql !== undefined) url.hash = `${anchor}&${new URLSearchParams({sql})}`;
  return url.href.length > longest ? undefined : url.href;
}

/** The same for this tab alone, which stores a statement that is too long for an address. */
export function addressInThisTab(href: string, place: StatementPlace): string {
  const address = addressOfStatement(href, place);
  if (address !== undefined) return address;
  const url = withStart(href, place);
  url.hash = `${anchor}&kept`;
  keepStatement(place.sql ?? "");
  return url.href;
}

function withStart(href: string, {start, card}: StatementPlace): URL {
  const url = new URL(href);
  for (const [name, value] of Object.entries({query: start, card})) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  url.hash = anchor;
  return url;
}

function keptStatement(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // the reader may forbid storage
  }
}

function keepStatement(sql: string): void {
  try {
    sessionStorage.setItem(key, sql);
  } catch {
    // the reader may forbid storage: the statement is lost with the page
  }
}
