import {ownGrouping} from "../../model/groups.js";
import type {Nouns} from "../../model/study.js";
import {loadPageContext} from "../../page/page-context.js";
import {listWords} from "../../text/comparison-words.js";

/**
 * The groups of the study in words: `adults and children`, or with words before each, `how many adults and how many children`;
 * “the groups” where nothing is compared.
 */
export async function groupWords(before = ""): Promise<string> {
  const {study} = await loadPageContext();
  const {groups} = ownGrouping(study);
  return groups.length === 0 ? `${before}the groups` : listWords(groups.map(({many}) => before + many));
}

/** What the study counts, as a word inside a sentence: `patient`, or of several `patients`. */
export async function unitWord(form: keyof Nouns): Promise<string> {
  const {study} = await loadPageContext();
  return study.unit[form];
}
