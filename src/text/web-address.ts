/** The kinds of address that a page may lead to. */
const schemes = ["https:", "http:", "mailto:", "doi:"];

/** What an address may be, in words. */
export const addressWords = "an address that begins with https:, http:, mailto: or doi:";

/** Whether a text is an address that a page may lead to: not a script, not a file, and nothing relative. */
export function isWebAddress(text: string): boolean {
  return !hasControl.test(text) && URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

/** Control characters and spaces, which browsers take out of an address before they follow it. */
const hasControl = /[\s\p{Cc}]/u;

/** Whether a text is a DOI, such as `10.1186/s12888-015-0679-3`. */
export function isDoi(text: string): boolean {
  return /^10\.\d{4,9}\/[!-~]+$/.test(text);
}

/** Where an address leads in a browser, which does not know `doi:`. */
export function linkOf(address: string): string {
  return address.replace(/^doi:/i, "https://doi.org/");
}
