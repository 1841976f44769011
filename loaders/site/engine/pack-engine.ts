import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {compress, init} from "@bokuweb/zstd-wasm";
import {fingerprintOf} from "../../disk/fingerprint.js";
import {projectRoot} from "../../disk/paths.js";
import {keepWithPackages} from "../kept-with-packages.js";
import {readCalledFunctions} from "./called-functions.js";
import {cutEngine, linkEngine} from "./cut-engine.js";
import {readGlue} from "./glue.js";
import {type SplitEngine, splitEngine} from "./split-engine.js";
import {emptyModule, readModule, type WasmModule, writeModule} from "./wasm-module.js";

/** The engine's WebAssembly as the site serves it: in two parts, each packed. */
export type PackedParts = {first: Uint8Array; rest: Uint8Array};

/** The script that runs the engine in a browser's worker. */
export const engineScript = "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js";

const require = createRequire(import.meta.url);

const engineFile = "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm";

/** Beyond this level zstd takes a fifth more time for a hundredth of the size. */
const level = 18;

/** The engine's WebAssembly and the text of its script, as installed. */
export async function readEngine(): Promise<{wasm: Uint8Array; script: string}> {
  return {
    wasm: await readFile(require.resolve(engineFile)),
    script: await readFile(require.resolve(engineScript), "utf8")
  };
}

/**
 * Makes the engine that is installed small: cut, split and packed. It takes half a minute, once for each version. An
 * engine of a form that is not known is packed as it is.
 * @param say gets a sentence when this takes long, or when the engine is not as small as it could be
 */
export async function packEngine(say: (sentence: string) => void): Promise<PackedParts> {
  const dependsOn = await fingerprintOf([
    join(projectRoot, "loaders/site/engine"),
    join(projectRoot, "src/model/engine-part-names.ts"),
    require.resolve(engineFile),
    require.resolve(engineScript)
  ]);
  let making: Promise<PackedParts> | undefined;
  const keep = (part: keyof PackedParts) =>
    keepWithPackages([part, dependsOn], async () => {
      making ??= makeParts(say);
      return (await making)[part];
    });
  return {first: await keep("first"), rest: await keep("rest")};
}

async function makeParts(say: (sentence: string) => void): Promise<PackedParts> {
  say("making the query engine smaller: this takes half a minute, once for each of its versions");
  await init();
  const {wasm, script} = await readEngine();
  try {
    const [engine, glue] = [readModule(wasm), readGlue(script)];
    const called = await readCalledFunctions(wasm);
    if (called) return packParts(splitEngine(linkEngine(engine, glue), called));
    say(
      "the query engine is another than the one whose calls were noted, so pages load more of it than they need; npm run bench -- profile notes them anew"
    );
    return packParts({first: cutEngine(engine, glue), rest: emptyModule});
  } catch (error) {
    say(`the query engine could not be made smaller, so pages load it whole: ${(error as Error).message}`);
    return {first: gzipSync(wasm), rest: pack(emptyModule)};
  }
}

function packParts({first, rest}: SplitEngine): PackedParts {
  return {first: pack(first), rest: pack(rest)};
}

function pack(module: WasmModule): Uint8Array {
  return compress(writeModule(module), level);
}
