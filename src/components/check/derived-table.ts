import {html} from "htl";
import type {DerivedNumber} from "../../analysis/derived/derived-number.js";
import {dataTable} from "../../figures/tables/data-table.js";
import {unbrokenWords} from "../../figures/tables/unbroken-words.js";
import {openDialog} from "../widgets/dialog.js";

/** A table of derived numbers: what each is about, its method, its values to six digits, and R code that gives the same. */
export function derivedTable(list: readonly DerivedNumber[], all: number): HTMLElement {
  if (list.length === 0) return html`<p>No derived number is like that.</p>`;
  return dataTable(list, {
    caption: `${list.length} of ${all.toLocaleString("en-GB")} derived numbers. Shares and differences are fractions of 1`,
    columns: [
      {
        header: "About",
        cell: ({statement, place}) => html`<span>${unbrokenWords(statement)} <small>${place}</small></span>`
      },
      {
        header: "Method",
        cell: ({method}) => html`<span>${method.label} <small>${method.source}</small></span>`
      },
      {header: "Number", cell: ({values}) => valueList(values)},
      {header: "In R", cell: codeButton}
    ]
  });
}

/** A number to six digits, with the minus sign U+2212. */
export function digits(value: number | null): string {
  if (value === null) return "not defined";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return String(Number(value.toPrecision(6))).replace("-", "−");
}

function valueList(values: DerivedNumber["values"]): HTMLElement {
  return html`<dl class="values">${Object.entries(values).map(([name, value]) => html`<div><dt>${names[name] ?? name}</dt> <dd>${digits(value)}</dd></div>`)}</dl>`;
}

const names: Record<string, string> = {
  estimate: "estimate",
  difference: "difference",
  lower: "lower end",
  upper: "upper end",
  pValue: "p",
  adjusted: "adjusted p",
  oddsRatio: "odds ratio",
  median: "median"
};

function codeButton(number: DerivedNumber): HTMLElement {
  const {statement, method} = number;
  const label = `R code: ${method.label}, ${statement}`;
  return html`<button type="button" class="small" aria-label=${label} ${{onclick: () => openCode(label, number)}}>R code</button>`;
}

function openCode(label: string, {statement, method, values, r}: DerivedNumber): void {
  const text = r();
  const copied = html`<span role="status"></span>`;
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false
    );
    copied.textContent = done
      ? "Copied."
      : "This browser does not let the page copy; select the code by hand.";
  };
  openDialog(
    label,
    `${method.label} in R`,
    html`<p>${statement}. ${method.source}.</p>`,
    html`<pre class="query" tabindex="0" aria-label="R code">${text}</pre>`,
    html`<p><button type="button" ${{onclick: copy}}>Copy</button> ${copied}</p>`,
    html`<p>R, without packages, gives what this site prints:</p>`,
    valueList(values)
  );
}
