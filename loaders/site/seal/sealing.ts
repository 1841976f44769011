import type {StudyPages} from "../../../src/model/page-words.js";
import type {StudyDescription} from "../../../src/model/study.js";
import type {Engines} from "./engines.js";
import type {Revision} from "./revision.js";

/** A site to be sealed, and what its pages say of how it came about. */
export type Sealing = {
  /** The folder of the site. */
  site: string;
  /** The folder of the `datapackage.json` that describes the tables, and of what it names. */
  described: string;
  /** The folder of what was prepared for the site. */
  prepared: string;
  study: StudyDescription;
  /** What the pages say of the study. */
  pages: StudyPages;
  /** Where the site will stand, with a slash at its end; null where nobody said. */
  address: string | null;
  revision: Revision;
  engines: Engines;
};

/** A page of a site: its file, such as `about.html`, and its document, which is changed in place. */
export type Page = {path: string; document: Document};

/** How an address that ends in `path` is written: whole where the site's address is known, else from the site's folder. */
export function addressOf(path: string, address: string | null): string {
  return address === null ? `./${path}` : new URL(path, address).href;
}
