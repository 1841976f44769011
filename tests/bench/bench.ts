import {spawnSync} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {cpus, tmpdir} from "node:os";
import {join} from "node:path";
import {main, readArguments} from "../../loaders/arguments.js";
import {preparedRoot} from "../../loaders/prepare/prepare.js";
import {buildSite} from "../../loaders/site/build.js";
import {launchBrowser} from "../site/browser.js";
import {serveFolder} from "../site/server.js";
import {compressing} from "./compress.js";
import {writeLargeExtract} from "./large-extract.js";
import {filterChange, slowVisit} from "./site.js";

const name = "npm run bench --";

const usage = `${name} [--extract DIR]

Measures, and prints as JSON: a clean build; validating and writing an extract of 100,000 patients and 1,000,000
codings; a first visit on slow 4G (1.6 Mbit/s, 150 ms, processor ÷ 4); and a change of filter. Beside each stands the
limit it is meant to keep, and the ratio of the two: below 1 is within.`;

await main(async () => {
  const {extract} = readArguments({name, usage});
  const folder = await mkdtemp(join(tmpdir(), "casebook-bench-"));
  const browser = await launchBrowser();
  try {
    const site = join(folder, "site");
    await rm(preparedRoot, {recursive: true, force: true});
    const build = await seconds(() => buildSite({extract, out: site}));
    const host = await serveFolder(site);
    const compressed = await compressing(host.origin);
    await fetch(`${compressed.origin}/index.html`);
    const address = `${compressed.origin}/index.html`;
    await slowVisit(browser, address); // the compressed files are made now
    const visit = await slowVisit(browser, address);
    const filter = await filterChange(browser, address);
    compressed.close();
    await host.close();
    await writeLargeExtract(folder);
    const large = prepareLarge(folder);
    process.stdout.write(
      `${JSON.stringify(
        {
          machine: {cores: cpus().length, node: process.version, browser: browser.version()},
          cleanBuild: against(build, 40, "s"),
          firstFigureOnSlow4G: against(visit.firstFigure / 1000, 4, "s"),
          recomputedOnSlow4G: {
            value: round(visit.recomputed / 1000),
            unit: "s",
            firstFigureAgainstIt: round(visit.firstFigure / visit.recomputed)
          },
          bytesToFirstFigure: visit.bytesToFirstFigure,
          filterChange: against(filter, 100, "ms"),
          largeExtract: {
            time: against(large.seconds, 15, "s"),
            memory: against(large.peakMegabytes, 1500, "MB")
          }
        },
        null,
        2
      )}\n`
    );
  } finally {
    await browser.close();
    await rm(folder, {recursive: true, force: true});
  }
});

function prepareLarge(extract: string): {seconds: number; peakMegabytes: number} {
  const child = spawnSync(process.execPath, ["--import", "tsx", "tests/bench/prepare-child.ts", extract], {
    encoding: "utf8"
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function against(value: number, limit: number, unit: string) {
  return {value: round(value), limit, unit, ratio: round(value / limit)};
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
