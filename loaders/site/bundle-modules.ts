import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, dirname, join, relative} from "node:path";
import {build, type Plugin} from "esbuild";
import {UserError} from "../../src/text/errors.js";

const imported = /import\("\.\/(_import\/[^"]+\.js)"\)/g;

const preloaded = /<link rel="modulepreload" href="\.\/(_import\/[^"]+\.js)">\n/g;

/** Packages and Framework's own modules are left where they are; the bundle is two folders deep. */
const outside: Plugin = {
  name: "outside",
  setup({onResolve}) {
    onResolve({filter: /^(\.\.\/)+_(node|observablehq)\//}, ({path}) => ({
      path: path.replace(/^(\.\.\/)+/, "../../"),
      external: true
    }));
  }
};

/**
 * Puts the modules that pages import, which Framework writes one by one, into one file: each costs a reader on a slow
 * line a round trip, and there are a hundred. The packages and Framework's own modules stay as they are.
 * @param site the folder of a site as Framework wrote it, which is changed
 */
export async function bundleModules(site: string): Promise<void> {
  const pages = (await readdir(site)).filter((file) => file.endsWith(".html"));
  const texts = new Map<string, string>();
  for (const page of pages) texts.set(page, await readFile(join(site, page), "utf8"));
  const modules = [...new Set([...texts.values()].flatMap(modulesOf))].sort();
  const bundle = await bundleOf(modules, site);
  for (const [page, text] of texts) await writeFile(join(site, page), withBundle(text, modules, bundle));
  await removeModules(site, dirname(bundle));
}

function modulesOf(text: string): string[] {
  return [...text.matchAll(imported)].map(([, path = ""]) => path);
}

/** Writes the bundle, two folders deep as the modules were, so that what they say of other files holds; its path. */
async function bundleOf(modules: readonly string[], site: string): Promise<string> {
  const folder = join(site, "_import/site");
  await mkdir(folder, {recursive: true});
  const entry = modules
    .map((path, i) => `export * as m${i} from ${JSON.stringify(`../../${path}`)};`)
    .join("\n");
  const {outputFiles} = await build({
    absWorkingDir: site, // the hash is of the modules' paths too
    stdin: {contents: entry, resolveDir: folder, sourcefile: "site.js"},
    bundle: true,
    splitting: true, // what is imported later stays apart
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    write: false,
    outdir: folder,
    entryNames: "site.[hash]",
    chunkNames: "part.[hash]",
    plugins: [outside],
    logLevel: "silent"
  });
  for (const {path, contents} of outputFiles) await writeFile(path, contents);
  const file = outputFiles.find(({path}) => basename(path).startsWith("site."));
  if (!file) throw new UserError("the modules of the pages could not be put together");
  return relative(site, file.path);
}

function withBundle(text: string, modules: readonly string[], bundle: string): string {
  const link = `<link rel="modulepreload" href="./${bundle}">\n`;
  let linked = false;
  return text
    .replace(preloaded, () => {
      if (linked) return "";
      linked = true;
      return link;
    })
    .replace(imported, (_, path) => `import("./${bundle}").then(({m${modules.indexOf(path)}: all}) => all)`);
}

/** Removes the modules that are in the bundle now: all but those in its own folder. */
async function removeModules(site: string, kept: string): Promise<void> {
  const entries = await readdir(join(site, "_import"), {recursive: true, withFileTypes: true});
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const inBundle = relative(site, entry.parentPath) !== kept;
    if (entry.isFile() && entry.name.endsWith(".js") && inBundle) await rm(path);
  }
}
