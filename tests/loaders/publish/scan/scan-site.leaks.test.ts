import {mkdtemp, readdir, readFile, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {writeLeaks} from "../../../../loaders/publish/scan/scan-site.js";

const leaks = [{file: "index.html", kind: "level" as const, what: "Lower Silesia"}];

let folder: string;
const report = () => join(folder, "release");
const site = () => join(folder, "dist");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-leaks-"));
});

afterAll(() => rm(folder, {recursive: true, force: true}));

it("what a site holds of an extract is told beside the report, to its owner alone, until nothing is found", async () => {
  const path = join(report(), "leaks.private.json");
  expect(await writeLeaks(report(), site(), leaks)).toBe(path);
  expect(JSON.parse(await readFile(path, "utf8"))).toEqual(leaks);
  expect((await stat(path)).mode & 0o077).toBe(0);
  expect(await writeLeaks(report(), site(), [])).toBeUndefined();
  expect(await readdir(report())).toEqual([]);
});

it("nothing is told within the site", async () => {
  await expect(writeLeaks(join(site(), "release"), site(), leaks)).rejects.toThrow("stays outside it");
});
