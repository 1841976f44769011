import {mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {changedExtract, runCommand} from "../../support/command.js";

type Numbers = {id: string; values: Record<string, number | string | null>}[];

let baked: string;

beforeAll(async () => {
  baked = await mkdtemp(join(tmpdir(), "casebook-baked-"));
  await runCommand("results", "--out", baked);
});

/** A copy of the baked derived numbers, with one of them rewritten. */
async function withChange(change: (numbers: Numbers) => void): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "casebook-changed-"));
  const numbers = JSON.parse(await readFile(join(baked, "derived.json"), "utf8")) as Numbers;
  change(numbers);
  await writeFile(join(folder, "derived.json"), JSON.stringify(numbers));
  await writeFile(join(folder, "study.json"), await readFile(join(baked, "study.json")));
  return folder;
}

describe("npm run check on derived numbers", () => {
  it("finds those that are baked the same as those computed from the extract", async () => {
    const {code, stdout} = await runCommand("check", "--against", baked);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^\\d{3,} derived numbers: the same as in ${baked}$`, "m"));
  });

  it("has the comparison that the method decides, as R gives it, with code for R", async () => {
    const {stdout} = await runCommand("check", "--against", baked, "--format", "json");
    const {numbers, compared} = JSON.parse(stdout).derived;
    expect(compared.changes).toEqual([]);
    const find = (id: string) => numbers.find((number: {id: string}) => number.id === id);
    expect(find("fisher routes another-service").values.pValue).toBeCloseTo(0.0508258382237, 12);
    expect(find("newcombe routes another-service").values.upper).toBeCloseTo(-0.00370609233756, 12);
    expect(find("odds-ratio routes another-service").values.lower).toBeCloseTo(0.185023874166, 11);
    expect(find("fisher routes another-service").r).toBe(
      "c(pValue = fisher.test(matrix(c(41, 22, 54, 13), 2))$p.value)"
    );
  });

  it("ends with 1 and names each number that the site holds otherwise, or not at all", async () => {
    const changed = await withChange((numbers) => {
      const fisher = numbers.find(({id}) => id === "fisher routes another-service");
      if (fisher) fisher.values.pValue = 0.0497;
      numbers.splice(
        numbers.findIndex(({id}) => id === "yates routes another-service"),
        1
      );
    });
    const {code, stdout} = await runCommand("check", "--against", changed);
    expect(code).toBe(1);
    expect(stdout).toContain(`fisher routes another-service, pValue: 0.0497 in ${changed}, 0.0508258`);
    expect(stdout).toContain(`yates routes another-service, pValue: nothing in ${changed}, 0.0725511`);
    expect(stdout).toMatch(new RegExp(`^\\d{3,} derived numbers: 2 differ from ${changed}$`, "m"));
    const junit = (await runCommand("check", "--against", changed, "--format", "junit")).stdout;
    expect(junit).toMatch(/<testsuite name="derived numbers" tests="\d{3,}" failures="2" skipped="0">/);
  });

  it("does not take a change in the last digits of a double for another number", async () => {
    const changed = await withChange((numbers) => {
      const fisher = numbers.find(({id}) => id === "fisher routes another-service");
      if (fisher) fisher.values.pValue = Number(fisher.values.pValue) * (1 + 1e-13);
    });
    expect((await runCommand("check", "--against", changed)).code).toBe(0);
  });

  it("compares with no site of another extract unless told to", async () => {
    const extract = await changedExtract({
      "datapackage.json": (text) => text.replace('"title": "', '"title": "Another: ')
    });
    const {stdout} = await runCommand("check", "--extract", extract);
    expect(stdout).toMatch(/derived numbers: computed; no site of this extract to compare them with/);
  });

  it("says when there is nothing to compare with", async () => {
    const {code, stderr} = await runCommand("check", "--against", "loaders");
    expect(code).toBe(1);
    expect(stderr).toBe(
      "loaders holds neither a built site nor results, so there is nothing to compare with; npm run build makes a site\n"
    );
  });

  it("says when a baked file is no JSON", async () => {
    const changed = await withChange(() => {});
    await writeFile(join(changed, "derived.json"), "[");
    const {code, stderr} = await runCommand("check", "--against", changed);
    expect(code).toBe(1);
    expect(stderr).toContain("derived.json is not JSON");
  });
});
