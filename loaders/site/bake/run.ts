import {readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {main} from "../../disk/main.js";
import {bakePage} from "./page.js";

/** Bakes every page of the site whose folder is the one argument. */
await main(async () => {
  const site = resolve(process.argv[2] ?? "");
  const description = join(site, "package.json");
  await writeFile(description, '{"type": "module"}'); // for Node to take the site's scripts for modules
  try {
    for (const name of (await readdir(site)).filter((file) => file.endsWith(".html")).sort()) {
      const path = join(site, name);
      await writeFile(path, await bakePage(await readFile(path, "utf8"), site, name));
    }
  } finally {
    await rm(description);
  }
});
process.exit(); // whatever a page still waits for
