import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {build} from "esbuild";
import {describe, expect, it} from "vitest";

const pages = (await readdir("src")).filter((file) => file.endsWith(".md"));

/** The messages of a bundler that follows the imports of a page's script blocks. */
async function complaintsOf(page: string): Promise<string[]> {
  const text = await readFile(join("src", page), "utf8");
  const imports = [...text.matchAll(/^import .+ from "\.\/.+";$/gm)].map(([line]) =>
    line.replace("import", "export")
  );
  const result = await build({
    stdin: {contents: imports.join("\n"), resolveDir: "src", sourcefile: page},
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    packages: "external",
    logLevel: "silent"
  }).catch(({errors}: {errors: Array<{text: string}>}) => ({errors}));
  return result.errors.map(({text: words}) => words);
}

describe("a page", () => {
  it.each(pages)("imports only what is there: %s", async (page) => {
    expect(await complaintsOf(page)).toEqual([]);
  });
});
