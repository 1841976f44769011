import {html} from "htl";
import {leavesOut, leftOutWords} from "../../analysis/comparisons/comparison.js";
import {comparable, families} from "../../analysis/comparisons/families.js";
import {ownGrouping, pairOf} from "../../model/groups.js";
import {loadPageContext} from "../../page/page-context.js";
import {siteRows} from "../../page/site-rows.js";
import {listWords} from "../../text/comparison-words.js";

/** How two groups are compared, and how many comparisons each family has. */
export async function comparisonMethods(): Promise<HTMLElement> {
  const {characteristics, study} = await loadPageContext();
  const groups = pairOf(ownGrouping(study));
  if (!groups) return html`<div></div>`;
  const [one, other] = groups.map(({many}) => many);
  const list = html`<ul>
    <li><strong>Shares</strong>: Wilson’s 95 % interval (1927, JASA 22:209).</li>
    <li><strong>The difference</strong>, share of ${one} minus share of ${other}: Newcombe’s hybrid score interval (1998, Stat Med 17:873, method 10).</li>
    <li><strong>p</strong>: Fisher’s exact test, two-sided, counting every table no more likely than the one observed; raw, and adjusted by Holm (1979, Scand J Stat 6:65) for all comparisons of its family.</li>
    <li><strong>The odds ratio</strong>, ${one} over ${other}: the conditional estimate with its exact interval (Cornfield 1956).</li>
  </ul>`;
  const rows = await Promise.all(families.map(({query}) => siteRows(query)));
  const sizes = families.map(({title, comparisons}, i) => {
    const {length} = comparisons(rows[i] ?? [], groups, characteristics);
    return `${title.toLowerCase()} (${length})`;
  });
  const notCompared = characteristics.filter((variable) => !comparable(characteristics).includes(variable));
  list.append(
    html`<li><strong>Families</strong>: ${listWords(sizes)}, one figure each. The levels of one characteristic depend on each other, so this correction is stricter than necessary there.</li>`
  );
  if (notCompared.length > 0) {
    const names = listWords(notCompared.map(({title}) => title.toLowerCase()));
    list.append(
      html`<li><strong>Not compared</strong>: ${names}, since each of its levels belongs to ${one} or to ${other} alone.</li>`
    );
  }
  list.append(
    html`<li><strong>In no family</strong>: the services that told staff, and subthemes. No comparison of them was fixed beforehand; their figures show both shares with intervals.</li>`
  );
  return html`<div class="methods">${list}${rows.some(leavesOut) ? html`<p>${leftOutWords}</p>` : null}</div>`;
}
