import {html} from "htl";
import {isBuilding} from "../../page/browser.js";
import {loadPageContext} from "../../page/page-context.js";
import {quoteIdentifier} from "../../queries/quote.js";

/** How to read a table of this site in R, Python and DuckDB from its address. */
export function otherPrograms(): HTMLElement {
  const list = html`<dl class="snippets">${snippetsOf("patients", "theme-frequencies", "SELECT count(*)")}</dl>`;
  void loadPageContext().then(({study: {release, groups}}) => {
    const name = release?.tables[0];
    if (name !== undefined) list.replaceChildren(...snippetsOf(name, name, "SELECT *"));
    else if (groups)
      list.replaceChildren(
        ...snippetsOf(
          "patients",
          "theme-frequencies",
          `SELECT ${quoteIdentifier(groups.field)}, count(*)`,
          "GROUP BY ALL"
        )
      );
  });
  return list;
}

/** A table by name, and the rows of a query, in each language. */
function snippetsOf(name: string, query: string, select: string, ...rest: string[]): HTMLElement[] {
  const table = addressOf(`data/${name}.parquet`);
  const csv = addressOf(`data/${name}.csv`);
  const result = addressOf(`results/${query}.json`);
  const variable = name.replaceAll("-", "_");
  const snippets = [
    ["R", `${variable} <- read.csv("${csv}")\nrows <- jsonlite::fromJSON("${result}")`],
    [
      "Python",
      `import pandas\n${variable} = pandas.read_parquet("${table}")\nrows = pandas.read_json("${result}")`
    ],
    ["DuckDB", [select, `FROM read_parquet('${table}')`, ...rest].join("\n")]
  ];
  return snippets.map(
    ([language, code]) =>
      html`<div><dt>${language}</dt><dd><pre class="query" tabindex="0" aria-label=${`In ${language}`}>${code}</pre></dd></div>`
  );
}

/** The address of a file of this site. While the page is built, `SITE` stands for the site's address. */
function addressOf(path: string): string {
  return isBuilding ? `SITE/${path}` : new URL(path, document.baseURI).href;
}
