import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, parse} from "node:path";
import {listFirstResults} from "./src/model/first-results.js";
import {pageNames, type StudyPages, syntheticHeading} from "./src/model/page-words.js";
import type {StudyDescription} from "./src/model/study.js";
import {escapeMarkup} from "./src/text/escape-markup.js";
import {creditEnd, frameOf} from "./src/text/page-frame.js";

/** What was prepared for the site that is built. */
const prepared = process.env.CASEBOOK_PREPARED;

/** What was prepared for the site that is built or previewed: a preview reads the rest of it by its loaders, as it changes. */
const described = prepared ?? process.env.CASEBOOK_DESCRIBED;

if (!described)
  throw new Error(
    "build the site with npm run build, which knows what may leave, or preview it with npm start"
  );

function readResult<Result>(name: string): Result {
  return JSON.parse(readFileSync(join(described ?? "", "results", `${name}.json`), "utf8")) as Result;
}

const study = readResult<StudyDescription>("study");
const words = readResult<StudyPages>("pages");
const {menu, credit} = frameOf(study, words);
const invented = study.synthetic ? syntheticHeading(words) : undefined;

const banners = [
  ...(study.synthetic
    ? [
        `<strong>Synthetic extract.</strong> The ${escapeMarkup(study.unit.many)} on this site are invented.${invented?.aside ? ` ${escapeMarkup(invented.aside)}` : ""}${invented ? ` <a href="/about#synthetic">${escapeMarkup(invented.title)}</a>` : ""}`
      ]
    : []),
  ...(study.release
    ? [
        `<strong>Made for release.</strong> This site holds tables and no rows. Small numbers, and those that would give them away, are withheld and marked ‡. <a href="/protection">${escapeMarkup(menu.protection)}</a>`
      ]
    : [])
];

/** Where the numbers come from. */
const {link} = credit;
const source = link ? `<a href="${escapeMarkup(link.href)}">${escapeMarkup(link.words)}</a>` : "";

const tables = prepared
  ? [...new Set(readdirSync(join(prepared, "data")).map((file) => parse(file).name))].sort()
  : [
      ...["patients", "identifications", "excerpts", "codings", "readings", "codebook", "levels"],
      "reported",
      ...["search_hits", "search_terms", "search_rules", "search_people", "search_register", "search_key"],
      "screening"
    ];

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

/** The head of a page: what it shows first is fetched along with its modules instead of after them. */
function head({path}: {path: string}): string {
  const results = ["pages", ...listFirstResults(path.slice(1), study)].filter(
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
  home: menu.index,
  pages: pageNames
    .filter((page) => page !== "index" && !study.absentPages.includes(page))
    .map((page) => ({name: menu[page], path: `/${page}`})),
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
  footer: `${escapeMarkup(credit.words)}${source}${creditEnd}`
};
