import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {bundleModules} from "../../../loaders/site/bundle-modules.js";

const sources = {
  "index.md":
    '```ts\nimport {card} from "./components/card.js";\nimport {html} from "htl";\n```\n\n```ts\ndisplay(card());\n```\n',
  "about.md": '```ts\nimport {card, list} from "./components/card.js";\n```\n',
  "plain.md": "# Plain\n",
  "components/card.ts":
    'import {FileAttachment} from "observablehq:stdlib";\nimport {max} from "d3";\nconst file = FileAttachment("../data/a.csv");\nexport const card = () => [max([1]), file];\nexport const list = async () => (await import("../page/later.js")).later;\n',
  "page/later.ts": 'export const later: string = "read later";\n'
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "casebook-bundle-"));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

async function put(root: string, files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true});
    await writeFile(join(root, path), text);
  }
  return root;
}

it("lets pages import modules and packages from one", async () => {
  const root = await put(folder, sources);
  await bundleModules(root);
  const page = (name: string) => readFile(join(root, name), "utf8");
  const replaced = sources["index.md"].replace("./components/card.js", "./site/site.js");
  expect(await page("index.md")).toBe(replaced.replace('"htl"', '"./site/site.js"'));
  expect(await page("about.md")).toContain('import {card, list} from "./site/site.js";');
  expect(await page("plain.md")).toBe(sources["plain.md"]);
});

it("leaves to Framework what only it has, takes of a package what is used, and keeps apart what is imported later", async () => {
  const root = await put(folder, sources);
  await bundleModules(root);
  const bundle = await readFile(join(root, "site/site.js"), "utf8");
  expect(bundle).toMatch(
    /import\{FileAttachment as (\w+)\}from"observablehq:stdlib".*\1\("\.\.\/data\/a\.csv"\)/
  );
  expect(bundle).not.toMatch(/from"d3"/);
  expect(bundle.length).toBeLessThan(30_000); // d3 has 280,000
  expect(bundle).not.toContain("read later");
  const [part = ""] = (await readdir(join(root, "site"))).filter((file) => file !== "site.js");
  expect(bundle).toContain(`import("./${part}")`);
  expect(await readFile(join(root, "site", part), "utf8")).toContain("read later");
});

it("gives the same bytes under the same names wherever the sources are", async () => {
  const roots = [await put(join(folder, "one"), sources), await put(join(folder, "the/other"), sources)];
  const read = async (root: string) => {
    await bundleModules(root);
    const names = (await readdir(join(root, "site"))).sort();
    return Promise.all(names.map(async (name) => [name, await readFile(join(root, "site", name), "utf8")]));
  };
  const [one, other] = await Promise.all(roots.map(read));
  expect(other).toEqual(one);
});

it("refuses one name for two things", async () => {
  const root = await put(folder, {
    ...sources,
    "other.md": '```ts\nimport {card} from "./page/other.js";\n```\n',
    "page/other.ts": "export const card = 1;\n"
  });
  await expect(bundleModules(root)).rejects.toThrow('Multiple exports with the same name "card"');
});
