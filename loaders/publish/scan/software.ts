import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {projectRoot} from "../../disk/paths.js";
import {listFiles} from "../../site/seal/files.js";

const sources = /\.(ts|md|css|sql)$/;

/** The packages of the site in the browser, and the modules that Framework adds. */
const packages = /^_(node|npm|observablehq)\//;

/** The text of the software: the sources of pages and loaders, and the packages that a site carries. */
export async function softwareText(site: string): Promise<string> {
  const texts: string[] = [];
  for (const folder of ["src", "loaders"])
    for (const file of await listFiles(join(projectRoot, folder)))
      if (sources.test(file) && !file.startsWith("."))
        texts.push(await readFile(join(projectRoot, folder, file), "utf8"));
  for (const file of await listFiles(site))
    if (packages.test(file) && file.endsWith(".js")) texts.push(await readFile(join(site, file), "utf8"));
  return texts.join("\n");
}
