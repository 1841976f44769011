import {spawnSync} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {cpus, loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {buildSite} from "../../loaders/build/build-site.js";
import {prepare, preparedRoot} from "../../loaders/build/prepare.js";
import {projectRoot} from "../../loaders/disk/paths.js";
import {launchBrowser} from "../site/browser.js";
import {serveFolder} from "../site/server.js";
import {against, round} from "./against.js";
import {compressing} from "./compress.js";
import {writeLargeExtract} from "./large-extract.js";
import {buildPlainPage} from "./plain-page.js";
import {casebook, filterChange, plain, type Signs, type Visit, visit} from "./site.js";

/** The plain page's pages: inside the project, where Framework finds its packages. */
const plainRoot = join(projectRoot, ".casebook/bench-plain");

/** What is measured of a site, and of the plain page. */
type Measures = {
  buildSeconds: number;
  slow: Visit;
  unlimited: Visit;
  filter: {inSight: number; all: number};
  largeFilter: {inSight: number; all: number};
  startInNode: {milliseconds: number; peakMegabytes: number};
};

/** Measures the site of an extract and of a large one, and the plain page of both, and prints JSON. */
export async function benchSite(extract: string): Promise<void> {
  const load = loadavg().map(round);
  const folder = await mkdtemp(join(tmpdir(), "casebook-bench-"));
  const large = join(folder, "large");
  const browser = await launchBrowser();
  try {
    await rm(preparedRoot, {recursive: true, force: true});
    const site = await measureSite(browser, casebook, join(folder, "site"), (out) =>
      buildSite({extract, out})
    );
    const prepared = await prepare(extract);
    const plainPage = await measureSite(browser, plain, join(folder, "plain"), (out) =>
      buildPlainPage({prepared, root: plainRoot, out})
    );
    const startOf = (engine: string) => run("start-child.ts", prepared, engine);
    const [start, plainStart] = [startOf("site"), startOf("published")];
    await writeLargeExtract(large);
    const preparing = run("prepare-child.ts", large);
    const preparedLarge = await prepare(large);
    const largeFilter = await measureFilter(browser, casebook, join(folder, "large-site"), (out) =>
      buildSite({extract: large, out})
    );
    const plainLargeFilter = await measureFilter(browser, plain, join(folder, "large-plain"), (out) =>
      buildPlainPage({prepared: preparedLarge, root: plainRoot, out})
    );
    const ours: Measures = {...site, largeFilter, startInNode: start};
    const theirs: Measures = {...plainPage, largeFilter: plainLargeFilter, startInNode: plainStart};
    const result = {
      machine: {cores: cpus().length, node: process.version, browser: browser.version(), load},
      limits: {
        build: against(ours.buildSeconds, 40, "s"),
        firstFigureOnSlow4G: against(ours.slow.firstFigure / 1000, 1, "s"),
        bytesToFirstFigure: against(ours.slow.bytesToFirstFigure / 1000, 350, "kB"),
        liveNumbersOnSlow4G: against(ours.slow.firstLive / 1000, 12, "s"),
        bytesToLiveNumbers: against(ours.slow.bytesToLive / 1e6, 3.2, "MB"),
        engineReady: against(ours.unlimited.engineReady ?? Number.NaN, 600, "ms"),
        memory: against(ours.unlimited.memory / 1e6, 200, "MB"),
        filterChange: against(ours.filter.inSight, 50, "ms"),
        largeExtractFilterChange: against(largeFilter.inSight, 250, "ms"),
        largeExtractTime: against(preparing.seconds, 15, "s"),
        largeExtractMemory: against(preparing.peakMegabytes, 1500, "MB")
      },
      casebook: mapNumbers(ours, round),
      plainPage: mapNumbers(theirs, round),
      casebookOverPlainPage: ratios(ours, theirs)
    };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
    await rm(plainRoot, {recursive: true, force: true});
  }
}

type Build = (out: string) => Promise<unknown>;

/** Builds a site and measures visits and a change of filter. */
async function measureSite(
  browser: Browser,
  signs: Signs,
  out: string,
  build: Build
): Promise<Pick<Measures, "buildSeconds" | "slow" | "unlimited" | "filter">> {
  const started = performance.now();
  await build(out);
  const buildSeconds = (performance.now() - started) / 1000;
  return withHost(out, async (host) => ({
    buildSeconds,
    unlimited: await visit(browser, host, signs, "unlimited"),
    slow: await visit(browser, host, signs, "slow"),
    filter: await filterChange(browser, `${host.origin}/index.html`, signs)
  }));
}

async function measureFilter(browser: Browser, signs: Signs, out: string, build: Build) {
  await build(out);
  return withHost(out, ({origin}) => filterChange(browser, `${origin}/index.html`, signs));
}

async function withHost<Result>(
  folder: string,
  work: (host: Awaited<ReturnType<typeof compressing>>) => Promise<Result>
): Promise<Result> {
  const host = await serveFolder(folder, {headers: () => ({})});
  const compressed = await compressing(host.origin);
  try {
    return await work(compressed);
  } finally {
    compressed.close();
    await host.close();
  }
}

/** Runs a script beside this one in a process of its own, so that its memory is its own, and reads what it prints. */
function run(script: string, ...words: string[]) {
  const child = spawnSync(process.execPath, ["--import", "tsx", `tests/bench/${script}`, ...words], {
    cwd: projectRoot,
    encoding: "utf8"
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

type Numbers = {[name: string]: number | null | Numbers};

function mapNumbers(
  numbers: Numbers,
  change: (value: number, path: string[]) => number | null,
  path: string[] = []
): Numbers {
  const mapped: Numbers = {};
  for (const [name, value] of Object.entries(numbers)) {
    const here = [...path, name];
    if (typeof value === "number") mapped[name] = change(value, here);
    else mapped[name] = value && mapNumbers(value, change, here);
  }
  return mapped;
}

function ratios(ours: Numbers, theirs: Numbers): Numbers {
  return mapNumbers(ours, (value, path) => {
    const other = path.reduce<Numbers[string] | undefined>(
      (numbers, name) => (typeof numbers === "object" ? numbers?.[name] : undefined),
      theirs
    );
    return typeof other === "number" ? round(value / other) : null;
  });
}
