import {html} from "htl";

/**
 * The items of the RECORD statement on finding a study's cases, and where this page meets them.
 * @param keyed whether the page has a key to measure the search against
 */
export function recordItems(keyed: boolean): HTMLElement {
  const validation = keyed
    ? html`<dd><a href="#against-the-key">Against the planted key</a>, on an invented register; on a real one the <a href="#screening">screening</a> says which of the people retrieved are true cases, and nothing says who was missed.</dd>`
    : html`<dd>The <a href="#screening">screening</a> says which of the people retrieved are true cases. Who was missed is not known without a key.</dd>`;
  return html`<dl class="record">
    <dt>6.1. How the population was selected: the codes or algorithms</dt>
    <dd><a href="#rules">The rules</a>, and the strategy’s file.</dd>
    <dt>6.2. Studies that validate these codes or algorithms</dt>
    ${validation}
    <dt>6.3. A flow diagram of linkage, if databases were linked</dt>
    <dd>Nothing is linked here: one register is searched, and what it retrieves is screened. <a href="#cases-flow">The flow diagram</a> shows these steps.</dd>
    <dt>7.1. A complete list of the codes and algorithms</dt>
    <dd><a href="#terms">Every term</a> with its reason, and <a href="#rules">the rules</a> that combine them.</dd>
    <dt>13.1. How persons were selected, with filtering on data quality, availability and linkage</dt>
    <dd><a href="#cases-flow">The flow diagram</a>, with the reasons for exclusion. No record was left out for its quality before the search.</dd>
  </dl>`;
}
