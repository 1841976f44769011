import {
  type Compared,
  compareFamily,
  leavesOut,
  leftOutWords,
  noneReleased
} from "../../analysis/comparisons/comparison.js";
import type {Family} from "../../analysis/comparisons/families.js";
import type {Row} from "../../model/row.js";
import {differenceWords, groupsWords, notComparable, pWords} from "../../text/comparison-words.js";
import {comparisons} from "../charts/comparisons.js";
import {onceForRows} from "./cases-terms.js";
import {comparedRows, comparedTable} from "./compared-table.js";
import {type Finding, type Situation, type StandingNote, unprinted} from "./finding.js";
import {fromCharacteristics, syntheticTag} from "./standing.js";

/** Adults against children on every trait of a family, the largest difference first. */
export function groupDifferences(family: Family): Finding {
  const {name, title, query} = family;
  const inView = onceForRows((rows, situation) => compareInView(rows, situation, family));
  return {
    name: `differences-${name}`,
    query,
    title(rows, situation) {
      const largest = inView(rows, situation)[0];
      if (largest) return `${largest.label}: ${differenceWords(largest.difference)}`;
      return leavesOut(rows) ? noneReleased : notComparable;
    },
    measure: ({context}) =>
      `Share of adults and share of children, and the first minus the second in percentage points, the largest first. Whiskers: 95 % intervals, Wilson’s for a share and Newcombe’s for a difference.${context.study.release ? ` ${leftOutWords}` : ""}`,
    standing: (situation) => standing(family, situation),
    draw(rows, {width, document, ...situation}) {
      const compared = inView(rows, situation);
      const marks = compared.map(
        ({key, label, tag, adults, children, adultShare, childShare, difference, pValue}) => ({
          key,
          label: tag ? `${label} · ${tag}` : label,
          adults: {...adults, share: adultShare},
          children: {...children, share: childShare},
          difference,
          words: `${groupsWords({adults, children})}: ${differenceWords(difference)}; Fisher’s p ${pWords(pValue)}`
        })
      );
      const summary = `${title}, adults against children. ${marks.map(({label, words}) => `${label}: ${words}`).join(". ")}.`;
      return comparisons(marks, {width, ...(document && {document}), summary});
    },
    table(rows, situation) {
      const compared = inView(rows, situation);
      return comparedTable(compared, {
        header: title,
        caption: `${title}: adults against children. p is adjusted by Holm for ${compared.length} comparisons`
      });
    },
    select: (rows, situation) => comparedRows(inView(rows, situation))
  };
}

/** A family's comparisons among the patients in view, tagged where they are invented. */
function compareInView(rows: readonly Row[], situation: Situation, family: Family): Compared[] {
  const tag = syntheticTag(situation);
  const tagged = family.comparisons(rows, situation.context.characteristics).map((comparison) => {
    const code = family.codeOf(comparison);
    return {...comparison, tag: code === undefined ? undefined : tag(code)};
  });
  return compareFamily(tagged);
}

function standing({name}: Family, situation: Situation): StandingNote[] {
  if (name === "themes") return [{standing: unprinted(situation), about: "every number"}];
  if (name === "routes") {
    return [
      {standing: "derived", about: "the comparison on the route that the paper reports"},
      {standing: unprinted(situation), about: "every other comparison, and through it the adjusted p"}
    ];
  }
  return fromCharacteristics("every comparison", situation);
}
