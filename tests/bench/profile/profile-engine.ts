import {prepare} from "../../../loaders/build/prepare.js";
import {writeCalledFunctions} from "../../../loaders/site/engine/called-functions.js";
import {linkEngine} from "../../../loaders/site/engine/cut-engine.js";
import {readGlue} from "../../../loaders/site/engine/glue.js";
import {instrumentEngine} from "../../../loaders/site/engine/instrument-engine.js";
import {readEngine} from "../../../loaders/site/engine/pack-engine.js";
import {readModule, writeModule} from "../../../loaders/site/engine/wasm-module.js";
import {callsOfQueries} from "./calls-of-queries.js";

/**
 * Notes which functions of the installed engine the site's queries call. `npm run build` splits the engine by it. Pages
 * in a browser call none beside (compared for DuckDB-WASM 1.32.0).
 */
export async function profileEngine(extract: string): Promise<void> {
  const {wasm, script} = await readEngine();
  const linked = linkEngine(readModule(wasm), readGlue(script));
  const called = await callsOfQueries(await prepare(extract), writeModule(instrumentEngine(linked)));
  await writeCalledFunctions(wasm, called);
  process.stdout.write(`${called.size} functions are noted in loaders/site/engine/called-functions.json\n`);
}
