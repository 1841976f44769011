import {html} from "htl";
import {leavesOut, leftOutWords} from "../../analysis/comparisons/comparison.js";
import {comparable, comparisonsIn, families} from "../../analysis/comparisons/families.js";
import {bothWords, overlapIn} from "../../figures/findings/comparisons.js";
import {
  characteristicsBeside,
  type Group,
  type Grouping,
  isOwnGrouping,
  namesOf,
  pairOf
} from "../../model/groups.js";
import type {Row} from "../../model/row.js";
import {titleInSentence} from "../../model/sentence-case.js";
import {followQuery} from "../../page/follow-query.js";
import {loadPageContext} from "../../page/page-context.js";
import {siteRows} from "../../page/site-rows.js";
import {listWords} from "../../text/comparison-words.js";
import {byGrouping} from "./by-grouping.js";

/** How the groups are compared, and how many comparisons each family has. */
export function comparisonMethods(): Promise<HTMLElement> {
  return byGrouping(async (grouping, signal) => {
    const pair = pairOf(grouping);
    if (pair) return methodsOfPair(pair, grouping, signal);
    return grouping.groups.length > 2
      ? methodsOfSeveral()
      : html`<p>Nothing is compared: every share is of all ${grouping.all.many}.</p>`;
  });
}

const shares = "Wilson’s 95\u00a0% interval (1927, JASA 22:209)";
const difference = "Newcombe’s hybrid score interval (1998, Stat Med 17:873, method 10)";

function methodsOfSeveral(): HTMLElement {
  return html`<div class="methods"><ul>
    <li><strong>Shares</strong>: ${shares}.</li>
    <li><strong>All groups at once</strong>: Freeman and Halton’s exact test (1951, Biometrika 38:141), or Pearson’s chi-square (1900) where there are too many tables to go through, which the table then says; and Cramér’s V (1946), from 0 to 1.</li>
    <li><strong>Each pair of groups</strong>: ${difference}; Fisher’s exact test, two-sided, raw and adjusted by Holm (1979, Scand J Stat 6:65) over the pairs of a row.</li>
  </ul></div>`;
}

async function methodsOfPair(
  groups: readonly [Group, Group],
  grouping: Grouping,
  signal: AbortSignal
): Promise<HTMLElement> {
  const [one, other] = namesOf(groups);
  const ofShares = html`<li><strong>Shares</strong>: ${shares}.</li>`;
  const tests = [
    html`<li><strong>The difference</strong>, share of ${one} minus share of ${other}: ${difference}.</li>`,
    html`<li><strong>p</strong>: Fisher’s exact test, two-sided, counting every table no more likely than the one observed; raw, and adjusted by Holm (1979, Scand J Stat 6:65) for all comparisons of its family.</li>`,
    html`<li><strong>The odds ratio</strong>, ${one} over ${other}: the conditional estimate with its exact interval (Cornfield 1956).</li>`
  ];
  const list = html`<ul>${ofShares}${tests}</ul>`;
  const {study} = await loadPageContext();
  if (!isOwnGrouping(grouping, study)) {
    const show = (rows: readonly Row[]) => {
      const both = overlapIn(
        rows.map((row) => ({...row, denominator: row.patients ?? null})),
        {grouping}
      );
      const others = both > 0 ? [html`<li>${bothWords(both, {grouping})}.</li>`] : tests;
      list.replaceChildren(ofShares, ...others);
    };
    void followQuery("patients-in-view", ({rows}) => show(rows), {signal});
    return html`<div class="methods">${list}</div>`;
  }
  const characteristics = characteristicsBeside(grouping, study);
  const rows = await Promise.all(families.map(({query}) => siteRows(query)));
  const sizes = families.flatMap((family, i) => {
    const {length} = comparisonsIn(family, rows[i] ?? [], groups, characteristics);
    return length === 0 ? [] : [`${family.title.toLowerCase()} (${length})`];
  });
  const notCompared = characteristics.filter((variable) => !comparable(characteristics).includes(variable));
  list.append(
    html`<li><strong>Families</strong>: ${listWords(sizes)}, one figure each. The levels of one characteristic depend on each other, so this correction is stricter than necessary there.</li>`
  );
  if (notCompared.length > 0) {
    const names = listWords(notCompared.map(({title}) => titleInSentence(title)));
    list.append(
      html`<li><strong>Not compared</strong>: ${names}, since each of its levels belongs to ${one} or to ${other} alone.</li>`
    );
  }
  list.append(
    html`<li><strong>In no family</strong>: informants, and subthemes. No comparison of them was fixed beforehand; their figures show both shares with intervals.</li>`
  );
  return html`<div class="methods">${list}${rows.some(leavesOut) ? html`<p>${leftOutWords}</p>` : null}</div>`;
}
