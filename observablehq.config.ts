import {readFileSync} from "node:fs";
import {join} from "node:path";

const extract = process.env.EXTRACT ?? "data";
const {synthetic} = JSON.parse(readFileSync(join(extract, "datapackage.json"), "utf8")) as {
  synthetic?: boolean;
};

const banner = `<p><strong>Synthetic extract.</strong> The patients on this site are invented. They reproduce the paper’s consistent printed numbers exactly; all else is made up. <a href="/about#synthetic">What is synthetic, and why</a></p>`;

export default {
  root: "src",
  output: process.env.CASEBOOK_OUTPUT ?? "dist",
  title: "Casebook",
  pages: [
    {name: "How patients were identified", path: "/identification"},
    {name: "Challenges", path: "/challenges"},
    {name: "Adults and children", path: "/adults-and-children"},
    {name: "Check the numbers", path: "/check"},
    {name: "About the study", path: "/about"},
    {name: "Data", path: "/tables"}
  ],
  home: "Findings",
  dynamicPaths: [
    "patients",
    "identifications",
    "excerpts",
    "codings",
    "codebook",
    "levels",
    "reported"
  ].flatMap((table) => [`/data/${table}.parquet`, `/data/${table}.csv`]),
  style: "style.css",
  globalStylesheets: [],
  preserveExtension: true,
  search: true,
  toc: false,
  header: synthetic ? banner : "",
  footer: `Numbers after Domoney et al., BMC Psychiatry 2015;15:289, <a href="https://doi.org/10.1186/s12888-015-0679-3">doi:10.1186/s12888-015-0679-3</a>. Made with Casebook.`
};
