import {menuName, type PageName, pageNames, type StudyPages} from "../model/page-words.js";
import type {StudyDescription} from "../model/study.js";
import {doiAddress, shortReference} from "./citations/reference.js";

/** What stands around every page: the names of the pages in the menu, and in words and a link what the numbers are of. */
export type PageFrame = {
  menu: Record<PageName, string>;
  credit: {words: string; link: {href: string; words: string} | null};
};

/** What stands around the pages of a study. */
export function frameOf(
  {paper, title}: Pick<StudyDescription, "paper" | "title">,
  pages: StudyPages
): PageFrame {
  const menu = Object.fromEntries(pageNames.map((page) => [page, menuName(pages, page)]));
  const credit = paper
    ? {
        words: `Numbers after ${shortReference(paper)}, `,
        link: {href: doiAddress(paper.doi), words: `doi:${paper.doi}`}
      }
    : {words: title.trim().replace(/\.$/, ""), link: null};
  return {menu: menu as PageFrame["menu"], credit};
}

/** The end of a credit, after its words and its link. */
export const creditEnd = ". Made with Casebook.";
