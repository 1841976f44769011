import {execFile} from "node:child_process";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {UserError} from "../../../src/text/errors.js";
import {projectRoot} from "../../disk/paths.js";

/** What of the project a site is made from. */
export type Revision = {
  /** The commit, whole; null outside a repository. */
  commit: string | null;
  /** Whether files that a site is made from are not as in the commit. */
  changed: boolean;
  /** The one date that everything in the site bears, whenever it is built. */
  date: Date;
};

/** What a site is made from. Other files of the project may change without changing it. */
const sources = ["src", "loaders", "data", "observablehq.config.ts", "package.json", "package-lock.json"];

/**
 * The commit of the project, and its date: `SOURCE_DATE_EPOCH` where that is set, else the commit's, else, outside a
 * repository, that of the release.
 * @throws UserError when `SOURCE_DATE_EPOCH` is not a number of seconds
 */
export async function readRevision(root = projectRoot): Promise<Revision> {
  const given = dateOfEnvironment();
  const head = await readHead(root);
  if (!head) return {commit: null, changed: false, date: given ?? (await dateOfRelease(root))};
  const changes = await git(root, "status", "--porcelain", "--", ...sources);
  return {commit: head.commit, changed: changes !== "", date: given ?? head.date};
}

/** The commit in twelve characters, and whether it was changed; undefined outside a repository. */
export function shortCommit({commit, changed}: Revision): string | undefined {
  return commit === null ? undefined : `${commit.slice(0, 12)}${changed ? " (changed)" : ""}`;
}

async function readHead(root: string): Promise<{commit: string; date: Date} | undefined> {
  try {
    await git(root, "ls-files", "--error-unmatch", "package.json"); // not merely inside some other repository
    const [commit = "", seconds] = (await git(root, "log", "-1", "--format=%H %ct", "HEAD")).split(" ");
    return {commit, date: new Date(Number(seconds) * 1000)};
  } catch {
    return;
  }
}

async function git(root: string, ...words: string[]): Promise<string> {
  const environment = {...process.env, GIT_OPTIONAL_LOCKS: "0"};
  const {stdout} = await promisify(execFile)("git", words, {cwd: root, env: environment});
  return stdout.trim();
}

function dateOfEnvironment(): Date | undefined {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  if (!seconds) return;
  const date = new Date(/^\d+$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN);
  if (Number.isNaN(date.getTime()))
    throw new UserError(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(seconds)}, not a whole number of seconds since 1970; mend or unset it`
    );
  return date;
}

async function dateOfRelease(root: string): Promise<Date> {
  const citation = await readFile(join(root, "CITATION.cff"), "utf8");
  return new Date(/^date-released: "?(\d{4}-\d\d-\d\d)/m.exec(citation)?.[1] ?? 0);
}
