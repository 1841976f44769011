import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {drawPage} from "../../../../loaders/site/bake/draw-page.js";

/** A page with one cell, whose script imports a module that changes the shell of the page that is there when it runs. */
const page = `<!DOCTYPE html><html><head><script type="module">
import {define} from "./client.js";
import "./shell.js";
define({id: "a1", body: () => 1, inputs: ["display"], outputs: []});
define({id: "a2", body: (display) => display(document.createElement("hr")), inputs: ["display"], outputs: []});
</script>
</head><body><input id="toggle"><main><observablehq-loading></observablehq-loading><!--:a2:--></main></body></html>`;

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "casebook-draw-"));
  await writeFile(join(site, "package.json"), '{"type": "module"}');
  await writeFile(join(site, "shell.js"), 'document.querySelector("#toggle").title = "Toggle";\n');
});
afterAll(() => rm(site, {recursive: true, force: true}));

it("gives a page the same bytes, whichever page is drawn first in the process", async () => {
  const first = (await drawPage(page, site, "first.html")).serialise();
  const second = (await drawPage(page, site, "second.html")).serialise();
  expect(second).toBe(first);
  expect(first).toContain('<input id="toggle"><main><observablehq-loading><hr></observablehq-loading>');
});
