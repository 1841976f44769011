import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {ReportFacts} from "../../../../loaders/publish/report/make-report.js";
import {readSiteFiles} from "../../../../loaders/publish/report/read-site-files.js";
import {writeReport} from "../../../../loaders/publish/report/write-report.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";
import {factsOf} from "../report/sample-facts.js";

/** A tiny site with its report: the folders as `approve` takes them, and the hash. */
export type SmallCandidate = {site: string; report: string; out: string; hash: string};

/** Runs a test on a site of three files, one of them hidden and one in a folder, and on its report. */
export function withCandidate(
  use: (candidate: SmallCandidate, folder: string) => Promise<void>,
  changes: Partial<ReportFacts> = {}
): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const site = join(folder, "dist");
    await put(join(site, "index.html"), "<!doctype html>\n");
    await put(join(site, ".nojekyll"), "");
    await put(join(site, "data/routes.csv"), "route,patients\nservice,63\n");
    await use(await reportOn(site, join(folder, "release"), changes), folder);
  });
}

/** Writes the report of a site as it is now. */
export async function reportOn(
  site: string,
  report: string,
  changes: Partial<ReportFacts> = {}
): Promise<SmallCandidate> {
  const {hash} = await writeReport(report, factsOf({files: await readSiteFiles(site), ...changes}));
  return {site, report, out: join(report, "site"), hash};
}

/** Writes a file and the folders that it is in. */
export async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text);
}

/** A JSON file. */
export async function readJson<Content>(...path: string[]): Promise<Content> {
  return JSON.parse(await readFile(join(...path), "utf8")) as Content;
}
