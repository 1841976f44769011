import {join} from "node:path";
import {build} from "esbuild";
import {projectRoot} from "../disk/paths.js";

/**
 * Makes one script of plain JavaScript of a program that runs in a process of its own, so that nothing there has to read
 * TypeScript. Packages stay where they are.
 * @param source the program, from the project's folder, such as `loaders/site/bake/draw-child.ts`
 */
export async function bundleProgram(source: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(projectRoot, source)],
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "silent"
  });
}
