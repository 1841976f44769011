import {spawnSync} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {cpus, tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {buildSite} from "../../loaders/build/build-site.js";
import {prepare, preparedRoot} from "../../loaders/build/prepare.js";
import {readArguments} from "../../loaders/commands/arguments.js";
import {main} from "../../loaders/disk/main.js";
import {projectRoot} from "../../loaders/disk/paths.js";
import {launchBrowser} from "../site/browser.js";
import {serveFolder} from "../site/server.js";
import {against, round} from "./against.js";
import {compressing} from "./compress.js";
import {benchImport} from "./import/bench-import.js";
import {writeLargeExtract} from "./large-extract.js";
import {buildPlainPage} from "./plain-page.js";
import {profileEngine} from "./profile/profile-engine.js";
import {benchRelease} from "./release/bench-release.js";
import {benchSearch} from "./search/bench-search.js";
import {casebook, filterChange, plain, type Signs, slowVisit} from "./site.js";

const name = "npm run bench --";

/** The plain page's pages: inside the project, where Framework finds its packages. */
const plainRoot = join(projectRoot, ".casebook/bench-plain");

const usage = `${name} [--extract DIR]
       ${name} search [--people N] [--only PARTS]; ${name} search --help lists all options
       ${name} import
       ${name} release
       ${name} profile [--extract DIR]

Measures the site and prints JSON: a clean build; a first visit on slow 4G (1.6 Mbit/s, 150 ms, processor ÷ 4); a change of
filter, for the figures in sight and for the whole page; and validating and writing an extract of 100,000 patients and
1,000,000 codings. Each number has its limit and the ratio of the two: below 1 is within. The same run builds and measures
the page that one writes with Framework alone, which loads DuckDB before it draws, and prints the ratio to it.

\`${name} profile\` notes anew which functions of the query engine the site calls, after another version was installed.`;

const [, , first, ...rest] = process.argv;

await main(() => {
  if (first === "search") return benchSearch(rest);
  if (first === "release") return benchRelease(rest);
  if (first === "profile") return profileEngine(readArguments({name, usage}, rest).extract);
  return first === "import" ? benchImport(rest) : benchSite();
});

async function benchSite(): Promise<void> {
  const {extract} = readArguments({name, usage});
  const folder = await mkdtemp(join(tmpdir(), "casebook-bench-"));
  const browser = await launchBrowser();
  try {
    await rm(preparedRoot, {recursive: true, force: true});
    const site = await measure(browser, casebook, (out) => buildSite({extract, out}), join(folder, "site"));
    const prepared = await prepare(extract);
    const beside = await measure(
      browser,
      plain,
      (out) => buildPlainPage({prepared, root: plainRoot, out}),
      join(folder, "plain-site")
    );
    await writeLargeExtract(folder);
    const large = prepareLarge(folder);
    const result = {
      machine: {cores: cpus().length, node: process.version, browser: browser.version()},
      limits: {
        build: against(site.buildSeconds, 40, "s"),
        firstFigureOnSlow4G: against(site.firstFigureSeconds, 1.5, "s"),
        bytesToFirstFigure: against(site.bytesToFirstFigure / 1000, 350, "kB"),
        liveNumbersOnSlow4G: against(site.liveNumbersSeconds, 12, "s"),
        bytesToLiveNumbers: against(site.bytesToLiveNumbers / 1e6, 3.2, "MB"),
        filterChange: against(site.filterInSightMilliseconds, 50, "ms"),
        largeExtractTime: against(large.seconds, 15, "s"),
        largeExtractMemory: against(large.peakMegabytes, 1500, "MB")
      },
      casebook: rounded(site),
      plainPage: rounded(beside),
      casebookOverPlainPage: rounded(ratios(site, beside))
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
    await rm(plainRoot, {recursive: true, force: true});
  }
}

function prepareLarge(extract: string): {seconds: number; peakMegabytes: number} {
  const child = spawnSync(process.execPath, ["--import", "tsx", "tests/bench/prepare-child.ts", extract], {
    encoding: "utf8"
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

type Measures = Record<
  | "buildSeconds"
  | "firstFigureSeconds"
  | "liveNumbersSeconds"
  | "bytesToFirstFigure"
  | "bytesToLiveNumbers"
  | "filterInSightMilliseconds"
  | "filterAllMilliseconds",
  number
>;

/** Builds a site and measures it: twice on a slow line, the first time only for the compressed files to be made. */
async function measure(
  browser: Browser,
  signs: Signs,
  build: (out: string) => Promise<unknown>,
  out: string
): Promise<Measures> {
  const buildSeconds = await seconds(() => build(out));
  const host = await serveFolder(out, {headers: () => ({})});
  const compressed = await compressing(host.origin);
  await slowVisit(browser, compressed, signs);
  const visit = await slowVisit(browser, compressed, signs);
  const {inSight, all} = await filterChange(browser, `${compressed.origin}/index.html`, signs);
  compressed.close();
  await host.close();
  return {
    buildSeconds,
    firstFigureSeconds: visit.firstFigure / 1000,
    liveNumbersSeconds: visit.liveNumbers / 1000,
    bytesToFirstFigure: visit.bytesToFirstFigure,
    bytesToLiveNumbers: visit.bytesToLiveNumbers,
    filterInSightMilliseconds: inSight,
    filterAllMilliseconds: all
  };
}

function ratios(ours: Measures, theirs: Measures): Measures {
  const entries = Object.entries(ours).map(([name, value]) => [name, value / theirs[name as keyof Measures]]);
  return Object.fromEntries(entries) as Measures;
}

function rounded(measures: Measures): Measures {
  const entries = Object.entries(measures).map(([name, value]) => [name, round(value)]);
  return Object.fromEntries(entries) as Measures;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
