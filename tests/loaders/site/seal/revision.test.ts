import {execFileSync} from "node:child_process";
import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, describe, expect, it, vi} from "vitest";
import {readRevision, shortCommit} from "../../../../loaders/site/seal/revision.js";

afterEach(() => vi.unstubAllEnvs());

/** A project of three files, not in a repository. */
async function project(folder?: string): Promise<string> {
  const root = folder ?? (await mkdtemp(join(tmpdir(), "casebook-revision-")));
  await mkdir(join(root, "src"), {recursive: true});
  await writeFile(join(root, "src/index.md"), "# Findings");
  await writeFile(join(root, "package.json"), "{}");
  await writeFile(join(root, "CITATION.cff"), 'version: 0.1.0\ndate-released: "2026-11-22"\n');
  return root;
}

function commit(root: string): string {
  const moment = "2026-02-03T04:05:06+02:00";
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", ...words], {
      cwd: root,
      encoding: "utf8",
      env: {...process.env, GIT_AUTHOR_DATE: "2001-01-01T00:00:00Z", GIT_COMMITTER_DATE: moment}
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "As it is");
  return git("rev-parse", "HEAD").trim();
}

describe("what a site is made from", () => {
  it("is the commit, with the date on which it was committed", async () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", "");
    const root = await project();
    const head = commit(root);
    const revision = await readRevision(root);
    expect(revision).toEqual({commit: head, changed: false, date: new Date("2026-02-03T02:05:06Z")});
    expect(shortCommit(revision)).toBe(head.slice(0, 12));
  });

  it.each([
    ["a page was changed", "src/index.md", true],
    ["a page was added", "src/more.md", true],
    ["a site was built", "site.html", false]
  ])("says whether it was changed since: %s", async (_, file, changed) => {
    const root = await project();
    const head = commit(root);
    await writeFile(join(root, file), "other words");
    const revision = await readRevision(root);
    expect(revision.changed).toBe(changed);
    expect(shortCommit(revision)).toBe(`${head.slice(0, 12)}${changed ? " (changed)" : ""}`);
  });

  it("bears the date of SOURCE_DATE_EPOCH where that is set", async () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", "1000000000");
    const root = await project();
    expect((await readRevision(root)).date).toEqual(new Date("2001-09-09T01:46:40Z"));
    commit(root);
    expect((await readRevision(root)).date).toEqual(new Date("2001-09-09T01:46:40Z"));
  });

  it.each(["yesterday", "-1", "1.5", "1e99", "9".repeat(20)])(
    "is refused at a date of %s",
    async (seconds) => {
      vi.stubEnv("SOURCE_DATE_EPOCH", seconds);
      await expect(readRevision(await project())).rejects.toThrow(
        `SOURCE_DATE_EPOCH is "${seconds}", not a whole number of seconds since 1970; mend or unset it`
      );
    }
  );

  it("has no commit outside a repository, and bears the date of the release", async () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", "");
    const revision = await readRevision(await project());
    expect(revision).toEqual({commit: null, changed: false, date: new Date("2026-11-22T00:00:00Z")});
    expect(shortCommit(revision)).toBeUndefined();
  });

  it("has no commit where it merely lies in the repository of something else", async () => {
    const outer = await project();
    await writeFile(join(outer, ".gitignore"), "inner/\n");
    commit(outer);
    expect((await readRevision(await project(join(outer, "inner")))).commit).toBeNull();
  });
});
