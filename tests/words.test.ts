import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";

/** The rooms whose words stand on pages; those of import and extract also stand in a terminal. */
const rooms = ["analysis", "components", "engine", "figures", "model", "page", "text", "your-own-extract"];

async function sourcesIn(folder: string, ending: string): Promise<string[]> {
  const files = await readdir(folder, {recursive: true});
  return files.filter((file) => file.endsWith(ending)).map((file) => join(folder, file));
}

async function modulesOfPages(): Promise<string[]> {
  return (await Promise.all(rooms.map((room) => sourcesIn(join("src", room), ".ts")))).flat();
}

it("an apostrophe on a page is a typographic one", async () => {
  const pages = (await readdir("src"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("src", file));
  const modules = await modulesOfPages();
  expect([pages.length > 5, modules.length > 100]).toEqual([true, true]);
  const straight: string[] = [];
  for (const path of [...pages, ...modules]) {
    const text = await readFile(path, "utf8");
    const words = path.endsWith(".md")
      ? text.replace(/```[\s\S]*?```/g, "")
      : text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*/gm, "");
    straight.push(
      ...[...words.matchAll(/.{0,30}\p{L}'\p{L}.{0,30}/gu)].map(([found]) => `${path}: ${found}`)
    );
  }
  const strategy = await readFile("data/search-strategy.yaml", "utf8");
  straight.push(...(strategy.match(/^ *(reason|label|description|title): .*\p{L}'\p{L}.*$/gmu) ?? []));
  expect(straight).toEqual([]);
});

it("no page or document has a phrase at which an English editor stumbled", async () => {
  const phrases =
    /coded otherwise|whom one asks|agrees with itself|asked whether it|is no (verdict|confirmation|true case|trafficker)|mirrors the other|is put to it|trusts nothing|nobody closes|darker the|; filled,|this term alone were off/;
  const documents = [
    "README.md",
    "data/pages.md",
    "data/search-strategy.yaml",
    ...(await sourcesIn("docs", ".md"))
  ];
  const pages = [...(await sourcesIn("src", ".md")), ...(await sourcesIn("src/queries", ".sql"))];
  const found: string[] = [];
  for (const path of [...documents, ...pages, ...(await modulesOfPages())])
    for (const line of (await readFile(path, "utf8")).split("\n"))
      if (phrases.test(line)) found.push(`${path}: ${line.trim()}`);
  expect(found).toEqual([]);
});

it("no template writes a listener as an attribute, which the policy of the pages takes for a script", async () => {
  const written: string[] = [];
  for (const path of await modulesOfPages())
    for (const [found] of (await readFile(path, "utf8")).matchAll(/ on[a-z]+=\$\{.*/g))
      written.push(`${path}:${found}`);
  expect(written).toEqual([]);
});
