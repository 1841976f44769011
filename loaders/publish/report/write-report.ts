import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {UserError} from "../../../src/text/errors.js";
import {jsonText, writeWhole} from "../../disk/write-whole.js";
import {makeReport, type ReportFacts} from "./make-report.js";
import {renderReport} from "./page/render-report.js";
import type {ReleaseReport} from "./release-report.js";

/** The report for machines, and the same for people. */
export const reportFile = "release-report.json";
export const reportPage = "release-report.html";

/** Writes the report of a candidate into a folder, which is not the site's own; approvals in it stay. */
export async function writeReport(folder: string, facts: ReportFacts): Promise<ReleaseReport> {
  const report = makeReport(facts);
  await writeWhole(join(folder, reportFile), jsonText(report));
  await writeWhole(join(folder, reportPage), renderReport(report));
  return report;
}

/** A report as it was read: with the SHA-256 of its file, and the faults of the page beside it. */
export type ReadReport = {report: ReleaseReport; sha256: string; faults: string[]};

/**
 * Reads a report from a folder.
 * @throws UserError when there is none, or when it is not one
 */
export async function readReport(folder: string): Promise<ReadReport> {
  const path = join(folder, reportFile);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "is missing" : `cannot be read (${error.code})`;
    throw new UserError(
      `${path} ${why}; npm run build -- --policy FILE writes it; or name its folder with --report`
    );
  });
  const {report, rendered} = parse(text, path);
  const page = await readFile(join(folder, reportPage), "utf8").catch(() => undefined);
  const faults =
    page === rendered
      ? []
      : [
          page === undefined
            ? `${join(folder, reportPage)}: is missing`
            : `${join(folder, reportPage)}: is not the page that ${reportFile} makes`
        ];
  return {report, sha256: createHash("sha256").update(text).digest("hex"), faults};
}

function parse(text: string, path: string): {report: ReleaseReport; rendered: string} {
  try {
    const report = JSON.parse(text) as ReleaseReport;
    if (report.casebook === "release-report" && report.version === 1)
      return {report, rendered: renderReport(report)};
  } catch {
    // refused below
  }
  throw new UserError(
    `${path} is not a whole release report of this version of Casebook; build the site again`
  );
}
