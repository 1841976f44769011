import {describePages} from "../extract/describe-pages.js";
import {menuName, type PageName, type StudyPages} from "../model/page-words.js";
import type {StudyDescription} from "../model/study.js";

/** The words of an extract's pages on a site, and the names of those that the extract has something for and the site lacks. */
export type PagesOfSite = {pages: StudyPages; lacking: string[]};

/**
 * The words of an extract's pages, without links that lead nowhere on a site that was built from another extract.
 * @param absent the pages that the site does not have
 */
export function pagesOfSite(
  study: StudyDescription & {words: string},
  absent: readonly PageName[]
): PagesOfSite {
  const lacking = absent.filter((page) => !study.absentPages.includes(page));
  const pages = describePages({...study, absentPages: [...study.absentPages, ...lacking]});
  return {pages, lacking: lacking.map((page) => menuName(pages, page))};
}
