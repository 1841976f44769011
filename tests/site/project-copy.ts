import {execFileSync, spawnSync} from "node:child_process";
import {cp, mkdir, readFile, realpath, symlink, utimes} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {expect} from "vitest";

/**
 * Copies the project as it is now, with another extract as its `data/`, into a repository of its own, whose one commit
 * is the same in every copy.
 * @param fileDate the date that the files get
 */
export async function copyProject(copy: string, extract: string, fileDate: Date): Promise<string> {
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", listed, {encoding: "utf8"}).split("\0").filter(Boolean);
  for (const file of files) {
    const target = join(copy, file);
    await mkdir(dirname(target), {recursive: true});
    const source = dirname(file) === "data" ? join(extract, basename(file)) : file;
    const copied = await cp(source, target).then(
      () => true,
      () => false // deleted, but not yet in the index
    );
    if (copied) await utimes(target, fileDate, fileDate);
  }
  await symlink(await realpath("node_modules"), join(copy, "node_modules"));
  const moment = "2026-02-03T04:05:06Z";
  const person = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"];
  const git = (...words: string[]) =>
    execFileSync("git", [...person, ...words], {
      cwd: copy,
      env: {...process.env, GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment}
    });
  git("init", "--quiet");
  git("add", "--all", "--", ".", ":!node_modules");
  git("commit", "--quiet", "--message", "As it is");
  return copy;
}

/** Builds the site of a copy in a process of its own, into `dist/` there, and gives what stands in a file of it. */
export async function buildCopy(
  copy: string,
  environment: Record<string, string>
): Promise<(file: string) => Promise<string>> {
  const {EXTRACT: _, SOURCE_DATE_EPOCH: __, ...inherited} = process.env;
  const {status, stderr} = spawnSync(process.execPath, ["--import", "tsx", "loaders/commands/build.ts"], {
    cwd: copy,
    encoding: "utf8",
    env: {...inherited, ...environment}
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return (file) => readFile(join(copy, "dist", file), "utf8");
}
