import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {runCommandWith} from "../../support/command.js";

const root = join(import.meta.dirname, "../../..");

const synthesise = (...options: string[]) => runCommandWith({EXTRACT: ""}, "synthesise", ...options);

it("--out with the seed of data/ gives data/ again, byte for byte", async () => {
  const directory = await mkdtemp(join(tmpdir(), "synthesise-"));
  const {code, stderr} = await synthesise("--out", directory);
  expect([code, stderr]).toEqual([0, ""]);
  for (const name of ["patients", "identifications", "excerpts", "codings", "codebook", "reported"]) {
    const [here, there] = [join(root, "data", `${name}.csv`), join(directory, `${name}.csv`)];
    expect((await readFile(there)).equals(await readFile(here)), name).toBe(true);
  }
  await rm(directory, {recursive: true});
}, 30_000);

it("--help tells the options and exits 0", async () => {
  const {code, stdout} = await synthesise("--help");
  expect(code).toBe(0);
  for (const option of ["--seed", "--extract", "--out"]) expect(stdout).toContain(option);
}, 30_000);

it.each([[["--seed", "x"]], [["--sead", "1"]], [["stray"]], [["--out", ""]]])(
  "exits 2 with one sentence for %j",
  async (options) => {
    const {code, stdout, stderr} = await synthesise(...options);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain("--help");
  },
  30_000
);

it("exits 1 with one sentence where there is nothing to make it from", async () => {
  const {code, stderr} = await synthesise("--extract", join(root, "no-such-directory"), "--out", tmpdir());
  expect(code).toBe(1);
  expect(stderr).toMatch(/^\S+no-such-directory\S+ cannot be read; [^\n]+\.\n$/);
}, 30_000);
