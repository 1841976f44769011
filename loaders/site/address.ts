import {UsageError} from "../../src/text/errors.js";

/**
 * The address at which a site will stand, as `https://host/path/` with a slash at its end, to which the names of files
 * can be put.
 * @throws UsageError when the text is not the address of a folder on the web
 */
export function parseAddress(text: string): string {
  const refuse = (why: string): never => {
    throw new UsageError(
      `--site ${text || '""'} ${why}; give the address of the site's folder, such as https://example.org/casebook/`
    );
  };
  if (!URL.canParse(text)) return refuse("is not an address");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") refuse("is not an address on the web");
  if (url.username || url.password) refuse("holds a name or a password, which every page would show");
  if (url.search || url.hash) refuse("has a part after ? or #");
  if (/\.html?$/i.test(url.pathname)) refuse("is the address of a page");
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}
