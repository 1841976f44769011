import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {buildSite} from "../../../loaders/build/build-site.js";
import {prepare} from "../../../loaders/build/prepare.js";
import {writeCalledFunctions} from "../../../loaders/site/engine/called-functions.js";
import {linkEngine} from "../../../loaders/site/engine/cut-engine.js";
import {readGlue} from "../../../loaders/site/engine/glue.js";
import {calledPrefix, instrumentEngine} from "../../../loaders/site/engine/instrument-engine.js";
import {readEngine} from "../../../loaders/site/engine/pack-engine.js";
import {readModule, writeModule} from "../../../loaders/site/engine/wasm-module.js";
import {callsInBrowser} from "./calls-in-browser.js";
import {callsInNode} from "./calls-in-node.js";

/**
 * Notes which functions of the installed engine the site calls: what pages do when they are opened, filtered and asked
 * for rows in a browser, and every query under every filter in Node. `npm run build` splits the engine by it.
 */
export async function profileEngine(extract: string): Promise<void> {
  const {wasm, script} = await readEngine();
  const instrumented = writeModule(instrumentEngine(linkEngine(readModule(wasm), readGlue(script))));
  const folder = await mkdtemp(join(tmpdir(), "casebook-profile-"));
  try {
    const inNode = await callsInNode(await prepare(extract), instrumented);
    process.stdout.write(`${inNode.size} functions are called by queries in Node\n`);
    await buildSite({extract, out: join(folder, "site")});
    await putInto(join(folder, "site"), instrumented);
    const inBrowser = await callsInBrowser(join(folder, "site"));
    process.stdout.write(`${inBrowser.size} functions are called by pages in the browser\n`);
    const called = new Set([...inNode, ...inBrowser]);
    await writeCalledFunctions(wasm, called);
    process.stdout.write(`${called.size} functions are noted in loaders/site/engine/called-functions.json\n`);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** Runs in the worker ahead of all else: keeps the counters of the engine at hand. */
const watching = `{
  const start = WebAssembly.instantiateStreaming;
  let counters = [];
  WebAssembly.instantiateStreaming = async (...given) => {
    const started = await start(...given);
    counters = Object.entries(started.instance.exports).filter(([name]) => name.startsWith("${calledPrefix}"));
    return started;
  };
  self.calledFunctions = () =>
    counters.filter(([, {value}]) => value).map(([name]) => Number(name.slice(${calledPrefix.length})));
}
`;

/** Gives a built site the instrumented engine in the place of its own. */
async function putInto(site: string, instrumented: Uint8Array): Promise<void> {
  const assets = join(site, "_file/assets");
  for (const name of await readdir(assets)) {
    const path = join(assets, name);
    if (/^engine\.wasm\./.test(name)) await writeFile(path, instrumented);
    if (/^engine-worker\./.test(name)) await writeFile(path, watching + (await readFile(path, "utf8")));
  }
}
