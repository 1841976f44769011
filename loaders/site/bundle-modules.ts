import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {build, type Plugin} from "esbuild";
import {UserError} from "../../src/text/errors.js";

/** An import of the site's own modules, as the code of a page writes it. */
const imported = /^import \{([^}]+)\} from "(\.\/[^"]+\.js)";$/gm;

/**
 * Puts the modules that pages import into one: each costs a reader on a slow line a round trip, and Framework the
 * reading of it for every page, and there are hundreds. What is imported later stays apart. Packages and Framework's own
 * modules are left to Framework.
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
  await build({
    absWorkingDir: root, // names of parts are hashes of the modules' paths too
    stdin: {contents: [...exported].sort().join(""), resolveDir: root, sourcefile: "site.ts", loader: "ts"},
    bundle: true,
    splitting: true,
    plugins: [leavePackages],
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    outdir: join(root, "site"), // one folder deep as the module that names files, by their paths from there
    entryNames: "site",
    chunkNames: "part.[hash]",
    logLevel: "silent"
  }).catch(({message}: Error) => {
    throw new UserError(`the modules of the pages could not be put together:\n${message}`);
  });
}

/** Packages that share an instance of one another, and that one module alone imports: they are put into its part. */
const together = /^(@codemirror|@lezer|@marijn)\/|^(style-mod|w3c-keyname|crelt)$/;

/** Leaves all other packages, and names such as `observablehq:stdlib`, to Framework. */
const leavePackages: Plugin = {
  name: "leave packages",
  setup({onResolve}) {
    onResolve({filter: /^[^./]/}, ({path, kind}) =>
      kind === "entry-point" || together.test(path) ? undefined : {path, external: true}
    );
  }
};
