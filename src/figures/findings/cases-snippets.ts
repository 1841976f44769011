import {readText} from "../../model/row.js";
import {counted} from "../../text/numbers.js";
import {contextLabel} from "../../text/search-words.js";
import {concordance} from "../tables/concordance.js";
import {type Finding, unprinted} from "./finding.js";

/** Some hits of each context in their lines. */
export const casesSnippets: Finding = {
  name: "cases-snippets",
  query: "cases-snippets",
  title(rows) {
    const contexts = new Set(rows.map((row) => readText(row, "context")));
    return rows.length === 0
      ? "No term that is on has a hit"
      : `${counted(rows.length, "hit")} in their lines, from ${counted(contexts.size, "context")}`;
  },
  measure:
    "Up to five hits of each context, of different terms where there are. The match stands in the middle; the words that decided its context are underlined where the line holds them. Which hits are shown is drawn by a fixed rule, not chosen. Spelling, abbreviations and straight quotation marks are the records’ own.",
  standing: (situation) => [
    {
      standing: unprinted(situation),
      about: situation.context.study.synthetic ? "every line; nobody’s record is quoted" : "every line"
    }
  ],
  draw: (rows) => concordance(rows, contextLabel)
};
