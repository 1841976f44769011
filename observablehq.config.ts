import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, parse} from "node:path";

/** What was prepared for the site, where a build has prepared it; a preview reads the extract. */
const prepared = process.env.CASEBOOK_PREPARED;

const {synthetic, release} = JSON.parse(
  readFileSync(
    prepared ? join(prepared, "results/study.json") : join(process.env.EXTRACT || "data", "datapackage.json"),
    "utf8"
  )
) as {synthetic?: boolean; release?: {withheld: number}};

if (!prepared && process.argv.includes("build"))
  throw new Error("build the site with npm run build, which knows what may leave");

const banners = [
  ...(synthetic
    ? [
        `<strong>Synthetic extract.</strong> The patients on this site are invented. They are built to reproduce the paper’s consistent printed numbers; all else is made up. <a href="/about#synthetic">What is synthetic, and why</a>`
      ]
    : []),
  ...(release
    ? [
        `<strong>Made for release.</strong> This site holds tables and no rows of patients. Small numbers, and those that would give them away, are withheld and marked ‡. <a href="/protection">How people are protected</a>`
      ]
    : [])
];

const tables = prepared
  ? [...new Set(readdirSync(join(prepared, "data")).map((file) => parse(file).name))].sort()
  : [
      ...["patients", "identifications", "excerpts", "codings", "codebook", "levels", "reported"],
      ...["search_hits", "search_terms", "search_rules", "search_people", "search_register", "search_key"],
      "screening"
    ];

/** The results that each page shows first, fetched along with its modules instead of after them. */
const firstResults: Record<string, string[]> = {
  "/index": ["study", "sample", "identification-routes", "theme-frequencies"],
  "/finding-the-cases": [
    ...[
      "study",
      "sample",
      "cases-register",
      "cases-flow",
      "cases-terms",
      "cases-performance",
      "cases-contexts"
    ],
    ...["cases-snippets", "cases-forms", "cases-missed", "cases-screening", "cases-rules"]
  ],
  "/identification": ["study", "identification-routes", "informants", "themes-by-route"],
  "/challenges": ["study", "theme-frequencies", "theme-co-occurrence", "codebook"],
  "/adults-and-children": ["study", "identification-routes", "sample-characteristics"],
  "/agreement": ["study", "excerpts-by-coders", "double-coding"],
  "/check": ["reported", "sample-characteristics"],
  "/protection": ["study", "protection", "sample"]
};

/** Hides what was drawn when the site was built from the first moment on, while the reader's own extract is shown. */
const hideBuilt = `<script>try{sessionStorage.getItem("casebook-opened-extract")&&document.documentElement.classList.add("opened-extract")}catch{}</script>`;

/** The typefaces of a built site: a reader on a slow line reads in the system's own, and no line moves when a face comes later. */
const faces = [
  {family: "Source Sans 3", file: "./assets/text.woff2", weight: "200 900"},
  {family: "Source Serif 4", file: "./assets/heading.woff2", weight: "600"}
].map(
  ({family, file, weight}) =>
    `<style>@font-face{font-family:"${family}";src:url("${file}") format("woff2");font-weight:${weight};font-display:optional}</style>`
);

/** The head of a page. */
function head({path}: {path: string}): string {
  const results = (firstResults[path] ?? []).filter(
    (name) => !prepared || existsSync(join(prepared, "results", `${name}.json`))
  );
  const preloads = results.map(
    (name) => `<link rel="preload" as="fetch" crossorigin href="./results/${name}.json">`
  );
  const ofBuiltSite = prepared
    ? [...faces, '<script type="module" src="./site/site-search.js"></script>']
    : [];
  return [hideBuilt, ...preloads, ...ofBuiltSite].join("\n");
}

export default {
  root: process.env.CASEBOOK_ROOT || "src",
  output: process.env.CASEBOOK_OUTPUT || "dist",
  title: "Casebook",
  home: "Findings",
  pages: [
    {name: "Finding the cases", path: "/finding-the-cases"},
    {name: "How patients were identified", path: "/identification"},
    {name: "Challenges", path: "/challenges"},
    {name: "Adults and children", path: "/adults-and-children"},
    {name: "Agreement between coders", path: "/agreement"},
    {name: "Check the numbers", path: "/check"},
    {name: "How people are protected", path: "/protection"},
    {name: "About the study", path: "/about"},
    {name: "Data", path: "/tables"},
    {name: "Your own extract", path: "/your-own-extract"}
  ],
  dynamicPaths: [
    "/assets/heading.woff2",
    "/assets/text.woff2",
    ...tables.flatMap((table) => [`/data/${table}.parquet`, `/data/${table}.csv`])
  ],
  style: "style.css",
  globalStylesheets: [],
  preserveExtension: true,
  search: !prepared, // a built site has its own search, of everything that its pages show
  toc: false, // it knows only headings in Markdown; loaders/site/seal/contents.ts lists those that are drawn too
  head,
  header: banners.map((banner) => `<p>${banner}</p>`).join("\n"),
  footer: `Numbers after Domoney et al., BMC Psychiatry 2015;15:289, <a href="https://doi.org/10.1186/s12888-015-0679-3">doi:10.1186/s12888-015-0679-3</a>. Made with Casebook.`
};
