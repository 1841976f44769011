import {FileAttachment} from "observablehq:stdlib";
import type {QueryName} from "../queries/query-names.js";
import type {ViewName} from "../queries/views.js";

// Framework finds the files of a site by their literal names, so this file lists them one by one, and no other does.
// It only names the tables: asked to read a Parquet or CSV file, Framework would fetch a reader of its own.

/** Where the tables of the extract are, as Parquet. */
export const tableFiles = {
  patients: FileAttachment("../data/patients.parquet").href,
  identifications: FileAttachment("../data/identifications.parquet").href,
  excerpts: FileAttachment("../data/excerpts.parquet").href,
  codings: FileAttachment("../data/codings.parquet").href,
  readings: FileAttachment("../data/readings.parquet").href,
  codebook: FileAttachment("../data/codebook.parquet").href,
  levels: FileAttachment("../data/levels.parquet").href,
  reported: FileAttachment("../data/reported.parquet").href
};

/** Where the tables of the search are, as Parquet. They are loaded when something reads them. */
export const searchTableFiles = {
  search_hits: FileAttachment("../data/search_hits.parquet").href,
  search_terms: FileAttachment("../data/search_terms.parquet").href,
  search_rules: FileAttachment("../data/search_rules.parquet").href,
  search_people: FileAttachment("../data/search_people.parquet").href,
  search_register: FileAttachment("../data/search_register.parquet").href,
  search_key: FileAttachment("../data/search_key.parquet").href,
  screening: FileAttachment("../data/screening.parquet").href
};

/** Where all tables are, as CSV. */
export const csvFiles = {
  patients: FileAttachment("../data/patients.csv").href,
  identifications: FileAttachment("../data/identifications.csv").href,
  excerpts: FileAttachment("../data/excerpts.csv").href,
  codings: FileAttachment("../data/codings.csv").href,
  readings: FileAttachment("../data/readings.csv").href,
  codebook: FileAttachment("../data/codebook.csv").href,
  levels: FileAttachment("../data/levels.csv").href,
  reported: FileAttachment("../data/reported.csv").href,
  search_hits: FileAttachment("../data/search_hits.csv").href,
  search_terms: FileAttachment("../data/search_terms.csv").href,
  search_rules: FileAttachment("../data/search_rules.csv").href,
  search_people: FileAttachment("../data/search_people.csv").href,
  search_register: FileAttachment("../data/search_register.csv").href,
  search_key: FileAttachment("../data/search_key.csv").href,
  screening: FileAttachment("../data/screening.csv").href
};

/** The queries of the analysis. */
export const queryFiles = {
  "cases-contexts": FileAttachment("../queries/cases-contexts.sql"),
  "cases-flow": FileAttachment("../queries/cases-flow.sql"),
  "cases-forms": FileAttachment("../queries/cases-forms.sql"),
  "cases-missed": FileAttachment("../queries/cases-missed.sql"),
  "cases-performance": FileAttachment("../queries/cases-performance.sql"),
  "cases-register": FileAttachment("../queries/cases-register.sql"),
  "cases-rules": FileAttachment("../queries/cases-rules.sql"),
  "cases-screening": FileAttachment("../queries/cases-screening.sql"),
  "cases-snippets": FileAttachment("../queries/cases-snippets.sql"),
  "cases-terms": FileAttachment("../queries/cases-terms.sql"),
  codebook: FileAttachment("../queries/codebook.sql"),
  "codebook-size": FileAttachment("../queries/codebook-size.sql"),
  "double-coding": FileAttachment("../queries/double-coding.sql"),
  "excerpts-by-coders": FileAttachment("../queries/excerpts-by-coders.sql"),
  "facet-counts": FileAttachment("../queries/facet-counts.sql"),
  "identification-routes": FileAttachment("../queries/identification-routes.sql"),
  informants: FileAttachment("../queries/informants.sql"),
  "patients-in-view": FileAttachment("../queries/patients-in-view.sql"),
  reported: FileAttachment("../queries/reported.sql"),
  sample: FileAttachment("../queries/sample.sql"),
  "sample-characteristics": FileAttachment("../queries/sample-characteristics.sql"),
  "subtheme-frequencies": FileAttachment("../queries/subtheme-frequencies.sql"),
  "theme-co-occurrence": FileAttachment("../queries/theme-co-occurrence.sql"),
  "theme-frequencies": FileAttachment("../queries/theme-frequencies.sql"),
  "themes-by-route": FileAttachment("../queries/themes-by-route.sql")
} satisfies Record<QueryName, FileAttachment>;

/** Each query's rows as they were when the site was built. */
export const resultFiles = {
  "cases-contexts": FileAttachment("../results/cases-contexts.json"),
  "cases-flow": FileAttachment("../results/cases-flow.json"),
  "cases-forms": FileAttachment("../results/cases-forms.json"),
  "cases-missed": FileAttachment("../results/cases-missed.json"),
  "cases-performance": FileAttachment("../results/cases-performance.json"),
  "cases-register": FileAttachment("../results/cases-register.json"),
  "cases-rules": FileAttachment("../results/cases-rules.json"),
  "cases-screening": FileAttachment("../results/cases-screening.json"),
  "cases-snippets": FileAttachment("../results/cases-snippets.json"),
  "cases-terms": FileAttachment("../results/cases-terms.json"),
  codebook: FileAttachment("../results/codebook.json"),
  "codebook-size": FileAttachment("../results/codebook-size.json"),
  "double-coding": FileAttachment("../results/double-coding.json"),
  "excerpts-by-coders": FileAttachment("../results/excerpts-by-coders.json"),
  "facet-counts": FileAttachment("../results/facet-counts.json"),
  "identification-routes": FileAttachment("../results/identification-routes.json"),
  informants: FileAttachment("../results/informants.json"),
  "patients-in-view": FileAttachment("../results/patients-in-view.json"),
  reported: FileAttachment("../results/reported.json"),
  sample: FileAttachment("../results/sample.json"),
  "sample-characteristics": FileAttachment("../results/sample-characteristics.json"),
  "subtheme-frequencies": FileAttachment("../results/subtheme-frequencies.json"),
  "theme-co-occurrence": FileAttachment("../results/theme-co-occurrence.json"),
  "theme-frequencies": FileAttachment("../results/theme-frequencies.json"),
  "themes-by-route": FileAttachment("../results/themes-by-route.json")
} satisfies Record<QueryName, FileAttachment>;

/** The relations that queries share. */
export const viewFiles = {
  characteristics: FileAttachment("../queries/views/characteristics.sql"),
  lineage: FileAttachment("../queries/views/lineage.sql"),
  codes: FileAttachment("../queries/views/codes.sql"),
  patient_codings: FileAttachment("../queries/views/patient_codings.sql"),
  patient_codes: FileAttachment("../queries/views/patient_codes.sql"),
  kept_out: FileAttachment("../queries/views/kept_out.sql"),
  members: FileAttachment("../queries/views/members.sql"),
  groups: FileAttachment("../queries/views/groups.sql"),
  cohort: FileAttachment("../queries/views/cohort.sql"),
  code_counts: FileAttachment("../queries/views/code_counts.sql"),
  coded: FileAttachment("../queries/views/coded.sql"),
  readers: FileAttachment("../queries/views/readers.sql"),
  double_coded: FileAttachment("../queries/views/double_coded.sql"),
  hits_in_view: FileAttachment("../queries/views/hits_in_view.sql"),
  counted_hits: FileAttachment("../queries/views/counted_hits.sql"),
  retrieved: FileAttachment("../queries/views/retrieved.sql"),
  decided: FileAttachment("../queries/views/decided.sql")
} satisfies Record<ViewName, unknown>;

/** For a query whose cells can be opened: the rows that its cells count. */
export const supportingRowFiles = {
  "cases-flow": FileAttachment("../queries/supporting-rows/cases-flow.sql"),
  "codebook-size": FileAttachment("../queries/supporting-rows/codebook-size.sql"),
  "double-coding": FileAttachment("../queries/supporting-rows/double-coding.sql"),
  "identification-routes": FileAttachment("../queries/supporting-rows/identification-routes.sql"),
  sample: FileAttachment("../queries/supporting-rows/sample.sql"),
  "sample-characteristics": FileAttachment("../queries/supporting-rows/sample-characteristics.sql")
};

/** The tables and their fields in words. */
export const tablesFile = FileAttachment("../results/tables.json");

/** What researchers noted. A site for release has no such file. */
export const memoFiles = {
  memos: FileAttachment("../results/memos.json")
};

/** The numbers derived from the queries' rows, as they were when the site was built. */
export const derivedFile = FileAttachment("../results/derived.json");

/** What the extract is, without its rows. */
export const studyFile = FileAttachment("../results/study.json");

/** What the pages say of the study. */
export const pagesFile = FileAttachment("../results/pages.json");

/** How people are protected: the rules, and where all of its numbers are invented, an example. */
export const protectionFile = FileAttachment("../results/protection.json");

/** The query engine, served from the site's own origin: its WebAssembly, packed, in two parts, and its worker's script. */
export const engineFiles = {
  engine: FileAttachment("../assets/engine.wasm.zst"),
  rest: FileAttachment("../assets/engine-rest.wasm.zst"),
  worker: FileAttachment("../assets/engine-worker.js").href
};

/** Where the script is that reads files of coding software in a worker. */
export const importWorkerFile = FileAttachment("../assets/import-worker.js").href;

/** Where SQLite is, which reads the projects of some programs. */
export const sqliteFile = FileAttachment("../assets/sqlite.wasm").href;
