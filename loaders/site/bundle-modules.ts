import {existsSync} from "node:fs";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {type BuildOptions, build} from "esbuild";
import {UserError} from "../../src/text/errors.js";
import {projectRoot} from "../disk/paths.js";

/** An import of a page, as its code writes it. */
const imported = /^import \{([^}]+)\} from "([^":]+)";$/gm;

/** The script of the search, which no page imports: the head of each asks for it. */
const searchScript = "./components/site-search.ts";

/**
 * Puts the modules that pages import into one, with what they use of packages: each module costs a reader on a slow line
 * a round trip, and Framework the reading of it for every page, and there are hundreds; and the figures use two thirds of
 * Plot. What is imported later stays apart. Framework's own modules are left to it.
 * @param root a copy of the site's sources, whose pages are changed
 * @throws UserError with esbuild's own words when a module is not there, or two have the same name for different things
 */
export async function bundleModules(root: string): Promise<void> {
  const exported = new Set<string>();
  for (const page of (await readdir(root)).filter((file) => file.endsWith(".md"))) {
    const text = await readFile(join(root, page), "utf8");
    for (const [, names = "", module] of text.matchAll(imported))
      for (const name of names.split(",")) exported.add(`export {${name.trim()}} from "${module}";\n`);
    await writeFile(join(root, page), text.replace(imported, 'import {$1} from "./site/site.js";'));
  }
  const contents = [...exported].sort().join("");
  try {
    await bundle(root, "site", {stdin: {contents, resolveDir: root, sourcefile: "site.ts", loader: "ts"}});
    if (existsSync(join(root, searchScript)))
      await bundle(root, "site-search", {entryPoints: [searchScript]});
  } catch (error) {
    throw new UserError(`the modules of the pages could not be put together:\n${(error as Error).message}`);
  }
}

/** Puts a module and what it imports at once into `site/<name>.js`, and what it imports later into parts beside it. */
async function bundle(root: string, name: string, source: Pick<BuildOptions, "stdin" | "entryPoints">) {
  await build({
    ...source,
    absWorkingDir: root, // names of parts are hashes of the modules' paths too
    bundle: true,
    splitting: true,
    external: ["observablehq:*"],
    nodePaths: [join(projectRoot, "node_modules")],
    preserveSymlinks: true, // names of parts must not tell where packages lie
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "eof",
    outdir: join(root, "site"), // one folder deep as the module that names files, by their paths from there
    entryNames: name,
    chunkNames: "part.[hash]",
    logLevel: "silent"
  });
}
