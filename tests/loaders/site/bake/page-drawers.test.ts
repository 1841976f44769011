import {randomUUID} from "node:crypto";
import {mkdir, readdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, it} from "vitest";
import {projectRoot} from "../../../../loaders/disk/paths.js";
import {startPageDrawers} from "../../../../loaders/site/bake/page-drawers.js";
import type {Sealing} from "../../../../loaders/site/seal/sealing.js";
import {inTemporaryFolder} from "../../../support/shipped-copy.js";

/** A page with one cell that tries what it must not do, and says what it was told. */
const pageOf = (folder: string) => `<!DOCTYPE html><html><head><script type="module">
import {define} from "./client.js";
const attempts = [
  async () => (await import("node:fs")).writeFileSync("${folder}/written", ""),
  async () => (await import("node:fs")).readFileSync("${folder}/secret"),
  async () => (await import("node:child_process")).execFileSync("touch", ["${folder}/written"]),
  async () => (await import("node:net")).connect(9, "127.0.0.1")
];
const attempt = (run) => run().then(() => "done", (error) => error.message);
const body = async () => {throw new Error((await Promise.all(attempts.map(attempt))).join(", "))};
define({id: "a1", body, inputs: [], outputs: []});
</script></head><body><main><!--:a1:--></main></body></html>`;

it("lets the script of a page write and read in its site alone, start nothing, and ask no network", () =>
  inTemporaryFolder(async (folder) => {
    const site = join(folder, "site");
    const workspace = join(projectRoot, ".casebook", `build.${randomUUID()}`);
    await mkdir(site);
    await mkdir(workspace, {recursive: true});
    await writeFile(join(folder, "secret"), "");
    await writeFile(join(site, "page.html"), pageOf(folder));
    const drawers = await startPageDrawers(workspace, site);
    try {
      await expect(drawers.draw(["page.html"], {site} as Sealing)).rejects.toThrow(
        /failure: (.* restricted, ){3}this process has no network/
      );
    } finally {
      drawers.stop();
      await rm(workspace, {recursive: true});
    }
    expect((await readdir(folder)).sort()).toEqual(["secret", "site"]);
  }));
