import {execFileSync, spawnSync} from "node:child_process";
import {cp, mkdir, mkdtemp, readFile, rm, symlink, utimes} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-twice-"));
});

afterAll(async () => {
  await rm(folder, {recursive: true, force: true});
});

/** Copies the project as it is now into a repository of its own, whose one commit is the same in every copy. */
async function copyProject(name: string, fileDate: Date): Promise<string> {
  const copy = join(folder, name);
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", listed, {encoding: "utf8"}).split("\0").filter(Boolean);
  for (const file of files) {
    const target = join(copy, file);
    await mkdir(dirname(target), {recursive: true});
    const copied = await cp(file, target).then(
      () => true,
      () => false // deleted, but not yet in the index
    );
    if (copied) await utimes(target, fileDate, fileDate);
  }
  await symlink(resolve("node_modules"), join(copy, "node_modules"));
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

/** Builds the site of a copy in a process of its own, and gives what stands in a file of it. */
async function build(
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

describe("two builds of one commit", () => {
  it("in two folders, at two times, in two places of the world, give the same bytes", async () => {
    const first = await copyProject("first", new Date("2026-03-04T05:06:07.089Z"));
    const second = await copyProject("a second one, elsewhere", new Date("2026-08-09T10:11:12.131Z"));
    const here = await build(first, {TZ: "Europe/London", LANG: "en_GB.UTF-8"});
    const there = await build(second, {TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", HOME: second});
    const [sums, otherSums] = [await here("SHA256SUMS"), await there("SHA256SUMS")];
    expect(sums.split("\n").length).toBeGreaterThan(100);
    expect(otherSums.split("\n")).toEqual(sums.split("\n"));

    const page = await here("index.html");
    expect(page).toMatch(/<meta name="casebook-commit" content="[0-9a-f]{12}">/);
    expect(page).toContain('<meta name="casebook-date" content="2026-02-03">');
    expect(page).toContain('"lastModified":1770091506000,'); // date -d 2026-02-03T04:05:06Z +%s
  }, 300_000);
});
