import {build} from "esbuild";

/** Makes one plain script of a TypeScript file and what it imports, for where a browser takes no modules. */
export async function bundleScript(path: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "silent"
  });
  return outputFiles.map(({text}) => text).join("");
}
