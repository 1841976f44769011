import {mkdir, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import type {SealPages} from "../../../../loaders/site/seal/seal.js";
import {type SealedPage, sealPage} from "../../../../loaders/site/seal/seal-page.js";
import type {Sealing} from "../../../../loaders/site/seal/sealing.js";
import {describePages} from "../../../../src/extract/describe-pages.js";
import {bare, unit} from "../../../support/age-groups.js";
import {paper} from "../../../support/paper.js";

/** A script of a page, whose every byte counts. */
export const script = `\n\nimport {define} from "./_observablehq/client.js";\n\ndefine({id: "a", body: () => 1 < 2 && "é"});\n\n`;

/** A page as Framework makes it, with figures put into it. */
export const frameworkPage = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Findings | Casebook</title>
<link rel="stylesheet" type="text/css" href="./_import/style.347369f0.css">
<script type="module">${script}</script>
</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<label id="observablehq-sidebar-backdrop" for="observablehq-sidebar-toggle"></label>
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link observablehq-link-active"><a href="./">Findings</a></li>
  </ol>
  <script>{const first = 1;}</script>
</nav>
<script>{const second = 2;}</script>
<div id="observablehq-center">
<main id="observablehq-main" class="observablehq">
<h1>Findings</h1>
<p>found <observablehq-loading><span>130</span></observablehq-loading><!--:a06401bf:--> patients</p>
<pre>

two lines down</pre>
</main>
<footer id="observablehq-footer">
<nav><a rel="prev" href="./"><span>Casebook</span></a><a rel="next" href="./about.html"><span>About</span></a></nav>
<div>After the paper.</div>
</footer>
</div>
</body>
</html>
`;

/** The document of a page as Framework makes it. */
export function frameworkDocument(): Document {
  return new JSDOM(frameworkPage).window.document;
}

/** Seals the pages of a site as they are. */
export const sealUndrawn: SealPages = async (paths, sealing) => {
  const sealed: SealedPage[] = [];
  for (const path of paths) {
    const file = join(sealing.site, path);
    const dom = new JSDOM(await readFile(file, "utf8"));
    sealed.push(await sealPage({path, document: dom.window.document}, sealing));
    await writeFile(file, dom.serialize());
  }
  return sealed;
};

/** What the pages of the shipped extract say. */
const words = await readFile("data/pages.md", "utf8");

/** Words that would be markup if anything took them for it. */
export const hostile = `A title with </script><script>alert(1)</script> & "quotes"`;

/** A small site in a folder of its own, before it is sealed, with what it was made from. */
export async function smallSite(
  pages: readonly string[] = ["index.html", "about.html", "tables.html"]
): Promise<Sealing> {
  const folder = await mkdtemp(join(tmpdir(), "casebook-seal-"));
  const put = async (path: string, contents: string) => {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), contents);
  };
  for (const page of pages) await put(`site/${page}`, frameworkPage);
  await put("site/_file/results/sample.8b1d71bc.json", "[]\n");
  await put("site/_import/study/files.88304fcd.js", "export {};\n");
  await put("site/data/patients.csv", "patient_id,known\nP1,true\n");
  await put("site/data/patients.parquet", "PAR1");
  await put("prepared/data/codebook.csv", "code,kind\n");
  await put("prepared/results/sample.json", "[]\n");
  await put("prepared/results/tables.json", JSON.stringify([table]));
  await put("extract/datapackage.json", JSON.stringify(descriptor));
  return {
    site: join(folder, "site"),
    prepared: join(folder, "prepared"),
    described: join(folder, "extract"),
    study: {
      title: hostile,
      description: "Two patients.",
      version: "1.2.0",
      synthetic: true,
      creators: ["The makers of the extract"],
      licences: [{title: "CC0", path: "https://creativecommons.org/publicdomain/zero/1.0/"}],
      sources: [{title: "The paper", path: "https://doi.org/10.1186/s12888-015-0679-3"}],
      paper,
      fingerprint: "0123456789abcdef".repeat(4),
      unit,
      groups: null,
      patients: 2,
      terms: [],
      codes: [],
      variables: [{name: "sex", title: "Sex", levels: [], printed: true, dividesGroups: false}],
      absentPages: []
    },
    pages: describePages({...bare, title: hostile, description: "", words, synthetic: true, unit}),
    address: null,
    revision: {
      commit: "fedcba9876543210".repeat(3).slice(0, 40),
      changed: false,
      date: new Date(1770091506000)
    },
    engines: {
      built: {name: "@duckdb/node-api", version: "1.5.6"},
      browser: {name: "@duckdb/duckdb-wasm", version: "1.32.0"}
    }
  };
}

const table = {
  name: "patients",
  title: "Patients",
  description: "",
  rows: 1,
  parquetBytes: 4,
  csvBytes: 25,
  fields: []
};

const descriptor = {
  name: "small",
  title: hostile,
  synthetic: true,
  licenses: [{name: "CC0-1.0"}],
  resources: [
    {
      name: "patients",
      path: "Patients of 2012.csv",
      title: "Patients",
      encoding: "utf-8",
      dialect: {delimiter: ";"},
      bytes: 1,
      hash: "sha256:0",
      schema: {
        fields: [
          {name: "patient_id", type: "string", constraints: {required: true}},
          {name: "known", type: "boolean", trueValues: ["ja"], falseValues: ["nein"]}
        ],
        primaryKey: ["patient_id"],
        missingValues: ["", "NA"]
      }
    }
  ]
};
