import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {describe, expect, it} from "vitest";

type PackageFile = {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const read = (file: string) => readFileSync(file, "utf8");
const {scripts, dependencies, devDependencies} = JSON.parse(read("package.json")) as PackageFile;

const docs = readdirSync("docs").map((file) => `docs/${file}`);
const guides = ["README.md", ...docs, "CONTRIBUTING.md", "data/README.md"];
const documents = [...guides, "GLOSSARY.md", "SECURITY.md", "CHANGELOG.md", "data/LICENSE.md"];

/** A file that prints a help: the command's name, its usage, and the options that it reads. */
type Help = {command: string; usage: string; options: string[]};

const helps: Help[] = [
  ...filesUnder("loaders/commands"),
  ...filesUnder("tests/bench").filter((file) => !file.endsWith(".test.ts"))
]
  .filter((file) => file.endsWith(".ts"))
  .flatMap(helpIn);

function helpIn(file: string): Help[] {
  const source = read(file);
  const usage = /const usage = `([^`]*)`/.exec(source)?.[1];
  const command = /"npm (?:run )?([\w-]+) --(?: (\w+))?"/.exec(source)?.slice(1).filter(Boolean).join(" ");
  if (usage === undefined || command === undefined) return [];
  const options = [...source.matchAll(/(?<=\s|\{)"?([a-z][a-z-]*)"?: \{type: "(?:string|boolean)"/g)];
  return [{command, usage, options: options.map(([, option]) => `--${option}`)}];
}

/** The options that a usage describes, each with what it says. */
function describedIn({usage}: Help): {option: string; takes: string | undefined; about: string}[] {
  const entries = usage.matchAll(/^ {2}(--[a-z-]+)(?: (\S+))? +(\S.*(?:\n {4,}\S.*)*)$/gm);
  return [...entries].map(([, option = "", takes, about = ""]) => ({option, takes, about}));
}

describe("the commands", () => {
  const commands = Object.entries(scripts).filter(([, script]) => script.startsWith("tsx "));

  it("are one file each, and say what they take", () => {
    const files = readdirSync("loaders/commands")
      .map((file) => file.replace(".ts", ""))
      .filter((file) => file !== "arguments"); // which reads the command line of each
    expect(commands.map(([name]) => name).sort()).toEqual([...files, "bench"].sort());
    expect(helps.map(({command}) => command).sort()).toEqual(
      [...files, "bench", "bench import", "bench release", "bench search"].sort()
    );
  });

  it.each(commands)("stand in the README: %s", (name, script) => {
    expect(read("README.md")).toMatch(new RegExp(`\`npm (run )?${name}\``));
    if (name !== "bench") expect(script).toBe(`tsx loaders/commands/${name}.ts`);
  });

  it.each(Object.keys(scripts))("and the other scripts stand in the README or CONTRIBUTING: %s", (name) => {
    expect(read("README.md") + read("CONTRIBUTING.md")).toMatch(
      new RegExp(`\\bnpm (run )?${name}(?![\\w:-])`)
    );
  });

  it.each(guides)("that %s names are scripts", (file) => {
    const named = [...read(file).matchAll(/\bnpm (?:run )([a-z][\w:-]*)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("the help", () => {
  it.each(helps)("of $command describes every option that it takes, and no other", (help) => {
    const described = describedIn(help).map(({option}) => option);
    expect(described.sort()).toEqual([...help.options].sort());
  });

  it.each(helps)("of $command shows in its call every option that it describes", (help) => {
    const [call = ""] = help.usage.split("\n\n");
    expect(describedIn(help).filter(({option}) => !call.includes(option))).toEqual([]);
  });

  it.each(helps)("of $command says of each option what holds without it", (help) => {
    const silent = describedIn(help).filter(
      ({takes, about}) => takes !== undefined && !/the\s+default\s+is|required|without\s+it/.test(about)
    );
    expect(silent).toEqual([]);
  });

  it.each(helps)("of $command keeps to a line of 125 signs", ({usage}) => {
    expect(usage.split("\n").filter((line) => line.replaceAll(/\$\{name\}/g, "").length > 125)).toEqual([]);
  });

  it.each(helps)("of $command names options that stand in docs/, on a page about the command", (help) => {
    const call = new RegExp(`npm (run )?${help.command.replace(" ", " -- ")}\\b`);
    const pages = docs
      .concat("data/README.md")
      .map(read)
      .filter((text) => call.test(text));
    const missing = (help.usage.match(/(?<!\w)--[a-z][a-z-]*/g) ?? [])
      .filter((option) => option !== "--extract" && option !== "--help")
      .filter((option) => !pages.some((text) => new RegExp(`\`${option}(?![\\w-])`).test(text)));
    expect(pages).not.toEqual([]);
    expect(missing).toEqual([]);
  });

  it("has options for every command, which stand in the README", () => {
    for (const option of ["--extract DIR", "EXTRACT=DIR", "--help"])
      expect(read("README.md")).toContain(option);
  });
});

describe("the README", () => {
  it("has at most 800 words", () => {
    expect(read("README.md").trim().split(/\s+/).length).toBeLessThanOrEqual(800);
  });

  it("leads to every page of docs/", () => {
    for (const page of docs) expect(read("README.md")).toContain(`(${page})`);
  });
});

describe("links and paths", () => {
  it.each(documents)("that %s links to exist, headings too", (file) => {
    const text = withoutBlocks(read(file));
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const inside = links.filter((target) => !/^https?:/.test(target));
    expect(inside.filter((target) => !leads(file, target))).toEqual([]);
  });

  it.each([...guides, "GLOSSARY.md", "SECURITY.md"])("that %s names exist", (file) => {
    const named = [...withoutBlocks(read(file)).matchAll(/`([^`\s]+)`/g)].map(([, path = ""]) => path);
    expect(named.filter(isOfTheProject).filter((path) => !exists(path))).toEqual([]);
  });

  it("are all drawn in the house of docs/architecture.md, in the order that the rules of imports have", () => {
    const [, drawn = ""] = /^```\n( src\/[\s\S]*?)^```/m.exec(read("docs/architecture.md")) ?? [];
    const [site = "", workshop = ""] = drawn.split("─ ground");
    const roomsIn = (text: string) => [...text.matchAll(/^ {3}([\w-]+)\/ /gm)].map(([, name]) => name);
    const rules = read(".dependency-cruiser.mjs");
    const ruled = (rooms: string) =>
      [
        ...(new RegExp(`^const ${rooms} = (\\[[^\\]]+\\])`, "m").exec(rules)?.[1] ?? "").matchAll(
          /"([\w-]+)"/g
        )
      ]
        .map(([, name]) => name)
        .reverse();
    const folders = (root: string) =>
      readdirSync(root, {withFileTypes: true})
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
        .map(({name}) => name);
    const notRooms = ["assets", "data", "results", "style"]; // three of shims, and one of style sheets
    expect(roomsIn(site)).toEqual(ruled("site"));
    expect(roomsIn(workshop)).toEqual(ruled("loaders"));
    expect([...roomsIn(site), ...notRooms].sort()).toEqual(folders("src").sort());
    expect(roomsIn(workshop).sort()).toEqual(folders("loaders").sort());
  });
});

describe("docs/dependencies.md", () => {
  const page = read("docs/dependencies.md");
  const [reasons = "", pinned = ""] = page.split("## Pinned versions");
  const all = {...dependencies, ...devDependencies};
  const named = [...reasons.matchAll(/^\| (.+?) \|/gm)]
    .flatMap(([, names = ""]) => names.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1").split(", "))
    .filter((name) => name !== "dependency" && !name.startsWith("-"));

  it("gives the reason for each dependency once, and for nothing else", () => {
    expect(named.sort()).toEqual(Object.keys(all).sort());
  });

  it("says why a version is pinned", () => {
    const fixed = Object.entries(all).filter(([, version]) => /^\d/.test(version));
    expect(fixed.filter(([name, version]) => !pinned.includes(`| ${name} | ${version} |`))).toEqual([]);
  });
});

describe("GLOSSARY.md", () => {
  const words = [...read("GLOSSARY.md").matchAll(/^\| (?!word \||---)(.+?) \| .+ \|$/gm)].map(
    ([, word = ""]) => word.toLowerCase()
  );

  it("has each word once", () => {
    expect(words.length).toBeGreaterThan(50);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

/** The text of a page without its blocks of code, in which nothing is a link. */
function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, "");
}

/** Whether a link leads to a file of the project and, if it names one, to a heading there. */
function leads(from: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? from : normalize(join(dirname(from), path));
  if (!existsSync(file)) return false;
  return anchor === undefined || anchorsOf(read(file)).includes(anchor);
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): string[] {
  const headings = withoutBlocks(text).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(/\s/g, "-")
  );
}

/** Files of the project's root that the docs name without a folder. */
const rootFile = /^[\w-]+\.config\.ts$|^[A-Z]+\.(md|cff)$|^package(-lock)?\.json$/;

/** Whether a word of code is a path of the project, and not of a built site or of an extract. */
function isOfTheProject(word: string): boolean {
  if (word.startsWith("data/<") || word.includes(".observablehq/")) return false;
  return /^(src|loaders|tests|docs|data|\.github)\//.test(word) || rootFile.test(word);
}

/** Whether there is such a path; `<query>` and `*` stand for any name. */
function exists(path: string): boolean {
  if (!/[<*]/.test(path)) return existsSync(path);
  const pattern = path.split(/<[^>]+>|\*/).map((part) => part.replaceAll(/[.[\]]/g, "\\$&"));
  const [folder = ""] = path.split(/\/[^/]*[<*]/);
  return filesUnder(folder).some((file) => new RegExp(`^${pattern.join("[^/]+")}$`).test(file));
}

/** All files under a folder, from the project's root. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name));
}
