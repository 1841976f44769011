import {html} from "htl";
import {building} from "../study/building.js";

/** How to read a table of this site in R, in Python and in DuckDB, from the address at which it stands. */
export function readingElsewhere(): HTMLElement {
  const table = addressOf("data/patients.parquet");
  const result = addressOf("results/identification-routes.json");
  const csv = addressOf("data/patients.csv");
  const snippets = [
    ["R", `patients <- read.csv("${csv}")\nroutes <- jsonlite::fromJSON("${result}")`],
    [
      "Python",
      `import pandas\npatients = pandas.read_parquet("${table}")\nroutes = pandas.read_json("${result}")`
    ],
    ["DuckDB", `SELECT age_group, count(*)\nFROM read_parquet('${table}')\nGROUP BY ALL`]
  ];
  return html`<dl class="snippets">${snippets.map(
    ([language, code]) =>
      html`<div><dt>${language}</dt><dd><pre class="query" tabindex="0" aria-label=${`In ${language}`}>${code}</pre></dd></div>`
  )}</dl>`;
}

/** Where a file of this site stands; `SITE` is the site's address where the page does not know it. */
function addressOf(path: string): string {
  return building ? `SITE/${path}` : new URL(path, document.baseURI).href;
}
