import {mkdir, mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, join, relative, sep} from "node:path";
import {cruise, type ICruiseResult} from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import {afterEach, describe, expect, it} from "vitest";

const root = join(import.meta.dirname, "..");
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, {recursive: true, force: true});
});

/** The names of the rules that a house of these files breaks; each file imports those it is given, or none. */
async function brokenRules(files: Record<string, readonly string[]>): Promise<string[]> {
  const house = await mkdtemp(join(tmpdir(), "casebook-house-"));
  folders.push(house);
  for (const folder of ["src", "loaders"]) await mkdir(join(house, folder));
  for (const [file, imported] of Object.entries(files)) {
    await mkdir(join(house, dirname(file)), {recursive: true});
    const lines = imported.map((other) => {
      const path = other.includes("/") ? relative(dirname(file), other).replace(/\.ts$/, ".js") : other;
      return `import {} from "${/^\w+$|^node:|^\./.test(path) ? path : `./${path}`}";\n`;
    });
    await writeFile(join(house, file), `${lines.join("")}export const here = 1;\n`);
  }
  const options = await extractOptions(join(root, ".dependency-cruiser.mjs"));
  const {output} = await cruise(["src", "loaders"], {...options, baseDir: house, validate: true});
  return (output as ICruiseResult).summary.violations.map(({rule}) => rule.name);
}

describe("the rules of imports", () => {
  it("accept a house in which imports run down", async () => {
    const broken = await brokenRules({
      "src/stats/share.ts": [],
      "src/model/row.ts": ["src/stats/share.ts"],
      "src/page/state.ts": ["src/model/row.ts"],
      "src/data/table.ts": ["loaders/build/serve.ts"],
      "loaders/build/serve.ts": ["loaders/disk/read.ts", "src/model/row.ts"],
      "loaders/disk/read.ts": ["node:fs"]
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ["src/page imports only what stands under it", {"src/page/a.ts": ["src/components/b.ts"]}],
    ["src/engine imports only what stands under it", {"src/engine/a.ts": ["src/your-own-extract/b.ts"]}],
    ["loaders/disk imports only what stands under it", {"loaders/disk/a.ts": ["loaders/commands/b.ts"]}],
    ["statistics import nothing", {"src/stats/a.ts": ["src/model/b.ts"]}],
    ["charts compute no statistic", {"src/figures/charts/a.ts": ["src/stats/b.ts"]}],
    ["the audit knows nothing of the release", {"loaders/audit/a.ts": ["loaders/release/gate/b.ts"]}],
    ["only shims import loaders", {"src/page/a.ts": ["loaders/disk/b.ts"]}],
    [
      "loaders use the site's code that runs without a page",
      {"loaders/site/a.ts": ["src/components/card/b.ts"]}
    ],
    ["the site runs in a browser", {"src/text/a.ts": ["node:fs"]}],
    ["Arquero stays in Node", {"src/text/a.ts": ["arquero"]}],
    ["no import of tests", {"src/text/a.ts": ["tests/b.ts"]}],
    ["no cycle of files", {"src/text/a.ts": ["src/text/b.ts"], "src/text/b.ts": ["src/text/a.ts"]}],
    [
      "no cycle of folders",
      {
        "src/text/one/a.ts": ["src/text/two/b.ts"],
        "src/text/two/b.ts": [],
        "src/text/two/c.ts": ["src/text/one/d.ts"],
        "src/text/one/d.ts": []
      }
    ]
  ])("report a house that breaks “%s”", async (rule, files: Record<string, readonly string[]>) => {
    const targets = Object.values(files).flat();
    const missing = targets.filter((file) => file.includes("/") && !file.startsWith("node:"));
    expect(await brokenRules({...Object.fromEntries(missing.map((file) => [file, []])), ...files})).toContain(
      rule
    );
  });

  it("have a reason each", async () => {
    const {ruleSet} = await extractOptions(join(root, ".dependency-cruiser.mjs"));
    expect(ruleSet?.forbidden?.length).toBeGreaterThan(20);
    for (const rule of ruleSet?.forbidden ?? []) {
      expect(rule.comment, rule.name).toMatch(/\.$/);
      expect(rule.severity, rule.name).toBe("error");
    }
  });
});

describe("the tests", () => {
  it("stand where their sources stand", async () => {
    const sources = (await filesUnder("src")).concat(await filesUnder("loaders"));
    const sourceFolders = new Set(sources.map((file) => dirname(file)));
    const names = new Set(sources.map(subject));
    const misplaced = (await filesUnder("tests/src"))
      .concat(await filesUnder("tests/loaders"))
      .filter((test) => {
        const folder = dirname(test).slice("tests/".length);
        if (!sourceFolders.has(folder)) return true;
        if (!test.endsWith(".test.ts")) return false;
        const isBeside = sources.some((file) => dirname(file) === folder && subject(file) === subject(test));
        return !isBeside && names.has(subject(test));
      });
    expect(misplaced).toEqual([]);
  });
});

/** What a file is about: its name up to the first dot. `check.misprints.test.ts` is about `check`. */
function subject(file: string): string {
  return basename(file).split(".")[0] ?? "";
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(".observablehq"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}
